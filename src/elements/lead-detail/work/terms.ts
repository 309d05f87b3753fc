// In which role and until which day people are on a record: as it is read, as it is changed, and what ends soon.
import { nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { html } from '../../server-html.js';
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import type { AssigneeEdit } from '../../../controllers/record/assignee-edit.js';
import type { ResolvedAssignee } from '../../../controllers/people/assignees-controller.js';
import {
  type AssignmentRole,
  type AssignmentTerms,
  daysBetween,
  patchOf,
  termsOf,
  type TermsPatch,
  today,
} from '../../../domain/record/assignment-terms.js';
import type { Lead } from '../../../domain/record/lead.js';
import { formatDay } from '../../../locales/format-value.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { renderAvatar, renderPlaceholderAvatar } from '../../assignee-stack/avatar.js';

export interface TermsContext {
  lead: Lead;
  adapter: LeadDataAdapter | undefined;
  words: LocaleMessages['lead-detail'];
  format: Format;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
}

/** Days before an end from which on it is told. */
const soon = 7;
/** Ends that are told in sentences; the list of people has all. */
const mostEndings = 3;
/** People whose terms are drawn at once. */
const portion = 50;

const rolesOf = ({ adapter, lead }: TermsContext): readonly AssignmentRole[] =>
  capabilitiesOf(adapter, lead.recordType)?.assignmentRoles ?? [];

function roleText(value: string, context: TermsContext): string {
  return context.words.roleLabel(rolesOf(context).find((role) => role.value === value) ?? { value });
}

/** "Closer, until 24 Dec 2026". */
export function termsText({ role, until }: AssignmentTerms, context: TermsContext): string[] {
  const { words, format } = context;
  return [
    role !== undefined && roleText(role, context),
    until !== undefined && words.until(formatDay(until, format)),
  ].filter((text) => text !== false);
}

const isSoon = (until: string | undefined): until is string =>
  until !== undefined && daysBetween(today(), until) <= soon;

const endsIn = (until: string, { words, format }: TermsContext): string =>
  words.endsIn(Math.max(0, daysBetween(today(), until)), format);

/** Of one person in the list. */
export function renderTerms(id: string, context: TermsContext): TemplateResult | typeof nothing {
  const terms = termsOf(context.lead.assignmentTerms, id);
  const text = termsText(terms, context);
  if (text.length === 0) return nothing;
  return html`<span class="terms-note" part="terms"
    ><bdi .textContent=${text.join(' · ')}></bdi>${
      isSoon(terms.until)
        ? html` <span class="badge ending" part="ending">${endsIn(terms.until, context)}</span>`
        : nothing
    }</span
  >`;
}

const nameOf = (person: ResolvedAssignee | undefined, { words }: TermsContext): string =>
  person?.status === 'known' ? person.assignee.name : words.unknownPerson;

/** Who is on the record for a few days still. */
export function renderEndings(lead: Lead, shown: Omit<TermsContext, 'lead'>): TemplateResult | typeof nothing {
  const context = { ...shown, lead };
  const { words, format, resolve } = context;
  const ending = lead.assigneeIds.flatMap((id) => {
    const { until } = termsOf(lead.assignmentTerms, id);
    return isSoon(until) ? [{ id, until }] : [];
  });
  if (ending.length === 0) return nothing;
  ending.sort((a, b) => (a.until < b.until ? -1 : 1));
  return html`<div class="message warning outer endings" part="message">
    ${ending.slice(0, mostEndings).map(({ id, until }) => {
      const name = nameOf(resolve([id])[0], context);
      return html`<div dir="auto">
        ${words.assignmentEnds(name, endsIn(until, context), formatDay(until, format))}
      </div>`;
    })}
  </div>`;
}

/** The fields of an edit. */
export class TermsFields {
  #drawn = portion;

  render(edit: AssigneeEdit, context: TermsContext): TemplateResult | typeof nothing {
    const { adapter, lead, words, resolve } = context;
    const { assignmentUntil = false } = capabilitiesOf(adapter, lead.recordType) ?? {};
    const ids = edit.value;
    if ((rolesOf(context).length === 0 && !assignmentUntil) || ids.length === 0) return nothing;
    const shown = ids.slice(0, this.#drawn);
    const more = (): void => {
      this.#drawn += portion;
      // Drawn anew with the same change.
      edit.set(ids);
    };
    return html`<fieldset class="terms-fields" part="terms-fields">
      <legend>${assignmentUntil ? words.rolesAndEnds : words.roles}</legend>
      <ul role="list">
        ${resolve(shown).map((person, index) => renderRow(shown[index]!, person, edit, context, assignmentUntil))}
      </ul>
      ${
        ids.length > shown.length
          ? html`<button type="button" class="button" @click=${more}>${words.showMore}</button>`
          : nothing
      }
    </fieldset>`;
  }
}

function renderRow(
  id: string,
  person: ResolvedAssignee,
  edit: AssigneeEdit,
  context: TermsContext,
  hasEnd: boolean,
): TemplateResult {
  const { format, words } = context;
  const name = nameOf(person, context);
  const changed = edit.content?.terms && Object.hasOwn(edit.content.terms, id);
  return html`<li class=${changed ? 'changed' : ''}>
    <span class="terms-who">
      ${
        person.status === 'known'
          ? renderAvatar(person.assignee, format.locale)
          : renderPlaceholderAvatar(person.status === 'loading')
      }
      <span><bdi translate="no" .textContent=${name}></bdi>${changed ? renderBefore(id, edit, context) : nothing}</span>
    </span>
    ${rolesOf(context).length > 0 ? renderRole(id, name, edit, context) : nothing}
    ${hasEnd ? renderUntil(id, name, edit, context) : nothing}
    ${
      changed
        ? html`<button
            type="button"
            class="button quiet"
            aria-label=${words.undoEntry(name)}
            @click=${(event: Event) => takeBack(event, id, edit, context)}
          >
            ${words.undo}
          </button>`
        : nothing
    }
  </li>`;
}

/** What was saved, beside what is chosen. */
function renderBefore(id: string, { content }: AssigneeEdit, context: TermsContext): TemplateResult {
  const { words, format, lead } = context;
  const had = termsOf(lead.assignmentTerms, id);
  const { role, until } = patchOf(content?.terms, id);
  const before = [
    role !== undefined && (had.role === undefined ? words.noRole : roleText(had.role, context)),
    until !== undefined && (had.until === undefined ? words.noEnd : words.until(formatDay(had.until, format))),
  ].filter((text) => text !== false);
  return html`<span class="help">${words.termsBefore(before.join(' · '))}</span>`;
}

function takeBack(event: Event, id: string, edit: AssigneeEdit, { lead }: TermsContext): void {
  // The button goes with the change.
  const row = (event.currentTarget as HTMLElement).closest('li');
  row?.querySelector<HTMLElement>('select, input')?.focus();
  stageTerms(edit, id, { role: null, until: null, ...termsOf(lead.assignmentTerms, id) });
}

function renderRole(id: string, name: string, edit: AssigneeEdit, context: TermsContext): TemplateResult {
  const { words } = context;
  const { role = '' } = termsOf(edit.preview.assignmentTerms, id);
  const roles = rolesOf(context);
  const choices = role === '' || roles.some(({ value }) => value === role) ? roles : [...roles, { value: role }];
  return html`<label class="terms-field">
    <span class="help" aria-hidden="true">${words.role}</span>
    <select
      class="input"
      aria-label=${words.roleOf(name)}
      ?disabled=${edit.state.status === 'saving'}
      @change=${(event: Event) => stageTerms(edit, id, { role: (event.currentTarget as HTMLSelectElement).value || null })}
    >
      <option value="" .selected=${live(role === '')}>${words.noRole}</option>
      ${choices.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === role)}>
            ${words.roleLabel(option)}
          </option>`,
      )}
    </select>
  </label>`;
}

function renderUntil(id: string, name: string, edit: AssigneeEdit, context: TermsContext): TemplateResult {
  const { words, lead } = context;
  const { until = '' } = termsOf(edit.preview.assignmentTerms, id);
  const isOver = until !== '' && until < today() && patchOf(edit.content?.terms, id).until !== undefined;
  const isLocked = lead.lockedAssignees?.some(({ assigneeId }) => assigneeId === id) ?? false;
  return html`<label class="terms-field">
    <span class="help" aria-hidden="true">${words.lastDay}</span>
    <input
      class="input"
      type="date"
      aria-label=${words.lastDayOf(name)}
      min=${today()}
      ?disabled=${isLocked || edit.state.status === 'saving'}
      aria-invalid=${isOver ? 'true' : 'false'}
      .value=${live(until)}
      @change=${(event: Event) => stageTerms(edit, id, { until: (event.currentTarget as HTMLInputElement).value || null })}
    />
    ${isOver ? html`<span class="error" role="alert">${words.dayIsOver}</span>` : nothing}
  </label>`;
}

/** Stages another role or last day of somebody. */
function stageTerms(edit: AssigneeEdit, id: string, patch: TermsPatch): void {
  edit.set(edit.value, { staged: { ...edit.staged, [id]: { ...patchOf(edit.staged, id), ...patch } } });
}
