// Two tenants on Citus, each on a node of its own: the contract, no leak, rights, a move, retention. Said not to have been run elsewhere.
import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { citusNode, inOneSchema } from '../../examples/server/citus.js';
import { demoUserOf } from '../../examples/server/demo.js';
import { createLogin, migrate } from '../../examples/server/migrate.js';
import type { SeedData } from '../../examples/server/seed.js';
import { inSchema } from '../../examples/server/tenant-schema.js';
import { migrateTenants, TenantServer } from '../../examples/server/tenants.js';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { obstacleToCitus, startCitus, type CitusCluster } from './citus-cluster.js';
import { Filling } from './filling.js';

const tenants = ['citus_north', 'citus_south'] as const;
type Tenant = (typeof tenants)[number];
const [north, south] = tenants;
const skip = (await obstacleToCitus()) ?? false;

/** Everything of a tenant that a node has to have as the coordinator has it. */
const rights = `
  SELECT p.oid::regprocedure || ' ' || p.proowner::regrole || ' ' || p.proacl::text || ' ' || p.prosecdef AS what FROM pg_proc p
    WHERE p.pronamespace::regnamespace::text LIKE 'citus_north%'
  UNION ALL SELECT c.relname || ' ' || c.relowner::regrole || ' ' || c.relacl::text || ' ' || c.relrowsecurity || c.relforcerowsecurity
    FROM pg_class c WHERE c.relnamespace = 'citus_north'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname !~ '_[0-9]+$'
  UNION ALL SELECT tablename || ' ' || policyname || ' ' || qual FROM pg_policies WHERE schemaname = 'citus_north' AND tablename !~ '_[0-9]+$'
  ORDER BY 1`;

