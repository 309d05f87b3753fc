// Everything that matches is read page by page, and no more than a back end lets anybody read.
import { expect } from '@open-wc/testing';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { readAllLeads } from '../../../src/controllers/list/read-all-leads.js';
import { adapterWith } from '../../small-crm.js';
import { countedCrm } from '../../elements/lead-table/table.js';

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
