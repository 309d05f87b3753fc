// The adapter for PostgREST, and so for Supabase, over the schema of examples/server.
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../domain/people/assignee.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../domain/assignment/assignment.js';
import type { ImportRow, ImportRowResult, UndoneImport } from '../domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../domain/record/lead-query.js';
import { encodeCursor } from '../domain/list/page-cursor.js';
import type { RecordSchema } from '../domain/record/record-schema.js';
import { AdapterError } from './adapter-error.js';
import { noSuchRecord } from './no-such-record.js';
import { queryRefusal } from './query-refusal.js';
import { PageJobMethods } from './in-page-job-methods.js';
import type {
  AccessEntry,
  AccessTarget,
  AssigneeCounts,
  BulkOutcome,
  Capabilities,
  CreatedLead,
  CreateOptions,
  HistoryPage,
  HistoryQuery,
  ImportOptions,
  Job,
  JobAction,
  JobWork,
  LateCapabilities,
  LeadAction,
  LeadDataAdapter,
  LiveEvent,
  Permission,
  PermissionTarget,
  RequestOptions,
  SubscribeOptions,
  WriteOptions,
} from './adapter.js';
import { accessPreview, accessTo } from './postgrest/access.js';
import { countAssignees } from './postgrest/assignee-counts.js';
import { Assignments } from './postgrest/assignments.js';
import { compared } from './postgrest/conditions.js';
import { Imports } from './postgrest/imports.js';
import { filterableFields, filterOperators } from './postgrest/lead-filter.js';
import { checkedOrdering, listParameters, sortableFields, sortOf } from './postgrest/lead-list.js';
import { followChanges, placeOf, type LiveOptions } from './postgrest/live-changes.js';
import { People } from './postgrest/people.js';
import { PostgrestClient } from './postgrest/postgrest-client.js';
import * as rows from './postgrest/rows.js';
import { capabilitiesFromRules, type RulesRow, rulesColumns } from './reference-database/capabilities-from-rules.js';
import { changeByQuery } from './reference-database/change-by-query.js';
import * as shapes from './reference-database/contract-shapes.js';
import { databaseIds, isUuid, versionNumber } from './reference-database/database-values.js';
import { historyPage, historyRows } from './reference-database/history-pages.js';
import { OwnFields } from './reference-database/own-fields.js';
import { createWithoutRefused } from './reference-database/partial-creation.js';
import { viaTeams } from './reference-database/via-teams.js';
import type { HttpClientOptions, Provided } from './http/http-client.js';

export interface PostgrestAdapterOptions extends Omit<HttpClientOptions, 'baseUrl'> {
  /** Of PostgREST, such as `https://crm.example/rest` or `https://<project>.supabase.co/rest/v1`. */
  url: Provided<string | URL>;
  /** The exposed schema with the tables and functions. Default `crm`. */
  schema?: string | undefined;
  /** How live changes are noticed. */
  live?: LiveOptions | undefined;
  /** What the server does differently, such as `{ maxLimit: 99 }` for one request a page where `db-max-rows` is 100. */
  capabilities?: Partial<Capabilities> | undefined;
}

const ownCapabilities: Capabilities = {
  paging: 'both',
  total: 'exact',
  maxLimit: 999, // one row more tells whether there is a next page, and Supabase answers no more than 1,000
  search: true,
  filterable: filterableFields,
  maxFilterValues: 100, // they stand in the address, of which proxies take 8 kB
  filterOperators,
  sortable: sortableFields,
  assignment: 'atomic',
  concurrency: 'enforced',
  idempotency: true,
  abort: true,
  access: 'server',
};

/** A `LeadDataAdapter` over PostgREST. Every method can be replaced, by a subclass or on the object, and can call `request`. */
export class PostgrestAdapter implements LeadDataAdapter {
  readonly capabilities: Capabilities;
  readonly #client: PostgrestClient;
  readonly #live: LiveOptions;
  readonly #people: People;
  readonly #assignments: Assignments;
  readonly #imports: Imports;
  readonly #own: OwnFields;
  readonly #jobs = new PageJobMethods(this);
  /** A place in the line of changes that no reading of this adapter was before. */
  #since: Promise<string | undefined> | undefined;

