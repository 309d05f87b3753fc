// The filters of the toolbar: a button with a popup for each.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DropdownController } from '../../../controllers/interface/dropdown-controller.js';
import type { Assignee } from '../../../domain/people/assignee.js';
import { type FieldCondition, type ListFilters, peopleCount } from '../../../domain/list/list-filters.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { FilterOperators } from '../../../domain/record/filter-operators.js';
import type { FieldOption, FieldSchema } from '../../../domain/record/record-schema.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import { renderStatusDot } from '../../fields/render-status.js';

/** What the popups show; it is loaded when one of them opens. */
export interface FilterPopups {
  renderPeople(options: FilterOptions): TemplateResult;
  renderField(options: FilterOptions, fields: readonly FieldSchema[], close: () => void): TemplateResult;
}

export type MenuName = 'status' | 'assignees' | 'field' | 'arrange';

export interface FilterOptions {
  recordType: RecordType;
  filters: ListFilters;
  messages: LocaleMessages['lead-table'];
  format: Format;
  /** What the back end can filter by. */
  offered: { status: boolean; assignees: boolean };
  /** Which conditions it answers. */
  operators: FilterOperators | undefined;
  statuses: readonly FieldOption[];
  statusLabel: string;
  me: Assignee | undefined;
  menus: Record<MenuName, DropdownController>;
  /** What the popups hold, once it is loaded; asking for it loads it. */
  popups: () => FilterPopups | undefined;
  /** Fields of which a condition can be made. */
  fields: readonly FieldSchema[];
  /** A chip was pressed: shows what has made it. */
  onShow: (menu: MenuName) => void;
  /** A chip of a condition was pressed. */
  onEdit: (condition: FieldCondition) => void;
  /** A field with the name of what it refers to as a choice; others as they are. */
  named: (field: FieldSchema, value: unknown) => FieldSchema;
  /** Names of people by their ids, as far as they are known. */
  namesOf: (ids: readonly string[]) => string[];
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
  const { filters, messages, popups } = options;
  return renderMenu('assignees', messages.filterAssignees, peopleCount(filters), options, () =>
    popups() ? popups()!.renderPeople(options) : html`<p>${messages.loading}</p>`,
  );
}

function renderFieldMenu(options: FilterOptions): TemplateResult {
  const { filters, messages, popups, fields, menus } = options;
  return renderMenu('field', messages.moreFilters, filters.other.length, options, () =>
    popups() ? popups()!.renderField(options, fields, () => menus.field.hide()) : html`<p>${messages.loading}</p>`,
  );
}

/** The buttons that open the filters. A filter that the back end cannot do is not offered. */
export function renderFilterMenus(options: FilterOptions): TemplateResult {
  const { status, assignees } = options.offered;
  return html`${status ? renderStatusMenu(options) : nothing}${assignees ? renderAssigneeMenu(options) : nothing}${
    options.fields.length > 0 ? renderFieldMenu(options) : nothing
  }`;
}
