// One change of many records from the first choice to its outcome: who, of which records, what it comes to, what became of it.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import { RecordByRecordRun, type AssignmentTask } from '../../../controllers/list/record-by-record-run.js';
import {
  type AssignmentScope,
  goesByQuery,
  mostRead,
  type QueryScope,
  readScope,
  recordsOf,
} from '../../../controllers/list/assignment-scope.js';
import { ByQueryRun } from '../../../controllers/list/by-query-run.js';
import { readWorkload, type Workload } from '../../../controllers/list/workload.js';
import { capabilitiesOf } from '../../../controllers/adapter/capabilities.js';
import { RequestController } from '../../../controllers/adapter/request-controller.js';
import type { AssigneeChange, AssigneeDelta } from '../../../domain/assignment/assignment.js';
import { type AssignmentEffect, type QueryEffect, queryEffect } from '../../../domain/assignment/bulk-changes.js';
import type { Distribution, DistributionOptions } from '../../../domain/assignment/distribution.js';
import { sameData } from '../../../domain/platform/same-data.js';
import { mayForbid, type PermittedChanges, type RemovalRules } from '../../../domain/assignment/removal-rules.js';
import { readTerms, type TermsByAssignee } from '../../../domain/record/assignment-terms.js';
import type { StagedAssignees } from '../../../domain/assignment/staged-assignees.js';
import type { Lead } from '../../../domain/record/lead.js';
import type { LeadCriteria } from '../../../domain/record/lead-query.js';
import type { TableServices } from '../table-services.js';
import { PlanChanges, type PlanChoices, type PlanMode, type PlannedRecord, recordKeeper } from './plan-changes.js';

export interface PlanStart {
  mode: PlanMode;
  /** What is selected; nothing for a handover of all that somebody has. */
  selected: AssignmentScope | undefined;
  from?: string | undefined;
  to?: readonly string[] | undefined;
  known: ReadonlyMap<string, Lead>;
  /** What the host says of taking people off a record. */
  rules: () => RemovalRules;
}

const none: readonly PlannedRecord[] = [];

export class BulkPlan implements PlanChoices {
  readonly mode: PlanMode;
  readonly selected: AssignmentScope | undefined;
  /** Where the records are: what was chosen of them is done there, or not at all. */
  readonly source: LeadDataAdapter | undefined;
  /** The records have been read for the first time. */
  readonly loaded: Promise<void>;
  readonly #services: TableServices;
  readonly #known: ReadonlyMap<string, Lead>;
  readonly #rules: () => RemovalRules;
  readonly #reading: RequestController<PlannedRecord[]>;
  readonly #made = new PlanChanges();
  /** Who is on how many, where the records themselves are not read. */
  readonly #counting: RequestController<Workload>;
  /** Whose records are handed over; all that they have, or those that are selected. */
  from: string | undefined;
  to: readonly string[] = [];
  allOfTheirs: boolean;
  delta: AssigneeDelta = { add: [], remove: [] };
  /** In which role and until which day those are to be there who are added. */
  terms: TermsByAssignee = {};
  removed: ReadonlySet<string> = new Set();
  distribution: DistributionOptions = { rule: 'round-robin' };
  task: AssignmentTask | undefined;
  /** Records that have been read while the others are on their way. */
  readSoFar = 0;
  #counted: { of: LeadCriteria; count: number } | undefined;
  /** The newest `read`: what an older one finds out is of other records. */
  #newest = new AbortController();

  constructor(services: TableServices, { mode, selected, from, to = [], known, rules }: PlanStart) {
    this.#services = services;
    this.mode = mode;
    this.selected = selected;
    this.source = services.adapter();
    this.from = from;
    this.to = to;
    this.#known = known;
    this.#rules = rules;
    this.allOfTheirs = selected === undefined;
    this.#reading = new RequestController(services.host);
    this.#counting = new RequestController(services.host);
    this.loaded = this.read();
  }

