// Answers a list query: the page, its cursor and its total, of what the signed-in user sees.
import type { AssigneeCounts } from '../../src/adapters/adapter.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { necessaryAssignees } from '../../src/domain/list/filter-leads.js';
import { checkPaging } from '../../src/domain/list/lead-pages.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { inFixedOrder, type LeadPage, type LeadQuery, type Sort } from '../../src/domain/record/lead-query.js';
import { decodeCursor, encodeCursor } from '../../src/domain/list/page-cursor.js';
import { searchTerms, searchWays, type SearchTerm } from '../../src/domain/text/search-terms.js';
import { defaultSort, leadOrdering } from '../../src/domain/list/sort-leads.js';
import type { Session } from './database.js';
import type { Engine } from './engine.js';
import { assignedSql, checkFilter, filterSql, likeLiteral } from './filter-sql.js';
import { LeadColumns } from './lead-columns.js';
import { leadColumns, leadFromRow, type LeadRow } from './lead-row.js';
import { Parameters } from './parameters.js';
import { canBeginAt, peoplePageSql, type PageParts, type PeoplePage } from './people-pages.js';
import type { RecordSchemas } from './record-schemas.js';
import { afterSql, orderSql, placeColumns, placeOf } from './sort-sql.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';
import { viaTeams } from '../../src/adapters/reference-database/via-teams.js';

export const maxLimit = 1_000;
/** A search that finds more than this reads the list in its order until the page is full, which is then as fast. */
const fewMatches = 4_000;

interface Search {
  query: LeadQuery;
  sort: readonly Sort[];
  columns: LeadColumns;
  teamsOf(id: string): readonly string[];
}

