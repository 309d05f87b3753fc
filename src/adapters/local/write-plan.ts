// What one write is going to do, worked out on memory before anything is stored, so that it can be worked out again when stale.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { Lead } from '../../domain/record/lead.js';
import type { AddedOption, AppliedOperation, LeadChange, LoggedChange, StoreBatch } from './lead-storage.js';

/** What a plan is made on. */
export interface PlanBase {
  lead(id: string): Lead | undefined;
  operation(key: string): AppliedOperation | undefined;
}

export class WritePlan {
  readonly #base: PlanBase;
  readonly #leads = new Map<string, Lead | undefined>();
  readonly #operations = new Map<string, AppliedOperation>();
  readonly #people: DirectoryEntry[] = [];
  readonly #options: AddedOption[] = [];
  readonly #history: LoggedChange[] = [];

  constructor(base: PlanBase) {
    this.#base = base;
  }

  /** The record with the earlier steps of this plan applied. */
  lead(id: string): Lead | undefined {
    return this.#leads.has(id) ? this.#leads.get(id) : this.#base.lead(id);
  }

  /** The record as it is to be. One that is to stay as it is gets checked for what others have written. */
  put(lead: Lead): void {
    this.#leads.set(lead.id, lead);
  }

  remove(id: string): void {
    this.#leads.set(id, undefined);
  }

  /** The operation, if it has taken effect before. */
  applied(key: string | undefined): AppliedOperation | undefined {
    return key === undefined ? undefined : (this.#operations.get(key) ?? this.#base.operation(key));
  }

  record(key: string | undefined, outcome: Omit<AppliedOperation, 'key' | 'at'>): void {
    if (key !== undefined) this.#operations.set(key, { key, at: Date.now(), ...outcome });
  }

  /** Tells the history of a change that is put here too. */
  log(change: LoggedChange | undefined): void {
    if (change) this.#history.push(change);
  }

  addPerson(entry: DirectoryEntry): void {
    this.#people.push(entry);
  }

  addOption(option: AddedOption): void {
    this.#options.push(option);
  }

  /** `undefined` when there is nothing to write. */
  batch(): StoreBatch | undefined {
    const changes: LeadChange[] = [];
    const checks: Lead[] = [];
    for (const [id, after] of this.#leads) {
      const before = this.#base.lead(id);
      if (before !== after) changes.push({ ...(before && { before }), ...(after && { after }) });
      else if (after) checks.push(after);
    }
    const others = this.#operations.size + this.#people.length + this.#options.length;
    if (changes.length + checks.length + others === 0) return undefined;
    return {
      changes,
      checks,
      operations: [...this.#operations.values()],
      people: this.#people,
      options: this.#options,
      history: this.#history,
    };
  }
}
