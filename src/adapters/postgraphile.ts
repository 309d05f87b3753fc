// The adapter for PostGraphile 5 over the schema of examples/server, with the settings of examples/postgraphile.
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../domain/people/assignee.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../domain/assignment/assignment.js';
import type { ImportRow, ImportRowResult, UndoneImport } from '../domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../domain/record/lead-query.js';
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
import { countAssignees } from './postgraphile/assignee-counts.js';
import * as documents from './postgraphile/documents.js';
import { GraphqlClient } from './postgraphile/graphql-client.js';
import { followChanges, type Place } from './postgraphile/live-changes.js';
import { filterableFields, filterOperators } from './postgraphile/lead-filter.js';
import {
  checkLeadQuery,
  cursorOf as listCursor,
  leadListVariables,
  sortableFields,
  type LeadListVariables,
} from './postgraphile/lead-list.js';
import * as shapes from './reference-database/contract-shapes.js';
import { Assignments } from './postgraphile/assignments.js';
import { Imports } from './postgraphile/imports.js';
import { People } from './postgraphile/people.js';
import { capabilitiesFromRules, type RulesRow } from './reference-database/capabilities-from-rules.js';
import { changeByQuery } from './reference-database/change-by-query.js';
import { databaseIds, isUuid, versionNumber } from './reference-database/database-values.js';
import { historyPage, historyRows } from './reference-database/history-pages.js';
import { OwnFields } from './reference-database/own-fields.js';
import { createWithoutRefused } from './reference-database/partial-creation.js';
import { viaTeams } from './reference-database/via-teams.js';
import type { HttpClientOptions, Provided } from './http/http-client.js';

export interface PostgraphileAdapterOptions extends Omit<HttpClientOptions, 'baseUrl'> {
  /** Of the GraphQL endpoint, such as `https://crm.example/graphql`. */
  url: Provided<string | URL>;
  /** Where it takes subscriptions. Default: `url`, with `ws:` or `wss:`. The headers go along as connection parameters. */
  webSocketUrl?: Provided<string | URL> | undefined;
  /** A class for subscriptions, where there is no global `WebSocket`. */
  webSocket?: unknown;
  /** Live changes without a WebSocket: milliseconds between two questions. Default 3,000. */
  interval?: number | undefined;
  /** What the server does differently, such as `{ maxLimit: 100 }`. */
  capabilities?: Partial<Capabilities> | undefined;
}

const ownCapabilities: Capabilities = {
  paging: 'both',
  total: 'exact',
  maxLimit: 1_000,
  search: true,
  filterable: filterableFields,
  maxFilterValues: 1_000,
  filterOperators,
  sortable: sortableFields,
  assignment: 'atomic',
  concurrency: 'enforced',
  idempotency: true,
  abort: true,
  access: 'server',
};

/** A `LeadDataAdapter` over GraphQL. Every method can be replaced, by a subclass or on the object, and can call `request`. */
export class PostgraphileAdapter implements LeadDataAdapter {
  readonly capabilities: Capabilities;
  readonly #options: PostgraphileAdapterOptions;
  readonly #client: GraphqlClient;
  readonly #people: People;
  readonly #assignments: Assignments;
  readonly #imports: Imports;
  readonly #own: OwnFields;
  readonly #jobs = new PageJobMethods(this);
  /** The place in the outbox that the latest answer knows of, and the one that its reading cannot have been before. */
  #latest: string | undefined;
  #since: string | undefined;

