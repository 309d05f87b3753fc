// English words for who can see a record.
import type { Format } from '../format.js';

export const accessWords = {
  accessCount: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 person or team can open it.',
      other: `${format.number(count)} people and teams can open it.`,
    }),
  accessSearch: 'Search people',
  accessNoMatch: 'Nobody of that name.',
  viaAssignment: 'assigned',
  viaTeam: (team: string) => `through ${team}`,
  viaCreation: 'created it',
  viaRole: (role: string) => (role === 'manager' ? 'manager' : role || 'by role'),
  level: { read: 'can view', write: 'can edit' },
  others: (count: number, format: Format) =>
    format.plural(count, { one: '1 other', other: `${format.number(count)} others` }),
  gain: (people: string, count: number, format: Format) =>
    format.plural(count, { one: `${people} gains access.`, other: `${people} gain access.` }),
  lose: (people: string, count: number, format: Format) =>
    format.plural(count, { one: `${people} loses access.`, other: `${people} lose access.` }),
  keep: (name: string, reason: string) => `${name} keeps access: ${reason}.`,
  personUntil: (name: string, label: string) => `${name} (until ${label})`,
  accessUntil: (name: string, label: string) => `${name} has access until ${label}.`,
  accessWithoutEnd: (name: string) => `${name} has access without a last day.`,
  unknownPerson: 'Unknown person',
};

/** As any language may have them. */
export interface AccessWords {
  accessCount: (count: number, format: Format) => string;
  accessSearch: string;
  accessNoMatch: string;
  viaAssignment: string;
  viaTeam: (team: string) => string;
  viaCreation: string;
  viaRole: (role: string) => string;
  level: { read: string; write: string };
  others: (count: number, format: Format) => string;
  gain: (people: string, count: number, format: Format) => string;
  lose: (people: string, count: number, format: Format) => string;
  keep: (name: string, reason: string) => string;
  personUntil: (name: string, label: string) => string;
  accessUntil: (name: string, label: string) => string;
  accessWithoutEnd: (name: string) => string;
  unknownPerson: string;
}
