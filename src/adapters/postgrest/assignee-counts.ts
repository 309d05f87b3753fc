// How many records each person is on: PostgREST groups nothing unless it is told to, so that the ids of the assignees are read.
import { encodeCursor } from '../../domain/list/page-cursor.js';
import type { LeadQuery, Sort } from '../../domain/record/lead-query.js';
import type { AssigneeCounts, RequestOptions } from '../adapter.js';
import { AssigneeTally } from '../reference-database/assignee-tally.js';
import type { FilterContext } from './lead-filter.js';
import { listParameters } from './lead-list.js';
import type { PostgrestClient } from './postgrest-client.js';

interface Row {
  id: string;
  assignee_ids: string[];
}

const sort: Sort[] = [{ field: 'id', direction: 'asc' }];

/** For a query that has been checked; `limit` is the size of a page. */
export async function countAssignees(
  client: PostgrestClient,
  { offset: _offset, cursor: _cursor, ...query }: LeadQuery,
  context: FilterContext,
  options: RequestOptions,
): Promise<AssigneeCounts> {
  const tally = new AssigneeTally();
  let last: string | undefined;
  for (;;) {
    const cursor = last === undefined ? {} : { cursor: encodeCursor(sort, { values: [last], id: last }) };
    const parameters = { ...listParameters({ ...query, sort, ...cursor }, context), select: 'id,assignee_ids' };
    const { rows, total } = await client.rows<Row>('leads', parameters, { ...options, counted: last === undefined });
    tally.add(
      rows.map(({ assignee_ids }) => assignee_ids),
      total,
    );
    if (rows.length <= query.limit) return tally.counts;
    last = rows.at(-1)!.id;
  }
}
