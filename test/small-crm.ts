// Four people, a team and three records: small enough to know by heart in a test.
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter, type DirectoryEntry, type LocalAdapter } from '../src/adapters/memory.js';
import type { Lead } from '../src/domain/record/lead.js';
import { createFaultyAdapter, type FaultyAdapter } from '../src/testing/index.js';

export const people: DirectoryEntry[] = [
  { id: 'ada', name: 'Ada Lovelace', kind: 'person', email: 'ada@crm.example', role: 'manager' },
  { id: 'bjorn', name: 'Björn Berg', kind: 'person', email: 'bjorn@crm.example' },
  { id: 'chen', name: '陈 伟', kind: 'person', email: 'chen@crm.example' },
  { id: 'dilek', name: 'Dilek Işık', kind: 'person', email: 'dilek@crm.example' },
  { id: 'north', name: 'Team North', kind: 'team' },
];

const times = { version: '1', createdAt: '2026-01-02T10:00:00.000Z', updatedAt: '2026-03-04T11:00:00.000Z' };

export const annLee: Lead = {
  id: 'lead-1',
  recordType: 'lead',
  name: 'Ann Lee',
  email: 'ann@lee.example',
  phone: '+44 1632 960001',
  company: 'Lee & Co',
  status: 'Contacted',
  assigneeIds: ['bjorn', 'chen'],
  ...times,
};
export const bobRay: Lead = {
  id: 'lead-2',
  recordType: 'lead',
  name: 'Bob Ray',
  status: 'New Lead',
  assigneeIds: [],
  ...times,
};
export const cocoInc: Lead = {
  id: 'client-1',
  recordType: 'client',
  name: 'Coco Inc',
  status: 'Active',
  assigneeIds: ['dilek'],
  ...times,
};

/** The store as Ada, a manager, sees it. */
export function smallCrm(currentUserId = 'ada'): LocalAdapter {
  return createMemoryAdapter({ people, leads: [annLee, bobRay, cocoInc], currentUserId });
}

/** An adapter that counts its calls, with some methods replaced. */
export function adapterWith(base: LeadDataAdapter, replaced: Partial<LeadDataAdapter> = {}): FaultyAdapter {
  return Object.assign(createFaultyAdapter(base), replaced);
}

/** The same records, as if a server kept them. */
export const onServer = (base: LeadDataAdapter): Partial<LeadDataAdapter> => ({
  capabilities: { ...base.capabilities, access: 'server' },
});

/** A promise in the test's hand. */
export function byHand<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((resolvePromise, rejectPromise) => {
    resolve = resolvePromise;
    reject = rejectPromise;
  });
  return { promise, resolve, reject };
}

/** Answers never, and rejects when it is aborted. */
export function never<T>(signal?: AbortSignal): Promise<T> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
