// What the gateway does about transactions that meet each other, or take too long.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Database } from '../../examples/server/database.js';
import { Imports } from '../../examples/server/imports.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('transactions of the gateway', () => {
  let test: TestDatabase;
  const opened: Database[] = [];
  const ann = uuidOf('ann');

  before(async () => {
    test = await startTestDatabase();
    await test.fill(contractScenario(1));
  });
  after(async () => {
    for (const database of opened) await database.close();
    await test.stop();
  });

  function open(timeout?: number): Database {
    const database = new Database({ url: test.url, ...(timeout !== undefined && { timeout }) });
    opened.push(database);
    return database;
  }

  const create = 'SELECT crm.create_lead($1)';
  const named = async (name: string): Promise<number> =>
    (await test.client.query('SELECT 1 FROM crm.leads WHERE name = $1', [name])).rowCount!;

  for (const code of ['40001', '40P01'])
    it(`one that the database ends with ${code} is run again, and happens once`, async () => {
      let runs = 0;
      await open().as(ann, async (session) => {
        await session.query(create, [{ recordType: 'lead', name: `After ${code}` }]);
        if (++runs < 4)
          await session.query(`DO $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = '${code}'; END $$`);
      });
      equal(runs, 4);
      equal(await named(`After ${code}`), 1);
    });

  it('one that meets another again and again is given up, and can be sent again later', async () => {
    let runs = 0;
    const work = open().as(ann, async (session) => {
      runs++;
      await session.query("DO $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = '40001'; END $$");
    });
    await rejects(work, { code: '40001' });
    ok(runs > 3 && runs < 20, `${runs} runs`);
  });

  it('one that takes too long as a whole is ended, though none of its statements does: live changes rely on it', async () => {
    const slow = open(400).as(ann, async (session) => {
      await session.query(create, [{ recordType: 'lead', name: 'Too slow' }]);
      for (let statement = 0; statement < 3; statement++) await session.query('SELECT pg_sleep(0.2)');
    });
    await rejects(slow, { kind: 'unavailable' });
    equal(await named('Too slow'), 0);
  });

  it('an import on a slow database is written in more transactions, and each row once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Slow ${index}`);
    const rows = names.map((name, index) => ({
      rowNumber: index + 2,
      draft: { recordType: 'lead' as const, name, assigneeIds: [] },
    }));
    await test.client.query(`
      CREATE FUNCTION public.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.06); RETURN NEW; END $$;
      CREATE TRIGGER slow BEFORE INSERT ON crm.leads FOR EACH ROW WHEN (NEW.name LIKE 'Slow %') EXECUTE FUNCTION public.slow()`);
    const job = { importId: 'slow', mode: 'create', dryRun: false } as const;
    const results = await new Imports(open(500)).run(ann, rows, job);
    await test.client.query('DROP TRIGGER slow ON crm.leads');
    deepEqual(
      results.map(({ rowNumber, status }) => [rowNumber, status]),
      rows.map(({ rowNumber }) => [rowNumber, 'created']),
    );
    for (const name of names) equal(await named(name), 1, name);
  });
});
