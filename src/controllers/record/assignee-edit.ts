// One edit of a record's assignees: a draft on top of what was read, saved as a delta, merged with what others do.
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import {
  applyDelta,
  assigneeDelta,
  type AssigneeChange,
  type AssigneeChangeResult,
  type AssigneeDelta,
  isNoChange,
  type LedDelta,
  primaryChange,
} from '../../domain/assignment/assignment.js';
import {
  type RemovalObjection,
  type RemovalReason,
  removalObjections,
  type RemovalRules,
} from '../../domain/assignment/removal-rules.js';
import type { TermsByAssignee, TermsChange } from '../../domain/record/assignment-terms.js';
import { OperationId } from '../../domain/platform/operation-id.js';
import type { Lead } from '../../domain/record/lead.js';
import { ask, LeadAssignedEvent, LeadAssignEvent, LeadAssignFailedEvent } from '../../events.js';
import { afterHold, SaveAttempt, type SaveOptions } from './save-attempt.js';
import type * as termsEdit from './terms-edit.js';
import { publishChange } from '../adapter/record-changes.js';

export type AssigneeEditState =
  | { status: 'idle' }
  | { status: 'editing' }
  | { status: 'saving'; change: AssigneeChange }
  /** The host's rules forbid it, or somebody has to say yes to it first. */
  | { status: 'objection'; objection: RemovalObjection }
  | { status: 'failed'; error: AdapterError }
  /** Somebody has changed the same people. `conflicting`: their ids; `current`: the record as it is now, if known. */
  | { status: 'conflict'; reason: string; conflicting: string[]; current?: Lead };

export interface AssigneeEditHost extends EventTarget {
  requestUpdate(): void;
}

/** What is kept of an edit: who was to come and to go, and who was there when it began. */
export interface AssigneeEditContent extends LedDelta {
  base: string[];
  /** On which terms they were there, where other terms are staged. */
  baseTerms?: TermsByAssignee | undefined;
}

export interface SavedAssignees extends termsEdit.TermsWayBack {
  accessLost: boolean;
  delta: AssigneeDelta;
  lead?: Lead | undefined;
}

export interface AssigneeEditCallbacks {
  /**
   * The change is stored. `accessLost`: the current user may not see the record any more. `lead`: as it is now.
   * `primaryBefore`: who led until then, if somebody else does now.
   */
  saved(outcome: SavedAssignees): void;
  /** The back end has refused; whether the record may still be read is to be found out. */
  refused(error: AdapterError): void;
  /** Others have changed the assignees while this edit is open; it has been merged. */
  merged(delta: AssigneeDelta): void;
}

export interface AssigneeSaveOptions extends SaveOptions {
  /** What the host says of taking people off. */
  rules?: RemovalRules | undefined;
}

const isEmpty = (delta: AssigneeDelta): boolean => delta.add.length === 0 && delta.remove.length === 0;

/** Whoever shows the record shows it as others have made it, this element too. */
function publishCurrent(adapter: LeadDataAdapter, lead: Lead): void {
  publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead, elsewhere: true });
}

export class AssigneeEdit {
  readonly #host: AssigneeEditHost;
  readonly #callbacks: AssigneeEditCallbacks;
  readonly #operationId = new OperationId();
  readonly #attempt = new SaveAttempt();
  #lead: Lead;
  #value: readonly string[];
  #primaryId: string | undefined;
  #leadBefore: Lead | undefined;
  /** What nobody waits for any more, and may be stored all the same. */
  #left: AssigneeDelta | undefined;
  #staged: TermsChange | undefined;
  #elsewhere: AssigneeDelta = { add: [], remove: [] };
  /** What its person has said yes to. */
  #agreed: ReadonlySet<RemovalReason> = new Set();
  /** What knows of roles and last days, once it is loaded: before it nothing can be staged. */
  termsRules: typeof termsEdit | undefined;
  #state: AssigneeEditState = { status: 'idle' };

  constructor(host: AssigneeEditHost, lead: Lead, callbacks: AssigneeEditCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    this.#lead = lead;
    this.#value = lead.assigneeIds;
    this.#primaryId = lead.primaryAssigneeId;
  }

