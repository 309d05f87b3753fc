// Spanish words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered({ one: '# persona o equipo puede abrirlo.', other: '# personas y equipos pueden abrirlo.' }),
  accessSearch: 'Buscar personas',
  accessNoMatch: 'No hay nadie con ese nombre.',
  viaAssignment: 'por asignación',
  viaTeam: (team) => `a través de ${team}`,
  viaCreation: 'lo creó',
  viaRole: (role) => (role === 'manager' ? 'responsable de equipo' : role || 'por su rol'),
  level: { read: 'puede ver', write: 'puede editar' },
  others: numbered({ one: '# más', other: '# más' }),
  gain: (people, count, format) =>
    format.plural(count, { one: `${people} obtiene acceso.`, other: `${people} obtienen acceso.` }),
  lose: (people, count, format) =>
    format.plural(count, { one: `${people} pierde el acceso.`, other: `${people} pierden el acceso.` }),
  keep: (name, reason) => `${name} conserva el acceso: ${reason}.`,
  personUntil: (name, label) => `${name} (hasta el ${label})`,
  accessUntil: (name, label) => `${name} tiene acceso hasta el ${label}.`,
  accessWithoutEnd: (name) => `${name} tiene acceso sin último día.`,
  unknownPerson: 'Persona desconocida',
};
