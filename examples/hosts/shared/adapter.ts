// The data of every host here: two people and one lead, in the memory of the page.
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';

const at = '2026-01-01T00:00:00.000Z';

export const adapter = createMemoryAdapter({
  currentUserId: 'p1',
  people: [
    { id: 'p1', name: 'Noor Haddad', kind: 'person', role: 'manager' },
    { id: 'p2', name: 'Emil Sand', kind: 'person' },
  ],
  leads: [
    {
      id: 'lead-1',
      recordType: 'lead',
      name: 'Ada Lovelace',
      status: 'New Lead',
      assigneeIds: ['p1'],
      version: '1',
      createdAt: at,
      updatedAt: at,
    },
  ],
});
