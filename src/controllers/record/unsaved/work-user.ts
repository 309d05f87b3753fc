// Whose a draft is, be it of a form or of a record that is edited: what it is kept under, and who takes over what was begun before.
import type { DraftPlace } from './draft-storage.js';

/**
 * `known`: the id, empty where the back end knows no users · `unknown`: it did not say, so what is typed is kept in this
 * page only. `late`: it was unknown until then, and what was typed meanwhile is this user's.
 */
export type WorkUser = { status: 'waiting' } | { status: 'known'; id: string; late?: boolean } | { status: 'unknown' };

/** One name per user; `undefined` as long as nobody knows. */
export const keyOfWorkUser = (user: WorkUser): string | undefined =>
  user.status === 'waiting' ? undefined : user.status === 'known' ? `known ${user.id}` : 'unknown';

/** Whether what was typed while nobody said whose it is belongs to whoever turns out to be there. */
export const takesOver = (user: WorkUser, before: string | undefined): boolean =>
  before === 'unknown' && user.status === 'known' && user.late === true;

/** Where a draft is kept; nowhere without a key, and as long as it is not known whose it is. */
export const placeOf = (user: WorkUser, storageKey: string, subject: string): DraftPlace | undefined =>
  storageKey !== '' && user.status === 'known' ? { storageKey, userId: user.id, subject } : undefined;
