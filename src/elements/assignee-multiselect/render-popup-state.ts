// What the picker's popup says in place of options, or beneath them: loading, nobody, an error with Retry.
import { html, nothing, type TemplateResult } from 'lit';
import type { PeopleController } from '../../controllers/people-controller.js';
import type { LocaleMessages } from '../../locales/locale.js';

const skeleton = html`<div class="skeleton-option"><span class="skeleton"></span><span class="skeleton"></span></div>`;

export function renderPopupState(
  people: PeopleController,
  optionCount: number,
  messages: LocaleMessages['assignee-multiselect'],
  onRetry: () => void,
): TemplateResult | typeof nothing {
  const { state } = people;
  const failure = html`<div class="note-line" part="failure">
    <span>${messages.failed}</span>
    <button type="button" class="button" part="retry" @click=${onRetry}>${messages.retry}</button>
  </div>`;
  switch (state.status) {
    case 'failed':
      return failure;
    case 'loading':
      return optionCount === 0 ? html`<div aria-hidden="true">${skeleton}${skeleton}${skeleton}</div>` : nothing;
    case 'idle':
    case 'ready':
      if (people.moreFailed) return failure;
      if (optionCount > 0) return nothing;
      return html`<div class="note-line" part="empty">
        <slot name="empty">${people.text ? messages.noMatch(people.text) : messages.nobody}</slot>
      </div>`;
  }
}
