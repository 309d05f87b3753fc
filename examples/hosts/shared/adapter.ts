// The data of every host here: four people and some leads, in the memory of the page.
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';

const leads: [name: string, company: string, source: string, status: string, ...assigneeIds: string[]][] = [
  ['Ada Lovelace', 'Analytical Engines', 'Referral', 'New Lead', 'p1'],
  ['Katherine Johnson', 'Langley Research', 'Website', 'Contacted', 'p1', 'p3'],
  ['Mary Jackson', 'Langley Research', 'Trade fair', 'Qualified', 'p4', 'p3', 'p1'],
  ['Hedy Lamarr', 'Spread Spectrum', 'Website', 'Proposal', 'p4'],
  ['Radia Perlman', 'Spanning Tree', 'Webinar', 'New Lead'],
  ['Barbara Liskov', 'Substitution', 'Referral', 'Contacted', 'p3', 'p4'],
];

export const adapter = createMemoryAdapter({
  currentUserId: 'p1',
  people: [
    { id: 'p1', name: 'Noor Haddad', kind: 'person', role: 'manager' },
    { id: 'p2', name: 'Emil Sand', kind: 'person' },
    { id: 'p3', name: 'Yuki Tanaka', kind: 'person' },
    { id: 'p4', name: 'Inês Moreira', kind: 'person' },
  ],
  leads: leads.map(([name, company, source, status, ...assigneeIds], at) => ({
    id: `lead-${at + 1}`,
    recordType: 'lead',
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@${company.split(' ')[0]!.toLowerCase()}.example`,
    phone: `+1 202 555 01${at + 10}`,
    company,
    source,
    status,
    assigneeIds,
    version: '1',
    createdAt: new Date(Date.UTC(2026, 0, 20 - at)).toISOString(),
    updatedAt: new Date(Date.UTC(2026, 0, 20 - at)).toISOString(),
  })),
});
