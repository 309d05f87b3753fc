// The chosen people as chips, each with a button that removes it; unsaved changes are shown where they are made.
import { html, nothing, type TemplateResult } from 'lit';
import type { repeat } from 'lit/directives/repeat.js';
import type { ResolvedAssignee } from '../../../controllers/people/people-by-id-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { lockIn, type LockedAssignee } from '../../../domain/record/lead.js';
import type { StagedChange } from '../../../domain/assignment/staged-assignees.js';
import type { Format } from '../../../locales/format.js';
import type { FieldMessages } from '../../../locales/locale.js';
import { avatarOf, placeholderAvatar } from '../../assignee-stack/avatar.js';
import { drawPerson } from '../../person-error-boundary.js';
import { personNames } from '../../person-names.js';
import { plainName } from '../../plain-name.js';
import { dashIcon, lockIcon, restoreIcon, starIcon } from '../icons.js';

/** Draws the inside of a chip in the place of avatar and name; what it answers is text, a node or a Lit template. */
export type RenderChip = (assignee: Assignee, context: { change: StagedChange }) => unknown;

export interface ChipsView {
  people: readonly ResolvedAssignee[];
  /** What has become of each person since the selection was saved; whoever is not in it was kept. */
  changes: ReadonlyMap<string, StagedChange>;
  /** Chips beyond this number stand behind "+N more". */
  limit: number;
  /** How many of those are shown all the same. */
  beyond: number;
  /** The chip that the next Backspace removes. */
  markedId: string | undefined;
  removable: boolean;
  /** Nothing can be done with the field. */
  inactive: boolean;
  /** Whether one of the people can be marked as the one who leads. */
  choosesPrimary: boolean;
  primaryId: string | undefined;
  locked: readonly LockedAssignee[] | undefined;
  /** Id of whoever is signed in. */
  me: string | undefined;
  renderChip: RenderChip | undefined;
  messages: FieldMessages;
  format: Format;
  /** Keeps each chip's element with its person, once the chips have been edited: then one of them may have the focus. */
  keyed: typeof repeat | undefined;
  onRemove: (id: string) => void;
  onRestore: (id: string) => void;
  onPrimary: (id: string) => void;
  /** Shows the next ones, or none beyond the limit. */
  onExpand: (more: boolean) => void;
}

/** The names as shown, by id. */
export const chipNames = (people: readonly ResolvedAssignee[], messages: FieldMessages): Map<string, string> =>
  personNames(people, { ...messages, unknownPerson: messages.unknown });

/** What stands behind the name, in brackets. */
function notesOf(person: ResolvedAssignee, change: StagedChange, { messages, me, primaryId }: ChipsView): string {
  const notes = [
    person.id === me && messages.you,
    person.status === 'known' && person.assignee.inactive && messages.inactive,
    person.id === primaryId && messages.primary,
    change === 'mixed' && messages.onSome,
    change === 'added' && messages.added,
    change === 'removed' && messages.removed,
  ].filter(Boolean);
  return notes.length > 0 ? `(${notes.join(', ')})` : '';
}

function renderStar(id: string, name: string, { messages, primaryId, onPrimary }: ChipsView): TemplateResult {
  return html`<button
    type="button"
    class="small star"
    part="chip-primary"
    tabindex="-1"
    aria-label=${messages.makePrimary(name)}
    aria-pressed=${id === primaryId ? 'true' : 'false'}
    @click=${() => onPrimary(id)}
  >
    ${starIcon}
  </button>`;
}

function renderChipButton(id: string, name: string, change: StagedChange, view: ChipsView): TemplateResult {
  const { messages } = view;
  const removed = change === 'removed';
  // Whoever presses it all the same is told why.
  const lock = removed ? undefined : lockIn(view.locked, id);
  const label = lock ? messages.locked(name, lock.reason) : removed ? messages.restore(name) : messages.remove(name);
  return html`<button
    type="button"
    class=${removed || lock ? 'small last' : 'small last cross'}
    part=${lock ? 'chip-locked' : removed ? 'chip-restore' : 'chip-remove'}
    tabindex="-1"
    aria-label=${label}
    title=${lock ? label : nothing}
    @click=${() => (removed ? view.onRestore(id) : view.onRemove(id))}
  >
    ${lock ? lockIcon : removed ? restoreIcon : nothing}
  </button>`;
}

/** People of one name are told apart by their addresses, with the domain only where those are one without it. */
function distinction(name: string, names: ReadonlyMap<string, string>): string {
  const short = name.replace(/@.*/, ')');
  const isTold = [...names.values()].filter((other) => other.replace(/@.*/, ')') === short).length < 2;
  return isTold ? short : name;
}

