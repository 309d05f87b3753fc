// A condition on any field as a filter: which field, how it is compared, with what.
import { submits } from '../../../controllers/interface/implicit-submission.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChecklistSearch } from '../../../controllers/people/checklist-search.js';
import type { LookupsController } from '../../../controllers/record/lookups-controller.js';
import { loadReader, readField } from '../../../controllers/record/field-reading.js';
import type { FieldCondition } from '../../../domain/list/list-filters.js';
import { answersOperator } from '../../../domain/record/filter-operators.js';
import type { FieldOption, FieldSchema } from '../../../domain/record/record-schema.js';
import { editText } from '../../../domain/values/edit-text.js';
import { isNumberType } from '../../../domain/values/field-type.js';
import { type FilterOptions, renderCheck, withValue } from './render-filters.js';
import type { TableServices } from '../table-services.js';
import {
  answeredOperatorsOf,
  conditionOf,
  type OperatorName,
  takesValue,
  takesValues,
  typedValue,
} from './field-operators.js';
import { statusField } from './filter-chips.js';
import { renderFound } from './render-found.js';

/** A condition that is being made or changed. */
interface OpenCondition {
  field: string;
  operator: OperatorName;
  value: string | number | boolean;
  values: readonly string[];
  /** The condition that is edited in place of a new one. */
  edited: FieldCondition | undefined;
  /** What is wrong with the value, once somebody has tried to apply it. */
  problem?: 'missing' | 'unread' | undefined;
}

const valueId = 'filter-value';

export class FieldFilter {
  readonly #services: TableServices;
  readonly #lookups: LookupsController;
  /** What a lookup field refers to, by field. */
  readonly #searches = new Map<string, ChecklistSearch>();
  #open: OpenCondition | undefined;

  constructor(services: TableServices) {
    this.#services = services;
    this.#lookups = services.lookups;
    // What people write, such as numbers, is read as everywhere else.
    void loadReader().catch(() => {});
    for (const type of ['toggle', 'close'])
      services.host.renderRoot.addEventListener(type, ({ target }) => this.#onClose(target as Element), true);
  }

  /** A chip was pressed: its condition is edited in place of a new one. */
  edit(condition: FieldCondition): void {
    const value = 'value' in condition ? condition.value : '';
    this.#open = {
      field: condition.field,
      operator: condition.operator as OperatorName,
      value: Array.isArray(value) ? '' : value,
      values: Array.isArray(value) ? value.map(String) : [],
      edited: condition,
    };
    this.#services.host.requestUpdate();
  }

  /** A condition that was opened and left as it was is not the next one that somebody makes. */
  #onClose(popup: Element): void {
    const isClosed = popup.querySelector('.field-filter') && !popup.matches(':popover-open, [open]');
    if (isClosed && this.#open?.edited) this.#open = undefined;
  }

  render(options: FilterOptions, known: readonly FieldSchema[], close: () => void): TemplateResult {
    const { messages, operators: answered } = options;
    const isStatus = this.#open?.field === 'status';
    const fields = (isStatus ? [statusField(options), ...known] : known).filter(
      (field) => this.#operatorsOf(field, answered).length > 0,
    );
    const open = (this.#open ??= this.#emptyCondition(fields, answered));
    const field = fields.find(({ name }) => name === open.field) ?? fields[0];
    if (!field) return html``;
    const set = (change: Partial<OpenCondition>): void => {
      this.#open = { ...open, problem: undefined, ...change };
      this.#services.host.requestUpdate();
    };
    const offered = this.#operatorsOf(field, answered);
    // A host may have asked in a way that is not offered.
    const operators = offered.includes(open.operator) ? offered : [open.operator, ...offered];
    return html`<form class="field-filter">
      <select
        class="input"
        aria-label=${messages.filterField}
        .value=${live(field.name)}
        @change=${(event: Event) => {
          const name = (event.currentTarget as HTMLSelectElement).value;
          const next = fields.find((each) => each.name === name)!;
          set({ field: name, operator: this.#operatorsOf(next, answered)[0]!, value: '', values: [] });
        }}
      >
        ${fields.map(({ name, label }) => html`<option value=${name} ?selected=${name === field.name}>${label}</option>`)}
      </select>
      <select
        class="input"
        aria-label=${messages.filterOperator}
        .value=${live(open.operator)}
        @change=${(event: Event) => set({ operator: (event.currentTarget as HTMLSelectElement).value as OperatorName })}
      >
        ${operators.map(
          (operator) =>
            html`<option value=${operator} ?selected=${operator === open.operator}>
              ${messages.operator(operator)}
            </option>`,
        )}
      </select>
      ${takesValue(open.operator) ? this.#renderValue(field, open, options, set) : nothing}
      ${open.problem ? html`<p class="message danger" id="filter-problem" role="alert">${messages.filterProblem(open.problem)}</p>` : nothing}
      <button class="button primary" type="submit" @click=${submits(() => this.#apply(field, options, close))}>
        ${messages.applyFilter}
      </button>
    </form>`;
  }

  #operatorsOf(field: FieldSchema, answered: FilterOptions['operators']): readonly OperatorName[] {
    const isFindable = this.#lookups.source(field) !== undefined;
    return answeredOperatorsOf(field, isFindable, (operator) => answersOperator(answered, field.name, operator));
  }

