// Which tab this is, and which others are open: what is typed in one tab is that tab's, until the tab is gone.
import { randomId } from '../../../domain/platform/operation-id.js';

const storedAs = 'lead-elements.tab';
const lockOf = (id: string): string => `lead-elements:tab:${id}`;

/** Survives a reload; a page without `sessionStorage` is a new tab each time. */
function remembered(): string {
  try {
    return sessionStorage.getItem(storedAs) ?? '';
  } catch {
    return '';
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(storedAs, id);
  } catch {
    // Then the tab is a new one after a reload, and finds its drafts as those of a tab that is gone.
  }
}

let identity: Promise<string> | undefined;
let release: (() => void) | undefined;

/** Takes the lock that says that this tab is open. Answers whether nobody else has it. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<void>((free) => (release = free)) : undefined;
    });
    asked.catch(reject);
  });
}

async function identify(): Promise<string> {
  const before = remembered();
  // A duplicated tab has the storage of the first one, and its id with it.
  if (before && (!navigator.locks || (await hold(before)))) return before;
  const id = randomId();
  if (navigator.locks) await hold(id);
  remember(id);
  return id;
}

/** The id of this tab, the same after a reload. */
export function tabId(): Promise<string> {
  identity ??= identify().catch(() => randomId());
  return identity;
}

/** The ids of the tabs that are open; `undefined` where the browser cannot tell. */
export async function openTabs(): Promise<ReadonlySet<string> | undefined> {
  try {
    const { held = [] } = await navigator.locks.query();
    const prefix = lockOf('');
    return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? name.slice(prefix.length) : [])));
  } catch {
    return undefined;
  }
}

if (typeof addEventListener === 'function') {
  // A page that holds a lock cannot come back as it was.
  addEventListener('pagehide', () => {
    release?.();
    release = undefined;
  });
  addEventListener('pageshow', (event) => {
    if (!event.persisted || !identity) return;
    identity = undefined;
    void tabId();
  });
}
