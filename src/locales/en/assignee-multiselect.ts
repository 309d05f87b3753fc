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
  /** The application has refused an edit. */
  refused: 'The change was not made.',
  restored: (count: number, format: Format) => `${format.number(count)} assigned again.`,
  markedForRemoval: (name: string) => `${name}. Press Backspace again to remove.`,
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
  room: (room: number, format: Format) =>
    format.plural(room, { one: '1 more can be chosen', other: `${format.number(room)} more can be chosen` }),
  assignToMe: 'Assign to me',
  you: 'you',
  everyone: 'Everyone',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  selectAll: (count: number, format: Format) => `Select all ${format.number(count)}`,
  assignedMany: (added: number, count: number, format: Format) =>
    `${format.number(added)} people assigned. ${format.number(count)} assigned.`,
  /** Of somebody who is on some of several records, again. */
  assignedToSome: (name: string) => `${name} stays on some of the records.`,
  onSome: 'on some',
  openRecords: (open: number, capacity: number | undefined, format: Format) =>
    capacity === undefined
      ? `${format.number(open)} open`
      : `${format.number(open)} of ${format.number(capacity)} open`,
  added: 'added',
  removed: 'removed',
  /** What is not saved yet. */
  addedCount: (count: number, format: Format) => `${format.number(count)} added`,
  removedCount: (count: number, format: Format) => `${format.number(count)} removed`,
  restore: (name: string) => `Keep ${name}`,
  primary: 'primary',
  makePrimary: (name: string) => `${name} is primary`,
  isPrimary: (name: string) => `${name} is primary now.`,
  noPrimary: 'Nobody is primary now.',
  removeSelf: 'Remove yourself? You may no longer see this record.',
  removeLast: 'Remove the last person? Nobody will be assigned.',
  confirmRemoval: 'Remove',
  keep: 'Keep',
  selfStays: 'You cannot remove yourself here.',
  lastStays: 'At least one person has to stay.',
  copied: (count: number, format: Format) =>
    format.plural(count, { one: '1 person copied', other: `${format.number(count)} people copied` }),
  pasting: 'Looking up the pasted people…',
  pastedFound: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 person of the list was assigned.',
      other: `${format.number(count)} people of the list were assigned.`,
    }),
  pastedAlready: (list: string) => `Assigned before: ${list}.`,
  pastedRefused: (list: string) => `Not available: ${list}.`,
  pastedOverLimit: (list: string) => `No place left for: ${list}.`,
  pastedUnknown: (list: string) => `Nobody found for: ${list}.`,
  pastedAmbiguous: (name: string) => `Which ${name}?`,
};
