// Changes assignees of many records: in portions that can be held and given up, with a result per record, a retry and a way back.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import { type AssigneeChange, type AssigneeChangeResult, isNoChange } from '../../domain/assignment/assignment.js';
import { type BulkChange, inverseOf, splitByPeople } from '../../domain/assignment/bulk-changes.js';
import type { Lead } from '../../domain/record/lead.js';
import { nextTask } from '../../domain/platform/next-task.js';
import { randomId } from '../../domain/platform/operation-id.js';
import { ask, LeadAssignedEvent, LeadAssignEvent, LeadAssignFailedEvent } from '../../events.js';
import { publishChange } from '../adapter/record-changes.js';
import { sessionEnded } from '../adapter/session-ended.js';

/** Records per request: few enough that a progress moves and an abort is soon. */
const portion = 100;

export type RunStatus = 'idle' | 'running' | 'paused' | 'finished';

/** Why a record was not changed; the kinds of `AdapterError` tell of a request that failed as a whole. */
export interface FailedChange {
  change: BulkChange;
  kind: AdapterError['kind'];
  reason: string;
  /** What others have made of the record, where the refusal tells it. */
  current?: Lead | undefined;
  /** Whoever stays as others have made them meanwhile, where the rest of the record's change is done. */
  kept?: readonly string[] | undefined;
}

type RefusedChange = Exclude<AssigneeChangeResult, { status: 'ok' }>;

export interface RunSource {
  adapter: LeadDataAdapter;
  locale: string;
  /** Whether it takes a change back: of each record, as far as nobody has touched it since. */
  way?: 'undo' | undefined;
}

/** A change of many records, however it is made. */
export interface AssignmentTask {
  readonly status: RunStatus;
  readonly total: number;
  /** Records that are as they were to be. */
  readonly doneCount: number;
  readonly failed: readonly FailedChange[];
  /** Of them, those whose change waits for the network. */
  readonly waitingCount: number;
  /** Records that were not tried. */
  readonly left: number;
  /** Changed records that the current user may not see any more. */
  readonly accessLost: number;
  /** Why it failed as a whole. */
  readonly error: AdapterError | undefined;
  readonly canPause: boolean;
  readonly canUndo: boolean;
  /** Changed records that can be taken back: whoever cannot see one any more cannot change it. */
  readonly undoCount: number;
  start(): Promise<boolean>;
  retry(): Promise<void>;
  /** The task that takes back what was done. */
  undo(): AssignmentTask;
  pause(): void;
  resume(): void;
  cancel(): void;
}

export class RecordByRecordRun implements AssignmentTask {
  readonly #target: EventTarget;
  readonly #changed: () => void;
  readonly #source: RunSource;
  readonly #total: number;
  #queue: BulkChange[];
  /** What is done and can be taken back. */
  #done: BulkChange[] = [];
  #failed: FailedChange[] = [];
  /** By record: what of its change is not made, because others have changed those people, while the rest is under way. */
  readonly #parted = new Map<string, FailedChange>();
  #accessLost = 0;
  #waitingCount = 0;
  #status: RunStatus = 'idle';
  #abort = new AbortController();
  #wake: (() => void) | undefined;

  /**
   * @param changes What is really changed of each record, so that the inverse is the way back. Each keeps its operation
   * id, whatever becomes of it.
   */
  constructor(target: EventTarget, source: RunSource, changes: readonly BulkChange[], changed: () => void) {
    this.#target = target;
    this.#source = source;
    this.#changed = changed;
    this.#queue = changes.map((change) => ({ ...change, operationId: change.operationId ?? randomId() }));
    this.#total = changes.length;
  }

  get status(): RunStatus {
    return this.#status;
  }

  get total(): number {
    return this.#total;
  }

  get doneCount(): number {
    return this.#done.length + this.#accessLost;
  }

  get waitingCount(): number {
    return this.#waitingCount;
  }

