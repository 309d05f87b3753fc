// The options of the picker: only those near the visible part are drawn, each with its place in the whole list.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RowWindow } from '../../controllers/row-window-controller.js';
import type { Assignee } from '../../domain/assignee.js';
import { matchSegments } from '../../domain/people-search.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { renderAvatar } from '../assignee-stack/avatar.js';
import { checkIcon } from './icons.js';

export interface OptionsView {
  options: readonly Assignee[];
  window: RowWindow;
  /** Number of all options; -1 when it is not known. */
  setSize: number;
  activeIndex: number;
  selected: ReadonlySet<string>;
  /** Why nothing more can be chosen, if that is so. */
  limitReason: string | undefined;
  /** Nothing can be toggled: the options are stale or the picker is read-only. */
  inert: boolean;
  query: string;
  messages: LocaleMessages['assignee-multiselect'];
  format: Format;
}

/** Why an option cannot be toggled; `undefined` when it can. */
export function reasonAgainst(
  person: Assignee,
  view: Pick<OptionsView, 'selected' | 'limitReason'>,
): string | undefined {
  if (view.selected.has(person.id)) return undefined;
  return person.disabledReason ?? view.limitReason;
}

function detailOf(person: Assignee, view: OptionsView): string {
  const reason = reasonAgainst(person, view);
  const kind = person.kind === 'team' ? view.messages.team : undefined;
  return [reason, kind, person.email, person.inactive ? view.messages.inactive : undefined].filter(Boolean).join(' · ');
}

function renderOption(person: Assignee, index: number, view: OptionsView): TemplateResult {
  const detail = detailOf(person, view);
  const disabled = view.inert || reasonAgainst(person, view) !== undefined;
  return html`<div
    role="option"
    id="option-${index}"
    part="option"
    class=${index === view.activeIndex ? 'active' : ''}
    data-index=${index}
    aria-selected=${view.selected.has(person.id) ? 'true' : 'false'}
    aria-disabled=${disabled ? 'true' : nothing}
    aria-setsize=${view.setSize}
    aria-posinset=${index + 1}
    aria-describedby=${detail ? `detail-${index}` : nothing}
  >
    ${renderAvatar(person, view.format.locale)}
    <span class="who">
      <span class="name" part="option-name"
        ><bdi
          >${matchSegments(person.name, view.query).map(({ text, match }) => (match ? html`<mark>${text}</mark>` : text))}</bdi
        ></span
      >
      ${
        // Hidden, so that it is the description of the option and no part of its name.
        detail
          ? html`<span class="detail" id="detail-${index}" part="option-detail" aria-hidden="true">${detail}</span>`
          : nothing
      }
    </span>
    ${checkIcon}
  </div>`;
}

export function renderOptions(view: OptionsView): TemplateResult {
  const { start, end } = view.window;
  return html`<div class="rows" role="none">
    ${repeat(
      view.options.slice(start, end),
      (person) => person.id,
      (person, at) => renderOption(person, start + at, view),
    )}
  </div>`;
}
