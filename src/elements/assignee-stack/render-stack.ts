// Avatars in a row with `+N`, drawn the same in the table's cells, the detail and `<assignee-stack>` itself.
import { css, nothing, type TemplateResult } from 'lit';
import { html } from '../server-templates.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { plainName } from '../plain-name.js';
import { drawPerson } from '../person-error-boundary.js';
import { renderAvatar, renderPlaceholderAvatar } from './avatar.js';

export interface StackOptions {
  /** Avatars at most; one place is taken by `+N` when there are more people. */
  max: number;
  messages: LocaleMessages['assignee-stack'];
  format: Format;
  /** Whether the first names stand beside the avatars. */
  names?: boolean;
  /** Whether something else shows the names of those who are looked at, at once. */
  untitled?: boolean;
}

export function nameOf(person: ResolvedAssignee, messages: StackOptions['messages']): string {
  switch (person.status) {
    case 'known': {
      const { name: given, inactive } = person.assignee;
      const name = plainName(given);
      return inactive ? messages.inactive(name || messages.noName) : name || messages.noName;
    }
    case 'loading':
      return messages.loadingName;
    case 'unknown':
      return messages.unknown;
  }
}

/** All names as one phrase, for a title, print and screen readers. */
export function namesOf(people: readonly ResolvedAssignee[], { messages, format }: StackOptions): string {
  if (people.length === 0) return messages.nobody;
  return messages.names(
    people.map((person) =>
      drawPerson(
        messages,
        () => nameOf(person, messages),
        () => messages.notShown,
      ),
    ),
    format,
  );
}

/** The avatars are hidden from assistive technology, the names are read in their place. */
export function renderStack(people: readonly ResolvedAssignee[], options: StackOptions): TemplateResult {
  const { max, messages, format } = options;
  if (people.length === 0) return html`<span class="nobody" part="nobody">${messages.nobody}</span>`;
  const shown = people.length > max ? people.slice(0, Math.max(1, max - 1)) : people;
  const more = people.length - shown.length;
  const names = namesOf(people, options);
  return html`<span class="stack" part="stack" title=${options.untitled ? nothing : names}
    ><span class="avatars" aria-hidden="true"
      >${shown.map((person) =>
        person.status === 'known'
          ? drawPerson(
              messages,
              () => renderAvatar(person.assignee, format.locale),
              () => renderPlaceholderAvatar(false),
            )
          : renderPlaceholderAvatar(person.status === 'loading'),
      )}${more > 0 ? html`<span class="avatar more" part="more">${messages.more(more, format)}</span>` : nothing}</span
    ><bdi translate="no" class=${options.names ? 'names' : 'visually-hidden'} .textContent=${names}></bdi
  ></span>`;
}

export const stackStyles = css`
  .stack {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-inline-size: 0;
    max-inline-size: 100%;
    position: relative;
  }

  .avatars {
    display: inline-flex;
    flex: none;
  }

  /* As wide as its number. */
  .avatars > .more {
    inline-size: auto;
    min-inline-size: var(--_avatar, 1.75rem);
    padding-inline: 0.4em;
    border-radius: 99px;
  }

  /* Side by side: one that lies over another hides a letter of it. */
  .avatars > .avatar + .avatar {
    margin-inline-start: 3px;
  }

  .names {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .nobody {
    color: var(--_text-muted);
  }

  @media print {
    .visually-hidden {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
  }
`;