  get undoCount(): number {
    return this.#done.length;
  }

  get canUndo(): boolean {
    return this.undoCount > 0;
  }

  readonly canPause = true;
  readonly error = undefined;

  get failed(): readonly FailedChange[] {
    return this.#failed;
  }

  get left(): number {
    return this.#status === 'finished' ? this.#queue.length : 0;
  }

  get accessLost(): number {
    return this.#accessLost;
  }

  /** Answers `false` where the host has prevented it. Never rejects: the outcome is in the properties. */
  async start(): Promise<boolean> {
    if (this.#status !== 'idle') return true;
    this.#write('running');
    const changes = this.#queue;
    const event = new LeadAssignEvent(changes.map(sent));
    try {
      const asked = await ask(this.#target, event, async () => {
        await this.#work();
        return [];
      });
      if (asked.outcome === 'prevented') {
        this.#write('idle');
        return false;
      }
      if (event.work) this.#settle(changes, hostResults(asked.value), false);
    } catch (error) {
      this.#fail(changes, toAdapterError(error));
    }
    // What the host has answered for is not on its way any more, whenever somebody has stopped it.
    if (event.work) this.#queue = [];
    this.#write('finished');
    return true;
  }

  /** Tries again what has failed: the same operations, but for those that others have got in the way of. */
  async retry(): Promise<void> {
    if (this.#status !== 'finished') return;
    this.#queue = [
      ...this.#failed.map(({ change, kind }) => (kind === 'conflict' ? withoutVersion(change) : change)),
      ...this.#queue,
    ];
    this.#failed = [];
    this.#abort = new AbortController();
    this.#write('running');
    await this.#work();
    this.#write('finished');
  }

  undo(): RecordByRecordRun {
    return new RecordByRecordRun(this.#target, { ...this.#source, way: 'undo' }, inverseOf(this.#done), this.#changed);
  }

  pause(): void {
    if (this.#status === 'running') this.#write('paused');
  }

  resume(): void {
    if (this.#status !== 'paused') return;
    this.#write('running');
    this.#wake?.();
  }

  /** What is changed, or is being changed, stays changed; the rest is left. */
  cancel(): void {
    this.#abort.abort();
    this.#wake?.();
  }

  async #work(): Promise<void> {
    const { signal } = this.#abort;
    while (this.#queue.length > 0 && !signal.aborted) {
      if (this.#status === 'paused') await new Promise<void>((resolve) => (this.#wake = resolve));
      if (signal.aborted) break;
      const changes = this.#queue.slice(0, portion);
      try {
        const { adapter, locale, way } = this.#source;
        // Nobody knows of a request that is given up whether it is done: the portion goes on to its end.
        const results = await adapter.changeAssignees(changes.map(sent), { locale, ...(way && { way }) });
        this.#queue.push(...this.#settle(changes, results, way === 'undo'));
      } catch (error) {
        this.#fail(changes, toAdapterError(error));
      }
      this.#queue = this.#queue.slice(changes.length);
      this.#changed();
      // A store in the page answers at once: somebody is to see how far it is, and may want to hold it.
      if (this.#queue.length > 0) await nextTask();
    }
  }

  /**
   * @param parts Whether what others have changed is left as it is and the rest is made.
   * @returns What of the changes is still to be made then.
   */
  #settle(
    changes: readonly BulkChange[],
    results: readonly AssigneeChangeResult[],
    parts: boolean,
  ): readonly BulkChange[] {
    const byId = new Map(results.map((result) => [result.leadId, result]));
    const rests: BulkChange[] = [];
    for (const change of changes) {
      const result = byId.get(change.leadId);
      const rest = parts && result?.status === 'conflict' ? this.#part(change, result) : undefined;
      if (rest) rests.push(rest);
      else if (!result) this.#failed.push({ change, kind: 'unknown', reason: 'There is no result for this record' });
      else if (result.status === 'ok') this.#stored(change, result);
      else this.#refused(change, result);
    }
    this.#target.dispatchEvent(new LeadAssignedEvent([...results]));
    return rests;
  }

  /** What is left of a change without those whom others have changed; `undefined` where that is nothing, or all of it. */
  #part(change: BulkChange, { reason, current, assigneeIds = [] }: RefusedChange): BulkChange | undefined {
    const { leadId } = change;
    const { theirs, rest } = splitByPeople(change, new Set(assigneeIds));
    if (isNoChange(theirs) || isNoChange(rest)) return undefined;
    const { change: older, kept = [] } = this.#parted.get(leadId) ?? {};
    this.#parted.set(leadId, {
      change: older ? joined(older, theirs) : theirs,
      kind: 'conflict',
      reason,
      current,
      kept: [...kept, ...namedIn(theirs)],
    });
    return { ...rest, operationId: randomId() };
  }

