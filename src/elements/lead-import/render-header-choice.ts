// Which row of a file is its header: one of the first, none, or any other by its number.
import { html, nothing, type TemplateResult } from 'lit';
import type { FileRow, FileTable } from '../../domain/import/read/file-table.js';
import type { ImportView } from './failure-words.js';

/** Rows that are offered by what they say. */
const offeredRows = 30;

const other = 'other';

type View = Pick<ImportView, 'words' | 'format' | 'controller'>;

/** Characters that tell a row. */
const mostText = 60;

/** The first cells that say something. */
function firstCells({ cells }: FileRow): string[] {
  let length = 0;
  const shown: string[] = [];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (length >= mostText) break;
    const room = mostText - length;
    shown.push(text.length > room ? `${text.slice(0, room)}…` : text);
    length += text.length;
  }
  return shown;
}

function renderNumber({ rows }: FileTable['source'], headerRow: number, view: View): TemplateResult {
  const { words, controller } = view;
  const last = rows.at(-1)?.rowNumber ?? 1;
  const choose = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    // Of blank rows the next one that says something.
    const row = rows.find(({ rowNumber }) => rowNumber >= valueAsNumber);
    if (row) void controller.setLayout({ header: row.rowNumber });
  };
  return html`<input
    class="input"
    id="header-number"
    type="number"
    min="1"
    max=${last}
    aria-label=${words.headerNumber}
    .value=${String(headerRow)}
    @change=${choose}
  />`;
}

export function renderHeaderChoice({ source, headerRow }: FileTable, view: View): TemplateResult {
  const { words, format, controller } = view;
  const first = source.rows.slice(0, offeredRows);
  const isOffered = headerRow === undefined || first.some(({ rowNumber }) => rowNumber === headerRow);
  // The first of those that are not offered is where somebody begins to look.
  const next = source.rows[offeredRows];
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const header = value === other ? next!.rowNumber : value === 'none' ? 'none' : Number(value);
    void controller.setLayout({ header });
  };
  return html`<div class="field">
    <label for="header-row">${words.headerRow}</label>
    <select class="input" id="header-row" dir="auto" @change=${choose}>
      <option value="none" .selected=${headerRow === undefined}>${words.headerNone}</option>
      ${first.map(
        (row) =>
          html`<option value=${row.rowNumber} .selected=${row.rowNumber === headerRow}>
            ${words.headerOption(row.rowNumber, firstCells(row), format)}
          </option>`,
      )}
      ${next ? html`<option value=${other} .selected=${!isOffered}>${words.headerOther}</option>` : nothing}
    </select>
    ${isOffered ? nothing : renderNumber(source, headerRow, view)}
  </div>`;
}
