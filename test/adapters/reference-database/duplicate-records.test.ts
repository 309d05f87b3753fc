// Many records share the digits of a number: the one that has the number itself may come last of all, and is found all the same.
import { expect } from '@open-wc/testing';
import { findDuplicates, recordsOfAnswer } from '../../../src/adapters/reference-database/duplicate-records.js';
import type { Lead } from '../../../src/domain/record/lead.js';

const lead = (id: string, values: Partial<Lead>): Lead => ({
  id,
  recordType: 'lead',
  name: id,
  assigneeIds: [],
  status: 'New Lead',
  version: '1',
  createdAt: '2026-01-02T10:00:00.000Z',
  updatedAt: '2026-01-02T10:00:00.000Z',
  ...values,
});
const draft = (values: Partial<Lead>) => ({
  recordType: 'lead' as const,
  name: 'Ida Abel',
  assigneeIds: [],
  status: 'New Lead',
  ...values,
});
const pageOf = (all: Lead[], offset: number) => Promise.resolve(all.slice(offset, offset + recordsOfAnswer));

describe('duplicates of the reference schema', () => {
  it('are found behind more records of like numbers than one answer takes', async () => {
    const others = Array.from({ length: 2 * recordsOfAnswer + 3 }, (_, at) =>
      lead(`other-${at}`, { phone: `+49 30 1234567 ${String(at).padStart(5, '0')}` }),
    );
    const wanted = lead('wanted', { phone: '+49 30 1234567' });
    const found = await findDuplicates([draft({ phone: '+49 (30) 1234567' })], {
      withEmails: () => Promise.resolve([]),
      withTexts: (_type, _digits, offset) => pageOf([...others, wanted], offset),
    });
    expect(found.map((each) => each?.id)).to.deep.equal(['wanted']);
  });

  it('are found behind more records of one address than one answer takes', async () => {
    const others = Array.from({ length: recordsOfAnswer }, (_, at) => lead(`other-${at}`, { email: 'a@x.example' }));
    const found = await findDuplicates([draft({ email: 'a@x.example' }), draft({ email: 'b@x.example' })], {
      withEmails: (_type, _emails, offset) => pageOf([...others, lead('b', { email: 'B@x.example' })], offset),
      withTexts: () => Promise.resolve([]),
    });
    expect(found.map((each) => each?.id)).to.deep.equal(['other-0', 'b']);
  });
});
