// The PostgREST adapter keeps the contract on a real PostgreSQL, over PostgREST's HTTP as documented: a double stands in for its binary.
import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { postgrestCommand } from './postgrest-binary.js';
import { startPostgrestBackEnd, type PostgrestBackEnd } from './postgrest-back-end.js';

const notThere = [
  // A database has no place for what is gone a moment later.
  'two at a record know of each other and of what the other does, until he leaves',
  'whoever may not see a record is not told who is there, and is not announced',
  // Of its columns none has several values, and others it does not filter by.
  'filtering by several values of a field answers like the plain definition',
];

const command = await postgrestCommand();
const servers = [
  { what: 'a double', skip: false, command: undefined },
  { what: 'PostgREST itself', skip: command === undefined && 'PostgREST is not on the path here', command },
];

for (const { what, skip, ...server } of servers)
  describe(`postgrest adapter on PostgreSQL, over ${what}`, { skip }, () => {
    let backEnd: PostgrestBackEnd;

    before(async () => (backEnd = await startPostgrestBackEnd(server)));
    after(() => backEnd.stop());

    for (const check of contractChecks)
      it(check.name, async () => {
        const { status, detail } = await runContractCheck(check, { create: backEnd.fixture });
        equal(status, notThere.includes(check.name) ? 'missing' : 'holds', detail);
      });

    it('texts with every sign of PostgREST’s language are found as they are', async () => {
      await backEnd.database.fill(contractScenario(1));
      const ann = backEnd.adapterOf('ann');
      const names = ['a,b.(c):"d"\\e', '100% *star* _', "it's {curly} [x]", 'not.and(id.is.null)'];
      for (const name of names) await ann.createLead({ recordType: 'lead', name, assigneeIds: [] });
      for (const name of names)
        for (const operator of ['is', 'contains', 'starts-with'] as const) {
          const filter = { field: 'name', operator, value: name };
          const { items } = await ann.listLeads({ recordType: 'lead', filter, limit: 5 });
          deepEqual(
            items.map((lead) => lead.name),
            [name],
            `${operator} ${name}`,
          );
        }
    });

    it('a page beyond the last record is empty, and its total is right', async () => {
      const mia = backEnd.adapterOf('mia');
      const query = { recordType: 'lead', limit: 10, total: 'exact' } as const;
      const { total } = await mia.listLeads(query);
      deepEqual(await mia.listLeads({ ...query, offset: 5_000 }), { items: [], total });
    });

    it('a channel says when to look: a change is heard long before the next question', async () => {
      await backEnd.database.client.query('SELECT crm_private.order_changes()'); // what was before is told of by now
      const stop = new AbortController();
      let changed!: () => void;
      let hasEnded = false;
      const ann = backEnd.adapterOf('ann', {
        live: {
          interval: 600_000,
          listen: (callback) => {
            changed = callback;
            return () => void (hasEnded = true);
          },
        },
      });
      await ann.currentUser();
      const heard = new Promise<string>((resolve) =>
        ann.subscribe((event) => event.type === 'created' && resolve(event.leadId), { signal: stop.signal }),
      );
      const lead = await ann.createLead({ recordType: 'lead', name: 'Told at once', assigneeIds: [] });
      const telling = setInterval(() => changed?.(), 20);
      equal(await heard, lead.id);
      clearInterval(telling);
      stop.abort();
      while (!hasEnded) await new Promise((resolve) => setTimeout(resolve, 5));
    });

    it('a token that has expired, or none, is unauthenticated', async () => {
      const unsigned = backEnd.adapterOf('ann', { headers: {} });
      await rejects(unsigned.getLead(uuidOf('acme')), ({ kind }: AdapterError) => kind === 'unauthenticated');
    });

    it('another schema than this adapter’s is unsupported, not a mistake of the user', async () => {
      const elsewhere = backEnd.adapterOf('ann', { schema: 'public' });
      await rejects(
        elsewhere.request('no_such_function'),
        ({ kind }: AdapterError) => kind === 'unsupported' || kind === 'unknown',
      );
      await rejects(
        backEnd.adapterOf('ann').request('no_such_function'),
        ({ kind }: AdapterError) => kind === 'unsupported',
      );
    });
  });
