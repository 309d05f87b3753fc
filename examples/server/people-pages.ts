// A page that begins at people: their records in the order of the list, from an index of their assignments, where every other
// way would read all of their records and sort them.
import type { Sort } from '../../src/domain/record/lead-query.js';

/** The orders that an assignment has a copy of, and the copy. */
const copies: Record<string, string> = { createdAt: 'created_at', name: 'name' };
/** Of more people than this (or teams), reading everything is as good. */
const mostPeople = 8;

export interface PeoplePage {
  /** One of them is assigned. */
  ids: readonly string[];
  /** Or he has created it. */
  creator?: string;
}

/** Whether a page in this order can begin at them. */
export const canBeginAt = ({ ids, creator }: PeoplePage, sort: readonly Sort[]): boolean =>
  sort.length === 1 &&
  sort[0]!.field in copies &&
  ids.length <= mostPeople &&
  (ids.length > 0 || creator !== undefined);

/** The parts of a list's SQL, where `l` is the record. */
export interface PageParts {
  columns: string;
  recordType: string;
  conditions: readonly string[];
  /** What comes after the cursor. */
  after: string | undefined;
  order: string;
  rows: number;
  skip: number;
}

/**
 * A select for each of them, in order and with a limit, and of those the first ones. A record of several of them is in the
 * select of the first only. `idOf` makes a parameter of an id.
 */
export function peoplePageSql(
  { ids, creator }: PeoplePage,
  [sort]: readonly Sort[],
  { columns, recordType, conditions, after, order, rows, skip }: PageParts,
  idOf: (id: string) => string,
): string {
  const copy = copies[sort!.field]!;
  const ofAssignment = (sql: string): string =>
    sql.replaceAll(`l.${copy}`, `la.${copy}`).replaceAll('l.id', 'la.lead_id');
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))].map(idOf);
  const selects = unique.map((id, index) => {
    const earlier = unique.slice(0, index);
    const all = [
      `la.assignee_id = ${id}`,
      `la.record_type = ${recordType}`,
      ...(after === undefined ? [] : [ofAssignment(after)]),
      ...conditions,
      ...(earlier.length > 0 ? [`NOT l.assignee_ids && ARRAY[${earlier.join(', ')}]`] : []),
    ];
    return `(SELECT ${columns} FROM crm.lead_assignees la JOIN crm.leads l ON l.id = la.lead_id
      WHERE ${all.join(' AND ')} ORDER BY ${ofAssignment(order)} LIMIT ${rows + skip})`;
  });
  if (creator !== undefined) {
    const own = [
      `l.created_by = ${idOf(creator)}`,
      `l.record_type = ${recordType}`,
      ...(after === undefined ? [] : [after]),
      ...conditions,
    ];
    if (unique.length > 0) own.push(`NOT l.assignee_ids && ARRAY[${unique.join(', ')}]`);
    selects.push(
      `(SELECT ${columns} FROM crm.leads l WHERE ${own.join(' AND ')} ORDER BY ${order} LIMIT ${rows + skip})`,
    );
  }
  return `SELECT l.* FROM (${selects.join(' UNION ALL ')}) l ORDER BY ${order} LIMIT ${rows} OFFSET ${skip}`;
}
