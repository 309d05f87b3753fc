// Hands files to the browser's download: the rows that were not imported, and the empty template.
import type { CheckedRows } from '../../controllers/import/import-preparation.js';
import { formulaStart } from '../../domain/text/spreadsheet-formula.js';
import { reportTable, type ReportRow } from '../../domain/import/check/import-report.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { type ImportView, rowProblemText } from './import-words.js';
import { duplicateText } from './render-duplicates.js';

/** The table as a file that spreadsheets open rightly: UTF-8 with its mark, and no cell that they would run. */
export async function csvBlob(table: readonly (readonly string[])[]): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const text = papa.unparse(table as string[][], { newline: '\r\n', escapeFormulae: formulaStart });
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is plenty, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Every row of the file that was not imported and why, in the order of the file. */
export function unimportedRows(checked: CheckedRows, view: ImportView): ReportRow[] {
  const { words, controller } = view;
  const { columns, table } = checked.matching;
  const reasons = new Map<number, string>();
  for (const { row, problems } of checked.bad) {
    reasons.set(row.rowNumber, problems.map((problem) => rowProblemText(problem, row.cells, columns, view)).join(' '));
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
    .map((row) => ({ row, reason: reasons.get(row.rowNumber)! }));
}

export async function downloadReport(checked: CheckedRows, view: ImportView): Promise<void> {
  const { words } = view;
  const { table, file } = checked.matching;
  const rows = unimportedRows(checked, view);
  const headers = { row: words.reportRow, reason: words.reportReason };
  download(await csvBlob(reportTable(table.headers, rows, headers)), words.reportName(file.name));
}

export async function downloadTemplate(schema: RecordSchema, { words, recordType }: ImportView): Promise<void> {
  const header = [...schema.fields.map((field) => words.fieldLabel(field)), words.assignees];
  download(await csvBlob([header]), words.templateName(recordType));
}
