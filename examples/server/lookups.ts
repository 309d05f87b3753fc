// What lookup fields refer to: searched by name, and read by id.
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LookupEntry, LookupField, LookupPage, LookupQuery } from '../../src/domain/record/lookup.js';
import { searchWords } from '../../src/domain/text/search-folding.js';
import type { Database } from './database.js';
import { likeLiteral } from './filter-sql.js';
import type { Engine } from './engine.js';

interface EntryRow {
  id: string;
  name: string;
  detail: string | null;
}

const entryFromRow = ({ id, name, detail }: EntryRow): LookupEntry => ({
  id,
  name,
  ...(detail !== null && { detail }),
});
const mostEntries = 1_000;

export class Lookups {
  readonly #database: Database;
  readonly #engine: Engine;

  constructor(database: Database, engine: Engine) {
    this.#database = database;
    this.#engine = engine;
  }

  /** By name; where one field has very many entries, keep the folded text in a column with an index. */
  search(user: string | undefined, query: LookupQuery): Promise<LookupPage> {
    const { recordType, field, text, limit, cursor } = query;
    const start = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(start) || start < 0) throw new AdapterError('invalid', 'The cursor cannot be read');
    if (!Number.isInteger(limit) || limit < 1 || limit > mostEntries)
      throw new AdapterError('invalid', `The limit has to be a whole number from 1 to ${mostEntries}`);
    const patterns = searchWords(text).map((word) => `%${likeLiteral(word)}%`);
    const sql = `SELECT e.id, e.name, e.detail FROM crm.lookup_entries e
      WHERE e.record_type = $1 AND e.field = $2 AND e.offered
        AND crm_private.fold(concat_ws(' ', e.name, e.detail)) LIKE ALL ($3::text[])
      ORDER BY e.name ${this.#engine.textOrder}, e.id LIMIT ${limit + 1} OFFSET ${start}`;
    return this.#database.as(user, async (session) => {
      const rows = await session.query<EntryRow>(sql, [recordType, field, patterns]);
      const items = rows.slice(0, limit).map(entryFromRow);
      return { items, ...(rows.length > limit && { nextCursor: String(start + limit) }) };
    });
  }

  get(user: string | undefined, { recordType, field, ids }: LookupField & { ids: string[] }): Promise<LookupEntry[]> {
    return this.#database.as(user, async (session) => {
      const rows = await session.query<EntryRow>(
        `SELECT e.id, e.name, e.detail FROM crm.lookup_entries e
         WHERE e.record_type = $1 AND e.field = $2 AND e.id = ANY ($3::text[])`,
        [recordType, field, ids],
      );
      return rows.map(entryFromRow);
    });
  }
}
