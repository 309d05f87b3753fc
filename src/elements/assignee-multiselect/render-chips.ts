// The chosen people as chips, each with a button that removes it.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ResolvedAssignee } from '../../controllers/assignees-controller.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { renderAvatar, renderPlaceholderAvatar } from '../assignee-stack/avatar.js';
import { crossIcon } from './icons.js';

export interface ChipsView {
  people: readonly ResolvedAssignee[];
  /** Chips beyond this number stand behind "+N more". */
  limit: number;
  expanded: boolean;
  /** The chip that the next Backspace removes. */
  markedId: string | undefined;
  removable: boolean;
  messages: LocaleMessages['assignee-multiselect'];
  format: Format;
  onRemove: (id: string) => void;
  onExpand: () => void;
}

/** The names as shown, by id; people with the same name are told apart by their e-mail. */
export function chipNames(people: readonly ResolvedAssignee[], messages: ChipsView['messages']): Map<string, string> {
  const count = new Map<string, number>();
  for (const person of people) {
    if (person.status === 'known') count.set(person.assignee.name, (count.get(person.assignee.name) ?? 0) + 1);
  }
  const nameOf = (person: ResolvedAssignee) => {
    if (person.status !== 'known') return person.status === 'loading' ? messages.loadingName : messages.unknown;
    const { name, email } = person.assignee;
    return count.get(name)! > 1 ? `${name} (${email ?? person.id})` : name;
  };
  return new Map(people.map((person) => [person.id, nameOf(person)]));
}

function renderChip(person: ResolvedAssignee, view: ChipsView, names: ReadonlyMap<string, string>): TemplateResult {
  const name = names.get(person.id)!;
  const known = person.status === 'known' ? person.assignee : undefined;
  const classes = ['chip', known?.kind, person.id === view.markedId && 'marked', !view.removable && 'fixed'].filter(
    Boolean,
  );
  return html`<li role="listitem" class=${classes.join(' ')} part="chip" data-id=${person.id}>
    ${known ? renderAvatar(known, view.format.locale) : renderPlaceholderAvatar(person.status === 'loading')}
    <bdi part="chip-name">${name}</bdi>
    ${known?.inactive ? html`<span class="note">(${view.messages.inactive})</span>` : nothing}
    ${
      view.removable
        ? html`<button
            type="button"
            class="small"
            part="chip-remove"
            tabindex="-1"
            aria-label=${view.messages.remove(name)}
            @click=${() => view.onRemove(person.id)}
          >
            ${crossIcon}
          </button>`
        : nothing
    }
  </li>`;
}

function renderMore(
  hidden: readonly ResolvedAssignee[],
  view: ChipsView,
  names: ReadonlyMap<string, string>,
): TemplateResult {
  const { messages, format, expanded } = view;
  const label = messages.moreSelectedNames(
    hidden.map((person) => names.get(person.id)!),
    format,
  );
  return html`<li role="listitem">
    <button
      type="button"
      class="small text"
      part="more"
      aria-expanded=${expanded ? 'true' : 'false'}
      aria-label=${expanded ? messages.fewer : label}
      @click=${view.onExpand}
    >
      ${expanded ? messages.fewer : messages.moreSelected(hidden.length, format)}
    </button>
  </li>`;
}

export function renderChips(view: ChipsView): TemplateResult | typeof nothing {
  const { people, limit, expanded } = view;
  if (people.length === 0) return nothing;
  const names = chipNames(people, view.messages);
  const hidden = people.length > limit + 1 ? people.slice(limit) : [];
  const shown = expanded || hidden.length === 0 ? people : people.slice(0, limit);
  return html`<ul class="chips" role="list" part="chips" aria-label=${view.messages.assignedPeople}>
    ${repeat(
      shown,
      (person) => person.id,
      (person) => renderChip(person, view, names),
    )}
    ${hidden.length > 0 ? renderMore(hidden, view, names) : nothing}
  </ul>`;
}