  #renderValue(
    field: FieldSchema,
    open: OpenCondition,
    options: FilterOptions,
    set: (change: Partial<OpenCondition>) => void,
  ): TemplateResult {
    const { messages } = options;
    const label = messages.filterValue;
    const described = open.problem ? 'filter-problem' : nothing;
    const invalid = open.problem ? 'true' : 'false';
    const toggle = (value: string, on: boolean): void => set({ values: withValue(open.values, value, on) });
    if (open.operator === 'in' && field.type === 'lookup') return this.#renderLookup(field, open, options, toggle);
    if (takesValues(open.operator))
      return html`<div
        class="choices"
        role="group"
        id=${valueId}
        tabindex="-1"
        aria-label=${label}
        aria-describedby=${described}
      >
        ${(field.options ?? []).map(({ value, label: words }) =>
          renderCheck(words ?? value, open.values.includes(value), (on) => toggle(value, on)),
        )}
      </div>`;
    const value = this.#shownValue(field, open.value);
    const onValue = (event: Event): void => set({ value: (event.currentTarget as HTMLInputElement).value });
    const choices = choicesOf(field, messages);
    if (choices)
      return html`<select
        class="input"
        id=${valueId}
        aria-label=${label}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(value)}
        @change=${onValue}
      >
        ${[{ value: '', label: '' }, ...choices].map(
          (choice) =>
            html`<option value=${choice.value} ?selected=${choice.value === value}>
              ${choice.label ?? choice.value}
            </option>`,
        )}
      </select>`;
    // `type=number` would throw away what it cannot read, so numbers are text with a number pad.
    const type = /^date/.test(field.type) ? 'date' : 'text';
    return html`<input
      class="input"
      id=${valueId}
      type=${type}
      inputmode=${isNumberType(field.type) ? 'decimal' : nothing}
      aria-label=${label}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(value)}
      @input=${onValue}
    />`;
  }

  /** Those that are chosen by name, then what a search finds. */
  #renderLookup(
    field: FieldSchema,
    { values }: OpenCondition,
    { messages }: FilterOptions,
    toggle: (id: string, on: boolean) => void,
  ): TemplateResult {
    const { host, localize } = this.#services;
    let search = this.#searches.get(field.name);
    if (!search) {
      search = new ChecklistSearch(
        host,
        () => this.#lookups.source(field),
        () => localize.locale,
      );
      this.#searches.set(field.name, search);
    }
    search.begin();
    const chosen = values.map((id) => ({ id, name: this.#lookups.named(field, id).options?.[0]?.label ?? id }));
    const words = {
      find: messages.findIn(field.label),
      label: field.label,
      failed: messages.valuesFailed,
      none: messages.noValueFound,
      more: messages.moreValues,
    };
    return renderFound(search, { chosen, ids: values, words, messages, toggle });
  }

  #emptyCondition(fields: readonly FieldSchema[], answered: FilterOptions['operators']): OpenCondition {
    const [field] = fields;
    return {
      field: field?.name ?? '',
      operator: field ? this.#operatorsOf(field, answered)[0]! : 'is',
      value: '',
      values: [],
      edited: undefined,
    };
  }

  /** Numbers as the language writes them. */
  #shownValue(field: FieldSchema, value: unknown): string {
    return typeof value === 'number'
      ? editText(value, field, this.#services.localize.locale)
      : typedValue(field, value);
  }

  /** The condition, or what is wrong with its value. */
  #conditionOf(field: FieldSchema, { operator, value, values }: OpenCondition): FieldCondition | 'missing' | 'unread' {
    let text = typedValue(field, value);
    if (typeof value === 'string' && isNumberType(field.type) && takesValue(operator)) {
      const reading = readField(value, field, { locale: this.#services.localize.locale });
      if (reading.status === 'empty') return 'missing';
      if (reading.status !== 'read') return 'unread';
      text = String(reading.value);
    }
    return conditionOf(field, operator, text, values) ?? 'missing';
  }

  /** The form stays, says why, and leads to what is to be filled in. */
  #tellProblem(open: OpenCondition, problem: OpenCondition['problem']): void {
    const { host } = this.#services;
    this.#open = { ...open, problem };
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const value = host.renderRoot.querySelector<HTMLElement>(`.field-filter #${valueId}`);
      (value?.querySelector<HTMLElement>('input') ?? value)?.focus();
    });
  }

  #apply(field: FieldSchema, { filters, onChange }: FilterOptions, close: () => void): void {
    const open = this.#open!;
    const condition = this.#conditionOf(field, open);
    if (typeof condition === 'string') return this.#tellProblem(open, condition);
    const isThere = open.edited !== undefined && filters.other.includes(open.edited);
    const other = isThere
      ? filters.other.map((each) => (each === open.edited ? condition : each))
      : [...filters.other, condition];
    this.#open = undefined;
    close();
    onChange({ other });
  }
}

/** What a field of few values is asked for by one choice. */
function choicesOf(
  { type, options }: FieldSchema,
  { yes, no }: FilterOptions['messages'],
): readonly FieldOption[] | undefined {
  if (type === 'boolean')
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
  return type === 'multi-select' || type === 'select' ? options : undefined;
}
