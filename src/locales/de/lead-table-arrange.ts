// German words of what `<lead-table>` loads when somebody arranges it.
import type { LocaleMessages } from '../locale.js';
import type { leadTableArrange as english } from '../en/lead-table-arrange.js';
import { counted } from './counted-records.js';

export const leadTableArrange: Pick<LocaleMessages['lead-table'], keyof typeof english> = {
  views: 'Ansichten',
  noViews: 'Suchen, filtern und anordnen, dann unter einem Namen speichern.',
  viewName: 'Name der Ansicht',
  saveView: 'Ansicht speichern',
  viewSaved: (name) => `Ansicht ${name} gespeichert`,
  viewShown: (name) => `Ansicht ${name}`,
  pinView: (name) => `${name} über der Liste zeigen`,
  startWithView: (name) => `Mit ${name} beginnen`,
  renameView: (name) => `Ansicht ${name} umbenennen`,
  viewExists: (name) => `Eine Ansicht mit dem Namen ${name} gibt es schon`,
  noRoom: 'gerade kein Platz',
  viewRenamed: (name) => `Ansicht heißt jetzt ${name}`,
  rename: 'Umbenennen',
  deleteView: (name) => `Ansicht ${name} löschen`,
  viewDeleted: (name) => `Ansicht ${name} gelöscht`,
  viewsUnread: 'Ihre Ansichten konnten nicht geladen werden.',
  viewsNotKept:
    'Diese Änderung Ihrer Ansichten oder Spalten konnte nicht aufgehoben werden. Sie geht verloren, wenn Sie die Seite schließen oder neu laden.',
  allowStorage:
    'Erlauben Sie dieser Seite, Daten in diesem Browser zu speichern, oder schaffen Sie Platz dafür, und versuchen Sie es dann erneut.',
  viewsKept: 'Jetzt aufgehoben.',
  columns: 'Spalten',
  pinColumn: (label) => `${label} im Blick behalten`,
  moveBefore: (label) => `${label} nach vorn`,
  moveAfter: (label) => `${label} nach hinten`,
  columnMoved: (label, number, count, format) =>
    `${label}: Spalte ${format.number(number)} von ${format.number(count)}`,
  columnWide: (label, length, format) => `${label}: ${format.number(length)} Pixel breit`,
  resetColumns: 'Spalten wie zuvor',
  rowHeight: 'Höhe der Zeilen',
  densities: { compact: 'Niedrig', medium: 'Mittel', comfortable: 'Hoch' },
  sortBy: 'Sortieren nach',
  sortDefault: 'Wie die Liste kommt',
  sortThenBy: 'Dann nach',
  sortNothingMore: 'Dann nach …',
  sortedBy: (label) => `Sortiert nach ${label}`,
  sortDirection: (label) => `Richtung von ${label}`,
  removeSort: (label) => `Nicht nach ${label} sortieren`,
  filters: 'Filter',
  anotherField: 'Anderes Feld',
  showFound: (count, type, format) => (count === undefined ? 'Liste zeigen' : `${counted(count, type, format)} zeigen`),
  ascending: 'Aufsteigend',
  descending: 'Absteigend',
  workload: 'Auslastung',
  workloadTitle: (total, type, format) => `Wer hat was: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'Über alles gezählt, was passt.',
  workloadFromLoaded: (count, type, format) => `Gezählt über ${counted(count, type, format)}, die hier geladen sind.`,
  workloadFailed: 'Die Auslastung konnte nicht gezählt werden.',
  ofAllOpen: (open, capacity, format) =>
    capacity === undefined
      ? `insgesamt ${format.number(open)} offen`
      : `insgesamt ${format.number(open)} von ${format.number(capacity)} offen`,
  showOnly: (name) => `Nur die von ${name} zeigen`,
  chooseForBalance: (name) => `Mit ${name} ausgleichen`,
  balanceOverChosen: (count, format) =>
    format.plural(count, {
      one: `Über ${format.number(count)} Person ausgleichen …`,
      other: `Über ${format.number(count)} Personen ausgleichen …`,
    }),
  chooseTwo: 'Personen zum Ausgleichen wählen',
  besideLabel: 'Neben der Liste',
  previousRecord: 'Zurück',
  nextRecord: 'Weiter',
  openPage: 'Seite öffnen',
  placeInList: (line, count, format) => `${format.number(line)} von ${format.number(count)}`,
  exportExcel: 'Export für Excel',
  readSoFar: (count, type, format) => `${counted(count, type, format)} gelesen …`,
};
