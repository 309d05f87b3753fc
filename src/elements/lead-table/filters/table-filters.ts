// What the popups of the filters hold: people with the ways to ask for them, and conditions on any field.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PersonSearch } from '../../../controllers/people/person-search.js';
import type { FieldCondition, ListFilters } from '../../../domain/list/list-filters.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import type { AssigneeOperator } from '../../../domain/record/lead-query.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { FilterOptions } from '../render-filters.js';
import type { TableServices } from '../table-services.js';
import { conditionOf, operatorsOf, type OperatorName, takesValue } from './field-operators.js';
import { filterStyles } from './filter-styles.js';

const peopleOperators: readonly AssigneeOperator[] = ['any', 'all', 'none', 'only'];

interface Draft {
  field: string;
  operator: OperatorName;
  value: string;
  values: readonly string[];
  /** Its place among the other conditions, where one is edited. */
  at: number | undefined;
}

const withValue = (values: readonly string[], value: string, on: boolean): string[] =>
  on ? [...values.filter((other) => other !== value), value] : values.filter((other) => other !== value);

export class TableFilters {
  readonly #services: TableServices;
  readonly #search: PersonSearch;
  #draft: Draft | undefined;

  constructor(services: TableServices) {
    this.#services = services;
    services.localize.english = leadTable;
    adoptStyles(services.host, filterStyles);
    this.#search = new PersonSearch(services.host, services.adapter, () => services.localize.locale);
  }

