// English words of `<lead-import>` for what comes after the choice of a file.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { listed } from '../phrases.js';
import { many } from './counted-records.js';
import { leadImportFile } from './lead-import-file.js';

const { rows, size } = leadImportFile;

const counted = (count: number, type: RecordType, format: Format): string => {
  const [one, other] = type === 'client' ? ['client', 'clients'] : ['lead', 'leads'];
  return format.plural(count, { one: `1 ${one}`, other: `${format.number(count)} ${other}` });
};

export const leadImportSteps = {
  back: 'Back',
  continue: 'Continue',

  sheet: 'Sheet',
  fileFacts: (name: string, bytes: number, rowCount: number, format: Format) =>
    `${name}, ${size(bytes, format)}, ${rows(rowCount, format)}`,
  encoding: 'Text encoding',
  delimiter: 'Separator',
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16 LE)',
    'utf-16be': 'Unicode (UTF-16 BE)',
    'windows-1252': 'Western (Windows-1252)',
    'windows-1250': 'Central European (Windows-1250)',
    'windows-1251': 'Cyrillic (Windows-1251)',
    'windows-1254': 'Turkish (Windows-1254, ISO 8859-9)',
    'windows-1253': 'Greek (Windows-1253)',
    'windows-1255': 'Hebrew (Windows-1255)',
    'windows-1256': 'Arabic (Windows-1256)',
    'windows-1257': 'Baltic (Windows-1257)',
    'windows-1258': 'Vietnamese (Windows-1258)',
    'iso-8859-2': 'Central European (ISO 8859-2)',
    'iso-8859-5': 'Cyrillic (ISO 8859-5)',
    'iso-8859-7': 'Greek (ISO 8859-7)',
    'iso-8859-15': 'Western (ISO 8859-15)',
    'koi8-r': 'Cyrillic (KOI8-R)',
    macintosh: 'Western (Mac Roman)',
    'x-mac-cyrillic': 'Cyrillic (Mac Cyrillic)',
    ibm850: 'Western (DOS 850)',
    ibm852: 'Central European (DOS 852)',
    ibm866: 'Cyrillic (DOS 866)',
    'windows-874': 'Thai (Windows-874)',
    'euc-jp': 'Japanese (EUC-JP)',
    big5: 'Traditional Chinese (Big5)',
    'euc-kr': 'Korean (EUC-KR)',
    shift_jis: 'Japanese (Shift JIS)',
    gb18030: 'Chinese (GB 18030)',
  },
  delimiters: {
    ',': 'Comma',
    ';': 'Semicolon',
    '\t': 'Tab',
    '|': 'Bar',
    '^': 'Caret',
    '~': 'Tilde',
    ':': 'Colon',
    '#': 'Number sign',
    '\u001f': 'Unit separator',
  },
  severalFields: 'Several fields',
  dividedAt: 'Divide at',
  /** Those that are no delimiters as well. */
  dividers: {
    line: 'Line break',
    '(': 'Bracket',
    '-': 'Dash',
    '/': 'Slash',
    space: 'Space',
    whole: 'Nowhere: the whole text each time',
  },
  columnsSummary: (matched: number, extra: number, ignored: number, format: Format) =>
    `${format.number(matched)} matched, ${format.number(extra)} kept as extra ${format.plural(extra, { one: 'field', other: 'fields' })}, ${format.number(ignored)} not imported`,
  column: 'Column in the file',
  samples: 'Values',
  noValues: 'No values in the first rows',
  importAs: 'Import as',
  targetOf: (header: string) => `Import ${header} as`,
  columnNumber: (number: number, format: Format) => `Column ${format.number(number)}`,
  fields: 'Fields',
  otherwise: 'Otherwise',
  extra: 'Keep as extra field',
  ignored: 'Not imported',
  duplicateTarget: (target: string) => `Another column is ${target} too. Choose one of them.`,
  missingTargets: (labels: string[], format: Format) =>
    format.plural(labels.length, {
      one: `${format.list(labels)} is required, but no column is ${format.list(labels)}. Choose one.`,
      other: `${format.list(labels)} are required, but no columns are. Choose them.`,
    }),
  summary: (ready: number, bad: number, format: Format) =>
    `${format.number(ready)} ready, ${format.number(bad)} with problems`,
  badHint: 'Rows with problems are not imported. Put them right in the table, or download them and import them later.',
  noneReady: 'No row can be imported.',
  blankRows: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 empty row is left out.',
      other: `${format.number(count)} empty rows are left out.`,
    }),
  downloadBad: 'Download rows with problems',
  onlyProblems: 'Only problems',
  preview: 'Rows of the file',
  shownRows: (shown: number, total: number, format: Format) =>
    shown < total ? `First ${format.number(shown)} of ${rows(total, format)}` : rows(total, format),
  row: 'Row',
  problem: 'Problem',
  noUserYet: 'not a user yet',
  severalPeople: 'several people',

  unknownPeople: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 person is not a user yet',
      other: `${format.number(count)} people are not users yet`,
    }),
  unknownQuestion: 'What is to be done with them?',
  createPeople: 'Create these people',
  createPeopleHint: 'They become users and are assigned.',
  assignToMe: 'Assign to me',
  assignToMeHint: (name: string) => `${name} is assigned; the names are kept as an extra field.`,
  leaveUnassigned: 'Leave unassigned',
  leaveUnassignedHint: 'The names are kept as an extra field.',
  chooseUnknown: 'Choose what is to be done with the people who are not users yet.',
  ambiguousPeople: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 name belongs to several people',
      other: `${format.number(count)} names belong to several people`,
    }),
  whoIs: (name: string, rowCount: number, format: Format) => `Who is ${name}? (${rows(rowCount, format)})`,
  moreAmbiguous: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 more name is left unassigned and kept as an extra field.',
      other: `${format.number(count)} more names are left unassigned and kept as extra fields.`,
    }),
  choosePerson: 'Choose…',
  chooseAmbiguous: 'Choose who is meant.',
  morePeople: (count: number, format: Format) => `and ${format.number(count)} more`,

  importRows: (count: number, type: RecordType, format: Format) => `Import ${counted(count, type, format)}`,
  preparing: 'Preparing…',
  creatingPeople: 'Creating people…',
  progress: (done: number, total: number, format: Format) => `${format.number(done)} of ${format.number(total)}`,
  cancelImport: 'Cancel import',
  stopNow: 'Stop now',
  stopping: 'Stopping after the rows that are under way…',
  keepOpen: 'Keep this page open until the import is finished.',
  paused: 'The import is paused.',
  pausedHint: 'What is done stays done; Retry goes on from here and creates nothing twice.',
  pausedHintUnsure: 'What is done stays done. The rows that were under way may be there already.',
  created: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} created`,
  updated: (count: number, type: RecordType, format: Format) => `${counted(count, type, format)} updated`,
  skipped: (count: number, format: Format) => `${rows(count, format)} skipped`,
  failed: (count: number, format: Format) => `${rows(count, format)} failed`,
  withProblems: (count: number, format: Format) => `${rows(count, format)} with problems not imported`,
  remaining: (count: number, format: Format) => `${rows(count, format)} not imported yet`,
  stoppedHint: 'What was imported stays. You can go on with the rest.',
  retryFailed: 'Retry failed rows',
  downloadFailed: 'Download failed rows',
  downloadRest: 'Download rows that were not imported',
  importAnother: 'Import another file',
  failedRows: 'Rows that were not imported',
  reportName: (file: string) => `${file.replace(/\.[^.]*$/, '')} - not imported.csv`,
  notSent: 'Not imported yet.',
  noReason: 'The server gave no reason.',

  /** Reasons why a row is not imported; `label` is the field's. */
  problemRequired: (label: string) => `${label} is missing.`,
  problemEmail: (label: string, value: string) => `${label} “${value}” is not a valid e-mail address.`,
  problemUrl: (label: string, value: string) => `${label} “${value}” is not a valid web address.`,
  problemNumber: (label: string, value: string) => `${label} “${value}” is not a number.`,
  problemDate: (label: string, value: string) => `${label} “${value}” is not a date like 2026-11-24.`,
  problemOption: (label: string, value: string, allowed: string[]) =>
    `${label} “${value}” is not one of: ${allowed.join(', ')}.`,
  problemTooLong: (label: string, limit: number, format: Format) =>
    `${label} is longer than ${format.number(limit)} characters.`,
  problemExtraCells: (count: number, format: Format) =>
    format.plural(count, {
      one: 'The row has 1 value more than the header has columns.',
      other: `The row has ${format.number(count)} values more than the header has columns.`,
    }),
  problemQuotes: 'The quotation marks of this row do not match, so values or lines may have run together.',
  problemDelimiter: 'The values of this row are separated by another sign than those of the file.',
  headerRow: 'Header row',
  headerNone: 'No header row',
  headerOption: (row: number, cells: string[], format: Format) => `Row ${format.number(row)}: ${cells.join(', ')}`,
  headerOther: 'Another row…',
  headerNumber: 'Number of the header row',
  doubtful: 'Please check this one.',
  looksLike: (program: string) => `It looks like an export of ${program}.`,
  guessReasons: {
    words: 'Guessed from similar words.',
    values: 'Guessed from its values.',
    program: 'As this program writes it.',
    people: 'Its values are people of the directory.',
    'more-people': 'It may name people too.',
    hidden: 'Hidden in the workbook.',
    link: 'Where its links lead.',
  },
  linkColumn: (header: string) => `${header} (link)`,
  lostEdits: 'The file is read another way now. What you had put right in its rows is as the file has it again.',
  rememberedColumns: 'Columns are matched as you did for the last file with these headers.',
  lettersHint: (words: string) => `Words with special letters: ${words}. If they look wrong, choose another encoding.`,
  repairsTitle: 'Quotation marks',
  rowRepairsTitle: 'Suggested repairs',
  repairs: {
    'quoted-lines': 'Read lines that stand between quotation marks as a whole without them',
    'single-quotes': 'Read values between single quotation marks without them',
    'curly-quotes': 'Read values between curly quotation marks without them',
    backticks: 'Read values between backticks without them',
    'escaped-delimiters': 'Read a delimiter behind “\\” as part of its value',
    backslash: 'Read \\" within a value as a quotation mark',
    stray: 'Put stray quotation marks right',
    'cut-values': 'Join values that a comma has cut',
    'fill-down': 'Fill empty cells with the value above',
  },
  repairWritten: 'In the file',
  repairRead: 'Put right',
  leftOutRows: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 row is taken for no record and left out.',
      other: `${format.number(count)} rows are taken for no records and left out.`,
    }),
  /** Over the list of such rows when all of them are imported after all. */
  leftOutNone: 'Rows that were taken for no records',
  leftOutReasons: {
    hidden: 'hidden in the sheet',
    above: 'above the header',
    template: 'explains the columns',
    header: 'repeats the header',
    total: 'total',
    footer: 'footer',
    section: 'title of a section',
    'other-table': 'another table',
    end: 'end mark',
  },
  /** Between what stands side by side: “Name, Row 3”. */
  separator: ', ',
  takeIn: 'Import this row',
  leaveOut: 'Leave this row out',
  valuesTitle: 'Values in other words',
  valuesHint: 'These values are no choices of their field. Check what they become.',
  keepAsText: 'Keep the text as an extra field',
  leaveEmpty: 'Leave empty',
  addChoice: (value: string) => `Add “${value}” as a new choice`,
  valueBecomes: (value: string, label: string, rowCount: number, format: Format) =>
    `${label} “${value}” (${rows(rowCount, format)}) becomes`,
  dateOrder: (label: string, value: string) => `Which comes first in ${label}, as in ${value}?`,
  dayFirst: 'The day',
  monthFirst: 'The month',
  yearFirst: 'The year',
  decimalSign: (label: string, value: string) => `Which is the decimal sign in ${label}, as in ${value}?`,
  decimalPoint: 'Point',
  decimalComma: 'Comma',
  nameStandIn: (count: number, format: Format) =>
    format.plural(count, {
      one: 'The name is missing in 1 row. What stands in for it?',
      other: `The name is missing in ${format.number(count)} rows. What stands in for it?`,
    }),
  nameNone: 'Nothing: these rows are not imported',
  nameEmail: 'The e-mail address',
  nameCompany: 'The company, or else the e-mail address',
  warnings: (count: number, format: Format) =>
    format.plural(count, { one: '1 row is worth a look.', other: `${format.number(count)} rows are worth a look.` }),
  duplicatesTitle: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 row is there already',
      other: `${format.number(count)} rows are there already`,
    }),
  duplicatesInCrm: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 row already exists as a record.',
      other: `${format.number(count)} rows already exist as records.`,
    }),
  duplicatesInFile: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 row repeats another one of the file.',
      other: `${format.number(count)} rows repeat others of the file.`,
    }),
  duplicateSkip: 'Skip them',
  duplicateUpdate: 'Update the records',
  duplicateUpdateHint:
    'Values of the file replace those of the record, assignees are added; empty cells change nothing.',
  duplicateCreate: 'Create them again',
  duplicateOfRow: (row: number, format: Format) => `already in row ${format.number(row)}`,
  duplicateOfRecord: (name: string) => `already exists: ${name}`,
  resultOf: (when: string) => `Result of ${when}.`,
  importedBefore: (when: string) => `This file was imported before, on ${when}.`,
  inactivePeople: (count: number, format: Format) =>
    format.plural(count, { one: '1 person is inactive', other: `${format.number(count)} people are inactive` }),
  asBelow: 'As chosen below',
  /** Of somebody who has left: the rows stay with that person. */
  keepInactive: 'Keep all the same',
  /** Of somebody who has left, where the back end assigns nobody who has. */
  inactiveNotKept: 'Can no longer be assigned here.',
  inactiveNote: 'inactive',
  personIs: (name: string) => `${name} is`,
  perhaps: (name: string) => `Perhaps ${name}`,
  warning: 'Warning',
  info: 'Note',
  noteCleaned: (label: string, value: string) => `${label}: “${value}” was cleaned.`,
  noteFilled: (label: string, value: string) => `${label}: “${value}” was filled in.`,
  notePlaceholder: (label: string, value: string) => `${label}: “${value}” is left empty.`,
  noteSeveral: (label: string, rest: string) => `${label}: the first value is used; ${rest} is kept as an extra field.`,
  noteDigitsLost: (label: string, value: string) =>
    `${label}: digits are lost. A spreadsheet has rounded the number to ${value}.`,
  noteBadBytes: (label: string) => `${label}: a character could not be read.`,
  noteLookAlike: (label: string, value: string) =>
    `${label}: “${value}” has letters of two alphabets. One may only look like the right one.`,
  noteCurrency: (label: string, value: string) =>
    `${label}: “${value}” is in another currency or unit; its number is taken as it is.`,
  noteFraction: (label: string, value: string) =>
    `${label}: all values lie between 0 and 1; “${value}” is taken as ${value} %.`,
  noteUnsigned: (label: string, value: string) =>
    `${label}: other values have a % sign; “${value}” is taken as ${value} %.`,
  noteAbove: (label: string, value: string) => `${label}: the sign for “as above” is taken as “${value}”.`,
  noteBlock: (label: string, value: string, row: number, format: Format) =>
    `${label} is empty; “${value}” in row ${format.number(row)} may be meant for this row too.`,
  noteShifted: (label: string, value: string) =>
    `${label}: “${value}” may belong to the value before it; a comma may have moved the values of this row.`,
  noteDay: (label: string, value: string) => `${label}: “${value}” may be another day than the one it is read as.`,
  noteTorn: (row: number, format: Format) =>
    `This row and row ${format.number(row)} may be one that a line break has cut.`,
  noteSum: (label: string, value: string) =>
    `${label}: “${value}” is what the rows above add up to; this row may be a sum.`,
  noteNoName: (label: string, value: string) => `${label}: “${value}” is hardly a name.`,
  noteHeading: (label: string, value: string) =>
    `${label}: “${value}” is the name of a column; this row may be a header.`,
  noteNoMail: (label: string, value: string) =>
    `${label}: “${value}” is no e-mail address; the text is kept as an extra field.`,
  noteShares: (label: string, value: string, count: number, format: Format) =>
    `${label}: shares of people such as “${value}” are not imported; the text is kept as an extra field (rows: ${format.number(count)}).`,
  noteLone: (value: string) => `Nothing but “${value}” stands in this row; it may be a heading.`,
  more: (count: number, format: Format) => `and ${format.number(count)} more`,
  noteRepeated: (label: string, value: string, row: number, format: Format) =>
    `${label}: “${value}” is in row ${format.number(row)} already, for another record.`,
  noteNoNumber: (label: string, value: string) =>
    `${label}: “${value}” is not one number; the text is kept as an extra field.`,
  noteNoLink: (label: string, value: string) =>
    `${label}: “${value}” is no web address; the text is kept as an extra field.`,
  noteWords: (label: string, value: string) =>
    `${label}: “${value}” has words beside the number; it is kept as it stands.`,
  noteNoPhone: (label: string, value: string) =>
    `${label}: “${value}” is no phone number; the text is kept as an extra field.`,
  noteChoice: (label: string, value: string) =>
    `${label}: “${value}” is no choice; the text is kept as an extra field.`,
  noteNameFrom: (value: string) => `The name was missing; “${value}” stands in.`,
  noteRepair: 'Quotation marks of this row were put right.',
  problemQuotesLines: (lines: number, format: Format) =>
    `A quotation mark opens a text that would take in ${format.number(lines)} lines. The row is kept apart from the others; correct it.`,
  undoImport: 'Undo this import',
  recentImport: (name: string, when: string, outcome: string) => `${name}, imported ${when}: ${outcome}.`,
  showResult: 'Show result',
  keptRecords: 'These records stay as others have changed them',
  undoing: 'Undoing…',
  undone: (removed: number, restored: number, left: number, format: Format) =>
    listed(
      ', ',
      [true, `${format.number(removed)} removed`],
      [restored > 0, `${format.number(restored)} restored`],
      [left > 0, `${format.number(left)} left because others have changed them since`],
    ) + '.',

  knownPeople: (count: number, format: Format) =>
    format.plural(count, { one: '1 name is a user', other: `${format.number(count)} names are users` }),
  knownAs: (name: string) => `known as ${name}`,
  createThis: 'Create as a user',
  willCreate: (count: number, names: string, format: Format) =>
    `${format.plural(count, { one: '1 person becomes a user', other: `${format.number(count)} people become users` })}: ${names}.`,
  importAndCreate: (count: number, type: RecordType, people: number, format: Format) =>
    `Import ${counted(count, type, format)} and create ${format.plural(people, { one: '1 user', other: `${format.number(people)} users` })}`,
  splitBy: 'Evenly by',
  splitByCount: 'number of rows',
  splitByCapacity: 'free capacity',
  splitByOpenRecords: 'open records',
  splitTogether: 'Keep a company with one person',
  planKept: 'Whom the file says is kept as an extra field.',
  whoGets: (count: number, format: Format) =>
    format.plural(count, { one: '1 person gets rows', other: `${format.number(count)} people get rows` }),
  whoGains: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 person gains access to rows',
      other: `${format.number(count)} people gain access to rows`,
    }),
  planPeople: 'Who gets the rows',
  planFile: 'As the file says',
  planAllLabel: 'All rows to the same people',
  planSplitLabel: 'Split evenly among people',
  planNobody: 'Nobody is chosen yet: the rows stay unassigned.',
  duplicateSkipOne: 'Skip',
  duplicateUpdateOne: 'Update',
  duplicateCreateOne: 'Create again',
  duplicateAsAll: 'As for all',
  duplicateEach: 'Decide for each row',
  duplicateRow: (row: number, format: Format) => `What becomes of row ${format.number(row)}`,
  duplicateOfImport: 'imported before from this file',
  duplicatesOfImport: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 row was imported before from this file.',
      other: `${format.number(count)} rows were imported before from this file.`,
    }),
  duplicatesLeft: (count: number, format: Format) => `${rows(count, format)} skipped because they are there already`,
  updateFields: 'Fields that are updated',
  defaults: 'Default values',
  defaultsHint: 'Every row that leaves the field empty gets the value.',
  onlyNotices: 'Only rows worth a look',
  standInFor: (name: string) => `Who takes the rows of ${name}`,
  otherPeople: 'Other people',
  searchPerson: 'Another person…',
  made: (count: number, format: Format) => `Records of this import (${format.number(count)})`,
  showMade: (type: RecordType) => `Show these ${many(type)}`,
  showFirstMade: (count: number, type: RecordType, format: Format) =>
    `Show the first ${format.number(count)} of these ${many(type)}`,
  tryImport: 'Try without saving',
  trying: 'The back end is asked what the import would do…',
  trialOutcome: (created: number, updated: number, skipped: number, failed: number, format: Format) =>
    `The import would create ${format.number(created)}, update ${format.number(updated)}, skip ${format.number(skipped)} and fail for ${format.number(failed)}.`,
  trialPeople: (count: number, format: Format) =>
    format.plural(count, { one: '1 person is assigned.', other: `${format.number(count)} people are assigned.` }),
  findAndReplace: 'Find and replace',
  findText: 'Find (nothing: empty cells)',
  replaceText: 'Replace with',
  replaceAll: 'Replace all',
  replaced: (count: number, format: Format) =>
    count === 0
      ? 'No cell of this column has the text.'
      : format.plural(count, { one: '1 cell was changed.', other: `${format.number(count)} cells were changed.` }),

  peopleTitle: 'People',
  yes: 'Yes',
  no: 'No',
};
