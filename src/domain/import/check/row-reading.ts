// What is read of a row: its record, what is wrong with it, what was done to it, and what was decided about such values.
import type { LeadDraft } from '../../record/lead.js';
import type { FieldSchema } from '../../record/record-schema.js';
import type { FieldProblem } from '../../record/validate-record.js';
import type { ImportHooks } from '../import-hooks.js';
import type { FileRow } from '../read/file-table.js';
import type { CellNotice } from './cell-notice.js';
import type { ChoiceTarget } from '../columns/choice-matching.js';
import type { ColumnFormat } from './column-formats.js';
import type { RepeatedParts } from './whole-name.js';

/** What is wrong with a row; the words are the caller's. */
export type RowProblem =
  /** `columns`: indices of the cells that the value comes from; none when no column fills the field. */
  | { code: 'field'; field: FieldSchema; columns: number[]; problem: FieldProblem }
  | { code: 'cell-too-long'; column: number; limit: number }
  | { code: 'person-too-long'; column: number; limit: number }
  /** More values than the header has columns. */
  | { code: 'extra-cells'; count: number }
  /** All values in one cell, since another sign separates them. */
  | { code: 'other-delimiter' }
  /** `lines`: lines of text that the open quote would have taken in. */
  | { code: 'quotes'; lines: number }
  /** In the words of the page. */
  | { code: 'page'; text: string; field?: string | undefined };

/** What was done to a row, or may be wrong with it; it is imported all the same. */
export type RowNotice =
  | { code: CellNotice; level: 'info' | 'warning'; column: number; value: string; rest?: string[] | undefined }
  /** An amount in another currency than its field has. */
  | { code: 'currency'; level: 'warning'; column: number; value: string }
  /** A percentage of a column that may have shares of 1. */
  | { code: 'fraction'; level: 'warning'; column: number; value: string }
  /** A fraction without a sign where other percentages of its column have one. */
  | { code: 'unsigned'; level: 'warning'; column: number; value: string }
  /** A mark that says "as above", and what it is taken as. */
  | { code: 'above'; level: 'warning'; column: number; value: string }
  /** An empty cell below a value that may be meant for all rows up to the next one. */
  | { code: 'block'; level: 'warning'; column: number; value: string; rowNumber: number }
  /** What may be the end of the text before it, which no quotation marks hold together. */
  | { code: 'shifted'; level: 'warning'; column: number; value: string }
  /** A day that may be another one: turned by a spreadsheet, of another century, or cut out of a moment. */
  | { code: 'day'; level: 'warning'; column: number; value: string }
  /** A row of nothing but a name, where hardly any other row is. */
  | { code: 'lone'; level: 'warning'; column: number; value: string }
  /** A name that says that nobody knows it, or that is a number. */
  | { code: 'no-name'; level: 'warning'; column: number; value: string }
  /** What the few rows above it add up to: the row may be their sum. */
  | { code: 'sum'; level: 'warning'; column: number; value: string }
  /** The name of its column: the row may be a header. */
  | { code: 'heading'; level: 'warning'; column: number; value: string }
  /** How much of a record is each one's, which no back end keeps; told once for all `rows` of the column. */
  | { code: 'shares'; level: 'warning'; column: number; value: string; rows: number }
  | { code: 'choice'; level: 'warning'; column: number; value: string; field: FieldSchema }
  /** An address or an id that an earlier row has, which is another record. */
  | { code: 'repeated'; level: 'warning'; column: number; value: string; rowNumber: number }
  /** A row that an open line break may have cut off another one. */
  | { code: 'torn'; level: 'warning'; value: string; rowNumber: number }
  /** `info`: another column of names had it. */
  | { code: 'name-from'; level: 'info' | 'warning'; value: string }
  | { code: 'repair'; level: 'info' }
  | { code: 'page'; level: 'info' | 'warning'; value: string; field?: string | undefined }
  /** A value that the page has put into the record. */
  | { code: 'filled'; level: 'info'; value: string; field: FieldSchema };

export interface RowReading {
  /** Without assignees. */
  draft: LeadDraft;
  /** The text that names the assignees. */
  people: string;
  problems: readonly RowProblem[];
  notices: readonly RowNotice[];
  /** The people as the row has them, where it says how much is each one's. */
  shares?: string;
  /** How many cells it has, where those are fewer than the columns. */
  cellCount?: number;
}

export type RowReader = (row: FileRow) => RowReading;

/** `company`: the company, else the address. */
export type NameStandIn = 'company' | 'email' | 'none';

/** What was decided about the values of a file. */
export interface ValueDecisions {
  /** BCP 47. */
  locale: string;
  /** By field: what the texts of its column become, by `choiceKey`. */
  choices?: ReadonlyMap<string, ReadonlyMap<string, ChoiceTarget>> | undefined;
  /** By field. */
  formats?: ReadonlyMap<string, ColumnFormat> | undefined;
  /** The year from which the file counts its days. */
  daysFrom?: 1900 | 1904 | undefined;
  /** What stands in for a missing name. */
  nameStandIn?: NameStandIn | undefined;
  /** Values of fields that a row leaves empty, by field. */
  defaults?: ReadonlyMap<string, string> | undefined;
  /** How the parts of the names of the file are; default: they repeat each other. */
  nameParts?: RepeatedParts | undefined;
  /** The page's own part in it. */
  hooks?: ImportHooks | undefined;
}
