// English words of `<lead-create-form>` that are there at once.
import type { SameBy } from '../../domain/record/same-record.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { Format } from '../format.js';
import { failureWords } from './failures.js';
import { fieldWords } from './fields.js';
import { noticeWords } from './notice.js';

export const leadCreateFormPage = {
  ...fieldWords,
  ...failureWords,
  ...noticeWords,
  title: (recordType: RecordType) => (recordType === 'client' ? 'Create client' : 'Create lead'),
  create: (recordType: RecordType) => (recordType === 'client' ? 'Create client' : 'Create lead'),
  tabs: (recordType: RecordType) => (recordType === 'client' ? 'Ways to create clients' : 'Ways to create leads'),
  addNew: 'Add new',
  upload: 'Upload',
  assignees: 'Assignees',
  unknownPerson: 'Unknown person',
  access: (recordType: RecordType) =>
    recordType === 'client'
      ? 'Everyone you choose will be able to open this client.'
      : 'Everyone you choose will be able to open this lead.',
  accessOnDevice: (recordType: RecordType) =>
    recordType === 'client'
      ? 'On this device, everyone you choose will be able to open this client.'
      : 'On this device, everyone you choose will be able to open this lead.',
  creating: 'Creating…',
  cancel: 'Cancel',
  cancelled: 'Stopped. What you entered is still here.',
  created: (name: string, recordType: RecordType) =>
    recordType === 'client' ? `Client ${name} created` : `Lead ${name} created`,
  open: 'Open',
  openNamed: (name: string) => `Open ${name}`,
  failed: (recordType: RecordType) =>
    recordType === 'client' ? 'The client was not created.' : 'The lead was not created.',
  duplicate: (name: string, recordType: RecordType, by: SameBy) => {
    const what = { email: 'this e-mail', phone: 'this phone number', name: 'this name and company' }[by];
    return recordType === 'client'
      ? `A client with ${what} is there already: ${name}. You can still create another.`
      : `A lead with ${what} is there already: ${name}. You can still create another.`;
  },
  forbidden: (recordType: RecordType) =>
    recordType === 'client' ? 'You cannot create clients.' : 'You cannot create leads.',
  problems: (count: number, format: Format) =>
    format.plural(count, { one: 'There is 1 problem', other: `There are ${format.number(count)} problems` }),
  problem: (label: string, text: string) => (text.startsWith(label) ? text : `${label}: ${text}`),
  restored: 'Your draft from before is here again.',
  discard: 'Start over',
  loading: 'Loading the form…',
  fieldsFailed: 'The form could not be loaded.',
  discarded: 'The draft was thrown away.',
  notKept: 'This browser cannot keep your draft. It is lost when you close or reload this page.',
  notAssigned: (names: string[], reason: string, format: Format) =>
    `${format.list(names)} could not be assigned. ${reason}`,
  assignMeInstead: 'Assign me to it instead',
  assignMeFailed: 'You could not be assigned to it.',
  assignedUnseen: (recordType: RecordType) =>
    recordType === 'client'
      ? 'Assigned. You can no longer see this client.'
      : 'Assigned. You can no longer see this lead.',
  createAnother: 'Create and add another',
  whoWillSee: (recordType: RecordType, count: number, format: Format) => {
    const who = format.plural(count, { one: '1 person or team', other: `${format.number(count)} people and teams` });
    return recordType === 'client' ? `Who will see this client: ${who}` : `Who will see this lead: ${who}`;
  },
  whoWillSeeAtLeast: (recordType: RecordType, count: number, format: Format) => {
    const who = format.plural(count, { one: '1 person or team', other: `${format.number(count)} people and teams` });
    return recordType === 'client'
      ? `Who will see this client: at least ${who}`
      : `Who will see this lead: at least ${who}`;
  },
};
