// Somebody as an embedded store keeps them: with the role that no element needs to know.
import type { Assignee } from './assignee.js';

export type AccessRole = 'member' | 'manager';

/** An assignee with what only the store knows of him. */
export type DirectoryEntry = Assignee & {
  /** Default `'member'`. */
  role?: AccessRole | undefined;
};
