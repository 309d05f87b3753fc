// Who can see a record, in groups by the reason, as pictures and as text; and what a change would make of that.
import { css, nothing, type TemplateResult } from 'lit';
import { html } from './server-templates.js';
import type { ResolvedAssignee } from '../controllers/people/people-by-id-controller.js';
import type { AccessChange, AccessEntry } from '../domain/record/access-change.js';
import { type AccessGroup, accessGroups } from '../domain/record/access-groups.js';
import { foldText } from '../domain/text/search-folding.js';
import type { AccessWords } from '../locales/en/access.js';
import { formatDay } from '../locales/format-value.js';
import type { Format } from '../locales/format.js';
import { renderAvatar, renderPlaceholderAvatar } from './assignee-stack/avatar.js';
import { personName } from './person-name.js';

export interface AccessContext {
  words: AccessWords;
  format: Format;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
}

/** People of a group that are shown as pictures. */
const mostAvatars = 8;
/** From so many people on there is a search. */
const searchFrom = 8;

const nameOf = (person: ResolvedAssignee, words: AccessWords): string => personName(person, words);

const namesOf = (ids: readonly string[], { resolve, words }: AccessContext): string[] =>
  resolve(ids).map((person) => nameOf(person, words));

function reasonOf(
  { via, viaId, reason }: Pick<AccessEntry, 'via' | 'viaId' | 'reason'>,
  context: AccessContext,
): string {
  const { words } = context;
  switch (via) {
    case 'assignee':
      return words.viaAssignment;
    case 'team':
      return words.viaTeam(viaId === undefined ? words.unknownPerson : namesOf([viaId], context)[0]!);
    case 'creator':
      return words.viaCreation;
    case 'role':
      return words.viaRole(reason ?? '');
    default:
      return reason ?? '';
  }
}

export interface AccessListContext extends AccessContext {
  words: AccessWords & { until?: (label: string) => string };
  search: string;
  onSearch: (text: string) => void;
  /** Whether there may be more than these: how many there are is not said. */
  partial?: boolean;
}

/** Everybody, by reason. */
export function renderAccessList(entries: readonly AccessEntry[], context: AccessListContext): TemplateResult {
  const { words, format, onSearch, partial } = context;
  const people = new Set(entries.map(({ assigneeId }) => assigneeId));
  const hasSearch = people.size >= searchFrom;
  // A text that cannot be seen looks for nobody.
  const search = hasSearch ? context.search : '';
  const folded = foldText(search);
  const matches = ({ assigneeId }: AccessEntry): boolean =>
    folded === '' || foldText(namesOf([assigneeId], context)[0]!).includes(folded);
  const groups = accessGroups(entries.filter(matches));
  return html`<div class="access">
    ${partial ? nothing : html`<p class="help">${words.accessCount(people.size, format)}</p>`}
    ${
      hasSearch
        ? html`<input
            class="input"
            type="search"
            autocorrect="off"
            aria-label=${words.accessSearch}
            placeholder=${words.accessSearch}
            .value=${search}
            @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
          />`
        : nothing
    }
    ${groups.length === 0 ? html`<p class="not-set">${words.accessNoMatch}</p>` : groups.map((group) => renderGroup(group, { ...context, search }))}
  </div>`;
}

/** What somebody may do, and how long. */
function levelText({ level, until }: AccessEntry, { words, format }: AccessListContext): string {
  const end = until === undefined || !words.until ? [] : [words.until(formatDay(until, format))];
  return format.units([words.level[level], ...end]);
}

function renderGroup(group: AccessGroup, context: AccessListContext): TemplateResult {
  const { words, format } = context;
  const people = context.resolve(group.entries.map(({ assigneeId }) => assigneeId));
  const title = reasonOf({ ...group, reason: group.entries[0]?.reason }, context);
  return html`<details class="access-group" ?open=${people.length <= searchFrom || context.search !== ''}>
    <summary>
      <span class="grow">${title} · ${format.number(people.length)}</span>
      <span class="avatars" aria-hidden="true">
        ${people
          .slice(0, mostAvatars)
          .map((person) =>
            person.status === 'known'
              ? renderAvatar(person.assignee, format.locale)
              : renderPlaceholderAvatar(person.status === 'loading'),
          )}
      </span>
    </summary>
    <ul role="list" aria-label=${title}>
      ${people.map(
        (person, index) =>
          html`<li>
            <bdi translate="no" .textContent=${nameOf(person, words)}></bdi>
            <span class="help">${levelText(group.entries[index]!, context)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Names that a sentence has at most. */
const mostNames = 5;

function phrase(ids: readonly string[], context: AccessContext, until?: AccessChange['until']): string {
  const { words, format } = context;
  const some = ids.slice(0, mostNames);
  const names = namesOf(some, context).map((name, index) => {
    const end = until?.get(some[index]!);
    return end === undefined ? name : words.personUntil(name, formatDay(end, format));
  });
  const more = ids.length - names.length;
  return context.format.list(more > 0 ? [...names, context.words.others(more, context.format)] : names);
}

/** Until when somebody has access now. */
function movedText(id: string, until: AccessChange['until'], context: AccessContext): string {
  const { words, format } = context;
  const name = namesOf([id], context)[0]!;
  const end = until.get(id);
  return end === undefined ? words.accessWithoutEnd(name) : words.accessUntil(name, formatDay(end, format));
}

/** What saving makes of access, in sentences: who gains it, who loses it, who keeps it all the same, and until when. */
function accessChangeText({ gain, lose, keep, until, moved }: AccessChange, context: AccessContext): string {
  const { words, format } = context;
  return [
    gain.length > 0 && words.gain(phrase(gain, context, until), gain.length, format),
    lose.length > 0 && words.lose(phrase(lose, context), lose.length, format),
    ...keep
      .slice(0, mostNames)
      .map((entry) => words.keep(namesOf([entry.assigneeId], context)[0]!, reasonOf(entry, context))),
    ...moved.slice(0, mostNames).map((id) => movedText(id, until, context)),
  ]
    .filter(Boolean)
    .join(' ');
}

export function renderAccessChange(
  change: AccessChange | undefined,
  context: AccessContext,
): TemplateResult | typeof nothing {
  const text = change && accessChangeText(change, context);
  return text ? html`<div class="message" part="access-change" role="status">${text}</div>` : nothing;
}

export const accessStyles = css`
  .access {
    display: grid;
    gap: 0.5rem;
  }

  .access p {
    margin: 0;
  }

  .access-group {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .access-group > summary {
    --_avatar: 1.5rem;

    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.5rem 0.75rem;
    font-weight: 550;
    cursor: pointer;
  }

  .access-group > summary > .grow {
    flex: 1 1 auto;
    overflow-wrap: anywhere;
  }

  .access-group > summary > .grow::first-letter {
    text-transform: uppercase;
  }

  .access-group > summary:focus-visible {
    outline: var(--_ring);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  .access-group .avatars {
    display: inline-flex;
    gap: 0.125rem;
  }

  .access-group ul {
    display: grid;
    margin: 0;
    padding: 0 0.75rem 0.5rem;
    list-style: none;
  }

  .access-group li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.25rem;
    overflow-wrap: anywhere;
  }
`;
