// The last import of this user that came to its end: it can be shown and taken back after a reload, for a day.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { confirmedResults, finishedImport, forgetJournal, type FinishedEntry } from './import-journal.js';
import { madeIds, type NamedRecord } from '../import-result.js';
import { ImportUndo, namedRecords } from '../import-undo.js';

export class RecentImport {
  readonly #changed: () => void;
  readonly #prepare: () => Promise<void>;
  readonly undoing: ImportUndo;
  #adapter: LeadDataAdapter | undefined;
  #found: FinishedEntry | undefined;
  #look = 0;

  /** @param prepare Called before one is shown. */
  constructor(changed: () => void, prepare: () => Promise<void>) {
    this.#changed = changed;
    this.#prepare = prepare;
    this.undoing = new ImportUndo(changed);
  }

  get found(): FinishedEntry | undefined {
    return this.#found;
  }

  get canUndo(): boolean {
    return this.#adapter?.undoImport !== undefined && (this.#found?.result.made.count ?? 0) > 0;
  }

  /** Nothing is shown until the next look. */
  forget(): void {
    this.#look++;
    this.#found = undefined;
    this.undoing.forget();
  }

  /** Rejects with what the browser's store or the back end rejects with. */
  async look(adapter: LeadDataAdapter, owner: string): Promise<void> {
    this.forget();
    const look = this.#look;
    const entry = await finishedImport(owner);
    if (!entry) return;
    const { made } = entry.result;
    const sample = await namedRecords(adapter, [...new Set(endsOf(made.first))]);
    // Of a store that forgets, or of another one.
    if (made.count > 0 && sample.length === 0) return;
    if (made.first.some(({ name }) => name === '')) {
      const first = await namedRecords(
        adapter,
        made.first.map(({ id }) => id),
      );
      entry.result.made = { ...made, first };
    }
    await this.#prepare();
    if (look !== this.#look) return;
    this.#adapter = adapter;
    this.#found = entry;
    this.#changed();
  }

  /** Ids of the records that it has made or changed; of the first ones only, where this browser has forgotten the others. */
  async madeIds(): Promise<string[]> {
    const { importId, result } = this.#found!;
    const ids = madeIds(await confirmedResults(importId));
    return ids.length > 0 ? ids : result.made.first.map(({ id }) => id);
  }

  /** Takes it back; what others have changed since stays. */
  async undo(locale: string): Promise<void> {
    const importId = this.#found?.importId;
    if (importId === undefined || !this.#adapter) return;
    if (await this.undoing.run(this.#adapter, importId, locale)) await forgetJournal(importId);
  }
}

const endsOf = (records: readonly NamedRecord[]): string[] =>
  [records[0], records.at(-1)].flatMap((each) => (each ? [each.id] : []));
