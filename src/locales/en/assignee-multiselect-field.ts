// English words of the picker's field, which are there at once.
import type { Format } from '../format.js';

export const assigneeField = {
  label: 'Assignees',
  placeholder: 'Search people',
  assignedPeople: 'Assigned people',
  showPeople: 'Show people',
  clear: 'Clear',
  remove: (name: string) => `Remove ${name}`,
  unknown: 'Unknown person',
  noName: 'No name',
  loadingName: 'Loading…',
  notShown: 'Could not be shown',
  inactive: 'inactive',
  loading: 'Loading people…',
  failed: 'The people could not be loaded.',
  retry: 'Retry',
  moreSelected: (count: number, format: Format) => `+${format.number(count)} more`,
  /** `names` of all who stand behind the button; ten are enough to hear. */
  moreSelectedNames: (names: string[], format: Format) =>
    `${format.number(names.length)} more: ${names.slice(0, 10).join(', ')}${names.length > 10 ? '…' : ''}`,
  fewer: 'Show fewer',
  undo: 'Undo',
  maximum: (max: number, format: Format) =>
    format.plural(max, {
      one: 'Only 1 person can be chosen.',
      other: `Only ${format.number(max)} people can be chosen.`,
    }),
  minimum: (min: number, format: Format) =>
    format.plural(min, {
      one: 'Choose at least one person.',
      other: `Choose at least ${format.number(min)} people.`,
    }),
  required: 'Choose at least one person.',
  assignToMe: 'Assign to me',
  you: 'you',
  onSome: 'on some',
  added: 'added',
  removed: 'removed',
  /** What is not saved yet. */
  addedCount: (count: number, format: Format) => `${format.number(count)} added`,
  removedCount: (count: number, format: Format) => `${format.number(count)} removed`,
  restore: (name: string) => `Keep ${name}`,
  primary: 'primary',
  makePrimary: (name: string) => `${name} is primary`,
  /** On the lock of somebody who has to stay. */
  locked: (name: string, reason: string | undefined) =>
    reason ? `${name} cannot be removed: ${reason}` : `${name} cannot be removed.`,
};
