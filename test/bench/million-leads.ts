// A million leads with three assignees each and a thousand users, made inside the database: sets of rows, no triggers, indexes last.
import type pg from 'pg';

export const leadCount = 1_000_000;
export const userCount = 1_000;

/** The id of the user or lead of a number, as the SQL below makes it. */
export const idSql = (kind: 'user' | 'lead', number: string): string => `md5('${kind} ' || (${number}))::uuid`;

const people = `
  INSERT INTO crm.assignees (id, kind, name, email, search_text)
  SELECT ${idSql('user', 'n')}, 'person', 'User ' || n, 'user' || n || '@crm.example', ' user ' || n || ' user' || n || '@crm.example'
  FROM generate_series(0, ${userCount - 1}) n`;

/** Everybody has as many; the three of a record are different people. */
const leads = `
  INSERT INTO crm.leads (id, record_type, name, email, company, source, status, assignee_ids, created_at, updated_at, search_text)
  SELECT ${idSql('lead', 'n')}, 'lead', name, email, company, 'Web', status,
    ARRAY[${idSql('user', `n % ${userCount}`)}, ${idSql('user', `(n + 1 + n / ${userCount} % 499) % ${userCount}`)},
      ${idSql('user', `(n + 500 + n / 3000 % 499) % ${userCount}`)}],
    at, at, lower(name || E'\\n' || email || E'\\n' || company)
  FROM (SELECT n, given[1 + n % 16] || ' ' || family[1 + n / 16 % 16] || ' ' || n AS name,
      'lead' || n || '@company' || n % 5000 || '.example' AS email, 'Company ' || n % 5000 AS company,
      status[1 + n % 10] AS status,
      timestamptz '2026-11-01' - (hashint4(n)::bigint & 2147483647) / 2147483648.0 * interval '365 days' AS at
    FROM generate_series(0, ${leadCount - 1}) n,
      (SELECT string_to_array('Amelia Oliver Grace Harry Isla George Freya Noah Ruby Leo Ivy Arthur Maya Theo Nora Jack', ' ') AS given,
        string_to_array('Thornbury Ashdown Whitlock Fairclough Pemberton Hartwell Langford Okafor Redfern Blackwood Kingsley Norwood Ellery Sutcliffe Marlowe Wetherby', ' ') AS family,
        ARRAY['New Lead', 'Contacted', 'Qualified', 'Proposal Sent', 'Negotiation', 'Closed Won', 'Closed Lost', 'On Hold', 'Re-engagement', 'Disqualified'] AS status) w
    ) l`;

const assignments = `
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, record_type, created_at, name)
  SELECT l.id, x.id, l.status NOT IN ('Closed Won', 'Closed Lost', 'Disqualified'), l.record_type, l.created_at, l.name FROM crm.leads l, unnest(l.assignee_ids) AS x(id)`;

const tables = ['leads', 'lead_assignees'];

/** `report` is told of each step. User 0 is a manager. */
export async function loadMillionLeads(client: pg.Client, report: (step: string) => void): Promise<void> {
  const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'crm' AND tablename = ANY ($1) AND indexname !~ 'pkey$'",
    [tables],
  );
  await client.query(
    "SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'",
  );
  for (const { indexname } of indexes) await client.query(`DROP INDEX crm.${indexname}`);
  await client.query(people);
  await client.query(`INSERT INTO crm_private.managers SELECT ${idSql('user', '0')}`);
  report('people');
  await client.query(leads);
  report('leads');
  await client.query(assignments);
  report('assignments');
  for (const { indexdef } of indexes) await client.query(indexdef);
  report('indexes');
  for (const table of ['assignees', ...tables]) await client.query(`VACUUM ANALYZE crm.${table}`);
  report('statistics');
}
