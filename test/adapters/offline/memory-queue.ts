// A queue without a disk, of one place.
import type { QueuePlace, QueueStorage, StoredChange } from '../../../src/adapters/offline.js';

export class MemoryQueue implements QueueStorage {
  readonly shared: boolean;
  changes: StoredChange[] = [];

  constructor(shared = false) {
    this.shared = shared;
  }

  read(_place?: QueuePlace): Promise<StoredChange[]> {
    return Promise.resolve(this.changes);
  }

  append(_place: QueuePlace, changes: readonly StoredChange[]): Promise<void> {
    this.changes = [...this.changes, ...changes];
    return Promise.resolve();
  }

  replace(_place: QueuePlace, updates: ReadonlyMap<string, StoredChange | undefined>): Promise<void> {
    this.changes = this.changes.flatMap((each) => (updates.has(each.id) ? (updates.get(each.id) ?? []) : each));
    return Promise.resolve();
  }
}
