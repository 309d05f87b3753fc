// Everything that matches is read page by page, and no more than a back end lets anybody read.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createRestAdapter, type RestAdapter } from '../../../src/adapters/rest.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { readAllLeads } from '../../../src/controllers/list/read-all-leads.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { LeadQuery } from '../../../src/domain/record/lead-query.js';
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

  it('reads on by narrower queries past a record that cannot be read', async () => {
    const crm = countedCrm(300, { paging: 'cursor', maxLimit: 60, resultWindow: 120 });
    const listLeads = crm.listLeads.bind(crm);
    crm.listLeads = async (query, options) => {
      const page = await listLeads(query, options);
      return { ...page, items: page.items.filter(({ id }) => id !== 'lead-290'), received: page.items.length };
    };
    const options = { most: Infinity, locale: 'en', signal, keep: ({ id }: Lead) => id };
    const ids = await readBeyondWindow(crm, { recordType: 'lead' }, options);
    expect([ids.length, ids.includes('lead-290')]).to.deep.equal([299, false]);
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

  /** 250 records on a REST server in pages of 100, one of which is broken; `onPage` is called behind each answer. */
  function served(leads: Lead[], broken?: string, onPage = (_page: number): void => {}): RestAdapter {
    let pages = 0;
    return createRestAdapter({
      baseUrl: 'https://crm.example',
      capabilities: { maxLimit: 100 },
      fetch: (_input, init) => {
        const { offset = 0, cursor, limit } = JSON.parse(init?.body as string) as LeadQuery;
        const start = cursor === undefined ? offset : leads.findIndex(({ id }) => id > cursor);
        const items = start < 0 ? [] : leads.slice(start, start + limit);
        const more = start >= 0 && start + limit < leads.length;
        const rows = items.map((lead) => (lead.id === broken ? { ...lead, assigneeIds: null } : lead));
        const answer = { items: rows, ...(more && { nextCursor: items.at(-1)!.id }) };
        onPage(++pages);
        return Promise.resolve(Response.json(answer));
      },
    });
  }
  const inOrder = (): Lead[] => countedLeads(250).sort((a, b) => (a.id < b.id ? -1 : 1));

  it('goes on behind a page with a record that cannot be read', async () => {
    const broken = inOrder()[7]!.id;
    const leads = await readAllLeads(
      served(inOrder(), broken),
      { recordType: 'lead' },
      { most: 1_000, locale: 'en', signal },
    );
    expect(leads).to.have.length(249);
  });

  it('misses nobody when a record goes meanwhile', async () => {
    const leads = inOrder();
    const rest = served(leads, undefined, (page) => {
      if (page === 1) leads.shift();
    });
    const read = await readAllLeads(rest, { recordType: 'lead' }, { most: 1_000, locale: 'en', signal });
    const ids = new Set(read.map(({ id }) => id));
    expect(leads.filter(({ id }) => !ids.has(id))).to.deep.equal([]);
  });

  it('reads on where rows are left out and only the total says so', async () => {
    const crm = countedCrm(300, { paging: 'offset', maxLimit: 60 });
    const lossy = adapterWith(crm, {
      async listLeads(query, options) {
        const page = await crm.listLeads(query, options);
        return { ...page, items: page.items.filter(({ id }) => id !== 'lead-7') };
      },
    });
    const leads = await readAllLeads(lossy, { recordType: 'lead' }, { most: 1_000, locale: 'en', signal });
    expect(leads).to.have.length(299);
  });

  /** A back end that looks through a long list a piece at a time: between two records there are empty pages. */
  function sparse(empty: number, records = 4): LeadDataAdapter {
    const crm = countedCrm(records, { paging: 'cursor' });
    return adapterWith(crm, {
      async listLeads({ cursor = '0', ...query }, options) {
        const at = Number(cursor);
        const { items } = await crm.listLeads({ ...query, limit: 100 }, options);
        const last = (records - 1) * (empty + 1);
        const found = at % (empty + 1) === 0 ? items.slice(at / (empty + 1), at / (empty + 1) + 1) : [];
        return { items: found, ...(at < last && { nextCursor: String(at + 1) }) };
      },
    });
  }

  it('goes on behind many empty pages, and does not take what it has for all when there is no end of them', async () => {
    const read = (adapter: LeadDataAdapter): Promise<Lead[]> =>
      readAllLeads(adapter, { recordType: 'lead' }, { most: 1_000, locale: 'en', signal });
    expect(await read(sparse(6))).to.have.length(4);
    const error = await read(sparse(2_000, 2)).catch((reason: unknown) => reason);
    expect((error as AdapterError).retryable).to.be.true;
  });
});