  /** The records that are meant now; `undefined` until it is known whose. */
  get scope(): AssignmentScope | undefined {
    const criteria = this.#handedOver;
    if (criteria === undefined) return this.selected;
    if (this.from === undefined) return undefined;
    const scope = recordsOf(criteria, this.from);
    return sameData(scope.criteria, this.#counted?.of) ? { ...scope, count: this.#counted!.count } : scope;
  }

  /** Of what one person's records are handed over by their query; nothing where each record that is meant is read. */
  get #handedOver(): LeadCriteria | undefined {
    const { mode, selected, from } = this;
    if (mode !== 'handover') return undefined;
    if (this.allOfTheirs) return { recordType: this.#services.recordType() };
    const adapter = this.#services.adapter();
    // Whoever takes over comes to the records of that person, and to none of the others that are selected.
    return from !== undefined && selected && adapter && goesByQuery(selected, adapter) ? selected.criteria : undefined;
  }

  get reading(): RequestController<PlannedRecord[]>['state'] {
    return this.#reading.state;
  }

  /**
   * What a change by query comes to, which nobody has read the records for. `undefined` while it is counted and where it
   * cannot be.
   */
  get queryEffect(): QueryEffect | undefined {
    const { state } = this.#counting;
    if (state.status !== 'ready' || state.value.source !== 'back-end') return undefined;
    const { counts, total } = state.value;
    return queryEffect(new Map(counts.map(({ assigneeId, records }) => [assigneeId, records])), total, this.queryDelta);
  }

  get isCounting(): boolean {
    return this.#counting.state.status === 'loading';
  }

  get leads(): readonly PlannedRecord[] {
    return this.#reading.state.status === 'ready' ? this.#reading.state.value : none;
  }

  /** Whether so many are meant that nobody reads them before, if the back end can change all that match. */
  get many(): boolean {
    const adapter = this.#services.adapter();
    const { scope } = this;
    if (!adapter || !scope || this.mode === 'clear' || this.mode === 'balance') return false;
    // Whoever is the only one takes the place of somebody else of each record.
    if (this.mode === 'assign' && this.#services.picker()?.single) return false;
    return goesByQuery(scope, adapter);
  }

  /**
   * Whether the back end changes them by the query. It takes no roles and last days, sets nobody who leads, and knows no
   * rules of the host: with those each record is changed.
   */
  get byQuery(): boolean {
    if (!this.many || this.#passesLead) return false;
    return !(this.mode === 'assign' && readTerms(this.terms, this.delta.add)) && !this.#isRuled;
  }

  /** Whether rules of the host may leave out some of the records; how few there may be at least a back end watches over itself. */
  get #isRuled(): boolean {
    return mayForbid(this.queryDelta, { ...this.#rules(), min: this.#services.picker()?.min });
  }

  /** Whether somebody else is to lead some of the records, or may be, as long as they have not been read. */
  get #passesLead(): boolean {
    const { scope, from } = this;
    if (this.mode !== 'handover' || !this.#hasLeaders || !(scope?.kind === 'query' && scope.count! <= mostRead))
      return false;
    const { status } = this.#reading.state;
    return status === 'ready' ? this.leads.some(({ primaryAssigneeId: led }) => led === from) : status !== 'failed';
  }

  /** Whether records may be left that nobody leads any more; their undo does not know who did. */
  get dropsLeader(): boolean {
    const removes = this.mode === 'handover' || this.removed.size > 0 || this.delta.remove.length > 0;
    if (!this.byQuery || !removes || !this.#hasLeaders) return false;
    // All of them have been read, and that person leads none.
    return !(this.mode === 'handover' && this.takesTerms && this.#reading.state.status === 'ready');
  }

  get #hasLeaders(): boolean {
    const { adapter, recordType } = this.#services;
    return capabilitiesOf(adapter(), recordType())?.primaryAssignee === true;
  }

  /** Whether roles and last days can be given: all of the records can be read. */
  get takesTerms(): boolean {
    const { scope } = this;
    return !this.many || (scope?.kind === 'query' && scope.count! <= mostRead);
  }

  /** Records that are meant, as far as it is known. */
  get count(): number {
    const { scope } = this;
    if (this.byQuery && scope?.kind === 'query') return scope.count ?? 0;
    if (this.#reading.state.status === 'ready') return this.leads.length;
    return scope?.kind === 'records' ? scope.ids.length : (scope?.count ?? 0);
  }

  /** How many records the change is made to where more are meant than can be read. */
  get cutAt(): number | undefined {
    const { scope, leads } = this;
    const adapter = this.#services.adapter();
    if (this.byQuery || scope?.kind !== 'query' || !adapter || this.#reading.state.status !== 'ready') return undefined;
    const { resultWindow = Infinity } = capabilitiesOf(adapter, scope.criteria.recordType);
    const isMore = leads.length >= resultWindow && (scope.count ?? Infinity) > leads.length;
    return isMore ? leads.length : undefined;
  }

  get common(): StagedAssignees {
    return this.#made.common(this.leads);
  }

  get counts(): ReadonlyMap<string, number> {
    return this.#made.counts(this.leads);
  }

  /** What would be done to each record. */
  get changes(): AssigneeChange[] {
    return this.#permitted.changes;
  }

  /** How many records the rules of the host leave as they are, by what forbids their change. */
  get leftOut(): PermittedChanges<AssigneeChange>['leftOut'] {
    return this.#permitted.leftOut;
  }

  get #permitted(): PermittedChanges<AssigneeChange> {
    const spread = (): Distribution => this.spread;
    return this.#made.permitted(this.leads, this, { spread, hasLeaders: this.#hasLeaders, rules: this.#rules() });
  }

  /** How few may be left of a record. */
  get min(): number {
    return this.#rules().min ?? 0;
  }

  /**
   * Of how many records somebody takes himself off, where he is to be asked before; nothing where he takes himself off
   * none, `undefined` as the count where that is not known.
   */
  get ownRemoval(): { count: number | undefined } | undefined {
    const { removeSelf, userId } = this.#rules();
    if (removeSelf !== 'confirm' || userId === undefined) return undefined;
    if (this.byQuery && !this.queryDelta.remove.includes(userId)) return undefined;
    const count = this.byQuery ? this.queryEffect?.losses.get(userId) : (this.effect.losses.get(userId) ?? 0);
    return count === 0 ? undefined : { count };
  }

  /** What that comes to. */
  get effect(): AssignmentEffect {
    return this.#made.effect(this.leads, this.changes);
  }

  get spread(): Distribution {
    const targets = this.#services.people.resolve(this.to).map((person) => {
      const theirs = person.status === 'known' ? person.assignee : undefined;
      const had = this.counts.get(person.id) ?? 0;
      // What is shared out now is not a load that they have.
      return {
        id: person.id,
        capacity: theirs?.capacity,
        openRecords: Math.max(0, (theirs?.openRecords ?? had) - had),
      };
    });
    return this.#made.spread(this.leads, targets, this.distribution);
  }

  get queryDelta(): AssigneeDelta {
    if (this.mode === 'assign') return this.delta;
    if (this.mode === 'remove') return { add: [], remove: [...this.removed] };
    const { from, to } = this;
    return {
      add: to.filter((id) => id !== from),
      remove: from === undefined || to.includes(from) ? [] : [from],
    };
  }

  /** Whether something is chosen that has not been done. */
  get begun(): boolean {
    return !this.task && this.mode !== 'clear' && this.ready;
  }

  /** Whether there is anything to do. */
  get ready(): boolean {
    if (!this.byQuery) return this.changes.length > 0;
    const { add, remove } = this.queryDelta;
    return add.length + remove.length > 0 && (this.mode !== 'handover' || add.length > 0);
  }

  /** Reads the records that are meant, or who is on how many where the back end is to be asked for all at once. */
  async read(): Promise<void> {
    const adapter = this.#services.adapter();
    this.#reading.reset();
    this.#counting.reset();
    this.#newest.abort();
    const { signal: older } = (this.#newest = new AbortController());
    if (!adapter || !this.scope) return;
    if (this.#handedOver && adapter.changeAssigneesByQuery) await this.#countTheirs(adapter, older);
    const { scope } = this;
    if (!scope || older.aborted) return;
    if (this.byQuery) return this.#count(adapter);
    await this.#reading.run((signal) => this.#readEach(scope, adapter, signal));
    // Read only to find out whether one of them leads.
    if (this.byQuery && !older.aborted) await this.#count(adapter);
  }

  #readEach(scope: AssignmentScope, adapter: LeadDataAdapter, signal: AbortSignal): Promise<PlannedRecord[]> {
    const { host, localize } = this.#services;
    this.readSoFar = 0;
    const progress = (count: number): void => {
      if (signal.aborted) return;
      this.readSoFar = count;
      host.requestUpdate();
    };
    const { locale } = localize;
    return readScope(scope, adapter, { known: this.#known, locale, signal, progress, keep: recordKeeper() });
  }

  async #count(adapter: LeadDataAdapter): Promise<void> {
    const { scope } = this;
    const { locale } = this.#services.localize;
    if (scope?.kind === 'query')
      await this.#counting.run((signal) => readWorkload(adapter, scope.criteria, { loaded: [], locale, signal }));
  }

  /** Only a number says whether they can be read one by one. */
  async #countTheirs(adapter: LeadDataAdapter, signal: AbortSignal): Promise<void> {
    const { criteria } = this.scope as QueryScope;
    if (sameData(criteria, this.#counted?.of)) return;
    try {
      const { locale } = this.#services.localize;
      const { total } = await adapter.listLeads({ ...criteria, limit: 1, total: 'exact' }, { locale, signal });
      if (total && !signal.aborted) this.#counted = { of: criteria, count: total.value };
    } catch {
      // Reading them tells what is wrong.
    }
  }

  /** A task that does it. */
  makeTask(): AssignmentTask | undefined {
    const adapter = this.#services.adapter();
    const { scope } = this;
    const { host, localize } = this.#services;
    if (!adapter || !scope || !this.ready) return undefined;
    const source = { adapter, locale: localize.locale };
    const changed = (): void => host.requestUpdate();
    this.task =
      this.byQuery && scope.kind === 'query'
        ? new ByQueryRun(host, source, { criteria: scope.criteria, delta: this.queryDelta, total: this.count }, changed)
        : new RecordByRecordRun(host, source, this.changes, changed);
    return this.task;
  }

  stop(): void {
    this.#newest.abort();
    for (const request of [this.#reading, this.#counting]) {
      request.reset();
      this.#services.host.removeController(request);
    }
  }
}
