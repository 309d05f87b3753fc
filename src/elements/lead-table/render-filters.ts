// The filters of the toolbar: a popup for each, and a chip for everything that is filtered now.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DropdownController } from '../../controllers/interface/dropdown-controller.js';
import type { Assignee } from '../../domain/people/assignee.js';
import {
  asksForPeople,
  type FieldCondition,
  isFieldCondition,
  type ListFilters,
  peopleCount,
  readFilter,
} from '../../domain/list/list-filters.js';
import type { Filter } from '../../domain/record/lead-query.js';
import type { FieldOption, FieldSchema } from '../../domain/record/record-schema.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { renderStatusDot } from '../fields/render-status.js';
import { formatValue, valueWords } from '../../locales/format-value.js';
import { textOfValue } from '../../domain/values/plain-value.js';

/** What the popups show; it is loaded when one of them opens. */
export interface FilterRoom {
  renderPeople(options: FilterOptions): TemplateResult;
  renderField(options: FilterOptions, fields: readonly FieldSchema[], close: () => void): TemplateResult;
}

export type MenuName = 'status' | 'assignees' | 'field' | 'arrange';

export interface FilterOptions {
  filters: ListFilters;
  messages: LocaleMessages['lead-table'];
  format: Format;
  /** What the back end can filter by. */
  offered: { status: boolean; assignees: boolean };
  statuses: readonly FieldOption[];
  statusLabel: string;
  me: Assignee | undefined;
  menus: Record<MenuName, DropdownController>;
  /** What the popups hold, once it is loaded; asking for it loads it. */
  room: () => FilterRoom | undefined;
  /** Fields of which a condition can be made. */
  fields: readonly FieldSchema[];
  /** A chip was pressed: shows what has made it. */
  onShow: (menu: MenuName) => void;
  /** A chip of a condition was pressed. */
  onEdit: (condition: FieldCondition, at: number) => void;
  /** A field with the name of what it refers to as a choice; others as they are. */
  named: (field: FieldSchema, value: unknown) => FieldSchema;
  /** Name of a person by id, as far as it is known. */
  nameOf: (id: string) => string;
  onChange: (filters: Partial<ListFilters>) => void;
  /** A chip was taken away: `at` is its place. */
  onRemove: (filters: Partial<ListFilters>, at: number) => void;
  onClear: () => void;
}

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
const chevron = icon('m4 6 4 4 4-4');
export const icons = { sliders: icon('M2 4.5h7M12.500 4.5H14M2 11.500h1.500M7 11.500h7M9 2.500v4M5 9.500v4') };

export const withValue = (values: readonly string[], value: string, on: boolean): string[] =>
  on ? [...values.filter((other) => other !== value), value] : values.filter((other) => other !== value);

/** On a button: how much is chosen behind it. */
export const renderBadge = (
  count: number,
  { messages, format }: Pick<FilterOptions, 'messages' | 'format'>,
): TemplateResult | typeof nothing =>
  count > 0
    ? html`<span class="badge">${format.number(count)}</span> <span class="visually-hidden">${messages.chosen}</span>`
    : nothing;

export function renderMenu(
  id: MenuName,
  label: string,
  count: number,
  options: Pick<FilterOptions, 'messages' | 'format' | 'menus'>,
  content: () => TemplateResult,
): TemplateResult {
  const { messages } = options;
  const menu = options.menus[id];
  return html`<button
      id="filter-${id}"
      class="button filter ${count > 0 ? 'used' : ''}"
      part="filter"
      type="button"
      popovertarget="popup-${id}"
      aria-haspopup="dialog"
      aria-expanded=${menu.open ? 'true' : 'false'}
    >
      <span>${label}</span> ${renderBadge(count, options)}${chevron}
    </button>
    <div
      id="popup-${id}"
      class="popup"
      part="filter-popup"
      popover="auto"
      role="dialog"
      aria-label=${id === 'arrange' ? label : messages.filterBy(label)}
      @beforetoggle=${menu.onBeforeToggle}
      @focusout=${menu.onFocusOut}
    >
      ${menu.used ? content() : nothing}
    </div>`;
}

export const renderCheck = (
  label: string,
  checked: boolean,
  onChange: (on: boolean) => void,
  mark: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<label class="choice"
    ><input
      class="check"
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLInputElement).checked)}
    />${mark}<bdi>${label}</bdi></label
  >`;

export function renderStatuses({ filters, statuses, statusLabel, onChange }: FilterOptions): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${statusLabel}>
    ${statuses.map(({ value, label }) =>
      renderCheck(
        label ?? value,
        filters.status.includes(value),
        (on) => onChange({ status: withValue(filters.status, value, on) }),
        renderStatusDot(value, statuses),
      ),
    )}
  </div>`;
}

function renderStatusMenu(options: FilterOptions): TemplateResult {
  const { filters, statusLabel } = options;
  return renderMenu('status', statusLabel, filters.status.length, options, () => renderStatuses(options));
}

function renderAssigneeMenu(options: FilterOptions): TemplateResult {
  const { filters, messages, room } = options;
  return renderMenu('assignees', messages.filterAssignees, peopleCount(filters), options, () =>
    room() ? room()!.renderPeople(options) : html`<p>${messages.loading}</p>`,
  );
}