  constructor(options: PostgraphileAdapterOptions) {
    const { url, capabilities, ...http } = options;
    this.capabilities = Object.freeze({ ...ownCapabilities, ...capabilities });
    this.#options = options;
    this.#client = new GraphqlClient({ ...http, baseUrl: url });
    this.#people = new People(this.#client);
    this.#assignments = new Assignments(this.#client, (id, request) => this.getLead(id, request));
    this.#imports = new Imports(this.#client);
    this.#own = new OwnFields(this.capabilities, capabilities, (recordType, request) =>
      this.describe(recordType, request),
    );
  }

  /** Beyond the contract: any operation with the adapter's address, headers and errors. */
  request<T>(document: string, variables: object = {}, options: RequestOptions = {}): Promise<T> {
    return this.#client.ask<T>(document, variables, options);
  }

  async listLeads(query: LeadQuery, options: RequestOptions = {}): Promise<LeadPage> {
    options.signal?.throwIfAborted();
    try {
      const variables = await this.#variables(query, options);
      const { leads } = await this.#read<{ leads: LeadConnection }>(documents.listLeads, variables, options);
      const page: LeadPage = { items: leads.nodes.map(shapes.leadFrom) };
      const { hasNextPage, endCursor } = leads.pageInfo;
      if (hasNextPage && endCursor !== null) page.nextCursor = listCursor(endCursor, query);
      if (leads.totalCount !== undefined) page.total = { value: leads.totalCount, exact: true };
      return page;
    } catch (error) {
      throw queryRefusal(error);
    }
  }

  async getLead(id: string, options: RequestOptions = {}): Promise<Lead> {
    options.signal?.throwIfAborted();
    if (!isUuid(id)) throw noSuchRecord();
    const { lead } = await this.#read<{ lead: shapes.LeadShape | null }>(documents.getLead, { id }, options);
    if (!lead) throw noSuchRecord();
    return shapes.leadFrom(lead);
  }

  createLead(draft: LeadDraft, options: CreateOptions = {}): Promise<CreatedLead> {
    return createWithoutRefused(draft, options, this.can.bind(this), this.#create.bind(this));
  }

  async #create(draft: LeadDraft, { idempotencyKey, ...options }: WriteOptions): Promise<Lead> {
    const { ids } = databaseIds(draft.assigneeIds ?? []);
    const input = { draft: { ...draft, assigneeIds: ids }, idempotencyKey };
    const answer = await this.request<{ createLead: { result: shapes.LeadShape } }>(
      documents.createLead,
      { input },
      options,
    );
    return shapes.leadFrom(answer.createLead.result);
  }

  async updateLead(lead: Lead, patch: LeadPatch, options: WriteOptions = {}): Promise<Lead> {
    options.signal?.throwIfAborted();
    if (!isUuid(lead.id)) throw noSuchRecord();
    // A version that was never given out is as stale as an old one.
    const expectedVersion = versionNumber(lead.version) ?? 0;
    const input = { leadId: lead.id, expectedVersion, patch, idempotencyKey: options.idempotencyKey };
    try {
      const answer = await this.request<{ updateLead: { result: shapes.LeadShape } }>(
        documents.updateLead,
        { input },
        options,
      );
      return shapes.leadFrom(answer.updateLead.result);
    } catch (error) {
      if (!(error instanceof AdapterError) || error.kind !== 'conflict') throw error;
      throw new AdapterError('conflict', error.message, {
        current: await this.getLead(lead.id, options),
        cause: error,
      });
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
      const { filter } = await this.#variables(criteria, options);
      return await countAssignees(this.#client, { filter, first: this.capabilities.maxLimit }, options);
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
    return this.#people.current((document) => this.#read(document, {}, options));
  }

  createAssignees(drafts: AssigneeDraft[], options: WriteOptions = {}): Promise<Assignee[]> {
    return this.#people.create(drafts, options);
  }

  async capabilitiesOf(recordType: RecordType, options: RequestOptions = {}): Promise<LateCapabilities> {
    type Answer = { rules: { nodes: RulesRow[] } };
    const [{ rules }, filters] = await Promise.all([
      this.request<Answer>(documents.assignmentRules, { recordType }, options),
      this.#own.filters(recordType, options),
    ]);
    return { ...filters, ...(rules.nodes[0] && capabilitiesFromRules(rules.nodes[0])) };
  }

  async describe(recordType: RecordType, options: RequestOptions = {}): Promise<RecordSchema> {
    const { recordFields } = await this.request<{ recordFields: { nodes: shapes.FieldShape[] } }>(
      documents.recordFields,
      { recordType },
      options,
    );
    if (recordFields.nodes.length === 0) throw new AdapterError('unsupported', `Unknown record type ${recordType}`);
    return { recordType, fields: recordFields.nodes.map(shapes.fieldFrom) };
  }

  async can(action: LeadAction, target: PermissionTarget, options: RequestOptions = {}): Promise<Permission> {
    const known = (id: string | undefined): string | undefined => (id === undefined ? id : databaseIds([id]).ids[0]);
    const variables = { action, leadId: known(target.leadId), assigneeId: known(target.assigneeId) };
    type Answer = { permission: Permission };
    return (await this.request<Answer>(documents.permission, variables, options)).permission;
  }

  importLeads(rows: ImportRow[], options: ImportOptions): Promise<ImportRowResult[]> {
    return this.#imports.run(rows, options);
  }

  undoImport(importId: string, options: RequestOptions = {}): Promise<UndoneImport> {
    return this.#imports.undo(importId, options);
  }

  findDuplicates(drafts: LeadDraft[], options: RequestOptions = {}): Promise<(Lead | undefined)[]> {
    return this.#imports.duplicates(drafts, options);
  }

  async listHistory(leadId: string, query: HistoryQuery, options: RequestOptions = {}): Promise<HistoryPage> {
    options.signal?.throwIfAborted();
    const variables = historyRows(query);
    if (!isUuid(leadId)) throw noSuchRecord();
    type Answer = { lead: object | null; history: { nodes: shapes.HistoryShape[] } };
    const { lead, history } = await this.request<Answer>(documents.history, { id: leadId, ...variables }, options);
    if (!lead) throw noSuchRecord();
    return historyPage(history.nodes, query);
  }

  async listAccess(leadId: string, options: RequestOptions = {}): Promise<AccessEntry[]> {
    options.signal?.throwIfAborted();
    if (!isUuid(leadId)) throw noSuchRecord();
    const { nodes, answer } = await this.#client.askAll<object, { lead: object | null }>(
      documents.access,
      { id: leadId },
      options,
    );
    if (!answer.lead) throw noSuchRecord();
    return nodes.map(shapes.accessFrom);
  }

  async previewAccess(
    target: AccessTarget,
    assigneeIds: string[],
    options: RequestOptions = {},
  ): Promise<AccessEntry[]> {
    options.signal?.throwIfAborted();
    if ('leadId' in target) await this.getLead(target.leadId, options);
    const variables = { assigneeIds: databaseIds(assigneeIds).ids, leadId: 'leadId' in target ? target.leadId : null };
    const { nodes } = await this.#client.askAll<object>(documents.previewAccess, variables, options);
    return nodes.map(shapes.accessFrom);
  }

  /** From `since`, or from the latest reading of this adapter: what happened between a list and its subscription is told. */
  subscribe(listener: (event: LiveEvent) => void, { signal, since }: SubscribeOptions): void {
    const { headers, url, webSocketUrl = url, webSocket, interval } = this.#options;
    const socket = { headers, webSocketUrl, webSocket, interval };
    void followChanges({ client: this.#client, listener, signal, since: since ?? this.#since, ...socket });
  }

  /** For the creator of a record and for managers. */
  async deleteLead(id: string, options: RequestOptions = {}): Promise<void> {
    if (!isUuid(id)) throw noSuchRecord();
    await this.request(documents.deleteLead, { input: { leadId: id } }, options);
  }

  /** Throws `QueryError` or `AdapterError` for a query that cannot be answered. */
  async #variables(query: LeadQuery, options: RequestOptions): Promise<LeadListVariables> {
    const { capabilities, kindOf } = await this.#own.rulesOf(query, options);
    checkLeadQuery(query, capabilities, kindOf);
    const people = query.filter === undefined ? [] : viaTeams(query.filter);
    const teams = await this.#people.teamsOf(people, options);
    return leadListVariables(query, { kindOf, teamsOf: (id) => teams.get(id.toLowerCase()) ?? [] });
  }

  /** PostGraphile reads the parts of an answer side by side, so that only an earlier answer's place is surely not too late. */
  async #read<T>(document: string, variables: object, options: RequestOptions): Promise<T> {
    const before = this.#latest;
    const answer = await this.request<T & { at: Place }>(document, variables, options);
    this.#latest = answer.at.position;
    this.#since = before ?? answer.at.position;
    return answer;
  }
}

interface LeadConnection {
  nodes: shapes.LeadShape[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
}

/**
 * A `LeadDataAdapter` for a PostGraphile server with the settings of `examples/postgraphile`. Live changes need the package
 * `graphql-ws`, which is loaded when somebody listens; without it they are asked for every few seconds.
 *
 * @example
 * createPostgraphileAdapter({ url: '/graphql', headers: async () => ({ authorization: `Bearer ${await token()}` }) })
 */
export function createPostgraphileAdapter(options: PostgraphileAdapterOptions): PostgraphileAdapter {
  return new PostgraphileAdapter(options);
}

export type { HeadersSource, Provided } from './http/http-client.js';
