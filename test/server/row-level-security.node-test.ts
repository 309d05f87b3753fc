// The database itself keeps people apart: whatever a gateway asks in a user's name, by mistake or by attack.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('row-level security', () => {
  let database: TestDatabase;
  let client: pg.Client;

  before(async () => {
    database = await startTestDatabase();
    client = await gateway();
  });
  after(async () => {
    await client.end();
    await database.stop();
  });
  beforeEach(() => database.fill(contractScenario(1)));

  async function gateway(): Promise<pg.Client> {
    const connection = new pg.Client(database.url);
    await connection.connect();
    return connection;
  }

  async function as(userId: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    await client.query("SELECT set_config('app.user_id', $1, false)", [userId && uuidOf(userId)]);
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  }

  const count = async (userId: string, from: string): Promise<number> =>
    Number((await as(userId, `SELECT count(*) FROM ${from}`))[0]!['count']);

  /** What each user may hear of from now on. */
  async function listen(): Promise<(userId: string) => Promise<Record<string, unknown>[]>> {
    const order = async (): Promise<unknown> => database.client.query('SELECT crm_private.order_changes()');
    await order();
    const [at] = await as('mia', 'SELECT * FROM crm.live_position()');
    const since = [at!['position']];
    return async (userId) => {
      await order();
      return as(userId, 'SELECT type, lead_id, version FROM crm.changes_after($1, 10)', since);
    };
  }

  /** How often each function is called when everything that Bob sees is counted, by table. */
  async function policyCalls(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const table of ['leads', 'lead_assignees', 'lead_history', 'assignees', 'team_members', 'record_fields']) {
      await database.client.query(`ANALYZE crm.${table}`);
      const connection = await gateway(); // calls are counted for each session
      await connection.query("SELECT set_config('app.user_id', $1, false)", [uuidOf('bob')]);
      await connection.query('BEGIN');
      await connection.query(`SELECT count(*) FROM crm.${table}`);
      const { rows } = await connection.query<{ call: string }>(
        `SELECT funcname || ' ' || calls AS call FROM pg_stat_xact_user_functions
         WHERE schemaname = 'crm_private' AND funcname <> 'uid' ORDER BY 1`,
      );
      await connection.end();
      found[table] = rows.map(({ call }) => call);
    }
    return found;
  }

  const failure = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'nothing',
      ({ code, message, detail }: pg.DatabaseError) => JSON.stringify([code, message, detail ?? null]),
    );

  it('who is nobody, and who is not active, sees nothing at all', async () => {
    for (const user of ['', 'ina', 'sales', 'never-heard-of'])
      for (const table of ['leads', 'lead_assignees', 'lead_history', 'assignees', 'team_members', 'record_fields'])
        equal(await count(user, `crm.${table}`), 0, `${user || 'nobody'} reads ${table}`);
  });

  it('the owner of the tables sees nothing either', async () => {
    await database.client.query('SET ROLE crm_owner');
    const { rows } = await database.client.query<{ count: string }>('SELECT count(*) FROM crm.leads');
    await database.client.query('RESET ROLE');
    equal(rows[0]!.count, '0');
  });

  it('no function has more rights than the functions have, whoever ran the migrations', async () => {
    const { rows } = await database.client.query<{ name: string; owner: string }>(
      `SELECT p.proname AS name, pg_get_userbyid(p.proowner) AS owner FROM pg_proc p
       WHERE p.prosecdef AND p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
         AND pg_get_userbyid(p.proowner) <> 'crm_functions' ORDER BY 1`,
    );
    deepEqual(rows, [{ name: 'retain', owner: 'crm_owner' }]);
  });

  it('nobody writes but by the functions, not even a manager', async () => {
    for (const sql of [
      "UPDATE crm.leads SET name = 'Taken'",
      'DELETE FROM crm.leads',
      'INSERT INTO crm.lead_assignees (lead_id, assignee_id, open) SELECT id, created_by, true FROM crm.leads',
      'DELETE FROM crm.lead_history',
      'TRUNCATE crm.lead_changes',
      'SELECT * FROM crm.lead_changes',
      'SELECT * FROM crm_private.managers',
      'SELECT * FROM crm_private.operations',
      'SELECT crm_private.insert_lead(gen_random_uuid(), gen_random_uuid(), $${}$$)',
    ])
      await rejects(as('mia', sql), /permission denied/, sql);
    for (const role of ['postgres', 'crm_functions', 'crm_owner'])
      await rejects(as('mia', `SET ROLE ${role}`), /permission denied/, role);
  });

  it('a hidden record and an absent one give the same answers to everything that can be asked or done', async () => {
    const [hidden, absent] = [uuidOf('acme'), uuidOf('no such record')];
    for (const sql of [
      "SELECT crm.update_lead($1, 1, '{}')",
      'SELECT crm.update_lead($1, 7, \'{"name": ""}\')',
      "SELECT crm.assign_lead($1, '{}', '{}')",
      `SELECT crm.assign_lead($1, ARRAY['${uuidOf('eve')}']::uuid[], '{}', 'op', 7)`,
      "SELECT crm.assign_lead($1, ARRAY[gen_random_uuid()], '{}')",
      'SELECT crm.delete_lead($1)',
    ]) {
      const [first, second] = [await failure(as('eve', sql, [hidden])), await failure(as('eve', sql, [absent]))];
      equal(first, second, sql);
      match(first, /PT404/, sql);
    }
    for (const sql of [
      'SELECT * FROM crm.leads WHERE id = $1',
      'SELECT * FROM crm.access_to($1)',
      "SELECT crm.permission('read', $1)",
      'SELECT * FROM crm.lead_history WHERE lead_id = $1',
    ])
      deepEqual(await as('eve', sql, [hidden]), await as('eve', sql, [absent]), sql);
  });

  it('no unique constraint tells that a hidden record has an e-mail address', async () => {
    const draft = { recordType: 'lead', name: 'Probe', email: 'acme@example.org' };
    const [row] = await as('eve', 'SELECT (crm.create_lead($1)).email', [draft]);
    equal(row!['email'], 'acme@example.org');
  });

  it('no condition is evaluated on a hidden record, so that an error cannot tell of it', async () => {
    const probe = "SELECT * FROM crm.leads WHERE 1 / (CASE WHEN name = 'Acme Anvils' THEN 0 ELSE 1 END) = 1";
    await rejects(as('ann', probe), /division by zero/, 'who sees the record meets the error');
    const names = (await as('eve', probe)).map(({ name }) => name);
    equal(names.includes('Acme Anvils'), false, 'who does not see it meets neither the record nor the error');
  });

  it('another person’s key repeats nothing and tells nothing', async () => {
    const draft = { recordType: 'lead', name: 'Secret' };
    const [mine] = await as('ann', 'SELECT (crm.create_lead($1, $2)).id', [draft, 'same key']);
    const [his] = await as('eve', 'SELECT (crm.create_lead($1, $2)).id', [{ ...draft, name: 'Other' }, 'same key']);
    const names = await as('eve', "SELECT name FROM crm.leads WHERE name IN ('Secret', 'Other')");
    deepEqual(names, [{ name: 'Other' }]);
    equal(mine!['id'] === his!['id'], false);
  });

  it('who leaves a team loses its records with the next statement, and is told to read again', async () => {
    const [before] = await as('bob', 'SELECT count(*) FROM crm.leads WHERE id = $1', [uuidOf('beta')]);
    const heardBy = await listen();
    await database.client.query('DELETE FROM crm.team_members WHERE person_id = $1', [uuidOf('bob')]);
    const [now] = await as('bob', 'SELECT count(*) FROM crm.leads WHERE id = $1', [uuidOf('beta')]);
    deepEqual([before!['count'], now!['count']], ['1', '0']);
    deepEqual(await heardBy('bob'), [{ type: 'resync', lead_id: null, version: null }]);
    for (const user of ['cat', 'eve', 'mia']) deepEqual(await heardBy(user), [], user);
  });

  it('who becomes a manager, or is one no more, is told to read again, and nobody else', async () => {
    const heardBy = await listen();
    await database.client.query('INSERT INTO crm_private.managers VALUES ($1)', [uuidOf('eve')]);
    await database.client.query('DELETE FROM crm_private.managers WHERE person_id = $1', [uuidOf('eve')]);
    const again = { type: 'resync', lead_id: null, version: null };
    deepEqual(await heardBy('eve'), [again, again]);
    for (const user of ['ann', 'mia']) deepEqual(await heardBy(user), [], user);
  });

  it('who leaves the company loses everything with the next statement, and nobody else hears of it', async () => {
    const heardBy = await listen();
    await database.client.query('UPDATE crm.assignees SET inactive = true WHERE id = $1', [uuidOf('ann')]);
    equal(await count('ann', 'crm.leads'), 0);
    for (const user of ['ann', 'bob', 'mia']) deepEqual(await heardBy(user), [], user);
  });

  it('who loses a record hears that it is gone, and neither what became of it nor who has it now', async () => {
    const heardBy = await listen();
    const assign = 'SELECT crm.assign_lead($1, $2, $3)';
    await as('ann', assign, [uuidOf('shared'), [uuidOf('eve')], [uuidOf('bob')]]);
    const lead_id = uuidOf('shared');
    deepEqual(await heardBy('bob'), [{ type: 'access-lost', lead_id, version: null }]);
    deepEqual(await heardBy('eve'), [{ type: 'access-gained', lead_id, version: 2 }]);
    deepEqual(await heardBy('cat'), []);
  });

  it('a policy asks who somebody is as often for many records as for few', async () => {
    await database.client.query("ALTER ROLE crm_gateway SET track_functions = 'all'");
    const create = async (count: number): Promise<void> => {
      for (let number = 0; number < count; number++)
        await as('bob', 'SELECT crm.create_lead($1)', [
          { recordType: 'lead', name: `Lead ${number}`, assigneeIds: [uuidOf(number % 2 ? 'bob' : 'sales')] },
        ]);
    };
    await create(1);
    const few = await policyCalls();
    await create(60);
    for (const [table, calls] of Object.entries(few)) ok(calls.length > 0, `${table} asks who it is`);
    deepEqual(await policyCalls(), few);
  });
});
