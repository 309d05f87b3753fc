// The adapter of one user on an embedded store: every answer is about what this user may see, and nothing else.
import type {
  AccessTarget,
  CreatedLead,
  CreateOptions,
  HistoryQuery,
  ImportOptions,
  Permission,
  PermissionTarget,
} from '../adapter.js';
import type { Presence, PresenceActivity } from '../../domain/record/presence.js';
import type { Viewer } from '../../domain/record/visibility.js';
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../../domain/assignment/assignment.js';
import type { ImportRow, ImportRowResult, UndoneImport } from '../../domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../../domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../../domain/record/lead-query.js';
import type { LookupEntry, LookupField, LookupPage, LookupQuery } from '../../domain/record/lookup.js';
import { inAnyOrder } from '../../domain/list/lead-pages.js';
import type { FieldOption, RecordSchema } from '../../domain/record/record-schema.js';
import { noSuchRecord } from '../no-such-record.js';
import { queryRefusal } from '../query-refusal.js';
import type {
  AccessEntry,
  AssigneeCounts,
  BulkOutcome,
  Capabilities,
  HistoryPage,
  Job,
  JobAction,
  JobWork,
  LateCapabilities,
  LeadAction,
  LeadDataAdapter,
  LiveEvent,
  RequestOptions,
  WriteOptions,
} from '../adapter.js';
import { PageJobMethods } from '../in-page-job-methods.js';
import type { JobWorker } from '../in-page-jobs.js';
import { abortable } from '../abortable.js';
import { accessEntries, previewEntries } from './access-entries.js';
import { planAssignees } from './person-writes.js';
import { planAssignment } from './assignment-writes.js';
import { changeInPortions } from './bulk-writes.js';
import { findDuplicates } from './find-duplicates.js';
import { planOption } from './option-writes.js';
import { checkQuery } from '../query-checks.js';
import { localCapabilities } from './local-capabilities.js';
import { planCreate, planDelete, planRestore, planUpdate } from './lead-writes.js';
import { creationOfPeople, deletion, type Refusal, seesRecord } from './permissions.js';
import { withinWindow } from './result-window.js';
import { importRows } from './local-import.js';
import { historyPage } from './local-history.js';
import { frozen } from './local-lead.js';
import type { LocalStore } from './local-store.js';
import { undoImport } from './local-import-undo.js';
import type { WriteContext } from './write-context.js';
import type { WritePlan } from './write-plan.js';

/** By store and user: an adapter that is made anew knows the jobs of the one before. */
const jobs = new WeakMap<LocalStore, Map<string, PageJobMethods>>();

function jobsOf(store: LocalStore, userId: string, worker: JobWorker): PageJobMethods {
  const ofStore = jobs.get(store) ?? new Map<string, PageJobMethods>();
  jobs.set(store, ofStore);
  const known = ofStore.get(userId) ?? new PageJobMethods(worker);
  ofStore.set(userId, known);
  return known;
}

/** An adapter on a store in this browser. `as` gives another user's adapter on the same store. */
export class LocalAdapter implements LeadDataAdapter {
  readonly capabilities: Capabilities;
  readonly #store: LocalStore;
  readonly #userId: string;
  readonly #late: Partial<Record<RecordType, LateCapabilities>>;
  readonly #jobs: PageJobMethods;

  constructor(
    store: LocalStore,
    userId: string,
    capabilities: Partial<Capabilities> = {},
    late: Partial<Record<RecordType, LateCapabilities>> = {},
  ) {
    this.#store = store;
    this.#userId = userId;
    this.capabilities = Object.freeze({ ...localCapabilities, ...capabilities });
    this.#late = late;
    this.#jobs = jobsOf(store, userId, this.#worker());
  }

