// What the table says beside its rows: new ones above, rows that may be old, a list that is longer than can be shown, a print.
import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { retryAfter } from '../notice/retry-after.js';

export interface MessagesOptions {
  recordType: RecordType;
  messages: LocaleMessages['lead-table'];
  format: Format;
  /** Rows that have come in above those in sight. */
  newAbove: number;
  /** Whether the rows that are shown are older than what there is. */
  outdated: boolean;
  /** Why those that were asked for are not shown. */
  failure: AdapterError | undefined;
  /** How many rows the back end lets anybody read, where there are more. */
  cutAt: number | undefined;
  total: number | undefined;
  /** How many rows a print has; `undefined` where that is all. */
  printed: number | undefined;
  onShowNew: () => void;
  onRetry: () => void;
  onNarrow: () => void;
}

export function renderMessages(options: MessagesOptions): TemplateResult {
  return html`${options.newAbove > 0 ? renderNew(options) : nothing}
  ${options.outdated || options.failure ? renderOutdated(options) : options.cutAt === undefined ? nothing : renderCut(options.cutAt, options)}${options.printed === undefined ? nothing : renderPrinted(options.printed, options)}`;
}

const renderNew = ({ newAbove, messages, format, onShowNew }: MessagesOptions): TemplateResult =>
  html`<button class="button primary new-rows" part="new-rows" type="button" @click=${onShowNew}>
    ${messages.showNew(newAbove, format)}
  </button>`;

function renderOutdated({ failure, recordType, messages, format, onRetry }: MessagesOptions): TemplateResult {
  const { outdated, retry, failedHint, failed, whatAndWhy } = messages;
  const words = failure ? whatAndWhy(failed(recordType), failedHint(failure.kind)) : outdated;
  return html`<div class="message warning notice" part="notice">
    <span class="grow">${words}</span>
    <button class="button" part="retry" type="button" ${retryAfter(failure, format)} @click=${onRetry}>${retry}</button>
  </div>`;
}

/** What the back end lets nobody read is not there for being scrolled to: other filters bring it. */
const renderCut = (most: number, { total, recordType, messages, format, onNarrow }: MessagesOptions): TemplateResult =>
  html`<div class="message notice" part="notice">
    <span class="grow">${messages.cut(most, total, recordType, format)}</span>
    <button class="button" part="narrow" type="button" @click=${onNarrow}>${messages.narrow}</button>
  </div>`;

const renderPrinted = (shown: number, { recordType, messages, format }: MessagesOptions): TemplateResult =>
  html`<p class="printed">${messages.printed(shown, recordType, format)}</p>`;
