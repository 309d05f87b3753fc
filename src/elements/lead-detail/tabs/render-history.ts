// The History tab: who did what to whom, when and by which way; what nobody has touched since can be taken back.
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HistoryController } from '../../../controllers/record/history-controller.js';
import type { AssignmentRole, TermsPatch } from '../../../domain/record/assignment-terms.js';
import {
  type HistoryEntry,
  type HistoryFilter,
  type HistoryUndo,
  undoOf,
} from '../../../domain/record/history-entry.js';
import type { Lead } from '../../../domain/record/lead.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { formatDay, formatMomentWithZone } from '../../../locales/format-value.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { formatAgo } from '../../../locales/relative-time.js';
import { renderAlert } from '../render-edit-actions.js';

type Words = LocaleMessages['lead-detail'];

export interface HistoryContext {
  history: HistoryController;
  lead: Lead;
  schema: readonly FieldSchema[];
  words: Words;
  format: Format;
  /** The name of a person. */
  nameOf: (id: string) => string;
  /** Whether assignments can be taken back by whoever looks. */
  mayUndo: boolean;
  onUndo: (undo: HistoryUndo) => void;
  /** What roles are called. */
  roles: readonly AssignmentRole[];
}

const filters: readonly HistoryFilter[] = ['all', 'assignments', 'fields'];

export function renderHistory(context: HistoryContext): TemplateResult {
  const { history, words } = context;
  const { state, shown } = history;
  const waiting = state.status === 'idle' || (state.status === 'loading' && history.entries.length === 0);
  return html`<div class="history" aria-busy=${state.status === 'loading' ? 'true' : 'false'}>
    <label class="history-filter">
      ${words.historyFilter}
      <select class="input" @change=${(event: Event) => onFilter(event, history)}>
        ${filters.map(
          (each) =>
            html`<option value=${each} ?selected=${each === history.filter}>${words.historyKind[each]}</option>`,
        )}
      </select>
    </label>
    ${state.status === 'failed' ? renderAlert(words.historyFailed, words, { onRetry: () => history.retry(), error: state.error, format: context.format }) : nothing}
    ${waiting ? html`<p class="not-set">${words.loadingMore}</p>` : nothing}
    ${!waiting && shown.length === 0 && state.status !== 'failed' ? html`<p class="not-set">${words.historyEmpty}</p>` : nothing}
    <ol class="entries" part="history" role="list" tabindex="-1" aria-label=${words.history}>
      ${repeat(
        shown,
        ({ id }) => id,
        (entry) => renderEntry(entry, context),
      )}
    </ol>
    ${
      history.hasMore
        ? html`<button type="button" class="button" @click=${(event: Event) => void showMore(event, history)}>
            ${words.showMore}
          </button>`
        : nothing
    }
  </div>`;
}

/** The focus goes to the first of those that came, as that is where one reads on. */
async function showMore({ currentTarget }: Event, history: HistoryController): Promise<void> {
  const button = currentTarget as HTMLElement;
  const root = button.getRootNode() as ShadowRoot;
  const list = button.parentElement!.querySelector('ol')!;
  const before = history.shown.length;
  await history.more();
  await (root.host as LitElement).updateComplete;
  const isElsewhere = root.activeElement !== null && root.activeElement !== button;
  if (history.shown.length > before && !isElsewhere) (list.children[before] as HTMLElement | undefined)?.focus();
}

function onFilter(event: Event, history: HistoryController): void {
  history.filter = (event.currentTarget as HTMLSelectElement).value as HistoryFilter;
}

/** What was done, as a sentence. */
function entryText(entry: HistoryEntry, context: Omit<HistoryContext, 'history'>): string {
  const { schema, words, format, nameOf } = context;
  const { action, actorId, assigneeId, fields = [] } = entry;
  const actor = actorId === undefined ? words.somebody : nameOf(actorId);
  const whom = assigneeId === undefined ? words.somebody : nameOf(assigneeId);
  const labels = fields.map((name) => {
    const field = schema.find((each) => each.name === name);
    return field ? words.fieldLabel(field) : name;
  });
  switch (action) {
    case 'assigned':
      return format.units([words.didAssign(actor, whom), ...setText(entry.terms, context)]);
    case 'unassigned':
      return words.didUnassign(actor, whom);
    case 'terms':
      return words.didSetTerms(actor, whom, setText(entry.terms, context), format);
    case 'led':
      return assigneeId === undefined ? words.didLeadNobody(actor) : words.didLead(actor, whom);
    case 'ended':
      return words.didEnd(whom);
    case 'updated':
      return words.didUpdate(actor, labels, format);
    case 'imported':
      return words.didImport(actor);
    case 'created':
      return words.didCreate(actor);
  }
}

/** Which role and which last day were set. */
function setText(
  { role, until }: TermsPatch = {},
  { words, format, roles }: Pick<HistoryContext, 'words' | 'format' | 'roles'>,
): string[] {
  const known = roles.find(({ value }) => value === role);
  return [
    ...(role === undefined ? [] : [role === null ? words.noRole : words.roleLabel(known ?? { value: role })]),
    ...(until === undefined ? [] : [until === null ? words.noEnd : words.until(formatDay(until, format))]),
  ];
}

function renderEntry(entry: HistoryEntry, context: HistoryContext): TemplateResult {
  const { words, format, history, lead, mayUndo } = context;
  const { way, at, action } = entry;
  const undo = mayUndo ? undoOf(entry, history.entries, lead) : undefined;
  const text = entryText(entry, context);
  const byWay = way && way !== 'form' && action !== 'imported' ? words.way[way] : '';
  return html`<li tabindex="-1">
    <span class="grow">
      <span dir="auto">${text}</span>
      <span class="help">
        <time datetime=${at} title=${formatMomentWithZone(at, format)}>${formatAgo(at, format)}</time>${
          byWay ? html` · ${byWay}` : nothing
        }
      </span>
    </span>
    ${
      undo
        ? html`<button
            type="button"
            class="button quiet"
            aria-label=${words.undoEntry(text)}
            @click=${() => context.onUndo(undo)}
          >
            ${words.undo}
          </button>`
        : nothing
    }
  </li>`;
}
