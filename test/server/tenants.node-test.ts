// Two companies in one database: the contract holds for each, and neither sees, finds, hears or changes anything of the other.
import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoUserOf } from '../../examples/server/demo.js';
import { migrate } from '../../examples/server/migrate.js';
import { migrateTenants, TenantServer } from '../../examples/server/tenants.js';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { createRestAdapter, type RestAdapter } from '../../src/adapters/rest.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { Filling } from './filling.js';
import { holdRecord } from './held-record.js';
import { changesNoticed } from './noticed-changes.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const tenants = ['north', 'south'] as const;
const connections = 5;
type Tenant = (typeof tenants)[number];

describe('two tenants', () => {
  let database: TestDatabase;
  let server: TenantServer;
  let url: string;
  /** Where the tenant is that moves. */
  let place: Tenant = 'north';

  before(async () => {
    database = await startTestDatabase();
    await migrateTenants(tenants.map((schema) => [schema, { databaseUrl: database.migrationUrl, schema }]));
    server = new TenantServer({
      tenant: (name) => {
        const schema = name === 'mover' ? place : name;
        return tenants.includes(schema as Tenant) ? { databaseUrl: database.url, schema } : undefined;
      },
      directoryAge: 0,
      tenantOf: ({ headers }) => headers['x-tenant']?.toString(),
      userOf: demoUserOf,
      requestsPerMinute: 1e9,
      connections,
    });
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    await database.stop();
  });

  const fillings = { north: new Filling('north'), south: new Filling('south') };
  const fill = (tenant: Tenant, data: ContractScenario): Promise<void> => fillings[tenant].fill(database.client, data);
  const adapterOf = (tenant: string, userId: string): RestAdapter =>
    createRestAdapter({ baseUrl: url, headers: { authorization: `Bearer ${uuidOf(userId)}`, 'x-tenant': tenant } });

  async function fixture(scenario: ContractScenario): Promise<ContractFixture> {
    await fill('north', scenario);
    await changesNoticed(url, database.client, 'north');
    const adapters = new Map<string, RestAdapter>();
    return {
      as(userId) {
        const adapter = adapters.get(userId) ?? adapterOf('north', userId);
        adapters.set(userId, adapter);
        return adapter.currentUser().then(() => adapter);
      },
      idOf: uuidOf,
      remove: (id) => adapterOf('north', 'mia').deleteLead(id),
    };
  }

  it('each keeps the contract while the other has the same people and records', async () => {
    await fill('south', contractScenario(1));
    const broken: string[] = [];
    for (const check of contractChecks) {
      const { status, detail } = await runContractCheck(check, { create: fixture });
      if (status !== 'holds') broken.push(`${check.name}: ${detail}`);
    }
    deepEqual(broken, []);
    const south = await adapterOf('south', 'mia').listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
    equal(
      south.total?.value,
      contractScenario(1).leads.filter(({ recordType }) => recordType === 'lead').length,
      'untouched',
    );
  });

  it('nothing of one is seen, found, heard or changed by the other, not even by its manager', async () => {
    for (const tenant of tenants) await fill(tenant, contractScenario(1));
    const [north, south] = tenants.map((tenant) => adapterOf(tenant, 'mia')) as [RestAdapter, RestAdapter];
    await south.currentUser();
    const stop = new AbortController();
    const heard: string[] = [];
    south.subscribe((event) => 'leadId' in event && heard.push(event.leadId), { signal: stop.signal });
    const lead = await north.createLead({
      recordType: 'lead',
      name: 'Only north',
      email: 'only@north.example',
      assigneeIds: [],
    });
    const kindOf = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'done',
        ({ kind }: AdapterError) => kind,
      );
    deepEqual(
      await Promise.all([
        kindOf(south.getLead(lead.id)),
        kindOf(south.updateLead(lead, { name: 'Taken' })),
        kindOf(south.deleteLead(lead.id)),
        kindOf(south.listHistory(lead.id, { limit: 5 })),
        kindOf(south.listAccess(lead.id)),
      ]),
      Array.from({ length: 5 }, () => 'not-found'),
    );
    deepEqual((await south.listLeads({ recordType: 'lead', search: 'only north', limit: 5 })).items, []);
    deepEqual(
      await south.findDuplicates([{ recordType: 'lead', name: 'x', email: 'only@north.example', assigneeIds: [] }]),
      [undefined],
    );
    const own = await south.createLead({ recordType: 'lead', name: 'Only south', assigneeIds: [] });
    while (!heard.includes(own.id)) await new Promise((resolve) => setTimeout(resolve, 5));
    deepEqual(heard, [own.id]);
    stop.abort();
  });

  it('a person of one is nobody in the other, and a tenant that does not exist is an address that does not', async () => {
    await database.client.query('DELETE FROM south.assignees WHERE id = $1', [uuidOf('eve')]).catch(async () => {
      await database.client.query('UPDATE south.assignees SET inactive = true WHERE id = $1', [uuidOf('eve')]);
    });
    await rejects(adapterOf('south', 'eve').currentUser(), ({ kind }: AdapterError) => kind === 'unauthenticated');
    equal((await adapterOf('north', 'eve').currentUser()).name, 'Eve Empty');
    for (const name of ['west', 'crm_private', 'north; DROP TABLE x'])
      await rejects(adapterOf(name, 'mia').currentUser(), ({ kind }: AdapterError) => kind === 'not-found', name);
  });

  it('one that moves is served from where it is now, and whoever listens goes on there', async () => {
    for (const tenant of tenants) await fill(tenant, contractScenario(1));
    const mover = adapterOf('mover', 'mia');
    const before = await mover.createLead({ recordType: 'lead', name: 'Before the move', assigneeIds: [] });
    const stop = new AbortController();
    const heard: string[] = [];
    mover.subscribe((event) => 'leadId' in event && heard.push(event.leadId), { signal: stop.signal });
    const written = async (name: string): Promise<string> => {
      const { id } = await mover.createLead({ recordType: 'lead', name, assigneeIds: [] });
      return id;
    };
    while (heard.length === 0) await written('Heard');
    place = 'south';
    await rejects(
      mover.getLead(before.id),
      ({ kind }: AdapterError) => kind === 'not-found',
      'it is asked at the new place',
    );
    const after = await written('After the move');
    equal((await adapterOf('south', 'mia').getLead(after)).name, 'After the move');
    const late: string[] = [];
    while (!late.some((id) => heard.includes(id))) late.push(await written('Heard there'));
    stop.abort();
  });

  it('one that moves answers what was asked before, also what had to wait for a connection', async () => {
    place = 'north';
    for (const tenant of tenants) await fill(tenant, contractScenario(1));
    const mia = adapterOf('mover', 'mia');
    const id = uuidOf('shared');
    await mia.getLead(id);
    const held = await holdRecord(database, 'shared', 'north');
    const change = { leadId: id, add: [uuidOf('bob')], remove: [] };
    const asked = Promise.all(Array.from({ length: 8 }, () => mia.changeAssignees([change])));
    try {
      await held.awaited(connections);
      place = 'south';
      await mia.getLead(id);
    } finally {
      await held.release();
    }
    deepEqual(
      (await asked).map(([result]) => result?.status),
      Array.from({ length: 8 }, () => 'ok'),
    );
  });

  it('in the database, who is asking is somebody in his own company only', async () => {
    await database.client.query("UPDATE south.assignees SET inactive = true WHERE email = 'ann@crm.example'");
    await database.client.query(`BEGIN; SET LOCAL ROLE crm_user; SET LOCAL app.user_id = '${uuidOf('ann')}'`);
    const { rows } = await database.client.query<{ north: string; south: string }>(
      'SELECT (SELECT count(*) FROM north.leads) AS north, (SELECT count(*) FROM south.leads) AS south',
    );
    await database.client.query('ROLLBACK');
    equal(Number(rows[0]!.north) > 0, true);
    equal(rows[0]!.south, '0');
  });

  it('a migration that fails for one tenant stops no other, and is told', async () => {
    const url = database.migrationUrl;
    const all: [string, { databaseUrl: string; schema: string }][] = [
      ['broken', { databaseUrl: url, schema: 'Not a name' }],
      ['east', { databaseUrl: url, schema: 'east' }],
    ];
    await rejects(migrateTenants(all), /1 tenants are not up to date/);
    await migrate(url, undefined, 'east'); // nothing is left to do
    const { rows } = await database.client.query('SELECT 1 FROM east.leads');
    deepEqual(rows, []);
  });
});
