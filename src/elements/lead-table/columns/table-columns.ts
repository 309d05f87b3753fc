// Which columns a table shows, what they are called and how wide they are.
import type { Capabilities } from '../../../adapters/adapter.js';
import type { FieldSchema, RecordSchema } from '../../../domain/record/record-schema.js';
import { isNumberType } from '../../../domain/values/field-type.js';
import type { Format } from '../../../locales/format.js';
import { formatDay } from '../../../locales/format-value.js';
import type { LocaleMessages } from '../../../locales/locale.js';

export type ColumnKind = 'select' | 'name' | 'assignees' | 'status' | 'date' | 'number' | 'money' | 'text';

export interface TableColumn {
  field: string;
  label: string;
  kind: ColumnKind;
  sortable: boolean;
  /** Its place among all columns, 1-based, also where some are hidden. */
  index: number;
  /** What the record type says of the field, where it says something. */
  schema?: FieldSchema;
  /** Whether it is part of the card that a row becomes where there is little room. */
  onCard: boolean;
}

/** What a table that nobody has given columns leaves out where it would scroll sideways, the first of them first. */
const leftOut: readonly string[] = ['source', 'updatedAt', 'company'];

export const defaultColumns: readonly string[] = ['name', 'company', 'status', 'assignees', 'source', 'updatedAt'];
/** Columns of every record, also where the schema does not name them. */
const always = new Set(['name', 'assignees', 'createdAt', 'updatedAt']);

function kindOf(field: string, schema: FieldSchema | undefined): ColumnKind {
  if (field === 'name' || field === 'assignees' || field === 'status') return field;
  if (field === 'createdAt' || field === 'updatedAt' || schema?.type === 'date' || schema?.type === 'date-time')
    return 'date';
  if (schema?.type === 'money') return 'money';
  return schema && isNumberType(schema.type) ? 'number' : 'text';
}

function isSortable(field: string, { sortable }: Capabilities): boolean {
  // "All" means fields; who comes first of several people is nothing that every back end can tell.
  return sortable === 'all' ? field !== 'assignees' : sortable.includes(field);
}

export interface ColumnOptions {
  fields: readonly string[];
  schema: RecordSchema;
  capabilities: Capabilities | undefined;
  selectable: boolean;
  /** Whether a loaded record has a value under a name that the schema does not know, such as a column of an import. */
  isKept: (field: string) => boolean;
  messages: LocaleMessages['lead-table'];
}

/** Fields that neither the schema knows nor a record has are left out once the schema is there. */
export function tableColumns(options: ColumnOptions): TableColumn[] {
  const { fields, schema, capabilities, selectable, isKept, messages } = options;
  const byName = new Map(schema.fields.map((field) => [field.name, field]));
  const isKnown = (field: string): boolean => always.has(field) || byName.has(field);
  const known = fields.filter((field) => isKnown(field) || isKept(field));
  const labels: Record<string, string> = {
    assignees: messages.assignees,
    createdAt: messages.createdAt,
    updatedAt: messages.updatedAt,
  };
  const special = new Set(['name', 'status', 'assignees']);
  // A card has room for one field more: the first that was chosen.
  const own = known.find((field) => !special.has(field));
  const columns = known.map((field, at): TableColumn => {
    const described = byName.get(field);
    return {
      field,
      label: described?.label ?? labels[field] ?? field,
      kind: kindOf(field, described),
      sortable: capabilities !== undefined && isKnown(field) && isSortable(field, capabilities),
      index: at + 1 + (selectable ? 1 : 0),
      onCard: special.has(field) || field === own,
      ...(described && { schema: described }),
    };
  });
  if (!selectable) return columns;
  return [
    { field: '', label: messages.selection, kind: 'select', sortable: false, index: 1, onCard: true },
    ...columns,
  ];
}

/** Least width and share of what is left, in `em`. */
const widths: Readonly<Record<ColumnKind, readonly [number, number]>> = {
  select: [3, 0],
  name: [13, 1.6],
  assignees: [10, 1],
  status: [11, 1],
  date: [9, 0.7],
  number: [7, 0.6],
  money: [8, 0.7],
  text: [9, 1.3],
};

/** Letters as wide as an average one of the Latin script; other scripts have wider ones. */
const widthOf = (text: string): number => text.replace(/[\u2e80-\uffff]/g, 'mm').length;

/** Of a day as a language writes it; it is asked for at each drawing. */
const dayWidths = new WeakMap<Format, number>();

function dayWidth(format: Format): number {
  let width = dayWidths.get(format);
  if (width === undefined) dayWidths.set(format, (width = 2 + 0.55 * widthOf(formatDay('2026-10-28', format))));
  return width;
}

/** What has to be read whole in a column, in `em`: the words of a status, a day as the language writes it. */
function contentWidth({ kind, schema }: TableColumn, format: Format): number {
  if (kind === 'date') return dayWidth(format);
  const options = (kind === 'status' && schema?.options) || [];
  return Math.max(...options.map(({ label }) => 3 + 0.58 * widthOf(label!)));
}

/** In em. A label and the sign of its order have room, also in a script of wide letters; without a share there is none to see. */
export function leastWidth(column: TableColumn, format: Format): number {
  const [lowest, share] = widths[column.kind];
  const label = share && 3.5 + 0.6 * widthOf(column.label);
  return Math.ceil(Math.max(lowest, Math.min(20, Math.max(label, contentWidth(column, format)))));
}

/**
 * Columns without those that a table can do without where it has little room.
 * @param room In em; none where it is not known yet.
 */
export function fittingColumns(columns: TableColumn[], format: Format, room: number | undefined): TableColumn[] {
  let fitting = columns;
  for (const field of leftOut) {
    if (!room || fitting.reduce((sum, column) => sum + leastWidth(column, format), 0) <= room) break;
    fitting = fitting.filter((column) => column.field !== field);
  }
  return fitting;
}

/**
 * One track per column for the header and all rows, and the width below which the grid scrolls sideways.
 * @param set By field, CSS px that somebody has given a column.
 */
export function columnTracks(
  { columns, format }: { columns: readonly TableColumn[]; format: Format },
  set: Readonly<Record<string, number>> = {},
): Record<'--_columns' | '--_least', string> {
  const least: string[] = [];
  const tracks = columns.map((column) => {
    const width = set[column.field];
    const own = leastWidth(column, format);
    least.push(width ? `${width}px` : `${own}em`);
    return width ? `${width}px` : `minmax(${own}em, ${widths[column.kind][1]}fr)`;
  });
  return { '--_columns': tracks.join(' '), '--_least': `calc(${least.join(' + ')})` };
}
