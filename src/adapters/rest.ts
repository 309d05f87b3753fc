// The adapter for a server over HTTP, by the contract in rest/openapi.json.
import { AdapterError } from './adapter-error.js';
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../domain/people/assignee.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../domain/assignment/assignment.js';
import type { ImportRow, ImportRowResult, UndoneImport } from '../domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../domain/record/lead-query.js';
import type { LookupEntry, LookupField, LookupPage, LookupQuery } from '../domain/record/lookup.js';
import type { RecordSchema } from '../domain/record/record-schema.js';
import { portions } from '../domain/platform/portions.js';
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
  Presence,
  PresenceActivity,
  RequestOptions,
  SubscribeOptions,
  WriteOptions,
} from './adapter.js';
import { HttpClient, pathOf, type HttpClientOptions } from './http/http-client.js';
import { leadFromJson, readableLead, readableLeads } from './http/lead-json.js';
import { listIn } from './http/list-in.js';
import { PresenceVisits } from './rest/presence-visits.js';

export interface RestAdapterOptions extends HttpClientOptions {
  /** What the server does differently from the contract, such as `{ total: 'none' }`. */
  capabilities?: Partial<Capabilities> | undefined;
}

const contractCapabilities: Capabilities = {
  paging: 'both',
  total: 'exact',
  maxLimit: 1_000,
  search: true,
  filterable: 'all',
  maxFilterValues: 1_000,
  sortable: 'all',
  assignment: 'atomic',
  concurrency: 'enforced',
  idempotency: true,
  abort: true,
  access: 'server',
};

/** The server takes so many rows, ids or changes at a time; longer lists are sent in portions. */
const portionSize = 500;

/** The same key for the same portion at every retry; another one for each portion. */
const portionKey = ({ idempotencyKey }: WriteOptions, index: number): Pick<WriteOptions, 'idempotencyKey'> =>
  idempotencyKey === undefined ? {} : { idempotencyKey: index === 0 ? idempotencyKey : `${idempotencyKey}-${index}` };

/** What became of a change is told also where the record cannot be read: whoever needs it asks for it. */
function resultFromJson(result: AssigneeChangeResult): AssigneeChangeResult {
  if ('lead' in result) {
    const { lead: json, ...told } = result;
    const lead = readableLead(json);
    return lead ? { ...told, lead } : (told as AssigneeChangeResult);
  }
  return 'current' in result ? { ...result, current: readableLead(result.current) } : result;
}

/**
 * A `LeadDataAdapter` over HTTP. Every method can be replaced, by a subclass or on the object
 * (`adapter.listLeads = …`), and can call `request` for what is the host's own.
 */
export class RestAdapter implements LeadDataAdapter {
  readonly capabilities: Capabilities;
  readonly #client: HttpClient;
  readonly #visits: PresenceVisits;

  constructor({ capabilities, ...options }: RestAdapterOptions) {
    this.capabilities = Object.freeze({ ...contractCapabilities, ...capabilities });
    this.#client = new HttpClient(options);
    this.#visits = new PresenceVisits(this.#client);
  }

  /**
   * Beyond the contract: any request with the adapter's address, headers and errors; the path without a leading slash.
   * For methods that a host replaces or adds.
   */
  request<T>(
    path: string,
    options: WriteOptions & {
      method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | undefined;
      body?: unknown;
      headers?: Record<string, string> | undefined;
    } = {},
  ): Promise<T> {
    return this.#client.json<T>(path, options);
  }

  /** A server without that address says nothing of it. */
  async capabilitiesOf(recordType: RecordType, options: RequestOptions = {}): Promise<LateCapabilities> {
    try {
      return await this.#client.json<LateCapabilities>(pathOf('capabilities', recordType), options);
    } catch (error) {
      if (error instanceof AdapterError && (error.kind === 'not-found' || error.kind === 'unsupported')) return {};
      throw error;
    }
  }

  async listLeads(query: LeadQuery, options: RequestOptions = {}): Promise<LeadPage> {
    const page = await this.#post<LeadPage>('leads/query', query, options);
    const rows = listIn(page, 'items');
    const items = readableLeads(rows);
    return { ...page, items, ...(items.length < rows.length && { received: rows.length }) };
  }

