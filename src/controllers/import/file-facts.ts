// What the values of a file leave open: how its days and numbers are written, and texts that are no choice of their field.
import { agreeingFormats, type ColumnFormat, formatOf } from '../../domain/import/check/column-formats.js';
import {
  ChoiceMatcher,
  choiceKey,
  type ChoiceMatch,
  type ChoiceTarget,
} from '../../domain/import/check/choice-matching.js';
import { cleanValue } from '../../domain/import/check/clean-value.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { CsvRow } from '../../domain/import/read/csv-table.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { isNumberType } from '../../domain/values/field-type.js';
import type { YieldIfDue } from '../../domain/platform/time-slicing.js';
import type { Matching } from './file-matching.js';
import type { CheckDecisions } from './import-decisions.js';

/** A value of the file that is no choice of its field, and what it becomes. */
export interface ChoiceValue extends ChoiceMatch {
  field: FieldSchema;
  key: string;
  /** As the file first has it. */
  text: string;
  rows: number;
}

/** Texts of a column that are no choice as they are; what they become is another question. */
interface OpenTexts {
  field: FieldSchema;
  texts: Map<string, { text: string; rows: number }>;
}

/** What the rows say, whatever is decided about it. */
export interface FileFacts {
  formats: ReadonlyMap<string, ColumnFormat>;
  open: readonly OpenTexts[];
}

/** Rows between two looks at the clock. */
const rowsAtATime = 1_000;

export const columnOf = ({ columns }: Matching, field: FieldSchema): ImportColumn | undefined =>
  columns.find(({ target }) => target.kind === 'field' && target.field === field.name);

/** How many rows have each text. */
async function countTexts(
  rows: readonly CsvRow[],
  column: number,
  yieldIfDue: YieldIfDue,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]!.cells[column] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (at % rowsAtATime === 0) await yieldIfDue();
  }
  return counts;
}

const hasChoices = (field: FieldSchema): boolean =>
  (field.type === 'select' || field.type === 'multi-select') && field.options !== undefined;

function openTexts(field: FieldSchema, counts: ReadonlyMap<string, number>): OpenTexts {
  const plain = new ChoiceMatcher(field, undefined);
  const texts: OpenTexts['texts'] = new Map();
  for (const [cell, rows] of counts) {
    for (const text of plain.textsOf(cleanValue(cell, field).text)) {
      if (text === '' || !plain.match(text).guessed) continue;
      const known = texts.get(choiceKey(text));
      if (known) known.rows += rows;
      else texts.set(choiceKey(text), { text, rows });
    }
  }
  return { field, texts };
}

export async function fileFacts(matching: Matching, locale: string, yieldIfDue: YieldIfDue): Promise<FileFacts> {
  const formats: ColumnFormat[] = [];
  const open: OpenTexts[] = [];
  for (const field of matching.schema.fields) {
    const isFormatted = field.type === 'date' || isNumberType(field.type);
    const column = isFormatted || hasChoices(field) ? columnOf(matching, field) : undefined;
    if (!column) continue;
    const counts = await countTexts(matching.table.rows, column.index, yieldIfDue);
    if (hasChoices(field)) open.push(openTexts(field, counts));
    const format =
      isFormatted &&
      formatOf(
        [...counts.keys()].map((text) => text.trim()),
        field,
        locale,
      );
    if (format) formats.push(format);
  }
  const agreeing = agreeingFormats(formats, matching.table.delimiter);
  return { formats: new Map(agreeing.map((format) => [format.field.name, format])), open };
}

/** How the columns are read: as they say, or as was decided. */
export function decidedFormats(
  { formats }: FileFacts,
  { dateOrders, decimals }: CheckDecisions,
): Map<string, ColumnFormat> {
  return new Map(
    [...formats].map(([name, format]) => {
      const [dateOrder, decimal] = [dateOrders.get(name), decimals.get(name)];
      return [name, { ...format, ...(dateOrder && { dateOrder }), ...(decimal && { decimal }) }];
    }),
  );
}

/** The different texts of columns of choices that are no choice as they are; the most frequent first. */
export function decidedChoices({ open }: FileFacts, choices: CheckDecisions['choices']): ChoiceValue[] {
  return open
    .flatMap(({ field, texts }) => {
      const decided: ReadonlyMap<string, ChoiceTarget> | undefined = choices.get(field.name);
      const matcher = new ChoiceMatcher(field, decided);
      return [...texts].map(([key, { text, rows }]): ChoiceValue => ({
        ...matcher.match(text),
        field,
        key,
        text,
        rows,
      }));
    })
    .sort((a, b) => b.rows - a.rows);
}
