// Stands in for PostgREST where no binary of it can be had: its HTTP as documented, as far as the adapter speaks it, over the real
// database with a real role and real claims. https://docs.postgrest.org/en/v13/references/api.html
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { PostgrestRefusal, statusOf } from './postgrest-errors.js';
import { conditionSql, orderSql, selectSql } from './postgrest-language.js';

export interface PostgrestDouble {
  url: string;
  close(): Promise<void>;
}

/** As in the settings of PostgREST: `jwt-secret`. */
export const jwtSecret = new TextEncoder().encode('a secret of at least thirty-two letters');

const reserved = new Set(['select', 'order', 'limit', 'offset', 'and', 'or']);

/** For pages of any origin, as PostgREST does without `server-cors-allowed-origins`. */
const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Server',
};

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function claimsOf({ headers }: IncomingMessage): Promise<Record<string, unknown>> {
  const [, token] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new PostgrestRefusal(401, 'PGRST302', 'Anonymous access is disabled');
  try {
    return (await jwtVerify(token, jwtSecret)).payload;
  } catch {
    throw new PostgrestRefusal(401, 'PGRST303', 'JWT expired');
  }
}

/** Columns of the source, its rows and their order; no more rows than `db-max-rows` has, whatever is asked for. */
function pageSql(
  source: string,
  parameters: URLSearchParams,
  { maxRows = Infinity, isOrdered = false }: { maxRows?: number | undefined; isOrdered?: boolean } = {},
): { page: string; all: string } {
  const conditions = [...parameters].flatMap(([name, value]) => {
    if (name === 'and' || name === 'or') return [conditionSql(`${name}${value}`)];
    return reserved.has(name) ? [] : [conditionSql(`${name}.${value}`, { isPlain: true })];
  });
  const all = `FROM ${source} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
  const order = parameters.get('order');
  const limit = Math.min(Number(parameters.get('limit') ?? Infinity), maxRows);
  const offset = Number(parameters.get('offset') ?? 0);
  return {
    all,
    // Without an order rows may come in another one at every question, and here they do.
    page: `SELECT ${selectSql(parameters.get('select') ?? '*')} ${all} ${order ? `ORDER BY ${orderSql(order)}` : isOrdered ? '' : 'ORDER BY random()'}
      ${limit === Infinity ? '' : `LIMIT ${limit}`} OFFSET ${offset}`,
  };
}

interface FunctionRow {
  names: string[];
  types: string[];
  is_set: boolean;
  is_composite: boolean;
  is_stable: boolean;
  /** Whether the function itself says in which order its rows are. */
  is_ordered: boolean;
}

class Requests {
  readonly #client: pg.PoolClient;
  readonly #maxRows: number | undefined;

  constructor(client: pg.PoolClient, maxRows: number | undefined) {
    this.#client = client;
    this.#maxRows = maxRows;
  }

  async table(name: string, parameters: URLSearchParams, counted: boolean): Promise<Answer> {
    const { rows } = await this.#client.query('SELECT to_regclass($1) AS found', [`crm.${name}`]);
    if ((rows[0] as { found: unknown }).found === null)
      throw new PostgrestRefusal(404, 'PGRST205', `Could not find the table ${name}`);
    const { page, all } = pageSql(`crm."${name}" source`, parameters, { maxRows: this.#maxRows });
    return this.#page(page, all, parameters, counted);
  }

  async call(
    name: string,
    body: Record<string, unknown>,
    parameters: URLSearchParams,
    counted: boolean,
  ): Promise<Answer> {
    const known = await this.#function(name, Object.keys(body));
    const values = Object.keys(body).map(
      (parameter) => `"${parameter}" ${known.types[known.names.indexOf(parameter)]}`,
    );
    const given = values.length > 0 ? `json_to_record($1) AS body(${values.join(', ')}), LATERAL ` : '';
    const call = `crm."${name}"(${Object.keys(body)
      .map((parameter) => `"${parameter}" => body."${parameter}"`)
      .join(', ')})`;
    const payload = values.length > 0 ? [JSON.stringify(body)] : [];
    if (known.is_stable) await this.#client.query('SET TRANSACTION READ ONLY');
    if (!known.is_composite) {
      const value = known.is_set ? "coalesce(json_agg(source), '[]')" : 'to_json(source)';
      const { rows } = await this.#client.query<{ body: string | null }>(
        `SELECT ${value}::text AS body FROM (SELECT source.* FROM ${given}${call} source LIMIT ${this.#maxRows ?? 'ALL'}) AS source(source)`,
        payload,
      );
      return { status: 200, body: rows[0]?.body ?? 'null' };
    }
    const { page, all } = pageSql(`${given}${call} source`, parameters, {
      maxRows: this.#maxRows,
      isOrdered: known.is_ordered,
    });
    if (known.is_set) return this.#page(page, all, parameters, counted, payload);
    const { rows } = await this.#client.query<{ body: string }>(
      `SELECT row_to_json(t)::text AS body FROM (${page}) t`,
      payload,
    );
    return { status: 200, body: rows[0]?.body ?? 'null' };
  }

  async #function(name: string, given: readonly string[]): Promise<FunctionRow> {
    const { rows } = await this.#client.query<FunctionRow>(
      `SELECT coalesce(p.proargnames[1:p.pronargs], '{}') AS names, p.proretset AS is_set, p.provolatile <> 'v' AS is_stable, p.prosrc ~ 'ORDER BY' AS is_ordered,
         ARRAY(SELECT format_type(t.oid, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS t(oid, place) ORDER BY t.place) AS types,
         r.typtype = 'c' OR coalesce(p.proargmodes::text[] && '{t,b,o}', false) AS is_composite
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_type r ON r.oid = p.prorettype
       WHERE n.nspname = 'crm' AND p.proname = $1`,
      [name],
    );
    const found = rows.find(({ names }) => given.every((each) => names.includes(each)));
    if (!found) throw new PostgrestRefusal(404, 'PGRST202', `Could not find the function ${name}(${given.join(', ')})`);
    return found;
  }

  async #page(
    page: string,
    all: string,
    parameters: URLSearchParams,
    counted: boolean,
    values: unknown[] = [],
  ): Promise<Answer> {
    const { rows } = await this.#client.query<{ body: string; count: number }>(
      `SELECT coalesce(json_agg(t), '[]')::text AS body, count(*)::int AS count FROM (${page}) t`,
      values,
    );
    const { body, count } = rows[0]!;
    const first = Number(parameters.get('offset') ?? 0);
    let total = '*';
    if (counted) {
      const answer = await this.#client.query<{ total: string }>(`SELECT count(*) AS total ${all}`, values);
      total = answer.rows[0]!.total;
      if (first > Number(total)) throw new PostgrestRefusal(416, 'PGRST103', 'Requested range not satisfiable');
    }
    const range = count > 0 ? `${first}-${first + count - 1}` : '*';
    const isPart = counted && count < Number(total);
    return { status: isPart ? 206 : 200, body, headers: { 'content-range': `${range}/${total}` } };
  }
}

