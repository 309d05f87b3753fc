// The adapter over a data provider: every request of the contract in the few words that all providers have.
import type { Assignee, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import { applyDelta, type AssigneeChange, type AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { ruleAgainst } from '../../domain/assignment/assignment-rules.js';
import { fieldKinds } from '../../domain/record/field-kind.js';
import { compileFilter } from '../../domain/list/filter-leads.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../../domain/record/lead.js';
import { checkPaging } from '../../domain/list/lead-pages.js';
import type { LeadPage, LeadQuery } from '../../domain/record/lead-query.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { AdapterError } from '../adapter-error.js';
import type { Capabilities, LeadDataAdapter, RequestOptions, WriteOptions } from '../adapter.js';
import { abortable } from '../abortable.js';
import { checkQuery } from '../query-checks.js';
import { draftProblems, patchProblems, withDefaults } from '../draft-checks.js';
import { mappedCapabilities } from './mapped-capabilities.js';
import type { DataProviderMapping } from './mapping.js';
import { PeopleDirectory } from './people-directory.js';
import { recordSource, type DataProvider, type RecordSource } from './provider.js';
import { providerError } from './provider-errors.js';
import { ProviderRecords, type StoredRecord } from './provider-records.js';
import { noSuchRecord } from '../no-such-record.js';
import { translateSort } from './provider-sort.js';
import { recordFilters } from './record-filters.js';
import { RecordMapper, recordTypeOf } from './record-mapper.js';
import { SeenAssignees } from './seen-assignees.js';

/** Changes of assignees that run at the same time. */
const parallel = 6;

export class DataProviderAdapter implements LeadDataAdapter {
  readonly capabilities: Capabilities;
  /** Who is signed in; there if the mapping says so. */
  readonly currentUser?: (options?: RequestOptions) => Promise<Assignee>;
  /** There if the provider can delete. */
  readonly deleteLead?: (id: string, options?: WriteOptions) => Promise<void>;
  readonly #mapping: DataProviderMapping;
  readonly #source: RecordSource;
  readonly #people: PeopleDirectory;
  readonly #records: ReadonlyMap<RecordType, ProviderRecords>;
  readonly #seen = new SeenAssignees();
  /** The last write of each record, so that the writes of this page do not overtake each other. */
  readonly #writes = new Map<string, Promise<unknown>>();

  constructor(provider: DataProvider, mapping: DataProviderMapping) {
    this.#mapping = mapping;
    this.#source = recordSource(provider);
    const lead = new RecordMapper('lead', mapping.leads, mapping);
    this.capabilities = mappedCapabilities(mapping, this.#source, lead);
    const options = { mapping, pageSize: this.capabilities.maxLimit };
    this.#people = new PeopleDirectory(this.#source, mapping, options.pageSize);
    const records = new Map<RecordType, ProviderRecords>([
      ['lead', new ProviderRecords(this.#source, lead, mapping.leads, options)],
    ]);
    if (mapping.clients) {
      const client = new RecordMapper('client', mapping.clients, mapping);
      records.set('client', new ProviderRecords(this.#source, client, mapping.clients, options));
    }
    this.#records = records;
    if (this.#source.removes) this.deleteLead = (id, request) => this.#call(request, () => this.#remove(id, request));
    const { currentUserId } = mapping;
    if (currentUserId !== undefined)
      this.currentUser = (request) => this.#call(request, () => this.#person(currentUserId));
  }

  listLeads(query: LeadQuery, options?: RequestOptions): Promise<LeadPage> {
    return this.#call(options, () => this.#list(query, options?.signal));
  }

  getLead(id: string, options?: RequestOptions): Promise<Lead> {
    return this.#call(options, async () => (await this.#read(id, options?.signal)).lead);
  }

  createLead(given: LeadDraft, options?: WriteOptions): Promise<Lead> {
    return this.#call(options, async () => {
      const records = this.#recordsOf(given.recordType);
      const draft = withDefaults({ ...given, assigneeIds: given.assigneeIds ?? [] }, records.mapper.schema);
      const fields = draftProblems(draft, records.mapper.schema) ?? {};
      const refusal = await this.#people.refusal(draft.assigneeIds);
      if (refusal) fields['assignees'] = refusal.reason;
      if (Object.keys(fields).length > 0)
        throw new AdapterError('invalid', Object.values(fields).join(' '), { fields });
      options?.signal?.throwIfAborted();
      const created = await records.create(draft);
      // What the back end has made of it; some answer a creation with no more than the id.
      const read = await this.#read(created.id).catch(() => undefined);
      return read?.lead ?? this.#seen.remember(created);
    });
  }

  updateLead(lead: Lead, patch: LeadPatch, options?: WriteOptions): Promise<Lead> {
    return this.#call(options, () =>
      this.#inTurn(lead.id, async () => {
        const stored = await this.#read(lead.id);
        const { lead: current } = stored;
        if (current.version !== lead.version)
          throw new AdapterError('conflict', 'The record has been changed in the meantime', { current });
        const records = this.#recordsOf(current.recordType);
        const fields = patchProblems(patch, records.mapper.schema);
        if (fields) throw new AdapterError('invalid', Object.values(fields).join(' '), { fields });
        options?.signal?.throwIfAborted();
        await records.update(stored, patch);
        return (await this.#read(lead.id)).lead;
      }),
    );
  }

  /** A change on an older version is merged, if this adapter has read that version; otherwise nobody can tell a conflict. */
  changeAssignees(changes: AssigneeChange[], options?: WriteOptions): Promise<AssigneeChangeResult[]> {
    return this.#call(options, async () => {
      const results: AssigneeChangeResult[] = [];
      for (let start = 0; start < changes.length; start += parallel) {
        options?.signal?.throwIfAborted();
        const some = changes.slice(start, start + parallel);
        results.push(...(await Promise.all(some.map((change) => this.#change(change)))));
      }
      return results;
    });
  }

  searchAssignees(query: AssigneeQuery, options?: RequestOptions): Promise<AssigneePage> {
    return this.#call(options, () => this.#people.search(query, options?.locale));
  }

  getAssignees(ids: string[], options?: RequestOptions): Promise<Assignee[]> {
    return this.#call(options, () => (ids.length === 0 ? Promise.resolve([]) : this.#people.get(ids)));
  }

  describe(recordType: RecordType, options?: RequestOptions): Promise<RecordSchema> {
    return this.#call(options, () => Promise.resolve(structuredClone(this.#recordsOf(recordType).mapper.schema)));
  }

  #remove(id: string, options?: WriteOptions): Promise<void> {
    return this.#inTurn(id, async () => {
      const stored = await this.#read(id);
      options?.signal?.throwIfAborted();
      await this.#recordsOf(stored.lead.recordType).remove(stored);
    });
  }

  async #list(query: LeadQuery, signal?: AbortSignal): Promise<LeadPage> {
    const records = this.#checked(query);
    const sort = translateSort(query.sort, { mapper: records.mapper, mapping: this.#mapping, source: this.#source });
    const most = this.capabilities.maxLimit;
    const filters = await recordFilters(query, { records, mapping: this.#mapping, people: this.#people, most });
    const { leads, total } = await records.page(query, { sort, filters, perPage: most, signal });
    for (const lead of leads) this.#seen.remember(lead);
    return { items: leads, ...totalOf(query, total, this.capabilities) };
  }

  #checked(query: LeadQuery): ProviderRecords {
    const records = this.#recordsOf(query.recordType);
    checkPaging(query);
    const kindOf = fieldKinds(records.mapper.schema);
    // Refuses what is no filter at all; what is one is answered by the provider.
    if (query.filter !== undefined) compileFilter(query.filter, { kindOf, teamsOf: () => [] });
    checkQuery(query, { ...this.capabilities, filterOperators: undefined });
    return records;
  }

  #change(change: AssigneeChange): Promise<AssigneeChangeResult> {
    const { leadId } = change;
    return this.#inTurn(leadId, async () => {
      try {
        const stored = await this.#read(leadId);
        return { leadId, ...(await this.#assign(stored, change)) };
      } catch (error) {
        const { kind, message } = this.#errorOf(error);
        if (kind === 'forbidden' || kind === 'not-found' || kind === 'conflict' || kind === 'invalid')
          return { leadId, status: kind, reason: message };
        throw error;
      }
    });
  }

  async #assign(stored: StoredRecord, change: AssigneeChange): Promise<Outcome> {
    const { lead } = stored;
    if (![change.add, change.remove].every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string')))
      return { status: 'invalid', reason: 'add and remove have to be lists of ids' };
    const conflicting = this.#seen.conflicting(lead, change);
    if (conflicting.length > 0) {
      const reason = 'Somebody else has changed the same assignees in the meantime';
      return { status: 'conflict', reason, assigneeIds: conflicting, current: lead };
    }
    const after = applyDelta(lead.assigneeIds, change);
    const added = after.filter((id) => !lead.assigneeIds.includes(id));
    const refusal = await this.#refusal(lead.id, added);
    if (refusal) return { status: 'invalid', reason: refusal.reason, assigneeIds: refusal.ids };
    const broken = ruleAgainst(lead, after, { remove: change.remove }, this.capabilities);
    if (broken) return { status: 'invalid', ...broken };
    if (added.length > 0 || after.length < lead.assigneeIds.length)
      await this.#recordsOf(lead.recordType).assign(stored, change, after);
    try {
      return { status: 'ok', lead: (await this.#read(lead.id)).lead };
    } catch (error) {
      if (this.#errorOf(error).kind === 'not-found') return { status: 'ok', accessLost: true };
      throw error;
    }
  }

  /** Whoever has left comes back where a removal is taken back; nobody else is assigned to them anew. */
  async #refusal(leadId: string, added: readonly string[]): ReturnType<PeopleDirectory['refusal']> {
    const refusal = await this.#people.refusal(added);
    const anew = refusal?.ids.filter((id) => !this.#seen.hadOn(leadId, id)) ?? [];
    return refusal && anew.length < refusal.ids.length ? this.#people.refusal(anew) : refusal;
  }

  /** A back end that forbids a record hides it. */
  async #read(id: string, signal?: AbortSignal): Promise<StoredRecord> {
    try {
      const stored = await this.#recordsOf(recordTypeOf(id)).read(id, signal);
      this.#seen.remember(stored.lead);
      return stored;
    } catch (error) {
      throw this.#errorOf(error).kind === 'forbidden' ? noSuchRecord() : error;
    }
  }

  async #person(id: string): Promise<Assignee> {
    const [person] = await this.#people.get([id]);
    if (!person) throw noSuchRecord();
    return person;
  }

  #recordsOf(recordType: RecordType): ProviderRecords {
    const records = this.#records.get(recordType);
    if (!records)
      throw new AdapterError('unsupported', `The mapping has no resource for ${String(recordType)} records`);
    return records;
  }

  /** After the writes of the same record that are on their way from here. */
  #inTurn<T>(leadId: string, write: () => Promise<T>): Promise<T> {
    const turn = (this.#writes.get(leadId) ?? Promise.resolve()).then(write, write);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#writes.set(leadId, settled);
    void settled.then(() => {
      if (this.#writes.get(leadId) === settled) this.#writes.delete(leadId);
    });
    return turn;
  }

  #errorOf(error: unknown): AdapterError {
    return providerError(error, (key) => this.#recordsOf('lead').mapper.nameOf(key));
  }

  /** Rejects at the moment of an abort, whether or not the provider knows of signals. */
  async #call<T>({ signal }: RequestOptions = {}, request: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await abortable(request(), signal);
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#errorOf(error);
    }
  }
}

type Outcome = AssigneeChangeResult extends infer Result
  ? Result extends unknown
    ? Omit<Result, 'leadId'>
    : never
  : never;

function totalOf(
  { total }: LeadQuery,
  value: number | undefined,
  { total: declared }: Capabilities,
): Pick<LeadPage, 'total'> {
  if (value === undefined || declared === 'none' || total === undefined || total === 'none') return {};
  return { total: { value, exact: declared === 'exact' } };
}
