// German words for who can see a record.
import type { AccessWords } from '../en/access.js';

export const accessWords: AccessWords = {
  accessCount: (count, format) =>
    format.plural(count, {
      one: '1 Person oder Team kann ihn öffnen.',
      other: `${format.number(count)} Personen und Teams können ihn öffnen.`,
    }),
  accessSearch: 'Personen suchen',
  accessNoMatch: 'Niemand mit diesem Namen.',
  viaAssignment: 'zugewiesen',
  viaTeam: (team) => `über ${team}`,
  viaCreation: 'hat ihn angelegt',
  viaRole: (role) => (role === 'manager' ? 'Leitung' : role || 'durch die Rolle'),
  level: { read: 'kann lesen', write: 'kann bearbeiten' },
  others: (count, format) => format.plural(count, { one: '1 weitere', other: `${format.number(count)} weitere` }),
  gain: (people, count, format) =>
    format.plural(count, { one: `${people} erhält Zugriff.`, other: `${people} erhalten Zugriff.` }),
  lose: (people, count, format) =>
    format.plural(count, { one: `${people} verliert den Zugriff.`, other: `${people} verlieren den Zugriff.` }),
  keep: (name, reason) => `${name} behält den Zugriff: ${reason}.`,
  personUntil: (name, label) => `${name} (bis ${label})`,
  accessUntil: (name, label) => `${name} hat Zugriff bis ${label}.`,
  accessWithoutEnd: (name) => `${name} hat Zugriff ohne letzten Tag.`,
  unknownPerson: 'Unbekannte Person',
};
