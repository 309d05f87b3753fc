// English words of `<assignee-multiselect>`.
import type { Format } from '../format.js';

export const assigneeMultiselect = {
  label: 'Assignees',
  placeholder: 'Search people',
  assignedPeople: 'Assigned people',
  people: 'People',
  showPeople: 'Show people',
  clear: 'Clear',
  remove: (name: string) => `Remove ${name}`,
  unknown: 'Unknown person',
  loadingName: 'Loading…',
  inactive: 'inactive',
  team: 'Team',
  loading: 'Loading people…',
  noMatch: (query: string) => `No people match “${query}”.`,
  nobody: 'There is nobody to choose.',
  failed: 'The people could not be loaded.',
  retry: 'Retry',
  moreSelected: (count: number, format: Format) => `+${format.number(count)} more`,
  /** `names` of all who stand behind the button; ten are enough to hear. */
  moreSelectedNames: (names: string[], format: Format) =>
    `${format.number(names.length)} more: ${names.slice(0, 10).join(', ')}${names.length > 10 ? '…' : ''}`,
  fewer: 'Show fewer',
  found: (count: number, format: Format) =>
    format.plural(count, { one: '1 person found', other: `${format.number(count)} people found` }),
  foundAtLeast: (count: number, format: Format) => `More than ${format.number(count)} people found`,
  assigned: (name: string, count: number, format: Format) => `${name} assigned. ${format.number(count)} assigned.`,
  unassigned: (name: string, count: number, format: Format) => `${name} unassigned. ${format.number(count)} assigned.`,
  cleared: (count: number, format: Format) =>
    format.plural(count, { one: '1 assignee removed', other: `All ${format.number(count)} assignees removed` }),
  undo: 'Undo',
  restored: (count: number, format: Format) => `${format.number(count)} assigned again.`,
  markedForRemoval: (name: string) => `${name}. Press Backspace again to remove.`,
  maximum: (max: number, format: Format) =>
    format.plural(max, {
      one: 'Only 1 person can be chosen.',
      other: `Only ${format.number(max)} people can be chosen.`,
    }),
  required: 'Choose at least one person.',
};
