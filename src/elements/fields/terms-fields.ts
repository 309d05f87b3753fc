// Fields for the role and the last day of each of some people; loaded by whatever element lets them be chosen.
import { noChange, nothing, type TemplateResult } from 'lit';
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
import { html } from '../server-templates.js';
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
  /** By whose calendar one is over. */
  timeZone?: string | undefined;
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
  const known = capabilitiesOf(adapter, recordType);
  const { assignmentRoles: roles = [], assignmentUntil: until = false } = known ?? {};
  return roles.length > 0 || until ? { roles, until, timeZone: known?.assignmentTimeZone } : undefined;
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

/** Controls that hold a day which is none yet, such as half a date: to the browser their value is empty. */
class HalfDays {
  readonly #controls = new Map<string, HTMLInputElement>();
  /** Those that say so: only what was left or is to be saved. */
  readonly #told = new Set<string>();

  /** Somebody types. @returns Whether that is a day, or none. */
  note(id: string, control: HTMLInputElement): boolean {
    if (control.validity.badInput) this.#controls.set(id, control);
    else this.#controls.delete(id);
    if (!this.has(id)) this.#told.delete(id);
    return !this.has(id);
  }

  has(id: string): boolean {
    const control = this.#controls.get(id);
    return control !== undefined && control.isConnected && control.validity.badInput;
  }

  tell(id: string): void {
    if (this.has(id)) this.#told.add(id);
  }

  isTold(id: string): boolean {
    return this.#told.has(id) && this.has(id);
  }

  /** Tells of all. @returns The first. */
  tellAll(): HTMLInputElement | undefined {
    const half = [...this.#controls].filter(([id]) => this.has(id));
    for (const [id] of half) this.#told.add(id);
    return half[0]?.[1];
  }
}

export class TermsFields {
  #drawn = portion;
  readonly #half = new HalfDays();

  /** Whether every last day is whole; those that are not say so, and the first gets the focus. */
  check(redraw: () => void): boolean {
    const first = this.#half.tellAll();
    if (!first) return true;
    redraw();
    first.focus();
    return false;
  }

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
        ${resolve(shown).map((person, index) => renderRow(shown[index]!, person, context, this.#half))}
      </ul>
      ${
        ids.length > shown.length
          ? html`<button type="button" class="button" @click=${more}>${words.showMore}</button>`
          : nothing
      }
    </fieldset>`;
  }
}

function renderRow(id: string, person: ResolvedAssignee, context: TermsFieldsContext, half: HalfDays): TemplateResult {
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
    ${choices.until ? renderUntil(id, name, context, change, half) : nothing} ${change?.action ?? nothing}
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
  half: HalfDays,
): TemplateResult {
  const { words, terms, set, locked, redraw } = context;
  const { until = '' } = termsOf(terms, id);
  const isChosen = !context.changeOf || change?.patch.until !== undefined;
  // A year of four digits comes with its last one.
  const day = today(new Date(), context.choices.timeZone);
  const isOver = until >= '1000' && until < day && isChosen && !half.has(id);
  const problem = half.isTold(id) ? words.dayIsIncomplete : isOver ? words.dayIsOver : undefined;
  // Half a date is no change of its value, and browsers tell of it by nothing but the keys.
  const onDay = (event: Event): void => {
    const control = event.currentTarget as HTMLInputElement;
    if (half.note(id, control) && event.type === 'change') set(id, { until: control.value || null });
  };
  const onLeave = (): void => {
    half.tell(id);
    if (half.isTold(id)) redraw();
  };
  return html`<label class="terms-field">
    <span class="help" aria-hidden="true">${words.lastDay}</span>
    <input
      class="input"
      type="date"
      aria-label=${words.lastDayOf(name)}
      min=${day}
      ?disabled=${context.disabled || locked?.has(id)}
      aria-invalid=${problem ? 'true' : 'false'}
      .value=${half.has(id) ? noChange : live(until)}
      @input=${onDay}
      @change=${onDay}
      @keyup=${onDay}
      @blur=${onLeave}
    />
    ${problem ? html`<span class="error" role="alert">${problem}</span>` : nothing}
  </label>`;
}
