// Names the user in the keys of what this browser stores, so that users of one browser do not find each other's work.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { askCurrentUser } from './current-user-controller.js';

/** ms; what waits for a name is worse than one without what was kept. */
export const ownerPatience = 1_500;

/** The id of who is signed in, empty where the back end knows no users; `undefined` where it does not say who it is in time. */
export async function storageOwner(adapter: LeadDataAdapter | undefined): Promise<string | undefined> {
  if (!adapter?.currentUser) return '';
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ownerPatience));
  return (await Promise.race([askCurrentUser(adapter), late]))?.id;
}
