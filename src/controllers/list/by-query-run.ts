// Changes assignees of everything that matches a query: as a job of the back end where it has jobs, in one call otherwise.
import type { BulkOutcome, Job } from '../../adapters/adapter.js';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../../domain/assignment/assignment.js';
import { inverseOf } from '../../domain/assignment/bulk-changes.js';
import { randomId } from '../../domain/platform/operation-id.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { ask, LeadAssignEvent, LeadAssignFailedEvent, LeadAssignedEvent } from '../../events.js';
import { hasJobs, JobRun } from '../adapter/job-run.js';
import { publishChange } from '../adapter/record-changes.js';
import {
  RecordByRecordRun,
  hostResults,
  type AssignmentTask,
  type FailedChange,
  type RunSource,
  type RunStatus,
} from './record-by-record-run.js';

export interface QueryChange {
  criteria: LeadCriteria;
  delta: AssigneeDelta;
  /** How many match, as far as it is known. */
  total: number;
}

export class ByQueryRun implements AssignmentTask {
  readonly #target: EventTarget;
  readonly #source: RunSource;
  readonly #change: QueryChange;
  readonly #changed: () => void;
  readonly #operationId = randomId();
  #status: RunStatus = 'idle';
  #doneCount = 0;
  #total: number;
  #job: JobRun | undefined;
  #wasCancelled = false;
  #attempt = 0;
  /** What attempts before this one have done. */
  #earlier: AssigneeChange[] = [];
  /** What the attempt before came to, where it failed at some records: this one tries those again. */
  #before: { done: number; failed: number } | undefined;
  #changes: AssigneeChange[] | undefined;
  #failed: FailedChange[] = [];
  #accessLost = 0;
  #error: AdapterError | undefined;
  #abort = new AbortController();

  constructor(target: EventTarget, source: RunSource, change: QueryChange, changed: () => void) {
    this.#target = target;
    this.#source = source;
    this.#change = change;
    this.#changed = changed;
    this.#total = change.total;
  }

  readonly waitingCount = 0;