  listLeads(query: LeadQuery, options?: RequestOptions): Promise<LeadPage> {
    return this.#readMatches(query, options, (viewer) => {
      const { resultWindow = Infinity, total } = this.#capabilities(query.recordType);
      const page = withinWindow(this.#store.pages, query, viewer, { locale: options?.locale, resultWindow });
      if (total === 'none') delete page.total;
      if (total === 'estimate' && page.total) page.total.exact = false;
      if (this.capabilities.paging === 'offset') delete page.nextCursor;
      page.items.forEach(frozen);
      return page;
    });
  }

  getLead(id: string, options?: RequestOptions): Promise<Lead> {
    return this.#read(options, (viewer) => this.#visible(viewer, id));
  }

  createLead(draft: LeadDraft, options?: CreateOptions): Promise<CreatedLead> {
    return this.#write(options, (context) => planCreate(draft, context, options));
  }

  updateLead(lead: Lead, patch: LeadPatch, options?: WriteOptions): Promise<Lead> {
    return this.#write(options, (context) => planUpdate(lead, patch, context, options?.idempotencyKey));
  }

  /**
   * Deltas on an older version are merged; only a person whom somebody has changed the other way since then makes a
   * `conflict`. The 20 latest assignments of a record are remembered for this; beyond them the delta is merged.
   */
  changeAssignees(changes: AssigneeChange[], options?: WriteOptions): Promise<AssigneeChangeResult[]> {
    const way = options?.way ?? (changes.length > 1 ? 'bulk' : 'form');
    return this.#write({ ...options, way }, (context) => planAssignment(changes, context, options?.idempotencyKey));
  }

  /** In portions, so that the page stays alive; one that was interrupted is finished by the same key. */
  async changeAssigneesByQuery(query: LeadQuery, delta: AssigneeDelta, options?: WriteOptions): Promise<BulkOutcome> {
    const ids = await this.#readMatches(inAnyOrder(query), options, (viewer) =>
      this.#store.pages.matches(query, viewer, options?.locale),
    );
    return changeInPortions(ids, delta, {
      keep: (changes) => this.changeAssignees(changes, { signal: options?.signal, way: options?.way ?? 'bulk' }),
      before: (id) => this.#store.index.get(id),
      operationId: options?.idempotencyKey,
    });
  }

  /** In this page, and as long as it is there. */
  startJob(work: JobWork, options?: WriteOptions): Promise<Job> {
    return this.#jobs.start(work, options);
  }

  getJob(id: string, options?: RequestOptions): Promise<Job> {
    return this.#jobs.get(id, options);
  }

  controlJob(id: string, action: JobAction, options?: RequestOptions): Promise<Job> {
    return this.#jobs.control(id, action, options);
  }

  countByAssignee(query: LeadQuery, options?: RequestOptions): Promise<AssigneeCounts> {
    return this.#readMatches(inAnyOrder(query), options, (viewer) => {
      const { counts, total } = this.#store.pages.countByAssignee(query, viewer, options?.locale);
      const unassigned = counts.get(undefined) ?? 0;
      counts.delete(undefined);
      return {
        counts: Array.from(counts, ([assigneeId, records]) => ({ assigneeId: assigneeId!, records })),
        unassigned,
        total,
      };
    });
  }

  searchAssignees(query: AssigneeQuery, options?: RequestOptions): Promise<AssigneePage> {
    return this.#read(options, () => this.#store.directory.search(query, options?.locale));
  }

  getAssignees(ids: string[], options?: RequestOptions): Promise<Assignee[]> {
    return this.#read(options, () => [...new Set(ids)].flatMap((id) => this.#store.directory.get(id) ?? []));
  }

  capabilitiesOf(recordType: RecordType, options?: RequestOptions): Promise<LateCapabilities> {
    return this.#read(options, () => ({ ...this.#late[recordType] }));
  }

  currentUser(options?: RequestOptions): Promise<Assignee> {
    return this.#read(options, (viewer) => this.#store.directory.get(viewer.id)!);
  }

  describe(recordType: RecordType, options?: RequestOptions): Promise<RecordSchema> {
    return this.#read(options, ({ seesAll }) => {
      const schema = structuredClone(this.#store.schema(recordType));
      if (!seesAll) for (const field of schema.fields) delete field.extensible;
      return schema;
    });
  }

  searchLookup(query: LookupQuery, options?: RequestOptions): Promise<LookupPage> {
    return this.#read(options, () => this.#store.lookups.search(query, options?.locale));
  }

  getLookup({ field, ids }: LookupField & { ids: string[] }, options?: RequestOptions): Promise<LookupEntry[]> {
    return this.#read(options, () => this.#store.lookups.get(field, ids));
  }

  /** A simulation of a server's rules: whoever holds the browser can read all of it. */
  can(action: LeadAction, { leadId, assigneeId }: PermissionTarget, options?: RequestOptions): Promise<Permission> {
    return this.#read(options, (viewer) => {
      const lead = leadId === undefined ? undefined : this.#store.index.get(leadId);
      if (leadId !== undefined && !(lead && seesRecord(viewer, lead)))
        return { allowed: false, reason: noSuchRecord().message };
      const reasons: Partial<Record<LeadAction, () => Refusal>> = {
        assign: () => (assigneeId === undefined ? undefined : this.#store.directory.refusal(assigneeId)),
        'create-assignee': () => creationOfPeople(viewer),
        delete: () => lead && deletion(viewer, lead),
      };
      const reason = reasons[action]?.();
      return reason === undefined ? { allowed: true } : { allowed: false, reason };
    });
  }

  createAssignees(drafts: AssigneeDraft[], options?: WriteOptions): Promise<Assignee[]> {
    return this.#write(options, (context) => planAssignees(drafts, context, options?.idempotencyKey));
  }

  /** For managers. */
  addOption(field: LookupField, option: FieldOption, options?: WriteOptions): Promise<FieldOption> {
    return this.#write(options, (context) => planOption(field, option, context));
  }

  /** A dry run writes nothing; the `leadId` of what would be created is empty. */
  async importLeads(rows: ImportRow[], options: ImportOptions): Promise<ImportRowResult[]> {
    await this.#read(options, () => undefined);
    const { importId, mode, dryRun = false, signal } = options;
    const limits = (recordType: RecordType): LateCapabilities => this.#capabilities(recordType);
    return importRows(rows, { store: this.#store, userId: this.#userId, importId, mode, dryRun, limits, signal });
  }

  /** Of one's own imports. What others have changed since stays, with the reason. */
  async undoImport(importId: string, options?: RequestOptions): Promise<UndoneImport> {
    await this.#read(options, () => undefined);
    return undoImport(this.#store, this.#userId, importId, options?.signal);
  }

  findDuplicates(drafts: LeadDraft[], options?: RequestOptions): Promise<(Lead | undefined)[]> {
    return this.#read(options, (viewer) =>
      findDuplicates(drafts, this.#store.index, (lead) => seesRecord(viewer, lead)),
    );
  }

  listAccess(leadId: string, options?: RequestOptions): Promise<AccessEntry[]> {
    return this.#read(options, (viewer) => accessEntries(this.#visible(viewer, leadId), this.#store.directory));
  }

  previewAccess(target: AccessTarget, assigneeIds: string[], options?: RequestOptions): Promise<AccessEntry[]> {
    return this.#read(options, (viewer) => {
      const lead =
        'leadId' in target ? this.#visible(viewer, target.leadId) : { assigneeIds, raw: { createdBy: viewer.id } };
      return previewEntries(lead, assigneeIds, this.#store.directory);
    });
  }

  async listHistory(leadId: string, query: HistoryQuery, options?: RequestOptions): Promise<HistoryPage> {
    await this.#read(options, (viewer) => this.#visible(viewer, leadId));
    const logged = await abortable(this.#store.history(leadId), options?.signal);
    // Access may have gone while the history was read.
    return this.#read(options, (viewer) => historyPage(this.#visible(viewer, leadId), logged, query));
  }

  subscribe(listener: (event: LiveEvent) => void, { signal }: { signal: AbortSignal }): void {
    this.#store.subscribe(this.#userId, listener, signal);
  }

  presence(
    leadId: string,
    activity: PresenceActivity,
    listener: (others: readonly Presence[]) => void,
    { signal }: { signal: AbortSignal },
  ): void {
    const userId = this.#userId;
    this.#read({ signal }, (viewer) => this.#visible(viewer, leadId)).then(
      () => this.#store.presence.enter({ leadId, userId, activity }, listener, signal),
      // Whoever may not see the record is not at it.
      () => {},
    );
  }

  /** For the creator of a record and for managers. */
  async deleteLead(id: string, options?: WriteOptions): Promise<void> {
    const deleted = await this.#write(options, async (context) => {
      const lead = planDelete(id, context);
      return { lead, history: await this.#store.history(id) };
    });
    this.#store.deleted.set(id, deleted);
  }

  /** What was deleted in this page, as long as it is there. */
  async restoreLead(id: string, options?: WriteOptions): Promise<Lead> {
    const lead = await this.#write(options, (context) => planRestore(this.#store.deleted.get(id), context));
    this.#store.deleted.delete(id);
    return lead;
  }

  /** Beyond the contract: the same store as another user sees it, with what it holds in memory shared. */
  as(userId: string): LocalAdapter {
    return new LocalAdapter(this.#store, userId, this.capabilities, this.#late);
  }

  /** Beyond the contract: stored rows that are no records. They are left where they are and shown nowhere. */
  quarantined(options?: RequestOptions): Promise<readonly unknown[]> {
    return this.#read(options, () => this.#store.quarantined);
  }

  /** Beyond the contract: closes the store for every user; later calls are `unavailable`. */
  close(): Promise<void> {
    return this.#store.close();
  }

  /** Work of the page itself pages by cursor, whatever the adapter claims of its lists. */
  #worker(): JobWorker {
    return {
      capabilities: localCapabilities,
      listLeads: (query, options) =>
        this.#readMatches(
          query,
          options,
          (viewer) => this.#store.pages.page(query, viewer, options?.locale),
          inAnyOrder(query),
        ),
      changeAssignees: (changes, options) => this.changeAssignees(changes, options),
      importLeads: (rows, options) => this.importLeads(rows, options),
    };
  }

  #capabilities(recordType: RecordType): Capabilities {
    return { ...this.capabilities, ...this.#late[recordType] };
  }

  #visible(viewer: Viewer, id: string): Lead {
    const lead = this.#store.index.get(id);
    if (!lead || !seesRecord(viewer, lead)) throw noSuchRecord();
    return frozen(lead);
  }

  /** In a long list what matches is found in slices first, so that the page goes on. */
  async #readMatches<T>(
    query: LeadQuery,
    options: RequestOptions = {},
    answer: (viewer: Viewer) => T,
    checked = query,
  ): Promise<T> {
    const finding = this.#read(options, (viewer) => {
      this.#store.schema(query.recordType);
      checkQuery(checked, this.#capabilities(query.recordType));
      return this.#store.pages.find(query, viewer, options);
    });
    await abortable(finding, options.signal);
    return this.#read(options, answer);
  }

  async #read<T>({ signal }: RequestOptions = {}, answer: (viewer: Viewer) => T | Promise<T>): Promise<T> {
    await abortable(this.#store.upToDate(), signal);
    signal?.throwIfAborted();
    try {
      return await answer(this.#store.viewer(this.#userId));
    } catch (error) {
      throw queryRefusal(error);
    }
  }

  async #write<T>(
    { signal, way = 'form' }: WriteOptions = {},
    task: (context: WriteContext) => T | Promise<T>,
  ): Promise<T> {
    await abortable(this.#store.upToDate(), signal);
    return this.#store.write((plan) => task(this.#context(plan, way)), signal);
  }

  #context(plan: WritePlan, way: WriteContext['way']): WriteContext {
    const viewer = this.#store.viewer(this.#userId);
    return {
      plan,
      viewer,
      at: new Date().toISOString(),
      way,
      directory: this.#store.directory,
      schema: (recordType) => this.#store.schema(recordType),
      rules: (recordType) => {
        const { maxAssignees = Infinity, minAssignees = 0, primaryAssignee = false } = this.#capabilities(recordType);
        const { assignmentRoles, assignmentUntil } = this.#capabilities(recordType);
        return { maxAssignees, minAssignees, primaryAssignee, assignmentRoles, assignmentUntil };
      },
      sees: (lead) => seesRecord(viewer, lead),
    };
  }
}
