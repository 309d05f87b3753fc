// Keeps what was typed into a form across reloads and crashes. A browser without storage loses nothing but that.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredOperationId } from '../../domain/platform/operation-id.js';

export interface StoredDraft {
  /** Typed text by field name. */
  values: Record<string, string>;
  assigneeIds: string[];
  /** The attempt that has no known outcome yet, so that a retry after a reload does not create a second record. */
  intent?: StoredOperationId;
}

interface DraftDatabase extends DBSchema {
  drafts: { key: string; value: StoredDraft };
}

/** What a person has typed is on the disk before the browser calls it saved; otherwise a power cut could take it. */
const strict = { durability: 'strict' } as const;

let opening: Promise<IDBPDatabase<DraftDatabase>> | undefined;

function open(): Promise<IDBPDatabase<DraftDatabase>> {
  const forget = (): void => {
    opening = undefined;
  };
  opening ??= openDB<DraftDatabase>('lead-elements.drafts', 1, {
    upgrade: (database) => void database.createObjectStore('drafts'),
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isStoredDraft(value: unknown): value is StoredDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { values, assigneeIds, intent } = value as Partial<StoredDraft>;
  if (typeof values !== 'object' || values === null || !Object.values(values).every(isText)) return false;
  if (!Array.isArray(assigneeIds) || !assigneeIds.every(isText)) return false;
  return intent === undefined || (isText(intent?.id) && isText(intent?.content));
}

/** ms; a form that waits for a storage that hangs is worse than one without its draft. */
const patience = 3_000;

/** The draft under a key; `undefined` when there is none, when it is damaged and where storage is forbidden or hangs. */
export async function readDraft(key: string): Promise<StoredDraft | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  try {
    const value: unknown = await Promise.race([open().then((database) => database.get('drafts', key)), tooLong]);
    return isStoredDraft(value) ? value : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Puts a draft under a key, or takes away what is there. Later calls win.
 * @returns Whether that is on the disk; `false` where storage is full or forbidden.
 */
export async function storeDraft(key: string, draft: StoredDraft | undefined): Promise<boolean> {
  try {
    const transaction = (await open()).transaction('drafts', 'readwrite', strict);
    await Promise.all([draft ? transaction.store.put(draft, key) : transaction.store.delete(key), transaction.done]);
    return true;
  } catch {
    return false;
  }
}
