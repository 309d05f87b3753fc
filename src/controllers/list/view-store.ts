// Keeps how a person has arranged a table, and the views that they have saved: in the host's storage, else in the browser's.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type KeptChange,
  type MadeChange,
  missingFrom,
  withChange,
  withMade,
  withNewer,
} from '../../domain/list/kept-change.js';
import { keptFrom, type KeptViews, type TableLayout } from '../../domain/list/table-arrangement.js';
import { logError } from '../../domain/platform/console-log.js';

/**
 * Where layouts and views are kept, such as the user's settings on a server. An answer may take its time; one that cannot be
 * given is thrown or rejected, and the person reads that nothing is kept. Before each `write` comes a `read`.
 */
export interface ViewStorage {
  /** What was last written under this name, or nothing; what cannot be understood counts as nothing. May be a promise. */
  read(key: string): unknown;
  /** Takes the place of what was there; plain data, as JSON has it. A promise is waited for, its answer is not used. */
  write(key: string, value: KeptViews): unknown;
}

const nameOf = (key: string): string => `lead-table:${key}`;

/** What a storage answers; one that throws has refused. */
function asked(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    return Promise.reject(new Error('The storage has thrown.', { cause: error }));
  }
}

const isLayout = ({ kind }: KeptChange): boolean => kind === 'layout';
const isToBeWritten = ({ isWritten }: MadeChange): boolean => !isWritten;

const isLater = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof (answer as PromiseLike<unknown> | undefined)?.then === 'function';

/** Private to this browser. Where it allows no storage, what was arranged lasts as long as the page. */
const browserStorage: ViewStorage = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as unknown;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => localStorage.setItem(nameOf(key), JSON.stringify(value)),
};

export interface ViewStoreOptions {
  /** Name under which it is kept; without one nothing is. */
  key: () => string | undefined;
  storage: () => ViewStorage | undefined;
  /** What was kept has been read; `changesLayout`: a person has arranged the table before it came. */
  read: (kept: KeptViews, changesLayout: boolean) => void;
}

/** Those of the page: what one writes the others with the same name and storage have too. */
const stores = new Set<ViewStore>();

/** Writes of the page, one behind the other: each begins with what the one before has left. */
const writes = new WeakMap<ViewStorage, Promise<unknown>>();

/** What is kept under one name. */
interface Keeping {
  readonly key: string;
  /** What was changed here and has not been seen in the storage: it may have refused, or answer what was there before. */
  made: readonly MadeChange[];
  state: 'reading' | 'read' | 'unread';
  /** The storage has answered, or refused to. */
  reading: Promise<void>;
}

/** What the storage answers now: what was changed here and is in it need not be told again. */
async function see(storage: ViewStorage, keeping: Keeping): Promise<KeptViews> {
  const kept = keptFrom(await asked(() => storage.read(keeping.key)));
  keeping.made = missingFrom(kept, keeping.made);
  return kept;
}

function refused(error: unknown): false {
  logError('The views of a table could not be kept.', error);
  return false;
}