  async getLead(id: string, options: RequestOptions = {}): Promise<Lead> {
    return leadFromJson(await this.#client.json(pathOf('leads', id), options));
  }

  /** A server that creates a record without some of its people names them in `refused`. */
  async createLead(draft: LeadDraft, { partial = false, ...options }: CreateOptions = {}): Promise<CreatedLead> {
    const path = partial ? 'leads?partial=true' : 'leads';
    const answer = await this.#post<{ refused?: CreatedLead['refused'] }>(path, draft, options);
    const lead = leadFromJson(answer);
    return Array.isArray(answer.refused) ? { ...lead, refused: answer.refused } : lead;
  }

  async updateLead(lead: Lead, patch: LeadPatch, options: WriteOptions = {}): Promise<Lead> {
    const headers = { 'if-match': `"${lead.version}"` };
    const request = { ...options, method: 'PATCH', body: patch, headers } as const;
    return leadFromJson(await this.#client.json(pathOf('leads', lead.id), request));
  }

  async changeAssignees(changes: AssigneeChange[], options: WriteOptions = {}): Promise<AssigneeChangeResult[]> {
    options.signal?.throwIfAborted();
    const results: AssigneeChangeResult[] = [];
    for (const [index, portion] of portions(changes, portionSize).entries()) {
      const request = { ...options, ...portionKey(options, index) };
      const answer = await this.#post<{ results: AssigneeChangeResult[] }>(
        'assignments',
        { changes: portion },
        request,
      );
      results.push(...listIn(answer, 'results').map(resultFromJson));
    }
    return results;
  }

  searchAssignees(query: AssigneeQuery, options: RequestOptions = {}): Promise<AssigneePage> {
    return this.#post('assignees/query', query, options);
  }

  async getAssignees(ids: string[], options: RequestOptions = {}): Promise<Assignee[]> {
    options.signal?.throwIfAborted();
    const pages = portions(ids, portionSize).map((portion) =>
      this.#post<{ items: Assignee[] }>('assignees/lookup', { ids: portion }, options),
    );
    return (await Promise.all(pages)).flatMap((page) => listIn(page, 'items'));
  }

  currentUser(options: RequestOptions = {}): Promise<Assignee> {
    return this.#client.json('me', options);
  }

  async describe(recordType: RecordType, options: RequestOptions = {}): Promise<RecordSchema> {
    return this.#client.json(pathOf('schemas', recordType), options);
  }

  searchLookup(query: LookupQuery, options: RequestOptions = {}): Promise<LookupPage> {
    return this.#post('lookups/query', query, options);
  }

  async getLookup(
    { ids, ...field }: LookupField & { ids: string[] },
    options: RequestOptions = {},
  ): Promise<LookupEntry[]> {
    options.signal?.throwIfAborted();
    const pages = portions(ids, portionSize).map((portion) =>
      this.#post<{ items: LookupEntry[] }>('lookups/entries', { ...field, ids: portion }, options),
    );
    return (await Promise.all(pages)).flatMap((page) => listIn(page, 'items'));
  }

  can(action: LeadAction, target: PermissionTarget, options: RequestOptions = {}): Promise<Permission> {
    return this.#post('permissions', { action, ...target }, options);
  }

  async createAssignees(drafts: AssigneeDraft[], options: WriteOptions = {}): Promise<Assignee[]> {
    return [...listIn(await this.#post<{ items: Assignee[] }>('assignees', { drafts }, options), 'items')];
  }

  async importLeads(rows: ImportRow[], options: ImportOptions): Promise<ImportRowResult[]> {
    const { importId, mode, dryRun = false, ...request } = options;
    request.signal?.throwIfAborted();
    const results: ImportRowResult[] = [];
    for (const [index, portion] of portions(rows, portionSize).entries()) {
      const body = { mode, dryRun, rows: portion };
      const answer = await this.#post<{ results: ImportRowResult[] }>(pathOf('imports', importId, 'rows'), body, {
        ...request,
        ...portionKey(request, index),
      });
      results.push(...listIn(answer, 'results'));
    }
    return results;
  }

  async undoImport(importId: string, options: RequestOptions = {}): Promise<UndoneImport> {
    return this.#client.json(pathOf('imports', importId), { ...options, method: 'DELETE' });
  }

  async findDuplicates(drafts: LeadDraft[], options: RequestOptions = {}): Promise<(Lead | undefined)[]> {
    const answer = await this.#post<{ leads: unknown[] }>('leads/duplicates', { drafts }, options);
    return listIn(answer, 'leads').map((lead) => readableLead(lead));
  }

  changeAssigneesByQuery(query: LeadQuery, delta: AssigneeDelta, options: WriteOptions = {}): Promise<BulkOutcome> {
    return this.#post('assignments/by-query', { query, delta }, options);
  }

  /** The server goes on without the page. */
  startJob(work: JobWork, options: WriteOptions = {}): Promise<Job> {
    return this.#post('jobs', work, options);
  }

  async getJob(id: string, options: RequestOptions = {}): Promise<Job> {
    return this.#client.json(pathOf('jobs', id), options);
  }

  async controlJob(id: string, action: JobAction, options: RequestOptions = {}): Promise<Job> {
    return this.#client.json(pathOf('jobs', id), { ...options, method: 'PATCH', body: { action } });
  }

  countByAssignee(query: LeadQuery, options: RequestOptions = {}): Promise<AssigneeCounts> {
    return this.#post('leads/counts-by-assignee', query, options);
  }

  async listHistory(
    leadId: string,
    { limit, cursor }: HistoryQuery,
    options: RequestOptions = {},
  ): Promise<HistoryPage> {
    const search = new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) });
    return this.#client.json(`${pathOf('leads', leadId, 'history')}?${search}`, options);
  }

  async listAccess(leadId: string, options: RequestOptions = {}): Promise<AccessEntry[]> {
    return [
      ...listIn(
        await this.#client.json<{ entries: AccessEntry[] }>(pathOf('leads', leadId, 'access'), options),
        'entries',
      ),
    ];
  }

  /** The people of a draft are all of it that counts. */
  async previewAccess(
    target: AccessTarget,
    assigneeIds: string[],
    options: RequestOptions = {},
  ): Promise<AccessEntry[]> {
    const body = { ...('leadId' in target && { leadId: target.leadId }), assigneeIds };
    return [...listIn(await this.#post<{ entries: AccessEntry[] }>('access/preview', body, options), 'entries')];
  }

  /** From `since`, or from the latest answer of this adapter: what happened between a list and its subscription is told. */
  subscribe(listener: (event: LiveEvent) => void, { signal, since }: SubscribeOptions): void {
    void this.#visits.follow({ listener, signal }, since ?? this.#client.changesCursor);
  }

  /** By the stream of changes: the one that is followed already, or one of its own. */
  presence(
    leadId: string,
    activity: PresenceActivity,
    listener: (others: readonly Presence[]) => void,
    { signal }: { signal: AbortSignal },
  ): void {
    void this.#visits.keep({ leadId, activity, listener, signal });
  }

  /** For the creator of a record and for managers. */
  async deleteLead(id: string, options: RequestOptions = {}): Promise<void> {
    return this.#client.json(pathOf('leads', id), { ...options, method: 'DELETE' });
  }

  #post<T>(path: string, body: unknown, options: WriteOptions): Promise<T> {
    return this.#client.json<T>(path, { ...options, method: 'POST', body });
  }
}

/**
 * A `LeadDataAdapter` for a server that speaks the contract of `lead-elements/adapters/rest/openapi.json`.
 *
 * @example
 * createRestAdapter({ baseUrl: '/api', headers: async () => ({ authorization: `Bearer ${await token()}` }) })
 */
export function createRestAdapter(options: RestAdapterOptions): RestAdapter {
  return new RestAdapter(options);
}

export type { HeadersSource, Provided } from './http/http-client.js';
