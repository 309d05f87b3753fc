// Gives each sentence of the bundled adapters and servers its code, so that every language can say it.
import type { ReasonWords } from '../../locales/en/reasons.js';

export type ReasonCode = keyof ReasonWords;

export interface Reason {
  code: ReasonCode;
  /** A name or a field's label. */
  label?: string;
  count?: number;
}

/** What they say, without the full stop. A back end may say the same in its own words: those stay as they are. */
const sentences: Record<
  Exclude<ReasonCode, 'mostAssignees' | 'leastAssignees' | 'notActive' | 'tooLongField'>,
  string[]
> = {
  noSuchRecord: ['There is no such record'],
  noSuchImport: ['There is no such import'],
  noSuchJob: ['There is no such job'],
  onlyManagersCreatePeople: ['Only managers can create people', 'Only managers can add people'],
  onlyManagersAddChoices: ['Only managers can add choices'],
  onlyCreatorDeletes: ['Only its creator and managers can delete a record'],
  changedMeanwhile: [
    'The record has been changed in the meantime',
    'The record was changed meanwhile',
    'The record is being changed by others all the time; try again',
    'Changed in the meantime',
  ],
  assigneesChangedMeanwhile: ['Somebody else has changed the same assignees in the meantime'],
  unknownAssignee: ['Unknown assignee'],
  nobodyLeads: ['Nobody can lead a record here'],
  onlyAssignedLead: ['Only somebody who is assigned can lead'],
  noSuchRole: ['There is no such role'],
  noLastDay: ['An assignment has no last day here'],
  dayIsOver: ['That day is over'],
  onlyAssignedTerms: ['Only somebody who is assigned has a role or a last day'],
  lockedStays: ['They cannot be taken off this record'],
  notAllAssignable: ['Not everybody can be assigned'],
  notAllowed: ['The database does not allow this', 'The back end refuses this', 'Not allowed'],
  alreadyThere: ['This is already there', 'Already there'],
  notValid: [
    'A value is not valid',
    'The record is not valid',
    'The person is not valid',
    'The back end does not accept this',
    'This value is not accepted',
    'A field holds a value that cannot be stored',
    'The same key was used for something else',
    'Not valid',
  ],
  tooLarge: ['This is too large for one request'],
  notSignedIn: [
    'Nobody is signed in',
    'Not signed in',
    'The signed-in user is not an active person here',
    'The current user is not among the people of this store',
    'The back end does not know who asks',
  ],
  tookTooLong: ['It took too long to answer'],
  wentWrong: ['Something went wrong', 'There is no result for this record', 'The job has failed'],
  noMatchByEmail: ['No record has this e-mail address'],
  noEmail: ['Without an e-mail address no record can be found'],
  nothingToChange: ['Nothing to change'],
  changedSinceImport: ['Somebody has changed it since the import', 'It has been changed since the import'],
  noLongerThere: ['It is there no longer'],
  tooMuchAtOnce: [
    'Too many jobs are under way',
    'Too many requests',
    'Too many requests at the same time',
    'Too many streams of live changes',
    'Too many records at the same time',
    'The back end asks for a pause',
  ],
  notAnswering: [
    'The database is not available right now',
    'The database is too slow right now',
    'The back end does not answer',
    'The server is closing',
    'Not available right now',
    'This store has been closed',
  ],
  notSupported: ['Not supported', 'Sorting by several fields is not supported', 'There are no imports'],
  storageFull: ['The storage of this browser is full. Free some space, then save again'],
  storageNewer: ['The stored data is of a newer version than this page. Reload the page'],
  storageOtherTabs: [
    'The storage of this browser does not open. Close the other tabs of this page, then try again',
    'Another tab holds an older version of the stored data. Close the other tabs of this page, then try again',
  ],
  storageLost: [
    'The connection to the storage of this browser was lost. Try again',
    'The storage of this browser does not answer. Try again',
  ],
  storageMissing: ['This browser does not let the page store data (IndexedDB is missing or forbidden)'],
  storageCleared: [
    'The data that this browser had stored for the page are gone: somebody has cleared them, or the browser has. ' +
      'Reload the page to begin anew',
  ],
};

const codes = new Map(
  Object.entries(sentences).flatMap(([code, texts]) => texts.map((text) => [text, code as ReasonCode] as const)),
);

/** A sentence with something in it, and what its parts are. */
const patterns: [RegExp, (parts: string[]) => Reason][] = [
  [/^At most (\d+) can be assigned$/, ([count]) => ({ code: 'mostAssignees', count: Number(count) })],
  [/^At least (\d+) have to be assigned$/, ([count]) => ({ code: 'leastAssignees', count: Number(count) })],
  [/^(.+) is not active$/, ([label]) => ({ code: 'notActive', label: label! })],
  [
    /^(.+) is longer than (\d+) characters$/,
    ([label, count]) => ({ code: 'tooLongField', label: label!, count: Number(count) }),
  ],
  [/^There is no field ".*"$/, () => ({ code: 'notSupported' })],
  [/^This filter is not supported: /, () => ({ code: 'notSupported' })],
  [/^The data provider cannot filter by /, () => ({ code: 'notSupported' })],
  [/^Unknown record type /, () => ({ code: 'notSupported' })],
];

/** The code of a sentence of the bundled adapters and servers; `undefined` for anybody else's. */
export function reasonOf(text: string): Reason | undefined {
  const sentence = text.trim().replace(/\.$/, '');
  const code = codes.get(sentence);
  if (code) return { code };
  for (const [pattern, reason] of patterns) {
    const found = pattern.exec(sentence);
    if (found) return reason(found.slice(1));
  }
  return undefined;
}