export class ViewStore implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ViewStoreOptions;
  #kept: KeptViews = {};
  #begun = false;
  #keeping: Keeping | undefined;

  constructor(host: ReactiveControllerHost, options: ViewStoreOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get now(): KeptViews {
    return this.#kept;
  }

  get layout(): TableLayout {
    return this.#kept.layout ?? {};
  }

  /** Whether nobody knows what is kept. */
  get unread(): boolean {
    return this.#keeping?.state === 'unread';
  }

  /** Whether it is this browser that keeps it. */
  get inBrowser(): boolean {
    return this.#storage === browserStorage;
  }

  hostConnected(): void {
    window.addEventListener('storage', this.#onStorage);
    stores.add(this);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#onStorage);
    stores.delete(this);
  }

  /** At once from the browser's storage, so that nothing jumps. */
  begin(): void {
    const key = this.#options.key();
    // A layout that came with the first properties stays where nothing is kept.
    if (this.#begun) this.#kept = {};
    this.#begun = true;
    this.#keeping = key === undefined ? undefined : { key, made: [], state: 'read', reading: Promise.resolve() };
    if (this.#keeping) this.#read(this.#keeping);
  }

  /** How the table is arranged, which is not to be found again. */
  arrange(layout: TableLayout): void {
    this.#kept = { ...this.#kept, layout };
  }

  /** @returns Whether the views are where they are to be: in the storage or, without a `viewKey`, in this page. */
  async change(...changes: KeptChange[]): Promise<boolean> {
    this.#hear(changes);
    const keeping = this.#keeping;
    if (!keeping) return true;
    keeping.made = changes.reduce(withNewer, keeping.made);
    this.#tellOthers(keeping.key, changes);
    return this.#store(keeping);
  }

  /** Tries once more what the storage has refused to read or to keep. */
  async retry(): Promise<boolean> {
    const keeping = this.#keeping;
    if (!keeping) return true;
    if (keeping.state === 'unread') this.#read(keeping);
    await keeping.reading;
    return keeping.state === 'read' && (!keeping.made.some(isToBeWritten) || (await this.#store(keeping)));
  }

  get #storage(): ViewStorage {
    return this.#options.storage() ?? browserStorage;
  }

  #read(keeping: Keeping): void {
    const { key } = keeping;
    const storage = this.#storage;
    const answer = asked(() => storage.read(key));
    if (!isLater(answer)) return this.#take(keeping, keptFrom(answer));
    keeping.state = 'reading';
    keeping.reading = Promise.resolve(answer).then(
      (value: unknown) => this.#take(keeping, keptFrom(value)),
      (error: unknown) => {
        logError('The views of a table could not be read.', error);
        keeping.state = 'unread';
        this.#host.requestUpdate();
      },
    );
  }

  #take(keeping: Keeping, kept: KeptViews): void {
    keeping.state = 'read';
    if (this.#keeping !== keeping) return;
    this.#hold(keeping, kept);
    this.#options.read(
      this.#kept,
      keeping.made.some(({ change }) => isLayout(change)),
    );
  }

  /** What was changed here and is not there yet goes over what is. */
  #hold({ made }: Keeping, { layout = this.#kept.layout, ...views }: KeptViews): void {
    this.#kept = withMade({ ...views, layout }, made);
    this.#host.requestUpdate();
  }

  /** Each change is made of what others have kept meanwhile: what they have deleted stays deleted. */
  #store(keeping: Keeping): boolean | Promise<boolean> {
    const storage = this.#storage;
    if (storage === browserStorage) return this.#storeHere(keeping);
    const before = writes.get(storage);
    const written = (async () => {
      await Promise.all([before, keeping.reading]);
      try {
        await this.#storeAt(storage, keeping);
        return true;
      } catch (error) {
        return refused(error);
      }
    })();
    writes.set(storage, written);
    return written;
  }

  #storeHere(keeping: Keeping): boolean {
    const { key } = keeping;
    try {
      const kept = withMade(keptFrom(browserStorage.read(key)), keeping.made);
      browserStorage.write(key, kept);
      keeping.made = [];
      this.#show(keeping, kept);
      return true;
    } catch (error) {
      return refused(error);
    }
  }

  async #storeAt(storage: ViewStorage, keeping: Keeping): Promise<void> {
    const seen = await see(storage, keeping);
    const { made } = keeping;
    const kept = withMade(seen, made);
    const told = made.filter(isToBeWritten);
    // The write before this one may have taken them along.
    if (told.length > 0) {
      await asked(() => storage.write(keeping.key, kept));
      keeping.made = keeping.made.map((each) => (told.includes(each) ? { ...each, isWritten: true } : each));
      // What is seen now and gone later has been deleted; what is never seen belongs to a storage that answers what it began with.
      if (!told.every(({ change }) => isLayout(change))) await see(storage, keeping);
    }
    this.#show(keeping, kept);
  }

  /** How this table is arranged is its own. */
  #show(keeping: Keeping, { views, startWith }: KeptViews): void {
    keeping.state = 'read';
    if (this.#keeping === keeping) this.#hold(keeping, { views, startWith });
  }

  #tellOthers(key: string, changes: readonly KeptChange[]): void {
    const theirs = changes.filter((change) => !isLayout(change));
    if (theirs.length === 0) return;
    for (const other of stores)
      if (other !== this && other.#keeping?.key === key && other.#storage === this.#storage) other.#hear(theirs);
  }

  /** Views are the person's, wherever they are saved; how this table is arranged stays. */
  #hear(changes: readonly KeptChange[]): void {
    this.#kept = changes.reduce(withChange, this.#kept);
    this.#host.requestUpdate();
  }

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const keeping = this.#keeping;
    if (!keeping || key !== nameOf(keeping.key) || !this.inBrowser || newValue === null) return;
    const { views, startWith } = keptFrom(browserStorage.read(keeping.key));
    this.#hold(keeping, { views, startWith });
  };
}
