// Runs work in the database as one user: whatever it asks, row-level security answers for him.
import pg from 'pg';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { isUuid } from '../../src/adapters/postgraphile/database-values.js';

export interface Session {
  userId: string;
  isManager: boolean;
  /** Through which a record can be assigned to the user: his own id and those of his teams. */
  ids: string[];
  /** Whether half of the time of a transaction is over: whoever can go on in another one does. */
  isHalfOver(): boolean;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

export interface DatabaseOptions {
  url: string;
  /** Default 10. */
  connections?: number;
  /**
   * Milliseconds that a transaction may take, and so each of its statements. Default 8,000, which is less than live changes wait
   * for the ones before them on an engine that cannot tell whether there are any (`crm_private.decided_time`).
   */
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
  readonly #timeout: number;

  constructor({ url, connections = 10, timeout = 8_000, role = 'crm_user' }: DatabaseOptions) {
    this.#url = url;
    this.#timeout = timeout;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      statement_timeout: timeout,
      connectionTimeoutMillis: timeout,
      options: `-c role=${role}`, // whoever the address signs in as: requests run with these rights only
    });
    this.#pool.on('error', () => {}); // an idle connection was lost; the pool opens another one
    // One that is at work may be lost between two statements, when nobody waits for it: the next statement tells.
    this.#pool.on('connect', (client) => client.on('error', () => {}));
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
    const from = performance.now();
    const spent = (): number => (performance.now() - from) / this.#timeout;
    try {
      const { isManager, ids } = await begin(client, userId);
      const session: Session = {
        userId,
        isManager,
        ids,
        isHalfOver: () => spent() > 0.5,
        query: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
          (await client.query<Row>(sql, values)).rows,
      };
      const result = await work(session);
      if (spent() > 1)
        throw new AdapterError('unavailable', 'The database is too slow right now', { retryAfter: 1_000 });
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
