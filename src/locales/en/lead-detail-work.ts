// English words of what `<lead-detail>` loads when somebody needs it: history, access, handover, what waits, taking back.
import type { Format } from '../format.js';
import { accessWords } from './access.js';
import { termsWords } from './terms.js';
import { removalWords } from './removal.js';

export const leadDetailWork = {
  ...accessWords,
  ...termsWords,
  removal: removalWords,
  yours: 'Yours',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  useTheirs: 'Use theirs',
  assignConflict: (names: string[], format: Format) =>
    names.length > 0
      ? `Somebody else has changed ${format.list(names)} meanwhile.`
      : 'Somebody else has changed the assignees meanwhile.',
  assignedNow: (names: string[], format: Format) =>
    names.length > 0 ? `Assigned now: ${format.list(names)}.` : 'Nobody is assigned now.',
  applyAgain: 'Apply my changes',
  discard: 'Discard my changes',
  undone: 'Undone.',
  undoneExcept: (kept: string[], format: Format) =>
    `${format.list(kept)}: not undone, because somebody else has changed that since. The rest is undone.`,
  undoneNothing: 'Nothing was undone, because somebody else has changed it since.',
  undoFailed: 'It could not be undone.',
  changeField: (label: string) => `Change ${label}`,
  copyField: (label: string) => `Copy ${label}`,
  historyFilter: 'Show',
  historyKind: { all: 'Everything', assignments: 'Assignments', fields: 'Fields and the rest' },
  historyEmpty: 'Nothing to show.',
  historyFailed: 'The history could not be loaded.',
  didAssign: (actor: string, whom: string) => `${actor} assigned ${whom}`,
  didUnassign: (actor: string, whom: string) => `${actor} unassigned ${whom}`,
  didUpdate: (actor: string, labels: string[], format: Format) =>
    labels.length > 0 ? `${actor} changed ${format.list(labels)}` : `${actor} changed the record`,
  didLead: (actor: string, whom: string) => `${actor} made ${whom} primary`,
  didLeadNobody: (actor: string) => `${actor} made nobody primary`,
  didCreate: (actor: string) => `${actor} created the record`,
  didImport: (actor: string) => `${actor} imported the record`,
  way: { form: 'by hand', bulk: 'several at once', import: 'by import', handover: 'by handover', undo: 'by Undo' },
  undoEntry: (text: string) => `Undo: ${text}`,
  accessFailed: 'Who has access could not be loaded.',
  onThisDevice: 'These rules hold on this device. Whoever can use this browser can read everything in it.',
  waiting: (count: number, format: Format) =>
    format.plural(count, {
      one: '1 change waits for the network.',
      other: `${format.number(count)} changes wait for the network.`,
    }),
  sendingChanges: 'Sending…',
  stuck: (count: number, format: Format) =>
    format.plural(count, { one: '1 change needs you.', other: `${format.number(count)} changes need you.` }),
  labelled: (label: string, text: string) => `${label}: ${text}`,
  waitingList: 'Changes that wait',
  sendNow: 'Send now',
  notEncrypted: 'They are kept in this browser, unencrypted, until they are sent.',
  noLongerSeen: 'A record that you can no longer see',
  stateClash: 'Somebody else has changed the same.',
  stateRefused: (reason: string) => (reason ? `Refused: ${reason}` : 'Refused'),
  merge: 'Merge',
  openRecord: 'Open',
  drop: 'Drop',
  dropChange: (what: string) => `Drop: ${what}`,
  presence: {
    assignees: (names: string[], format: Format) =>
      `${format.list(names)} ${names.length === 1 ? 'is' : 'are'} editing the assignees.`,
    fields: (names: string[], format: Format) =>
      `${format.list(names)} ${names.length === 1 ? 'is' : 'are'} editing the fields.`,
    viewing: (names: string[], format: Format) =>
      `${format.list(names)} ${names.length === 1 ? 'is' : 'are'} looking at it.`,
  },
  handoverFrom: 'From',
  handoverTo: 'To',
  handoverHint: 'The others keep the record.',
  deleteQuestion: (name: string) => `Delete ${name}?`,
  deleteWhat: 'Its fields, its assignees and its history go with it, for everybody.',
  deleteUndoable: 'You can undo it right afterwards.',
  deleteForGood: 'This cannot be undone.',
  keepRecord: 'Keep it',
  deleting: 'Deleting…',
  deleteFailed: 'It was not deleted.',
  endsIn: (count: number, format: Format) =>
    count === 0 ? 'ends today' : count === 1 ? 'ends tomorrow' : `ends in ${format.number(count)} days`,
  assignmentEnds: (name: string, label: string, day: string) => `The assignment of ${name} ${label} (${day}).`,
  didEnd: (name: string) => `The assignment of ${name} has ended`,
  didSetTerms: (actor: string, whom: string, labels: string[], format: Format) =>
    `${actor} changed the assignment of ${whom}: ${format.units(labels)}`,
  savedTerms: (names: string[], format: Format) => `Changed: the assignment of ${format.list(names)}.`,
};
