// One request to PostgREST: rows of a table or the answer of a function, and every refusal as the contract's error.
import { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from '../adapter-error.js';
import type { WriteOptions } from '../adapter.js';
import { errorOfRefusal, refusalIn, type Refusal } from '../reference-database/refusal.js';
import { HttpClient, type HttpClientOptions } from '../http/http-client.js';
import { kindOfStatus, retryAfterOf } from '../http/http-errors.js';

type Asking = Pick<WriteOptions, 'signal' | 'locale' | 'way'>;

/** What PostgREST answers a refusal with. */
export interface ErrorJson {
  code?: unknown;
  message?: unknown;
  details?: unknown;
}

export interface Rows<Row> {
  rows: Row[];
  /** Of all that match, if it was asked for. */
  total: number | undefined;
}

/** By code, where the status alone says something else: SQLSTATE of the database, PGRST… of PostgREST itself. */
function kindOf(code: string, status: number): AdapterErrorKind {
  if (/^PT\d{3}$/.test(code)) return kindOfStatus(Number(code.slice(2)));
  if (code === 'PGRST116') return 'not-found'; // no row where one was asked for
  if (/^PGRST2/.test(code)) return 'unsupported'; // no such table, column or function: another schema than this adapter's
  if (code === '23505') return 'duplicate';
  if (code === '42501') return status === 401 ? 'unauthenticated' : 'forbidden';
  if (/^(22|23)/.test(code)) return 'invalid';
  if (/^(08|25006|40|53|55|57)/.test(code)) return 'unavailable';
  return kindOfStatus(status);
}

export const refusalOf = ({ details }: ErrorJson): Refusal => refusalIn(details);

/** The error that a refusal stands for. */
export function errorFromJson(error: ErrorJson, status: number, more: AdapterErrorOptions = {}): AdapterError {
  const code = typeof error.code === 'string' ? error.code : '';
  const said = typeof error.message === 'string' && error.message !== '' ? error.message : undefined;
  const words = { message: said ?? `PostgREST answered ${status}`, isOurs: code.startsWith('PT') };
  return errorOfRefusal(refusalOf(error), kindOf(code, status), words, { cause: error, ...more });
}

async function errorFromResponse(response: Response): Promise<AdapterError> {
  const json: unknown = await response.json().catch(() => ({})); // a proxy's page, or nothing: the status has to do
  const retryAfter = retryAfterOf(response.headers.get('retry-after'));
  return errorFromJson(json ?? {}, response.status, retryAfter === undefined ? {} : { retryAfter });
}

function totalOf(response: Response): number | undefined {
  const [, total] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  return total === undefined ? undefined : Number(total);
}

/** Beyond the last row of a counted list there is no page. */
const isBeyond = (error: unknown): error is AdapterError =>
  error instanceof AdapterError && (error.cause as ErrorJson | undefined)?.code === 'PGRST103';

type Query = Record<string, string>;

export class PostgrestClient {
  readonly #http: HttpClient;
  readonly #schema: Record<string, string>;
  /** Rows of the largest answer so far: `db-max-rows` has cut off none that has fewer. */
  #most = 0;

  constructor(options: HttpClientOptions, schema: string) {
    this.#http = new HttpClient(options, errorFromResponse);
    this.#schema = { 'accept-profile': schema, 'content-profile': schema };
  }

  /** `query` as PostgREST reads it: `select`, `order`, `limit` and conditions. */
  rows<Row>(
    table: string,
    query: Query,
    { counted = false, ...options }: Asking & { counted?: boolean },
  ): Promise<Rows<Row>> {
    return this.#whole(query, counted || query['limit'] === undefined, async (part, isCounted) => {
      const headers = { ...this.#schema, ...(isCounted && { prefer: 'count=exact' }) };
      const path = `${table}?${new URLSearchParams(part)}`;
      try {
        const response = await this.#http.send(path, { ...options, headers });
        return { rows: (await response.json()) as Row[], total: totalOf(response) };
      } catch (error) {
        options.signal?.throwIfAborted();
        if (isBeyond(error)) return { rows: [], total: await this.#count(table, part, options) };
        if (error instanceof AdapterError) throw error;
        throw new AdapterError('unavailable', `The answer of ${table} cannot be read`, { cause: error });
      }
    });
  }

  /** The answer of a function; `query` chooses columns and rows of what it answers. */
  call<T>(name: string, parameters: object, options: Asking, query: Record<string, string> = {}): Promise<T> {
    const search = new URLSearchParams(query).toString();
    const path = `rpc/${name}${search && `?${search}`}`;
    return this.#http.json<T>(path, { ...options, method: 'POST', body: parameters, headers: this.#schema });
  }

  /**
   * The answers of a function that has one for each of `most` things asked of it, in their order: fewer where `db-max-rows`
   * cuts them off, but never none and never more.
   */
  async callForEach<T>(name: string, parameters: object, most: number, options: Asking): Promise<T[]> {
    const answers = await this.call<T[] | null>(name, parameters, options);
    if (!Array.isArray(answers) || answers.length === 0 || answers.length > most)
      throw new AdapterError('unknown', `The answer of ${name} does not have a row for each that was asked for`);
    return answers;
  }

  /** As `call`, for a function of rows whose number is wanted too. */
  callForRows<Row>(name: string, parameters: object, query: Query, options: Asking): Promise<Rows<Row>> {
    return this.#whole(query, true, async (part) => {
      const path = `rpc/${name}?${new URLSearchParams(part)}`;
      const headers = { ...this.#schema, prefer: 'count=exact' };
      try {
        const response = await this.#http.send(path, { ...options, method: 'POST', body: parameters, headers });
        return { rows: (await response.json()) as Row[], total: totalOf(response) };
      } catch (error) {
        if (isBeyond(error)) return { rows: [], total: Number(part['offset'] ?? 0) };
        throw error;
      }
    });
  }

  /**
   * All rows that were asked for: `db-max-rows` cuts an answer off without a word. That it has not is known by the number of
   * all, or by a longer answer that came before; else it is asked what comes behind.
   */
  async #whole<Row>(
    query: Query,
    counted: boolean,
    ask: (query: Query, counted: boolean) => Promise<Rows<Row>>,
  ): Promise<Rows<Row>> {
    const [limit, offset] = [Number(query['limit'] ?? Infinity), Number(query['offset'] ?? 0)];
    const { rows: first, total } = await ask(query, counted);
    const rows = [...first];
    let part = first;
    const isCut = (): boolean => {
      this.#most = Math.max(this.#most, part.length);
      if (part.length === 0 || rows.length >= limit) return false;
      return total === undefined ? part.length === this.#most : offset + rows.length < total;
    };
    while (isCut()) {
      const behind: Query = { ...query, offset: String(offset + rows.length) };
      if (limit < Infinity) behind['limit'] = String(limit - rows.length);
      ({ rows: part } = await ask(behind, false));
      for (const row of part) rows.push(row);
    }
    return { rows, total };
  }

  async #count(table: string, { limit: _limit, offset: _offset, ...query }: Query, options: Asking) {
    const { total } = await this.rows(table, { ...query, limit: '1' }, { ...options, counted: true });
    return total;
  }
}
