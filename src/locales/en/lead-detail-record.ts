// English words of `<lead-detail>` that are there when a record is read and edited.
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { failureWords } from './failures.js';
import { assigneeStack } from './assignee-stack.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';

export const leadDetailRecord = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  tabs: (name: string, recordType: RecordType) => (recordType === 'client' ? `Client ${name}` : `Lead ${name}`),
  profile: 'Profile',
  project: 'Project',
  close: 'Close',
  status: 'Status',
  created: 'Created',
  updated: 'Updated',
  edit: 'Edit',
  save: 'Save',
  saving: 'Saving…',
  savingSoon: 'Saved in a moment.',
  cancel: 'Cancel',
  saved: 'Saved',
  stopped: 'Stopped. Your changes are still here.',
  readonly: (reason: string | undefined) => (reason ? `Read-only: ${reason}` : 'Read-only'),
  assignee: 'Assignees',
  assignees: 'Assignees',
  assignedTo: 'Assigned to',
  nobody: 'Nobody is assigned.',
  team: 'Team',
  inactive: 'inactive',
  /** Of whoever leads. */
  primary: 'primary',
  /** Of somebody who has to stay. */
  locked: (reason: string | undefined) => (reason ? `Cannot be removed: ${reason}` : 'Cannot be removed'),
  primaryIsNow: (name: string) => `${name} is primary now.`,
  nobodyIsPrimary: 'Nobody is primary now.',
  unknownPerson: 'Unknown person',
  dropped: 'The change was dropped.',
  access: (recordType: RecordType) =>
    recordType === 'client'
      ? 'Whoever you add will be able to open this client.'
      : 'Whoever you add will be able to open this lead.',
  accessOnDevice: (recordType: RecordType) =>
    recordType === 'client'
      ? 'On this device, whoever you add will be able to open this client.'
      : 'On this device, whoever you add will be able to open this lead.',
  assignFailed: 'The assignees were not saved.',
  updateFailed: 'The changes were not saved.',
  addedElsewhere: (names: string[], format: Format) =>
    format.plural(names.length, {
      one: `${format.list(names)} was assigned meanwhile.`,
      other: `${format.list(names)} were assigned meanwhile.`,
    }),
  removedElsewhere: (names: string[], format: Format) =>
    format.plural(names.length, {
      one: `${format.list(names)} was unassigned meanwhile.`,
      other: `${format.list(names)} were unassigned meanwhile.`,
    }),
  mergedAssignees: 'Your changes are kept on top.',
  updateConflict: 'Somebody else has changed the same fields meanwhile. Choose which value stays.',
  updateMerged:
    'Somebody else has changed this record meanwhile. Check it and save again; your changes are still here.',
  problems: (count: number, format: Format) =>
    format.plural(count, { one: 'There is 1 problem', other: `There are ${format.number(count)} problems` }),
  loading: (recordType: RecordType) => (recordType === 'client' ? 'Loading client' : 'Loading lead'),
  loadFailed: (recordType: RecordType) =>
    recordType === 'client' ? 'The client could not be loaded.' : 'The lead could not be loaded.',
  refreshFailed: 'What you see may be out of date.',
  noName: 'No name',
  notFound: (recordType: RecordType) =>
    recordType === 'client'
      ? 'There is no such client, or you have no access to it.'
      : 'There is no such lead, or you have no access to it.',
  deleted: (recordType: RecordType) =>
    recordType === 'client' ? 'This client was deleted.' : 'This lead was deleted.',
  accessLost: (recordType: RecordType) =>
    recordType === 'client' ? 'You no longer have access to this client.' : 'You no longer have access to this lead.',
  assign: 'Assign',
  handOver: 'Hand over',
  unsaved: 'Unsaved changes',
  draftRestored: 'Your unsaved changes from before are here again.',
  notKept: 'This browser cannot keep your changes. They are lost when you close or reload this page.',
  discardQuestion: 'Discard your changes?',
  discardNow: 'Discard',
  keepEditing: 'Keep editing',
  discarded: 'Your changes were discarded.',
  savedAssignees: (came: string[], went: string[], format: Format) =>
    [came.length > 0 && `${format.list(came)} assigned.`, went.length > 0 && `${format.list(went)} unassigned.`]
      .filter(Boolean)
      .join(' '),
  savedFields: (labels: string[], format: Format) => `Saved: ${format.list(labels)}.`,
  typed: 'What you had typed',
  copy: 'Copy',
  copied: 'Copied',
  changedBy: (name: string, ago: string) => `Changed by ${name}, ${ago}.`,
  somebody: 'Somebody',
  history: 'History',
  loadingMore: 'Loading…',
  accessTab: 'Access',
  /** Of the avatars in the head. */
  stack: assigneeStack,
  ownFields: 'More fields',
  previous: 'Previous',
  next: 'Next',
  deleteRecord: (recordType: RecordType) => (recordType === 'client' ? 'Delete client' : 'Delete lead'),
};
