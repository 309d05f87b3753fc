// What the popups of the filters hold: people with the ways to ask for them, and conditions on any field.
import { submits } from '../../../controllers/interface/implicit-submission.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChecklistSearch } from '../../../controllers/people/checklist-search.js';
import type { LookupsController } from '../../../controllers/record/lookups-controller.js';
import { loadReader, readField } from '../../../controllers/record/field-reading.js';
import type { FieldCondition, ListFilters } from '../../../domain/list/list-filters.js';
import { answersOperator, answersViaTeams, type FilterOperator } from '../../../domain/record/filter-operators.js';
import type { AssigneeOperator } from '../../../domain/record/lead-query.js';
import type { FieldOption, FieldSchema } from '../../../domain/record/record-schema.js';
import { editText } from '../../../domain/values/edit-text.js';
import { isNumberType } from '../../../domain/values/field-type.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
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
import { filterStyles } from './filter-styles.js';
import { renderFound } from './render-found.js';

const peopleOperators: readonly AssigneeOperator[] = ['any', 'all', 'none', 'only'];

type PeopleWay = Partial<Pick<ListFilters, 'assigneeOperator' | 'viaTeams'>>;

interface Draft {
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

export class TableFilters {
  readonly #services: TableServices;
  readonly #lookups: LookupsController;
  readonly #search: ChecklistSearch;
  /** What a lookup field refers to, by field. */
  readonly #searches = new Map<string, ChecklistSearch>();
  #draft: Draft | undefined;
  /** How those are to be assigned who are chosen next: without anybody it is no condition yet. */
  #way: PeopleWay = {};
  /** Which conditions the back end answers. */
  #answered: FilterOptions['operators'];