  get state(): AssigneeEditState {
    return this.#state;
  }

  /** The people as they are chosen now. */
  get value(): string[] {
    return [...this.#value];
  }

  /** Who leads as it is chosen now. */
  get primaryId(): string | undefined {
    return this.#primaryId;
  }

  /** What saving would say of who leads, and of roles and last days. */
  get #led(): { primaryId?: string | null; terms?: TermsChange } {
    return {
      ...primaryChange(this.#lead, this.#value, this.#primaryId),
      // What was left of an earlier visit waits for the rules.
      ...(this.termsRules?.change(this.#lead, this.#value, this.#staged) ?? (this.#staged && { terms: this.#staged })),
    };
  }

  /** What is staged of roles and last days, also of people who are taken off meanwhile. */
  get staged(): TermsChange | undefined {
    return this.#staged;
  }

  /** What saving would add and remove. */
  get delta(): AssigneeDelta {
    return assigneeDelta(this.#lead.assigneeIds, this.#value);
  }

  /** The record as saving would make it. */
  get preview(): Lead {
    return {
      ...this.#lead,
      assigneeIds: this.value,
      primaryAssigneeId: this.#primaryId,
      ...this.termsRules?.preview(this.#lead, this.#value, this.#staged),
    };
  }

  get dirty(): boolean {
    return this.#state.status !== 'idle' && !isNoChange({ ...this.delta, ...this.#led });
  }

  /** What others have added and removed since this edit began. */
  get elsewhere(): AssigneeDelta {
    return this.#elsewhere;
  }

  /** What would have to be put back by `restore`; `undefined` when nothing is changed. */
  get content(): AssigneeEditContent | undefined {
    if (!this.dirty) return undefined;
    const { assigneeIds: base, assignmentTerms: baseTerms } = this.#lead;
    return { ...this.delta, ...this.#led, base, baseTerms };
  }

  /** Goes on with an edit that was left: it is replayed on who is assigned now. What was chosen since stands. */
  restore({ add, remove, primaryId, terms, base, baseTerms }: AssigneeEditContent): void {
    if (this.#state.status === 'saving') return;
    this.begin();
    const since = this.delta;
    const isOpen = (id: string): boolean => !since.add.includes(id) && !since.remove.includes(id);
    this.#value = applyDelta(this.#value, { add: add.filter(isOpen), remove: remove.filter(isOpen) });
    if (primaryId !== undefined && this.#led.primaryId === undefined) this.#primaryId = primaryId ?? undefined;
    this.#elsewhere = assigneeDelta(base, this.#lead.assigneeIds);
    if (terms && !this.#staged) {
      this.#staged = terms;
      // As they were then: what somebody else has set since comes with `rebase`, once it can be compared.
      this.#lead = { ...this.#lead, assignmentTerms: baseTerms };
    }
    this.#host.requestUpdate();
  }

  begin(): void {
    if (this.#state.status !== 'idle') return;
    this.#restore();
    this.#write({ status: 'editing' });
  }

  /** @param led Who leads, and on which terms people are there, where that can be chosen. */
  set(ids: readonly string[], led: { primaryId?: string | undefined; staged?: TermsChange } = {}): void {
    if (this.#state.status === 'idle' || this.#state.status === 'saving') return;
    this.#value = [...new Set(ids)];
    if ('primaryId' in led) this.#primaryId = led.primaryId;
    if (led.staged) this.#staged = led.staged;
    // A message about the last attempt would speak of another choice.
    this.#write({ status: 'editing' });
  }

  /** Whoever takes off who is not there now has been asked. */
  agree(rules: RemovalRules): void {
    const objections = removalObjections(this.#lead.assigneeIds, this.#value, rules);
    this.#agreed = new Set(objections.map(({ by }) => by));
  }

  /** The answer to what stands against saving: nothing is given up. */
  keepEditing(): void {
    if (this.#state.status === 'objection') this.#write({ status: 'editing' });
  }

  /** While saving: stops waiting and keeps the edit. Else: gives the edit up. */
  cancel(): void {
    const { state } = this;
    if (this.#attempt.leave()) {
      if (state.status === 'saving') this.#left = state.change;
      return this.#write({ status: 'editing' });
    }
    this.#left = undefined;
    this.#operationId.settle();
    this.#restore();
    this.#write({ status: 'idle' });
  }

  /** The record has another state: adds and removes of this edit are replayed on it. */
  rebase(lead: Lead): void {
    // What is staged of terms waits for what can compare it.
    if (lead === this.#lead || (this.#staged && !this.termsRules)) return;
    const theirs = assigneeDelta(this.#lead.assigneeIds, lead.assigneeIds);
    const conflicting = this.#replayOn(lead);
    if (this.#state.status === 'idle') return this.#restore();
    if (this.#state.status === 'conflict') {
      // The message tells of the change already; it tells of this state now.
      this.#write({ ...this.#state, current: lead });
      return;
    }
    // What is on its way comes back as a change of the record, perhaps before the answer; that is nobody else's doing.
    const sent = this.#state.status === 'saving' ? this.#state.change : this.#left;
    const others = {
      add: theirs.add.filter((id) => !sent?.add.includes(id)),
      remove: theirs.remove.filter((id) => !sent?.remove.includes(id)),
    };
    if (!isEmpty(theirs)) this.#left = undefined;
    if (!isEmpty(others)) {
      this.#elsewhere = {
        add: [...new Set([...this.#elsewhere.add.filter((id) => !others.remove.includes(id)), ...others.add])],
        remove: [...new Set([...this.#elsewhere.remove.filter((id) => !others.add.includes(id)), ...others.remove])],
      };
      this.#callbacks.merged(others);
    }
    if (conflicting.length > 0 && this.#state.status === 'editing')
      return this.#write({ status: 'conflict', reason: '', conflicting, current: lead });
    this.#host.requestUpdate();
  }

  /** What was chosen, on top of the record as it is now. @returns Whose staged terms somebody else has set to other ones. */
  #replayOn(lead: Lead): string[] {
    const mine = this.delta;
    if (this.#led.primaryId === undefined) this.#primaryId = lead.primaryAssigneeId;
    const conflicting = this.termsRules?.conflicting(this.#lead.assignmentTerms, lead, this.#staged) ?? [];
    this.#lead = lead;
    this.#value = applyDelta(lead.assigneeIds, mine);
    return conflicting;
  }

  /**
   * Saves the delta. Never rejects: the outcome is in the state. The same delta keeps its operation id until it is stored.
   */
  async save(
    adapter: LeadDataAdapter,
    locale: string,
    { way, hold, rules = {} }: AssigneeSaveOptions = {},
  ): Promise<void> {
    if (this.#attempt.running || this.#state.status === 'idle' || (this.#staged && !this.termsRules)) return;
    const delta = { ...this.delta, ...this.#led };
    if (isNoChange(delta)) return this.#finish(delta);
    const objection = removalObjections(this.#lead.assigneeIds, this.#value, rules).find(
      ({ by, forbids }) => forbids || !this.#agreed.has(by),
    );
    if (objection) return this.#write({ status: 'objection', objection });
    const { id: leadId, version } = this.#lead;
    const operationId = this.#operationId.idFor(delta);
    const change: AssigneeChange = { leadId, ...delta, operationId, version };
    // The change may come back as one of the record before it is answered.
    this.#leadBefore = this.#lead;
    const run = this.#attempt.begin();
    this.#write({ status: 'saving', change });
    try {
      const answer = await ask(this.#host, new LeadAssignEvent([change]), () =>
        afterHold(hold, run.signal, () =>
          adapter.changeAssignees([change], { signal: run.signal, locale, ...(way && { way }) }),
        ),
      );
      if (answer.outcome === 'done') this.#settle(run, adapter, change, answer.value);
      else if (this.#attempt.end(run)) this.#write({ status: 'editing' });
    } catch (error) {
      if (this.#attempt.end(run)) this.#fail(adapter, change, toAdapterError(error), []);
    }
  }

  /** After a conflict: replays the same adds and removes on the record as it is now, and saves them as a new operation. */
  async applyAgain(adapter: LeadDataAdapter, locale: string, options: AssigneeSaveOptions = {}): Promise<void> {
    const { state } = this;
    if (state.status !== 'conflict' || this.#attempt.running) return;
    const { add, remove } = this.delta;
    const run = this.#attempt.begin();
    this.#write({ status: 'saving', change: { leadId: this.#lead.id, add, remove } });
    try {
      const current = state.current ?? (await adapter.getLead(this.#lead.id, { signal: run.signal, locale }));
      if (!this.#attempt.end(run)) return;
      this.#operationId.settle();
      const conflicting = this.#replayOn(current);
      this.#elsewhere = { add: [], remove: [] };
      this.#write({ status: 'editing' });
      publishCurrent(adapter, current);
      // What nobody has seen yet is not saved over.
      if (conflicting.length > 0 && !state.current)
        return this.#write({ status: 'conflict', reason: '', conflicting, current });
      await this.save(adapter, locale, options);
    } catch (error) {
      if (!this.#attempt.end(run)) return;
      const failure = toAdapterError(error);
      this.#write({ ...state, reason: failure.message });
      this.#callbacks.refused(failure);
    }
  }

  #settle(
    run: AbortController,
    adapter: LeadDataAdapter,
    change: AssigneeChange,
    results: AssigneeChangeResult[],
  ): void {
    const result = results.find(({ leadId }) => leadId === change.leadId);
    if (!result) {
      if (this.#attempt.end(run))
        this.#fail(adapter, change, new AdapterError('unknown', 'There is no result for this record'), []);
      return;
    }
    if (result.status === 'ok') return this.#stored(run, adapter, change, result, results);
    if (!this.#attempt.end(run)) return;
    const { status, reason, current, assigneeIds = [] } = result;
    this.#fail(adapter, change, new AdapterError(status, reason, current && { current }), assigneeIds);
  }

  #stored(
    run: AbortController,
    adapter: LeadDataAdapter,
    change: AssigneeChange,
    result: AssigneeChangeResult & { status: 'ok' },
    results: AssigneeChangeResult[],
  ): void {
    // A cancelled save that was stored after all still moves the record; only the editor is left as the user has it.
    const awaited = this.#attempt.end(run);
    const { leadId } = change;
    const before = this.termsRules?.wayBack(this.#leadBefore, change);
    if (awaited && 'lead' in result) this.#lead = result.lead;
    const lead = 'lead' in result ? result.lead : undefined;
    if (awaited) this.#finish({ add: change.add, remove: change.remove }, { accessLost: !lead, lead, ...before });
    if ('lead' in result)
      publishChange(adapter, { type: 'updated', leadId, version: result.lead.version, lead: result.lead });
    else publishChange(adapter, { type: 'access-lost', leadId });
    this.#host.dispatchEvent(new LeadAssignedEvent(results));
  }

  #finish(delta: AssigneeDelta, outcome: Omit<SavedAssignees, 'delta'> = { accessLost: false }): void {
    this.#operationId.settle();
    this.#restore();
    this.#write({ status: 'idle' });
    this.#callbacks.saved({ ...outcome, delta });
  }

  #fail(adapter: LeadDataAdapter, change: AssigneeChange, error: AdapterError, conflicting: string[]): void {
    const { current, message: reason } = error;
    if (error.kind === 'conflict')
      this.#write({ status: 'conflict', reason, conflicting, ...(current && { current }) });
    else this.#write({ status: 'failed', error });
    if (error.kind === 'conflict' && current) publishCurrent(adapter, current);
    this.#host.dispatchEvent(new LeadAssignFailedEvent([change], error));
    this.#callbacks.refused(error);
  }

  #restore(): void {
    this.#value = this.#lead.assigneeIds;
    this.#primaryId = this.#lead.primaryAssigneeId;
    this.#staged = undefined;
    this.#agreed = new Set();
    this.#elsewhere = { add: [], remove: [] };
  }

  #write(state: AssigneeEditState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
