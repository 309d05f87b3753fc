// Fills a database with people and records as the generators make them; ids that are words become UUIDs.
import pg from 'pg';
import type { DirectoryEntry } from '../../src/domain/people/directory-entry.js';
import type { AssignmentRole } from '../../src/domain/record/assignment-terms.js';
import type { Lead, RecordType } from '../../src/domain/record/lead.js';
import { defaultSchema, type FieldSchema } from '../../src/domain/record/record-schema.js';
import { foldText } from '../../src/domain/text/search-folding.js';
import { crmSchema, schemaWriter } from './tenant-schema.js';
import { uuidOf } from './uuid.js';

export interface SeedData {
  people: readonly DirectoryEntry[];
  leads: readonly Lead[];
  /** In which somebody can be assigned. Default: none. */
  roles?: readonly AssignmentRole[];
}

/** The statuses with which a record counts as done. */
const closedStatuses = new Set(['Closed Won', 'Closed Lost', 'Disqualified', 'Churned']);
/** Without them, what is seeded would count as written by somebody: history, live changes. */
const triggers = ['crm.leads', 'crm.lead_assignees', 'crm.team_members', 'crm_private.managers'];

/** With the rights that the functions of the database have, because nobody else may write. */
async function asFunctions(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  for (const table of triggers) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query('SET LOCAL ROLE crm_functions');
  await work();
  await client.query('RESET ROLE');
  for (const table of triggers) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query('COMMIT');
}

const withClosed = ({ name, options }: FieldSchema): FieldSchema['options'] =>
  name === 'status'
    ? options?.map((option) => (closedStatuses.has(option.value) ? { ...option, closed: true } : option))
    : options;

