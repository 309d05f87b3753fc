// Rows that are there already: found by the same number however it is written, and never the rows of the import itself.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { findDuplicates, type FindDuplicatesOptions } from '../../../src/controllers/import/duplicate-rows.js';
import { withoutOwn } from '../../../src/controllers/import/already-imported.js';
import type { LeadDraft } from '../../../src/domain/record/lead.js';

const me = { id: 'me', name: 'Me', kind: 'person' as const };
const draft = (name: string, more: Partial<LeadDraft> = {}): LeadDraft => ({
  recordType: 'lead',
  name,
  assigneeIds: [],
  ...more,
});

async function found(there: LeadDraft, rows: LeadDraft[], done?: ReadonlySet<number>) {
  const adapter = createMemoryAdapter({ people: [me], currentUserId: 'me' });
  await adapter.createLead(there);
  const options: FindDuplicatesOptions = {
    signal: new AbortController().signal,
    locale: 'en',
    before: new Map(),
    known: new Map(),
    done,
  };
  return findDuplicates(
    rows.map((each, at) => ({ rowNumber: at + 2, draft: each })),
    adapter,
    options,
  );
}

describe('rows of a file that are there already', () => {
  for (const phone of ['030 123456', '+49 30 123456', '0049 (0)30 12 34 56', '+49 (0) 30-123456'])
    it(`are found by their number, written ${phone}`, async () => {
      const there = draft('Ida Lind', { phone: '+49 30 123456' });
      expect([...(await found(there, [draft('I. Lind', { phone })])).keys()]).to.deep.equal([2]);
    });

  it('are found where the record has its number as it is dialled at home', async () => {
    const there = draft('Ida Lind', { phone: '030 123456' });
    expect([...(await found(there, [draft('Ida', { phone: '+49 30 123456' })])).keys()]).to.deep.equal([2]);
  });

  it('are not those with a number of another country, nor colleagues behind one number', async () => {
    const there = draft('Ida Lind', { phone: '+49 30 123456', email: 'ida@example.org' });
    const rows = [
      draft('Ida Lind', { phone: '+43 30 123456' }),
      draft('Joe Lind', { phone: '+49 30 123456', email: 'joe@example.org' }),
      draft('Ida Lind', { phone: '030 123456' }),
    ];
    expect([...(await found(there, rows)).keys()]).to.deep.equal([4]);
  });

  it('are found by name and company where there is no address and no number', async () => {
    const there = draft('Ida Lind', { company: 'Lind Ltd' });
    const rows = [draft('Ida Lind', { company: 'Lind Ltd' }), draft('Ida Lind', { company: 'Other Ltd' })];
    expect([...(await found(there, rows)).keys()]).to.deep.equal([2]);
  });

  it('are found in the file however a name is spaced and turned round', async () => {
    const company = 'Abel GmbH';
    const rows = [draft('Ida Abel', { company }), draft('IDA  Abel', { company }), draft('Abel, Ida', { company })];
    expect([...(await found(draft('Joe'), rows)).keys()]).to.deep.equal([3, 4]);
  });

  it('repeat rows that were imported before the import broke off, which themselves are not looked for', async () => {
    const there = draft('Ida Lind', { email: 'ida@example.org' });
    const rows = [there, draft('Ida Lind', { email: 'ida@example.org' })];
    expect([...(await found(there, rows, new Set([2])))]).to.deep.equal([[3, { in: 'file', rowNumber: 2 }]]);
  });

  it('are not those that the import has made itself before its page was closed', async () => {
    const there = draft('Ida Lind', { email: 'ida@example.org' });
    const drafts = [there, draft('Joe', { email: 'ida@example.org' }), draft('Eve', { email: 'ida@example.org' })];
    const all = await found(there, drafts);
    expect([...all.keys()]).to.deep.equal([2, 3, 4]);
    const rows = drafts.map((each, at) => ({ rowNumber: at + 2, draft: each }));
    const { duplicates, own } = withoutOwn(all, rows, { results: [], thereBefore: new Set([3]) });
    expect([...duplicates.keys()], 'what was there before').to.deep.equal([3]);
    // A colleague of the same address is no record of this row.
    expect(own.map(({ rowNumber, status }) => [rowNumber, status])).to.deep.equal([[2, 'created']]);
  });
});
