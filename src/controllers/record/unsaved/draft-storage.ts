// Keeps what was typed across reloads and crashes, each with its owner: a user, a place and a tab. A browser without storage
// loses nothing but that.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { openTabs, tabId } from './tab-identity.js';

/** Whose work it is and on what. Nobody else ever gets to see it. */
export interface DraftPlace {
  /** Chosen by the host; drafts under different keys never meet. */
  storageKey: string;
  /** Id of the user; empty where the back end knows no users. */
  userId: string;
  /** What is worked on, such as `create:lead` or `record:42`. */
  subject: string;
}

type Key = [storageKey: string, userId: string, subject: string, tab: string];

interface StoredWork {
  /** Milliseconds since 1970. */
  at: number;
  content: unknown;
}

interface DraftDatabase extends DBSchema {
  work: { key: Key; value: StoredWork };
}

/** What a person has typed is on the disk before the browser calls it saved; otherwise a power cut could take it. */
const strict = { durability: 'strict' } as const;
/** ms; a form that waits for a storage that hangs is worse than one without its draft. */
const patience = 3_000;
/** ms; nobody comes back to a draft after a month. */
const lifetime = 30 * 24 * 60 * 60 * 1_000;

let opening: Promise<IDBPDatabase<DraftDatabase>> | undefined;

function open(): Promise<IDBPDatabase<DraftDatabase>> {
  const forget = (): void => {
    opening = undefined;
  };
  opening ??= openDB<DraftDatabase>('lead-elements.drafts', 2, {
    upgrade(database) {
      // The drafts of version 1 do not say whose they are, so nobody may see them.
      const old = database as unknown as IDBPDatabase;
      for (const name of Array.from(old.objectStoreNames)) old.deleteObjectStore(name);
      database.createObjectStore('work');
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

const everyTab = ({ storageKey, userId, subject }: DraftPlace): IDBKeyRange =>
  IDBKeyRange.bound([storageKey, userId, subject], [storageKey, userId, subject, []]);

/** Gives up waiting, not the work. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  try {
    return await Promise.race([work, tooLong]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What this tab has left at a place, else the latest of what a tab that is gone has left there; that is this tab's from then
 * on. `undefined` when there is nothing, and where storage is forbidden or hangs. The caller checks its shape.
 */
export const readDraft = (place: DraftPlace): Promise<unknown> => inTime(take(place));

async function take(place: DraftPlace): Promise<unknown> {
  const [tab, tabs, database] = await Promise.all([tabId(), openTabs(), open()]);
  const drafts = await latest(database.transaction('work').store, place);
  const own = drafts.find(({ key }) => key[3] === tab);
  if (own) return own.content;
  const isLeft = ({ key }: { key: Key }): boolean => !tabs?.has(key[3]);
  if (!drafts.some(isLeft)) return undefined;
  // Looked for again where nobody else can take it meanwhile.
  const transaction = database.transaction('work', 'readwrite', strict);
  const { store } = transaction;
  const left = (await latest(store, place)).find(isLeft);
  if (left) {
    const { at, content, key } = left;
    await store.put({ at, content }, [key[0], key[1], key[2], tab]);
    // Where nobody can tell whether the other tab is gone, it keeps its own.
    if (tabs) await store.delete(key);
  }
  await transaction.done;
  return left?.content;
}

/** What every tab has left at a place, newest first. */
async function latest(
  store: Pick<IDBPObjectStore<DraftDatabase, ['work'], 'work', 'readonly' | 'readwrite'>, 'getAllKeys' | 'getAll'>,
  place: DraftPlace,
): Promise<(StoredWork & { key: Key })[]> {
  const [keys, values] = await Promise.all([store.getAllKeys(everyTab(place)), store.getAll(everyTab(place))]);
  const found = keys.map((key, index) => ({ key, ...values[index]! }));
  return found.filter(({ at }) => at > Date.now() - lifetime).sort((a, b) => b.at - a.at);
}

/**
 * Puts this tab's draft at a place, or takes away what is there. Later calls win.
 * @returns Whether that is on the disk; `false` where storage is full or forbidden.
 */
export async function storeDraft(place: DraftPlace, content: object | undefined): Promise<boolean> {
  try {
    const [tab, database] = await Promise.all([tabId(), open()]);
    const key: Key = [place.storageKey, place.userId, place.subject, tab];
    const transaction = database.transaction('work', 'readwrite', strict);
    const written = content ? transaction.store.put({ at: Date.now(), content }, key) : transaction.store.delete(key);
    await Promise.all([written, transaction.done]);
    return true;
  } catch {
    return false;
  }
}
