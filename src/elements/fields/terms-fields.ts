// Fields for the role and the last day of each of some people; loaded by whatever element lets them be chosen.
import { nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { capabilitiesOf } from '../../controllers/adapter/capabilities.js';
import type { ResolvedAssignee } from '../../controllers/people/people-by-id-controller.js';
import {
  type AssignmentRole,
  type AssignmentTerms,
  type TermsByAssignee,
  termsOf,
  type TermsPatch,
} from '../../domain/record/assignment-terms.js';
import { today } from '../../domain/record/calendar-days.js';
import { html } from '../server-html.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { TermsWords } from '../../locales/en/terms.js';
import { formatDay } from '../../locales/format-value.js';
import type { Format } from '../../locales/format.js';
import { renderAvatar, renderPlaceholderAvatar } from '../assignee-stack/avatar.js';
import { personName } from '../person-name.js';

/** What there is to choose. */
export interface TermsChoices {
  roles: readonly AssignmentRole[];
  /** Whether there are last days. */
  until: boolean;
}

export interface TermsFieldsContext {
  choices: TermsChoices;
  ids: readonly string[];
  /** As they are chosen now. */
  terms: TermsByAssignee | undefined;
  words: TermsWords & { unknownPerson: string };
  format: Format;
  disabled: boolean;
  resolve: (ids: readonly string[]) => ResolvedAssignee[];
  set: (id: string, patch: TermsPatch) => void;
  /** Draws anew. */
  redraw: () => void;
  /** Whose last day cannot be set. */
  locked?: ReadonlySet<string>;
  /** What differs from what is saved: the words, the way back, and which of it was chosen here. */
  changeOf?: (id: string, name: string) => TermsFieldsChange | undefined;
}

export interface TermsFieldsChange {
  note: unknown;
  action: unknown;
  patch: TermsPatch;
}

/** People whose terms are drawn at once. */
const portion = 50;

/** What an adapter lets be chosen; `undefined` where that is nothing. */
export function termsChoices(adapter: LeadDataAdapter | undefined, recordType: RecordType): TermsChoices | undefined {
  const { assignmentRoles: roles = [], assignmentUntil: until = false } = capabilitiesOf(adapter, recordType) ?? {};
  return roles.length > 0 || until ? { roles, until } : undefined;
}

export const roleText = (value: string, { roles }: Pick<TermsChoices, 'roles'>, words: TermsWords): string =>
  words.roleLabel(roles.find((role) => role.value === value) ?? { value });

/** "Closer", "until 24 Dec 2026". */
export function termsText(
  { role, until }: AssignmentTerms,
  choices: Pick<TermsChoices, 'roles'>,
  { words, format }: { words: TermsWords; format: Format },
): string[] {
  return [
    ...(role === undefined ? [] : [roleText(role, choices, words)]),
    ...(until === undefined ? [] : [words.until(formatDay(until, format))]),
  ];
}

export class TermsFields {
  #drawn = portion;

  render(context: TermsFieldsContext): TemplateResult | typeof nothing {
    const { ids, choices, words, resolve, redraw } = context;
    if (ids.length === 0) return nothing;
    const shown = ids.slice(0, this.#drawn);
    const more = (): void => {
      this.#drawn += portion;
      redraw();
    };
    const kind = context.changeOf ? '' : 'plain';
    return html`<fieldset class="terms-fields ${kind}" part="terms-fields">
      <legend>${choices.until ? words.rolesAndEnds : words.roles}</legend>
      <ul role="list">
        ${resolve(shown).map((person, index) => renderRow(shown[index]!, person, context))}
      </ul>
      ${
        ids.length > shown.length
          ? html`<button type="button" class="button" @click=${more}>${words.showMore}</button>`
          : nothing
      }
    </fieldset>`;
  }
}

function renderRow(id: string, person: ResolvedAssignee, context: TermsFieldsContext): TemplateResult {
  const { format, words, choices } = context;
  const name = personName(person, words);
  const change = context.changeOf?.(id, name);
  return html`<li class=${change ? 'changed' : ''}>
    <span class="terms-who">
      ${
        person.status === 'known'
          ? renderAvatar(person.assignee, format.locale)
          : renderPlaceholderAvatar(person.status === 'loading')
      }
      <span><bdi translate="no" .textContent=${name}></bdi>${change?.note ?? nothing}</span>
    </span>
    ${choices.roles.length > 0 ? renderRole(id, name, context) : nothing}
    ${choices.until ? renderUntil(id, name, context, change) : nothing} ${change?.action ?? nothing}
  </li>`;
}

function renderRole(id: string, name: string, context: TermsFieldsContext): TemplateResult {
  const { words, choices, terms, set } = context;
  const { roles } = choices;
  const { role = '' } = termsOf(terms, id);
  const offered = role === '' || roles.some(({ value }) => value === role) ? roles : [...roles, { value: role }];
  return html`<label class="terms-field">
    <span class="help" aria-hidden="true">${words.role}</span>
    <select
      class="input"
      aria-label=${words.roleOf(name)}
      ?disabled=${context.disabled}
      @change=${(event: Event) => set(id, { role: (event.currentTarget as HTMLSelectElement).value || null })}
    >
      <option value="" .selected=${live(role === '')}>${words.noRole}</option>
      ${offered.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === role)}>
            ${words.roleLabel(option)}
          </option>`,
      )}
    </select>
  </label>`;
}

function renderUntil(
  id: string,
  name: string,
  context: TermsFieldsContext,
  change: TermsFieldsChange | undefined,
): TemplateResult {
  const { words, terms, set, locked } = context;
  const { until = '' } = termsOf(terms, id);
  const isChosen = !context.changeOf || change?.patch.until !== undefined;
  // A year of four digits comes with its last one.
  const isOver = until >= '1000' && until < today() && isChosen;
  return html`<label class="terms-field">
    <span class="help" aria-hidden="true">${words.lastDay}</span>
    <input
      class="input"
      type="date"
      aria-label=${words.lastDayOf(name)}
      min=${today()}
      ?disabled=${context.disabled || locked?.has(id)}
      aria-invalid=${isOver ? 'true' : 'false'}
      .value=${live(until)}
      @change=${(event: Event) => set(id, { until: (event.currentTarget as HTMLInputElement).value || null })}
    />
    ${isOver ? html`<span class="error" role="alert">${words.dayIsOver}</span>` : nothing}
  </label>`;
}
