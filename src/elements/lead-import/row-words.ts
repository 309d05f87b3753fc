// Says in the words of the catalogue what columns are called, and what is wrong with a row or was done to it.
import { choicesOf } from './render-defaults.js';
import type { ColumnTarget, ImportColumn } from '../../domain/import/columns/import-column.js';
import type { RowNotice, RowProblem } from '../../domain/import/check/row-reading.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import type { ImportView, ImportWords } from './failure-words.js';

/** The column's header, or its number when it has none. */
export const columnName = (
  column: Pick<ImportColumn, 'header' | 'index'>,
  { words, format }: Pick<ImportView, 'words' | 'format'>,
): string => column.header || words.columnNumber(column.index + 1, format);

/** Long values are cut: they are shown to be recognised. */
export const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Why a row is not imported. */
export function rowProblemText(
  problem: RowProblem,
  cells: readonly string[],
  columns: readonly ImportColumn[],
  view: Pick<ImportView, 'words' | 'format'>,
): string {
  const { words, format } = view;
  switch (problem.code) {
    case 'page':
      return problem.text;
    case 'quotes':
      return problem.lines > 1 ? words.problemQuotesLines(problem.lines, format) : words.problemQuotes;
    case 'other-delimiter':
      return words.problemDelimiter;
    case 'extra-cells':
      return words.problemExtraCells(problem.count, format);
    case 'cell-too-long':
    case 'person-too-long': {
      const column = columns[problem.column] ?? { header: '', index: problem.column };
      return words.problemTooLong(columnName(column, view), problem.limit, format);
    }
    case 'field':
      return fieldProblemText(problem, cut(problem.columns.map((index) => cells[index]?.trim() ?? '').join(' ')), view);
  }
}

function fieldProblemText(
  { field, problem }: Extract<RowProblem, { code: 'field' }>,
  value: string,
  { words, format }: Pick<ImportView, 'words' | 'format'>,
): string {
  const label = words.fieldLabel(field);
  switch (problem.code) {
    case 'required':
      return words.problemRequired(label);
    case 'email':
      return words.problemEmail(label, value);
    case 'url':
      return words.problemUrl(label, value);
    case 'number':
      return words.problemNumber(label, value);
    case 'date':
      return words.problemDate(label, value);
    case 'option':
      return words.problemOption(
        label,
        value,
        choicesOf(field, words).map(([, name]) => name),
      );
    case 'too-long':
      return words.problemTooLong(label, problem.maxLength, format);
  }
}

/** What a column becomes. */
export function targetName(target: ColumnTarget, schema: RecordSchema, words: ImportWords): string {
  switch (target.kind) {
    case 'field': {
      const field = schema.fields.find(({ name }) => name === target.field);
      return field ? words.fieldLabel(field) : target.field;
    }
    case 'name-part':
      return { first: words.firstName, middle: words.middleName, last: words.lastName }[target.part];
    case 'assignees':
      return words.assignees;
    case 'several':
      return words.severalFields;
    case 'extra':
      return words.extra;
    case 'ignore':
      return words.ignored;
  }
}

/** What was done to a row, or may be wrong with it. */
export function rowNoticeText(notice: RowNotice, columns: readonly ImportColumn[], view: ImportView): string {
  const { words } = view;
  if (notice.code === 'name-from') return words.noteNameFrom(cut(notice.value));
  if (notice.code === 'page') return notice.value;
  if (notice.code === 'filled') return words.noteFilled(words.fieldLabel(notice.field), cut(notice.value));
  if (notice.code === 'repair') return words.noteRepair;
  if (notice.code === 'torn') return words.noteTorn(notice.rowNumber, view.format);
  const label = columnName(columns[notice.column] ?? { header: '', index: notice.column }, view);
  switch (notice.code) {
    case 'cleaned':
      return words.noteCleaned(label, cut(notice.value));
    case 'placeholder':
      return words.notePlaceholder(label, cut(notice.value));
    case 'several':
      return words.noteSeveral(label, cut(notice.rest?.join(words.separator) ?? ''));
    case 'digits-lost':
      return words.noteDigitsLost(label, cut(notice.value));
    case 'words':
      return words.noteWords(label, cut(notice.value));
    case 'no-phone':
      return words.noteNoPhone(label, cut(notice.value));
    case 'repeated':
      return words.noteRepeated(label, cut(notice.value), notice.rowNumber, view.format);
    case 'no-link':
      return words.noteNoLink(label, cut(notice.value));
    case 'bad-bytes':
      return words.noteBadBytes(label);
    case 'look-alike':
      return words.noteLookAlike(label, cut(notice.value));
    case 'currency':
      return words.noteCurrency(label, cut(notice.value));
    case 'fraction':
      return words.noteFraction(label, cut(notice.value));
    case 'unsigned':
      return words.noteUnsigned(label, cut(notice.value));
    case 'above':
      return words.noteAbove(label, cut(notice.value));
    case 'block':
      return words.noteBlock(label, cut(notice.value), notice.rowNumber, view.format);
    case 'shifted':
      return words.noteShifted(label, cut(notice.value));
    case 'day':
      return words.noteDay(label, cut(notice.value));
    case 'lone':
      return words.noteLone(cut(notice.value));
    case 'sum':
      return words.noteSum(label, cut(notice.value));
    case 'no-name':
      return words.noteNoName(label, cut(notice.value));
    case 'heading':
      return words.noteHeading(label, cut(notice.value));
    case 'no-number':
      return words.noteNoNumber(label, cut(notice.value));
    case 'no-mail':
      return words.noteNoMail(label, cut(notice.value));
    case 'shares':
      return words.noteShares(label, cut(notice.value), notice.rows, view.format);
    case 'choice':
      return words.noteChoice(label, cut(notice.value));
  }
}
