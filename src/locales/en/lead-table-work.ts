// English words of what `<lead-table>` loads when somebody works on records: selection bar, dialogs, cell editor.
import { noticeWords } from './notice.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { counted } from './counted-records.js';
import { operatorWords, peopleOperators } from './lead-table-list.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

/** Why a record was not changed, in the words of a count: "2 forbidden". */
function failedCount(kind: string, count: number, format: Format): string {
  const number = format.number(count);
  switch (kind) {
    case 'forbidden':
      return `${number} forbidden`;
    case 'conflict':
      return `${number} changed meanwhile`;
    case 'not-found':
      return `${number} no longer there`;
    case 'invalid':
      return `${number} refused`;
    default:
      return `${number} not saved`;
  }
}

export const leadTableWork = {
  ...termsWords,
  selectionBar: 'Actions for the selection',
  rangeUnread: 'Rows between that have not been read stay as they were',
  allSelected: (count: number, type: RecordType, format: Format) => `All ${counted(count, type, format)} selected`,
  selectEverything: (count: number, type: RecordType, format: Format) => `Select all ${counted(count, type, format)}`,
  assign: 'Assign',
  remove: 'Remove',
  handover: 'Hand over',
  replaceSomebody: (name: string) => `Replace ${name} with…`,
  clearAssignees: 'Remove all',
  atMostAtOnce: (count: number, format: Format) => `This can be done for at most ${format.number(count)} at once.`,
  onlyFirst: (count: number, format: Format) =>
    `Only the first ${format.number(count)} will be changed: more match than can be read at once.`,
  balance: 'Balance',
  exportSelection: 'Export',
  exportSelectionExcel: 'Excel',
  ...noticeWords,
  assignTitle: (count: number, type: RecordType, format: Format) => `Assign ${counted(count, type, format)}`,
  removeTitle: (count: number, type: RecordType, format: Format) =>
    `Remove people from ${counted(count, type, format)}`,
  clearTitle: (count: number, type: RecordType, format: Format) =>
    `Remove everybody from ${counted(count, type, format)}`,
  handoverTitle: 'Hand over',
  balanceTitle: (count: number, type: RecordType, format: Format) => `Balance ${counted(count, type, format)}`,
  handoverHint: 'Everybody else who is assigned stays.',
  from: 'From',
  to: 'To',
  whichRecords: (type: RecordType) => (type === 'client' ? 'Which clients' : 'Which leads'),
  selectedOnes: (count: number, format: Format) => `The ${format.number(count)} selected`,
  allOfTheirs: (name: string, count: number | undefined, type: RecordType, format: Format) =>
    count === undefined
      ? `All ${type === 'client' ? 'clients' : 'leads'} of ${name}`
      : `All ${counted(count, type, format)} of ${name}`,
  wholePeople: 'Assignees',
  removeWhom: 'Remove',
  balanceOver: 'Over these people',
  balanceBy: 'By',
  roundRobin: 'Number of leads: the same for each',
  leastLoaded: 'Open records: to whoever has fewest',
  byCapacity: 'Capacity: to whoever has most of it free',
  together: 'Keep a company with one person',
  loadingRecords: 'Looking at who is assigned…',
  recordsFailed: 'It could not be found out who is assigned.',
  effect: 'What changes',
  gains: (name: string, count: number, type: RecordType, format: Format) =>
    `${name} gets ${counted(count, type, format)}`,
  loses: (name: string, count: number, type: RecordType, format: Format) =>
    `${name} gives up ${counted(count, type, format)}`,
  unchanged: (count: number, type: RecordType, format: Format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} stays as it is`,
      other: `${counted(count, type, format)} stay as they are`,
    }),
  leftUnassigned: (count: number, type: RecordType, format: Format) =>
    format.plural(count, {
      one: `Nobody is assigned to ${counted(count, type, format)} afterwards`,
      other: `Nobody is assigned to ${counted(count, type, format)} afterwards`,
    }),
  noEffect: 'Nothing changes yet. Choose somebody.',
  termsOfFew: (count: number, format: Format) =>
    `Roles and last days can be given to at most ${format.number(count)} at once.`,
  dropsLeader: 'Where somebody who is removed is the primary assignee, nobody will be. Undo does not bring that back.',
  byQueryEffect: (count: number, type: RecordType, format: Format) =>
    `The change is made to all ${counted(count, type, format)} that match.`,
  effectUnknown: 'How many each person gets or gives up is not known before.',
  afterLoad: (open: number, capacity: number | undefined, format: Format) =>
    capacity === undefined
      ? `${format.number(open)} open`
      : `${format.number(open)} of ${format.number(capacity)} open`,
  fromBackEnd: 'Open records as the server counts them.',
  fromLoaded: 'Open records as far as they are loaded here.',
  apply: (count: number, type: RecordType, format: Format) => `Apply to ${counted(count, type, format)}`,
  applyNothing: 'Apply',
  cancel: 'Cancel',
  close: 'Close',
  running: (done: number, total: number, format: Format) => `${format.number(done)} of ${format.number(total)} done`,
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  outcome: 'Result',
  doneCount: (count: number, format: Format) => `${format.number(count)} done`,
  lostCount: (count: number, format: Format) => `${format.number(count)} no longer seen by you (cannot be undone)`,
  ruledOut: (count: number, format: Format) => `${format.number(count)} left out by the rules`,
  keepLast: (count: number, type: RecordType, format: Format) =>
    format.plural(count, {
      one: `${counted(count, type, format)} keeps its last person`,
      other: `${counted(count, type, format)} keep their last person`,
    }),
  keepFew: (count: number, min: number, type: RecordType, format: Format) =>
    `${counted(count, type, format)} ${format.plural(count, { one: 'has', other: 'have' })} to keep at least ${format.plural(min, { one: '1 person', other: `${format.number(min)} people` })}`,
  keepSelf: (count: number, type: RecordType, format: Format) =>
    `${counted(count, type, format)} ${format.plural(count, { one: 'keeps', other: 'keep' })} you: you cannot remove yourself`,
  selfQuestion: (count: number | undefined, type: RecordType, format: Format) =>
    count === undefined
      ? 'You are removed yourself where you are assigned, and may no longer see those records.'
      : `You are removed from ${counted(count, type, format)} yourself, and may no longer see ${format.plural(count, { one: 'it', other: 'them' })}.`,
  removeMe: 'Remove me',
  back: 'Back',
  edit: 'Edit',
  removal: removalWords,
  inBackground: 'Go on in the background',
  showDialog: 'Show',
  failedCount,
  leftCount: (count: number, format: Format) => `${format.number(count)} not tried`,
  retryFailed: (count: number, format: Format) => `Try ${format.number(count)} again`,
  undoDone: (count: number, format: Format) => `Undo ${format.number(count)}`,
  undone: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} as before`,
  partCount: (count: number, format: Format) => `${format.number(count)} in part`,
  undoneExcept: (kept: string[], format: Format) =>
    `${format.list(kept)}: not undone, because somebody else has changed that since. The rest is undone.`,
  changed: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} changed`,
  assigneesOf: (name: string) => `Assignees of ${name}`,
  mayNotAssign: (reason: string | undefined) =>
    reason ? `You may not change these assignees: ${reason}` : 'You may not change these assignees.',
  rowSaved: (name: string, labels: string[], names: string[], format: Format) =>
    format.units([
      ...(labels.length > 0 ? [`${name}: ${format.list(labels)} assigned`] : []),
      ...(names.length > 0 ? [`${labels.length > 0 ? '' : `${name}: `}${format.list(names)} removed`] : []),
    ]),
  discarded: 'Your changes were discarded.',
  rowLost: (saved: string) => `${saved}. You no longer see this record, so this cannot be undone.`,
  rowNotSaved: (name: string, reason: string) => `${name} was not changed: ${reason}`,
  viaTeams: 'Through their teams too',
  people: 'People',
  findPeople: 'Find people',
  morePeople: 'More people',
  peopleFailed: 'The people could not be loaded.',
  nobodyFound: 'Nobody matches',
  findIn: (label: string) => `Find in ${label}`,
  moreValues: 'More',
  valuesFailed: 'The values could not be loaded.',
  noValueFound: 'Nothing matches',
  inactivePerson: (name: string) => `${name} (inactive)`,
  peopleWay: 'How they are assigned',
  peopleOperator: (operator: string) => peopleOperators[operator] ?? operator,
  operator: operatorWords,
  filterField: 'Field',
  filterOperator: 'Condition',
  filterValue: 'Value',
  filterProblem: (problem: 'missing' | 'unread') =>
    problem === 'missing' ? 'Enter a value.' : 'This is not a number.',
  applyFilter: 'Apply filter',
  exporting: 'The file is being written…',
  exportName: (type: RecordType) => (type === 'client' ? 'clients' : 'leads'),
  copiedCell: (text: string) => `“${text}” copied`,
  /** @param selected How many are selected; some may not have been read yet. */
  copiedRows: (copied: number, selected: number, type: RecordType, format: Format) =>
    copied === selected
      ? `${counted(copied, type, format)} copied`
      : `${format.number(copied)} of ${counted(selected, type, format)} copied: those that have been read. Export takes all.`,
  exported: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} exported`,
  print: 'Print',
  readingToPrint: 'The rows are being read…',
  printedColumns: (shown: number, total: number, format: Format) =>
    `${format.number(shown)} of ${format.number(total)} columns are printed: those that were in sight.`,
  exportStopped: 'The export was stopped.',
  exportFailed: 'The file could not be written.',
  assigneeIds: 'Assignee IDs',
  recordId: 'ID',
  keysTitle: 'Keys in the list',
  shortcut: (name: string) =>
    ({
      assign: 'Assign: the row, or what is selected',
      handover: 'Hand over from one person to another',
      select: 'Select the row',
      export: 'Export what is selected, else all that matches',
      search: 'Search',
      workload: 'Show who has how much',
      next: 'Next record beside the list',
      previous: 'Previous record beside the list',
      help: 'Show the keys',
    })[name] ?? '',
  fixedKeys: [
    ['F2', 'Assign in the row'],
    ['Ctrl+Enter', 'Save what was chosen'],
    ['Esc', 'Give it up'],
    ['Alt+↓', 'Show all names'],
    ['Ctrl+A', 'Select all'],
    ['Ctrl+C', 'Copy the cell, or what is selected as a table'],
    ['Ctrl+P', 'Print, with all rows'],
    ['Ctrl+Z', 'Undo'],
    ['Shift+↑/↓', 'Select a range'],
    ['Shift+←/→', 'In the column heads: narrower, wider'],
    ['Ctrl+Shift+←/→', 'In the column heads: move the column'],
  ] as [string, string][],
  until: (label: string) => `until ${label}`,
  roleLabel: (option: { value: string; label?: string | undefined }) => option.label ?? option.value,
  moreFailed: (count: number, format: Format) => `and ${format.number(count)} more`,
};
