// The element of a cell: what is the same in every cell of a column's kind stands in the markup, since a part of a template that
// is filled in costs as much as all the markup around it.
import type { TemplateResult } from 'lit';
import { html } from '../../server-templates.js';
import type { ColumnKind, TableColumn } from '../columns/table-columns.js';

type CellTemplate = (column: TableColumn, ...values: readonly unknown[]) => TemplateResult;

/**
 * A template for each kind of column.
 *
 * @param inside Markup between the values, as the strings of a template literal are: one more than there are values.
 */
export function cellTemplate(...inside: readonly [string, ...string[]]): CellTemplate {
  const made = new Map<ColumnKind, TemplateStringsArray>();
  const stringsOf = (kind: ColumnKind): TemplateStringsArray => {
    const role = kind === 'name' ? 'rowheader' : 'gridcell';
    const start = `<div role="${role}" class="cell column-${kind}" part="cell column-${kind}" tabindex="-1" aria-colindex=`;
    const [first, ...others] = inside;
    const strings = [start, `>${first}`, ...others];
    // A space, so that the text of a row has the words of its cells apart.
    strings.push(`${strings.pop()} </div>`);
    return Object.assign(strings, { raw: strings });
  };
  return (column, ...values) => {
    let strings = made.get(column.kind);
    if (!strings) made.set(column.kind, (strings = stringsOf(column.kind)));
    return html(strings, column.index, ...values);
  };
}
