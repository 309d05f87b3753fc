// Whatever goes wrong, as a problem of RFC 9457: the kind of error in its type, messages by field, and nothing of the inside.
import { AdapterError, type AdapterErrorKind } from '../../src/adapters/adapter-error.js';
import { fieldMessages, type Refusal } from '../../src/adapters/reference-database/refusal.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { QueryError } from '../../src/domain/platform/query-error.js';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  fields?: Record<string, string>;
  current?: Lead;
  existingId?: string;
}

const kinds: Record<AdapterErrorKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'Not valid' },
  duplicate: { status: 409, title: 'Already there' },
  conflict: { status: 412, title: 'Changed in the meantime' },
  forbidden: { status: 403, title: 'Not allowed' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  'not-found': { status: 404, title: 'Not found' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available right now' },
  unsupported: { status: 501, title: 'Not supported' },
  unknown: { status: 500, title: 'Something went wrong' },
};

const kindOfCode: Record<string, AdapterErrorKind> = {
  PT401: 'unauthenticated',
  PT403: 'forbidden',
  PT404: 'not-found',
  PT409: 'conflict',
  PT422: 'invalid',
};

/** What the database raises, as it comes through `pg`. */
export interface DatabaseError {
  code: string;
  message: string;
  detail?: string;
}

/** The refusal of one of the functions of schema.sql, if it is one. */
export function refusalOf(error: unknown): { kind: AdapterErrorKind; message: string; refusal: Refusal } | undefined {
  const { code, message, detail } = error as Partial<DatabaseError>;
  const kind = code === undefined ? undefined : kindOfCode[code];
  if (!kind) return undefined;
  return { kind, message: message ?? '', refusal: detail ? (JSON.parse(detail) as Refusal) : {} };
}

function fromDatabase(error: unknown): AdapterError | undefined {
  const refused = refusalOf(error);
  if (refused) {
    const fields = fieldMessages(refused.refusal);
    const words = Object.values(fields).join(' ') || refused.message;
    const kind = refused.refusal.unsupported ? 'unsupported' : refused.kind;
    return new AdapterError(kind, words, Object.keys(fields).length > 0 ? { fields } : {});
  }
  const { code } = error as Partial<DatabaseError>;
  // Checks of values and of types: the shape of a request was fine, what was in it was not.
  if (typeof code === 'string' && /^(22|23)/.test(code)) return new AdapterError('invalid', 'A value is not valid');
  // No connection, no sign-in, no room, or another transaction in the way: not what was asked for.
  // 25006: a server that only reads, such as one that was the first until a moment ago.
  if (typeof code === 'string' && /^(08|25006|28|40|53|55|57|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST)/.test(code))
    return new AdapterError('unavailable', 'The database is not available right now', { retryAfter: 1_000 });
  return undefined;
}

interface HttpError {
  statusCode?: number;
  validation?: unknown;
  message: string;
}

function fromHttp({ statusCode, validation, message }: HttpError): AdapterError | undefined {
  if (validation !== undefined) return new AdapterError('invalid', message);
  if (statusCode === 413)
    return Object.assign(new AdapterError('invalid', 'This is too large for one request'), { status: 413 });
  if (statusCode === 429) return new AdapterError('rate-limited', 'Too many requests');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new AdapterError('invalid', message);
  return undefined;
}

/** Any error as one of the contract; what nobody expected tells nothing of itself. */
export function typedError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error;
  if (error instanceof QueryError) return new AdapterError(error.kind, error.message);
  return (
    fromDatabase(error) ??
    fromHttp(error as HttpError) ??
    (/timeout exceeded when trying to connect|Connection terminated|not queryable/.test((error as Error).message)
      ? new AdapterError('unavailable', 'The database is not available right now', { retryAfter: 1_000 })
      : new AdapterError('unknown', 'Something went wrong'))
  );
}

export function problemOf(error: AdapterError): Problem {
  const { status, title } = kinds[error.kind];
  const problem: Problem = { type: `urn:lead-elements:problem:${error.kind}`, title, status, detail: error.message };
  if (error.fields) problem.fields = error.fields;
  if (error.current) problem.current = error.current;
  if (error.existingId !== undefined) problem.existingId = error.existingId;
  return problem;
}
