// A table over leads whose names count up, and what a person sees of it.
import { fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Capabilities } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import type { Lead } from '../../../src/domain/record/lead.js';
// What a page loads when somebody works on the list is there at once, so that no test waits for a network.
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/assignee-multiselect/editor/picker-editor.js';
import '../../../src/elements/lead-table/bulk/bulk-dialog.js';
import '../../../src/elements/lead-table/bulk/table-bulk.js';
import '../../../src/elements/lead-table/cell/cell-editor.js';
import '../../../src/elements/lead-table/cell/names-card.js';
import '../../../src/elements/lead-table/define.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { waitUntil } from '../../wait-until.js';

const statuses = ['New Lead', 'Contacted', 'Qualified'];

/** "Lead 00000" is the newest, so it comes first. */
export const nameOf = (at: number): string => `Lead ${String(at).padStart(5, '0')}`;

export const countedLeads = (count: number): Lead[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `lead-${at}`,
    recordType: 'lead',
    name: nameOf(at),
    company: `Company ${at % 7}`,
    status: statuses[at % 3]!,
    assigneeIds: at % 4 === 0 ? [] : ['bjorn', 'chen'].slice(0, at % 3),
    version: '1',
    createdAt: new Date(Date.UTC(2026, 0, 1) - at * 60_000).toISOString(),
    updatedAt: '2026-03-04T11:00:00.000Z',
  }));

export function countedCrm(count: number, capabilities?: Partial<Capabilities>): LocalAdapter {
  return createMemoryAdapter({
    people,
    leads: countedLeads(count),
    currentUserId: 'ada',
    ...(capabilities && { capabilities }),
  });
}

export interface Place {
  width?: string;
  dir?: 'ltr' | 'rtl';
}

export async function newTable(
  adapter: LeadDataAdapter,
  props: Partial<LeadTable> = {},
  { width = '760px', dir = 'ltr' }: Place = {},
): Promise<LeadTable> {
  const table = document.createElement('lead-table');
  Object.assign(table, { adapter, ...props });
  table.style.setProperty('block-size', '500px');
  await fixture(html`<main dir=${dir} style="inline-size: ${width}">${table}</main>`);
  await table.updateComplete;
  return table;
}

/** A table whose first rows are there. */
export async function shownTable(...args: Parameters<typeof newTable>): Promise<LeadTable> {
  const table = await newTable(...args);
  await waitUntil(() => names(table).length > 0, 'no rows appear');
  return table;
}

/** Rows with their position in the whole list, in the order of the list. */
export function rows(table: LeadTable): HTMLElement[] {
  const position = (row: Element): number => Number(row.getAttribute('aria-rowindex'));
  return allByRole(table, 'row')
    .filter((row) => position(row) > 1)
    .sort((a, b) => position(a) - position(b));
}

const textIn = (row: Element, selector: string): string => row.querySelector(selector)?.textContent.trim() ?? '';

/** Names of the loaded leads that are drawn, in the order of the list. */
export const names = (table: LeadTable): string[] =>
  rows(table)
    .map((row) => textIn(row, '.name'))
    .filter(Boolean);

export function rowOf(table: LeadTable, name: string): HTMLElement {
  const row = rows(table).find((candidate) => textIn(candidate, '.name') === name);
  if (!row) throw new Error(`No row of ${name}. There is: ${names(table).join(', ')}`);
  return row;
}

export const grid = (table: LeadTable): HTMLElement => byRole(table, 'grid');
export const header = (table: LeadTable, name: string): HTMLElement => byRole(table, 'button', name);
export const scroller = (table: LeadTable): HTMLElement => grid(table).parentElement!;

/** Row (the header is 1) and column of the cell that has the focus, as a screen reader hears them. */
export function focusedCell(): [row: number, column: number] | undefined {
  const cell = deepFocus()?.closest('[aria-colindex]');
  const row = cell?.closest('[role=row]');
  if (!cell || !row) return undefined;
  return [Number(row.getAttribute('aria-rowindex')), Number(cell.getAttribute('aria-colindex'))];
}

/** Whether an element lies inside the visible part of the table's body, below the header. */
export function isInSight(table: LeadTable, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const frame = scroller(table).getBoundingClientRect();
  // Above cards the heads are only said; what is clipped covers nothing.
  const head = byRole(table, 'columnheader', /Name/).parentElement!;
  const top = getComputedStyle(head).clipPath === 'none' ? head.getBoundingClientRect().bottom : frame.top;
  return box.top >= top - 1 && box.bottom <= frame.bottom + 1;
}
