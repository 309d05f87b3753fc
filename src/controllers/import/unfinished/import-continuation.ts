// An import goes on where it broke off, here or in another tab: what is known of its rows, and what is kept for whoever goes on.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { randomId } from '../../../domain/platform/operation-id.js';
import type { RecordType } from '../../../domain/record/lead.js';
import type { GoingOn } from '../already-imported.js';
import { ImportResumption, type UnfinishedImport } from './unfinished-import.js';
import type { SavedImport } from '../import-settings.js';
import { OwnImport } from './own-import.js';

/** Where imports are looked for. */
type Data = [adapter: LeadDataAdapter | undefined, recordType: RecordType];

export class ImportContinuation {
  /** An import of this user that broke off. */
  readonly resumption: ImportResumption;
  /** The one that was begun here, or gone on with. */
  readonly own = new OwnImport();
  #known: (GoingOn & { importId: string }) | undefined;
  /** Of the question whether an import broke off. */
  #looking: AbortController | undefined;
  #of: Data | undefined;

  /** @param prepare Called before what came of an import is shown. */
  constructor(changed: () => void, prepare: () => Promise<void>) {
    this.resumption = new ImportResumption(changed, prepare);
  }

  /** What is known of the rows of an import that goes on; `undefined` for a new one. */
  get known(): GoingOn | undefined {
    return this.#known;
  }

  /** A new import has a new id: what an earlier one has done is found by its journal, not by repeating its requests. */
  get nextId(): string {
    return this.#known?.importId ?? randomId();
  }

  /** Whether an import broke off, or came to its end a while ago. */
  look(...of: Data): void {
    this.#of = of;
    this.#looking?.abort();
    this.#looking = new AbortController();
    void this.resumption.look(...of, this.#looking.signal);
  }

  /** The page is left: others may go on at once. */
  leave(): void {
    this.#looking?.abort();
    this.own.release();
  }

  /** Takes over the one that broke off, as it is now. */
  async claim(): Promise<(UnfinishedImport & { settings: SavedImport }) | undefined> {
    const unfinished = await this.resumption.claim();
    if (!unfinished) return undefined;
    this.own.take(unfinished.entry.importId);
    this.#known = undefined;
    return { ...unfinished, settings: unfinished.entry.settings as SavedImport };
  }

  /** Its file has been read: what it has done already is known. */
  goOn({ entry, results }: UnfinishedImport, { thereBefore }: SavedImport): void {
    this.#known = { importId: entry.importId, results, thereBefore: thereBefore && new Set(thereBefore) };
  }

  /** What was begun here and is not gone on with can go on later, here or in another tab. */
  offerAgain(): void {
    this.#known = undefined;
    void this.own.letGo().then(() => this.#of && this.look(...this.#of));
  }
}
