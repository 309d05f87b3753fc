// The contract suite finds every lie that it is meant to find: each adapter here is broken in one way, on purpose.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { Capabilities, LeadDataAdapter, LiveEvent, RequestOptions } from '../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../src/adapters/memory.js';
import type { Lead } from '../../src/domain/record/lead.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import {
  contractChecks,
  createFaultyAdapter,
  describeAdapterContract,
  runAdapterContract,
  runContractCheck,
  type ContractOptions,
} from '../../src/testing/index.js';

/** The methods that lie; `own` is the honest adapter of the user, `mia` that of the manager. */
type Lies = (own: LocalAdapter, mia: LocalAdapter) => Partial<LeadDataAdapter>;

const broken = (lies: Lies, capabilities: Partial<Capabilities> = {}): ContractOptions => ({
  patience: 50,
  create({ people, leads }) {
    const mia = createMemoryAdapter({ people, leads, currentUserId: 'mia', capabilities });
    return {
      as: (userId) => Object.assign(createFaultyAdapter(mia.as(userId)), lies(mia.as(userId), mia)),
      remove: (id) => mia.deleteLead(id),
    };
  },
});

const matching = (part: string) => contractChecks.filter(({ name }) => name.includes(part));

async function statusesOf(part: string, options: ContractOptions): Promise<string[]> {
  const checks = matching(part);
  expect(checks, `checks named ${part}`).not.to.be.empty;
  return Promise.all(checks.map(async (check) => (await runContractCheck(check, options)).status));
}

/** What was created on a back end, by key. */
const madeOn = new WeakMap<LocalAdapter, Map<string, Lead>>();
function madeBy(mia: LocalAdapter): Map<string, Lead> {
  const made = madeOn.get(mia) ?? new Map<string, Lead>();
  madeOn.set(mia, made);
  return made;
}

const forgetful = (text: string): string => text.normalize('NFC');

/** Pages by the number of rows read so far. */
const countingCursor: Lies = (own) => ({
  async listLeads({ cursor, ...query }) {
    const offset = Number(cursor ?? 0);
    const page = await own.listLeads({ ...query, offset });
    const next = String(offset + query.limit);
    return { ...page, ...(page.nextCursor !== undefined && { nextCursor: next }) };
  },
});

/** Reads the set, and writes it a moment later. */
const readThenWrite: Lies = (own) => ({
  async changeAssignees(changes) {
    const wanted = await Promise.all(
      changes.map(async ({ leadId, add, remove, operationId }) => {
        const { assigneeIds } = await own.getLead(leadId);
        const set = [...assigneeIds.filter((id) => !remove.includes(id)), ...add];
        return { leadId, operationId, set };
      }),
    );
    await new Promise((resolve) => setTimeout(resolve));
    return own.changeAssignees(
      await Promise.all(
        wanted.map(async ({ leadId, set }) => {
          const { assigneeIds } = await own.getLead(leadId);
          return { leadId, add: set, remove: assigneeIds.filter((id) => !set.includes(id)) };
        }),
      ),
    );
  },
});

/** Tells of an update before it is there. */
const early: Lies = (own) => {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    subscribe: (listener) => void listeners.add(listener),
    async updateLead(lead, patch, options) {
      for (const listener of listeners) listener({ type: 'updated', leadId: lead.id });
      await new Promise((resolve) => setTimeout(resolve));
      return own.updateLead(lead, patch, options);
    },
  };
};

const changedQuery =
  (change: (query: LeadQuery) => LeadQuery): Lies =>
  (own) => ({ listLeads: (query, options) => own.listLeads(change(query), options) });
const changedLead =
  (change: (lead: Lead) => Lead): Lies =>
  (own) => ({ getLead: async (id, options) => change(await own.getLead(id, options)) });

const withoutFilter = changedQuery(({ filter: _filter, ...query }) => query);
const otherReason = <T>(call: (options?: RequestOptions) => Promise<T>, options?: RequestOptions): Promise<T> =>
  call(options).catch((error: unknown) => {
    throw options?.signal?.aborted ? new DOMException('Aborted', 'AbortError') : error;
  });