/** One template, since each costs more to draw than what is in it. */
function renderWho(
  { id, status }: ResolvedAssignee,
  known: Assignee | undefined,
  names: ReadonlyMap<string, string>,
  locale: string,
): TemplateResult {
  const name = names.get(id)!;
  const plain = plainName(known?.name ?? '') || name;
  const { classes, initials, picture } = known ? avatarOf(known, locale) : placeholderAvatar(status === 'loading');
  const end = name === plain ? '' : distinction(name, names).slice(plain.length);
  return html`<span class=${classes} part="avatar" aria-hidden="true">${initials}${picture}</span>
    <bdi part="chip-name" translate="no">${plain}</bdi
    >${end && html`<span class="note" dir="rtl"><bdi dir="ltr">${end}</bdi></span>`}`;
}

function renderChip(person: ResolvedAssignee, view: ChipsView, names: ReadonlyMap<string, string>): TemplateResult {
  const { id } = person;
  const name = names.get(id)!;
  const known = person.status === 'known' ? person.assignee : undefined;
  const change = view.changes.get(id) ?? 'kept';
  const { removable } = view;
  const notes = notesOf(person, change, view);
  const classes = [
    'chip',
    change,
    known?.kind,
    id === view.markedId && 'marked',
    !removable && 'fixed',
    view.limit === 1 && 'alone',
  ];
  const own =
    known &&
    drawPerson(
      view.messages,
      () => view.renderChip?.(known, { change }),
      () => undefined,
    );
  const who = (): unknown =>
    drawPerson<unknown>(
      view.messages,
      () => renderWho(person, known, names, view.format.locale),
      () => html`<span class="note">${view.messages.notShown}</span>`,
    );
  return html`<li role="listitem" class=${classes.filter(Boolean).join(' ')} part="chip chip-${change}" data-id=${id}>
    ${view.choosesPrimary && removable && change !== 'removed' ? renderStar(id, name, view) : nothing}
    ${own === undefined && change === 'mixed' ? dashIcon : nothing} ${own ?? who()}
    ${notes ? html`<span class="note">${notes}</span>` : nothing}
    ${removable ? renderChipButton(id, name, change, view) : nothing}
  </li>`;
}

/** The button stays the same one, with the focus, until the last of the hidden ones are shown. */
function renderMore(hidden: string[], { messages, format, inactive, onExpand }: ChipsView): TemplateResult {
  const more = hidden.length > 0;
  return html`<li role="listitem">
    <button
      type="button"
      class="small text"
      part="more"
      aria-expanded=${more ? 'false' : 'true'}
      aria-label=${more ? messages.moreSelectedNames(hidden, format) : messages.fewer}
      ?disabled=${inactive}
      @click=${() => onExpand(more)}
    >
      ${more ? messages.moreSelected(hidden.length, format) : messages.fewer}</button
    >${more ? html`<span class="on-paper" aria-hidden="true" translate="no">${hidden.join(', ')}</span>` : nothing}
  </li>`;
}

/** People that the field's description names; ten are enough to hear. */
const mostNamed = 10;

/** Who is chosen, as the field tells it to whoever hears it. */
function renderChosen(names: ReadonlyMap<string, string>, { changes, messages, format }: ChipsView): TemplateResult {
  const chosen = [...names].flatMap(([id, name]) => {
    const change = changes.get(id);
    return change === 'removed' ? [] : change === 'mixed' ? `${name} (${messages.onSome})` : name;
  });
  const more = chosen.length - mostNamed;
  const told = [...chosen.slice(0, mostNamed), ...(more > 0 ? [messages.moreSelected(more, format)] : [])];
  return html`<span id="chosen" translate="no" hidden>${format.list(told)}</span>`;
}

export function renderChips(view: ChipsView): TemplateResult | typeof nothing {
  const { people, limit, beyond, markedId, messages, keyed } = view;
  if (people.length === 0) return nothing;
  const names = chipNames(people, messages);
  // What the next Backspace removes has to be seen.
  const isShown = ({ id }: ResolvedAssignee, at: number): boolean => at < limit + beyond || id === markedId;
  const shown = people.filter(isShown);
  const draw = (person: ResolvedAssignee): TemplateResult => renderChip(person, view, names);
  const hidden = people.flatMap((person, at) => (isShown(person, at) ? [] : names.get(person.id)!));
  return html`<ul class="chips" role="list" part="chips" aria-label=${messages.assignedPeople}>
      ${keyed ? keyed(shown, ({ id }) => id, draw) : shown.map(draw)}
      ${people.length > limit ? renderMore(hidden, view) : nothing}
    </ul>
    ${renderChosen(names, view)}`;
}
