// The saved views: shown by a click, named, kept at hand, begun with, and given up.
import { submits } from '../../../controllers/interface/implicit-submission.js';
import { isEscape } from '../../../controllers/interface/keyboard-isolation.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { SavedView } from '../../../domain/list/table-arrangement.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { iconButton } from '../icon-button.js';

export interface ViewsView {
  messages: LocaleMessages['lead-table'];
  views: readonly SavedView[];
  current: string | undefined;
  startWith: string | undefined;
  show: (view: SavedView) => void;
  /** @returns Whether the name is one that can be given. */
  save: (name: string) => boolean;
  /** The view that gets another name now. */
  renaming: SavedView | undefined;
  /** Begins to give a view another name, or gives that up. */
  rename: (view: SavedView | undefined) => void;
  change: (view: SavedView) => void;
  remove: (view: SavedView) => void;
  startAt: (id: string | undefined) => void;
  changed: () => void;
  /** Whether nobody knows which there are. */
  unread: boolean;
  readAgain: () => void;
}

function renderView(view: SavedView, options: ViewsView): TemplateResult {
  const { messages, current, startWith, show, change, remove, rename, startAt, changed } = options;
  const { id, name, pinned = false } = view;
  return html`<li>
    <button
      class="view-name"
      type="button"
      aria-current=${id === current ? 'true' : 'false'}
      @click=${() => show(view)}
    >
      <bdi>${name}</bdi></button
    >${iconButton({
      sign: 'pin',
      label: messages.pinView(name),
      pressed: pinned,
      onClick: () => change({ ...view, pinned: !pinned }),
    })}${iconButton({
      sign: 'star',
      label: messages.startWithView(name),
      pressed: id === startWith,
      onClick: () => {
        startAt(id === startWith ? undefined : id);
        changed();
      },
    })}${iconButton({ sign: 'pen', label: messages.renameView(name), onClick: () => rename(view) })}${iconButton({ sign: 'remove', label: messages.deleteView(name), onClick: () => remove(view) })}
  </li>`;
}

export function renderViews(options: ViewsView): TemplateResult {
  const { messages, views, save, renaming, rename, unread, readAgain } = options;
  const saveView = (form: HTMLFormElement): void => {
    const input = form.querySelector('input')!;
    const name = input.value.trim();
    if (name === '') return input.focus();
    if (save(name)) input.value = '';
    else input.select();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (!isEscape(event) || !renaming) return;
    // The popup stays: only the new name is given up.
    event.preventDefault();
    event.stopPropagation();
    rename(undefined);
  };
  return html`<section class="views">
    <h3 id="views-title">${messages.views}</h3>
    ${
      unread
        ? html`<p class="views-unread">
            ${messages.viewsUnread} <button class="button" type="button" @click=${readAgain}>${messages.retry}</button>
          </p>`
        : nothing
    }
    ${
      views.length === 0
        ? unread
          ? nothing
          : html`<p>${messages.noViews}</p>`
        : html`<ul role="list" aria-labelledby="views-title">
            ${views.map((view) => renderView(view, options))}
          </ul>`
    }
    <form>
      <input
        class="input"
        maxlength="60"
        autocomplete="off"
        aria-label=${renaming ? messages.renameView(renaming.name) : messages.viewName}
        placeholder=${messages.viewName}
        @keydown=${onKeydown}
      />
      <button class="button" type="submit" @click=${submits(saveView)}>
        ${renaming ? messages.rename : messages.saveView}
      </button>
    </form>
  </section>`;
}
