// German words of what `<lead-table>` loads when somebody works on records.
import { noticeWords } from './notice.js';
import type { LocaleMessages } from '../locale.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import type { leadTableWork as english } from '../en/lead-table-work.js';
import { counted, countedDative, countedObject } from './counted-records.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadTableWork: Pick<LocaleMessages['lead-table'], keyof typeof english> = {
  ...termsWords,
  selectionBar: 'Aktionen für die Auswahl',
  rangeUnread: 'Noch nicht geladene Zeilen dazwischen bleiben, wie sie waren',
  allSelected: (count, type, format) => `Alle ${counted(count, type, format)} ausgewählt`,
  selectEverything: (count, type, format) => `Alle ${counted(count, type, format)} auswählen`,
  assign: 'Zuweisen',
  remove: 'Entfernen',
  handover: 'Übergeben',
  replaceSomebody: (name) => `${name} ersetzen …`,
  clearAssignees: 'Alle entfernen',
  atMostAtOnce: (count, format) => `Das geht für höchstens ${format.number(count)} auf einmal.`,
  onlyFirst: (count, format) =>
    `Geändert werden nur die ersten ${format.number(count)}: Es passen mehr, als auf einmal gelesen werden können.`,
  balance: 'Verteilen',
  exportSelection: 'Exportieren',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count, type, format) => `${countedObject(count, type, format)} zuweisen`,
  removeTitle: (count, type, format) => `Personen von ${countedDative(count, type, format)} entfernen`,
  clearTitle: (count, type, format) => `Alle von ${countedDative(count, type, format)} entfernen`,
  handoverTitle: 'Übergeben',
  balanceTitle: (count, type, format) => `${countedObject(count, type, format)} verteilen`,
  handoverHint: 'Alle anderen Zuständigen bleiben.',
  from: 'Von',
  to: 'An',
  whichRecords: (type) => (type === 'client' ? 'Welche Kunden' : 'Welche Leads'),
  selectedOnes: (count, format) => `Die ${format.number(count)} ausgewählten`,
  allOfTheirs: (name, count, type, format) =>
    count === undefined
      ? `Alle ${type === 'client' ? 'Kunden' : 'Leads'} von ${name}`
      : `Alle ${counted(count, type, format)} von ${name}`,
  wholePeople: 'Zuständige',
  removeWhom: 'Entfernen',
  balanceOver: 'Auf diese Personen',
  balanceBy: 'Nach',
  roundRobin: 'Anzahl: für alle gleich viele',
  leastLoaded: 'Offenen Vorgängen: an die mit den wenigsten',
  byCapacity: 'Kapazität: an die mit der meisten freien',
  together: 'Eine Firma bleibt bei einer Person',
  loadingRecords: 'Es wird nachgesehen, wer zuständig ist …',
  recordsFailed: 'Es war nicht festzustellen, wer zuständig ist.',
  effect: 'Was sich ändert',
  gains: (name, count, type, format) => `${name} bekommt ${countedObject(count, type, format)}`,
  loses: (name, count, type, format) => `${name} gibt ${countedObject(count, type, format)} ab`,
  unchanged: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} bleibt, wie er ist`,
      other: `${counted(count, type, format)} bleiben, wie sie sind`,
    }),
  leftUnassigned: (count, type, format) => `Für ${countedObject(count, type, format)} ist danach niemand zuständig`,
  noEffect: 'Noch ändert sich nichts. Wählen Sie jemanden.',
  termsOfFew: (count, format) =>
    `Rollen und letzte Tage lassen sich für höchstens ${format.number(count)} auf einmal vergeben.`,
  dropsLeader:
    'Wo jemand federführend ist, der entfernt wird, ist es danach niemand. Rückgängig stellt das nicht wieder her.',
  byQueryEffect: (count, type, format) => `Geändert werden alle ${counted(count, type, format)}, die passen.`,
  effectUnknown: 'Wie viele jemand bekommt oder abgibt, ist vorher nicht bekannt.',
  afterLoad: (open, capacity, format) =>
    capacity === undefined
      ? `${format.number(open)} offen`
      : `${format.number(open)} von ${format.number(capacity)} offen`,
  fromBackEnd: 'Offene Vorgänge, wie der Server sie zählt.',
  fromLoaded: 'Offene Vorgänge, soweit sie hier geladen sind.',
  apply: (count, type, format) => `Auf ${countedObject(count, type, format)} anwenden`,
  applyNothing: 'Anwenden',
  cancel: 'Abbrechen',
  close: 'Schließen',
  running: (done, total, format) => `${format.number(done)} von ${format.number(total)} erledigt`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  stop: 'Beenden',
  outcome: 'Ergebnis',
  doneCount: (count, format) => `${format.number(count)} erledigt`,
  lostCount: (count, format) => `${format.number(count)} für Sie nicht mehr sichtbar (nicht rückgängig zu machen)`,
  ruledOut: (count, format) => `${format.number(count)} nach den Regeln ausgelassen`,
  keepLast: (count, type, format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} behält seine letzte Person`,
      other: `${counted(count, type, format)} behalten ihre letzte Person`,
    }),
  keepFew: (count, min, type, format) =>
    `Bleibt unverändert, weil mindestens ${format.plural(min, { one: 'eine Person', other: `${format.number(min)} Personen` })} bleiben muss: ${counted(count, type, format)}`,
  keepSelf: (count, type, format) =>
    `Bleibt unverändert, weil Sie sich nicht selbst entfernen können: ${counted(count, type, format)}`,
  selfQuestion: (count, type, format) =>
    count === undefined
      ? 'Sie entfernen dabei sich selbst und sehen diese Einträge dann vielleicht nicht mehr.'
      : `Sie entfernen dabei sich selbst (${counted(count, type, format)}) und sehen diese Einträge dann vielleicht nicht mehr.`,
  removeMe: 'Mich entfernen',
  back: 'Zurück',
  edit: 'Bearbeiten',
  removal: removalWords,
  inBackground: 'Im Hintergrund fortfahren',
  showDialog: 'Anzeigen',
  failedCount: (kind, count, format) => {
    const number = format.number(count);
    switch (kind) {
      case 'forbidden':
        return `${number} nicht erlaubt`;
      case 'conflict':
        return `${number} inzwischen geändert`;
      case 'not-found':
        return `${number} nicht mehr da`;
      case 'invalid':
        return `${number} abgelehnt`;
      default:
        return `${number} nicht gespeichert`;
    }
  },
  leftCount: (count, format) => `${format.number(count)} nicht versucht`,
  retryFailed: (count, format) => `${format.number(count)} erneut versuchen`,
  undoDone: (count, format) => `${format.number(count)} rückgängig machen`,
  undone: (count, type, format) => `${counted(count, type, format)} wie zuvor`,
  partCount: (count, format) => `${format.number(count)} zum Teil`,
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: nicht rückgängig gemacht, weil jemand anderes das seitdem geändert hat. Der Rest ist rückgängig gemacht.`,
  changed: (count, type, format) => `${counted(count, type, format)} geändert`,
  assigneesOf: (name) => `Zuständige von ${name}`,
  mayNotAssign: (reason) =>
    reason ? `Diese Zuständigen dürfen Sie nicht ändern: ${reason}` : 'Diese Zuständigen dürfen Sie nicht ändern.',
  rowSaved: (name, labels, names, format) =>
    format.units([
      ...(labels.length > 0 ? [`${name}: ${format.list(labels)} zugewiesen`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name}: `}${format.list(names)} entfernt`] : []),
    ]),
  discarded: 'Ihre Änderungen wurden verworfen.',
  rowLost: (saved) => `${saved}. Sie sehen diesen Eintrag nicht mehr, deshalb lässt sich das nicht rückgängig machen.`,
  rowNotSaved: (name, reason) => `${name} wurde nicht geändert: ${reason}`,
  viaTeams: 'Auch über ihre Teams',
  people: 'Personen',
  findPeople: 'Personen suchen',
  morePeople: 'Weitere Personen',
  peopleFailed: 'Die Personen konnten nicht geladen werden.',
  nobodyFound: 'Niemand gefunden',
  findIn: (label) => `In ${label} suchen`,
  moreValues: 'Mehr',
  valuesFailed: 'Die Werte konnten nicht geladen werden.',
  noValueFound: 'Nichts gefunden',
  inactivePerson: (name) => `${name} (inaktiv)`,
  peopleWay: 'Wie sie zugewiesen sind',
  peopleOperator: (operator) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'Feld',
  filterOperator: 'Bedingung',
  filterValue: 'Wert',
  filterProblem: (problem) => (problem === 'missing' ? 'Geben Sie einen Wert ein.' : 'Das ist keine Zahl.'),
  applyFilter: 'Filter anwenden',
  exporting: 'Die Datei wird geschrieben …',
  exportName: (type) => (type === 'client' ? 'kunden' : 'leads'),
  copiedCell: (text) => `„${text}“ kopiert`,
  copiedRows: (copied, selected, type, format) =>
    copied === selected
      ? `${counted(copied, type, format)} kopiert`
      : `${format.number(copied)} von ${counted(selected, type, format)} kopiert: die schon geladenen. Der Export umfasst alle.`,
  exported: (count, type, format) => `${counted(count, type, format)} exportiert`,
  print: 'Drucken',
  readingToPrint: 'Die Zeilen werden gelesen…',
  printedColumns: (shown, total, format) =>
    `${format.number(shown)} von ${format.number(total)} Spalten sind gedruckt: die, die zu sehen waren.`,
  exportStopped: 'Der Export wurde beendet.',
  exportFailed: 'Die Datei konnte nicht geschrieben werden.',
  assigneeIds: 'IDs der Zuständigen',
  recordId: 'ID',
  keysTitle: 'Tasten in der Liste',
  shortcut: (name) =>
    ({
      assign: 'Zuweisen: die Zeile oder die Auswahl',
      handover: 'Von einer Person an eine andere übergeben',
      select: 'Die Zeile auswählen',
      export: 'Die Auswahl exportieren, sonst alles Gefundene',
      search: 'Suchen',
      workload: 'Zeigen, wer wie viel hat',
      next: 'Nächster Datensatz neben der Liste',
      previous: 'Voriger Datensatz neben der Liste',
      help: 'Die Tasten zeigen',
    })[name] ?? '',
  fixedKeys: [
    ['F2', 'In der Zeile zuweisen'],
    ['Strg+Eingabe', 'Das Gewählte speichern'],
    ['Esc', 'Verwerfen'],
    ['Alt+↓', 'Alle Namen zeigen'],
    ['Strg+A', 'Alle auswählen'],
    ['Strg+C', 'Zelle kopieren, oder die Auswahl als Tabelle'],
    ['Strg+P', 'Drucken, mit allen Zeilen'],
    ['Strg+Z', 'Rückgängig'],
    ['Umschalt+↑/↓', 'Einen Bereich auswählen'],
    ['Umschalt+←/→', 'In den Spaltenköpfen: schmaler, breiter'],
    ['Strg+Umschalt+←/→', 'In den Spaltenköpfen: die Spalte verschieben'],
  ],
  until: (label) => `bis ${label}`,
  roleLabel: (option) => option.label ?? option.value,
  moreFailed: (count, format) => `und ${format.number(count)} weitere`,
};
