// One HTTP request of the adapter: the host's headers, JSON both ways, and every failure as the contract's error.
import { AdapterError, toAdapterError } from '../adapter-error.js';
import type { WriteOptions } from '../adapter.js';
import { isNetworkFailure } from './network-failure.js';
import { errorFromResponse } from './http-errors.js';

/** A value, or a function that gives it anew for every request, such as one that refreshes a token. */
export type Provided<T> = T | (() => T | Promise<T>);

export type HeadersSource = Provided<Record<string, string> | Headers>;

export interface HttpClientOptions {
  /** Where the server's contract begins, such as `https://crm.example/api`. */
  baseUrl: Provided<string | URL>;
  /** Sent with every request: a token, a tenant. */
  headers?: HeadersSource | undefined;
  /** Whether cookies go along; as in `fetch`. */
  credentials?: RequestCredentials | undefined;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

export interface HttpRequest extends Pick<WriteOptions, 'signal' | 'locale' | 'idempotencyKey' | 'way'> {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The value that a host gives, or that its function gives now. */
export const provided = async <T>(source: Provided<T>): Promise<T> =>
  typeof source === 'function' ? await (source as () => T | Promise<T>)() : source;

/** A path with every part encoded: `pathOf('leads', id)`. Throws for an id that would lead elsewhere. */
export function pathOf(...parts: string[]): string {
  // No encoding of dots keeps an address from being shortened by them.
  if (parts.some((part) => part === '.' || part === '..'))
    throw new AdapterError('not-found', 'There is no such record');
  return parts.map((part) => encodeURIComponent(part)).join('/');
}

/** Decimal, or as PostgreSQL writes its positions; `undefined` for whatever else a server has. */
function placeOf(text: string): bigint | undefined {
  if (/^\d+$/.test(text)) return BigInt(text);
  const [, high, low] = /^([0-9a-f]{1,8})\/([0-9a-f]{1,8})$/i.exec(text) ?? [];
  return high && low ? (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`) : undefined;
}

/** The later of two places in what a server has written: answers come in any order. The second where nobody can tell. */
function laterOf(known: string | undefined, next: string | null | undefined): string | undefined {
  if (typeof next !== 'string') return known;
  const [before, after] = [known, next].map((text) => (text === undefined ? undefined : placeOf(text)));
  return before === undefined || after === undefined || after >= before ? next : known;
}

const unreachable = (what: string, cause: unknown): AdapterError =>
  new AdapterError('unavailable', `The server cannot be reached (${what})`, { cause });

type ErrorOfResponse = (response: Response, path: string) => Promise<AdapterError>;

export class HttpClient {
  readonly #options: HttpClientOptions;
  readonly #errorOf: ErrorOfResponse;
  /** Up to where the latest answer knows of all changes, if the server says so. */
  changesCursor: string | undefined;
  /** Up to where this client's writes are, for servers that read from replicas. */
  #writePosition: string | undefined;
  readonly #awaiting = new Set<{ value: string | undefined }>();
  /** The latest change that this client knows of: no answer has to be older. */
  #heard: string | undefined;

  /** `errorOf` reads the refusals of a server with a form of its own. */
  constructor(options: HttpClientOptions, errorOf: ErrorOfResponse = errorFromResponse) {
    this.#options = options;
    this.#errorOf = errorOf;
  }

  /** A change that has been heard of in another way than by an answer. */
  hear(cursor: string | undefined): void {
    this.#heard = laterOf(this.#heard, cursor);
  }

  /** Holds the first `changes-cursor` that an answer tells from now on. */
  nextChangesCursor(): { readonly value: string | undefined } {
    const next: { value: string | undefined } = { value: undefined };
    this.#awaiting.add(next);
    return next;
  }

  #tell(cursor: string | null): void {
    if (cursor === null) return;
    this.changesCursor = cursor;
    this.hear(cursor);
    for (const next of this.#awaiting) next.value = cursor;
    this.#awaiting.clear();
  }

  /** The JSON of the answer. Rejects with `AdapterError`, or with `signal.reason`. */
  async json<T>(path: string, request: HttpRequest = {}): Promise<T> {
    const response = await this.send(path, request);
    try {
      return (response.status === 204 ? undefined : await response.json()) as T;
    } catch (error) {
      request.signal?.throwIfAborted();
      // The connection broke in the middle, or something between here and the server has answered.
      throw new AdapterError('unavailable', `The answer of ${path} cannot be read`, { cause: error });
    }
  }

  /** The answer, if it is a good one. */
  async send(path: string, request: HttpRequest): Promise<Response> {
    const { signal } = request;
    signal?.throwIfAborted();
    const response = await this.#fetch(path, request);
    this.#tell(response.headers.get('changes-cursor'));
    this.#writePosition = laterOf(this.#writePosition, response.headers.get('write-position'));
    if (response.ok) return response;
    const error = await this.#errorOf(response, path);
    signal?.throwIfAborted();
    throw error;
  }

  async #fetch(path: string, request: HttpRequest): Promise<Response> {
    const { signal, method = 'GET' } = request;
    const [url, init] = await this.#prepare(path, request);
    signal?.throwIfAborted();
    try {
      return await (this.#options.fetch ?? fetch)(url, init);
    } catch (error) {
      signal?.throwIfAborted();
      // `fetch` fails for one reason only: no answer came. What the server has done meanwhile nobody knows.
      throw unreachable(`${method} ${path || url}`, error);
    }
  }

  /** The host's own functions may ask the network too, such as for a token. */
  async #prepare(path: string, request: HttpRequest): Promise<[url: string, init: RequestInit]> {
    const { signal, method = 'GET', body } = request;
    const { credentials } = this.#options;
    try {
      const url = await this.#url(path);
      const headers = await this.#headers(request);
      const more = { ...(signal && { signal }), ...(credentials && { credentials }) };
      return [url, { method, headers, ...more, ...(body !== undefined && { body: JSON.stringify(body) }) }];
    } catch (error) {
      signal?.throwIfAborted();
      throw isNetworkFailure(error) ? unreachable(`${method} ${path}`, error) : toAdapterError(error);
    }
  }

  async #url(path: string): Promise<string> {
    const base = String(await provided(this.#options.baseUrl));
    if (path === '') return base;
    return `${base.endsWith('/') ? base.slice(0, -1) : base}/${path}`;
  }

  async #headers({ body, headers = {}, locale, idempotencyKey, way }: HttpRequest): Promise<Headers> {
    const all = new Headers({ accept: 'application/json' });
    if (body !== undefined) all.set('content-type', 'application/json');
    if (locale) all.set('accept-language', locale);
    if (idempotencyKey !== undefined) all.set('idempotency-key', idempotencyKey);
    if (way !== undefined) all.set('change-way', way);
    if (this.#writePosition !== undefined) all.set('write-position', this.#writePosition);
    if (this.#heard !== undefined) all.set('changes-cursor', this.#heard);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    new Headers(await provided(this.#options.headers ?? {})).forEach((value, name) => all.set(name, value));
    return all;
  }
}