/** Everything that a query can be refused for is refused here, before the database is asked. */
async function prepare(session: Session, query: LeadQuery, engine: Engine, schemas: RecordSchemas): Promise<Search> {
  const columns = new LeadColumns(await schemas.get(session, query.recordType), engine);
  const sort = query.sort && query.sort.length > 0 ? query.sort : defaultSort;
  leadOrdering(sort, columns.kindOf);
  if (query.filter !== undefined) checkFilter(query.filter, { columns });
  const teams = await teamsOf(session, query.filter ? viaTeams(query.filter) : []);
  return { query, sort, columns, teamsOf: (id) => teams.get(id.toLowerCase()) ?? [] };
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

/** What a record has to fulfil to be in the list, beside that the user sees it. */
async function conditionsOf(
  session: Session,
  { query, columns, teamsOf }: Search,
  { parameters, engine, people }: { parameters: Parameters; engine: Engine; people: PeoplePage | undefined },
): Promise<string[]> {
  const conditions: string[] = [];
  if (query.filter !== undefined) conditions.push(filterSql(query.filter, { columns, parameters, teamsOf, people }));
  const terms = searchTerms(query.search ?? '');
  if (terms.length > 0) conditions.push(await searchSql(session, query, terms, parameters, engine));
  return conditions;
}

/** At whom the page can begin: a member's own at himself, everybody's of some people at them. */
function peopleOf({ isManager, ids, userId }: Session, { query, sort, teamsOf }: Search): PeoplePage | undefined {
  const wanted = query.filter && necessaryAssignees(query.filter, teamsOf)?.filter(isUuid);
  const people = isManager ? wanted && { ids: wanted } : { ids, creator: userId };
  return people && canBeginAt(people, sort) ? people : undefined;
}

async function searchSql(
  session: Session,
  { recordType }: LeadQuery,
  terms: readonly SearchTerm[],
  parameters: Parameters,
  { searchIndex }: Engine,
): Promise<string> {
  if (session.isManager && searchIndex) {
    const ways = searchWays(terms);
    const ids = ways && (await matchingIds(session, recordType, ways));
    if (ids) return `l.id = ANY (${parameters.add(ids, 'uuid[]')})`;
    // What the planner cannot know: the first page is full long before everything has been read and sorted.
    await session.query('SET LOCAL enable_sort = off');
  }
  const patterns = (term: SearchTerm): string => parameters.add(term.map(containing), 'text[]');
  const ofOne = terms.filter(({ length }) => length === 1).flat();
  return [
    ...(ofOne.length > 0 ? [`l.search_text LIKE ALL (${patterns(ofOne)})`] : []),
    ...terms.filter(({ length }) => length > 1).map((term) => `l.search_text LIKE ANY (${patterns(term)})`),
  ].join(' AND ');
}

const containing = (word: string): string => `%${likeLiteral(word)}%`;

/** The records that match in one of the ways, and no others; `undefined` where they are many. */
async function matchingIds(
  session: Session,
  recordType: string,
  ways: readonly string[][],
): Promise<string[] | undefined> {
  const found = new Set<string>();
  for (const words of ways) {
    const [row] = await session.query<{ ids: string[] | null }>(
      'SELECT crm_private.matching_lead_ids($1, $2, $3) AS ids',
      [recordType, words.map(containing), fewMatches],
    );
    if (!row?.ids) return undefined;
    for (const id of row.ids) found.add(id);
  }
  return [...found];
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
  const people = peopleOf(session, search);
  const parameters = new Parameters();
  const conditions = await conditionsOf(session, search, { parameters, engine, people });
  const recordType = parameters.add(query.recordType, 'text');
  const everywhere = [`l.record_type = ${recordType}`, ...conditions];
  // The policy says the same of every row; this names the rows, so that a member's list does not walk through everybody's.
  if (!session.isManager) everywhere.push('l.id IN (SELECT crm_private.my_lead_ids())');
  const counted = query.total === 'exact' || query.total === 'estimate';
  const total = counted ? await count(session, everywhere, { parameters, people }) : undefined;
  const after = position && afterSql(sort, position, columns, parameters);
  const selected = `${leadColumns}, ${placeColumns(sort, columns, parameters)}`;
  const parts = { columns: selected, recordType, after, order: orderSql(sort, columns, parameters) };
  const rows = await session.query<LeadRow>(
    people
      ? peoplePageSql(people, sort, { ...parts, conditions, ...rangeOf(query) }, (id) => parameters.add(id, 'uuid'))
      : pageSql({ ...parts, conditions: everywhere, ...rangeOf(query) }),
    parameters.values,
  );
  const items = rows.slice(0, query.limit).map(leadFromRow);
  const page: LeadPage = { items };
  if (rows.length > query.limit) page.nextCursor = encodeCursor(sort, placeOf(sort, rows[query.limit - 1]!));
  if (total !== undefined) page.total = { value: total, exact: true };
  return page;
}

/** Throws `QueryError` or `AdapterError` for a query that cannot be answered. */
export async function countByAssignee(
  session: Session,
  query: LeadQuery,
  engine: Engine,
  schemas: RecordSchemas,
): Promise<AssigneeCounts> {
  const { offset: _offset, cursor: _cursor, ...criteria } = query;
  checkPaging(criteria);
  const parameters = new Parameters();
  const search = await prepare(session, criteria, engine, schemas);
  const conditions = await conditionsOf(session, search, { parameters, engine, people: undefined });
  const everywhere = [`l.record_type = ${parameters.add(query.recordType, 'text')}`, ...conditions];
  if (!session.isManager) everywhere.push('l.id IN (SELECT crm_private.my_lead_ids())');
  const rows = await session.query<{ id: string | null; records: string }>(
    `SELECT a.id, count(*) AS records FROM crm.leads l LEFT JOIN LATERAL unnest(l.assignee_ids) AS a(id) ON true
      WHERE ${everywhere.join(' AND ')} GROUP BY a.id`,
    parameters.values,
  );
  const total = await count(session, everywhere, { parameters, people: undefined });
  const counts = rows.flatMap(({ id, records }) => (id === null ? [] : [{ assigneeId: id, records: Number(records) }]));
  return { counts, unassigned: Number(rows.find(({ id }) => id === null)?.records ?? 0), total };
}

const rangeOf = ({ limit, offset = 0 }: LeadQuery): { rows: number; skip: number } => ({
  rows: limit + 1,
  skip: offset,
});

function pageSql({ columns, conditions, after, order, rows, skip }: PageParts): string {
  const all = after === undefined ? conditions : [...conditions, after];
  return `SELECT ${columns} FROM crm.leads l WHERE ${all.join(' AND ')} ORDER BY ${order} LIMIT ${rows} OFFSET ${skip}`;
}

async function count(
  session: Session,
  conditions: readonly string[],
  { parameters, people }: { parameters: Parameters; people: PeoplePage | undefined },
): Promise<number> {
  const own = new Parameters(parameters);
  const all = session.isManager && people ? [...conditions, assignedSql(own.add(people.ids, 'uuid[]'))] : conditions;
  const sql = `SELECT count(*) FROM crm.leads l WHERE ${all.join(' AND ')}`;
  const [row] = await session.query<{ count: string }>(sql, own.values);
  return Number(row!.count);
}

/** All matches, a page at a time, in an order that what is done to them does not change. */
export async function* allMatches(
  next: (query: LeadQuery) => Promise<LeadPage>,
  query: LeadQuery,
): AsyncGenerator<Lead[]> {
  let cursor: string | undefined;
  do {
    const page = await next({ ...inFixedOrder(query), limit: maxLimit, ...(cursor !== undefined && { cursor }) });
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
