// Rows of the file that are taken for no records: in the list of the columns' step, and greyed in their places among the rows of the check.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { Matching } from '../../controllers/import/file-matching.js';
import type { FileRow, LeftOutReason, LeftOutRow } from '../../domain/import/read/file-table.js';
import type { ImportView } from './failure-words.js';
import { cut } from './row-words.js';
import { showMore } from './show-more.js';

const take = (rowNumber: number, taken: boolean, { layout }: Matching, { controller }: ImportView): void => {
  const takenIn = new Set(layout.takenIn);
  if (taken) takenIn.add(rowNumber);
  else takenIn.delete(rowNumber);
  void controller.setLayout({ takenIn });
};

const textOf = ({ cells }: FileRow, separator: string): string =>
  cells
    .filter((cell) => cell.trim() !== '')
    .join(separator)
    .slice(0, 200);

/** Rows that stay left out. */
export const countLeftOut = ({ table, layout }: Matching): number =>
  table.leftOut.filter(({ row }) => !layout.takenIn.has(row.rowNumber)).length;

/** Rows that are taken for no records, each with its reason and a way to take it in. */
export function renderLeftOut(matching: Matching, view: ImportView): TemplateResult | typeof nothing {
  const { words, format } = view;
  const { leftOut } = matching.table;
  if (leftOut.length === 0) return nothing;
  const count = countLeftOut(matching);
  return html`<details class="left-out">
    <summary>${count > 0 ? words.leftOutRows(count, format) : words.leftOutNone}</summary>
    <ul role="list">
      ${showMore({
        items: leftOut,
        step: 200,
        more: (rest) => words.more(rest, format),
        wrap: (button) => html`<li>${button}</li>`,
        renderItem: ({ row, reason }) =>
          html`<li class="choice">
            <span>
              <span class="help"
                >${words.row} ${format.number(row.rowNumber)}${words.separator}${words.leftOutReasons[reason]}:</span
              >
              <bdi>${textOf(row, words.separator)}</bdi>
            </span>
            <label>
              <input
                type="checkbox"
                .checked=${matching.layout.takenIn.has(row.rowNumber)}
                @change=${(event: Event) =>
                  take(row.rowNumber, (event.currentTarget as HTMLInputElement).checked, matching, view)}
              />
              <span>${words.takeIn}</span>
            </label>
          </li>`,
      })}
    </ul>
  </details>`;
}

/** The reasons by row number, of the rows that could be records. */
const reasonsOfTable = new WeakMap<Matching['table'], ReadonlyMap<number, LeftOutReason>>();

/** Why a row is left out, or was before somebody took it in. */
export function leftOutReason({ matching: { table } }: CheckedRows, { rowNumber }: FileRow): LeftOutReason | undefined {
  let reasons = reasonsOfTable.get(table);
  if (!reasons)
    reasonsOfTable.set(table, (reasons = new Map(table.leftOut.map(({ row, reason }) => [row.rowNumber, reason]))));
  return reasons.get(rowNumber);
}

export const isTakenIn = ({ matching }: CheckedRows, { rowNumber }: FileRow): boolean =>
  matching.layout.takenIn.has(rowNumber);

/** Records and rows that are left out, in the order of the file. */
export function withLeftOut(
  rows: readonly FileRow[],
  leftOut: readonly LeftOutRow[],
  taken: ReadonlySet<number>,
): readonly FileRow[] {
  const others = leftOut.map(({ row }) => row).filter(({ rowNumber }) => !taken.has(rowNumber));
  return others.length === 0 ? rows : [...rows, ...others].sort((a, b) => a.rowNumber - b.rowNumber);
}

/** A button that takes a row in, or leaves it out again. */
export function renderTaking(row: FileRow, { matching }: CheckedRows, view: ImportView): TemplateResult {
  const { words, format } = view;
  const taken = matching.layout.takenIn.has(row.rowNumber);
  const label = taken ? words.leaveOut : words.takeIn;
  return html`<button
    type="button"
    class="more"
    id="take-${row.rowNumber}"
    aria-label="${label}${words.separator}${words.row} ${format.number(row.rowNumber)}"
    @click=${() => take(row.rowNumber, !taken, matching, view)}
  >
    ${label}
  </button>`;
}

/** @param columns What each column of the preview shows of the row. */
export function renderLeftOutRow(
  row: FileRow,
  reason: LeftOutReason,
  index: number,
  columns: readonly (readonly number[])[],
  checked: CheckedRows,
  view: ImportView,
): TemplateResult {
  const { words, format } = view;
  return html`<tr class="left-out" aria-rowindex=${index + 2}>
    <th scope="row">${format.number(row.rowNumber)}</th>
    <td class="reasons">
      <span class="help">${words.leftOutReasons[reason]}</span> ${renderTaking(row, checked, view)}
    </td>
    ${columns.map(
      (from) =>
        html`<td>
          <bdi
            >${cut(
              from
                .map((at) => row.cells[at]?.trim() ?? '')
                .filter(Boolean)
                .join(' '),
            )}</bdi
          >
        </td>`,
    )}
  </tr>`;
}
