// What the detail shows when it has no record to show: the shape of one, or why there is none.
import { html, nothing, type TemplateResult } from 'lit';
import type { GoneReason } from '../../controllers/record/lead-controller.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { LocaleMessages } from '../../locales/locale.js';

type Words = LocaleMessages['lead-detail'];

export const goneId = 'gone';

/** A record that is no more, with what was typed for it: that is the person's own, and nobody else's secret. */
export interface GoneContext {
  reason: GoneReason;
  recordType: RecordType;
  headingLevel: number;
  words: Words;
  /** What was typed and not saved; empty for nothing. */
  typed: string;
  onClose: () => void;
  onRetry: () => void;
  onCopy: () => void;
}

/** The shape of what comes, so that nothing jumps when it is there. */
export function renderSkeleton(): TemplateResult {
  const row = html`<div class="skeleton-row"><span class="skeleton"></span><span class="skeleton"></span></div>`;
  return html`<div class="loading" aria-hidden="true">
    <div class="tab-line"></div>
    <div class="values">${[1, 2, 3, 4, 5, 6].map(() => row)}</div>
  </div>`;
}

export function goneText(reason: GoneReason, recordType: RecordType, words: Words): string {
  switch (reason) {
    case 'not-found':
    case 'forbidden':
      return words.notFound(recordType);
    case 'deleted':
      return words.deleted(recordType);
    case 'access-lost':
      return words.accessLost(recordType);
    case 'unauthenticated':
      return words.failedUnauthenticated;
  }
}

export function renderGone(context: GoneContext): TemplateResult {
  const { reason, recordType, headingLevel, words, typed } = context;
  return html`<div class="empty" id=${goneId} tabindex="-1">
    <strong role="heading" aria-level=${headingLevel}>${goneText(reason, recordType, words)}</strong>
    ${typed ? renderTyped(context) : nothing}
    <span class="actions">
      ${
        reason === 'unauthenticated'
          ? html`<button type="button" class="button" @click=${() => context.onRetry()}>${words.retry}</button>`
          : nothing
      }
      <button type="button" class="button" part="close" @click=${() => context.onClose()}>${words.close}</button>
    </span>
  </div>`;
}

function renderTyped({ words, typed, onCopy }: GoneContext): TemplateResult {
  return html`<label class="typed">
      ${words.typed}
      <textarea class="input" rows="5" readonly dir="auto" .value=${typed}></textarea>
    </label>
    <button type="button" class="button" @click=${() => onCopy()}>${words.copy}</button>`;
}
