// English words of `<lead-import>` that are there at once: the choice of a file, and what every step has.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';

const rows = (count: number, format: Format): string =>
  format.plural(count, { one: '1 row', other: `${format.number(count)} rows` });

/** Decimal units, as file managers of most systems show them. */
const size = (bytes: number, format: Format): string => {
  if (bytes < 1000) return format.plural(bytes, { one: '1 byte', other: `${format.number(bytes)} bytes` });
  if (bytes < 999_500) return `${format.number(Math.round(bytes / 1000))} KB`;
  return `${format.number(Math.round(bytes / 100_000) / 10)} MB`;
};

export const leadImportFile = {
  ...failureWords,
  fieldLabel: fieldWords.fieldLabel,
  optionLabel: fieldWords.optionLabel,
  rows,
  size,

  steps: 'Steps of the import',
  stepFile: 'File',
  stepColumns: 'Columns',
  stepCheck: 'Check',
  stepImport: 'Import',
  stepResult: 'Result',
  cancel: 'Cancel',

  chooseTitle: 'Choose a file',
  chooseFile: 'Choose file',
  orDrop: 'or drop it here, or paste cells',
  dropNow: 'Drop the file to read it',
  limits: (bytes: number, rowLimit: number, columnLimit: number, format: Format) =>
    `CSV, TSV, XLSX or ODS. At most ${size(bytes, format)}, ${rows(rowLimit, format)} and ${format.number(columnLimit)} columns.`,
  template: 'Download a template',
  templateHint: 'An empty file with the right columns.',
  kept: (name: string) => `${name} is still here with everything you chose for it.`,
  continueWith: (name: string) => `Continue with ${name}`,
  reading: (name: string, format: Format, done: number, total: number) =>
    `Reading ${name}: ${size(done, format)} of ${size(total, format)}`,
  notAllowed: (type: RecordType): string =>
    type === 'client' ? 'You cannot import clients.' : 'You cannot import leads.',

  refused: (name: string) => `${name} cannot be imported.`,
  notText: {
    workbook: 'It is a workbook.',
    'broken-workbook': 'It is a workbook that is damaged or protected by a password.',
    spreadsheet:
      'It is a workbook of an old kind. Save it as XLSX or CSV in your spreadsheet program and choose that file.',
    zip: 'It is a compressed file. Unpack it and choose the CSV file in it.',
    pdf: 'It is a PDF document, not CSV text.',
    image: 'It is a picture, not CSV text.',
    html: 'It is a web page, not CSV text.',
    document:
      'It is a file of another kind, such as JSON, XML, vCard or SQL, and no table. Export it as CSV or XLSX and choose that file.',
    binary: 'It is not a text file.',
  },
  empty: 'The file is empty.',
  headerOnly: 'It has a header and no rows below it.',
  tooBig: (bytes: number, limit: number, format: Format) =>
    `It has ${size(bytes, format)}; at most ${size(limit, format)} can be imported at once. Split it into several files.`,
  unpackedTooBig: (limit: number, format: Format) =>
    `Unpacked it has more than ${size(limit, format)}. Save its sheet as CSV and choose that file.`,
  tooManyRows: (limit: number, format: Format) =>
    `It has more than ${rows(limit, format)}. Split it into several files.`,
  tooManyColumns: (columns: number, limit: number, format: Format) =>
    `It has ${format.number(columns)} columns; at most ${format.number(limit)} can be imported.`,
  noDelimiter: 'No columns were found in it: neither commas nor semicolons, tabs or bars separate them.',
  severalFiles: 'Choose one file at a time.',
  folder: 'It is a folder. Choose a file in it.',
  unreadable: 'It cannot be read. It may have been moved, changed or protected meanwhile.',
  pastedName: 'Pasted cells.tsv',
  columnsTitle: 'Match columns',
  firstName: 'First name',
  lastName: 'Last name',
  assignees: 'Assignees',
  checking: (done: number, total: number, format: Format) =>
    `Checking rows: ${format.number(done)} of ${format.number(total)}`,
  /** A total of 0 is not known yet. */
  findingPeople: (done: number, total: number, format: Format) =>
    total > 0 ? `Looking up people: ${format.number(done)} of ${format.number(total)}` : 'Looking up people…',

  checkTitle: 'Check the rows',
  importTitle: (type: RecordType): string => (type === 'client' ? 'Importing clients' : 'Importing leads'),
  progressLabel: 'Progress',

  doneTitle: 'Import finished',
  stoppedTitle: 'Import stopped',
  continueImport: 'Continue import',

  /** Headers of the two columns that a report adds. */
  reportRow: 'Row',
  reportReason: 'Reason',
  templateName: (type: RecordType): string => (type === 'client' ? 'clients template.csv' : 'leads template.csv'),

  middleName: 'Middle name',
  unfinished: (name: string, done: number, total: number, format: Format) =>
    `The import of ${name} broke off: ${format.number(done)} of ${rows(total, format)} are done.`,
  importedElsewhere: (name: string) =>
    `${name} is being imported in another tab. When that tab is closed, the import can go on here.`,
  discardImport: 'Do not continue',
  failedTask: 'That did not work.',
  noAdapter: 'No data source is connected.',
};
