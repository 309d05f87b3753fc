// German words of `<lead-table>`.
import type { LocaleMessages } from '../locale.js';
import { counted, countedObject, many, one } from './counted-records.js';
import { operatorWords, peopleOperators } from './filter-words.js';
import { fieldWords } from './fields.js';
import { leadTableArrange } from './lead-table-arrange.js';
import { leadTableWork } from './lead-table-work.js';

export const leadTable: LocaleMessages['lead-table'] = {
  ...leadTableWork,
  ...leadTableArrange,
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  label: many,
  tools: (type) => `${many(type)} suchen und filtern`,
  search: (type) => `${many(type)} suchen`,
  clearSearch: 'Suche leeren',
  assignees: 'Zuständige',
  createdAt: 'Angelegt',
  updatedAt: 'Geändert',
  filterStatus: 'Status',
  filterAssignees: 'Zuständig',
  filterBy: (label) => `Nach ${label} filtern`,
  chosen: 'gewählt',
  me: (name) => `Ich (${name})`,
  unassigned: 'Nicht zugewiesen',
  onlyFormer: 'Nur Ausgeschiedene',
  onlyThese: (type, count, format) => `Nur diese ${many(type)} (${format.number(count)})`,
  sortAndFilter: 'Sortieren und filtern',
  moreFilters: 'Filtern',
  view: 'Ansicht',
  sentence: (label, operator, value) => `${label} ${operatorWords(operator)} ${value}`.trim(),
  peopleSentence: (operator, names, more, viaTeams, unassigned, format) => {
    const all = more > 0 ? [...names, `${format.number(more)} weitere`] : names;
    const how = operator === 'any' && all.length === 1 ? 'Zugewiesen an' : (peopleOperators[operator] ?? operator);
    return `${how} ${format.list(all)}${viaTeams ? ' (auch über Teams)' : ''}${unassigned ? ', oder niemand' : ''}`;
  },
  activeFilters: 'Aktive Filter',
  chip: (label, value) => `${label}: ${value}`,
  removeFilter: (filter) => `Filter ${filter} entfernen`,
  andSentence: ' und ',
  orSentence: ' oder ',
  notSentence: (sentence) => `Nicht: ${sentence}`,
  clearFilters: 'Filter aufheben',
  unknownPerson: 'Unbekannte Person',
  loadingName: '…',
  count: counted,
  countAbout: (count, type, format) => `Etwa ${counted(count, type, format)}`,
  found: (count, type, format) => `${counted(count, type, format)} gefunden`,
  selectedCount: (count, format) => `${format.number(count)} ausgewählt`,
  selected: (count, type, format) => `${counted(count, type, format)} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  select: (name) => `${name} auswählen`,
  selectAll: (count, type, format) =>
    format.plural(count, {
      one: `${countedObject(count, type, format)} auswählen`,
      other: `Alle ${counted(count, type, format)} auswählen`,
    }),
  selectLoaded: (count, type, format) => `${countedObject(count, type, format)} auswählen, so weit geladen`,
  selection: 'Auswahl',
  sorted: (column, direction) => `Nach ${column} ${direction === 'asc' ? 'aufsteigend' : 'absteigend'} sortiert`,
  sortPlace: (number) => `sortiert an Stelle ${number}`,
  unsorted: 'Sortierung aufgehoben',
  appeared: (count, type, format) =>
    format.plural(count, { one: `1 neuer ${one(type)}`, other: `${format.number(count)} neue ${many(type)}` }),
  loading: 'Wird geladen …',
  loadingList: (type) => `${many(type)} werden geladen`,
  rowFailed: 'Dieser Teil konnte nicht geladen werden.',
  rowNotShown: 'Diese Zeile konnte nicht angezeigt werden.',
  printed: (count, type, format) => `Gedruckt: nur die ersten ${counted(count, type, format)}.`,
  loadMore: 'Mehr laden',
  showNew: (count, format) => `${format.number(count)} neu, anzeigen`,
  outdated: 'Die Liste konnte nicht aktualisiert werden und ist vielleicht nicht mehr aktuell.',
  retry: 'Erneut versuchen',
  yes: 'Ja',
  no: 'Nein',
  noName: 'Ohne Namen',
  none: (type) => `Noch keine ${many(type)}`,
  noneHint: (type) => `${many(type)}, die Sie anlegen oder die Ihnen zugewiesen sind, erscheinen hier.`,
  noMatch: (type) => `Keine ${many(type)} gefunden`,
  noMatchHint: 'Versuchen Sie es mit einer anderen Suche oder weniger Filtern.',
  cut: (most, total, type, format) =>
    total === undefined || total <= most
      ? `Nur die ersten ${counted(most, type, format)} können angezeigt werden.`
      : `Nur die ersten ${format.number(most)} von ${counted(total, type, format)} können angezeigt werden.`,
  narrow: 'Liste eingrenzen',
  failed: (type) => `Die ${many(type)} konnten nicht geladen werden`,
  whatAndWhy: (what, why) => `${what}. ${why}`,
  failedHint: (kind) => {
    switch (kind) {
      case 'unavailable':
        return 'Es besteht keine Verbindung zum Server. Nichts ging verloren.';
      case 'rate-limited':
        return 'Der Server bittet um einen Moment Geduld.';
      case 'unauthenticated':
        return 'Sie sind abgemeldet. Melden Sie sich wieder an und versuchen Sie es dann noch einmal.';
      case 'forbidden':
      case 'not-found':
        return 'Sie dürfen diese Liste nicht sehen.';
      case 'unsupported':
        return 'Der Server kann diese Suche oder diesen Filter nicht beantworten.';
      default:
        return 'Etwas Unerwartetes ist geschehen.';
    }
  },
};
