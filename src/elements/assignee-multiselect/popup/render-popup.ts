// The picker's popup: the list, what stands in its place, and what can be done with all of it; the bar of a sheet.
import { html, nothing, type TemplateResult } from 'lit';
import type { PeopleSearchController } from '../../../controllers/people/people-search-controller.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { retryAfter } from '../../notice/retry-after.js';

const skeleton = html`<div class="skeleton-option"><span class="skeleton"></span><span class="skeleton"></span></div>`;

export interface PopupHandlers {
  mouseDown: (event: Event) => void;
  click: (event: Event) => void;
  retry: () => void;
  selectAll: () => void;
  undo: () => void;
  save: () => void;
  cancel: () => void;
}

export interface PopupView {
  /** Name of the field; the sheet has it too. */
  name: string;
  single: boolean;
  open: boolean;
  /** The list is open as a sheet over the whole window. */
  sheet: boolean;
  /** Whether what is chosen here is saved later, with whatever is around the picker. */
  staged: boolean;
  /** Whether somebody can be chosen or removed. */
  editable: boolean;
  /** The options answer an older text. */
  busy: boolean;
  people: PeopleSearchController;
  optionCount: number;
  /** "Select all" with its number; empty where that is not offered. */
  selectAll: string;
  /** How many more can be chosen, in words; empty where that is not limited. */
  room: string;
  canUndo: boolean;
  options: unknown;
  messages: LocaleMessages['assignee-multiselect'];
  format: Format;
  on: PopupHandlers;
}

function renderState({ people, optionCount, messages, format, on }: PopupView): TemplateResult | typeof nothing {
  const { state } = people;
  const failure = html`<div class="notice" part="failure">
    <span>${messages.failed}</span>
    <button
      type="button"
      class="button compact"
      part="retry"
      ${retryAfter(state.status === 'failed' ? state.error : undefined, format)}
      @click=${on.retry}
    >
      ${messages.retry}
    </button>
  </div>`;
  switch (state.status) {
    case 'failed':
      return failure;
    case 'loading':
      // Those who stand first are not all: the others are on their way.
      return optionCount === 0 || people.items.length === 0
        ? html`<div aria-hidden="true" class="coming">${skeleton}${skeleton}${skeleton}</div>`
        : nothing;
    case 'idle':
    case 'ready':
      if (people.moreFailed) return failure;
      if (people.paused)
        return html`<div class="notice">
          <button type="button" class="button compact" part="retry" @click=${on.retry}>${messages.loadMore}</button>
        </div>`;
      if (optionCount > 0) return nothing;
      return html`<div class="note-line" part="empty">
        <slot name="empty">${people.text ? messages.noMatch(people.text) : messages.nobody}</slot>
      </div>`;
  }
}

function renderFoot({ messages, selectAll, room, canUndo, sheet, on }: PopupView): TemplateResult {
  const button = (part: string, words: string, onClick: () => void): TemplateResult =>
    html`<button
      type="button"
      class="button quiet compact"
      part=${part}
      aria-keyshortcuts=${part === 'select-all' ? 'Alt+A' : nothing}
      @click=${onClick}
    >
      ${words}
    </button>`;
  // The field's own button is not on a sheet.
  const undo = sheet && canUndo;
  return html`<div class="foot" ?hidden=${!selectAll && !room && !undo}>
      <span class="room">${room}</span>${undo ? button('undo', messages.undo, on.undo) : nothing}${
        selectAll ? button('select-all', selectAll, on.selectAll) : nothing
      }
    </div>
    <slot name="footer"></slot>`;
}

export function renderPopup(view: PopupView): TemplateResult {
  const { messages, busy, single, options, sheet, open, on } = view;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys of the list are those of the input
  return html`<div
    class="popup"
    part="popup"
    popover=${sheet ? nothing : 'manual'}
    @mousedown=${on.mouseDown}
    @click=${on.click}
  >
    <slot name="header"></slot>
    <div class="progress" ?hidden=${!busy} part="progress"></div>
    <div
      role="listbox"
      id="listbox"
      class=${view.optionCount === 0 ? 'empty' : busy && view.people.items.length > 0 ? 'stale' : ''}
      tabindex="-1"
      aria-multiselectable=${single ? 'false' : 'true'}
      aria-label=${messages.people}
      aria-busy=${busy ? 'true' : 'false'}
    >
      ${options}
    </div>
    ${open ? renderState(view) : nothing} ${open ? renderFoot(view) : nothing}
  </div>`;
}

export function renderBar({ name, editable, staged, messages, on }: PopupView): TemplateResult {
  const title = html`<div class="title" id="title">${name}</div>`;
  // Where nothing can be changed, there is nothing to save and nothing to forget.
  if (!editable)
    return html`<div class="bar" part="bar">
      <button type="button" class="button" part="close" @click=${on.cancel}>${messages.close}</button>${title}
    </div>`;
  return html`<div class="bar" part="bar">
    <button type="button" class="button" part="cancel" @click=${on.cancel}>${messages.cancel}</button>
    ${title}
    <button type="button" class="button primary" part="save" @click=${on.save}>
      ${staged ? messages.done : messages.save}
    </button>
  </div>`;
}

/** The chips have their place in a sheet whether there are any or not; an empty one says what it is for. */
export const renderNoChips = ({ messages }: PopupView): TemplateResult =>
  html`<span class="no-chips">${messages.nobodyChosen}</span>`;
