// What the values of a file leave open: how its days and numbers are written, and texts that are no choice of their field.
import { agreeingFormats, type ColumnFormat, formatOf } from '../../domain/import/check/column-formats.js';
import { choiceKey } from '../../domain/import/columns/choice-key.js';
import { ChoiceMatcher, type ChoiceMatch, type ChoiceTarget } from '../../domain/import/columns/choice-matching.js';
import { cleanValue } from '../../domain/import/check/clean-value.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { isDayType, isNumberType } from '../../domain/values/field-type.js';
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
export interface ValueQuestions {
  formats: ReadonlyMap<string, ColumnFormat>;
  open: readonly OpenTexts[];
}

/** Different texts by which the format of a column is told. */
const mostTexts = 2_000;

/** Rows between two looks at the clock. */
const rowsAtATime = 50;

export const columnOf = ({ columns }: Matching, field: FieldSchema): ImportColumn | undefined =>
  columns.find(({ target }) => target.kind === 'field' && target.field === field.name);

/** How many rows have each text, column by column. */
async function countTexts(
  rows: readonly FileRow[],
  columns: readonly number[],
  yieldIfDue: YieldIfDue,
): Promise<Map<string, number>[]> {
  const counts = columns.map(() => new Map<string, number>());
  for (let at = 0; at < rows.length && columns.length > 0; at++) {
    const { cells } = rows[at]!;
    for (let index = 0; index < columns.length; index++) {
      const text = cells[columns[index]!] ?? '';
      const count = counts[index]!;
      count.set(text, (count.get(text) ?? 0) + 1);
    }
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

const isFormatted = (field: FieldSchema): boolean => isDayType(field.type) || isNumberType(field.type);

type Asked = { field: FieldSchema; column: number };

const askedOf = (matching: Matching, isAsked: (field: FieldSchema) => boolean): Asked[] =>
  matching.schema.fields.flatMap((field) => {
    const column = isAsked(field) ? columnOf(matching, field) : undefined;
    return column ? [{ field, column: column.index }] : [];
  });

/** How columns of days and numbers are written: all of their texts have to be seen before the first one is read. */
export async function fileFormats(
  matching: Matching,
  locale: string,
  yieldIfDue: YieldIfDue,
): Promise<ValueQuestions['formats']> {
  const asked = askedOf(matching, isFormatted);
  const columns = asked.map(({ column }) => column);
  const counts = await countTexts(matching.table.rows, columns, yieldIfDue);
  const formats = asked.flatMap(({ field, column }, at) => {
    // As they are read: what stands around a value says nothing of how it is written.
    const values = [...counts[at]!.keys()].slice(0, mostTexts).map((text) => cleanValue(text, field).text);
    return formatOf(values, field, locale, matching.columns[column]?.header, matching.table.sheet !== undefined) ?? [];
  });
  const agreeing = agreeingFormats(formats, matching.table.delimiter);
  return new Map(agreeing.map((format) => [format.field.name, format]));
}

/** Counts the texts of columns of choices while the rows are read, when their cells are at hand. */
export class ChoiceTexts {
  readonly #asked: (Asked & { counts: Map<string, number> })[];

  constructor(matching: Matching) {
    this.#asked = askedOf(matching, hasChoices).map((asked) => ({ ...asked, counts: new Map() }));
  }

  take(row: FileRow): void {
    if (this.#asked.length === 0) return;
    const { cells } = row;
    for (const { column, counts } of this.#asked) {
      const text = cells[column] ?? '';
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }

  open(): OpenTexts[] {
    return this.#asked.map(({ field, counts }) => openTexts(field, counts));
  }
}

/** How the columns are read: as they say, or as was decided. */
export function decidedFormats(
  formats: ValueQuestions['formats'],
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
export function decidedChoices({ open }: ValueQuestions, choices: CheckDecisions['choices']): ChoiceValue[] {
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
