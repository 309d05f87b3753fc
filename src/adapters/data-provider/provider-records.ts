// The records of one type behind a data provider: read as leads, written as the back end keeps them.
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import { leadOrdering } from '../../domain/list/sort-leads.js';
import { portions } from '../../domain/platform/portions.js';
import { fieldKinds } from '../../domain/record/field-kind.js';
import type { Lead, LeadDraft, LeadPatch } from '../../domain/record/lead.js';
import type { LeadQuery } from '../../domain/record/lead-query.js';
import { noSuchRecord } from '../no-such-record.js';
import { assignments, type Assigned, type Assignments } from './assignments.js';
import type { DataProviderMapping, RecordMapping } from './mapping.js';
import type { ListRequest, ProviderFilter, ProviderId, RawRecord, RecordSource } from './provider.js';
import type { RecordMapper } from './record-mapper.js';

/** Requests of one question at the same time. */
const parallel = 6;

/** A record as it was read, with what is needed to write it. */
export interface StoredRecord {
  lead: Lead;
  raw: RawRecord;
  assigned: Assigned;
}

export interface FoundRecords {
  leads: Lead[];
  total?: number | undefined;
}

export class ProviderRecords {
  readonly mapper: RecordMapper;
  readonly assignments: Assignments;
  readonly #source: RecordSource;
  readonly #mapping: DataProviderMapping;

  constructor(
    source: RecordSource,
    mapper: RecordMapper,
    { assignees }: RecordMapping,
    { mapping, pageSize }: { mapping: DataProviderMapping; pageSize: number },
  ) {
    const numericPeople = mapping.people.numericIds ?? false;
    this.mapper = mapper;
    this.assignments = assignments(assignees, { source, numericPeople, pageSize, oneOf: mapping.in?.bind(mapping) });
    this.#source = source;
    this.#mapping = mapping;
  }

  /** `filters`: as `recordFilters` has them. `perPage`: records of one answer, where there are several of them. */
  page(
    query: Pick<LeadQuery, 'limit' | 'offset' | 'sort'>,
    {
      filters,
      perPage,
      ...request
    }: Pick<ListRequest, 'sort' | 'signal' | 'perPage'> & { filters: ProviderFilter[][] },
  ): Promise<FoundRecords> {
    const [filter, ...others] = filters;
    return filter && others.length === 0
      ? this.#pageOf(query, { ...request, filter })
      : this.#pageOfPortions(query, { ...request, perPage, filters });
  }

  async #pageOf(
    { limit, offset = 0 }: Pick<LeadQuery, 'limit' | 'offset'>,
    request: Pick<ListRequest, 'sort' | 'filter' | 'signal'>,
  ): Promise<FoundRecords> {
    const first = Math.floor(offset / limit) + 1;
    const skip = offset % limit;
    const pages = await Promise.all(
      // Providers page by number: rows that begin between two pages are on both.
      (skip === 0 ? [first] : [first, first + 1]).map((page) => this.#list({ page, perPage: limit, ...request })),
    );
    const leads = pages.flatMap((page) => page.leads).slice(skip, skip + limit);
    return { leads, total: pages[0]!.total };
  }

  /** Each portion is one page, so that all that matches is there to be put in order. */
  async #pageOfPortions(
    { limit, offset = 0, sort = [] }: Pick<LeadQuery, 'limit' | 'offset' | 'sort'>,
    { filters, ...request }: Omit<ListRequest, 'page' | 'filter'> & { filters: ProviderFilter[][] },
  ): Promise<FoundRecords> {
    const found: Lead[] = [];
    for (const some of portions(filters, parallel)) {
      const pages = await Promise.all(some.map((filter) => this.#list({ page: 1, filter, ...request })));
      found.push(...pages.flatMap(({ leads }) => leads));
    }
    found.sort(leadOrdering(sort, fieldKinds(this.mapper.schema)).compare);
    return { leads: found.slice(offset, offset + limit), total: found.length };
  }

  async #list(request: ListRequest): Promise<FoundRecords> {
    const { rows, total } = await this.#source.list(this.mapper.resource, request);
    const assigned = await this.assignments.read(rows);
    const leads = rows.map((raw, index) => this.mapper.toLead(raw, assigned[index]!.ids));
    return { leads, ...(total !== undefined && { total }) };
  }

  /** Rejects with `not-found` for a record of another type too, and for one that the back end forbids. */
  async read(leadId: string, signal?: AbortSignal): Promise<StoredRecord> {
    const id = this.mapper.providerId(leadId);
    if (Number.isNaN(id) || id === '') throw noSuchRecord();
    const raw = await this.#source.one(this.mapper.resource, id, signal);
    if (raw['id'] === undefined || raw['id'] === null || !this.mapper.isOfType(raw)) throw noSuchRecord();
    const [assigned] = await this.assignments.read([raw]);
    return { raw, assigned: assigned!, lead: this.mapper.toLead(raw, assigned!.ids) };
  }

  async create(draft: LeadDraft): Promise<Lead> {
    const ids = [...new Set(draft.assigneeIds)];
    const data = {
      ...this.mapper.where,
      ...this.mapper.toRaw(draft),
      ...this.assignments.fieldsOf(ids),
      ...(this.#mapping.writesDates && this.mapper.dates(true)),
    };
    const raw = { ...data, ...(await this.#source.create(this.mapper.resource, data)) };
    const id = raw['id' as keyof typeof raw] as ProviderId;
    try {
      const before = { ids: [], rows: [] };
      const delta = { add: ids, remove: [] };
      // The field of the record is written already; assignments that are records of their own are not.
      if (Object.keys(this.assignments.fieldsOf(ids)).length === 0)
        await this.assignments.write({ id, before, delta, after: ids, updateRecord: () => Promise.resolve() });
    } catch (error) {
      // Nobody is to find a record half assigned, and the next try is not to make a second one.
      await this.#source.remove(this.mapper.resource, id, raw).catch(() => undefined);
      throw error;
    }
    return this.mapper.toLead(raw, ids);
  }

  async update({ raw }: StoredRecord, patch: LeadPatch): Promise<void> {
    await this.#write(raw, this.mapper.toRaw(patch));
  }

  /** The record first: if the back end refuses that, nobody has lost his place on it. */
  async remove({ raw, assigned }: StoredRecord): Promise<void> {
    const id = raw['id'] as ProviderId;
    await this.#source.remove(this.mapper.resource, id, raw);
    const delta = { add: [], remove: assigned.ids };
    const updateRecord = (): Promise<void> => Promise.resolve();
    // Many back ends have taken them with the record; what is left belongs to nothing.
    await this.assignments.write({ id, before: assigned, delta, after: [], updateRecord }).catch(() => undefined);
  }

  async assign({ raw, assigned }: StoredRecord, delta: AssigneeDelta, after: string[]): Promise<void> {
    const updateRecord = (data: RawRecord): Promise<void> => this.#write(raw, data);
    await this.assignments.write({ id: raw['id'] as ProviderId, before: assigned, delta, after, updateRecord });
  }

  /** `PUT` erases what is not sent, so all that the back end had is sent, not only what a lead shows of it. */
  async #write(raw: RawRecord, changed: RawRecord): Promise<void> {
    const data = {
      ...(this.#mapping.update !== 'patch' && raw),
      ...changed,
      ...(this.#mapping.writesDates && this.mapper.dates(false)),
    };
    await this.#source.update(this.mapper.resource, raw['id'] as ProviderId, data, raw);
  }
}
