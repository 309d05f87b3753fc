// The shapes of a react-admin and of a Refine data provider, and what the adapter needs of either; imports nothing of theirs.
import type { Sort } from '../../domain/record/lead-query.js';

export type ProviderId = string | number;

/** A record as the back end has it. */
export type RawRecord = Record<string, unknown>;

/* eslint-disable @typescript-eslint/no-explicit-any -- the providers' own types are generic in their records, which `unknown` does not fit */

/** As much of react-admin's `DataProvider` as is used. */
export interface ReactAdminDataProvider {
  getList(resource: string, params: any): Promise<{ data: any[]; total?: number }>;
  getOne(resource: string, params: any): Promise<{ data: any }>;
  getMany(resource: string, params: any): Promise<{ data: any[] }>;
  create(resource: string, params: any): Promise<{ data: any }>;
  update(resource: string, params: any): Promise<{ data: any }>;
  delete(resource: string, params: any): Promise<{ data?: any }>;
  /** Whether it hands the signal of a read on to the request. Most do and do not say so: set it where you know. */
  supportAbortSignal?: boolean;
}

/** As much of Refine's `DataProvider` as is used. */
export interface RefineDataProvider {
  getList(params: any): Promise<{ data: any[]; total?: number }>;
  getOne(params: any): Promise<{ data: any }>;
  getMany?(params: any): Promise<{ data: any[] }>;
  create(params: any): Promise<{ data: any }>;
  update(params: any): Promise<{ data: any }>;
  deleteOne(params: any): Promise<{ data?: any }>;
}

/* eslint-enable @typescript-eslint/no-explicit-any */

export type DataProvider = ReactAdminDataProvider | RefineDataProvider;

/** One of Refine's `CrudFilter`s. */
export interface RefineFilter {
  field?: string;
  operator: string;
  value: unknown;
}

/** What a provider filters by: an object for react-admin, a list for Refine, or an object for its `eq` and `in`. */
export type ProviderFilter = Record<string, unknown> | RefineFilter[];

export interface ListRequest {
  /** From 1. */
  page: number;
  perPage: number;
  /** By the fields of the back end. */
  sort: Sort[];
  filter: ProviderFilter[];
  signal?: AbortSignal | undefined;
}

/** A data provider of either kind. */
export interface RecordSource {
  /** Whether an abort reaches the back end. */
  readonly abort: boolean;
  /** Whether records can be deleted. */
  readonly removes: boolean;
  /** Whether a list can be sorted by several fields. */
  readonly severalSorts: boolean;
  list(resource: string, request: ListRequest): Promise<{ rows: RawRecord[]; total?: number }>;
  one(resource: string, id: ProviderId, signal?: AbortSignal): Promise<RawRecord>;
  many(resource: string, ids: ProviderId[], signal?: AbortSignal): Promise<RawRecord[]>;
  create(resource: string, data: RawRecord): Promise<RawRecord>;
  update(resource: string, id: ProviderId, data: RawRecord, previous: RawRecord): Promise<RawRecord>;
  remove(resource: string, id: ProviderId, previous: RawRecord): Promise<void>;
}

const asRows = (data: unknown): RawRecord[] => (Array.isArray(data) ? (data as RawRecord[]) : []);
const asRow = (data: unknown): RawRecord => (typeof data === 'object' && data !== null ? (data as RawRecord) : {});

const listOf = ({ data, total }: { data: unknown; total?: number }): { rows: RawRecord[]; total?: number } => ({
  rows: asRows(data),
  ...(typeof total === 'number' && Number.isFinite(total) && { total }),
});

function reactAdminSource(provider: ReactAdminDataProvider): RecordSource {
  return {
    abort: provider.supportAbortSignal === true,
    removes: typeof provider.delete === 'function',
    severalSorts: false,
    async list(resource, { page, perPage, sort: [sort], filter, signal }) {
      return listOf(
        await provider.getList(resource, {
          pagination: { page, perPage },
          sort: { field: sort?.field ?? 'id', order: sort?.direction === 'desc' ? 'DESC' : 'ASC' },
          filter: Object.assign({}, ...filter) as RawRecord,
          meta: {},
          signal,
        }),
      );
    },
    one: async (resource, id, signal) => asRow((await provider.getOne(resource, { id, meta: {}, signal })).data),
    many: async (resource, ids, signal) => asRows((await provider.getMany(resource, { ids, meta: {}, signal })).data),
    create: async (resource, data) => asRow((await provider.create(resource, { data, meta: {} })).data),
    update: async (resource, id, data, previousData) =>
      asRow((await provider.update(resource, { id, data, previousData, meta: {} })).data),
    async remove(resource, id, previousData) {
      await provider.delete(resource, { id, previousData, meta: {} });
    },
  };
}

function refineFilters(filter: ProviderFilter): RefineFilter[] {
  if (Array.isArray(filter)) return filter;
  return Object.entries(filter).map(([field, value]) => ({
    field,
    operator: Array.isArray(value) ? 'in' : 'eq',
    value,
  }));
}

function refineSource(provider: RefineDataProvider): RecordSource {
  const one = async (resource: string, id: ProviderId): Promise<RawRecord> =>
    asRow((await provider.getOne({ resource, id })).data);
  return {
    // The contract of Refine hands a signal on in `meta`, which none of the packages looked at reads.
    abort: false,
    removes: typeof provider.deleteOne === 'function',
    severalSorts: true,
    async list(resource, { page, perPage, sort, filter }) {
      return listOf(
        await provider.getList({
          resource,
          // `current` is the name of version 4.
          pagination: { currentPage: page, current: page, pageSize: perPage, mode: 'server' },
          sorters: sort.map(({ field, direction }) => ({ field, order: direction })),
          filters: filter.flatMap(refineFilters),
        }),
      );
    },
    one,
    async many(resource, ids) {
      if (provider.getMany) return asRows((await provider.getMany({ resource, ids })).data);
      return Promise.all(ids.map((id) => one(resource, id)));
    },
    create: async (resource, variables) => asRow((await provider.create({ resource, variables })).data),
    update: async (resource, id, variables) => asRow((await provider.update({ resource, id, variables })).data),
    async remove(resource, id) {
      await provider.deleteOne({ resource, id });
    },
  };
}

export function recordSource(provider: DataProvider): RecordSource {
  return 'deleteOne' in provider ? refineSource(provider) : reactAdminSource(provider);
}
