// German words of `<lead-detail>`.
import type { LocaleMessages } from '../locale.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';

export const leadDetail: LocaleMessages['lead-detail'] = {
  ...fieldWords,
  ...failureWords,
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
  cancel: 'Abbrechen',
  saved: 'Gespeichert',
  stopped: 'Abgebrochen. Ihre Änderungen sind noch da.',
  readonly: (reason) => (reason ? `Nur lesbar: ${reason}` : 'Nur lesbar'),
  assignee: 'Zuständige',
  assignees: 'Zuständige',
  assignedTo: 'Zugewiesen an',
  nobody: 'Niemand ist zugewiesen.',
  team: 'Team',
  inactive: 'inaktiv',
  unknownPerson: 'Unbekannte Person',
  access: (type) =>
    type === 'client'
      ? 'Wen Sie hinzufügen, kann den Kunden öffnen. Wen Sie entfernen, nicht mehr.'
      : 'Wen Sie hinzufügen, kann den Lead öffnen. Wen Sie entfernen, nicht mehr.',
  accessOnDevice: (type) =>
    type === 'client'
      ? 'Auf diesem Gerät kann, wen Sie hinzufügen, den Kunden öffnen. Wen Sie entfernen, nicht mehr.'
      : 'Auf diesem Gerät kann, wen Sie hinzufügen, den Lead öffnen. Wen Sie entfernen, nicht mehr.',
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
};