const lies: Record<string, { find: string[]; lies: Lies; capabilities?: Partial<Capabilities> }> = {
  'ignores filters': { find: ['filtering', 'random combinations', 'an unknown filter'], lies: withoutFilter },
  'filters by fields that it does not declare': {
    find: ['a field that is not declared'],
    lies: (own) => ({ capabilities: { ...own.capabilities, filterable: ['status'] } }),
  },
  'ignores the order': { find: ['sorting by'], lies: changedQuery(({ sort: _sort, ...query }) => query) },
  'counts one too many': {
    find: ['random combinations', 'search, sort and count'],
    lies: (own) => ({
      async listLeads(query) {
        const page = await own.listLeads(query);
        return page.total ? { ...page, total: { ...page.total, value: page.total.value + 1 } } : page;
      },
    }),
  },
  'gives an estimate out as exact': {
    find: ['a total is'],
    lies: (own) => ({ capabilities: { ...own.capabilities, total: 'estimate' } }),
  },
  'counts though it says it cannot': {
    find: ['a total is'],
    lies: (own) => ({ capabilities: { ...own.capabilities, total: 'none' } }),
  },
  'finds any of the words': {
    find: ['search ignores'],
    lies: changedQuery((query) => ({ ...query, ...(query.search && { search: query.search.split(' ')[0]! }) })),
  },
  'finds nothing': {
    find: ['a word is found'],
    lies: changedQuery((query) => ({ ...query, ...(query.search && { search: 'zz' }) })),
    capabilities: { search: 'own-rules' },
  },
  'shows everything to everybody in the list': {
    find: ['a list holds', 'search, sort and count', 'from the moment of the removal'],
    lies: (_own, mia) => ({ listLeads: (query) => mia.listLeads(query) }),
  },
  'numbers the pages of a cursor': { find: ['paging by cursor skips'], lies: countingCursor },
  'begins a page at a multiple of its size': {
    find: ['pages by offset'],
    lies: changedQuery(({ offset, ...query }) => ({
      ...query,
      ...(offset !== undefined && { offset: Math.floor(offset / query.limit) * query.limit }),
    })),
  },
  'skips a row with every page by offset': {
    find: ['paging by offset'],
    lies: changedQuery(({ offset, ...query }) => ({ ...query, ...(offset && { offset: offset + 10 }) })),
  },
  'takes any size of a page': {
    find: ['a page without a size'],
    lies: changedQuery((query) => ({ ...query, limit: Math.min(Math.max(1, Math.round(query.limit)), 100) })),
  },
  'throws errors of no kind': {
    find: ['not found, whatever', 'a hidden record and an absent', 'from the moment of the removal'],
    lies: (own) => ({
      getLead: (id) =>
        own.getLead(id).catch(() => {
          throw new Error('404');
        }),
    }),
  },
  'says forbidden where a record is hidden': {
    find: ['a hidden record and an absent one'],
    lies: (own, mia) => ({
      getLead: (id) =>
        own.getLead(id).catch(async (error: unknown) => {
          await mia.getLead(id);
          throw new AdapterError('forbidden', 'Forbidden', { cause: error });
        }),
    }),
  },
  'writes texts in another form': {
    find: ['any text'],
    lies: (own) => ({ createLead: (draft) => own.createLead({ ...draft, notes: forgetful(draft.notes ?? '') }) }),
  },
  'has one version for ever': {
    find: ['every change makes'],
    lies: changedLead((lead) => ({ ...lead, version: '1' })),
  },
  'forgets idempotency keys': {
    find: ['idempotency key creates', 'idempotency key updates'],
    lies: (own) => ({
      createLead: (draft) => own.createLead(draft),
      updateLead: (lead, patch) => own.updateLead(lead, patch),
    }),
  },
  'shares its idempotency keys among all people': {
    find: ['key of somebody else'],
    lies: (own, mia) => {
      const made = madeBy(mia);
      return {
        createLead: async (draft, options) => {
          const key = options?.idempotencyKey ?? '';
          if (!made.has(key)) made.set(key, await own.createLead(draft));
          return made.get(key)!;
        },
      };
    },
  },
  'lets a cursor say whose list it is': {
    find: ['cursor of somebody else'],
    lies: (own, mia) => ({
      listLeads: async ({ cursor, ...query }) => {
        const [whose, place] = cursor?.split(' ') ?? [];
        const adapter = whose === 'manager' ? mia : own;
        const page = await adapter.listLeads({ ...query, ...(place !== undefined && { cursor: atob(place) }) });
        const name = (await adapter.currentUser()).id === 'mia' ? 'manager' : 'member';
        return { ...page, ...(page.nextCursor !== undefined && { nextCursor: `${name} ${btoa(page.nextCursor)}` }) };
      },
    }),
  },
  'lets the last update win': {
    find: ['an update on an old version'],
    lies: (own) => ({ updateLead: async (lead, patch) => own.updateLead(await own.getLead(lead.id), patch) }),
  },
  'tries an update until it wins': {
    find: ['of several updates of one version'],
    lies: (own) => ({
      async updateLead(lead, patch) {
        for (;;) {
          const updated = await own.updateLead(await own.getLead(lead.id), patch).catch(() => undefined);
          if (updated) return updated;
        }
      },
    }),
  },
  'writes the whole set of assignees': {
    find: ['at the same time none is lost', 'are sent again, late', 'deltas of different people commute'],
    lies: readThenWrite,
  },
  'forgets operation ids': {
    find: ['the same operation id applies once', 'are sent again, late'],
    lies: (own) => ({
      changeAssignees: (changes) => own.changeAssignees(changes.map(({ operationId: _id, ...change }) => change)),
    }),
  },
  'merges what conflicts': {
    find: ['removing whom somebody else'],
    lies: (own) => ({
      changeAssignees: (changes) => own.changeAssignees(changes.map(({ version: _version, ...change }) => change)),
    }),
  },
  'removes nobody': {
    find: ['one after the other, come to what a set', 'an inactive one can be removed'],
    lies: (own) => ({
      changeAssignees: (changes) => own.changeAssignees(changes.map((change) => ({ ...change, remove: [] }))),
    }),
  },
  'fails as a whole': {
    find: ['every change has a result'],
    lies: (own) => ({
      async changeAssignees(changes) {
        for (const { leadId } of changes) await own.getLead(leadId);
        return own.changeAssignees(changes);
      },
    }),
  },
  'shows the history of hidden records': {
    find: ['in every way'],
    lies: () => ({ listHistory: () => Promise.resolve({ items: [] }) }),
  },
  'matches hidden duplicates': {
    find: ['in every way', 'duplicates are found'],
    lies: (_own, mia) => ({ findDuplicates: (drafts) => mia.findDuplicates(drafts) }),
  },
  'matches hidden records in an import': {
    find: ['in every way', 'an import finds no hidden record'],
    lies: (_own, mia) => ({ importLeads: (rows, options) => mia.importLeads(rows, options) }),
  },
  'keeps nothing in its history': {
    find: ['the history tells'],
    lies: () => ({ listHistory: () => Promise.resolve({ items: [] }) }),
  },
  'says of what is refused in bulk that others have changed it': {
    find: ['a bulk change by query says of each record'],
    lies: (own) => ({
      async changeAssigneesByQuery(query, delta, options) {
        const outcome = await own.changeAssigneesByQuery(query, delta, options);
        return { ...outcome, failed: outcome.failed.map((each) => ({ ...each, status: 'conflict' as const })) };
      },
    }),
  },
  'reaches hidden records in bulk': {
    find: ['a bulk change by query reaches'],
    lies: (_own, mia) => ({
      async changeAssigneesByQuery(query, delta) {
        const { items } = await mia.listLeads({ ...query, limit: 100 });
        await mia.changeAssignees(items.map(({ id }) => ({ leadId: id, ...delta })));
        return { changed: items.length, failed: [] };
      },
    }),
  },
  'undoes nothing': {
    find: ['an import can be undone'],
    lies: () => ({ undoImport: () => Promise.resolve({ removed: 1, restored: 1, kept: [] }) }),
  },
  'offers inactive people': {
    find: ['inactive people are not offered', 'pages of people'],
    lies: (own) => ({
      async searchAssignees(query) {
        const page = await own.searchAssignees(query);
        return { ...page, items: [...page.items, ...(await own.getAssignees(['ina']))] };
      },
    }),
  },
  'tells everybody of everything': {
    find: ['nobody hears of a hidden record'],
    lies: (_own, mia) => ({ subscribe: (listener, options) => mia.subscribe(listener, options) }),
  },
  'tells of a change before it is there': { find: ['can read it at once'], lies: early },
  'rejects with a reason of its own': {
    find: ['a call with an aborted signal', 'a call that is aborted while'],
    lies: (own) => ({ getLead: (id, options) => otherReason((given) => own.getLead(id, given), options) }),
  },
  'writes what was aborted before': {
    find: ['a call with an aborted signal'],
    lies: (own) => ({
      async createLead(draft, options) {
        const lead = await own.createLead(draft);
        options?.signal?.throwIfAborted();
        return lead;
      },
    }),
  },
};

