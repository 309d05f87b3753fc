// German words of `<assignee-multiselect>`.
import type { LocaleMessages } from '../locale.js';

export const assigneeMultiselect: LocaleMessages['assignee-multiselect'] = {
  label: 'Zuständige',
  placeholder: 'Personen suchen',
  assignedPeople: 'Zugewiesene Personen',
  people: 'Personen',
  showPeople: 'Personen anzeigen',
  clear: 'Alle entfernen',
  remove: (name) => `${name} entfernen`,
  unknown: 'Unbekannte Person',
  loadingName: 'Wird geladen …',
  inactive: 'inaktiv',
  team: 'Team',
  loading: 'Personen werden geladen …',
  noMatch: (query) => `Keine Person passt zu „${query}“.`,
  nobody: 'Es gibt niemanden zur Auswahl.',
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
  restored: (count, format) => `${format.number(count)} wieder zugewiesen.`,
  markedForRemoval: (name) => `${name}. Zum Entfernen noch einmal die Rücktaste drücken.`,
  maximum: (max, format) =>
    format.plural(max, {
      one: 'Es kann nur 1 Person gewählt werden.',
      other: `Es können nur ${format.number(max)} Personen gewählt werden.`,
    }),
  required: 'Wählen Sie mindestens eine Person.',
};