function renderFieldMenu(options: FilterOptions): TemplateResult {
  const { filters, messages, room, fields, menus } = options;
  return renderMenu('field', messages.moreFilters, filters.other.length, options, () =>
    room() ? room()!.renderField(options, fields, () => menus.field.hide()) : html`<p>${messages.loading}</p>`,
  );
}

/** The buttons that open the filters. A filter that the back end cannot do is not offered. */
export function renderFilterMenus(options: FilterOptions): TemplateResult {
  const { status, assignees } = options.offered;
  return html`${status ? renderStatusMenu(options) : nothing}${assignees ? renderAssigneeMenu(options) : nothing}${
    options.fields.length > 0 ? renderFieldMenu(options) : nothing
  }`;
}

interface Chip {
  text: string;
  remove: Partial<ListFilters>;
  /** Opens what has made it. */
  edit?: (() => void) | undefined;
}

function fieldSentence(condition: FieldCondition, options: FilterOptions): string {
  const { fields, statuses, statusLabel, named, messages, format } = options;
  const status = { name: 'status', label: statusLabel, type: 'select' as const, options: [...statuses] };
  const field = [...fields, status].find(({ name }) => name === condition.field);
  const label = field?.label ?? condition.field;
  if (!('value' in condition)) return messages.sentence(label, condition.operator, '');
  const words = valueWords(messages);
  const textOf = (value: string | number | boolean): string =>
    field ? formatValue(value, named(field, value), words, format) : textOfValue(value);
  const values = Array.isArray(condition.value) ? condition.value.map(textOf) : [textOf(condition.value)];
  return messages.sentence(label, condition.operator, format.list(values));
}

/** A condition that has no control, such as one of a host: "(Company contains Acme or Source is Fair)". */
function otherSentence(filter: Filter, options: FilterOptions, isPart = false): string {
  const { messages } = options;
  if ('not' in filter) return messages.notSentence(otherSentence(filter.not, options, true));
  if ('field' in filter)
    return isFieldCondition(filter) ? fieldSentence(filter, options) : aboutPeople(filter, options);
  const parts = ('and' in filter ? filter.and : filter.or).map((part) => otherSentence(part, options, true));
  const joined = parts.join('and' in filter ? messages.andSentence : messages.orSentence);
  return isPart && parts.length > 1 ? `(${joined})` : joined;
}

function aboutPeople(filter: Filter, options: FilterOptions): string {
  if ('operator' in filter && filter.operator === 'not-empty')
    return options.messages.notSentence(options.messages.unassigned);
  return peopleSentence({ ...options, filters: readFilter(filter) });
}

/** "Assigned to any of Ann and Bob, or unassigned". */
function peopleSentence({ filters, messages, format, nameOf }: FilterOptions): string {
  const { assigneeIds, assigneeOperator, unassigned, viaTeams } = filters;
  if (assigneeIds.length === 0) return messages.unassigned;
  const names = assigneeIds.length > 3 ? [...assigneeIds.slice(0, 2).map(nameOf)] : assigneeIds.map(nameOf);
  const more = assigneeIds.length - names.length;
  return messages.peopleSentence(assigneeOperator, names, more, viaTeams, unassigned, format);
}

function chipsOf(options: FilterOptions): Chip[] {
  const { filters, messages, format, statuses, statusLabel, onShow, onEdit } = options;
  const { status, other, onlyFormer } = filters;
  const labelOf = (value: string): string => statuses.find((option) => option.value === value)?.label ?? value;
  return [
    ...(status.length > 0
      ? [
          {
            text: messages.sentence(statusLabel, 'in', format.list(status.map(labelOf))),
            remove: { status: [] },
            edit: () => onShow('status'),
          },
        ]
      : []),
    ...(onlyFormer
      ? [{ text: messages.onlyFormer, remove: { onlyFormer: undefined }, edit: () => onShow('assignees') }]
      : asksForPeople(filters)
        ? [
            {
              text: peopleSentence(options),
              remove: { assigneeIds: [], unassigned: false, assigneeOperator: 'any' as const, viaTeams: false },
              edit: () => onShow('assignees'),
            },
          ]
        : []),
    ...other.map((filter, at) => ({
      text: otherSentence(filter, options),
      remove: { other: other.filter((kept) => kept !== filter) },
      ...(isFieldCondition(filter) && { edit: () => onEdit(filter, at) }),
    })),
  ];
}

/**
 * One chip per condition, which edits it and has a button that takes it away, and one button for all.
 * @param clears Whether it has that button.
 */
export function renderChips(options: FilterOptions, clears = true): TemplateResult | typeof nothing {
  const { messages, onRemove, onClear } = options;
  const chips = chipsOf(options);
  if (chips.length === 0) return nothing;
  return html`<div class="chips" part="filters">
    <ul role="list" aria-label=${messages.activeFilters}>
      ${chips.map(
        ({ text, remove, edit }, at) =>
          html`<li class="chip" part="filter-chip">
            ${
              edit
                ? html`<button type="button" class="chip-text" @click=${edit}><bdi>${text}</bdi></button>`
                : html`<bdi>${text}</bdi>`
            }<button
              type="button"
              class="cross"
              aria-label=${messages.removeFilter(text)}
              @click=${() => onRemove(remove, at)}
            ></button>
          </li>`,
      )}
    </ul>
    ${
      clears
        ? html`<button class="button quiet" part="clear-filters" type="button" @click=${onClear}>
            ${messages.clearFilters}
          </button>`
        : nothing
    }
  </div>`;
}
