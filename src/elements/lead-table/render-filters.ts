// The filters of the toolbar: a popup for each, and a chip for everything that is filtered now.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { DropdownController } from '../../controllers/interface/dropdown-controller.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { ListFilters } from '../../domain/list/list-filters.js';
import type { FieldOption } from '../../domain/record/record-schema.js';
import type { AssigneesChangedEvent } from '../../events.js';
import type { Format } from '../../locales/format.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { pickerParts } from '../exported-parts.js';
import { renderStatusDot } from '../fields/render-status.js';

export interface FilterOptions {
  filters: ListFilters;
  messages: LocaleMessages['lead-table'];
  format: Format;
  adapter: LeadDataAdapter | undefined;
  /** What the back end can filter by. */
  offered: { status: boolean; assignees: boolean };
  statuses: readonly FieldOption[];
  statusLabel: string;
  me: Assignee | undefined;
  menus: { status: DropdownController; assignees: DropdownController };
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

const withValue = (values: readonly string[], value: string, on: boolean): string[] =>
  on ? [...values.filter((other) => other !== value), value] : values.filter((other) => other !== value);

const renderInUse = (count: string, chosen: string): TemplateResult =>
  html`<span class="badge">${count}</span> <span class="visually-hidden">${chosen}</span>`;

function renderMenu(
  id: 'status' | 'assignees',
  label: string,
  count: number,
  options: FilterOptions,
  content: () => TemplateResult,
): TemplateResult {
  const { messages, format } = options;
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
      <span>${label}</span> ${count > 0 ? renderInUse(format.number(count), messages.chosen) : nothing}${chevron}
    </button>
    <div
      id="popup-${id}"
      class="popup"
      part="filter-popup"
      popover="auto"
      role="dialog"
      aria-label=${messages.filterBy(label)}
      @beforetoggle=${menu.onBeforeToggle}
      @focusout=${menu.onFocusOut}
    >
      ${menu.used ? content() : nothing}
    </div>`;
}

const renderCheck = (
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

function renderStatusMenu(options: FilterOptions): TemplateResult {
  const { filters, statuses, statusLabel, onChange } = options;
  return renderMenu('status', statusLabel, filters.status.length, options, () => {
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
  });
}

function renderAssigneeMenu(options: FilterOptions): TemplateResult {
  const { filters, messages, me, adapter, onChange } = options;
  const { assigneeIds, unassigned } = filters;
  const count = assigneeIds.length + (unassigned ? 1 : 0);
  return renderMenu('assignees', messages.filterAssignees, count, options, () => {
    const mine =
      me &&
      renderCheck(messages.me(me.name), assigneeIds.includes(me.id), (on) =>
        onChange({ assigneeIds: withValue(assigneeIds, me.id, on) }),
      );
    return html`<div class="choices" role="group" aria-label=${messages.filterAssignees}>
        ${mine ?? nothing}${renderCheck(messages.unassigned, unassigned, (on) => onChange({ unassigned: on }))}
      </div>
      <assignee-multiselect
        exportparts=${pickerParts}
        .label=${messages.anyOf}
        .adapter=${adapter}
        .value=${[...assigneeIds]}
        @assignees-changed=${(event: AssigneesChangedEvent) => onChange({ assigneeIds: event.detail.value })}
      ></assignee-multiselect>`;
  });
}

/** The buttons that open the filters. A filter that the back end cannot do is not offered. */
export function renderFilterMenus(options: FilterOptions): TemplateResult {
  const { status, assignees } = options.offered;
  return html`${status ? renderStatusMenu(options) : nothing}${assignees ? renderAssigneeMenu(options) : nothing}`;
}

interface Chip {
  text: string;
  remove: Partial<ListFilters>;
}

function chipsOf({ filters, messages, statuses, statusLabel, nameOf }: FilterOptions): Chip[] {
  const { status, assigneeIds, unassigned, other } = filters;
  const labelOf = (value: string): string => statuses.find((option) => option.value === value)?.label ?? value;
  return [
    ...status.map((value) => ({
      text: messages.chip(statusLabel, labelOf(value)),
      remove: { status: withValue(status, value, false) },
    })),
    ...assigneeIds.map((id) => ({
      text: messages.chip(messages.filterAssignees, nameOf(id)),
      remove: { assigneeIds: withValue(assigneeIds, id, false) },
    })),
    ...(unassigned ? [{ text: messages.unassigned, remove: { unassigned: false } }] : []),
    ...other.map((filter) => ({
      text: messages.otherFilters,
      remove: { other: other.filter((kept) => kept !== filter) },
    })),
  ];
}

/** One chip per condition, each with a button that takes it away, and one button for all. */
export function renderChips(options: FilterOptions): TemplateResult | typeof nothing {
  const { messages, onRemove, onClear } = options;
  const chips = chipsOf(options);
  if (chips.length === 0) return nothing;
  return html`<div class="chips" part="filters">
    <ul role="list" aria-label=${messages.activeFilters}>
      ${chips.map(
        ({ text, remove }, at) =>
          html`<li class="chip" part="filter-chip">
            <bdi>${text}</bdi
            ><button
              type="button"
              class="cross"
              aria-label=${messages.removeFilter(text)}
              @click=${() => onRemove(remove, at)}
            ></button>
          </li>`,
      )}
    </ul>
    <button class="button quiet" part="clear-filters" type="button" @click=${onClear}>${messages.clearFilters}</button>
  </div>`;
}
