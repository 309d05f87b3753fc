// Answers a list query: the page, its cursor and its total, of what the signed-in user sees.
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { checkPaging } from '../../src/domain/lead-pages.js';
import type { LeadPage, LeadQuery, Sort } from '../../src/domain/lead-query.js';
import { decodeCursor, encodeCursor } from '../../src/domain/page-cursor.js';
import { searchWords } from '../../src/domain/search-text.js';
import { defaultSort, leadOrdering } from '../../src/domain/sort-leads.js';
import type { Session } from './database.js';
import type { Engine } from './engine.js';
import { checkFilter, filterSql, likeLiteral, viaTeams } from './filter-sql.js';
import { LeadColumns } from './lead-columns.js';
import { leadColumns, leadFromRow, type LeadRow } from './lead-row.js';
import { Parameters } from './parameters.js';
import type { RecordSchemas } from './record-schemas.js';
import { afterSql, orderSql } from './sort-sql.js';
import { isUuid } from '../../src/adapters/postgraphile/database-values.js';

export const maxLimit = 1_000;
/** A search that finds more than this reads the list in its order until the page is full, which is then faster. */
const fewMatches = 2_000;

interface Search {
  query: LeadQuery;
  sort: readonly Sort[];
  columns: LeadColumns;
}

/** Everything that a query can be refused for is refused here, before the database is asked. */
async function prepare(session: Session, query: LeadQuery, engine: Engine, schemas: RecordSchemas): Promise<Search> {
  const columns = new LeadColumns(await schemas.get(session, query.recordType), engine);
  const sort = query.sort && query.sort.length > 0 ? query.sort : defaultSort;
  leadOrdering(sort, columns.kindOf);
  if (query.filter !== undefined) checkFilter(query.filter, { columns });
  return { query, sort, columns };
}

async function teamsOf(session: Session, ids: readonly string[]): Promise<Map<string, string[]>> {
  const teams = new Map<string, string[]>();
  if (ids.length === 0) return teams;
  const rows = await session.query<{ person_id: string; team_id: string }>(
    'SELECT m.person_id, m.team_id FROM crm.team_members m WHERE m.person_id = ANY ($1::uuid[])',
    [ids],
  );
  for (const { person_id, team_id } of rows) teams.set(person_id, [...(teams.get(person_id) ?? []), team_id]);
  return teams;
}

/** What a record has to fulfil to be in the list, wherever the page is. */
async function conditionsOf(
  session: Session,
  { query, columns }: Search,
  parameters: Parameters,
  engine: Engine,
): Promise<string[]> {
  const conditions = [`l.record_type = ${parameters.add(query.recordType, 'text')}`];
  // The policy says the same of every row; this names the rows, so that a member's list does not walk through everybody's.
  if (!session.isManager) conditions.push('l.id IN (SELECT crm_private.my_lead_ids())');
  if (query.filter !== undefined) {
    const teams = await teamsOf(session, viaTeams(query.filter));
    conditions.push(
      filterSql(query.filter, { columns, parameters, teamsOf: (id) => teams.get(id.toLowerCase()) ?? [] }),
    );
  }
  const patterns = searchWords(query.search ?? '').map((found) => `%${likeLiteral(found)}%`);
  if (patterns.length > 0) conditions.push(await searchSql(session, query, patterns, parameters, engine));
  return conditions;
}

async function searchSql(
  session: Session,
  { recordType }: LeadQuery,
  patterns: string[],
  parameters: Parameters,
  { searchIndex }: Engine,
): Promise<string> {
  if (session.isManager && searchIndex) {
    const [row] = await session.query<{ ids: string[] | null }>(
      'SELECT crm_private.matching_lead_ids($1, $2, $3) AS ids',
      [recordType, patterns, fewMatches],
    );
    if (row?.ids) return `l.id = ANY (${parameters.add(row.ids, 'uuid[]')})`;
  }
  return `l.search_text LIKE ALL (${parameters.add(patterns, 'text[]')})`;
}

/** Throws `QueryError` or `AdapterError` for a query that cannot be answered. */
export async function listLeads(
  session: Session,
  query: LeadQuery,
  engine: Engine,
  schemas: RecordSchemas,
): Promise<LeadPage> {
  checkPaging(query);
  if (query.limit > maxLimit)
    throw new AdapterError('invalid', `The limit has to be a whole number from 1 to ${maxLimit}`);
  const search = await prepare(session, query, engine, schemas);
  const { sort, columns } = search;
  const position = query.cursor === undefined ? undefined : decodeCursor(sort, query.cursor);
  if (position && !isUuid(position.id)) throw new AdapterError('invalid', 'The cursor cannot be read');
  const parameters = new Parameters();
  const conditions = await conditionsOf(session, search, parameters, engine);
  const counted = query.total === 'exact' || query.total === 'estimate';
  const total = counted ? await count(session, conditions, parameters.values) : undefined;
  const paged = position ? [...conditions, afterSql(sort, position, columns, parameters)] : conditions;
  const order = orderSql(sort, columns, parameters);
  const skip = query.offset ? ` OFFSET ${query.offset}` : '';
  const rows = await session.query<LeadRow>(
    `SELECT ${leadColumns} FROM crm.leads l WHERE ${paged.join(' AND ')} ORDER BY ${order} LIMIT ${query.limit + 1}${skip}`,
    parameters.values,
  );
  const items = rows.slice(0, query.limit).map(leadFromRow);
  const page: LeadPage = { items };
  if (rows.length > query.limit)
    page.nextCursor = encodeCursor(sort, leadOrdering(sort, columns.kindOf).positionOf(items.at(-1)!));
  if (total !== undefined) page.total = { value: total, exact: true };
  return page;
}

async function count(session: Session, conditions: readonly string[], values: readonly unknown[]): Promise<number> {
  const [row] = await session.query<{ count: string }>(
    `SELECT count(*) FROM crm.leads l WHERE ${conditions.join(' AND ')}`,
    [...values],
  );
  return Number(row!.count);
}

/** The ids of all matches, a page at a time. */
export async function* matchingIds(
  next: (query: LeadQuery) => Promise<LeadPage>,
  query: LeadQuery,
): AsyncGenerator<string[]> {
  let cursor: string | undefined;
  do {
    const { offset: _offset, total: _total, ...criteria } = query;
    const page = await next({ ...criteria, limit: maxLimit, ...(cursor !== undefined && { cursor }) });
    yield page.items.map(({ id }) => id);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
