// The same back end as whoever looks for records sees it: people who have left are found too.
import type { LeadDataAdapter } from '../../adapters/adapter.js';

const lookups = new WeakMap<LeadDataAdapter, LeadDataAdapter>();

/** An adapter for a picker in a filter or a handover. One per adapter, so that what a picker has loaded stays with it. */
export function lookupAdapter(adapter: LeadDataAdapter): LeadDataAdapter {
  let lookup = lookups.get(adapter);
  if (!lookup) {
    lookup = Object.create(adapter, {
      capabilities: { get: () => adapter.capabilities },
      searchAssignees: {
        value: (...[query, options]: Parameters<LeadDataAdapter['searchAssignees']>) =>
          adapter.searchAssignees({ ...query, includeInactive: true }, options),
      },
      getAssignees: {
        value: (...args: Parameters<LeadDataAdapter['getAssignees']>) => adapter.getAssignees(...args),
      },
      // Bound, because an adapter's own methods need the adapter itself.
      currentUser: { value: adapter.currentUser && ((...args: []) => adapter.currentUser!(...args)) },
    }) as LeadDataAdapter;
    lookups.set(adapter, lookup);
  }
  return lookup;
}
