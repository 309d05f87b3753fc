// Draws one row into its element: what it is to assistive technology, and its cells.
import { render } from 'lit';
import type { LeadRow } from '../../../controllers/list/lead-list.js';
import { logError } from '../../../domain/platform/console-log.js';
import { renderCells, renderNotShown, type RowContext } from './render-row.js';

export interface DrawnRow {
  host: HTMLElement;
  context: RowContext;
  row: number;
  state: LeadRow;
  selectable: boolean;
  /** Whether it stands for rows of a list of which nothing is known yet. */
  placeholder: boolean;
}

export function drawRow(element: HTMLElement, drawn: DrawnRow): void {
  const { context, row, state, selectable, placeholder } = drawn;
  const lead = state.status === 'ready' ? state.lead : undefined;
  const selected = lead !== undefined && context.isSelected(lead.id);
  element.className = lead ? 'row' : `row ${state.status === 'unreadable' ? 'failed' : state.status}`;
  setAttribute(element, 'part', selected ? 'row row-selected' : 'row');
  setAttribute(element, 'role', 'row');
  setAttribute(element, 'aria-rowindex', placeholder ? null : String(row + 2));
  setAttribute(element, 'aria-hidden', placeholder ? 'true' : null);
  setAttribute(element, 'aria-selected', selectable && lead ? String(selected) : null);
  setAttribute(element, 'aria-current', lead && lead.id === context.openedId ? 'true' : null);
  drawCells(element, drawn);
}

/** What cannot be drawn of one record leaves the others as they are. */
function drawCells(element: HTMLElement, { host, context, row, state }: DrawnRow): void {
  try {
    render(renderCells(state, row, context), element, { host });
  } catch (error) {
    logError(`<${host.localName}> could not show a row.`, error);
    render(renderNotShown(context), element, { host });
  }
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
