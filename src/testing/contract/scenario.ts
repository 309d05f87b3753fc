// The people and records that every check of the contract suite starts from.
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import { seededRandom } from '../random.js';
import type { ContractScenario } from './check.js';

const people: DirectoryEntry[] = [
  { id: 'mia', name: 'Mia Manager', kind: 'person', email: 'mia@crm.example', role: 'manager' },
  { id: 'ann', name: 'Ann Archer', kind: 'person', email: 'ann@crm.example' },
  { id: 'bob', name: 'Bob Baker', kind: 'person', email: 'bob@crm.example', teamIds: ['sales'] },
  { id: 'cat', name: 'Cät Côté', kind: 'person', email: 'cat@crm.example', teamIds: ['sales'] },
  { id: 'eve', name: 'Eve Empty', kind: 'person', email: 'eve@crm.example' },
  { id: 'ina', name: 'Ina Inactive', kind: 'person', email: 'ina@crm.example', inactive: true },
  { id: 'sales', name: 'Sales', kind: 'team' },
];

const named: [id: string, name: string, assigneeIds: string[]][] = [
  ['acme', 'Acme Anvils', ['ann']],
  ['beta', 'Beta Bikes', ['sales']],
  ['gamma', 'Gamma Gifts', []],
  ['shared', 'Shared Ships', ['ann', 'bob']],
  ['retired', 'Retired Rakes', ['ann', 'ina']],
  ['zoe', 'Zoë Łukasz', ['mia', 'ann']],
];
const fillers = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivy', 'Juniper'];
// Sorted alike by their letters and by their places in the schema, since back ends may do either.
const statuses = ['New Lead', 'On Hold', 'Re-engagement'];

const start = Date.UTC(2026, 0, 1);
const at = (hour: number): string => new Date(start + hour * 3_600_000).toISOString();

function record(index: number, id: string, name: string, assigneeIds: string[]): Lead {
  const lead: Lead = {
    id,
    name,
    assigneeIds,
    recordType: 'lead',
    email: `${id}@example.org`,
    status: statuses[index % statuses.length]!,
    version: '1',
    createdAt: at(index),
    updatedAt: at(index),
  };
  if (index % 3 !== 0) lead.company = `${fillers[(index * 7) % fillers.length]!} Company`;
  if (index % 4 === 1) lead.phone = `+1 212-555-01${String(index).padStart(2, '0')}`;
  return lead;
}

/** Fresh copies every time. */
export function contractScenario(seed: number): ContractScenario {
  const random = seededRandom(seed);
  const assignable = people.filter(({ inactive }) => !inactive).map(({ id }) => id);
  const leads = named.map(([id, name, assigneeIds], index) => record(index, id, name, assigneeIds));
  for (let index = 0; index < 44; index++) {
    const name = `${fillers[index % fillers.length]!} ${String.fromCharCode(65 + Math.floor(index / fillers.length))}`;
    leads.push(
      record(
        leads.length,
        `lead-${String(index + 1).padStart(2, '0')}`,
        name,
        random.sample(assignable, random.integer(0, 3)),
      ),
    );
  }
  const clients = ['Orchid', 'Poplar', 'Quince'].map((name, index): Lead => ({
    ...record(leads.length + index, `client-${index + 1}`, name, ['ann']),
    recordType: 'client',
    status: 'Active',
    ...(index === 2 && { lockedAssignees: [{ assigneeId: 'ann', reason: 'Put there by a rule' }] }),
  }));
  return structuredClone({ people, leads: [...leads, ...clients] });
}

/** A good draft of a lead. */
export function draft(name: string, assigneeIds: string[] = [], more: Partial<LeadDraft> = {}): LeadDraft {
  return { recordType: 'lead', name, status: 'New Lead', assigneeIds, ...more };
}
