// Changes assignees of everything that matches a query in one call to the back end.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { AssigneeChange, AssigneeDelta } from '../../domain/assignment/assignment.js';
import { inverseOf } from '../../domain/assignment/bulk-changes.js';
import { randomId } from '../../domain/platform/operation-id.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { ask, LeadAssignEvent, LeadAssignFailedEvent, LeadAssignedEvent } from '../../events.js';
import { publishChange } from '../adapter/record-changes.js';
import {
  AssignmentRun,
  type AssignmentTask,
  type FailedChange,
  type RunSource,
  type RunStatus,
} from './assignment-run.js';

export interface QueryChange {
  criteria: LeadCriteria;
  delta: AssigneeDelta;
  /** How many match, as far as it is known. */
  total: number;
}

export class QueryRun implements AssignmentTask {
  readonly #target: EventTarget;
  readonly #source: RunSource;
  readonly #change: QueryChange;
  readonly #changed: () => void;
  readonly #operationId = randomId();
  #status: RunStatus = 'idle';
  #doneCount = 0;
  #changes: AssigneeChange[] | undefined;
  #failed: FailedChange[] = [];
  #error: AdapterError | undefined;
  #abort = new AbortController();

  constructor(target: EventTarget, source: RunSource, change: QueryChange, changed: () => void) {
    this.#target = target;
    this.#source = source;
    this.#change = change;
    this.#changed = changed;
  }

  readonly accessLost = 0;
  readonly canPause = false;

  get status(): RunStatus {
    return this.#status;
  }
  get total(): number {
    return this.#change.total;
  }
  get doneCount(): number {
    return this.#doneCount;
  }
  get failed(): readonly FailedChange[] {
    return this.#failed;
  }
  /** Records of a call that failed as a whole. */
  get left(): number {
    return this.#status === 'finished' && this.#error ? this.total - this.#doneCount : 0;
  }
  get error(): AdapterError | undefined {
    return this.#error;
  }
  get canUndo(): boolean {
    return (this.#changes?.length ?? 0) > 0;
  }

  async start(): Promise<boolean> {
    if (this.#status === 'running') return true;
    this.#abort = new AbortController();
    this.#error = undefined;
    this.#write('running');
    const { criteria, delta } = this.#change;
    const event = new LeadAssignEvent([], { query: criteria, delta });
    try {
      const asked = await ask(this.#target, event, async () => {
        await this.#work();
        return [];
      });
      if (asked.outcome === 'prevented') {
        this.#write('idle');
        return false;
      }
      // Where the host has done it, it has told of it by its results.
      if (asked.value.length > 0) this.#doneCount = asked.value.filter(({ status }) => status === 'ok').length;
      this.#target.dispatchEvent(new LeadAssignedEvent(asked.value, { query: criteria, changed: this.#doneCount }));
    } catch (error) {
      this.#error = toAdapterError(error);
      if (!this.#abort.signal.aborted)
        this.#target.dispatchEvent(new LeadAssignFailedEvent([], this.#error, { query: criteria }));
    }
    publishChange(this.#source.adapter, { type: 'resync' });
    this.#write('finished');
    return true;
  }

  /** The same operation again: what it has done already stays done. */
  async retry(): Promise<void> {
    await this.start();
  }

  undo(): AssignmentTask {
    return new AssignmentRun(this.#target, this.#source, inverseOf(this.#changes ?? []), this.#changed);
  }

  pause(): void {
    // One call cannot be held.
  }
  resume(): void {
    // One call cannot be held.
  }
  cancel(): void {
    this.#abort.abort();
  }

  async #work(): Promise<void> {
    const { adapter, locale } = this.#source;
    const { criteria, delta } = this.#change;
    const { signal } = this.#abort;
    const outcome = await adapter.changeAssigneesByQuery!({ ...criteria, limit: 1 }, delta, {
      signal,
      locale,
      idempotencyKey: this.#operationId,
    });
    this.#doneCount = outcome.changed;
    this.#changes = outcome.changes;
    this.#failed = outcome.failed.map(({ leadId, reason }) => ({
      change: { leadId, add: delta.add, remove: delta.remove },
      kind: 'unknown',
      reason,
    }));
  }

  #write(status: RunStatus): void {
    this.#status = status;
    this.#changed();
  }
}
