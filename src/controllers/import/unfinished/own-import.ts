// The import that this element has begun or gone on with: other tabs leave it alone, and what comes of it is kept.
import { beginJournal, finishJournal, forgetJournal, type JournalEntry } from './import-journal.js';
import { holdImport } from '../import-lock.js';
import type { ImportResult } from '../import-result.js';

const nothingHeld = (): Promise<void> => Promise.resolve();

export class OwnImport {
  #release = nothingHeld;
  /** Resolves once what came of the last import is kept. */
  #kept = Promise.resolve();

  /** Goes on with one that broke off; what was held before is let go of. */
  take(importId: string): void {
    void this.#release();
    this.#release = holdImport(importId);
  }

  async begin(entry: Omit<JournalEntry, 'startedAt'>): Promise<void> {
    this.take(entry.importId);
    await beginJournal({ ...entry, startedAt: Date.now() });
  }

  /**
   * What came of an import can be shown and taken back after a reload.
   * @param report The rows that were not imported, as CSV; `undefined` when there are none.
   */
  keep(importId: string, result: ImportResult, report: () => Promise<string | undefined>): void {
    this.#kept = this.#keep(importId, result, report, this.#release);
  }

  async #keep(
    importId: string,
    result: ImportResult,
    report: () => Promise<string | undefined>,
    release: () => Promise<void>,
  ): Promise<void> {
    // The rows that were not imported take a while to write: whoever leaves at once has the way back all the same.
    await finishJournal(importId, result);
    const rows = await report().catch(() => undefined);
    if (rows) await finishJournal(importId, result, rows);
    await release();
  }

  /** It was taken back. */
  forget(importId: string): void {
    void forgetJournal(importId);
  }

  /** Others may go on with it at once: its page is left. */
  release(): void {
    void this.#release();
  }

  /** Lets go of what was begun here and is not gone on with; resolves when others see that, and what came of the last one. */
  async letGo(): Promise<void> {
    const release = this.#release;
    this.#release = nothingHeld;
    await this.#kept;
    await release();
  }
}
