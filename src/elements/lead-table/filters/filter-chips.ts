// The chips of what is filtered now, each a sentence that edits its condition; loaded with the first filter.
import { html, nothing, type TemplateResult } from 'lit';
import {
  asksForPeople,
  type FieldCondition,
  isFieldCondition,
  type ListFilters,
  readFilter,
} from '../../../domain/list/list-filters.js';
import type { Filter } from '../../../domain/record/lead-query.js';
import type { FieldSchema } from '../../../domain/record/record-schema.js';
import { isBeginning } from '../../../domain/values/local-day.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { formatDay, formatValue, valueWords } from '../../../locales/format-value.js';
import type { FilterOptions } from './render-filters.js';

interface Chip {
  text: string;
  remove: Partial<ListFilters>;
  /** Opens what has made it. */
  edit?: (() => void) | undefined;
}

/** It has a filter of its own; a host, or a view, may ask for it in other ways. */
export const statusField = ({ statuses, statusLabel }: FilterOptions): FieldSchema => ({
  name: 'status',
  label: statusLabel,
  type: 'select',
  options: [...statuses],
});

const fieldOf = (condition: FieldCondition, options: FilterOptions): FieldSchema | undefined =>
  [...options.fields, statusField(options)].find(({ name }) => name === condition.field);

function fieldSentence(condition: FieldCondition, options: FilterOptions): string {
  const { named, messages, format } = options;
  const field = fieldOf(condition, options);
  if (condition.field === 'id' && condition.operator === 'in')
    return messages.onlyThese(options.recordType, condition.value.length, format);
  const label = field?.label ?? condition.field;
  if (!('value' in condition)) return messages.sentence(label, condition.operator, '');
  const words = valueWords(messages);
  const textOf = (value: string | number | boolean): string => {
    if (!field) return textOfValue(value);
    // Whoever has chosen a day reads a day.
    const isDay = field.type === 'date-time' && isBeginning(value);
    return isDay ? formatDay(value, format) : formatValue(value, named(field, value), words, format);
  };
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
  if ('operator' in filter && filter.operator === 'only-inactive') return options.messages.onlyFormer;
  return peopleSentence({ ...options, filters: readFilter(filter) });
}

/** "Assigned to any of Ann and Bob, or unassigned". */
function peopleSentence({ filters, messages, format, namesOf }: FilterOptions): string {
  const { assigneeIds, assigneeOperator, unassigned, viaTeams } = filters;
  if (assigneeIds.length === 0) return messages.unassigned;
  const names = namesOf(assigneeIds.length > 3 ? assigneeIds.slice(0, 2) : assigneeIds);
  const more = assigneeIds.length - names.length;
  return messages.peopleSentence(assigneeOperator, names, more, viaTeams, unassigned, format);
}

function chipsOf(options: FilterOptions): Chip[] {
  const { filters, messages, format, statuses, statusLabel, onShow, onEdit } = options;
  const { status, other, onlyInactive } = filters;
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
    ...(onlyInactive
      ? [{ text: messages.onlyFormer, remove: { onlyInactive: false }, edit: () => onShow('assignees') }]
      : asksForPeople(filters)
        ? [
            {
              text: peopleSentence(options),
              remove: { assigneeIds: [], unassigned: false, assigneeOperator: 'any' as const, viaTeams: false },
              edit: () => onShow('assignees'),
            },
          ]
        : []),
    ...other.map((filter) => ({
      text: otherSentence(filter, options),
      remove: { other: other.filter((kept) => kept !== filter) },
      ...(isFieldCondition(filter) && fieldOf(filter, options) && { edit: () => onEdit(filter) }),
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
                ? html`<button type="button" class="text-button" @click=${edit}><bdi>${text}</bdi></button>`
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
