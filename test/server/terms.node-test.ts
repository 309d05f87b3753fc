// Assignments that end: whoever's last day is over has no access from that moment on, and is taken off by whoever looks for changes.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as aMoment } from 'node:timers/promises';
import pg from 'pg';
import { uuidOf } from '../../examples/server/uuid.js';
import type { LeadDataAdapter, LiveEvent } from '../../src/adapters/adapter.js';
import { undoOf } from '../../src/domain/record/history-entry.js';
import type { ContractFixture } from '../../src/testing/contract/check.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startPostgraphileBackEnd } from './postgraphile-back-end.js';
import { startPostgrestBackEnd } from './postgrest-back-end.js';
import { startRestBackEnd } from './rest-back-end.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const [acme, shared, ann, bob] = [uuidOf('acme'), uuidOf('shared'), uuidOf('ann'), uuidOf('bob')];

/** The calendar of the database: as many days from today. */
const itIs = (client: pg.Client, days: number): Promise<unknown> =>
  client.query(
    `CREATE OR REPLACE FUNCTION crm_private.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'UTC')::date + ${days} $$`,
  );
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the end of an assignment in the database', () => {
  let database: TestDatabase;
  let client: pg.Client;

  before(async () => {
    database = await startTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.stop();
  });
  beforeEach(async () => {
    await itIs(database.client, 0);
    await database.fill(contractScenario(1));
    await as('mia', `SELECT crm.assign_lead($1, ARRAY[$2]::uuid[], '{}')`, [shared, bob]);
    const terms = JSON.stringify({ [bob]: { until: day(0) } });
    await as('mia', `SELECT crm.assign_lead($1, '{}', '{}', NULL, NULL, false, NULL, $2)`, [shared, terms]);
  });

  async function as(userId: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    await client.query("SELECT set_config('app.user_id', $1, false)", [uuidOf(userId)]);
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  }
  const code = (userId: string, sql: string, values: unknown[] = [shared]): Promise<string> =>
    as(userId, sql, values).then(
      () => 'done',
      (error: pg.DatabaseError) => error.code ?? '',
    );

  it('is not before the day is over', async () => {
    await database.client.query('SELECT crm_private.order_changes()');
    equal((await as('bob', 'SELECT 1 FROM crm.leads WHERE id = $1', [shared])).length, 1);
  });

  it('takes every access at the moment at which the day is over, whoever has looked or not', async () => {
    await itIs(database.client, 1);
    for (const table of ['crm.leads WHERE id', 'crm.lead_assignees WHERE lead_id', 'crm.lead_history WHERE lead_id'])
      deepEqual(await as('bob', `SELECT 1 FROM ${table} = $1`, [shared]), [], table);
    deepEqual(await as('bob', 'SELECT * FROM crm.access_to($1)', [shared]), []);
    deepEqual(await as('bob', `SELECT crm.permission('read', $1) AS answer`, [shared]), [
      { answer: { allowed: false, reason: 'There is no such record' } },
    ]);
    equal(await code('bob', `SELECT crm.update_lead($1, 3, '{"notes": "mine"}')`), 'PT404');
    equal(await code('bob', `SELECT crm.assign_lead($1, ARRAY['${bob}']::uuid[], '{}')`), 'PT404');
    equal(await code('bob', 'SELECT crm.delete_lead($1)'), 'PT404');
    const [access] = await as('mia', 'SELECT count(*) FROM crm.access_to($1) WHERE assignee_id = $2', [shared, bob]);
    equal(Number(access!['count']), 0, 'nor does the list of access name him');
  });

  it('is written down by whoever looks for changes: version, history by nobody, at midnight', async () => {
    const [before] = await as('mia', 'SELECT version FROM crm.leads WHERE id = $1', [shared]);
    await itIs(database.client, 3);
    await database.client.query('SELECT crm_private.order_changes()');
    const [lead] = await as('mia', 'SELECT version, assignee_ids, assignment_terms FROM crm.leads WHERE id = $1', [
      shared,
    ]);
    equal(lead!['version'], Number(before!['version']) + 1);
    ok(!(lead!['assignee_ids'] as string[]).includes(bob));
    equal(lead!['assignment_terms'], null);
    const [entry] = await as(
      'mia',
      'SELECT at, action, actor_id, assignee_id, way FROM crm.lead_history WHERE lead_id = $1 ORDER BY sequence DESC LIMIT 1',
      [shared],
    );
    deepEqual(entry, {
      at: new Date(`${day(1)}T00:00:00.000Z`),
      action: 'ended',
      actor_id: null,
      assignee_id: bob,
      way: null,
    });
  });

  it('asks neither for how many have to stay nor whether they are locked', async () => {
    await database.client.query(`UPDATE crm.leads SET locked_assignees = $2 WHERE id = $1`, [
      shared,
      JSON.stringify([{ assigneeId: bob, reason: 'By rule' }]),
    ]);
    await database.client.query('UPDATE crm.assignment_rules SET min_assignees = 9');
    await itIs(database.client, 1);
    await database.client.query('SELECT crm_private.order_changes()');
    await database.client.query('UPDATE crm.assignment_rules SET min_assignees = 0');
    const [lead] = await as('mia', 'SELECT assignee_ids FROM crm.leads WHERE id = $1', [shared]);
    ok(!(lead!['assignee_ids'] as string[]).includes(bob));
  });

  it('goes on day by day on a record that has more people than may be assigned by now', async () => {
    await as('mia', `SELECT crm.assign_lead($1, ARRAY[$2, $3]::uuid[], '{}')`, [
      shared,
      uuidOf('mia'),
      uuidOf('sales'),
    ]);
    const terms = JSON.stringify({ [ann]: { until: day(1) } });
    await as('mia', `SELECT crm.assign_lead($1, '{}', '{}', NULL, NULL, false, NULL, $2)`, [shared, terms]);
    await database.client.query('UPDATE crm.assignment_rules SET max_assignees = 1');
    await itIs(database.client, 3);
    await database.client.query('SELECT crm_private.order_changes()');
    await database.client.query('UPDATE crm.assignment_rules SET max_assignees = NULL');
    const [lead] = await as('mia', 'SELECT assignee_ids FROM crm.leads WHERE id = $1', [shared]);
    deepEqual(new Set(lead!['assignee_ids'] as string[]), new Set([uuidOf('mia'), uuidOf('sales')]));
  });

  it('comes before a change of the same record, which is judged without whoever has gone', async () => {
    await itIs(database.client, 1);
    const [row] = await as('mia', `SELECT assignee_ids FROM crm.assign_lead($1, ARRAY['${bob}']::uuid[], '{}')`, [
      shared,
    ]);
    ok((row!['assignee_ids'] as string[]).includes(bob), 'he is added again');
    const actions = await as(
      'mia',
      'SELECT action FROM crm.lead_history WHERE lead_id = $1 AND assignee_id = $2 ORDER BY sequence DESC LIMIT 2',
      [shared, bob],
    );
    deepEqual(actions, [{ action: 'assigned' }, { action: 'ended' }]);
    const [lead] = await as('mia', 'SELECT assignment_terms FROM crm.leads WHERE id = $1', [shared]);
    equal(lead!['assignment_terms'], null, 'and begins without terms');
  });

  it('refuses terms that are none, without an error of the database', async () => {
    const attempts = ['[]', 'null', '"x"', '{"x": {}}', `{"${ann}": 1}`, `{"${ann}": {"until": "0000-01-01"}}`];
    for (const terms of [...attempts, `{"${ann}": {"role": {"a": 1}}}`, `{"${ann}": {"until": 20900101}}`])
      equal(await code('mia', `SELECT crm.assign_lead($1, '{}', '{}', NULL, NULL, false, NULL, '${terms}')`), 'PT422');
  });
});

