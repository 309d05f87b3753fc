// What the detail shows when it has no record to show: the shape of one, or why there is none.
import { html, type TemplateResult } from 'lit';
import type { GoneReason } from '../../controllers/record/lead-controller.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { LocaleMessages } from '../../locales/locale.js';

type Words = LocaleMessages['lead-detail'];

export const goneId = 'gone';

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
  }
}

export function renderGone(text: string, headingLevel: number, words: Words, onClose: () => void): TemplateResult {
  return html`<div class="empty" id=${goneId} tabindex="-1">
    <strong role="heading" aria-level=${headingLevel}>${text}</strong>
    <button type="button" class="button" part="close" @click=${() => onClose()}>${words.close}</button>
  </div>`;
}