  constructor({ url, schema = 'crm', live = {}, capabilities, ...http }: PostgrestAdapterOptions) {
    this.capabilities = Object.freeze({ ...ownCapabilities, ...capabilities });
    this.#client = new PostgrestClient({ ...http, baseUrl: url }, schema);
    this.#live = live;
    this.#people = new People(this.#client);
    this.#assignments = new Assignments(this.#client, (id, request) => this.getLead(id, request));
    this.#imports = new Imports(this.#client);
    this.#own = new OwnFields(this.capabilities, capabilities, (recordType, request) =>
      this.describe(recordType, request),
    );
  }

  /** Beyond the contract: any function of the schema with the adapter's address, headers and errors. */
  request<T>(name: string, parameters: object = {}, options: RequestOptions = {}): Promise<T> {
    return this.#client.call<T>(name, parameters, options);
  }

  async listLeads(query: LeadQuery, options: RequestOptions = {}): Promise<LeadPage> {
    options.signal?.throwIfAborted();
    try {
      const rules = await this.#own.rulesOf(query, options);
      const placeIn = checkedOrdering(query, rules);
      await this.#begin();
      const { kindOf } = rules;
      const parameters = listParameters(query, { kindOf, teamsOf: await this.#teamsOf(query, options) });
      const counted = query.total === 'exact' || query.total === 'estimate';
      const found = await this.#client.rows<rows.LeadRow>('leads', parameters, { ...options, counted });
      const items = found.rows.slice(0, query.limit).map(shapes.leadFrom);
      const page: LeadPage = { items };
      if (found.rows.length > query.limit)
        page.nextCursor = encodeCursor(sortOf(query), placeIn(found.rows[query.limit - 1]!));
      if (found.total !== undefined)
        page.total = { value: await this.#countedWhole(query, found.total, options), exact: true };
      return page;
    } catch (error) {
      throw queryRefusal(error);
    }
  }

  async getLead(id: string, options: RequestOptions = {}): Promise<Lead> {
    options.signal?.throwIfAborted();
    if (!isUuid(id)) throw noSuchRecord();
    await this.#begin();
    const query = { select: rows.leadColumns, id: `eq.${id}`, limit: '1' };
    const [row] = (await this.#client.rows<rows.LeadRow>('leads', query, options)).rows;
    if (!row) throw noSuchRecord();
    return shapes.leadFrom(row);
  }

  createLead(draft: LeadDraft, options: CreateOptions = {}): Promise<CreatedLead> {
    return createWithoutRefused(draft, options, this.can.bind(this), this.#create.bind(this));
  }

  #create(draft: LeadDraft, { idempotencyKey, ...options }: WriteOptions): Promise<Lead> {
    const { ids } = databaseIds(draft.assigneeIds ?? []);
    const key = idempotencyKey === undefined ? {} : { idempotency_key: idempotencyKey };
    return this.#write('create_lead', { draft: { ...draft, assigneeIds: ids }, ...key }, options);
  }

  async updateLead(lead: Lead, patch: LeadPatch, { idempotencyKey, ...options }: WriteOptions = {}): Promise<Lead> {
    options.signal?.throwIfAborted();
    if (!isUuid(lead.id)) throw noSuchRecord();
    // A version that was never given out is as stale as an old one.
    const expected_version = versionNumber(lead.version) ?? 0;
    const key = idempotencyKey === undefined ? {} : { idempotency_key: idempotencyKey };
    try {
      return await this.#write('update_lead', { lead_id: lead.id, expected_version, patch, ...key }, options);
    } catch (error) {
      if (!(error instanceof AdapterError) || error.kind !== 'conflict') throw error;
      const current = await this.getLead(lead.id, options);
      throw new AdapterError('conflict', error.message, { current, cause: error });
    }
  }

  changeAssignees(changes: AssigneeChange[], options: WriteOptions = {}): Promise<AssigneeChangeResult[]> {
    return this.#assignments.change(changes, options);
  }

  changeAssigneesByQuery(query: LeadQuery, delta: AssigneeDelta, options: WriteOptions = {}): Promise<BulkOutcome> {
    const change = this.#assignments.change.bind(this.#assignments);
    return changeByQuery(this, change, query, delta, options);
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

  async countByAssignee(query: LeadQuery, options: RequestOptions = {}): Promise<AssigneeCounts> {
    options.signal?.throwIfAborted();
    try {
      const { offset: _offset, cursor: _cursor, ...criteria } = query;
      const rules = await this.#own.rulesOf(criteria, options);
      checkedOrdering(criteria, rules);
      const context = { kindOf: rules.kindOf, teamsOf: await this.#teamsOf(criteria, options) };
      return await countAssignees(this.#client, { ...criteria, limit: this.capabilities.maxLimit }, context, options);
    } catch (error) {
      throw queryRefusal(error);
    }
  }

  searchAssignees(query: AssigneeQuery, options: RequestOptions = {}): Promise<AssigneePage> {
    return this.#people.search(query, options);
  }

  getAssignees(ids: string[], options: RequestOptions = {}): Promise<Assignee[]> {
    return this.#people.get(ids, options);
  }

  async currentUser(options: RequestOptions = {}): Promise<Assignee> {
    options.signal?.throwIfAborted();
    await this.#begin();
    return this.#people.current(options);
  }

  createAssignees(drafts: AssigneeDraft[], options: WriteOptions = {}): Promise<Assignee[]> {
    return this.#people.create(drafts, options);
  }

  async capabilitiesOf(recordType: RecordType, options: RequestOptions = {}): Promise<LateCapabilities> {
    const query = { select: rulesColumns, and: `(${compared('record_type', 'eq', recordType)})`, limit: '1' };
    const [{ rows: found }, filters] = await Promise.all([
      this.#client.rows<RulesRow>('assignment_rules', query, options),
      this.#own.filters(recordType, options),
    ]);
    return { ...filters, ...(found[0] && capabilitiesFromRules(found[0])) };
  }

  async describe(recordType: RecordType, options: RequestOptions = {}): Promise<RecordSchema> {
    const query = {
      select: rows.fieldColumns,
      and: `(${compared('record_type', 'eq', recordType)})`,
      order: 'position.asc',
    };
    const fields = (await this.#client.rows<shapes.FieldShape>('record_fields', query, options)).rows.map(
      shapes.fieldFrom,
    );
    if (fields.length === 0) throw new AdapterError('unsupported', `Unknown record type ${recordType}`);
    return { recordType, fields };
  }

  can(action: LeadAction, { leadId, assigneeId }: PermissionTarget, options: RequestOptions = {}): Promise<Permission> {
    const target = {
      ...(leadId !== undefined && { lead_id: databaseIds([leadId]).ids[0] }),
      ...(assigneeId !== undefined && { assignee_id: databaseIds([assigneeId]).ids[0] }),
    };
    return this.#client.call('permission', { action, ...target }, options);
  }

  importLeads(importRows: ImportRow[], options: ImportOptions): Promise<ImportRowResult[]> {
    const { dryRun = false, ...rest } = options;
    return this.#imports.run(importRows, { ...rest, dryRun });
  }

  undoImport(importId: string, options: RequestOptions = {}): Promise<UndoneImport> {
    return this.#imports.undo(importId, options);
  }

  findDuplicates(drafts: LeadDraft[], options: RequestOptions = {}): Promise<(Lead | undefined)[]> {
    return this.#imports.duplicates(drafts, options);
  }

  async listHistory(leadId: string, query: HistoryQuery, options: RequestOptions = {}): Promise<HistoryPage> {
    options.signal?.throwIfAborted();
    const { before, first } = historyRows(query);
    await this.getLead(leadId, options);
    const parameters = {
      select: rows.historyColumns,
      and: `(${compared('lead_id', 'eq', leadId)},${compared('sequence', 'lt', before)})`,
      order: 'sequence.desc',
      limit: String(first),
    };
    const found = await this.#client.rows<shapes.HistoryShape>('lead_history', parameters, options);
    return historyPage(found.rows, query);
  }

  async listAccess(leadId: string, options: RequestOptions = {}): Promise<AccessEntry[]> {
    await this.getLead(leadId, options);
    return accessTo(this.#client, leadId, options);
  }

  async previewAccess(
    target: AccessTarget,
    assigneeIds: string[],
    options: RequestOptions = {},
  ): Promise<AccessEntry[]> {
    options.signal?.throwIfAborted();
    if ('leadId' in target) await this.getLead(target.leadId, options);
    return accessPreview(this.#client, target, assigneeIds, options);
  }

  /** From `since`, or from before the first reading of this adapter: what happened between a list and its subscription is told. */
  subscribe(listener: (event: LiveEvent) => void, { signal, since }: SubscribeOptions): void {
    const follow = async (): Promise<void> => {
      const from = since ?? (await this.#since);
      const onPlace = (position: string): void => void (this.#since = Promise.resolve(position));
      await followChanges({ client: this.#client, listener, signal, since: from, onPlace, ...this.#live });
    };
    void follow();
  }

  /** For the creator of a record and for managers. */
  async deleteLead(id: string, options: RequestOptions = {}): Promise<void> {
    if (!isUuid(id)) throw noSuchRecord();
    await this.#client.call('delete_lead', { lead_id: id }, options);
  }

  async #teamsOf({ filter }: LeadQuery, options: RequestOptions): Promise<(id: string) => readonly string[]> {
    const teams = await this.#people.teamsOf(filter === undefined ? [] : viaTeams(filter), options);
    return (id) => teams.get(id.toLowerCase()) ?? [];
  }

  async #write(name: string, parameters: object, options: WriteOptions): Promise<Lead> {
    const query = { select: rows.leadColumns };
    const row = await this.#client.call<rows.LeadRow | null>(name, parameters, options, query);
    if (!row || row.id === null) throw noSuchRecord();
    return shapes.leadFrom(row);
  }

  /** Remembers where the changes are before the first reading; without an answer a subscription begins at its own moment. */
  #begin(): Promise<unknown> {
    this.#since ??= placeOf(this.#client).then(
      ({ position }) => String(position),
      () => (this.#since = undefined),
    );
    return this.#since;
  }

  /** After a cursor only the rest is counted: the whole is asked for by itself. */
  async #countedWhole({ cursor, ...query }: LeadQuery, counted: number, options: RequestOptions): Promise<number> {
    if (cursor === undefined) return counted;
    return (await this.listLeads({ ...query, limit: 1 }, options)).total?.value ?? counted;
  }
}

/**
 * A `LeadDataAdapter` for PostgREST over the schema of `examples/server`, and so for Supabase. Live changes are asked for
 * every few seconds, sooner with a channel (`live.listen`).
 *
 * @example
 * createPostgrestAdapter({
 *   url: 'https://<project>.supabase.co/rest/v1',
 *   headers: async () => ({ apikey, authorization: `Bearer ${await token()}` }),
 * })
 */
export function createPostgrestAdapter(options: PostgrestAdapterOptions): PostgrestAdapter {
  return new PostgrestAdapter(options);
}

export type { HeadersSource, Provided } from './http/http-client.js';
