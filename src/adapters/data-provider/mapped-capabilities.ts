// What a provider can do, as far as its mapping tells.
import type { Capabilities } from '../adapter.js';
import { answeredOperators } from './answered-operators.js';
import type { DataProviderMapping } from './mapping.js';
import type { RecordSource } from './provider.js';
import type { RecordMapper } from './record-mapper.js';

/** What every record has: back ends differ in where they put empty values. */
const alwaysFilled = ['name', 'status', 'createdAt', 'updatedAt'];

export function mappedCapabilities(
  mapping: DataProviderMapping,
  source: RecordSource,
  lead: RecordMapper,
): Capabilities {
  const { leads, clients, capabilities, filterable, sortable, search } = mapping;
  const joined = [leads, clients ?? leads].every(({ assignees }) => assignees.kind === 'join');
  const has = (name: string): boolean => lead.keyOf(name) !== undefined;
  const filtered = filterable ?? [...['status'].filter(has), ...(joined ? ['assignees'] : [])];
  return Object.freeze({
    paging: 'offset',
    total: 'exact',
    maxLimit: 100,
    search: search === false ? false : 'own-rules',
    filterable: filtered,
    filterOperators: answeredOperators(mapping, { filterable: filtered, joined, schema: lead.schema }),
    sortable: sortable ?? alwaysFilled.filter(has),
    assignment: joined ? 'per-person' : 'replace',
    concurrency: 'advisory',
    idempotency: false,
    abort: source.abort,
    access: 'none',
    ...capabilities,
  } satisfies Capabilities);
}
