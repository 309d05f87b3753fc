// Portuguese words for who can see a record.
import type { AccessWords } from '../en/access.js';
import { numbered } from '../phrases.js';

export const accessWords: Partial<AccessWords> = {
  accessCount: numbered({ one: '# pessoa ou equipe pode abrir.', other: '# pessoas e equipes podem abrir.' }),
  accessSearch: 'Buscar pessoas',
  accessNoMatch: 'Ninguém com esse nome.',
  viaAssignment: 'por atribuição',
  viaTeam: (team) => `por meio de ${team}`,
  viaCreation: 'criou o registro',
  viaRole: (role) => (role === 'manager' ? 'gestor' : role || 'pela função'),
  level: { read: 'pode ver', write: 'pode editar' },
  others: numbered({ one: 'mais #', other: 'mais #' }),
  gain: (people, count, format) =>
    format.plural(count, { one: `${people} passa a ter acesso.`, other: `${people} passam a ter acesso.` }),
  lose: (people, count, format) =>
    format.plural(count, { one: `${people} perde o acesso.`, other: `${people} perdem o acesso.` }),
  keep: (name, reason) => `${name} continua com acesso: ${reason}.`,
  personUntil: (name, label) => `${name} (até ${label})`,
  accessUntil: (name, label) => `${name} tem acesso até ${label}.`,
  accessWithoutEnd: (name) => `${name} tem acesso sem último dia.`,
  unknownPerson: 'Pessoa desconhecida',
};
