// Reads numbers whose kind stands in a column of its own: `Phone 1 - Label` says that `Phone 1 - Value` is a fax.
import type { ImportColumn } from '../columns/import-column.js';
import { saysFax } from './clean-phone.js';

const labelled = /^(.*?)\s*(\d)\s*-\s*value$/i;

interface LabelledColumn {
  value: number;
  label: number;
}

/** `Phone 1`, `Phone 2` … of a file that says in columns of their own what each is. */
function labelledColumns(column: ImportColumn, columns: readonly ImportColumn[]): LabelledColumn[] {
  const [, stem] = labelled.exec(column.header) ?? [];
  if (stem === undefined) return [];
  return columns.flatMap(({ header, index }) => {
    const [, other, number] = labelled.exec(header) ?? [];
    if (other !== stem) return [];
    const label = columns.find(
      (each) =>
        new RegExp(`^${number}\\s*-\\s*(?:label|type)$`, 'i').test(each.header.slice(stem.length).trim()) &&
        each.header.startsWith(stem),
    );
    return label ? [{ value: index, label: label.index }] : [];
  });
}

/** Where the number to call stands in a row; the column itself where nothing says that it is a fax. */
export function callableColumn(
  column: ImportColumn,
  columns: readonly ImportColumn[],
): (cells: readonly string[]) => number {
  const all = labelledColumns(column, columns);
  const own = all.find(({ value }) => value === column.index);
  if (!own) return () => column.index;
  const callable = ({ value, label }: LabelledColumn, cells: readonly string[]): boolean =>
    Boolean(cells[value]?.trim()) && !saysFax(cells[label] ?? '');
  return (cells) => {
    if (!saysFax(cells[own.label] ?? '')) return own.value;
    return all.find((other) => callable(other, cells))?.value ?? -1;
  };
}
