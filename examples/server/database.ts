// Runs work in the database as one user: whatever it asks, row-level security answers for him.
import pg from 'pg';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { isUuid } from '../../src/adapters/postgraphile/database-values.js';

export interface Session {
  userId: string;
  isManager: boolean;
  /** Through which a record can be assigned to the user: his own id and those of his teams. */
  ids: string[];
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

export interface DatabaseOptions {
  url: string;
  /** Default 10. */
  connections?: number;
  /** Milliseconds that a statement may take. Default 10,000. */
  timeout?: number;
  /** With whose rights requests run. Default `crm_user`, which row-level security binds. */
  role?: string;
}

const mostAttempts = 6;
/** Serialization failure, deadlock: the same transaction may succeed the next time. */
const worthARetry = new Set(['40001', '40P01']);

export class Database {
  readonly #pool: pg.Pool;
  readonly #url: string;

  constructor({ url, connections = 10, timeout = 10_000, role = 'crm_user' }: DatabaseOptions) {
    this.#url = url;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      statement_timeout: timeout,
      connectionTimeoutMillis: timeout,
      options: `-c role=${role}`, // whoever the address signs in as: requests run with these rights only
    });
    this.#pool.on('error', () => {}); // an idle connection was lost; the pool opens another one
  }

  /** One transaction; it is run again when the database says that it met another one. */
  async as<T>(userId: string | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    if (!isUuid(userId)) throw new AdapterError('unauthenticated', 'Nobody is signed in');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(userId, work);
      } catch (error) {
        if (attempt === mostAttempts || !worthARetry.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 5));
      }
    }
  }

  /** What anybody may know, such as that something has changed. */
  async query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql)).rows;
  }

  /** A connection of its own, for `LISTEN`. */
  client(): pg.Client {
    return new pg.Client({ connectionString: this.#url, options: '-c role=crm_user' });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #transaction<T>(userId: string, work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      const { isManager, ids } = await begin(client, userId);
      const session: Session = {
        userId,
        isManager,
        ids,
        query: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
          (await client.query<Row>(sql, values)).rows,
      };
      const result = await work(session);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** One round trip for all that every request needs. The id has been checked to be nothing but a UUID. */
async function begin(client: pg.PoolClient, userId: string): Promise<{ isManager: boolean; ids: string[] }> {
  const results = (await client.query(
    `BEGIN; SET LOCAL app.user_id = '${userId}';
     SELECT crm_private.me() AS me, crm_private.is_manager() AS "isManager", crm_private.my_ids() AS ids`,
  )) as unknown as pg.QueryResult<{ me: string | null; isManager: boolean; ids: string[] }>[];
  const { me, isManager, ids } = results[2]!.rows[0]!;
  if (me === null) throw new AdapterError('unauthenticated', 'The signed-in user is not an active person here');
  return { isManager, ids };
}
