// Writes down what somebody is working on, and knows whether it is on the disk: only then a closed page loses nothing.
import type * as Storage from './draft-storage.js';
import type { DraftPlace } from './draft-storage.js';

/** Loaded when something may be kept; a page that cannot load it keeps nothing, as one whose storage is forbidden. */
let storage: typeof Storage | undefined;

async function load(): Promise<typeof Storage> {
  return (storage ??= await import('./draft-storage.js'));
}

const readDraft = (place: DraftPlace): Promise<unknown> =>
  load().then(
    (loaded) => loaded.readDraft(place),
    () => undefined,
  );

/** At once where it can: a page that is left gives no second turn. */
const storeDraft = (place: DraftPlace, content: object | undefined): Promise<boolean> =>
  storage
    ? storage.storeDraft(place, content)
    : load().then(
        (loaded) => loaded.storeDraft(place, content),
        () => false,
      );

const nameOf = ({ storageKey, userId, subject }: DraftPlace): string => JSON.stringify([storageKey, userId, subject]);

const isLost = (entry: Written | undefined): boolean => entry?.outcome === 'failed' || entry?.outcome === 'retrying';

/** `retrying`: what has failed is written once more; it still is not on the disk. */
interface Written {
  text: string;
  outcome: 'writing' | 'kept' | 'failed' | 'retrying';
}

/**
 * Who works at a place of this page: of two elements that show the same, the second one would take the work of the first one for
 * its own, and throw it away with its own.
 */
const workers = new Map<string, DraftAutosave>();

export class DraftAutosave {
  readonly #changed: () => void;
  /** What was last handed over, by place, and what became of it. */
  readonly #written = new Map<string, Written>();
  #inPage = true;

  /** @param changed Something is on the disk now, or could not be put there. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What was left at a place, if it is of the form that is looked for. */
  async read<Content>(
    place: DraftPlace,
    isContent: (value: unknown) => value is Content,
  ): Promise<Content | undefined> {
    const name = nameOf(place);
    if (!this.#takes(name)) return undefined;
    const content = await readDraft(place);
    if (!isContent(content)) {
      this.#leave(name);
      return undefined;
    }
    this.#written.set(name, { text: JSON.stringify(content), outcome: 'kept' });
    return content;
  }

  /** The same content again costs nothing. @param place Absent where nothing may be kept. */
  keep(place: DraftPlace | undefined, content: object | undefined): void {
    if (!place) return;
    const name = nameOf(place);
    const text = content ? JSON.stringify(content) : '';
    if (content && !this.#takes(name)) return;
    if (!content) this.#leave(name);
    const before = this.#written.get(name);
    if (before ? before.text === text && before.outcome !== 'failed' : text === '') return;
    const again = isLost(before);
    const entry: Written = { text, outcome: again ? 'retrying' : 'writing' };
    this.#written.set(name, entry);
    void storeDraft(place, content).then((stored) => {
      entry.outcome = stored ? 'kept' : 'failed';
      // That it has failed once more is no news: whoever draws at news would have it written again, without end.
      if (this.#written.get(name) === entry && !(again && !stored)) this.#changed();
    });
  }

  /** Takes away what is there, whoever has put it there. */
  drop(place: DraftPlace | undefined): void {
    if (!place) return;
    const name = nameOf(place);
    for (const each of [this, workers.get(name) ?? this]) each.#written.set(name, { text: '', outcome: 'kept' });
    workers.delete(name);
    void storeDraft(place, undefined);
  }

  /** An element outside the page lets its drafts go: another tab may take the stored ones over meanwhile. */
  set inPage(inPage: boolean) {
    this.#inPage = inPage;
    if (!inPage) for (const name of [...workers.keys()]) this.#leave(name);
  }

  /** @returns Whether nobody else works there. */
  #takes(name: string): boolean {
    const worker = workers.get(name) ?? this;
    if (this.#inPage) workers.set(name, worker);
    return worker === this;
  }

  #leave(name: string): void {
    if (workers.get(name) === this) workers.delete(name);
  }

  /** Whether another element of the page works there. */
  isTaken(place: DraftPlace): boolean {
    return (workers.get(nameOf(place)) ?? this) !== this;
  }

  /** Whether the content is on the disk. */
  isKept(place: DraftPlace | undefined, content: object): boolean {
    const entry = place && this.#written.get(nameOf(place));
    return entry?.outcome === 'kept' && entry.text === JSON.stringify(content);
  }

  /** Whether a place could not be written, so that its content lives in this page only. */
  hasFailed(place: DraftPlace | undefined): boolean {
    return place !== undefined && isLost(this.#written.get(nameOf(place)));
  }
}
