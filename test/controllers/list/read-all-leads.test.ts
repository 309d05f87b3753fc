// Everything that matches is read page by page, and no more than a back end lets anybody read.
import { expect } from '@open-wc/testing';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { readAllLeads } from '../../../src/controllers/list/read-all-leads.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { readBeyondWindow, readsBeyondWindow } from '../../../src/controllers/list/read-beyond-window.js';
import { adapterWith, people } from '../../small-crm.js';
import { countedCrm, countedLeads } from '../../elements/lead-table/table.js';

const signal = new AbortController().signal;

describe('reading all that matches', () => {
  for (const paging of ['cursor', 'offset'] as const) {
    const crm = countedCrm(300, { paging, maxLimit: 60, resultWindow: 120 });
    it(`ends at what the back end lets anybody read (${paging})`, async () => {
      const leads = await readAllLeads(crm, { recordType: 'lead' }, { most: 1_000, locale: 'en', signal });
      expect(new Set(leads.map(({ id }) => id)).size).to.equal(120);
    });

    it(`reads no more than is wanted (${paging})`, async () => {
      const leads = await readAllLeads(crm, { recordType: 'lead' }, { most: 70, locale: 'en', signal });
      expect(leads).to.have.length(70);
    });
  }

  for (const paging of ['cursor', 'offset'] as const)
    it(`reads a part of a long list (${paging})`, async () => {
      const crm = countedCrm(300, { paging, maxLimit: 60, resultWindow: 220 });
      const options = { locale: 'en', signal };
      const part = await readAllLeads(crm, { recordType: 'lead' }, { from: 50, most: 100, ...options });
      expect([part.length, part[0]!.id, part.at(-1)!.id]).to.deep.equal([100, 'lead-50', 'lead-149']);
      const last = await readAllLeads(crm, { recordType: 'lead' }, { from: 200, most: 100, ...options });
      expect(last).to.have.length(20);
    });

  for (const paging of ['cursor', 'offset'] as const)
    it(`reads what one query does not show by narrower ones, each record once (${paging})`, async () => {
      const crm = countedCrm(300, { paging, maxLimit: 60, resultWindow: 120 });
      expect(readsBeyondWindow(crm, 'lead')).to.equal(true);
      const counts: number[] = [];
      const progress = (read: number) => void counts.push(read);
      const criteria = {
        recordType: 'lead',
        filter: { field: 'status', operator: 'is-not', value: 'Qualified' },
      } as const;
      const leads = await readBeyondWindow(crm, criteria, {
        ...{ most: Infinity, locale: 'en', signal, progress },
        keep: ({ id }) => id,
      });
      expect([leads.length, new Set(leads).size]).to.deep.equal([200, 200]);
      expect(counts).to.deep.equal([...counts].sort((a, b) => a - b));
    });

  it('ends where more were made in one moment than one query shows', async () => {
    const leads = countedLeads(300).map((lead) => ({ ...lead, createdAt: '2026-01-01T00:00:00.000Z' }));
    const crm = createMemoryAdapter({ people, leads, currentUserId: 'ada', capabilities: { resultWindow: 120 } });
    const read = await readBeyondWindow(
      crm,
      { recordType: 'lead' },
      {
        ...{ most: Infinity, locale: 'en', signal },
        keep: ({ id }) => id,
      },
    );
    expect(read).to.have.length(120);
  });

  it('reads no narrower queries where a back end does not sort or filter by when a record was made', () => {
    expect(readsBeyondWindow(countedCrm(3), 'lead')).to.equal(false);
    for (const less of [
      { sortable: ['name'] },
      { filterable: ['name'] },
      { filterOperators: { fields: { createdAt: ['is'] } } },
    ] as const)
      expect(readsBeyondWindow(countedCrm(3, { resultWindow: 2, ...(less as object) }), 'lead')).to.equal(false);
  });

  it('goes on behind a page with a record that a join has doubled', async () => {
    const crm = countedCrm(300, { paging: 'offset', maxLimit: 60 });
    const doubled = checkedAdapter(
      adapterWith(crm, {
        async listLeads(query, options) {
          const page = await crm.listLeads(query, options);
          const [first] = page.items;
          return { ...page, items: first ? [first, ...page.items].slice(0, query.limit) : [] };
        },
      }),
    );
    const leads = await readAllLeads(doubled, { recordType: 'lead' }, { most: 1_000, locale: 'en', signal });
    expect(leads).to.have.length(300);
    expect(new Set(leads.map(({ id }) => id)).size).to.equal(300);
  });
});