describe('the contract suite', () => {
  for (const [name, { find, lies: methods, capabilities }] of Object.entries(lies)) {
    it(`finds an adapter that ${name}`, async () => {
      for (const part of find)
        for (const status of await statusesOf(part, broken(methods, capabilities)))
          expect(status, part).to.equal('wrong');
    });
  }

  it('calls missing, not wrong, what an adapter says that it cannot do', async () => {
    const report = await runAdapterContract(
      broken(
        (own, mia) => ({
          capabilities: {
            ...own.capabilities,
            access: 'none',
            assignment: 'replace',
            concurrency: 'none',
            idempotency: false,
            abort: false,
          },
          importLeads: undefined,
          findDuplicates: undefined,
          can: undefined,
          listAccess: undefined,
          countByAssignee: undefined,
          subscribe: undefined,
          listLeads: (query, options) => mia.listLeads(query, options),
          getLead: (id, options) => mia.getLead(id, options),
        }),
        { paging: 'offset', total: 'none', search: false, filterable: [], sortable: [] },
      ),
    );
    expect(report.wrong, report.text).to.equal(0);
    expect(report.missing).to.be.above(40);
  });

  const byName: Lies = (own) => ({
    async listLeads(query, options) {
      if (JSON.stringify(query.filter ?? {}).includes('status'))
        throw new AdapterError('unsupported', 'No such filter');
      return own.listLeads(query, options);
    },
    async changeAssigneesByQuery({ filter }, delta) {
      if (JSON.stringify(filter).includes('status')) throw new AdapterError('unsupported', 'No such filter');
      const { items } = await own.listLeads({ recordType: 'lead', limit: 100, ...(filter && { filter }) });
      await own.changeAssignees(items.map(({ id }) => ({ leadId: id, ...delta })));
      return { changed: items.length, failed: [] };
    },
  });

  it('asks with filters that the adapter offers', async () => {
    for (const adapter of [broken(byName), broken(byName, { filterable: ['name'] })])
      for (const part of [
        'in every way',
        'a team gives access',
        'a manager sees',
        'removes himself',
        'a bulk change by query reaches',
      ])
        expect(await statusesOf(part, adapter), part).to.deep.equal(['holds']);
  });

  it('says what it has not looked at, where an adapter offers no such way', async () => {
    const noFilter: Lies = (own) => ({
      listLeads: async (query, options) => {
        if (query.filter) throw new AdapterError('unsupported', 'No filters');
        return own.listLeads(query, options);
      },
      changeAssigneesByQuery: () => Promise.resolve({ changed: 0, failed: [] }),
      importLeads: () => Promise.reject(new AdapterError('unsupported', 'No import')),
      findDuplicates: undefined,
      listHistory: undefined,
    });
    const [access] = await Promise.all(
      matching('in every way').map((check) => runContractCheck(check, broken(noFilter))),
    );
    expect(access!.status, access!.detail).to.equal('holds');
    expect(access!.detail).to.equal(
      'not looked at: by a filter, in its history, as a duplicate, as a match of an import',
    );
    const [bulk] = await Promise.all(
      matching('a bulk change').map((check) => runContractCheck(check, broken(noFilter))),
    );
    expect(bulk).to.include({ status: 'missing', detail: 'no filter to choose records by' });
    const report = await runAdapterContract(broken(noFilter));
    expect(report.text).to.match(/^holds {3}an assignee has access .* – not looked at: by a filter/m);
  });

  it('has a report of one line per check, the wrong ones first, with the counts above', async () => {
    const report = await runAdapterContract(broken(withoutFilter, { search: false }));
    const [counts, first, ...lines] = report.text.split('\n');
    expect(counts).to.match(/^\d+ checks: \d+ hold, \d+ missing, \d+ wrong$/);
    expect(first).to.match(/^wrong {3}filtering .* – .*expected/);
    expect(lines.length).to.equal(report.results.length - 1);
    expect(report.text).to.contain('missing search ignores case');
  });

  it('fails in a test runner for what is wrong, and for what is missing or there against the expectation', async () => {
    const run = async (missing: string[], lying: Lies, capabilities?: Partial<Capabilities>): Promise<string[]> => {
      const tests: [string, () => Promise<void>][] = [];
      const runner = {
        describe: (_name: string, body: () => void) => body(),
        it: (name: string, body: () => Promise<void>) => void tests.push([name, body]),
      };
      // All of them run at once here, and each has to wait for the others.
      describeAdapterContract(runner, { name: 'adapter', missing, ...broken(lying, capabilities), patience: 1_000 });
      const failed = await Promise.all(
        tests.map(([name, body]) =>
          body().then(
            () => [],
            () => [name],
          ),
        ),
      );
      return failed.flat();
    };
    const none: Lies = () => ({});
    const search = matching('search ignores')[0]!.name;
    expect(await run([], none)).to.deep.equal([]);
    expect(await run([search], none)).to.deep.equal([search]);
    expect(await run([], none, { search: 'own-rules' })).to.deep.equal([search]);
    expect(await run([], withoutFilter)).to.include(matching('filtering by the value')[0]!.name);
    expect(() =>
      describeAdapterContract(
        { describe: (_, body) => body(), it: () => {} },
        { name: '', missing: ['x'], ...broken(none) },
      ),
    ).to.throw('x');
  });
});
