// What clicks and keys do in the grid: open a lead, select rows, try again, move.
import { letterOf } from '../../../controllers/interface/keyboard-isolation.js';
import type { GridNavigationController } from '../../../controllers/list/grid-navigation-controller.js';
import type { RowSelectionController } from '../../../controllers/list/row-selection-controller.js';
import type { FixedKey } from '../keys/table-shortcuts.js';
import type { TableRows } from './table-rows.js';

/** CSS px that a pointer may move in a click; more is somebody selecting text. */
const clickSlack = 5;

export interface RowActionsOptions {
  rows: TableRows;
  selection: RowSelectionController;
  selectable: () => boolean;
  /** The name of a row was activated; its default may be prevented. */
  open: (row: number, event: Event) => void;
  retry: () => void;
  selectAll: () => void;
  /** Opens the picker in the cell of a row's assignees; `false` where they cannot be changed. */
  edit: (row: number) => boolean;
  /** Shows all the names of a row. */
  showNames: (row: number, anchor: HTMLElement) => void;
  /** A key in a column head; `false` where it means nothing there. */
  headKey: (event: KeyboardEvent, column: number) => boolean;
  /** Whether the host has switched off a key that is the same everywhere. */
  isOff: (key: FixedKey) => boolean;
  /** A key without a modifier; `false` where it means nothing. */
  shortcut: (event: KeyboardEvent, row: number) => boolean;
}

const isModified = (event: MouseEvent | KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

export class RowActions {
  readonly #options: RowActionsOptions;
  #pressedAt = { x: 0, y: 0 };

  constructor(options: RowActionsOptions) {
    this.#options = options;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#pressedAt = { x: event.clientX, y: event.clientY };
  };

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = this.#options.rows.elements.rowOf(target);
    if (row === undefined || row < 0) return;
    if (target.closest('.retry')) this.#options.retry();
    else if (target.closest('.column-select')) this.#onSelect(row, event);
    // The second click of a double click is part of the first wish.
    else if (event.detail > 1) event.preventDefault();
    else if (target.closest('.open')) this.#onOpener(row, event);
    else if (!this.#isDrag(event) && !this.#onAssignees(row, event)) this.#openRow(row, event);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { selection, selectable, isOff } = this.#options;
    const { row, column } = this.#navigation.position;
    const carries = event.ctrlKey || event.metaKey;
    if (row < 0 && !isOff(carries ? 'move' : 'resize') && this.#prevent(event, this.#options.headKey(event, column)))
      return;
    const keys: Record<string, () => boolean> = {
      Enter: () => this.#onEnter(row, event),
      ' ': () => this.#onSpace(row, event),
    };
    if (keys[event.key]?.() || this.#onSelectAll(event) || this.#onOtherKey(row, event)) return;
    if (!this.#navigation.onKeydown(event)) return;
    const to = this.#navigation.position.row;
    if (isOff('stretch')) return;
    if (selectable() && event.shiftKey && row >= 0 && to >= 0 && to !== row) selection.stretch(row, to);
  };

  #onSelect(row: number, { target, shiftKey }: MouseEvent): void {
    const { selection } = this.#options;
    selection.toggle(row, shiftKey);
    // The browser has turned the box over, whatever a range has made of its row.
    if (target instanceof HTMLInputElement) target.checked = selection.hasRow(row);
  }

  /** What a press in the cell of assignees shows or edits; with a modifier it is one in the row. */
  #onAssignees(row: number, event: MouseEvent): boolean {
    const cell = (event.target as Element).closest<HTMLElement>('.column-assignees');
    if (!cell || isModified(event)) return false;
    if ((event.target as Element).closest('.more')) this.#options.showNames(row, cell);
    else return this.#options.edit(row);
    return true;
  }

  #onOtherKey(row: number, event: KeyboardEvent): boolean {
    if (row < 0) return false;
    const { isOff } = this.#options;
    if (event.key === 'F2') return !isOff('edit') && this.#prevent(event, this.#options.edit(row));
    const cell = (event.target as Element).closest<HTMLElement>('.column-assignees');
    if (event.key === 'ArrowDown' && event.altKey && cell && !isOff('names')) {
      this.#options.showNames(row, cell);
      return this.#prevent(event, true);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1) return false;
    return this.#prevent(event, this.#options.shortcut(event, row));
  }

  #prevent(event: KeyboardEvent, done: boolean): boolean {
    if (done) event.preventDefault();
    return done;
  }

  /** Firefox clicks a button when the space bar is released, whatever became of the press. */
  readonly onKeyup = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#options.selectable() && (event.target as Element).closest('.open'))
      event.preventDefault();
  };

  get #navigation(): GridNavigationController {
    return this.#options.rows.navigation;
  }

  /** A plain click asks; one with a modifier is the browser's, which opens a link in a new tab or window. */
  #onOpener(row: number, event: MouseEvent): void {
    const isLink = (event.target as Element).closest('a.open') !== null;
    if (!isLink || !isModified(event)) this.#options.open(row, event);
  }

  /** Through the link, so that a router which listens for clicks on links hears of it as well. */
  #openRow(row: number, event: MouseEvent): void {
    const opener = this.#options.rows.elements.opener(row);
    if (!opener) return;
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const modifiers = opener instanceof HTMLAnchorElement ? { ctrlKey, metaKey, shiftKey, altKey } : {};
    opener.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...modifiers }));
  }

  #isDrag(event: MouseEvent): boolean {
    return Math.hypot(event.clientX - this.#pressedAt.x, event.clientY - this.#pressedAt.y) > clickSlack;
  }

  #onEnter(row: number, event: KeyboardEvent): boolean {
    // A control in the cell has the focus: the browser clicks it.
    if (row < 0 || (event.target as Element).closest('a, button')) return true;
    event.preventDefault();
    if (this.#options.rows.isFailed(row)) this.#options.retry();
    else if ((event.target as Element).closest('.column-assignees') && this.#options.edit(row)) return true;
    else this.#options.rows.elements.opener(row)?.click();
    return true;
  }

  #onSpace(row: number, event: KeyboardEvent): boolean {
    if (row < 0 || (event.target as Element).closest('input, .retry')) return true;
    if (this.#options.selectable()) {
      event.preventDefault();
      this.#options.selection.toggle(row);
    } else if (!(event.target as Element).closest('button')) event.preventDefault();
    return true;
  }

  #onSelectAll(event: KeyboardEvent): boolean {
    const isKey = letterOf(event) === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isKey || this.#options.isOff('selectAll') || !this.#options.selectable()) return false;
    event.preventDefault();
    this.#options.selectAll();
    return true;
  }
}
