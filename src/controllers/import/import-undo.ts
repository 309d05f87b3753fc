// Takes an import back and says what stays, because others have changed it since.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { forEachConcurrently } from '../../domain/platform/time-slicing.js';
import { publishChange } from '../adapter/record-changes.js';
import { type NamedRecord, shownOfResult } from './import-result.js';

/** What has come of an undo. */
export type UndoState =
  | { status: 'none' | 'working' }
  | { status: 'failed'; error: AdapterError }
  /** `records`: the first of those that stay. */
  | { status: 'done'; removed: number; restored: number; kept: number; records: NamedRecord[] };

/** Requests at once. */
const parallel = 4;

/** Records by their ids, as far as they can be seen, in the same order. */
export async function namedRecords(adapter: LeadDataAdapter, ids: readonly string[]): Promise<NamedRecord[]> {
  const names = new Map<string, string>();
  await forEachConcurrently(ids.slice(0, shownOfResult), parallel, async (id) => {
    try {
      names.set(id, (await adapter.getLead(id)).name);
    } catch {
      // What is gone, or was never to be seen, is not listed.
    }
  });
  return ids.filter((id) => names.has(id)).map((id) => ({ id, name: names.get(id)! }));
}

export class ImportUndo {
  readonly #changed: () => void;
  #state: UndoState = { status: 'none' };

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): UndoState {
    return this.#state;
  }

  /** Another import can be taken back. */
  forget(): void {
    this.#state = { status: 'none' };
  }

  /** Never rejects. @returns Whether it is done now. */
  async run(adapter: LeadDataAdapter, importId: string, locale: string): Promise<boolean> {
    if (!adapter.undoImport || this.#state.status === 'working' || this.#state.status === 'done') return false;
    this.#write({ status: 'working' });
    try {
      const { removed, restored, kept } = await adapter.undoImport(importId, { locale });
      publishChange(adapter, { type: 'resync' });
      const records = await namedRecords(
        adapter,
        kept.map(({ leadId }) => leadId),
      );
      this.#write({ status: 'done', removed, restored, kept: kept.length, records });
      return true;
    } catch (error) {
      this.#write({ status: 'failed', error: toAdapterError(error) });
      return false;
    }
  }

  #write(state: UndoState): void {
    this.#state = state;
    this.#changed();
  }
}
