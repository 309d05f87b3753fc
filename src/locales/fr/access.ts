// French words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered({
    one: '# personne ou équipe peut l’ouvrir.',
    other: '# personnes et équipes peuvent l’ouvrir.',
  }),
  accessSearch: 'Rechercher des personnes',
  accessNoMatch: 'Personne ne porte ce nom.',
  viaAssignment: 'par attribution',
  viaTeam: (team) => `via ${team}`,
  viaCreation: 'en est l’auteur',
  viaRole: (role) => (role === 'manager' ? 'responsable' : role || 'par son rôle'),
  level: { read: 'peut consulter', write: 'peut modifier' },
  others: numbered({ one: '# autre', other: '# autres' }),
  gain: (people, count, format) =>
    format.plural(count, { one: `${people} obtient l’accès.`, other: `${people} obtiennent l’accès.` }),
  lose: (people, count, format) =>
    format.plural(count, { one: `${people} perd l’accès.`, other: `${people} perdent l’accès.` }),
  keep: (name, reason) => `${name} garde l’accès : ${reason}.`,
  personUntil: (name, label) => `${name} (jusqu’au ${label})`,
  accessUntil: (name, label) => `${name} a accès jusqu’au ${label}.`,
  accessWithoutEnd: (name) => `${name} a accès sans dernier jour.`,
  unknownPerson: 'Personne inconnue',
};
