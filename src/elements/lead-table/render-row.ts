// The cells of one row, whatever its state: a lead, a lead on its way, or a part of the list that failed.
import { nothing, type TemplateResult } from 'lit';
import { html } from '../server-html.js';
import { live } from 'lit/directives/live.js';
import type { PeopleByIdController } from '../../controllers/people/people-by-id-controller.js';
import type { LookupsController } from '../../controllers/record/lookups-controller.js';
import type { LeadRow } from '../../controllers/list/lead-list.js';
import { baseAddress } from '../../environment.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { FieldOption } from '../../domain/record/record-schema.js';
import { isBlank } from '../../domain/text/blank-text.js';
import { isWordType } from '../../domain/values/field-type.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { Format } from '../../locales/format.js';
import { formatDay, formatValue, valueWords } from '../../locales/format-value.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { renderStack } from '../assignee-stack/render-stack.js';
import { renderStatusDot } from '../fields/render-status.js';
import type { ColumnKind, TableColumn } from './table-columns.js';

export interface RowContext {
  /** All that are shown, in their order. */
  columns: readonly TableColumn[];
  /** Those of them that are drawn: of many only those that are in sight. */
  drawn: readonly TableColumn[];
  /** Goes over them; default: as an array does. */
  each?: ((columns: readonly TableColumn[], cell: (column: TableColumn) => TemplateResult) => unknown) | undefined;
  messages: LocaleMessages['lead-table'];
  stackMessages: LocaleMessages['assignee-stack'];
  format: Format;
  people: PeopleByIdController;
  lookups: LookupsController;
  /** The values of `status` in the order of the schema. */
  statuses: readonly FieldOption[];
  isSelected: (leadId: string) => boolean;
  /** The page of a lead; without one its name is a button. */
  hrefOf: (lead: Lead) => string | undefined;
  /** Says of a record that a change of it waits for the network. */
  markOf: ((leadId: string) => unknown) | undefined;
  /** The host's own content of a cell; `undefined` for the table's. */
  cellOf: ((lead: Lead, field: string) => unknown) | undefined;
}

/** Avatars in a cell, `+N` included. */
const avatarLimit = 4;
/** In a part of the list that failed every so many rows say so: one of them is always in sight. */
const failureEvery = 5;

/** Whether an address leads to a page: of the web, or of the application's own scheme. A script is none. */
export function isPage(href: string): boolean {
  const base = baseAddress();
  if (!URL.canParse(href, base)) return false;
  return ['https:', 'http:', new URL(base).protocol].includes(new URL(href, base).protocol);
}

/** A back end may leave out what a record has to have; that must not take the other rows away. */
function nameOf(lead: Lead, { messages }: RowContext): string {
  const name = textOfValue(lead.name).trim();
  return isBlank(name) ? messages.noName : name;
}

function renderName(lead: Lead, context: RowContext): TemplateResult {
  const name = nameOf(lead, context);
  const href = context.hrefOf(lead);
  return href && isPage(href)
    ? html`<a class="name open" part="name" href=${href} tabindex="-1">${renderRecordText(name)}</a>`
    : html`<button class="name open" part="name" type="button" tabindex="-1">${renderRecordText(name)}</button>`;
}

/** The word of a status. */
export const statusText = (value: string, { statuses }: RowContext): string =>
  statuses.find((candidate) => candidate.value === value)?.label ?? value;

function renderStatus(value: string, context: RowContext): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  return html`<span class="status" part="status"
    >${renderStatusDot(value, context.statuses)}${renderText(statusText(value, context))}</span
  >`;
}

function renderDate(value: unknown, column: TableColumn, context: RowContext): TemplateResult | typeof nothing {
  const iso = textOfValue(value);
  if (iso === '') return nothing;
  const text = cellText(value, column, context);
  return html`<time class="text" datetime=${iso} .textContent=${text}></time>`;
}

const renderText = (text: string): TemplateResult => html`<bdi class="text" .textContent=${text}></bdi>`;

const renderData = (text: string): TemplateResult => html`<bdi class="text" translate="no" .textContent=${text}></bdi>`;

/** The name of a record is nothing to be translated. */
const renderRecordText = (name: string): TemplateResult => html`<bdi translate="no" .textContent=${name}></bdi>`;

/** A value as its column shows it. */
export function cellText(
  value: unknown,
  { schema, kind }: TableColumn,
  { lookups, messages, format }: RowContext,
): string {
  if (schema) return formatValue(value, lookups.named(schema, value), valueWords(messages), format);
  return kind === 'date' ? formatDay(value, format) : textOfValue(value);
}

function renderValue(lead: Lead, column: TableColumn, context: RowContext): unknown {
  const { format, messages, people, stackMessages } = context;
  const own = column.kind === 'select' ? undefined : context.cellOf?.(lead, column.field);
  if (own !== undefined && own !== null) return typeof own === 'string' ? renderText(own) : own;
  switch (column.kind) {
    case 'select': {
      const label = messages.select(nameOf(lead, context));
      const checked = context.isSelected(lead.id);
      return html`<input class="check" type="checkbox" tabindex="-1" aria-label=${label} .checked=${live(checked)} />`;
    }
    case 'name':
      return html`${renderName(lead, context)}${context.markOf?.(lead.id)}`;
    case 'assignees':
      return renderStack(people.resolve(lead.assigneeIds ?? []), {
        max: avatarLimit,
        messages: stackMessages,
        format,
        untitled: true,
      });
    case 'status':
      return renderStatus(textOfValue(lead.status), context);
    case 'date':
      return renderDate(fieldValue(lead, column.field), column, context);
    case 'number':
    case 'money':
    case 'text': {
      const text = cellText(fieldValue(lead, column.field), column, context);
      return isWordType(column.schema?.type) ? renderText(text) : renderData(text);
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

function renderContent(state: LeadRow, row: number, column: TableColumn, context: RowContext): unknown {
  switch (state.status) {
    case 'ready':
      return renderValue(state.lead, column, context);
    case 'loading':
      return renderPending(column.kind, context.messages.loading);
    case 'failed':
      return renderFailure(column.kind, row, context);
    case 'more':
      return column.kind === 'name' ? renderMore(context) : nothing;
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
export function renderCells(state: LeadRow, row: number, context: RowContext): unknown {
  return overDrawn(
    context,
    (column) =>
      html`<div
        role=${column.kind === 'name' ? 'rowheader' : 'gridcell'}
        class="cell column-${column.kind}"
        part="cell column-${column.kind}"
        aria-colindex=${column.index}
        tabindex="-1"
      >
        ${renderContent(state, row, column, context)}
      </div>`,
  );
}

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
