// What the table says in place of rows: nothing there yet, nothing that matches, or nothing that could be loaded.
import { html, type TemplateResult } from 'lit';
import type { Capabilities } from '../../adapters/adapter.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { retryAfter } from '../notice/retry-after.js';

export type TableState =
  { status: 'rows' } | { status: 'empty'; filtered: boolean } | { status: 'failed'; error: AdapterError };

export interface StateOptions {
  recordType: RecordType;
  messages: LocaleMessages['lead-table'];
  format: Format;
  /** Where the records are kept. */
  access: Capabilities['access'] | undefined;
  /** Columns that the one cell spans. */
  span: number;
  onClearFilters: () => void;
  onRetry: () => void;
}

function renderNoMatch({ messages, recordType, onClearFilters }: StateOptions): TemplateResult {
  return html`<div class="empty" part="no-match">
    <strong>${messages.noMatch(recordType)}</strong>
    <span>${messages.noMatchHint}</span>
    <button class="button" part="clear-filters" type="button" @click=${onClearFilters}>${messages.clearFilters}</button>
  </div>`;
}

function renderNone({ messages, recordType }: StateOptions): TemplateResult {
  return html`<slot name="empty">
    <div class="empty" part="empty">
      <strong>${messages.none(recordType)}</strong>
      <span>${messages.noneHint(recordType)}</span>
    </div>
  </slot>`;
}

function renderFailed(
  error: AdapterError,
  { messages, format, recordType, access, onRetry }: StateOptions,
): TemplateResult {
  // Where there is no server, none is spoken of; the adapter says what its storage lacks.
  const hint = access === 'device' && error.kind === 'unavailable' ? error.message : messages.failedHint(error.kind);
  return html`<div class="empty" part="failed">
    <strong>${messages.failed(recordType)}</strong>
    <span>${hint}</span>
    <button class="button" part="retry" type="button" ${retryAfter(error, format)} @click=${onRetry}>
      ${messages.retry}
    </button>
  </div>`;
}

function renderContent(state: Exclude<TableState, { status: 'rows' }>, options: StateOptions): TemplateResult {
  switch (state.status) {
    case 'empty':
      return state.filtered ? renderNoMatch(options) : renderNone(options);
    case 'failed':
      return renderFailed(state.error, options);
  }
}

/** A row of one cell: the grid stays a grid for assistive technology. */
export function renderState(state: Exclude<TableState, { status: 'rows' }>, options: StateOptions): TemplateResult {
  return html`<div role="rowgroup" class="state">
    <div role="row">
      <div role="gridcell" aria-colspan=${options.span} part="state">${renderContent(state, options)}</div>
    </div>
  </div>`;
}
