// The changes that wait for the network: how many, what each is, and what can be done about it.
import { html, nothing, type TemplateResult } from 'lit';
import type { PendingChange, PendingChanges } from '../../adapters/adapter.js';
import { findLocale } from '../../locales/locale.js';
import { translatedReason } from '../../controllers/adapter/translate-reasons.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { patchedNames } from '../../domain/assignment/pending-change.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import type { Format } from '../../locales/format.js';
import { formatMomentWithZone } from '../../locales/format-value.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { formatAgo } from '../../locales/relative-time.js';
import { whileOpen } from './while-open.js';

export interface PendingContext {
  pending: PendingChanges;
  /** The record that is shown, if there is one. */
  leadId?: string | undefined;
  schema: readonly FieldSchema[];
  words: LocaleMessages['lead-detail'];
  format: Format;
  nameOf: (id: string) => string;
  /** Answers how a change of the record that is shown becomes an edit again; `undefined` where it cannot now. */
  mergeOf?: (change: PendingChange) => (() => void) | undefined;
  onOpen: (leadId: string) => void;
  /** Whether a record can be opened from here; default: any. */
  canOpen?: (leadId: string) => boolean;
  onDrop: (change: PendingChange) => void;
}

type WordContext = Pick<PendingContext, 'schema' | 'words' | 'format' | 'nameOf'>;

export const pendingValue = (change: PendingChange & { kind: 'fields' }, name: string): unknown =>
  (change.patch as Record<string, unknown>)[name] ?? change.patch.fields?.[name];

function assignmentText(
  { add, remove, primaryId, terms = {} }: PendingChange & { kind: 'assignees' },
  { words, format, nameOf }: Omit<WordContext, 'schema'>,
): string {
  const people = Object.keys(terms).filter((id) => !add.includes(id) && !remove.includes(id));
  return [
    add.length + remove.length > 0 && words.savedAssignees(add.map(nameOf), remove.map(nameOf), format),
    primaryId !== undefined && (primaryId === null ? words.nobodyIsPrimary : words.primaryIsNow(nameOf(primaryId))),
    people.length > 0 && words.savedTerms(people.map(nameOf), format),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a change is, in a sentence. */
function pendingText(change: PendingChange, { schema, words, format, nameOf }: WordContext): string {
  if (change.kind === 'assignees') return assignmentText(change, { words, format, nameOf });
  const parts = patchedNames(change.patch).map((name) => {
    const field = schema.find((each) => each.name === name);
    return words.labelled(field ? words.fieldLabel(field) : name, textOfValue(pendingValue(change, name)) || '–');
  });
  return format.list(parts);
}

export function renderPending(context: PendingContext): TemplateResult | typeof nothing {
  const { pending, words, format } = context;
  const { list, sending } = pending;
  if (list.length === 0) return nothing;
  const stuck = list.filter(({ state }) => state !== 'waiting').length;
  const counts = [
    list.length > stuck && words.waiting(list.length - stuck, format),
    stuck > 0 && words.stuck(stuck, format),
  ].filter(Boolean);
  return html`<details class="message outer pending ${stuck > 0 ? 'warning' : ''}" part="pending">
    <summary>${counts.join(' ')}</summary>
    <p class="help">${words.notEncrypted}</p>
    <ul role="list" aria-label=${words.waitingList}>
      ${whileOpen(() => list.map((change) => renderChange(change, context)))}
    </ul>
    <button
      type="button"
      class="button"
      aria-disabled=${sending ? 'true' : 'false'}
      @click=${() => !sending && void pending.retry()}
    >
      ${sending ? words.sendingChanges : words.sendNow}
    </button>
  </details>`;
}

/** What the queue has kept is what the adapter said. */
function spoken(reason: string, locale: string): string {
  const words = findLocale(locale);
  return words ? translatedReason(reason, words) : reason;
}

function stateText({ state, reason }: PendingChange, { words, format }: PendingContext): string {
  if (state === 'waiting') return '';
  return state === 'clash' ? words.stateClash : words.stateRefused(spoken(reason ?? '', format.locale));
}

function renderChange(change: PendingChange, context: PendingContext): TemplateResult {
  const { words, format, leadId } = context;
  const what = pendingText(change, context);
  const state = stateText(change, context);
  const isShown = change.leadId === leadId;
  const merge = isShown && change.state === 'clash' ? context.mergeOf?.(change) : undefined;
  return html`<li>
    <span class="grow">
      <bdi><strong>${change.name || words.noLongerSeen}</strong></bdi>
      <span dir="auto">${what}</span>
      <span class="help">
        <time datetime=${change.at} title=${formatMomentWithZone(change.at, format)}
          >${formatAgo(change.at, format)}</time
        >${state ? html` · <bdi>${state}</bdi>` : nothing}
      </span>
    </span>
    ${merge ? html`<button type="button" class="button" @click=${merge}>${words.merge}</button>` : nothing}
    ${
      isShown || !change.name || context.canOpen?.(change.leadId) === false
        ? nothing
        : html`<button
            type="button"
            class="button quiet"
            aria-label=${words.labelled(words.openRecord, change.name)}
            @click=${() => context.onOpen(change.leadId)}
          >
            ${words.openRecord}
          </button>`
    }
    <button
      type="button"
      class="button quiet"
      aria-label=${words.dropChange(words.labelled(change.name || words.noLongerSeen, what))}
      @click=${() => context.onDrop(change)}
    >
      ${words.drop}
    </button>
  </li>`;
}
