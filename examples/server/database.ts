// Runs work in the database as one user: whatever it asks, row-level security answers for him.
import pg from 'pg';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { QueryError } from '../../src/domain/platform/query-error.js';
import { isUuid } from '../../src/adapters/reference-database/database-values.js';
import { rememberReplica, rememberWrite, wantedOfReplica, type Wanted } from './reads.js';
import { crmSchema, schemaWriter } from './tenant-schema.js';

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
  /** Of the tenant; see tenant-schema.ts. Default `crm`. */
  schema?: string | undefined;
  /** Of a replica, for what only reads and need not be newer than what its reader knows of. */
  readUrl?: string | undefined;
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
/** The first database answers when the replica does not. */
const patienceWithReplica = 1_000; // ms
/** Serialization failure, deadlock: the same transaction may succeed the next time. */
const worthARetry = new Set(['40001', '40P01']);

export class Database {
  readonly #pool: pg.Pool;
  readonly #replica: pg.Pool | undefined;
  readonly #url: string;
  /** SQL for the tenant's schema. */
  readonly #write: (sql: string) => string;
  readonly #timeout: number;
  readonly #role: string;

  constructor({
    url,
    schema = crmSchema,
    readUrl,
    connections = 10,
    timeout = 8_000,
    role = userRole,
  }: DatabaseOptions) {
    this.#url = url;
    this.#write = schemaWriter(schema);
    this.#timeout = timeout;
    this.#role = role;
    // Nothing is set for the connection: behind a pooler it is another one at every transaction.
    this.#pool = poolOf({ connectionString: url, max: connections, connectionTimeoutMillis: timeout });
    this.#replica =
      readUrl === undefined
        ? undefined
        : poolOf({ connectionString: readUrl, max: connections, connectionTimeoutMillis: patienceWithReplica });
  }

  /** One transaction; it is run again when the database says that it met another one. */
  async as<T>(userId: string | undefined, work: (session: Session) => Promise<T>, way: Way = 'form'): Promise<T> {
    if (!isUuid(userId)) throw new AdapterError('unauthenticated', 'Nobody is signed in');
    const wanted = this.#replica && wantedOfReplica();
    if (wanted) {
      const answer = await this.#onReplica(userId, work, wanted);
      if (answer) return answer.value;
    }
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
    return (await this.#pool.query<Row>(this.#write(sql))).rows;
  }

  /** With the rights of the reader of live changes, and no others. */
  async read<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
    const begin = `BEGIN; SET LOCAL ROLE ${readerRole}; SET LOCAL statement_timeout = ${this.#timeout}`;
    return this.#connected(async (client) => {
      await client.query(begin);
      const { rows } = await client.query<Row>(this.#write(sql), values);
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

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#replica?.end()]);
  }

  async #transaction<T>(userId: string, work: (session: Session) => Promise<T>, way: Way): Promise<T> {
    return this.#connected(async (client) => {
      const from = performance.now();
      const spent = (): number => (performance.now() - from) / this.#timeout;
      const who = await begin(client, `${this.#settings(userId)}; SET LOCAL app.way = '${way}'`, this.#write);
      const result = await work(sessionOf(this.#written(client), userId, who, spent));
      if (spent() > 1)
        throw new AdapterError('unavailable', 'The database is too slow right now', { retryAfter: 1_000 });
      await this.#commit(client);
      return result;
    });
  }

  /** With replicas, whoever has written is told up to where: his next reading waits for nothing older. */
  async #commit(client: pg.PoolClient): Promise<void> {
    if (!this.#replica || wantedOfReplica()) return void (await client.query('COMMIT'));
    const results = await client.query('COMMIT; SELECT pg_current_wal_lsn()::text AS position');
    rememberWrite((results as unknown as pg.QueryResult<{ position: string }>[]).at(-1)!.rows[0]!.position);
  }

  /** Nothing if the replica cannot be asked, or does not have yet what the reader knows of. */
  async #onReplica<T>(
    userId: string,
    work: (session: Session) => Promise<T>,
    wanted: Wanted,
  ): Promise<{ value: T } | undefined> {
    const from = performance.now();
    let isAnswering = false;
    try {
      return await connected(this.#replica!, async (client) => {
        await client.query(`BEGIN READ ONLY; ${this.#settings(userId)}`);
        const who = await whoAmI(this.#written(client), wanted);
        if (!who.isRecent) {
          await client.query('COMMIT');
          return undefined;
        }
        isAnswering = true;
        const spent = (): number => (performance.now() - from) / this.#timeout;
        const value = await work(sessionOf(this.#written(client), userId, who, spent));
        await client.query('COMMIT');
        return { value };
      });
    } catch (error) {
      const isRefused = error instanceof AdapterError || error instanceof QueryError;
      if (isAnswering && isRefused) throw error; // an answer, which the first database would give too
      return undefined;
    }
  }

  /** The connection, for SQL as it is written in this folder. */
  #written(client: pg.PoolClient): Queries {
    return { query: (sql, values) => client.query(this.#write(sql), values) };
  }

  #settings(userId: string): string {
    return `SET LOCAL ROLE ${this.#role}; SET LOCAL statement_timeout = ${this.#timeout}; SET LOCAL app.user_id = '${userId}'`;
  }

  #connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return connected(this.#pool, work);
  }
}

function poolOf(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on('error', () => {}); // an idle connection was lost; the pool opens another one
  // One that is at work may be lost between two statements, when nobody waits for it: the next statement tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** With a connection of its own, which is given back without a transaction, or not at all. */
async function connected<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
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

interface Queries {
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}

interface Who {
  isManager: boolean;
  ids: string[];
}

function sessionOf(client: Queries, userId: string, { isManager, ids }: Who, spent: () => number): Session {
  return {
    userId,
    isManager,
    ids,
    isHalfOver: () => spent() > 0.5,
    query: async <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      (await client.query<Row>(sql, values)).rows,
  };
}

const who = 'crm_private.me() AS me, crm_private.is_manager() AS "isManager", crm_private.my_ids() AS ids';

/** Who is asking, and whether this replica has all that he knows of. Somebody whom it does not know is asked for elsewhere. */
async function whoAmI(client: Queries, { writes, changes }: Wanted): Promise<Who & { isRecent: boolean }> {
  const { rows } = await client.query<Who & { me: string | null; isRecent: boolean; position: string }>(
    `SELECT ${who}, (NOT pg_is_in_recovery() OR $1::pg_lsn IS NULL OR pg_last_wal_replay_lsn() >= $1::pg_lsn)
       AND ($2::bigint IS NULL OR p.position >= $2::bigint) AS "isRecent", p.position FROM crm.live_position() p`,
    [writes, changes],
  );
  const { me, isManager, ids, isRecent, position } = rows[0]!;
  if (isRecent) rememberReplica(position);
  return { isManager, ids, isRecent: isRecent && me !== null };
}

/** One round trip for all that every request needs. Nothing in the settings comes from outside but an id that is a UUID. */
async function begin(client: pg.PoolClient, settings: string, write: (sql: string) => string): Promise<Who> {
  const results = (await client.query(
    `BEGIN; ${settings};
     SELECT ${write(who)}`,
  )) as unknown as pg.QueryResult<{ me: string | null; isManager: boolean; ids: string[] }>[];
  const { me, isManager, ids } = results.at(-1)!.rows[0]!;
  if (me === null) throw new AdapterError('unauthenticated', 'The signed-in user is not an active person here');
  return { isManager, ids };
}
