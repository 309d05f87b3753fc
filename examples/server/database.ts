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
   * Milliseconds that a transaction may take, and so each of its statements. Default 8,000.
   */
  timeout?: number;
  /** With whose rights requests run. Default `crm_user`, which row-level security binds. */
  role?: string;
}

/** How the changes of a transaction come about, for the history. */
export const ways = ['form', 'bulk', 'handover', 'undo'] as const;
export type Way = (typeof ways)[number];

const userRole = 'crm_user';
/** Reads all live changes of a process; see 0012-live-order.sql. */
const readerRole = 'crm_live';

const mostAttempts = 6;
/** Serialization failure, deadlock: the same transaction may succeed the next time. */
const worthARetry = new Set(['40001', '40P01']);

export class Database {
  readonly #pool: pg.Pool;
  readonly #url: string;
  readonly #timeout: number;
  readonly #role: string;

  constructor({ url, connections = 10, timeout = 8_000, role = userRole }: DatabaseOptions) {
    this.#url = url;
    this.#timeout = timeout;
    this.#role = role;
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      // Nothing is set for the connection: behind a pooler it is another one at every transaction.
      connectionTimeoutMillis: timeout,
    });
    this.#pool.on('error', () => {}); // an idle connection was lost; the pool opens another one
    // One that is at work may be lost between two statements, when nobody waits for it: the next statement tells.
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** One transaction; it is run again when the database says that it met another one. */
  async as<T>(userId: string | undefined, work: (session: Session) => Promise<T>, way: Way = 'form'): Promise<T> {
    if (!isUuid(userId)) throw new AdapterError('unauthenticated', 'Nobody is signed in');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(userId, work, way);
      } catch (error) {
        if (attempt === mostAttempts || !worthARetry.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 5));
      }
    }
  }

  /** What anybody may know, such as that it is there. */
  async query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql)).rows;
  }

  /** With the rights of the reader of live changes, and no others. */
  async read<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
    const begin = `BEGIN; SET LOCAL ROLE ${readerRole}; SET LOCAL statement_timeout = ${this.#timeout}`;
    return this.#connected(async (client) => {
      await client.query(begin);
      const { rows } = await client.query<Row>(sql, values);
      await client.query('COMMIT');
      return rows;
    });
  }

  /** Throws unless row-level security is in force for what this address signs in as: otherwise everybody sees everything. */
  async checkRights(): Promise<void> {
    const [rights] = await this.query<{ name: string; unbound: boolean; lacks: string[] }>(
      `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls AS unbound, ARRAY(SELECT needed.role
         FROM unnest(ARRAY['${userRole}', '${readerRole}']) AS needed(role) WHERE NOT pg_has_role(r.oid, needed.role, 'MEMBER')) AS lacks
       FROM pg_roles r WHERE r.rolname = session_user`,
    );
    const { name, unbound, lacks } = rights!;
    if (unbound)
      throw new Error(
        `Row-level security does not bind the role "${name}" of DATABASE_URL (superuser or BYPASSRLS), so that a mistake would show ` +
          `everybody everything. Make a sign-in with the rights of requests only: CREATE ROLE … LOGIN PASSWORD … IN ROLE ${userRole}, ${readerRole}`,
      );
    if (lacks.length > 0)
      throw new Error(`The role "${name}" of DATABASE_URL lacks rights: GRANT ${lacks.join(', ')} TO "${name}"`);
  }

  /** How many connections there are, and how much work waits for one. */
  get load(): { total: number; waiting: number } {
    return { total: this.#pool.totalCount, waiting: this.#pool.waitingCount };
  }

  /** A connection of its own, for `LISTEN`. */
  client(): pg.Client {
    return new pg.Client({ connectionString: this.#url });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #transaction<T>(userId: string, work: (session: Session) => Promise<T>, way: Way): Promise<T> {
    return this.#connected(async (client) => {
      const from = performance.now();
      const spent = (): number => (performance.now() - from) / this.#timeout;
      const { isManager, ids } = await begin(
        client,
        `SET LOCAL ROLE ${this.#role}; SET LOCAL statement_timeout = ${this.#timeout}; SET LOCAL app.user_id = '${userId}'; SET LOCAL app.way = '${way}'`,
      );
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
    });
  }

  /** With a connection of its own, which is given back without a transaction, or not at all. */
  async #connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** One round trip for all that every request needs. Nothing in the settings comes from outside but an id that is a UUID. */
async function begin(client: pg.PoolClient, settings: string): Promise<{ isManager: boolean; ids: string[] }> {
  const results = (await client.query(
    `BEGIN; ${settings};
     SELECT crm_private.me() AS me, crm_private.is_manager() AS "isManager", crm_private.my_ids() AS ids`,
  )) as unknown as pg.QueryResult<{ me: string | null; isManager: boolean; ids: string[] }>[];
  const { me, isManager, ids } = results.at(-1)!.rows[0]!;
  if (me === null) throw new AdapterError('unauthenticated', 'The signed-in user is not an active person here');
  return { isManager, ids };
}
