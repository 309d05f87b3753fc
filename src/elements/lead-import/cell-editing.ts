// A cell of the check without a problem: it shows its value, and becomes the field's own editor when somebody clicks it or types Enter or F2.
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isComposing } from '../../controllers/interface/keyboard-isolation.js';
import { pastedCells, takeCells } from './pasting.js';

/** One string per cell of the file. */
export const cellKey = (rowNumber: number, column: number): string => `${rowNumber}-${column}`;

/** Gives the editor the focus when it is drawn. */
const focusEditor = (element: Element | undefined): void =>
  queueMicrotask(() => element?.querySelector<HTMLElement>('input, select, textarea')?.focus());

const tableOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('.preview');

export interface EditableCell {
  key: string;
  /** Whose cell this is, for those who hear it. */
  label: string;
  content: unknown;
  /** Opens this cell, or none. */
  onEdit: (key: string | undefined) => void;
  onPaste: (cells: string[][]) => void;
}

/** A value that can be clicked; with the keyboard the arrows lead from cell to cell. */
export function renderCell({ key, label, content, onEdit, onPaste }: EditableCell): TemplateResult {
  const paste = (event: ClipboardEvent): void => {
    const cells = pastedCells(event);
    if (cells.length > 0) takeCells(event, cells, onPaste);
  };
  return html`<button
    type="button"
    class="cell"
    tabindex="-1"
    data-cell=${key}
    @click=${() => onEdit(key)}
    @paste=${paste}
  >
    <span class="visually-hidden">${label}: </span>${content}
  </button>`;
}

/** The editor in the place of the value; Enter and Escape close it, and so does leaving it. */
export function renderEditedCell({ onEdit }: EditableCell, editor: TemplateResult): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    const field = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    // A new line, as in any text of several.
    if (field instanceof HTMLTextAreaElement && event.key === 'Enter' && event.shiftKey) return;
    // Else the rest of the key would press the cell that has the focus next.
    event.preventDefault();
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (!(field instanceof HTMLSelectElement)) field.value = field.defaultValue;
    }
    // The field is left before it is gone; from the table the focus goes back into the cell.
    tableOf(field)?.focus();
  };
  return html`<span class="edited" ${ref(focusEditor)} @keydown=${onKey} @focusout=${() => onEdit(undefined)}
    >${editor}</span
  >`;
}

const cellOf = (root: ParentNode, key: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-cell="${key}"], #fix-${key}`);

/** Whoever has closed a field with a key is at its cell again. */
export function backToCell(root: DocumentOrShadowRoot & ParentNode, key: string): void {
  if (root.activeElement?.classList.contains('preview')) cellOf(root, key)?.focus();
}

/** Where a key leads from a cell: an arrow to the next one that can be edited, Home and End to the first and last of the row. */
function cellBeside(cell: Element, key: string): HTMLElement | undefined {
  const place = cell.closest('td')!;
  const row = place.parentElement as HTMLTableRowElement;
  const rightToLeft = getComputedStyle(cell).direction === 'rtl';
  const within = (at: HTMLTableRowElement): HTMLElement[] => [...at.querySelectorAll<HTMLElement>('.cell')];
  const cells = within(row);
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells.at(-1);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const at = [...row.cells].indexOf(place);
    for (
      let next: Element | null = row;
      (next = key === 'ArrowUp' ? next.previousElementSibling : next.nextElementSibling);
    ) {
      const found = (next as HTMLTableRowElement).cells[at]?.querySelector<HTMLElement>('.cell');
      if (found) return found;
    }
    return undefined;
  }
  const step = (key === 'ArrowRight') === rightToLeft ? -1 : 1;
  return cells[cells.indexOf(cell as HTMLElement) + step];
}

const moves = /^(Arrow|Home$|End$)/;

/** Keys of the table: F2 or Enter goes to its cells, arrows, Home and End go among them. */
export function onTableKey(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLElement;
  const from = event.target as HTMLElement;
  if (from === table && (event.key === 'F2' || event.key === 'Enter')) {
    event.preventDefault();
    table.querySelector<HTMLElement>('.cell')?.focus();
    return;
  }
  if (!from.classList.contains('cell')) return;
  if (event.key === 'F2') return from.click();
  if (!moves.test(event.key) && event.key !== 'Escape') return;
  // At the edge of the table too: else the page would move away under the cell.
  event.preventDefault();
  event.stopPropagation();
  (event.key === 'Escape' ? table : cellBeside(from, event.key))?.focus();
}

/**
 * Where the focus belongs when the field of a problem is gone because it was put right, or a value because it is a problem
 * now: to what stands in its place or, where its row is not shown any more, to the next problem.
 */
export function placeOfFixed(root: ParentNode, gone: Element): HTMLElement | null {
  // Its row was taken in or left out, which the button in its place takes back.
  if (gone.id.startsWith('take-')) return root.querySelector<HTMLElement>(`#${gone.id}`);
  const [, key] = /^fix-(\d+-\d+)$/.exec(gone.id) ?? [null, gone.getAttribute('data-cell')];
  if (key == null) return null;
  return (
    cellOf(root, key) ?? root.querySelector<HTMLElement>('[id^="fix-"]') ?? root.querySelector<HTMLElement>('.preview')
  );
}
