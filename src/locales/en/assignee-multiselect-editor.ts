// English words of what a person edits the picker's selection with, which are loaded with it.
import type { Format } from '../format.js';
import { removalWords } from './removal.js';

export const assigneeEditor = {
  /** Where a search goes on without a result for long. */
  loadMore: 'Load more',
  people: 'People',
  team: 'Team',
  noMatch: (query: string) => `No people match “${query}”.`,
  nobody: 'There is nobody to choose.',
  /** In a sheet, in the place of the chosen people. */
  nobodyChosen: 'Nobody is chosen.',
  found: (count: number, format: Format) =>
    format.plural(count, { one: '1 person found', other: `${format.number(count)} people found` }),
  foundAtLeast: (count: number, format: Format) => `More than ${format.number(count)} people found`,
  assigned: (name: string, count: number, format: Format) => `${name} assigned. ${format.number(count)} assigned.`,
  unassigned: (name: string, count: number, format: Format) => `${name} unassigned. ${format.number(count)} assigned.`,
  cleared: (count: number, format: Format) =>
    format.plural(count, { one: '1 assignee removed', other: `All ${format.number(count)} assignees removed` }),
  /** The application has refused an edit. */
  refused: 'The change was not made.',
  /** After Undo, which may have brought people back or taken them out again. */
  restored: (count: number, format: Format) => `Undone. ${format.number(count)} assigned.`,
  markedForRemoval: (name: string) => `${name}. Press Backspace again to remove.`,
  room: (room: number, format: Format) =>
    format.plural(room, { one: '1 more can be chosen', other: `${format.number(room)} more can be chosen` }),
  everyone: 'Everyone',
  save: 'Save',
  /** Keeps what was chosen in a sheet where whatever is around it has a Save of its own. */
  done: 'Done',
  cancel: 'Cancel',
  close: 'Close',
  selectAll: (count: number, format: Format) => `Select all ${format.number(count)}`,
  assignedMany: (added: number, count: number, format: Format) =>
    `${format.number(added)} people assigned. ${format.number(count)} assigned.`,
  /** Of somebody who is on some of several records, again. */
  assignedToSome: (name: string) => `${name} stays on some of the records.`,
  openRecords: (open: number, capacity: number | undefined, format: Format) =>
    capacity === undefined
      ? `${format.number(open)} open`
      : `${format.number(open)} of ${format.number(capacity)} open`,
  isPrimary: (name: string) => `${name} is primary now.`,
  noPrimary: 'Nobody is primary now.',
  ...removalWords,
  copied: (count: number, format: Format) =>
    format.plural(count, { one: '1 person copied', other: `${format.number(count)} people copied` }),
  pasting: 'Looking up the pasted people…',
  pastedFound: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 person of the list was assigned.',
      other: `${format.number(count)} people of the list were assigned.`,
    }),
  pastedAlready: (list: string) => `Assigned before: ${list}.`,
  personReason: (name: string, reason: string) => `${name}: ${reason}`,
  personAndReason: (name: string, reason: string) => `${name} (${reason})`,
  pastedRefused: (list: string) => `Not available: ${list}.`,
  pastedOverLimit: (list: string) => `No place left for: ${list}.`,
  pastedUnknown: (list: string) => `Nobody found for: ${list}.`,
  pastedAmbiguous: (name: string) => `Which ${name}?`,
};
