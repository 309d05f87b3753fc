// English words for the reasons that the bundled adapters and servers give, by code; other languages say them too.
import type { Format } from '../format.js';

export const reasons = {
  noSuchRecord: 'There is no such record.',
  noSuchImport: 'There is no such import.',
  noSuchJob: 'There is no such task.',
  onlyManagersCreatePeople: 'Only managers can create people.',
  onlyManagersAddChoices: 'Only managers can add choices.',
  onlyCreatorDeletes: 'Only whoever created a record, and managers, can delete it.',
  changedMeanwhile: 'The record has been changed in the meantime.',
  assigneesChangedMeanwhile: 'Somebody else has changed the same assignees in the meantime.',
  mostAssignees: (most: number, format: Format) => `At most ${format.number(most)} can be assigned.`,
  leastAssignees: (least: number, format: Format) => `At least ${format.number(least)} have to be assigned.`,
  unknownAssignee: 'Unknown assignee.',
  notActive: (label: string) => `${label} is not active.`,
  nobodyLeads: 'Nobody can lead a record here.',
  onlyAssignedLead: 'Only somebody who is assigned can lead.',
  noSuchRole: 'There is no such role.',
  noLastDay: 'An assignment has no last day here.',
  dayIsOver: 'That day is over.',
  onlyAssignedTerms: 'Only somebody who is assigned has a role or a last day.',
  lockedStays: 'They cannot be taken off this record.',
  notAllAssignable: 'Not everybody can be assigned.',
  notAllowed: 'This is not allowed.',
  alreadyThere: 'This is already there.',
  notValid: 'A value is not valid.',
  tooLarge: 'This is too large for one request.',
  tooLongField: (label: string, max: number, format: Format) =>
    `${label} is longer than ${format.number(max)} characters.`,
  notSignedIn: 'Nobody is signed in.',
  wentWrong: 'Something went wrong.',
  tookTooLong: 'It took too long to answer.',
  noMatchByEmail: 'No record has this e-mail address.',
  noEmail: 'Without an e-mail address no record can be found.',
  nothingToChange: 'Nothing to change.',
  changedSinceImport: 'It has been changed since the import.',
  noLongerThere: 'It is no longer there.',
  tooMuchAtOnce: 'There is too much going on. Wait a moment.',
  notAnswering: 'The back end is not available right now.',
  notSupported: 'The back end cannot do this.',
  storageFull: 'The storage of this browser is full. Free some space, then save again.',
  storageNewer: 'The stored data is of a newer version than this page. Reload the page.',
  storageOtherTabs: 'Other tabs keep the storage from opening. Close the other tabs of this page, then try again.',
  storageLost: 'The storage of this browser does not answer. Try again.',
  storageMissing: 'This browser does not let the page store data.',
  storageCleared: 'The data that this browser had stored are gone. Reload the page to begin anew.',
};

/** As any language may have them. */
export type ReasonWords = {
  [Code in keyof typeof reasons]: (typeof reasons)[Code] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};
