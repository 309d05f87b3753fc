// German words of what `<lead-detail>` loads for changes that wait and for a handover.
import type { LocaleMessages } from '../locale.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork = {
  ...termsWords,
  removal: removalWords,
  waiting: (count, format) =>
    format.plural(count, {
      one: '1 Änderung wartet auf das Netz.',
      other: `${format.number(count)} Änderungen warten auf das Netz.`,
    }),
  sendingChanges: 'Wird gesendet …',
  stuck: (count, format) =>
    format.plural(count, {
      one: '1 Änderung braucht Ihre Entscheidung.',
      other: `${format.number(count)} Änderungen brauchen Ihre Entscheidung.`,
    }),
  waitingList: 'Wartende Änderungen',
  sendNow: 'Jetzt senden',
  notEncrypted: 'Sie liegen unverschlüsselt in diesem Browser, bis sie gesendet sind.',
  noLongerSeen: 'Ein Datensatz, den Sie nicht mehr sehen können',
  stateClash: 'Jemand anderes hat dasselbe geändert.',
  stateRefused: (reason) => (reason ? `Abgelehnt: ${reason}` : 'Abgelehnt'),
  merge: 'Zusammenführen',
  openRecord: 'Öffnen',
  drop: 'Verwerfen',
  dropChange: (what) => `Verwerfen: ${what}`,
  dropped: 'Die Änderung wurde verworfen.',
  handOver: 'Übergeben',
  presence: {
    assignees: (names, format) => `${format.list(names)} ${names.length === 1 ? 'ändert' : 'ändern'} die Zuständigen.`,
    fields: (names, format) => `${format.list(names)} ${names.length === 1 ? 'ändert' : 'ändern'} die Felder.`,
    viewing: (names, format) => `${format.list(names)} ${names.length === 1 ? 'sieht' : 'sehen'} ihn gerade an.`,
  },
  handoverFrom: 'Von',
  handoverTo: 'An',
  handoverHint: 'Die anderen behalten den Datensatz.',
  deleteQuestion: (name) => `${name} löschen?`,
  deleteWhat: 'Felder, Zuweisungen und Verlauf gehen mit, für alle.',
  deleteUndoable: 'Sie können es gleich danach rückgängig machen.',
  deleteForGood: 'Das lässt sich nicht rückgängig machen.',
  keepRecord: 'Behalten',
  deleting: 'Wird gelöscht …',
  deleteFailed: 'Der Datensatz wurde nicht gelöscht.',
  endsIn: (count, format) =>
    count === 0 ? 'endet heute' : count === 1 ? 'endet morgen' : `endet in ${format.number(count)} Tagen`,
  assignmentEnds: (name, label, day) => `Die Zuweisung von ${name} ${label} (${day}).`,
  didEnd: (name) => `Die Zuweisung von ${name} ist abgelaufen`,
  didSetTerms: (actor, whom, labels, format) =>
    `${actor} hat die Zuweisung von ${whom} geändert: ${format.units(labels)}`,
  savedTerms: (names, format) => `Geändert: die Zuweisung von ${format.list(names)}.`,
} satisfies Partial<LocaleMessages['lead-detail']>;