  /** Where the back end does it as a job; one call cannot be held. */
  get canPause(): boolean {
    return hasJobs(this.#source.adapter);
  }

  get status(): RunStatus {
    return this.#status;
  }
  get total(): number {
    return this.#total;
  }
  get doneCount(): number {
    return this.#doneCount;
  }
  get failed(): readonly FailedChange[] {
    return this.#failed;
  }
  /** Records of a call that failed as a whole, or of a job that was ended before. */
  get left(): number {
    const isWhole = this.#error === undefined && !this.#wasCancelled;
    return this.#status === 'finished' && !isWhole
      ? Math.max(0, this.total - this.#doneCount - this.#failed.length)
      : 0;
  }
  get accessLost(): number {
    return this.#accessLost;
  }
  get error(): AdapterError | undefined {
    return this.#error;
  }
  get undoCount(): number {
    return Math.min(this.#changes?.length ?? 0, this.#doneCount - this.#accessLost);
  }
  get canUndo(): boolean {
    return this.undoCount > 0;
  }

  async start(): Promise<boolean> {
    if (this.#status === 'running' || this.#status === 'paused') return true;
    this.#abort = new AbortController();
    this.#error = undefined;
    this.#wasCancelled = false;
    this.#write('running');
    const { criteria, delta } = this.#change;
    // What is tried anew after an answer is another operation: it may have become so meanwhile.
    const bulk = { query: criteria, delta, operationId: `${this.#operationId}-${this.#attempt}` };
    const event = new LeadAssignEvent([], bulk);
    try {
      const asked = await ask(this.#target, event, async () => {
        await this.#work(bulk.operationId);
        return [];
      });
      if (asked.outcome === 'prevented') {
        this.#write('idle');
        return false;
      }
      if (event.work && !Array.isArray(asked.value))
        throw new AdapterError('unknown', 'There is no result for these records');
      const results = hostResults(asked.value);
      if (event.work) this.#hear(results);
      this.#target.dispatchEvent(new LeadAssignedEvent(results, { ...bulk, changed: this.#doneCount }));
    } catch (error) {
      this.#error = toAdapterError(error);
      if (!this.#abort.signal.aborted) this.#target.dispatchEvent(new LeadAssignFailedEvent([], this.#error, bulk));
    }
    publishChange(this.#source.adapter, { type: 'resync', leadIds: (this.#changes ?? []).map(({ leadId }) => leadId) });
    this.#write('finished');
    return true;
  }

  /** What the operation has done stays done; what has been answered for good is asked anew. */
  async retry(): Promise<void> {
    await this.start();
  }

  undo(): AssignmentTask {
    return new RecordByRecordRun(
      this.#target,
      { ...this.#source, way: 'undo' },
      inverseOf((this.#changes ?? []).map(({ version, ...change }) => ({ ...change, versionAfter: version }))),
      this.#changed,
    );
  }

  pause(): void {
    if (this.#status === 'running') this.#job?.control('pause');
  }
  resume(): void {
    if (this.#status === 'paused') this.#job?.control('resume');
  }
  cancel(): void {
    if (this.#job) this.#job.control('cancel');
    else this.#abort.abort();
  }

  async #work(idempotencyKey: string): Promise<void> {
    const { adapter, locale } = this.#source;
    const { criteria, delta } = this.#change;
    const { signal } = this.#abort;
    const query = { ...criteria, limit: 1 };
    const options = { signal, locale, idempotencyKey };
    if (!hasJobs(adapter)) {
      this.#takeIn(await adapter.changeAssigneesByQuery!(query, delta, options));
      return this.#finish();
    }
    this.#job = new JobRun(adapter, (job) => this.#follow(job));
    try {
      const work = { kind: 'assignment', query, delta } as const;
      const { status } = await this.#job.run(work, options);
      this.#wasCancelled = status === 'cancelled';
      if (this.#wasCancelled) this.#beginAnew();
      else this.#finish();
    } catch (error) {
      // What failed for a moment goes on with the same job; one that has failed for good is another one the next time.
      if (!toAdapterError(error).retryable) this.#beginAnew();
      throw error;
    } finally {
      this.#job = undefined;
    }
  }

  /** The host has made the change itself: its results say what came of it. */
  #hear(results: readonly AssigneeChangeResult[]): void {
    const refused = results.filter((result) => result.status !== 'ok');
    this.#takeIn({
      changed: results.length - refused.length,
      failed: refused,
      accessLost: results.filter((result) => 'accessLost' in result).length,
    });
    this.#finish();
  }

  /** Records that were changed before match again, or no more: what is done is what was, and those that fail no more. */
  #finish(): void {
    const failed = this.#failed.length;
    if (this.#before) this.#doneCount = this.#before.done + Math.max(0, this.#before.failed - failed);
    this.#before = failed > 0 ? { done: this.#doneCount, failed } : undefined;
    if (failed > 0) this.#beginAnew();
  }

  #beginAnew(): void {
    this.#attempt++;
    this.#earlier = this.#changes ?? [];
  }

  #follow({ status, total, outcome }: Job): void {
    if (total !== undefined) this.#total = total;
    if (outcome) this.#takeIn(outcome);
    this.#write(status === 'paused' ? 'paused' : 'running');
  }

  #takeIn({ changed, changes, failed, accessLost = 0 }: BulkOutcome): void {
    const { delta } = this.#change;
    this.#doneCount = changed;
    this.#accessLost = accessLost;
    this.#changes = changes && [...this.#earlier, ...changes];
    this.#failed = failed.map(({ leadId, reason, status }): FailedChange => {
      const change = { leadId, add: delta.add, remove: delta.remove };
      return { change, kind: status ?? 'unknown', reason };
    });
  }

  #write(status: RunStatus): void {
    this.#status = status;
    this.#changed();
  }
}
