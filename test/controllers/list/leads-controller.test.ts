// The rows of a list of any length: what is asked for, what is given up, and what is shown meanwhile.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { LeadsController } from '../../../src/controllers/list/leads-controller.js';
import { readAllLeads } from '../../../src/controllers/list/read-all-leads.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../../../src/domain/record/lead-query.js';
import { fakeClock } from '../../fake-clock.js';
import { ControllerHost, deferred, settled } from '../controller-host.js';
import { waitUntil } from '../../wait-until.js';

interface Request {
  query: LeadQuery;
  signal: AbortSignal;
  answer: (page: LeadPage) => void;
  fail: (error: unknown) => void;
}

const lead = (at: number): Lead => ({
  id: `lead-${at}`,
  recordType: 'lead',
  name: `Lead ${at}`,
  status: 'New',
  assigneeIds: [],
  version: '1',
  createdAt: '',
  updatedAt: '',
});
const leads = (from: number, to: number): Lead[] => Array.from({ length: to - from }, (_, at) => lead(from + at));

/** An adapter whose answers the test gives by hand. */
function backEnd(paging: 'offset' | 'cursor' = 'offset', maxLimit = 500) {
  const requests: Request[] = [];
  const adapter = {
    capabilities: { paging, total: 'exact', maxLimit },
    listLeads(query: LeadQuery, { signal }: { signal: AbortSignal }) {
      const { promise, resolve, reject } = deferred<LeadPage>();
      signal.addEventListener('abort', () => reject(signal.reason));
      requests.push({ query, signal, answer: resolve, fail: reject });
      return promise;
    },
  } as unknown as LeadDataAdapter;
  const last = () => requests.at(-1)!;
  return { adapter, requests, last };
}

/** Answers a request by offset from a list of `total` leads. */
async function answer({ query, answer: give }: Request, total: number): Promise<void> {
  const from = query.offset ?? 0;
  give({ items: leads(from, Math.min(total, from + query.limit)), total: { value: total, exact: true } });
  await settled();
}

function open(adapter: LeadDataAdapter, search?: string) {
  const host = new ControllerHost();
  const heard: string[] = [];
  const controller = new LeadsController(host, {
    opened: () => heard.push('opened'),
    changed: (change) => heard.push(change),
    answered: () => {},
    appeared: (count) => heard.push(`${count} new`),
    signedOut: () => heard.push('signed out'),
  });
  host.connect();
  const show = (text?: string) => controller.open(adapter, { recordType: 'lead', ...(text && { search: text }) }, 'en');
  show(search);
  return { controller, host, heard, show, list: () => controller.list! };
}

const nameAt = (table: ReturnType<typeof open>, row: number): string => {
  const state = table.list().rowAt(row);
  return state.status === 'ready' ? state.lead.name : state.status;
};

