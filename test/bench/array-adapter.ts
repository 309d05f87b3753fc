// Rows by offset from an array, as other grids have them: what is measured is the list, not a store.
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { Assignee } from '../../src/domain/people/assignee.js';
import type { Lead } from '../../src/domain/record/lead.js';

export const arrayAdapter = (leads: readonly Lead[], people: ReadonlyMap<string, Assignee>): LeadDataAdapter =>
  ({
    capabilities: {
      paging: 'offset',
      total: 'exact',
      maxLimit: 500,
      search: true,
      filterable: 'all',
      sortable: 'all',
      assignment: 'atomic',
      concurrency: 'none',
      idempotency: true,
      abort: true,
      access: 'device',
    },
    listLeads: ({ offset = 0, limit }) =>
      Promise.resolve({ items: leads.slice(offset, offset + limit), total: { value: leads.length, exact: true } }),
    getAssignees: (ids) => Promise.resolve(ids.map((id) => people.get(id)!)),
  }) as Pick<LeadDataAdapter, 'capabilities' | 'listLeads' | 'getAssignees'> as LeadDataAdapter;
