// Whose a draft is, be it of a form or of a record that is edited: what it is kept under, and who takes over what was begun before.
import type { DraftPlace } from './draft-storage.js';

/**
 * `known`: the id, empty where the back end knows no users · `unknown`: it did not say, so what is typed is kept in this
 * page only. `late`: it was unknown until then, and what was typed meanwhile is this user's.
 */
export type Owner = { status: 'waiting' } | { status: 'known'; id: string; late?: boolean } | { status: 'unknown' };

/** One name per owner; `undefined` as long as nobody knows. */
export const nameOfOwner = (owner: Owner): string | undefined =>
  owner.status === 'waiting' ? undefined : owner.status === 'known' ? `known ${owner.id}` : 'unknown';

/** Whether what was typed while nobody said whose it is belongs to whoever turns out to be there. */
export const takesOver = (owner: Owner, before: string | undefined): boolean =>
  before === 'unknown' && owner.status === 'known' && owner.late === true;

/** Where a draft is kept; nowhere without a key, and as long as it is not known whose it is. */
export const placeOf = (owner: Owner, storageKey: string, subject: string): DraftPlace | undefined =>
  storageKey !== '' && owner.status === 'known' ? { storageKey, userId: owner.id, subject } : undefined;
