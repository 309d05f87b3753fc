// German words of `<assignee-multiselect>`.
import type { LocaleMessages } from '../locale.js';
import { removalWords } from './removal.js';

export const assigneeMultiselect: LocaleMessages['assignee-multiselect'] = {
  loadMore: 'Mehr laden',
  label: 'Zuständige',
  placeholder: 'Personen suchen',
  assignedPeople: 'Zugewiesene Personen',
  people: 'Personen',
  showPeople: 'Personen anzeigen',
  clear: 'Alle entfernen',
  remove: (name) => `${name} entfernen`,
  unknown: 'Unbekannte Person',
  noName: 'Ohne Namen',
  loadingName: 'Wird geladen …',
  notShown: 'Konnte nicht angezeigt werden',
  inactive: 'inaktiv',
  team: 'Team',
  loading: 'Personen werden geladen …',
  noMatch: (query) => `Keine Person passt zu „${query}“.`,
  nobody: 'Es gibt niemanden zur Auswahl.',
  nobodyChosen: 'Niemand ist ausgewählt.',
  failed: 'Die Personen konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  moreSelected: (count, format) => `+${format.number(count)} weitere`,
  moreSelectedNames: (names, format) =>
    `${format.number(names.length)} weitere: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}`,
  fewer: 'Weniger anzeigen',
  found: (count, format) =>
    format.plural(count, { one: '1 Person gefunden', other: `${format.number(count)} Personen gefunden` }),
  foundAtLeast: (count, format) => `Mehr als ${format.number(count)} Personen gefunden`,
  assigned: (name, count, format) => `${name} zugewiesen. ${format.number(count)} zugewiesen.`,
  unassigned: (name, count, format) => `${name} nicht mehr zugewiesen. ${format.number(count)} zugewiesen.`,
  cleared: (count, format) =>
    format.plural(count, { one: '1 Person entfernt', other: `Alle ${format.number(count)} Personen entfernt` }),
  undo: 'Rückgängig',
  /** The application has refused an edit. */
  refused: 'Die Änderung wurde nicht übernommen.',
  restored: (count, format) => `Rückgängig gemacht. ${format.number(count)} zugewiesen.`,
  markedForRemoval: (name) => `${name}. Zum Entfernen noch einmal die Rücktaste drücken.`,
  maximum: (max, format) =>
    format.plural(max, {
      one: 'Es kann nur 1 Person gewählt werden.',
      other: `Es können nur ${format.number(max)} Personen gewählt werden.`,
    }),
  minimum: (min, format) =>
    format.plural(min, {
      one: 'Wählen Sie mindestens eine Person.',
      other: `Wählen Sie mindestens ${format.number(min)} Personen.`,
    }),
  required: 'Wählen Sie mindestens eine Person.',
  room: (room, format) =>
    format.plural(room, { one: 'Noch 1 Person möglich', other: `Noch ${format.number(room)} Personen möglich` }),
  assignToMe: 'Mir zuweisen',
  you: 'Sie',
  everyone: 'Alle',
  save: 'Speichern',
  done: 'Fertig',
  cancel: 'Abbrechen',
  close: 'Schließen',
  selectAll: (count, format) => `Alle ${format.number(count)} auswählen`,
  assignedMany: (added, count, format) =>
    `${format.number(added)} Personen zugewiesen. ${format.number(count)} zugewiesen.`,
  assignedToSome: (name) => `${name} bleibt bei einigen Einträgen.`,
  onSome: 'bei einigen',
  openRecords: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} offen`
      : `${format.number(open)} von ${format.number(capacity)} offen`,
  added: 'neu',
  removed: 'entfernt',
  addedCount: (count, format) => `${format.number(count)} hinzugefügt`,
  removedCount: (count, format) => `${format.number(count)} entfernt`,
  restore: (name) => `${name} behalten`,
  primary: 'federführend',
  makePrimary: (name) => `${name} ist federführend`,
  locked: (name, reason) =>
    reason ? `${name} kann nicht entfernt werden: ${reason}` : `${name} kann nicht entfernt werden.`,
  isPrimary: (name) => `${name} ist jetzt federführend.`,
  noPrimary: 'Niemand ist jetzt federführend.',
  ...removalWords,
  copied: (count, format) =>
    format.plural(count, { one: '1 Person kopiert', other: `${format.number(count)} Personen kopiert` }),
  pasting: 'Die eingefügten Personen werden gesucht …',
  pastedFound: (count, format) =>
    format.plural(count, {
      one: '1 Person der Liste wurde zugewiesen.',
      other: `${format.number(count)} Personen der Liste wurden zugewiesen.`,
    }),
  pastedAlready: (list) => `Schon zugewiesen: ${list}.`,
  personReason: (name, reason) => `${name}: ${reason}`,
  personAndReason: (name, reason) => `${name} (${reason})`,
  pastedRefused: (list) => `Nicht verfügbar: ${list}.`,
  pastedOverLimit: (list) => `Kein Platz mehr für: ${list}.`,
  pastedUnknown: (list) => `Niemand gefunden für: ${list}.`,
  pastedAmbiguous: (name) => `Wer ist mit ${name} gemeint?`,
};
