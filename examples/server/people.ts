// People and teams: searched with the best match first, read by id, created.
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../../src/domain/people/assignee.js';
import { foldText, searchWords } from '../../src/domain/text/search-folding.js';
import type { Database, Session } from './database.js';
import type { Engine } from './engine.js';
import { likeLiteral } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';

interface AssigneeRow {
  id: string;
  kind: Assignee['kind'];
  name: string;
  email: string | null;
  avatar_url: string | null;
  inactive: boolean;
  disabled_reason: string | null;
  capacity: number | null;
  open_records: string;
  team_ids: string[] | null;
}

/** With what they have to do and where they belong; `a` are the people. The workload is counted over all records. */
const assigneeSql = (from: string): string => `
  SELECT a.id, a.kind, a.name, a.email, a.avatar_url, a.inactive, a.disabled_reason, a.capacity,
    crm.workload(a.id) AS open_records,
    (SELECT array_agg(m.team_id ORDER BY m.team_id) FROM crm.team_members m WHERE m.person_id = a.id) AS team_ids
  FROM (${from}) a`;

function assigneeFromRow(row: AssigneeRow): Assignee {
  const assignee: Assignee = { id: row.id, name: row.name, kind: row.kind, openRecords: Number(row.open_records) };
  if (row.email !== null) assignee.email = row.email;
  if (row.avatar_url !== null) assignee.avatarUrl = row.avatar_url;
  if (row.inactive) assignee.inactive = true;
  if (row.disabled_reason !== null) assignee.disabledReason = row.disabled_reason;
  if (row.capacity !== null) assignee.capacity = row.capacity;
  if (row.team_ids) assignee.teamIds = row.team_ids;
  return assignee;
}

const mostPeople = 1_000;

export class People {
  readonly #database: Database;
  readonly #engine: Engine;

  constructor(database: Database, engine: Engine) {
    this.#database = database;
    this.#engine = engine;
  }

  search(user: string | undefined, query: AssigneeQuery): Promise<AssigneePage> {
    return this.#database.as(user, (session) => searchPeople(session, query, this.#engine));
  }

  get(user: string | undefined, ids: readonly string[]): Promise<Assignee[]> {
    return this.#database.as(user, (session) => readAssignees(session, ids));
  }

  async current(user: string | undefined): Promise<Assignee> {
    const [person] = await this.get(user, [user ?? '']);
    return person!;
  }

  /** In one transaction: all of them or none. */
  create(user: string | undefined, drafts: readonly AssigneeDraft[], key: string | undefined): Promise<Assignee[]> {
    return this.#database.as(user, async (session) => {
      const ids: string[] = [];
      for (const [index, { name, email }] of drafts.entries()) {
        const [row] = await session.query<{ id: string }>('SELECT p.id FROM crm.create_assignee($1, $2, $3) p', [
          name,
          email,
          key === undefined ? undefined : `${key}|${index}`,
        ]);
        ids.push(row!.id);
      }
      const people = new Map((await readAssignees(session, ids)).map((person) => [person.id, person]));
      return ids.map((id) => people.get(id)!);
    });
  }
}

/** Who is active, or is on a record that the user sees. */
const onRecord = '(NOT a.inactive OR EXISTS (SELECT 1 FROM crm.lead_assignees la WHERE la.assignee_id = a.id))';

/** Names that begin with the text, then words that do, then the rest. */
export async function searchPeople(
  session: Session,
  { text, limit, cursor, includeInactive = false }: AssigneeQuery,
  { textOrder }: Engine,
): Promise<AssigneePage> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(start) || start < 0) throw new AdapterError('invalid', 'The cursor cannot be read');
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPeople)
    throw new AdapterError('invalid', `The limit has to be a whole number from 1 to ${mostPeople}`);
  const parameters = new Parameters();
  const { condition, rank } = matching(text, parameters);
  const order = [...rank, `a.name ${textOrder}`, 'a.id'].join(', ');
  const page = `SELECT a.*, row_number() OVER (ORDER BY ${order}) AS place, count(*) OVER () AS total
    FROM crm.assignees a WHERE ${includeInactive ? onRecord : 'NOT a.inactive'} AND ${condition} ORDER BY ${order} LIMIT ${limit} OFFSET ${start}`;
  const sql = `SELECT p.*, a.total FROM (${page}) a, LATERAL (${assigneeSql('SELECT a.*')}) p ORDER BY a.place`;
  const rows = await session.query<AssigneeRow & { total: string }>(sql, parameters.values);
  const end = start + rows.length;
  const total = Number(rows[0]?.total ?? start);
  return { items: rows.map(assigneeFromRow), total, ...(end < total && { nextCursor: String(end) }) };
}

function matching(text: string, parameters: Parameters): { condition: string; rank: string[] } {
  const words = searchWords(text).map(likeLiteral);
  if (words.length === 0) return { condition: 'true', rank: [] };
  const all = (patterns: string[]): string => `a.search_text LIKE ALL (${parameters.add(patterns, 'text[]')})`;
  const condition = all(words.map((word) => `%${word}%`));
  const begins = all([` ${likeLiteral(foldText(text).trim())}%`]);
  const beginsWords = all(words.map((word) => `% ${word}%`));
  return { condition, rank: [`CASE WHEN ${begins} THEN 0 WHEN ${beginsWords} THEN 1 ELSE 2 END`] };
}

async function readAssignees(session: Session, ids: readonly string[]): Promise<Assignee[]> {
  const known = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
  const sql = assigneeSql('SELECT a.* FROM crm.assignees a WHERE a.id = ANY ($1::uuid[])');
  const rows = await session.query<AssigneeRow>(sql, [known]);
  return rows.map(assigneeFromRow).sort((a, b) => known.indexOf(a.id) - known.indexOf(b.id));
}