/** `maxRows`: as `db-max-rows`, which cuts every answer off without a word. */
export async function startPostgrestDouble(databaseUrl: string, maxRows?: number): Promise<PostgrestDouble> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // Lost when the database ends: the statement that waits for it, if any, tells.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const body = await bodyOf(request);
    const claims = await claimsOf(request);
    if (request.headers[request.method === 'GET' ? 'accept-profile' : 'content-profile'] !== 'crm')
      throw new PostgrestRefusal(406, 'PGRST106', 'Invalid schema');
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      // As PostgREST does for each request; the table's schema comes first in the search path.
      await client.query(
        "SELECT set_config('role', $1, true), set_config('request.jwt.claims', $2, true), set_config('request.headers', $3, true), set_config('search_path', 'crm, public', true)",
        [claims['role'], JSON.stringify(claims), JSON.stringify(request.headers)],
      );
      const requests = new Requests(client, maxRows);
      const counted = /count=exact/.test(String(request.headers['prefer'] ?? ''));
      const [, name = '', procedure] = pathname.split('/');
      const answered =
        name === 'rpc'
          ? await requests.call(procedure!, JSON.parse(body || '{}') as Record<string, unknown>, searchParams, counted)
          : await requests.table(name, searchParams, counted);
      await client.query('COMMIT');
      return answered;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  function send(response: ServerResponse, { status, body, headers }: Answer): void {
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...anyOrigin, ...headers })
      .end(body);
  }

  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      const asked = String(request.headers['access-control-request-headers'] ?? '');
      const methods = 'GET, POST, PATCH, PUT, DELETE, OPTIONS, HEAD';
      response.writeHead(200, {
        ...anyOrigin,
        'access-control-allow-headers': asked,
        'access-control-allow-methods': methods,
      });
      return void response.end();
    }
    answer(request).then(
      (answered) => send(response, answered),
      (error: unknown) => {
        const { code, message, detail } = error as Partial<pg.DatabaseError>;
        send(response, {
          status: statusOf(error),
          body: JSON.stringify({ code, message, details: detail ?? null, hint: null }),
        });
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
