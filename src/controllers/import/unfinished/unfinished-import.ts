// Finds an import of this user that broke off, and the rows of an earlier import of the same file, as far as their records are there.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { toAdapterError } from '../../../adapters/adapter-error.js';
import type { ImportRowResult } from '../../../domain/import/import-row.js';
import type { RecordType } from '../../../domain/record/lead.js';
import {
  confirmedResults,
  earlierImport,
  finishJournal,
  forgetJournal,
  isUnfinished,
  type JournalEntry,
  longPatience,
  unfinishedImport,
} from './import-journal.js';
import { isImportHeld, whenReleased } from '../import-lock.js';
import { resultOfRows } from '../import-result.js';
import { RecentImport } from './recent-import.js';

export interface UnfinishedImport {
  entry: JournalEntry;
  /** Rows whose result is known. */
  results: ImportRowResult[];
}

export const ownerOf = (userId: string | undefined, recordType: RecordType): string => `${recordType}|${userId ?? ''}`;

const leadIdOf = (result: ImportRowResult | undefined): string | undefined =>
  result?.status === 'created' || result?.status === 'updated' ? result.leadId : undefined;

/** Whether the first and the last record are there: a store that forgets, or another one, has nothing to go on with. */
async function areThere(
  adapter: LeadDataAdapter,
  results: readonly ImportRowResult[],
  signal: AbortSignal,
): Promise<boolean> {
  const made = results.map(leadIdOf).filter((id) => id !== undefined && id !== '');
  const sample = [...new Set([made[0], made.at(-1)])].filter((id) => id !== undefined);
  for (const id of sample) {
    try {
      await adapter.getLead(id, { signal });
    } catch (error) {
      signal.throwIfAborted();
      // Whoever cannot be asked is believed.
      if (['not-found', 'forbidden'].includes(toAdapterError(error).kind)) return false;
    }
  }
  return true;
}

/** Rows of an earlier import of the same content, with the ids of their records. */
export async function earlierRows(
  adapter: LeadDataAdapter,
  owner: string,
  content: string,
  signal: AbortSignal,
): Promise<Map<number, string>> {
  const entry = await earlierImport(owner, content);
  const results = entry ? await confirmedResults(entry.importId) : [];
  const rows = new Map<number, string>();
  if (results.length === 0 || !(await areThere(adapter, results, signal))) return rows;
  for (const result of results) {
    const id = leadIdOf(result);
    if (id) rows.set(result.rowNumber, id);
  }
  return rows;
}

export class ImportResumption {
  readonly #changed: () => void;
  #found: UnfinishedImport | undefined;
  #elsewhere: JournalEntry | undefined;
  #look = 0;

  /** The last import that came to its end. */
  readonly recent: RecentImport;
  /** Of the last look. */
  #asked: { adapter: LeadDataAdapter; owner: string } | undefined;

  /** @param prepare Called before what came of an import is shown. */
  constructor(changed: () => void, prepare: () => Promise<void> = () => Promise.resolve()) {
    this.#changed = changed;
    this.recent = new RecentImport(changed, prepare);
  }

  /** An import that can go on. */
  get found(): UnfinishedImport | undefined {
    return this.#found;
  }

  /** An import that another tab of this browser has under way; when that tab is closed it can go on here. */
  get elsewhere(): JournalEntry | undefined {
    return this.#elsewhere;
  }

  /** Never rejects. */
  async look(adapter: LeadDataAdapter | undefined, recordType: RecordType, signal: AbortSignal): Promise<void> {
    const look = ++this.#look;
    this.#found = undefined;
    this.#elsewhere = undefined;
    this.recent.forget();
    try {
      const me = await adapter?.currentUser?.({ signal });
      if (look !== this.#look || !me) return;
      this.#asked = { adapter: adapter!, owner: ownerOf(me.id, recordType) };
      this.#lookForRecent();
      const latest = await unfinishedImport(this.#asked.owner);
      const isHeld = latest !== undefined && (await isImportHeld(latest.importId));
      if (isHeld && look === this.#look) {
        this.#elsewhere = latest;
        this.#changed();
        void this.#lookWhenReleased(latest.importId, look, [adapter, recordType, signal]);
      }
      const entry = isHeld ? undefined : latest;
      const results = entry ? await confirmedResults(entry.importId, longPatience) : [];
      const isThere = entry && (await areThere(adapter!, results, signal));
      if (entry && !isThere) await forgetJournal(entry.importId);
      if (look !== this.#look || !isThere) return;
      this.#found = { entry, results };
      this.#changed();
    } catch {
      // Nothing to go on with is no failure.
    }
  }

  /** Nothing to show is no failure. */
  #lookForRecent(): void {
    if (this.#asked) this.recent.look(this.#asked.adapter, this.#asked.owner).catch(() => {});
  }

  async #lookWhenReleased(importId: string, look: number, again: Parameters<ImportResumption['look']>): Promise<void> {
    try {
      await whenReleased(importId, again[2]);
    } catch {
      // Whoever left the form waits no more.
      return;
    }
    if (look !== this.#look) return;
    await this.look(...again);
    this.#changed();
  }

  /** Takes the found one as it is now: another tab may have gone on with it since. */
  async claim(): Promise<UnfinishedImport | undefined> {
    const entry = this.take()?.entry;
    this.#changed();
    if (!entry || (await isImportHeld(entry.importId)) || !(await isUnfinished(entry))) return undefined;
    return { entry, results: await confirmedResults(entry.importId) };
  }

  /** Takes the found one: nobody is asked about it any more. */
  take(): UnfinishedImport | undefined {
    const found = this.#found;
    this.#found = undefined;
    return found;
  }

  /** Nobody goes on with it; what it has made can still be shown and taken back. */
  async discard(): Promise<void> {
    const found = this.take();
    this.#changed();
    if (!found) return;
    const { entry, results } = found;
    if (results.length === 0) return forgetJournal(entry.importId);
    await finishJournal(entry.importId, resultOfRows(results, entry.total));
    this.#lookForRecent();
  }
}
