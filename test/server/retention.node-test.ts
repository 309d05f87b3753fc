// What only grows is in parts, which are made ahead and dropped whole; and an edit writes no more than it changes.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('what only grows', () => {
  let database: TestDatabase;

  before(async () => {
    database = await startTestDatabase();
    await database.fill(contractScenario(1));
  });
  after(() => database.stop());

  const rowsOf = async <T>(sql: string): Promise<T[]> =>
    (await database.client.query<Record<string, T>>(sql)).rows.flatMap((row) => Object.values(row));
  const retain = (days: number, months: number): Promise<string[]> =>
    rowsOf<string>(`SELECT unnest(crm_private.retain(${days}, ${months}))`);
  const parts = (pattern: string): Promise<string[]> =>
    rowsOf<string>(`SELECT c.relname::text FROM pg_class c WHERE c.relnamespace = 'crm_private'::regnamespace
      AND c.relkind = 'r' AND c.relname ~ '${pattern}' ORDER BY 1`);

  it('has a part for each day or month before it is needed, and another round makes nothing twice', async () => {
    await retain(7, 0);
    const made = await parts('_[0-9]{8}$');
    const days = await rowsOf<string>(
      "SELECT to_char((now() AT TIME ZONE 'UTC')::date + ahead, '_YYYYMMDD') FROM generate_series(0, 2) AS d(ahead)",
    );
    for (const day of days)
      for (const name of ['changes', 'operations']) equal(made.includes(name + day), true, name + day);
    equal((await parts('^lead_history_[0-9]{8}$')).length, 2, 'this month and the next one');
    deepEqual(await retain(7, 0), []);
    deepEqual(await parts('_[0-9]{8}$'), made);
  });

  it('loses the parts that are older than wanted, whole, and history only where that was asked for', async () => {
    for (const [table, from, until] of [
      ['crm_private.changes', '2020-01-01 00:00Z', '2020-01-02 00:00Z'],
      ['crm_private.operations', '2020-01-01', '2020-01-02'],
      ['crm.lead_history', '2020-01-01 00:00Z', '2020-02-01 00:00Z'],
    ] as const) {
      const part = `crm_private.${table.split('.')[1]}_20200101`;
      await database.client.query(
        `CREATE TABLE ${part} PARTITION OF ${table} FOR VALUES FROM ('${from}') TO ('${until}')`,
      );
      await database.client.query(`ALTER TABLE ${part} OWNER TO crm_owner`);
    }
    await database.client.query(`
      INSERT INTO crm_private.operations (actor_id, key, day, result_id)
        VALUES ('${uuidOf('ann')}', 'of old', '2020-01-01', '${uuidOf('acme')}'), ('${uuidOf('ann')}', 'of today', current_date, '${uuidOf('acme')}')`);
    deepEqual(await retain(7, 0), ['changes_20200101', 'operations_20200101']);
    deepEqual(await rowsOf("SELECT key FROM crm_private.operations WHERE key LIKE 'of %'"), ['of today']);
    deepEqual(await retain(7, 24), ['lead_history_20200101']);
  });

  it('an edit of a record writes none of its assignments, and what its lists are sorted by is written with it', async () => {
    const { client } = database;
    const updates = async (): Promise<number> => {
      await client.query('SELECT pg_stat_force_next_flush()');
      return Number((await rowsOf("SELECT n_tup_upd FROM pg_stat_user_tables WHERE relname = 'lead_assignees'"))[0]);
    };
    await client.query(`SELECT set_config('app.user_id', '${uuidOf('ann')}', false)`);
    const before = await updates();
    for (let version = 1; version <= 10; version++)
      await client.query(`SELECT crm.update_lead('${uuidOf('shared')}', ${version}, '{"notes": "Note ${version}"}')`);
    equal(await updates(), before);
    await client.query(`SELECT crm.update_lead('${uuidOf('shared')}', 11, '{"name": "Shared Sheds"}')`);
    equal(await updates(), before + 2, 'one for each who is assigned');
  });
});