  #stored(change: BulkChange, result: AssigneeChangeResult & { status: 'ok' }): void {
    const { leadId } = change;
    const { adapter } = this.#source;
    const parted = this.#parted.get(leadId);
    this.#parted.delete(leadId);
    if ('lead' in result) {
      if (parted) this.#failed.push(parted);
      else this.#done.push({ ...change, versionAfter: result.lead.version });
      if (result.lead.pending) this.#waitingCount++;
      publishChange(adapter, { type: 'updated', leadId, version: result.lead.version, lead: result.lead });
    } else {
      this.#accessLost++;
      publishChange(adapter, { type: 'access-lost', leadId });
    }
  }

  #refused(change: BulkChange, { status, reason, current }: RefusedChange): void {
    this.#failed.push({ change: this.#whole(change), kind: status, reason, current });
    const { adapter } = this.#source;
    const { leadId } = change;
    // Whoever shows it is to show what is there.
    if (status === 'not-found') publishChange(adapter, { type: 'access-lost', leadId });
    else if (current)
      publishChange(adapter, { type: 'updated', leadId, version: current.version, lead: current, elsewhere: true });
  }

  #fail(changes: readonly BulkChange[], error: AdapterError): void {
    for (const change of changes)
      this.#failed.push({ change: this.#whole(change), kind: error.kind, reason: error.message });
    this.#target.dispatchEvent(new LeadAssignFailedEvent(changes.map(sent), error));
    // Whatever shows records finds out for itself that the session has ended.
    if (error.kind === sessionEnded) publishChange(this.#source.adapter, { type: 'resync' });
  }

  /** A change of which the rest has failed too. */
  #whole(rest: BulkChange): BulkChange {
    const parted = this.#parted.get(rest.leadId);
    this.#parted.delete(rest.leadId);
    return parted ? joined(rest, parted.change) : rest;
  }

  #write(status: RunStatus): void {
    this.#status = status;
    this.#changed();
  }
}

const namedIn = ({ add, remove, terms }: BulkChange): string[] => [
  ...new Set([...add, ...remove, ...Object.keys(terms ?? {})]),
];

/** Two parts of a change as one. */
const joined = (one: BulkChange, two: BulkChange): BulkChange => ({
  ...two,
  ...one,
  add: [...one.add, ...two.add],
  remove: [...one.remove, ...two.remove],
  ...((one.terms ?? two.terms) && { terms: { ...one.terms, ...two.terms } }),
});

/** The way back is nobody else's business. */
const sent = ({ termsBefore: _, primaryBefore: __, versionAfter: ___, ...change }: BulkChange): AssigneeChange =>
  change;

/** What a host says that has done the work itself, as far as it says anything. */
export const hostResults = (value: unknown): AssigneeChangeResult[] =>
  Array.isArray(value) ? value.filter((result): result is AssigneeChangeResult => result instanceof Object) : [];

/** On top of whatever others have done: the user has seen that somebody was quicker. */
const withoutVersion = ({ version: _, ...change }: BulkChange): BulkChange => ({ ...change, operationId: randomId() });
