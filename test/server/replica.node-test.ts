// Reads from a replica: nobody reads what is older than what he has written or heard of, and a replica that is away is not missed.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { contractFixture } from './contract-fixture.js';
import { startStandby, type Standby } from './standby.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('a server with a replica', () => {
  let database: TestDatabase;
  let standby: Standby;
  let server: FastifyInstance;
  let url: string;

  before(async () => {
    database = await startTestDatabase({ isDurable: true }); // what is not written to the log does not get to the replica
    await database.fill(contractScenario(1));
    standby = await startStandby(database);
    server = await createServer({
      databaseUrl: database.url,
      readUrl: standby.url,
      userOf: demoUserOf,
      requestsPerMinute: 1e9,
    });
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await standby.stop();
    await database.stop();
  });

  const adapterOf = (userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: { authorization: `Bearer ${uuidOf(userId)}` } });
  const newLead = { recordType: 'lead', name: 'New', assigneeIds: [] as string[] } as const;

  /** A replica that stays held would hold up all that come after. */
  async function whileBehind<T>(act: () => Promise<T>): Promise<T> {
    await standby.hold();
    try {
      return await act();
    } finally {
      await standby.release();
    }
  }

  /** Transactions that the gateway has begun on the first database so far. */
  async function onFirst(): Promise<number> {
    await database.client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await database.client.query<{ count: string }>(
      'SELECT sum(xact_commit) AS count FROM pg_stat_database',
    );
    return Number(rows[0]!.count);
  }

  /** Checks ask as one person for what another has just written: only this is in step for all. */
  async function setSynchronous(on: boolean): Promise<void> {
    const { client } = database;
    await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${on ? '*' : ''}'`);
    await client.query(`ALTER SYSTEM SET synchronous_commit = '${on ? 'remote_apply' : 'on'}'`);
    await client.query('SELECT pg_reload_conf()');
    const isSet = async (): Promise<boolean> => {
      const { rows } = await client.query<{ standbys: string }>(
        "SELECT current_setting('synchronous_standby_names') AS standbys",
      );
      return (rows[0]!.standbys === '*') === on;
    };
    while (!(await isSet())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('answers lists from the replica', async () => {
    const bob = adapterOf('bob');
    await bob.currentUser();
    const before = await onFirst();
    for (let number = 0; number < 50; number++) await bob.listLeads({ recordType: 'lead', limit: 5 });
    ok((await onFirst()) - before < 40, 'the first database is not asked for each');
  });

  it('whoever has written reads what he has written, also while the replica is behind; others read on', async () => {
    const [ann, bob] = [adapterOf('ann'), adapterOf('bob')];
    const { lead, old } = await whileBehind(async () => {
      const lead = await ann.createLead({ ...newLead, name: 'Mine', assigneeIds: [uuidOf('bob')] });
      equal((await ann.getLead(lead.id)).name, 'Mine');
      const old = await bob.getLead(lead.id).then(
        () => 'there',
        ({ kind }: AdapterError) => kind,
      );
      return { lead, old };
    });
    equal(old, 'not-found', 'the replica is behind, and Bob knows of nothing newer');
    while (
      await bob.getLead(lead.id).then(
        () => false,
        () => true,
      )
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('whoever has heard of a change reads it, also while the replica is behind', async () => {
    const [ann, mia] = [adapterOf('ann'), adapterOf('mia')];
    await mia.currentUser();
    const stop = new AbortController();
    const told = new EventTarget();
    const ids: string[] = [];
    mia.subscribe(
      (event) => {
        if (event.type !== 'created') return;
        ids.push(event.leadId);
        told.dispatchEvent(new Event('told'));
      },
      { signal: stop.signal },
    );
    await whileBehind(async () => {
      const { id } = await ann.createLead({ ...newLead, name: 'Heard of' });
      // What was written just before the subscription may still be on its way to her.
      while (!ids.includes(id)) await once(told, 'told');
      equal((await mia.getLead(id)).name, 'Heard of');
    });
    stop.abort();
  });

  it('keeps the contract where a write waits until the replica has it too', async () => {
    const broken: string[] = [];
    await setSynchronous(true);
    for (const check of contractChecks) {
      const create = async (scenario: ReturnType<typeof contractScenario>) => {
        const fixture = await contractFixture(database, scenario, adapterOf);
        const { rows } = await database.client.query<{ position: string }>(
          'SELECT pg_current_wal_lsn()::text AS position',
        );
        // The data of the check are there before it begins; nobody has told its people of them.
        await standby.reached(rows[0]!.position);
        return fixture;
      };
      const { status, detail } = await runContractCheck(check, { create });
      if (status !== 'holds') broken.push(`${check.name}: ${detail}`);
    }
    await setSynchronous(false);
    deepEqual(broken, []);
  });

  it('goes on with the first database when the replica is gone, and refuses as before', async () => {
    await standby.stop();
    const bob = adapterOf('bob');
    equal((await bob.currentUser()).name, 'Bob Baker');
    const error: unknown = await bob.getLead(uuidOf('nobody')).catch((reason: unknown) => reason);
    equal((error as AdapterError).kind, 'not-found');
  });

  it('a first database that has become one that only reads is unavailable, and worth a retry', async () => {
    await database.client.query('ALTER ROLE crm_gateway SET default_transaction_read_only = on');
    const demoted = await createServer({ databaseUrl: database.url, userOf: demoUserOf });
    const response = await demoted.inject({
      method: 'POST',
      url: '/leads',
      headers: { authorization: `Bearer ${uuidOf('ann')}` },
      payload: newLead,
    });
    await demoted.close();
    await database.client.query('ALTER ROLE crm_gateway RESET default_transaction_read_only');
    deepEqual([response.statusCode, response.headers['retry-after']], [503, '1']);
  });
});
