// Pages of a record's history: read one row beyond the page, which tells whether there is a next one.
import { AdapterError } from '../adapter-error.js';
import type { HistoryPage, HistoryQuery } from '../adapter.js';
import { type HistoryShape, historyFrom } from './contract-shapes.js';

/** No sequence reaches it. */
const endOfHistory = '9223372036854775807';

/** What to read: so many rows before that sequence. Throws `invalid` for a cursor that no page had. */
export function historyRows({ limit, cursor }: HistoryQuery): { before: string; first: number } {
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor))
    throw new AdapterError('invalid', 'The cursor cannot be read');
  return { before: cursor ?? endOfHistory, first: limit + 1 };
}

export function historyPage(rows: readonly HistoryShape[], { limit }: HistoryQuery): HistoryPage {
  const page = rows.slice(0, limit);
  const items = page.map(historyFrom);
  return { items, ...(rows.length > limit && { nextCursor: String(page.at(-1)!.sequence) }) };
}