  constructor(services: TableServices) {
    this.#services = services;
    this.#lookups = services.lookups;
    services.localize.english = leadTable;
    // What people write, such as numbers, is read as everywhere else.
    void loadReader().catch(() => {});
    adoptStyles(services.host, filterStyles);
    for (const type of ['toggle', 'close'])
      services.host.renderRoot.addEventListener(type, ({ target }) => this.#onClose(target as Element), true);
    this.#search = new ChecklistSearch(services.host, services.adapter, () => services.localize.locale);
  }

  /** A chip was pressed: its condition is edited in place of a new one. */
  edit(condition: FieldCondition): void {
    const value = 'value' in condition ? condition.value : '';
    this.#draft = {
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
    if (isClosed && this.#draft?.edited) this.#draft = undefined;
  }

  renderPeople(given: FilterOptions): TemplateResult {
    this.#search.begin();
    const options = this.#withWay(given);
    const { filters, messages, me, operators } = options;
    const { onChange } = options;
    const ways = waysOf(options);
    const answers = (operator: FilterOperator): boolean => answersOperator(operators, 'assignees', operator);
    const others = operators?.or === false ? { unassigned: false } : {};
    const toggle = (id: string, on: boolean): void => {
      const assigneeOperator = ways.includes(filters.assigneeOperator) ? filters.assigneeOperator : ways[0]!;
      const assigneeIds = withValue(filters.assigneeIds, id, on);
      const { viaTeams } = filters;
      this.#way = {};
      onChange({ assigneeIds, assigneeOperator, viaTeams, onlyInactive: false, ...others });
    };
    const alone = (on: boolean): Partial<ListFilters> =>
      on && operators?.or === false ? { assigneeIds: [], viaTeams: false } : {};
    return html`<div class="choices" role="group" aria-label=${messages.filterAssignees}>
        ${me && ways.length > 0 ? renderCheck(messages.me(me.name), filters.assigneeIds.includes(me.id), (on) => toggle(me.id, on)) : nothing}
        ${
          answers('empty')
            ? renderCheck(messages.unassigned, filters.unassigned, (unassigned) =>
                onChange({ unassigned, onlyInactive: false, ...alone(unassigned) }),
              )
            : nothing
        }
        ${
          answers('only-inactive')
            ? renderCheck(messages.onlyFormer, filters.onlyInactive, (onlyInactive) =>
                onChange({ onlyInactive, ...(onlyInactive && { assigneeIds: [], unassigned: false }) }),
              )
            : nothing
        }
      </div>
      ${ways.length > 0 ? html`${this.#renderWay(options, ways)}${this.#renderPeopleFound(options, toggle)}` : nothing}`;
  }

  #withWay(options: FilterOptions): FilterOptions {
    const { filters } = options;
    return filters.assigneeIds.length > 0 ? options : { ...options, filters: { ...filters, ...this.#way } };
  }

  #setWay(way: PeopleWay, { filters, onChange }: FilterOptions): void {
    if (filters.assigneeIds.length > 0) return onChange({ ...way, onlyInactive: false });
    this.#way = { ...this.#way, ...way };
    this.#services.host.requestUpdate();
  }

  renderField(options: FilterOptions, known: readonly FieldSchema[], close: () => void): TemplateResult {
    const { messages, operators: answered } = options;
    this.#answered = answered;
    const isStatus = this.#draft?.field === 'status';
    const fields = (isStatus ? [statusField(options), ...known] : known).filter(
      (field) => this.#operatorsOf(field).length > 0,
    );
    const draft = (this.#draft ??= this.#emptyDraft(fields));
    const field = fields.find(({ name }) => name === draft.field) ?? fields[0];
    if (!field) return html``;
    const set = (change: Partial<Draft>): void => {
      this.#draft = { ...draft, problem: undefined, ...change };
      this.#services.host.requestUpdate();
    };
    const offered = this.#operatorsOf(field);
    // A host may have asked in a way that is not offered.
    const operators = offered.includes(draft.operator) ? offered : [draft.operator, ...offered];
    return html`<form class="field-filter">
      <select
        class="input"
        aria-label=${messages.filterField}
        .value=${live(field.name)}
        @change=${(event: Event) => {
          const name = (event.currentTarget as HTMLSelectElement).value;
          const next = fields.find((each) => each.name === name)!;
          set({ field: name, operator: this.#operatorsOf(next)[0]!, value: '', values: [] });
        }}
      >
        ${fields.map(({ name, label }) => html`<option value=${name} ?selected=${name === field.name}>${label}</option>`)}
      </select>
      <select
        class="input"
        aria-label=${messages.filterOperator}
        .value=${live(draft.operator)}
        @change=${(event: Event) => set({ operator: (event.currentTarget as HTMLSelectElement).value as OperatorName })}
      >
        ${operators.map(
          (operator) =>
            html`<option value=${operator} ?selected=${operator === draft.operator}>
              ${messages.operator(operator)}
            </option>`,
        )}
      </select>
      ${takesValue(draft.operator) ? this.#renderValue(field, draft, options, set) : nothing}
      ${draft.problem ? html`<p class="message danger" id="filter-problem" role="alert">${messages.filterProblem(draft.problem)}</p>` : nothing}
      <button class="button primary" type="submit" @click=${submits(() => this.#apply(field, options, close))}>
        ${messages.applyFilter}
      </button>
    </form>`;
  }

  #operatorsOf(field: FieldSchema): readonly OperatorName[] {
    const isFindable = this.#lookups.source(field) !== undefined;
    return answeredOperatorsOf(field, isFindable, (operator) => answersOperator(this.#answered, field.name, operator));
  }

  #renderValue(
    field: FieldSchema,
    draft: Draft,
    options: FilterOptions,
    set: (change: Partial<Draft>) => void,
  ): TemplateResult {
    const { messages } = options;
    const label = messages.filterValue;
    const described = draft.problem ? 'filter-problem' : nothing;
    const invalid = draft.problem ? 'true' : 'false';
    const toggle = (value: string, on: boolean): void => set({ values: withValue(draft.values, value, on) });
    if (draft.operator === 'in' && field.type === 'lookup') return this.#renderLookup(field, draft, options, toggle);
    if (takesValues(draft.operator))
      return html`<div
        class="choices"
        role="group"
        id=${valueId}
        tabindex="-1"
        aria-label=${label}
        aria-describedby=${described}
      >
        ${(field.options ?? []).map(({ value, label: words }) =>
          renderCheck(words ?? value, draft.values.includes(value), (on) => toggle(value, on)),
        )}
      </div>`;
    const value = this.#shownValue(field, draft.value);
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
    { values }: Draft,
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

  /** One way alone is no choice. */
  #renderWay(options: FilterOptions, ways: readonly AssigneeOperator[]): TemplateResult {
    const { filters, messages, operators } = options;
    const viaTeams = answersViaTeams(operators, filters.assigneeOperator);
    return html`<div class="people-way">
      ${
        ways.length > 1
          ? html`<select
              class="input"
              aria-label=${messages.peopleWay}
              .value=${live(filters.assigneeOperator)}
              @change=${(event: Event) => {
                const assigneeOperator = (event.currentTarget as HTMLSelectElement).value as AssigneeOperator;
                const others = answersViaTeams(operators, assigneeOperator) ? {} : { viaTeams: false };
                this.#setWay({ assigneeOperator, ...others }, options);
              }}
            >
              ${ways.map(
                (operator) =>
                  html`<option value=${operator} ?selected=${operator === filters.assigneeOperator}>
                    ${messages.peopleOperator(operator)}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${viaTeams ? renderCheck(messages.viaTeams, filters.viaTeams, (on) => this.#setWay({ viaTeams: on }, options)) : nothing}
    </div>`;
  }

  #renderPeopleFound({ filters, messages }: FilterOptions, toggle: (id: string, on: boolean) => void): TemplateResult {
    const { people, findPeople, peopleFailed, nobodyFound, morePeople } = messages;
    const chosen = this.#services.people
      .resolve(filters.assigneeIds)
      .flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
    const words = { find: findPeople, label: people, failed: peopleFailed, none: nobodyFound, more: morePeople };
    return renderFound(this.#search, { chosen, ids: filters.assigneeIds, words, messages, toggle });
  }

  #emptyDraft(fields: readonly FieldSchema[]): Draft {
    const [field] = fields;
    return {
      field: field?.name ?? '',
      operator: field ? this.#operatorsOf(field)[0]! : 'is',
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
  #conditionOf(field: FieldSchema, { operator, value, values }: Draft): FieldCondition | 'missing' | 'unread' {
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
  #tellProblem(draft: Draft, problem: Draft['problem']): void {
    const { host } = this.#services;
    this.#draft = { ...draft, problem };
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const value = host.renderRoot.querySelector<HTMLElement>(`.field-filter #${valueId}`);
      (value?.querySelector<HTMLElement>('input') ?? value)?.focus();
    });
  }

  #apply(field: FieldSchema, { filters, onChange }: FilterOptions, close: () => void): void {
    const draft = this.#draft!;
    const condition = this.#conditionOf(field, draft);
    if (typeof condition === 'string') return this.#tellProblem(draft, condition);
    const isThere = draft.edited !== undefined && filters.other.includes(draft.edited);
    const other = isThere
      ? filters.other.map((each) => (each === draft.edited ? condition : each))
      : [...filters.other, condition];
    this.#draft = undefined;
    close();
    onChange({ other });
  }
}

/** How people can be asked for. */
const waysOf = ({ operators }: FilterOptions): readonly AssigneeOperator[] =>
  peopleOperators.filter((operator) => answersOperator(operators, 'assignees', operator));

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