describe('LeadsController', () => {
  it('reads the first page with the number of all, once', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    expect(last().query).to.deep.equal({ recordType: 'lead', offset: 0, limit: 100, total: 'exact' });
    expect(table.list().state.status).to.equal('loading');
    await answer(last(), 100_000);
    expect(table.list().count).to.equal(100_000);
    table.list().show(50_000, 50_020);
    await waitUntil(() => requests.length === 2);
    expect(last().query).to.include({ offset: 49_900, total: 'none' });
  });

  it('reads what is in sight in one request and nothing in between', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 100_000);
    table.list().show(70_090, 70_110);
    await waitUntil(() => requests.length === 2);
    expect(last().query).to.include({ offset: 70_000, limit: 200 });
    await answer(last(), 100_000);
    expect(nameAt(table, 70_105)).to.equal('Lead 70105');
    expect(nameAt(table, 60_000)).to.equal('loading');
    expect(nameAt(table, 0)).to.equal('Lead 0');
  });

  it('tells which records are beside one, and reads them where they are not there yet, whatever is in sight', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 201);
    const beside = table.controller.siblingIds('lead-99');
    await waitUntil(() => requests.length === 2);
    // The list that is not shown meanwhile has its first rows in sight.
    table.list().show(0, 20);
    await answer(last(), 201);
    const ids = (await beside)!;
    expect(ids.slice(98, 101)).to.deep.equal(['lead-98', 'lead-99', 'lead-100']);
    const end = table.controller.siblingIds('lead-199');
    await waitUntil(() => requests.length === 3);
    await answer(last(), 201);
    expect((await end)!.slice(-2)).to.deep.equal(['lead-199', 'lead-200']);
    expect((await table.controller.siblingIds('lead-200'))!.at(-1)).to.equal('lead-200');
    expect(await table.controller.siblingIds('elsewhere')).to.equal(undefined);
  });

  it('gives up a page that was scrolled out of sight before it came', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 100_000);
    table.list().show(10_000, 10_020);
    await waitUntil(() => requests.length === 2);
    table.list().show(90_000, 90_020);
    expect(requests[1]!.signal.aborted).to.be.true;
    await waitUntil(() => requests.length === 3);
    expect(last().query.offset).to.equal(89_900);
  });

  it('asks for few pages while somebody drags through the list', async () => {
    const clock = fakeClock();
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 100_000);
    await clock.tickAsync(100);
    for (let row = 1000; row < 60_000; row += 1000) table.list().show(row, row + 20);
    await clock.tickAsync(1000);
    expect(last().query.offset).to.equal(58_900);
    expect(requests.length).to.be.at.most(3);
  });

  it('keeps only so many pages, those that were seen last', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 100_000);
    for (let page = 1; page <= 40; page++) {
      const before = requests.length;
      table.list().show(page * 100 + 40, page * 100 + 60);
      await waitUntil(() => requests.length > before);
      await answer(last(), 100_000);
    }
    expect(table.list().loaded().length).to.be.at.most(3_000);
    expect(nameAt(table, 4_050)).to.equal('Lead 4050');
    expect(nameAt(table, 50)).to.equal('loading');
  }).timeout(15_000);

  it('asks for no more than the back end allows', () => {
    const { adapter, last } = backEnd('offset', 20);
    open(adapter);
    expect(last().query.limit).to.equal(20);
  });

  it('shows only the newest criteria, whichever answer comes first', async () => {
    const { adapter, requests } = backEnd();
    const table = open(adapter, 'a');
    table.show('b');
    expect(requests[0]!.signal.aborted).to.be.true;
    await answer(requests[1]!, 2);
    await answer(requests[0]!, 50);
    expect(table.list().count).to.equal(2);
  });

  it('keeps the old rows while others are asked for, however long it takes, and when that fails', async () => {
    const { adapter, last } = backEnd();
    const table = open(adapter, 'a');
    await answer(last(), 3);
    table.show('b');
    expect(table.controller.switching).to.be.true;
    expect(nameAt(table, 0)).to.equal('Lead 0');
    last().fail(new AdapterError('unavailable', 'no'));
    await settled();
    expect(table.controller.failure?.kind).to.equal('unavailable');
    expect(nameAt(table, 0)).to.equal('Lead 0');
    table.controller.retry();
    await answer(last(), 2);
    expect(table.controller.switching).to.be.false;
    expect(table.list().count).to.equal(2);
  });

  it('fails as a whole when nothing can be read, and reads again on demand', async () => {
    const { adapter, last } = backEnd();
    const table = open(adapter);
    last().fail(new AdapterError('forbidden', 'no'));
    await settled();
    expect(table.list().state).to.have.nested.property('error.kind', 'forbidden');
    table.controller.retry();
    await answer(last(), 3);
    expect(table.list().count).to.equal(3);
    expect(last().query.total).to.equal('exact');
  });

  it('fails in one place only when a later page cannot be read', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 1000);
    table.list().show(500, 520);
    await waitUntil(() => requests.length === 2);
    last().fail(new Error('broken'));
    await settled();
    expect(nameAt(table, 510)).to.equal('failed');
    expect(nameAt(table, 10)).to.equal('Lead 10');
    expect(table.list().outdated).to.be.false;
    table.controller.retry();
    await answer(last(), 1000);
    expect(nameAt(table, 510)).to.equal('Lead 510');
  });

  it('keeps older rows when they cannot be read again, and admits it', async () => {
    const { adapter, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 3);
    table.controller.recordChanged({ type: 'resync' });
    await settled();
    last().fail(new Error('broken'));
    await settled();
    expect(nameAt(table, 0)).to.equal('Lead 0');
    expect(table.list().outdated).to.be.true;
    table.controller.retry();
    await answer(last(), 3);
    expect(table.list().outdated).to.be.false;
  });

  it('reads once more, and not more often, when changes pour in while it reads', async () => {
    const clock = fakeClock();
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 3);
    for (let at = 0; at < 50; at++) table.controller.recordChanged({ type: 'updated', leadId: `lead-${at}` });
    await clock.tickAsync(300);
    expect(requests).to.have.length(2);
    for (let at = 0; at < 50; at++) table.controller.recordChanged({ type: 'updated', leadId: `lead-${at}` });
    await clock.tickAsync(300);
    expect(requests).to.have.length(2);
    await answer(last(), 3);
    expect(requests).to.have.length(3);
    await answer(last(), 3);
    expect(requests).to.have.length(3);
  });

  it('says how many records from elsewhere have come into the list', async () => {
    const { adapter, last } = backEnd();
    const table = open(adapter);
    await answer(last(), 3);
    table.controller.recordChanged({ type: 'created', leadId: 'lead-3' });
    table.controller.recordChanged({ type: 'created', leadId: 'lead-4', lead: lead(4) });
    await settled();
    await answer(last(), 5);
    expect(table.heard).to.include('1 new');
  });

  it('asks for nothing more once its host has left, and reads again when it is back', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    table.host.disconnect();
    expect(last().signal.aborted).to.be.true;
    table.host.connect();
    expect(requests).to.have.length(2);
    await answer(last(), 3);
    expect(table.list().count).to.equal(3);
  });

  it('ends at the total where a page lacks a row that cannot be read, and at the last row where the total is an older one', async () => {
    const { adapter, last } = backEnd();
    const table = open(adapter);
    const lacking = leads(0, 100).filter(({ id }) => id !== 'lead-7');
    last().answer({ items: lacking, total: { value: 2_500, exact: true } });
    await settled();
    expect(table.list().count).to.equal(2_500);
    // Whether the page was cut is asked.
    last().answer({ items: [lead(99)] });
    await settled();
    expect([nameAt(table, 98), nameAt(table, 99), nameAt(table, 100)]).to.deep.equal([
      'Lead 99',
      'unreadable',
      'loading',
    ]);

    table.list().show(2_425, 2_430);
    await waitUntil(() => last().query.offset === 2_400, 'the last page is not asked for');
    last().answer({ items: leads(2_400, 2_450) });
    await settled();
    expect([table.list().count, last().query.total]).to.deep.equal([2_500, 'exact']);
    last().answer({ items: leads(2_400, 2_450), total: { value: 2_450, exact: true } });
    await settled();
    expect(table.list().count).to.equal(2_450);
  });

  it('reads rows again that could not be read, when somebody asks for it', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    last().answer({ items: leads(0, 2), received: 4, total: { value: 4, exact: true } });
    await settled();
    expect([nameAt(table, 1), nameAt(table, 2)]).to.deep.equal(['Lead 1', 'unreadable']);
    table.list().retry();
    expect(requests).to.have.length(2);
    await answer(last(), 4);
    expect(nameAt(table, 2)).to.equal('Lead 2');
  });

  it('reads on where a server gives fewer rows a page than it says', async () => {
    const { adapter, requests, last } = backEnd();
    const table = open(adapter);
    const cut = async ({ query: { offset = 0, limit }, answer: give }: Request): Promise<void> => {
      give({ items: leads(offset, offset + Math.min(limit, 40)), total: { value: 120, exact: true } });
      await settled();
    };
    await cut(last());
    table.list().show(0, 20);
    await waitUntil(() => last().query.limit === 1, 'nobody asks what comes behind the page');
    await cut(last());
    table.list().show(30, 60);
    await waitUntil(() => last().query.limit === 40, 'the rows behind the page are not asked for');
    for (const request of requests.slice(2)) await cut(request);
    expect([0, 39, 40, 119].map((row) => nameAt(table, row))).to.deep.equal([
      'Lead 0',
      'Lead 39',
      'Lead 40',
      'Lead 119',
    ]);
    expect([table.list().count, requests.length]).to.deep.equal([120, 4]);
  });

  it('goes on by cursor where there is no other way', async () => {
    const { adapter, requests, last } = backEnd('cursor');
    const table = open(adapter);
    last().answer({ items: leads(0, 100), nextCursor: 'after-99' });
    await settled();
    expect(table.list().total).to.equal(undefined);
    expect(table.list().count).to.be.above(100);
    table.list().show(80, 100);
    expect(last().query).to.deep.equal({ recordType: 'lead', limit: 100, total: 'none', cursor: 'after-99' });
    last().fail(new Error('broken'));
    await settled();
    expect(nameAt(table, 101)).to.equal('failed');
    table.list().show(80, 100);
    expect(requests).to.have.length(2);
    table.controller.retry();
    last().answer({ items: leads(100, 130) });
    await settled();
    expect(table.list().total).to.deep.equal({ value: 130, exact: true });
    expect(table.list().count).to.equal(130);
  });
});

describe('readAllLeads', () => {
  const options = { most: 1000, locale: 'en', signal: new AbortController().signal };

  it('reads page after page until all are there', async () => {
    const { adapter, requests } = backEnd('offset', 100);
    const reading = readAllLeads(adapter, { recordType: 'lead' }, options);
    for (let page = 0; page < 3; page++) await answer(requests[page]!, 250);
    expect((await reading).map(({ id }) => id)).to.deep.equal(leads(0, 250).map(({ id }) => id));
  });

  it('stops at the most that is wanted', async () => {
    const { adapter, requests } = backEnd('offset', 100);
    const reading = readAllLeads(adapter, { recordType: 'lead' }, { ...options, most: 120 });
    for (let page = 0; page < 2; page++) await answer(requests[page]!, 5000);
    expect(await reading).to.have.length(120);
    expect(requests).to.have.length(2);
  });
});
