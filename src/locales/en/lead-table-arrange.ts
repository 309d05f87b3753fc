// English words of what `<lead-table>` loads when somebody arranges it: views, columns, workload, side panel.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { counted } from './counted-records.js';

export const leadTableArrange = {
  views: 'Views',
  noViews: 'Search, filter and arrange, then save it under a name.',
  viewName: 'Name of the view',
  saveView: 'Save view',
  viewSaved: (name: string) => `View ${name} saved`,
  viewShown: (name: string) => `View ${name}`,
  pinView: (name: string) => `Show ${name} above the list`,
  startWithView: (name: string) => `Begin with ${name}`,
  renameView: (name: string) => `Rename view ${name}`,
  viewExists: (name: string) => `There is already a view called ${name}`,
  noRoom: 'no room now',
  viewRenamed: (name: string) => `View renamed to ${name}`,
  rename: 'Rename',
  deleteView: (name: string) => `Delete view ${name}`,
  viewDeleted: (name: string) => `View ${name} deleted`,
  viewsUnread: 'Your views could not be loaded.',
  viewsNotKept: 'This change of your views or columns could not be kept. Closing or reloading this page loses it.',
  allowStorage: 'Allow this page to store data in this browser, or make room for it, then retry.',
  viewsKept: 'Kept now.',
  columns: 'Columns',
  pinColumn: (label: string) => `Keep ${label} in sight`,
  moveBefore: (label: string) => `Move ${label} forward`,
  moveAfter: (label: string) => `Move ${label} back`,
  columnMoved: (label: string, number: number, count: number, format: Format) =>
    `${label}: column ${format.number(number)} of ${format.number(count)}`,
  columnWide: (label: string, length: number, format: Format) => `${label}: ${format.number(length)} pixels wide`,
  resetColumns: 'Columns as they were',
  rowHeight: 'Height of the rows',
  densities: { compact: 'Low', medium: 'Medium', comfortable: 'High' } as Record<string, string>,
  sortBy: 'Sort by',
  sortDefault: 'As the list comes',
  sortThenBy: 'Then by',
  sortNothingMore: 'Then by…',
  sortedBy: (label: string) => `Sorted by ${label}`,
  sortDirection: (label: string) => `Direction of ${label}`,
  removeSort: (label: string) => `Do not sort by ${label}`,
  filters: 'Filters',
  anotherField: 'Another field',
  /** The button that closes the sheet; `undefined` where nobody knows how many there are. */
  showFound: (count: number | undefined, type: RecordType, format: Format) =>
    count === undefined ? 'Show the list' : `Show ${counted(count, type, format)}`,
  ascending: 'Ascending',
  descending: 'Descending',
  workload: 'Workload',
  workloadTitle: (total: number, type: RecordType, format: Format) => `Who has what: ${counted(total, type, format)}`,
  workloadFromBackEnd: 'Counted over everything that matches.',
  workloadFromLoaded: (count: number, type: RecordType, format: Format) =>
    `Counted over ${counted(count, type, format)} that are loaded here.`,
  workloadFailed: 'The workload could not be counted.',
  ofAllOpen: (open: number, capacity: number | undefined, format: Format) =>
    capacity === undefined
      ? `${format.number(open)} open in all`
      : `${format.number(open)} of ${format.number(capacity)} open in all`,
  showOnly: (name: string) => `Show only those of ${name}`,
  chooseForBalance: (name: string) => `Balance with ${name}`,
  balanceOverChosen: (count: number, format: Format) =>
    format.plural(count, {
      one: `Balance over ${format.number(count)} person…`,
      other: `Balance over ${format.number(count)} people…`,
    }),
  chooseTwo: 'Choose people to balance over',
  besideLabel: 'Beside the list',
  previousRecord: 'Previous',
  nextRecord: 'Next',
  openPage: 'Open page',
  placeInList: (line: number, count: number, format: Format) => `${format.number(line)} of ${format.number(count)}`,
  exportExcel: 'Export for Excel',
  readSoFar: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} read…`,
};
