// People as a filter: who is assigned, in which way, also nobody or only those who have left.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChecklistSearch } from '../../../controllers/people/checklist-search.js';
import type { ListFilters } from '../../../domain/list/list-filters.js';
import { answersOperator, answersViaTeams, type FilterOperator } from '../../../domain/record/filter-operators.js';
import type { AssigneeOperator } from '../../../domain/record/lead-query.js';
import { type FilterOptions, renderCheck, withValue } from './render-filters.js';
import type { TableServices } from '../table-services.js';
import { renderFound } from './render-found.js';

const peopleOperators: readonly AssigneeOperator[] = ['any', 'all', 'none', 'only'];

type PeopleWay = Partial<Pick<ListFilters, 'assigneeOperator' | 'viaTeams'>>;

export class PeopleFilter {
  readonly #services: TableServices;
  readonly #search: ChecklistSearch;
  /** How those are to be assigned who are chosen next: without anybody it is no condition yet. */
  #way: PeopleWay = {};

  constructor(services: TableServices) {
    this.#services = services;
    this.#search = new ChecklistSearch(services.host, services.adapter, () => services.localize.locale);
  }

  render(given: FilterOptions): TemplateResult {
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
}

/** How people can be asked for. */
const waysOf = ({ operators }: FilterOptions): readonly AssigneeOperator[] =>
  peopleOperators.filter((operator) => answersOperator(operators, 'assignees', operator));