interface BackEnd {
  database: TestDatabase;
  fixture(scenario: ReturnType<typeof contractScenario>): Promise<ContractFixture>;
  stop(): Promise<void>;
}

const servers: Record<string, () => Promise<BackEnd>> = {
  rest: startRestBackEnd,
  postgraphile: startPostgraphileBackEnd,
  postgrest: startPostgrestBackEnd,
};

for (const [name, start] of Object.entries(servers))
  describe(`the end of an assignment over ${name}`, () => {
    let backEnd: BackEnd;
    let as: (userId: string) => Promise<Required<LeadDataAdapter>>;

    before(async () => {
      backEnd = await start();
      const fixture = await backEnd.fixture(contractScenario(1));
      as = async (userId) => (await fixture.as(userId)) as Required<LeadDataAdapter>;
    });
    after(() => backEnd.stop());

    it('is told to whoever loses his access and to whoever stays, and is in the history', async () => {
      const [mia, bobs] = [await as('mia'), await as('bob')];
      const terms = { [bob]: { until: day(0) }, [ann]: { until: day(9) } };
      const [done] = await mia.changeAssignees([{ leadId: acme, add: [ann, bob], remove: [], terms }]);
      equal(done?.status, 'ok');
      await bobs.getLead(acme);
      const stop = new AbortController();
      const heard = Promise.all(
        [bobs, mia].map(
          (adapter) =>
            new Promise<LiveEvent>((resolve) => {
              const hear = (event: LiveEvent): void => {
                if (!('leadId' in event) || event.leadId !== acme) return;
                if (event.type === 'access-lost' || event.version === '3') resolve(event);
              };
              adapter.subscribe(hear, { signal: stop.signal });
            }),
        ),
      );
      await itIs(backEnd.database.client, 1);
      try {
        deepEqual(
          (await heard).map(({ type }) => type),
          ['access-lost', 'updated'],
        );
        await rejects(bobs.getLead(acme), { kind: 'not-found' });
        const lead = await mia.getLead(acme);
        deepEqual(lead.assignmentTerms, { [ann]: { until: day(9) } });
        const [entry] = (await mia.listHistory(acme, { limit: 1 })).items;
        equal(entry?.action, 'ended');
        equal(entry?.assigneeId, bob);
        equal(entry && ('way' in entry || 'actorId' in entry), false, 'by nobody');
      } finally {
        stop.abort();
        await itIs(backEnd.database.client, 0);
      }
    });

    it('tells in the history what terms took the place of, so that they can be taken back', async () => {
      const mia = await as('mia');
      const set = async (terms: object): Promise<void> => {
        const [result] = await mia.changeAssignees([{ leadId: shared, add: [], remove: [], terms: { [ann]: terms } }]);
        equal(result?.status, 'ok');
      };
      await set({ role: 'closer' });
      await set({ role: 'support', until: day(9) });
      const { items } = await mia.listHistory(shared, { limit: 2 });
      deepEqual(
        items.map(({ action, terms, termsBefore }) => [action, terms, termsBefore]),
        [
          ['terms', { role: 'support', until: day(9) }, { role: 'closer', until: null }],
          ['terms', { role: 'closer' }, { role: null }],
        ],
      );
      const undo = undoOf(items[0]!, items, { assigneeIds: [ann] })!;
      const [result] = await mia.changeAssignees([{ leadId: shared, ...undo }], { way: 'undo' });
      deepEqual(result?.status === 'ok' && 'lead' in result && result.lead.assignmentTerms?.[ann], { role: 'closer' });
    });

    /** Nobody writes ends down meanwhile. */
    async function withoutEnds(work: () => Promise<void>): Promise<void> {
      const { client } = backEnd.database;
      const name = 'crm_private.end_assignments(integer)';
      const { rows } = await client.query<{ was: string }>(`SELECT pg_get_functiondef('${name}'::regprocedure) AS was`);
      const body = 'LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $$ BEGIN RETURN 0; END $$';
      await client.query(
        `CREATE OR REPLACE FUNCTION crm_private.end_assignments(most integer DEFAULT 200) RETURNS integer ${body}`,
      );
      try {
        // One that began before this must not see the day that comes.
        const { rows: now } = await client.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
        const earlier = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND state <> 'idle' AND xact_start < $1`;
        while ((await client.query(earlier, [now[0]!.at])).rows.length > 0) await aMoment(20);
        await work();
      } finally {
        await client.query(rows[0]!.was);
        await itIs(client, 0);
      }
    }

    /** Bob is on it until today. */
    async function withBob(leadId: string): Promise<void> {
      const mia = await as('mia');
      await mia.changeAssignees([{ leadId, add: [], remove: [bob] }]);
      const terms = { [bob]: { until: day(0) } };
      const [done] = await mia.changeAssignees([{ leadId, add: [bob], remove: [], terms }]);
      equal(done?.status, 'ok');
    }

    it('is all that whoever loses his access hears of the record, whenever it is written down', async () => {
      const [mia, bobs] = [await as('mia'), await as('bob')];
      await withBob(acme);
      const marker = await mia.createLead({ recordType: 'lead', name: 'Marker', assigneeIds: [bob] });
      const stop = new AbortController();
      const heard: LiveEvent[] = [];
      let told = (): void => {};
      bobs.subscribe(
        (event) => {
          heard.push(event);
          told();
        },
        { signal: stop.signal },
      );
      const until = (condition: () => boolean): Promise<void> =>
        new Promise((resolve) => {
          told = () => condition() && resolve();
          told();
        });
      const of = (id: string) => heard.filter((event) => 'leadId' in event && event.leadId === id);
      const mark = async (): Promise<void> => {
        const own = new Set<string>();
        let isHeard = false;
        // Of a change made here: one that was made earlier may be told late, and says nothing of what came between.
        const hearing = until(() =>
          of(marker.id).some((event) => 'version' in event && own.has(event.version ?? '')),
        ).then(() => (isHeard = true));
        // A stream that is only being opened has not heard of the first one.
        while (!isHeard) {
          const { version } = await mia.updateLead(await mia.getLead(marker.id), { notes: `at ${performance.now()}` });
          own.add(version);
          told();
          await Promise.race([hearing, aMoment(500)]);
        }
      };
      try {
        await mark();
        await withoutEnds(async () => {
          heard.length = 0;
          await itIs(backEnd.database.client, 1);
          await mia.updateLead(await mia.getLead(acme), { notes: `changed at ${Date.now()}` });
          await mark();
          deepEqual(of(acme), []);
          await mia.deleteLead(acme);
          await mark();
          deepEqual(
            of(acme).map(({ type }) => type),
            ['access-lost'],
          );
        });
      } finally {
        stop.abort();
        await mia.restoreLead?.(acme).catch(() => {});
      }
    });

    it('does not keep an import from bringing somebody back', async () => {
      const mia = await as('mia');
      const email = `import-${Date.now()}@example.com`;
      const { id } = await mia.createLead({ recordType: 'lead', name: 'Imported', email, assigneeIds: [ann] });
      await withBob(id);
      await withoutEnds(async () => {
        await itIs(backEnd.database.client, 1);
        const draft = { recordType: 'lead' as const, name: 'Imported', email, assigneeIds: [bob] };
        const options = { importId: `back-${Date.now()}`, mode: 'upsert' as const };
        const [result] = await mia.importLeads([{ rowNumber: 1, draft }], options);
        equal(result?.status, 'updated');
        const lead = await mia.getLead(id);
        deepEqual(lead.assigneeIds, [ann, bob]);
        equal(lead.assignmentTerms, undefined);
        const { items } = await mia.listHistory(id, { limit: 2 });
        deepEqual(
          items.map(({ action, assigneeId }) => [action, assigneeId]),
          [
            ['assigned', bob],
            ['ended', bob],
          ],
        );
      });
      equal((await (await as('bob')).getLead(id)).id, id);
    });

    it('tells who leads in the history', async () => {
      const mia = await as('mia');
      await mia.changeAssignees([{ leadId: shared, add: [ann], remove: [], primaryId: ann }]);
      await mia.changeAssignees([{ leadId: shared, add: [], remove: [], primaryId: null }]);
      const { items } = await mia.listHistory(shared, { limit: 2 });
      deepEqual(
        items.map(({ action, assigneeId }) => [action, assigneeId]),
        [
          ['led', undefined],
          ['led', ann],
        ],
      );
    });
  });
