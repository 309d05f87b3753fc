// The cells of one row, whatever its state: a lead, a lead on its way, or a part of the list that failed.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../../server-templates.js';
import { live } from 'lit/directives/live.js';
import type { PeopleByIdController } from '../../../controllers/people/people-by-id-controller.js';
import type { LookupsController } from '../../../controllers/record/lookups-controller.js';
import type { LeadRow } from '../../../controllers/list/lead-list.js';
import { baseAddress } from '../../../environment.js';
import { fieldValue, type Lead } from '../../../domain/record/lead.js';
import type { FieldOption } from '../../../domain/record/record-schema.js';
import { isBlank } from '../../../domain/text/blank-text.js';
import { isWordType } from '../../../domain/values/field-type.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import type { Format } from '../../../locales/format.js';
import { formatDay, formatValue, valueWords } from '../../../locales/format-value.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { renderStack } from '../../assignee-stack/render-stack.js';
import { statusDot } from '../../fields/render-status.js';
import { cellTemplate } from './cell-template.js';
import type { ColumnKind, TableColumn } from '../columns/table-columns.js';

export interface RowContext {
  /** All that are shown, in their order. */
  columns: readonly TableColumn[];
  /** Those of them that are drawn: of many only those that are in sight. */
  drawn: readonly TableColumn[];
  /** Goes over them; default: as an array does. */
  each?: ((columns: readonly TableColumn[], cell: (column: TableColumn) => TemplateResult) => unknown) | undefined;
  /** Avatars in a cell at most, `+N` included. */
  avatars: number;
  messages: LocaleMessages['lead-table'];
  stackMessages: LocaleMessages['assignee-stack'];
  format: Format;
  people: PeopleByIdController;
  lookups: LookupsController;
  /** The values of `status` in the order of the schema. */
  statuses: readonly FieldOption[];
  isSelected: (leadId: string) => boolean;
  /** Of the record that is open beside the list or in its place. */
  openedId: string | undefined;
  /** The page of a lead; without one its name is a button. */
  hrefOf: (lead: Lead) => string | undefined;
  /** Says of a record that a change of it waits for the network. */
  markOf: ((leadId: string) => unknown) | undefined;
  /** The host's own content of a cell; `undefined` for the table's. */
  cellOf: ((lead: Lead, field: string) => unknown) | undefined;
}

/** In a part of the list that failed every so many rows say so: one of them is always in sight. */
const failureEvery = 5;

/** Whether an address leads to a page: of the web, or of the application's own scheme. A script is none. */
export function isWebAddress(href: string): boolean {
  const base = baseAddress();
  if (!URL.canParse(href, base)) return false;
  return ['https:', 'http:', new URL(base).protocol].includes(new URL(href, base).protocol);
}

/** A back end may leave out what a record has to have; that must not take the other rows away. */
function nameOf(lead: Lead, { messages }: RowContext): string {
  const name = textOfValue(lead.name).trim();
  return isBlank(name) ? messages.noName : name;
}

/** What anything is that comes as a template or as nothing. */
const renderCell = cellTemplate('', '');
const renderText = cellTemplate('<bdi class="text" .textContent=', '></bdi>');
/** What was typed into a record is nothing to be translated. */
const renderData = cellTemplate('<bdi class="text" translate="no" .textContent=', '></bdi>');
const renderLink = cellTemplate(
  '<a class="name open" part="name" tabindex="-1" href=',
  '><bdi translate="no" .textContent=',
  '></bdi></a>',
  '',
);
const renderOpener = cellTemplate(
  '<button class="name open" part="name" type="button" tabindex="-1"><bdi translate="no" .textContent=',
  '></bdi></button>',
  '',
);
const renderCheck = cellTemplate('<input class="check" type="checkbox" tabindex="-1" aria-label=', ' .checked=', ' />');
const renderTime = cellTemplate('<time class="text" datetime=', ' .textContent=', '></time>');
const renderStatus = cellTemplate(
  '<span class="status" part="status"><span class=',
  ' aria-hidden="true"></span><bdi class="text" .textContent=',
  '></bdi></span>',
);

/** The word of a status. */
export const statusText = (value: string, { statuses }: RowContext): string =>
  statuses.find((candidate) => candidate.value === value)?.label ?? value;

/** A value as its column shows it. */
export function cellText(
  value: unknown,
  { schema, kind }: TableColumn,
  { lookups, messages, format }: RowContext,
): string {
  if (schema) return formatValue(value, lookups.named(schema, value), valueWords(messages), format);
  return kind === 'date' ? formatDay(value, format) : textOfValue(value);
}