describe('tenants on Citus', { skip }, () => {
  let cluster: CitusCluster;
  let coordinator: pg.Client;
  let server: TenantServer;
  let url: string;
  let gateway: string;
  const clients = new Map<string, pg.Client>();

  /** As the superuser, on the node that has a tenant. */
  async function nodeOf(schema: string): Promise<pg.Client> {
    const address = (await citusNode(cluster.url, schema))!;
    let client = clients.get(address);
    if (!client) {
      clients.set(address, (client = new pg.Client(address)));
      await client.connect();
      await client.query('SET citus.enable_ddl_propagation = off');
    }
    return client;
  }

  before(async () => {
    cluster = await startCitus();
    coordinator = new pg.Client(cluster.url);
    await coordinator.connect();
    await migrateTenants(
      tenants.map((schema) => [schema, { databaseUrl: cluster.url, schema }]),
      'citus',
    );
    gateway = await createLogin(cluster.url, 'crm_gateway', 'secret');
    server = new TenantServer({
      engine: 'citus',
      async tenant(schema) {
        const databaseUrl = await citusNode(gateway, schema);
        return databaseUrl === undefined ? undefined : { databaseUrl, schema };
      },
      directoryAge: 1_000,
      tenantOf: ({ headers }) => headers['x-tenant']?.toString(),
      userOf: demoUserOf,
      requestsPerMinute: 1e9,
      connections: 5,
    });
    url = await server.listen();
  });
  // Also where it was not got ready to the end.
  after(async () => {
    await server?.close();
    for (const client of clients.values()) await client.end();
    for (const schema of tenants) {
      await coordinator?.query(`DROP SCHEMA IF EXISTS ${schema}, ${schema}_private CASCADE`);
      await coordinator?.query(`DROP TABLE IF EXISTS ${schema}_migrations`);
    }
    await coordinator?.end();
    await cluster?.stop();
  });

  const adapterOf = (tenant: string, userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: { authorization: `Bearer ${uuidOf(userId)}`, 'x-tenant': tenant } });

  /** On a worker, triggers are silenced for a connection, and what is made stays on it. */
  const fit = (sql: string): string =>
    inOneSchema(sql)
      .replace(/ALTER TABLE \S+ DISABLE TRIGGER USER/, "SET session_replication_role = 'replica'")
      .replace(/ALTER TABLE \S+ ENABLE TRIGGER USER/, "SET session_replication_role = 'origin'");
  const fillings = { [north]: new Filling(north, fit), [south]: new Filling(south, fit) };
  const fill = async (schema: Tenant, data: SeedData): Promise<void> =>
    fillings[schema].fill(await nodeOf(schema), data);

  async function fixture(scenario: ContractScenario): Promise<ContractFixture> {
    await fill(north, { ...scenario, roles: [{ value: 'closer' }, { value: 'support', label: 'Support' }] });
    const { rows } = await (
      await nodeOf(north)
    ).query<{ at: string }>(`SELECT ${north}_private.order_changes()::text AS at`);
    const headers = { authorization: `Bearer ${uuidOf('mia')}`, 'x-tenant': north };
    while ((await fetch(`${url}/me`, { headers })).headers.get('changes-cursor') !== rows[0]!.at);
    return {
      as: async (userId) => {
        const adapter = adapterOf(north, userId);
        await adapter.currentUser();
        return adapter;
      },
      idOf: uuidOf,
      remove: (id) => adapterOf(north, 'mia').deleteLead(id),
    };
  }

  it('are on different nodes, with the same rights on each, and none for everybody', async () => {
    notEqual(await citusNode(cluster.url, north), await citusNode(cluster.url, south));
    const on = async (client: pg.Client): Promise<string[]> =>
      (await client.query<{ what: string }>(rights)).rows.map(({ what }) => what);
    const wanted = await on(coordinator);
    ok(wanted.length > 100);
    deepEqual(
      wanted.filter((what) => /[{,]=/.test(what)),
      [],
    );
    deepEqual(await on(await nodeOf(north)), wanted);
    deepEqual(await on(await nodeOf(south)), wanted);
  });

  it('keep all of the contract', async () => {
    await fill(south, contractScenario(1));
    const broken: string[] = [];
    for (const check of contractChecks) {
      const { status, detail } = await runContractCheck(check, { create: fixture });
      if (status !== 'holds') broken.push(`${check.name}: ${detail}`);
    }
    deepEqual(broken, []);
    const { total } = await adapterOf(south, 'mia').listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
    const leads = contractScenario(1).leads.filter(({ recordType }) => recordType === 'lead');
    equal(total?.value, leads.length, 'the other one is untouched');
  });

  it('nothing of one is seen, found, changed or heard by the other, not even by its manager', async () => {
    for (const schema of tenants) await fill(schema, contractScenario(1));
    const [ours, theirs] = [adapterOf(north, 'mia'), adapterOf(south, 'mia')];
    await theirs.currentUser();
    const stop = new AbortController();
    const heard: string[] = [];
    theirs.subscribe((event) => 'leadId' in event && heard.push(event.leadId), { signal: stop.signal });
    const lead = await ours.createLead({ recordType: 'lead', name: 'Only north', assigneeIds: [] });
    for (const attempt of [
      () => theirs.getLead(lead.id),
      () => theirs.updateLead(lead, { name: 'Taken' }),
      () => theirs.listAccess(lead.id),
    ])
      await rejects(attempt, ({ kind }: AdapterError) => kind === 'not-found');
    deepEqual((await theirs.listLeads({ recordType: 'lead', search: 'only north', limit: 5 })).items, []);
    const own = await theirs.createLead({ recordType: 'lead', name: 'Only south', assigneeIds: [] });
    while (!heard.includes(own.id)) await new Promise((resolve) => setTimeout(resolve, 5));
    deepEqual(heard, [own.id]);
    stop.abort();
  });

  it('the database shows a person what is his, in the tables and in their pieces, and nobody anything', async () => {
    await fill(north, contractScenario(1));
    const node = await nodeOf(north);
    const { rows: pieces } = await node.query<{ name: string }>(
      'SELECT logicalrelid::text AS name FROM pg_dist_shard WHERE logicalrelid = $1::regclass UNION ALL SELECT shard_name(logicalrelid, shardid) FROM pg_dist_shard WHERE logicalrelid = $1::regclass',
      [`${north}.leads`],
    );
    equal(pieces.length, 2);
    const seen = async (userId: string, table: string): Promise<number> => {
      await node.query(`BEGIN; SET LOCAL ROLE crm_user; SET LOCAL app.user_id = '${userId}'`);
      const { rows } = await node.query<{ leads: number }>(
        `SELECT count(*)::integer AS leads FROM ${table} WHERE record_type = 'lead'`,
      );
      await node.query('ROLLBACK');
      return rows[0]!.leads;
    };
    for (const user of ['ann', 'eve', 'mia']) {
      const { total } = await adapterOf(north, user).listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
      for (const { name } of pieces) equal(await seen(uuidOf(user), name), total!.value, `${user} in ${name}`);
    }
    for (const nobody of ['', uuidOf('somebody else')])
      for (const { name } of pieces) equal(await seen(nobody, name), 0, name);
  });

  it('one that moves to another node is served from there: its history goes on, whoever listens hears, nothing is lost', async () => {
    await fill(north, contractScenario(1));
    const adapter = adapterOf(north, 'mia');
    const lead = await adapter.createLead({ recordType: 'lead', name: 'At home', assigneeIds: [] });
    const stop = new AbortController();
    const heard = new Set<string>();
    adapter.subscribe((event) => 'leadId' in event && heard.add(event.leadId), { signal: stop.signal });
    const there = new URL((await citusNode(cluster.url, south))!);
    await coordinator.query('SELECT citus_schema_move($1::regnamespace, $2::text, $3::integer)', [
      north,
      there.hostname,
      Number(there.port),
    ]);
    fillings[north].forget();
    // Until the directory is asked again, it is not available.
    const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
      for (;;) {
        try {
          return await ask();
        } catch (error) {
          equal((error as AdapterError).kind, 'unavailable');
        }
      }
    };
    const renamed = await patiently(() => adapter.updateLead(lead, { name: 'Away' }));
    equal(renamed.name, 'Away');
    const { items } = await adapter.listHistory(lead.id, { limit: 10 });
    deepEqual(
      items.map(({ action }) => action),
      ['updated', 'created'],
    );
    while (!heard.has(lead.id)) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    equal(await citusNode(cluster.url, north), await citusNode(cluster.url, south));
    equal((await adapterOf(north, 'ann').listLeads({ recordType: 'lead', limit: 1 })).items.length, 1);
  });

  it('what is old is deleted, and whoever was away for longer reads again', async () => {
    await fill(north, contractScenario(1));
    const node = await nodeOf(north);
    await adapterOf(north, 'mia').createLead({ recordType: 'lead', name: 'Old', assigneeIds: [] });
    const asReader = async (sql: string): Promise<unknown> => {
      await node.query('BEGIN; SET LOCAL ROLE crm_live');
      const { rows } = await node.query<Record<string, unknown>>(inSchema(sql, north));
      await node.query('COMMIT');
      return rows[0];
    };
    await asReader('SELECT crm_private.order_changes()');
    await node.query(inSchema("UPDATE crm.changes SET at = now() - interval '30 days'", north));
    await asReader('SELECT crm_private.retain(7, 1)');
    const { position, dropped } = (await asReader('SELECT * FROM crm.live_position()')) as Record<string, string>;
    equal(dropped, position);
    const { rows } = await node.query(inSchema('SELECT 1 FROM crm.changes', north));
    deepEqual(rows, []);
  });

  it('another migration of what is up to date changes nothing', async () => {
    const before = await citusNode(cluster.url, south);
    await migrate(cluster.url, 'citus', south);
    equal(await citusNode(cluster.url, south), before);
  });
});
