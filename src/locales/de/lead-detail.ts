// German words of `<lead-detail>`.
import type { LocaleMessages } from '../locale.js';
import { failureWords } from './failures.js';
import { assigneeStack } from './assignee-stack.js';
import { fieldWords } from './fields.js';
import { leadDetailWork } from './lead-detail-work.js';
import { noticeWords } from './notice.js';
import { accessWords } from './access.js';

export const leadDetail: LocaleMessages['lead-detail'] = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  ...leadDetailWork,
  ...accessWords,
  tabs: (name, type) => (type === 'client' ? `Kunde ${name}` : `Lead ${name}`),
  profile: 'Profil',
  project: 'Projekt',
  close: 'Schließen',
  status: 'Status',
  created: 'Angelegt',
  updated: 'Geändert',
  edit: 'Bearbeiten',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  savingSoon: 'Wird gleich gespeichert.',
  cancel: 'Abbrechen',
  saved: 'Gespeichert',
  stopped: 'Abgebrochen. Ihre Änderungen sind noch da.',
  readonly: (reason) => (reason ? `Nur lesbar: ${reason}` : 'Nur lesbar'),
  labelled: (label, text) => `${label}: ${text}`,
  assignee: 'Zuständige',
  assignees: 'Zuständige',
  assignedTo: 'Zugewiesen an',
  nobody: 'Niemand ist zugewiesen.',
  team: 'Team',
  inactive: 'inaktiv',
  primary: 'federführend',
  locked: (reason) => (reason ? `Kann nicht entfernt werden: ${reason}` : 'Kann nicht entfernt werden'),
  primaryIsNow: (name) => `${name} ist jetzt federführend.`,
  nobodyIsPrimary: 'Niemand ist jetzt federführend.',
  access: (type) =>
    type === 'client' ? 'Wen Sie hinzufügen, kann den Kunden öffnen.' : 'Wen Sie hinzufügen, kann den Lead öffnen.',
  accessOnDevice: (type) =>
    type === 'client'
      ? 'Auf diesem Gerät kann, wen Sie hinzufügen, den Kunden öffnen.'
      : 'Auf diesem Gerät kann, wen Sie hinzufügen, den Lead öffnen.',
  assignFailed: 'Die Zuständigen wurden nicht gespeichert.',
  updateFailed: 'Die Änderungen wurden nicht gespeichert.',
  addedElsewhere: (names, format) =>
    format.plural(names.length, {
      one: `${format.list(names)} wurde inzwischen zugewiesen.`,
      other: `${format.list(names)} wurden inzwischen zugewiesen.`,
    }),
  removedElsewhere: (names, format) =>
    format.plural(names.length, {
      one: `${format.list(names)} wurde inzwischen entfernt.`,
      other: `${format.list(names)} wurden inzwischen entfernt.`,
    }),
  mergedAssignees: 'Ihre Änderungen bleiben darüber erhalten.',
  assignConflict: (names, format) =>
    names.length > 0
      ? `Jemand anderes hat ${format.list(names)} inzwischen geändert.`
      : 'Jemand anderes hat die Zuständigen inzwischen geändert.',
  assignedNow: (names, format) =>
    names.length > 0 ? `Jetzt zugewiesen: ${format.list(names)}.` : 'Jetzt ist niemand zugewiesen.',
  applyAgain: 'Meine Änderungen anwenden',
  discard: 'Meine Änderungen verwerfen',
  updateConflict: 'Jemand anderes hat inzwischen dieselben Felder geändert. Wählen Sie, welcher Wert bleibt.',
  updateMerged:
    'Jemand anderes hat diesen Datensatz inzwischen geändert. Prüfen Sie ihn und speichern Sie noch einmal; Ihre Änderungen sind noch da.',
  yours: 'Ihr Wert',
  theirs: 'Der andere Wert',
  keepMine: 'Meinen behalten',
  useTheirs: 'Den anderen nehmen',
  problems: (count, format) =>
    format.plural(count, { one: 'Es gibt 1 Problem', other: `Es gibt ${format.number(count)} Probleme` }),
  loading: (type) => (type === 'client' ? 'Kunde wird geladen' : 'Lead wird geladen'),
  loadFailed: (type) =>
    type === 'client' ? 'Der Kunde konnte nicht geladen werden.' : 'Der Lead konnte nicht geladen werden.',
  refreshFailed: 'Was Sie sehen, ist vielleicht nicht mehr aktuell.',
  noName: 'Ohne Namen',
  notFound: (type) =>
    type === 'client'
      ? 'Diesen Kunden gibt es nicht, oder Sie haben keinen Zugriff darauf.'
      : 'Diesen Lead gibt es nicht, oder Sie haben keinen Zugriff darauf.',
  deleted: (type) => (type === 'client' ? 'Dieser Kunde wurde gelöscht.' : 'Dieser Lead wurde gelöscht.'),
  accessLost: (type) =>
    type === 'client'
      ? 'Sie haben keinen Zugriff mehr auf diesen Kunden.'
      : 'Sie haben keinen Zugriff mehr auf diesen Lead.',
  assign: 'Zuweisen',
  unsaved: 'Nicht gespeicherte Änderungen',
  draftRestored: 'Ihre nicht gespeicherten Änderungen von vorhin sind wieder da.',
  notKept:
    'Dieser Browser kann Ihre Änderungen nicht aufheben. Sie gehen verloren, wenn Sie die Seite schließen oder neu laden.',
  discardQuestion: 'Ihre Änderungen verwerfen?',
  discardNow: 'Verwerfen',
  keepEditing: 'Weiter bearbeiten',
  discarded: 'Ihre Änderungen wurden verworfen.',
  savedAssignees: (came, went, format) =>
    [
      came.length > 0 && `Zugewiesen: ${format.list(came)}.`,
      went.length > 0 && `Nicht mehr zugewiesen: ${format.list(went)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels, format) => `Gespeichert: ${format.list(labels)}.`,
  undone: 'Rückgängig gemacht.',
  undoneExcept: (kept, format) =>
    `${format.list(kept)}: nicht rückgängig gemacht, weil jemand anderes das seitdem geändert hat. Der Rest ist rückgängig gemacht.`,
  undoneNothing: 'Nichts wurde rückgängig gemacht, weil jemand anderes es seitdem geändert hat.',
  undoFailed: 'Das ließ sich nicht rückgängig machen.',
  typed: 'Was Sie eingegeben hatten',
  copy: 'Kopieren',
  copied: 'Kopiert',
  changedBy: (name, ago) => `Geändert von ${name}, ${ago}.`,
  somebody: 'Jemand',
  history: 'Verlauf',
  changeField: (label) => `${label} ändern`,
  copyField: (label) => `${label} kopieren`,
  historyFilter: 'Anzeigen',
  historyKind: { all: 'Alles', assignments: 'Zuweisungen', fields: 'Felder und Übriges' },
  historyEmpty: 'Nichts anzuzeigen.',
  historyFailed: 'Der Verlauf konnte nicht geladen werden.',
  loadingMore: 'Wird geladen …',
  didAssign: (actor, whom) => `${actor} hat ${whom} zugewiesen`,
  didUnassign: (actor, whom) => `${actor} hat die Zuweisung von ${whom} aufgehoben`,
  didUpdate: (actor, labels, format) =>
    labels.length > 0 ? `${actor} hat ${format.list(labels)} geändert` : `${actor} hat den Datensatz geändert`,
  didLead: (actor, whom) => `${actor} hat ${whom} die Federführung gegeben`,
  didLeadNobody: (actor) => `${actor} hat die Federführung an niemanden vergeben`,
  didCreate: (actor) => `${actor} hat den Datensatz angelegt`,
  didImport: (actor) => `${actor} hat den Datensatz importiert`,
  way: {
    form: 'von Hand',
    bulk: 'mehrere auf einmal',
    import: 'durch Import',
    handover: 'durch Übergabe',
    undo: 'durch Rückgängigmachen',
  },
  undoEntry: (text) => `Rückgängig: ${text}`,
  accessTab: 'Zugriff',
  accessFailed: 'Wer Zugriff hat, konnte nicht geladen werden.',
  onThisDevice: 'Diese Regeln gelten auf diesem Gerät. Wer diesen Browser benutzen kann, kann alles darin lesen.',
  /** Of the avatars in the head. */
  stack: assigneeStack,
  ownFields: 'Weitere Felder',
  previous: 'Vorheriger',
  next: 'Nächster',
  deleteRecord: (recordType) => (recordType === 'client' ? 'Kunden löschen' : 'Lead löschen'),
};
