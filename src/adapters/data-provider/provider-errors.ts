// What data providers throw, as the one error that elements understand: by status, by the fields of the body, by the network.
import { AdapterError, type AdapterErrorKind } from '../adapter-error.js';
import { isNetworkFailure } from '../http/network-failure.js';
import { queryRefusal } from '../query-refusal.js';

/** The parts that react-admin's `HttpError`, Refine's `HttpError` and axios have in common with what a `fetch` throws. */
interface ProviderFailure {
  message?: unknown;
  status?: unknown;
  statusCode?: unknown;
  errors?: unknown;
  body?: unknown;
  response?: { status?: unknown; data?: unknown; headers?: unknown };
}

const kinds: Record<number, AdapterErrorKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  406: 'not-found', // PostgREST, for one row that is not there
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

const texts: Partial<Record<AdapterErrorKind, string>> = {
  // Always the same, so that a hidden record and an absent one look alike.
  'not-found': 'There is no such record',
  unavailable: 'The back end does not answer',
  'rate-limited': 'The back end asks for a pause',
  forbidden: 'The back end refuses this',
  unauthenticated: 'The back end does not know who asks',
  conflict: 'The record has been changed in the meantime',
  invalid: 'The back end does not accept this',
};

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  const message = asObject(value)?.['message'];
  return typeof message === 'string' ? message : 'This value is not accepted';
}

/** The messages by the names that `Lead` has for the fields; `root` is about the whole. */
function fieldMessages(errors: unknown, nameOf: (key: string) => string): Record<string, string> | undefined {
  const entries = Object.entries(Array.isArray(errors) ? {} : (asObject(errors) ?? {})).filter(
    ([key]) => key !== 'root',
  );
  return entries.length > 0
    ? Object.fromEntries(entries.map(([key, value]) => [nameOf(key), textOf(value)]))
    : undefined;
}

/** `Retry-After` in milliseconds, where the provider keeps the headers; seconds only. */
function retryAfterOf({ response }: ProviderFailure): number | undefined {
  const headers = asObject(response?.headers);
  const value = headers instanceof Headers ? headers.get('retry-after') : headers?.['retry-after'];
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

/** `nameOf`: what `Lead` calls a field of the back end. */
export function providerError(error: unknown, nameOf: (key: string) => string): AdapterError {
  const known = queryRefusal(error);
  if (known instanceof AdapterError) return known;
  const failure = (asObject(error) ?? {}) as ProviderFailure;
  const body = asObject(failure.body) ?? asObject(failure.response?.data);
  const fields = fieldMessages(body?.['errors'] ?? failure.errors, nameOf);
  const status = Number(failure.status ?? failure.statusCode ?? failure.response?.status ?? 0);
  const kind: AdapterErrorKind =
    kinds[status] ??
    (status >= 500 || isNetworkFailure(failure)
      ? 'unavailable'
      : fields || (status >= 400 && status < 500)
        ? 'invalid'
        : 'unknown');
  const given = typeof failure.message === 'string' && failure.message !== '' ? failure.message : undefined;
  const message = kind === 'not-found' ? texts[kind]! : (given ?? texts[kind] ?? String(error));
  const retryAfter = retryAfterOf(failure);
  return new AdapterError(kind, message, {
    cause: error,
    ...(fields && kind === 'invalid' && { fields }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}
