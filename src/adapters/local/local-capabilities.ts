// What an embedded store can do, where the host declares no less.
import { everyOperator } from '../../domain/record/filter-operators.js';
import type { Capabilities } from '../adapter.js';

export const localCapabilities: Capabilities = {
  paging: 'both',
  total: 'exact',
  maxLimit: 1_000,
  search: true,
  filterable: 'all',
  filterOperators: everyOperator,
  sortable: 'all',
  assignment: 'atomic',
  concurrency: 'enforced',
  idempotency: true,
  abort: true,
  access: 'device',
  importInactive: true,
};
