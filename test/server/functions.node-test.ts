// Every function that a user's role may execute, called as somebody who may not see a record: whether it is there makes no difference.
import { deepEqual, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const hidden = uuidOf('hidden record');
const [ann, eve, mia] = [uuidOf('ann'), uuidOf('eve'), uuidOf('mia')];
const email = 'zyzzyva@hidden.example';
const draft = (more: object = {}): string =>
  `'${JSON.stringify({ recordType: 'lead', name: 'Probe', email, ...more })}'::jsonb`;

/** What is asked of each function, by name: whatever could tell that the record, its words, its people or its keys are there. */
const probes: Record<string, string[]> = {
  'crm.access_to': [`'${hidden}'`],
  'crm.assign_lead': [
    `'${hidden}', ARRAY['${eve}']::uuid[], '{}'`,
    `'${hidden}', '{}', ARRAY['${ann}']::uuid[]`,
    `'${hidden}', ARRAY['${uuidOf('ina')}']::uuid[], '{}'`,
    `'${hidden}', '{}', '{}', 'the key'`,
    `'${hidden}', '{}', '{}', 'the key', 7`,
    `'${hidden}', '{}', '{}', NULL, 1, false, NULL, '{"${ann}": {"until": "2020-01-01"}}'`,
    `'${hidden}', '{}', '{}', NULL, NULL, true, '${eve}', '{"${mia}": {"role": "x"}}'`,
  ],
  'crm.assign_leads': [
    `'[{"leadId": "${hidden}", "addIds": ["${eve}"], "removeIds": []}]'`,
    `'[{"leadId": "${hidden}", "addIds": [], "removeIds": [], "operationId": "the key", "expectedVersion": 7}]'`,
  ],
  'crm.assignees_open_records': [], // of a person: see crm.workload
  'crm.changes_after': ['0, 1000', '0, 2147483647'],
  'crm.create_assignee': [`'Zyzzyva', '${email}'`, `'Zyzzyva', '${email}', 'the key'`],
  'crm.create_assignees': [
    `'[{"name": "Zyzzyva", "email": "${email}"}]'`,
    `'[{"name": "Zyzzyva", "email": "${email}"}]', 'the key'`,
  ],
  'crm.create_lead': [draft(), `${draft()}, 'the key'`, draft({ id: hidden })],
  'crm.current_assignee': [''],
  'crm.delete_lead': [`'${hidden}'`],
  'crm.import_lead': ['create', 'update', 'upsert'].flatMap((mode) => [
    `'the import', 1, ${draft()}, '${mode}'`,
    `'the import', 1, ${draft()}, '${mode}', true`,
    `'another', 9, ${draft()}, '${mode}', true`,
  ]),
  'crm.import_leads': [true, false].map(
    (dryRun) =>
      `'the import', '[{"rowNumber": 1, "draft": {"recordType": "lead", "name": "Probe", "email": "${email}"}}]', 'upsert', ${dryRun}`,
  ),
  'crm.imported_rows': ["'the import'"],
  'crm.job': [`'${hidden}'`],
  'crm.control_job': ['pause', 'resume', 'cancel', 'x'].map((action) => `'${hidden}', '${action}'`),
  'crm.start_job': [`'{"kind": "x"}', NULL, 'the job'`],
  'crm.leads_with_email': [`'lead', ARRAY['${email}']`],
  'crm.live_position': [], // a count of what has happened, to anybody: it says so
  'crm.permission': [
    'read',
    'update',
    'assign',
    'unassign',
    'delete',
    'import',
    'create',
    'create-assignee',
    'x',
  ].flatMap((action) => [
    `'${action}', '${hidden}'`,
    `'${action}', '${hidden}', '${eve}'`,
    `'${action}', NULL, '${ann}'`,
  ]),
  'crm.poll_changes': ['0, 1000'],
  'crm.preview_access': [
    `ARRAY['${ann}']::uuid[], '${hidden}'`,
    `ARRAY['${ann}', '${eve}']::uuid[]`,
    `'{}', '${hidden}'`,
  ],
  'crm.search_assignees': ["'ann'", "'ina', true", "'', true"],
  'crm.undo_import_row': ["'the import', 1"],
  'crm.update_lead': [
    `'${hidden}', 1, '{}'`,
    `'${hidden}', 9, '{"name": ""}'`,
    `'${hidden}', 1, '{"fields": {"x": 1}}'`,
    `'${hidden}', 1, '{}', 'the key'`,
  ],
  'crm.workload': [], // the one number over all records that is told: schema.sql says why
  'crm_private.as_moment': ["'2026-01-05T01:00:00+02:00'"],
  'crm_private.as_number': ["'5'"],
  'crm_private.day_zone': [], // it is the same for everybody
  'crm_private.fold': ["'Zyzzyva'"],
  'crm_private.fold_digits': ["'Zyzzyva'"],
  'crm_private.fold_devanagari': ["'Zyzzyva'"],
  'crm_private.fold_hangul': ["'Zyzzyva'"],
  'crm_private.fold_kana': ["'Zyzzyva'"],
  'crm_private.fold_letters': ["'Zyzzyva'"],
  'crm_private.is_day': ["'2026-01-05'"],
  'crm_private.is_manager': [''],
  'crm_private.is_moment': ["'2026-01-05T01:00'"],
  'crm_private.matching_lead_ids': [0, 1, 1_000].flatMap((most) => [
    `'lead', ARRAY['%zyzzyva%'], ${most}`,
    `'lead', ARRAY['%${email.slice(0, 5)}%'], ${most}`,
    `'lead', ARRAY['%5550199%'], ${most}`,
  ]),
  'crm_private.me': [''],
  'crm_private.my_ended_ids': [''],
  'crm_private.my_ids': [''],
  'crm_private.my_lead_ids': [''],
  'crm_private.own_number': ["'5'"],
  'crm_private.own_text': [`'"Zyzzyva"'`],
  'crm_private.own_values': [`'["Zyzzyva"]'`],
  'crm_private.present_ids': [`ARRAY['${ann}']::uuid[], '{}', current_date`],
  'crm_private.today': [], // it is the same day for everybody
  'crm_private.uid': [''],
};

/** They answer a column of a record that the caller has. */
const ofRecords = ['company', 'email', 'name', 'notes', 'phone', 'source', 'status'].flatMap((field) => [
  `crm.${field}_folded`,
  `crm.${field}_natural`,
]);
for (const name of ['texts', 'folded', 'numbers', 'values', 'moments']) ofRecords.push(`crm.leads_own_${name}`);
for (const name of [
  ...ofRecords,
  'crm.assignment_rules_day_zone',
  'crm.leads_only_inactive',
  'crm.status_place',
  'crm_private.lead_json',
])
  probes[name] = [];

describe('the functions of a user’s role', () => {
  let database: TestDatabase;
  let client: pg.Client;

  before(async () => {
    database = await startTestDatabase();
    await database.fill(contractScenario(1));
    client = new pg.Client(database.url);
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.stop();
  });

  async function functions(): Promise<string[]> {
    const { rows } = await database.client.query<{ name: string }>(
      `SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('crm', 'crm_private') AND has_function_privilege('crm_user', p.oid, 'EXECUTE') ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** What somebody is answered, with all that differs from call to call made the same. */
  async function answer(userId: string, name: string, parameters: string): Promise<string> {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.user_id', '${userId}', true)`);
    const told = await client.query(`SELECT * FROM ${name}(${parameters}) AS answer`).then(
      ({ rows }) => JSON.stringify(rows),
      ({ code, message, detail }: pg.DatabaseError) => JSON.stringify([code, message, detail ?? null]),
    );
    await client.query('ROLLBACK');
    return told
      .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (known.has(id) ? id : 'new id'));
  }
  const known = new Set([hidden, ann, eve, mia, ...contractScenario(1).leads.map(({ id }) => uuidOf(id))]);

  async function answers(userId: string): Promise<Record<string, string>> {
    const told: Record<string, string> = {};
    for (const [name, calls] of Object.entries(probes))
      for (const parameters of calls) told[`${name}(${parameters})`] = await answer(userId, name, parameters);
    return told;
  }

  /** A record of others, with words, a history, changes, keys and an import of its own. */
  async function hide(): Promise<void> {
    const as = async (userId: string, sql: string): Promise<unknown> => {
      await client.query("SELECT set_config('app.user_id', $1, false)", [userId]);
      return client.query(sql);
    };
    const { client: admin } = database;
    await as(
      ann,
      `SELECT crm.import_lead('the import', 1, ${draft({ name: 'Zyzzyva', phone: '+1 555 0199', assigneeIds: [ann] })}, 'create')`,
    );
    // Under the id that is asked for: the database chooses another one.
    await admin.query("SET session_replication_role = 'replica'");
    const { rows } = await admin.query<{ id: string }>("SELECT id FROM crm.leads WHERE name = 'Zyzzyva'");
    const id = rows[0]!.id;
    for (const [table, column] of [
      ['crm.leads', 'id'],
      ['crm.lead_assignees', 'lead_id'],
      ['crm.lead_history', 'lead_id'],
      ['crm.lead_changes', 'lead_id'],
      ['crm_private.changes', 'lead_id'],
    ] as const)
      await admin.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [hidden, id]);
    await admin.query("UPDATE crm_private.import_rows SET result = jsonb_set(result, '{leadId}', to_jsonb($1::text))", [
      hidden,
    ]);
    await admin.query("SET session_replication_role = 'origin'");
    await as(ann, `SELECT crm.assign_lead('${hidden}', ARRAY['${mia}']::uuid[], '{}', 'the key')`);
    await as(ann, `SELECT crm.update_lead('${hidden}', 2, '{"notes": "Secret"}', 'the key')`);
    await as(ann, `SELECT crm.start_job('{"kind": "assignment"}', NULL, 'the job')`);
    await admin.query('UPDATE crm_private.jobs SET id = $1', [hidden]);
    await client.query("SELECT set_config('app.user_id', '', false)");
    await admin.query('SELECT crm_private.order_changes()');
  }

  it('all of them are asked: a new one needs probes here', async () => {
    deepEqual(
      (await functions()).filter((name) => !(name in probes)),
      [],
    );
    deepEqual(Object.keys(probes).sort(), [...new Set(await functions())].sort());
  });

  it('none of them tells whether a record is there that the caller may not see', async () => {
    await database.client.query('SELECT crm_private.order_changes()');
    const [without, toManager] = [await answers(eve), await answers(mia)];
    await hide();
    const { rows } = await database.client.query('SELECT 1 FROM crm.leads WHERE id = $1 AND version = 3', [hidden]);
    ok(rows.length === 1, 'the record is there');
    deepEqual(await answers(eve), without);
    const seen = await answers(mia);
    const telling = Object.keys(seen).filter((call) => seen[call] !== toManager[call]);
    ok(telling.length > 30, `to who sees it, these tell of it: ${telling.join(', ')}`);
  });
});
