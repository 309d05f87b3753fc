// Hands files to the browser's download: the rows that were not imported, and the empty template.
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import { RowDivider } from '../../domain/import/columns/divided-columns.js';
import { reportTable, type ReportRow } from '../../domain/import/check/import-report.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { joinSentences } from '../../domain/text/sentences.js';
import { csvFile } from '../export/csv-export.js';
import { download } from '../export/download.js';
import type { ImportView } from './failure-words.js';
import { rowProblemText } from './row-words.js';
import { duplicateText } from './render-duplicates.js';

/** Nobody ends what is written here: it is asked for by one click, and is done. */
const csvBlob = ([heads = [], ...rows]: readonly (readonly string[])[]): Promise<Blob> =>
  csvFile({ heads, count: rows.length, row: (index) => rows[index]!, signal: new AbortController().signal });

/** Every row of the file that was not imported and why, in the order of the file. */
export function unimportedRows(checked: CheckedRows, view: ImportView): ReportRow[] {
  const { words, controller } = view;
  const { columns, table } = checked.matching;
  const divider = RowDivider.of(columns);
  const reasons = new Map<number, string>();
  for (const { row, problems } of checked.bad) {
    reasons.set(
      row.rowNumber,
      joinSentences(problems.map((problem) => rowProblemText(problem, row.cells, columns, view))),
    );
  }
  if (controller.state.step === 'done') {
    for (const [rowNumber, duplicate] of checked.duplicates)
      if (controller.sending.fateOf(rowNumber, duplicate) === 'skip')
        reasons.set(rowNumber, duplicateText(duplicate, view));
  }
  for (const { rowNumber, reason } of controller.execution.refused) reasons.set(rowNumber, reason || words.noReason);
  for (const { rowNumber } of controller.execution.remaining) reasons.set(rowNumber, words.notSent);
  return table.rows
    .filter(({ rowNumber }) => reasons.has(rowNumber))
    .map((row) => ({ row: divider?.together(row) ?? row, reason: reasons.get(row.rowNumber)! }));
}

function reportBlob(checked: CheckedRows, rows: readonly ReportRow[], { words }: ImportView): Promise<Blob> {
  const headers = { row: words.reportRow, reason: words.reportReason };
  return csvBlob(reportTable(checked.matching.table.headers, rows, headers));
}

export async function downloadReport(checked: CheckedRows, view: ImportView): Promise<void> {
  const { file } = checked.matching;
  download(await reportBlob(checked, unimportedRows(checked, view), view), view.words.reportName(file.name));
}

/** The report as text, to be kept; `undefined` when every row was imported. */
export async function reportText(checked: CheckedRows, view: ImportView): Promise<string | undefined> {
  const rows = unimportedRows(checked, view);
  return rows.length > 0 ? (await reportBlob(checked, rows, view)).text() : undefined;
}

/** A report that was kept. Its mark of encoding is lost where it was read as text. */
export const keptReport = (report: string, fileName: string, { words }: ImportView): File =>
  new File(['\ufeff', report], words.reportName(fileName), { type: 'text/csv;charset=utf-8' });

export function downloadKept(report: string, fileName: string, view: ImportView): void {
  const file = keptReport(report, fileName, view);
  download(file, file.name);
}

export async function downloadTemplate(schema: RecordSchema, { words, recordType }: ImportView): Promise<void> {
  const header = [...schema.fields.map((field) => words.fieldLabel(field)), words.assignees];
  download(await csvBlob([header]), words.templateName(recordType));
}