async function seedFields(client: pg.Client, recordType: RecordType): Promise<void> {
  const fields = defaultSchema(recordType).fields.map((field, position) => ({
    record_type: recordType,
    position,
    name: field.name,
    label: field.label,
    type: field.type,
    required: field.required ?? false,
    options: withClosed(field),
    default_value: field.defaultValue,
    max_length: field.maxLength,
    currency: field.currency,
    synonyms: field.synonyms,
  }));
  await client.query(
    `INSERT INTO crm.record_fields (record_type, name, position, label, type, required, options, default_value, max_length, currency, synonyms)
     SELECT record_type, name, position, label, type, required, options, default_value, max_length, currency, synonyms
     FROM jsonb_to_recordset($1) AS f(record_type text, name text, position integer, label text, type text,
       required boolean, options jsonb, default_value text, max_length integer, currency text, synonyms jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(fields)],
  );
}

async function seedPeople(client: pg.Client, people: readonly DirectoryEntry[]): Promise<void> {
  const rows = people.map((person) => ({
    id: uuidOf(person.id),
    kind: person.kind,
    name: person.name,
    email: person.email,
    avatar_url: person.avatarUrl,
    inactive: person.inactive ?? false,
    disabled_reason: person.disabledReason,
    capacity: person.capacity,
    search_text: foldText(` ${person.name} ${person.email ?? ''}`),
  }));
  await client.query(
    `INSERT INTO crm.assignees (id, kind, name, email, avatar_url, inactive, disabled_reason, capacity, search_text)
     SELECT id, kind, name, email, avatar_url, inactive, disabled_reason, capacity, search_text
     FROM jsonb_to_recordset($1) AS p(id uuid, kind text, name text, email text, avatar_url text, inactive boolean,
       disabled_reason text, capacity integer, search_text text)`,
    [JSON.stringify(rows)],
  );
  const memberships = people.flatMap(({ id, teamIds = [] }) => teamIds.map((teamId) => [uuidOf(teamId), uuidOf(id)]));
  await client.query('INSERT INTO crm.team_members (team_id, person_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
    memberships.map(([team]) => team),
    memberships.map(([, person]) => person),
  ]);
  const managers = people.filter(({ role }) => role === 'manager').map(({ id }) => uuidOf(id));
  await client.query('INSERT INTO crm_private.managers SELECT unnest($1::uuid[])', [managers]);
}

async function seedLeads(client: pg.Client, leads: readonly Lead[]): Promise<void> {
  const rows = leads.map((lead) => ({
    id: uuidOf(lead.id),
    record_type: lead.recordType,
    name: lead.name,
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    source: lead.source,
    status: lead.status,
    notes: lead.notes,
    fields: lead.fields,
    assignee_ids: lead.assigneeIds.map(uuidOf),
    primary_assignee_id: lead.primaryAssigneeId && uuidOf(lead.primaryAssigneeId),
    locked_assignees: lead.lockedAssignees?.map(({ assigneeId, reason }) => ({
      assigneeId: uuidOf(assigneeId),
      reason,
    })),
    assignment_terms:
      lead.assignmentTerms &&
      Object.fromEntries(Object.entries(lead.assignmentTerms).map(([id, terms]) => [uuidOf(id), terms])),
    created_at: lead.createdAt,
    updated_at: lead.updatedAt,
    version: Number(lead.version),
  }));
  const data = JSON.stringify(rows);
  await client.query(
    `INSERT INTO crm.leads (id, record_type, name, email, phone, company, source, status, notes, fields, assignee_ids,
       primary_assignee_id, locked_assignees, assignment_terms, ends_on, created_at, updated_at, version, search_text)
     SELECT id, record_type, name, email, phone, company, source, status, notes, fields, assignee_ids,
       primary_assignee_id, locked_assignees, assignment_terms,
       (SELECT min((t.value ->> 'until')::date) FROM jsonb_each(coalesce(assignment_terms, '{}')) t), created_at, updated_at, version, crm_private.search_text(name, email, phone, company)
     FROM jsonb_to_recordset($1) AS l(id uuid, record_type text, name text, email text, phone text, company text,
       source text, status text, notes text, fields jsonb, assignee_ids uuid[], primary_assignee_id uuid,
       locked_assignees jsonb, assignment_terms jsonb, created_at timestamptz, updated_at timestamptz, version integer)`,
    [data],
  );
  await client.query(
    `INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, record_type, created_at, name, role, until)
     SELECT l.id, x.id, crm_private.is_open(l.record_type, l.status), l.record_type, l.created_at, l.name,
       l.assignment_terms -> x.id::text ->> 'role', (l.assignment_terms -> x.id::text ->> 'until')::date
     FROM jsonb_to_recordset($1) AS l(id uuid, record_type text, status text, assignee_ids uuid[],
       assignment_terms jsonb, created_at timestamptz, name text), unnest(l.assignee_ids) AS x(id)`,
    [data],
  );
}

/** In which roles people are on records, where nobody has said any. */
async function seedRoles(client: pg.Client, roles: readonly AssignmentRole[]): Promise<void> {
  await client.query('BEGIN');
  await client.query('SET LOCAL ROLE crm_owner');
  await client.query(`UPDATE crm.assignment_rules SET roles = $1 WHERE roles = '[]'`, [JSON.stringify(roles)]);
  await client.query('COMMIT');
}

/** Adds the default fields of both record types, and the data. The user of the client needs the right to make roles. */
export async function seed(client: pg.Client, data: SeedData, schema = crmSchema): Promise<void> {
  const write = schemaWriter(schema);
  const query = (sql: string, values?: unknown[]): Promise<pg.QueryResult> => client.query(write(sql), values);
  await seedWith({ query } as pg.Client, data);
}

async function seedWith(client: pg.Client, { people, leads, roles = [] }: SeedData): Promise<void> {
  await asFunctions(client, async () => {
    await seedFields(client, 'lead');
    await seedFields(client, 'client');
    await seedPeople(client, people);
    await seedLeads(client, leads);
  });
  if (roles.length > 0) await seedRoles(client, roles);
}

/** The default fields of both record types, where there are none yet. */
export async function seedDefaults(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE crm_functions');
    const { rowCount } = await client.query('SELECT 1 FROM crm.record_fields LIMIT 1');
    if (rowCount === 0) for (const recordType of ['lead', 'client'] as const) await seedFields(client, recordType);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Another server that started at the same time was first: what is there then is what was to be there. */
function unlessSeeded(error: unknown): void {
  if ((error as { code?: string }).code !== '23505') throw error;
}

/** Seeds a database in which there is nobody yet. */
export async function seedOnce(databaseUrl: string, data: () => SeedData): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE crm_functions');
    const { rowCount } = await client.query('SELECT 1 FROM crm.assignees LIMIT 1');
    await client.query('COMMIT');
    if (rowCount === 0) await seed(client, data()).catch(unlessSeeded);
  } finally {
    await client.end();
  }
}