  /** A chip was pressed: its condition is edited in place of a new one. */
  edit(condition: FieldCondition, at: number): void {
    const value = 'value' in condition ? condition.value : '';
    this.#draft = {
      field: condition.field,
      operator: condition.operator as OperatorName,
      value: Array.isArray(value) ? '' : String(value),
      values: Array.isArray(value) ? value.map(String) : [],
      at,
    };
    this.#services.host.requestUpdate();
  }

  renderPeople(options: FilterOptions): TemplateResult {
    this.#search.begin();
    const { filters, messages, me, onChange } = options;
    const check = (label: string, checked: boolean, onCheck: (on: boolean) => void): TemplateResult =>
      renderCheck(label, checked, onCheck);
    const toggle = (id: string, on: boolean): void =>
      onChange({ assigneeIds: withValue(filters.assigneeIds, id, on), onlyFormer: undefined });
    return html`<div class="choices" role="group" aria-label=${messages.filterAssignees}>
        ${me ? check(messages.me(me.name), filters.assigneeIds.includes(me.id), (on) => toggle(me.id, on)) : nothing}
        ${check(messages.unassigned, filters.unassigned, (unassigned) => onChange({ unassigned, onlyFormer: undefined }))}
        ${check(messages.onlyFormer, filters.onlyFormer !== undefined, (on) => void this.#filterFormer(on, options))}
      </div>
      ${this.#renderWay(options)}
      <input
        class="input filter-search"
        type="search"
        aria-label=${messages.findPeople}
        placeholder=${messages.findPeople}
        .value=${live(this.#search.text)}
        @input=${(event: Event) => this.#search.type((event.currentTarget as HTMLInputElement).value)}
      />
      ${this.#renderFound(options, toggle)}`;
  }

  renderField(options: FilterOptions, fields: readonly FieldSchema[], close: () => void): TemplateResult {
    const { messages } = options;
    const draft = (this.#draft ??= this.#emptyDraft(fields));
    const field = fields.find(({ name }) => name === draft.field) ?? fields[0];
    if (!field) return html``;
    const set = (change: Partial<Draft>): void => {
      this.#draft = { ...draft, ...change };
      this.#services.host.requestUpdate();
    };
    const operators = operatorsOf(field);
    return html`<form class="field-filter" @submit=${(event: Event) => this.#apply(event, field, options, close)}>
      <select
        class="input"
        aria-label=${messages.filterField}
        .value=${live(field.name)}
        @change=${(event: Event) => {
          const name = (event.currentTarget as HTMLSelectElement).value;
          const next = fields.find((each) => each.name === name)!;
          set({ field: name, operator: operatorsOf(next)[0]!, value: '', values: [] });
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
      ${takesValue(draft.operator) ? this.#renderValue(field, draft, messages.filterValue, set) : nothing}
      <button class="button primary" type="submit">${messages.applyFilter}</button>
    </form>`;
  }

  #renderValue(field: FieldSchema, draft: Draft, label: string, set: (change: Partial<Draft>) => void): TemplateResult {
    if (draft.operator === 'in')
      return html`<div class="choices" role="group" aria-label=${label}>
        ${(field.options ?? []).map(({ value, label: words }) =>
          renderCheck(words ?? value, draft.values.includes(value), (on) =>
            set({ values: withValue(draft.values, value, on) }),
          ),
        )}
      </div>`;
    const type = field.type === 'date' ? 'date' : field.type === 'number' || field.type === 'money' ? 'number' : 'text';
    return html`<input
      class="input"
      type=${type}
      step="any"
      aria-label=${label}
      .value=${live(draft.value)}
      @input=${(event: Event) => set({ value: (event.currentTarget as HTMLInputElement).value })}
    />`;
  }

  #renderWay({ filters, messages, onChange }: FilterOptions): TemplateResult {
    return html`<div class="people-way">
      <select
        class="input"
        aria-label=${messages.peopleWay}
        .value=${live(filters.assigneeOperator)}
        @change=${(event: Event) =>
          onChange({
            assigneeOperator: (event.currentTarget as HTMLSelectElement).value as AssigneeOperator,
            onlyFormer: undefined,
          })}
      >
        ${peopleOperators.map(
          (operator) =>
            html`<option value=${operator} ?selected=${operator === filters.assigneeOperator}>
              ${messages.peopleOperator(operator)}
            </option>`,
        )}
      </select>
      ${renderCheck(messages.viaTeams, filters.viaTeams, (viaTeams) => onChange({ viaTeams }))}
    </div>`;
  }

  /** Who is chosen comes first when nothing is typed; nobody moves while they are clicked. */
  #renderFound({ filters, messages }: FilterOptions, toggle: (id: string, on: boolean) => void): TemplateResult {
    const { people, state, hasMore, text } = this.#search;
    const found = new Set(people.map(({ id }) => id));
    const chosen = text.trim() === '' ? filters.assigneeIds.filter((id) => !found.has(id)) : [];
    const others = this.#services.people
      .resolve(chosen)
      .flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
    const nameOf = ({ name, inactive }: Assignee): string => (inactive ? messages.inactivePerson(name) : name);
    return html`<div
      class="choices filter-people"
      role="group"
      aria-label=${messages.people}
      aria-busy=${state.status === 'loading'}
    >
      ${[...others, ...people].map((person) =>
        renderCheck(nameOf(person), filters.assigneeIds.includes(person.id), (on) => toggle(person.id, on)),
      )}
      ${
        state.status === 'failed'
          ? html`<p class="filter-note">${messages.peopleFailed}</p>
              <button class="button" type="button" @click=${() => this.#search.retry()}>${messages.retry}</button>`
          : nothing
      }
      ${state.status === 'ready' && people.length === 0 ? html`<p class="filter-note">${messages.nobodyFound}</p>` : nothing}
      ${
        hasMore
          ? html`<button class="button quiet" type="button" @click=${() => void this.#search.more()}>
              ${messages.morePeople}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #filterFormer(on: boolean, { onChange, messages }: FilterOptions): Promise<void> {
    if (!on) return onChange({ onlyFormer: undefined });
    try {
      const all = await this.#search.everybody();
      const ids = (inactive: boolean): string[] =>
        all.filter((person) => (person.inactive ?? false) === inactive).map(({ id }) => id);
      const former = ids(true);
      const nobody: Partial<ListFilters> = { assigneeIds: [], unassigned: false };
      onChange({ ...nobody, onlyFormer: { former, active: ids(false) } });
    } catch {
      this.#services.notice.show({ text: messages.peopleFailed, tone: 'danger' });
      this.#services.host.requestUpdate();
    }
  }

  #emptyDraft(fields: readonly FieldSchema[]): Draft {
    const [field] = fields;
    return {
      field: field?.name ?? '',
      operator: field ? operatorsOf(field)[0]! : 'is',
      value: '',
      values: [],
      at: undefined,
    };
  }

  #apply(event: Event, field: FieldSchema, { filters, onChange }: FilterOptions, close: () => void): void {
    event.preventDefault();
    const draft = this.#draft!;
    const condition = conditionOf(field, draft.operator, draft.value, draft.values);
    if (!condition) return;
    const other =
      draft.at === undefined
        ? [...filters.other, condition]
        : filters.other.map((each, at) => (at === draft.at ? condition : each));
    this.#draft = undefined;
    close();
    onChange({ other });
  }
}

const renderCheck = (label: string, checked: boolean, onChange: (on: boolean) => void): TemplateResult =>
  html`<label class="choice"
    ><input
      class="check"
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLInputElement).checked)}
    /><bdi>${label}</bdi></label
  >`;