function renderValue(lead: Lead, column: TableColumn, context: RowContext): TemplateResult {
  const { format, messages, people, stackMessages } = context;
  const own = column.kind === 'select' ? undefined : context.cellOf?.(lead, column.field);
  if (own !== undefined && own !== null)
    return typeof own === 'string' ? renderText(column, own) : renderCell(column, own);
  switch (column.kind) {
    case 'select': {
      const label = messages.select(nameOf(lead, context));
      const checked = context.isSelected(lead.id);
      return renderCheck(column, label, live(checked));
    }
    case 'name': {
      const [name, href, mark] = [nameOf(lead, context), context.hrefOf(lead), context.markOf?.(lead.id)];
      return href && isWebAddress(href) ? renderLink(column, href, name, mark) : renderOpener(column, name, mark);
    }
    case 'assignees': {
      const stack = { max: context.avatars, messages: stackMessages, format, untitled: true };
      return renderCell(column, renderStack(people.resolve(lead.assigneeIds ?? []), stack));
    }
    case 'status': {
      const status = textOfValue(lead.status);
      if (status === '') return renderCell(column, nothing);
      return renderStatus(column, statusDot(status, context.statuses), statusText(status, context));
    }
    case 'date': {
      const value = fieldValue(lead, column.field);
      const iso = textOfValue(value);
      return iso === '' ? renderCell(column, nothing) : renderTime(column, iso, cellText(value, column, context));
    }
    case 'number':
    case 'money':
    case 'text': {
      const text = cellText(fieldValue(lead, column.field), column, context);
      return isWordType(column.schema?.type) ? renderText(column, text) : renderData(column, text);
    }
  }
}

function renderPending(kind: ColumnKind, text: string): TemplateResult | typeof nothing {
  if (kind === 'select') return nothing;
  const hidden = kind === 'name' ? html`<span class="visually-hidden">${text}</span>` : nothing;
  return html`<span class="skeleton bar column-${kind}" part="skeleton" aria-hidden="true"></span>${hidden}`;
}

function renderFailure(kind: ColumnKind, row: number, { messages }: RowContext): TemplateResult | typeof nothing {
  if (kind !== 'name') return nothing;
  if (row % failureEvery !== 0) return html`<span class="visually-hidden">${messages.rowFailed}</span>`;
  return html`<span class="failure"
    ><span>${messages.rowFailed}</span
    ><button class="button retry" part="retry" type="button" tabindex="-1">${messages.retry}</button></span
  >`;
}

/** A back end that goes on and on without rows is asked by whoever wants to wait for it. */
const renderMore = ({ messages }: RowContext): TemplateResult =>
  html`<button class="button retry" part="retry" type="button" tabindex="-1">${messages.loadMore}</button>`;

function renderOne(
  state: Exclude<LeadRow, { status: 'unreadable' }>,
  row: number,
  column: TableColumn,
  context: RowContext,
): TemplateResult {
  switch (state.status) {
    case 'ready':
      return renderValue(state.lead, column, context);
    case 'loading':
      return renderCell(column, renderPending(column.kind, context.messages.loading));
    case 'failed':
      return renderCell(column, renderFailure(column.kind, row, context));
    case 'more':
      return renderCell(column, column.kind === 'name' ? renderMore(context) : nothing);
  }
}

/** Stands for a record of which something cannot be drawn. */
export const renderNotShown = ({ columns, messages }: RowContext): TemplateResult =>
  html`<div role="gridcell" class="cell column-name" part="cell" aria-colspan=${columns.length} tabindex="-1">
    <span class="failure"
      ><span>${messages.rowNotShown}</span
      ><button class="button retry" part="retry" type="button" tabindex="-1">${messages.retry}</button></span
    >
  </div>`;

/** A cell for each column that is drawn. */
export const overDrawn = ({ drawn, each }: RowContext, cell: (column: TableColumn) => TemplateResult): unknown =>
  each ? each(drawn, cell) : drawn.map(cell);

/** The cells of a row, to be rendered into its element. */
export const renderCells = (state: LeadRow, row: number, context: RowContext): unknown =>
  state.status === 'unreadable'
    ? renderNotShown(context)
    : overDrawn(context, (column) => renderOne(state, row, column, context));

/** Rows that the page has handed over, one below the other: nothing has been measured yet, least of all on a server. */
export const renderFirstRows = (leads: readonly Lead[], context: RowContext): TemplateResult =>
  html`<div role="rowgroup" class="first-rows">
    ${leads.map(
      (lead, row) =>
        html`<div role="row" class="row" part="row" aria-rowindex=${row + 2}>
          ${renderCells({ status: 'ready', lead }, row, context)}
        </div>`,
    )}
  </div>`;
