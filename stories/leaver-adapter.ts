// A list of somebody who has left, of which some records are locked: what stories about handing over begin with.
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { createFaultyAdapter, generateDemoData } from '../src/testing/index.js';

/** 40 leads of Xaver, who has left; the first change of two of them is refused. */
export function leaverAdapter(): LeadDataAdapter {
  const data = generateDemoData({ leads: 40, clients: 0 });
  const people = [...data.people, { id: 'xaver', name: 'Xaver Quill', kind: 'person' as const, inactive: true }];
  const leads = data.leads.map((lead) => ({ ...lead, assigneeIds: ['xaver', ...lead.assigneeIds.slice(0, 1)] }));
  const memory = createMemoryAdapter({ people, leads, currentUserId: people[0]!.id });
  let refused = leads.slice(3, 5).map(({ id }) => id);
  return Object.assign(createFaultyAdapter(memory), {
    changeAssignees: async (...[changes, options]: Parameters<LeadDataAdapter['changeAssignees']>) => {
      const stopped = refused;
      refused = [];
      const allowed = changes.filter(({ leadId }) => !stopped.includes(leadId));
      const results = await memory.changeAssignees(allowed, options);
      const reason = 'It is locked by its owner';
      return [
        ...results,
        ...changes
          .filter((change) => !allowed.includes(change))
          .map(({ leadId }) => ({ leadId, status: 'forbidden' as const, reason })),
      ];
    },
  });
}
