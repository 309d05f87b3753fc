// Understands what PostGraphile refuses with: the SQLSTATE that it passes on, and the JSON that our functions put into the detail.
import type { Lead } from '../../domain/record/lead.js';
import { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from '../adapter-error.js';
import { kindOfStatus } from '../rest/problem.js';
import { fieldMessages, type Refusal } from '../reference-database/refusal.js';

export interface GraphqlErrorJson {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; detail?: string; constraint?: string };
}

/** By the class of SQLSTATE. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const kindOfClass: Record<string, AdapterErrorKind> = {
  '08': 'unavailable',
  '22': 'invalid',
  '23': 'invalid',
  '40': 'unavailable', // met another transaction: the same may succeed the next time
  '53': 'unavailable',
  '55': 'unavailable',
  '57': 'unavailable',
};
const ownWords: Partial<Record<AdapterErrorKind, string>> = {
  invalid: 'A value is not valid',
  duplicate: 'This is already there',
  forbidden: 'The database does not allow this',
  unavailable: 'The database is not available right now',
};

/** PostgREST's convention, which our functions follow: `PT` and the status of HTTP. */
function kindOf(code: string): AdapterErrorKind {
  if (/^PT\d{3}$/.test(code)) return kindOfStatus(Number(code.slice(2)));
  if (code === '23505') return 'duplicate';
  if (code === '42501') return 'forbidden';
  return kindOfClass[code.slice(0, 2)] ?? 'unknown';
}

export function refusalOf({ extensions }: GraphqlErrorJson): Refusal {
  try {
    const detail: unknown = JSON.parse(extensions?.detail ?? '{}');
    return typeof detail === 'object' && detail !== null ? detail : {};
  } catch {
    return {}; // words of the database's own
  }
}

/** `assignees_email_key` → `email`: PostgreSQL's own name of a unique constraint on one column. */
const columnOf = (constraint: string | undefined): string | undefined => /_([a-z]+)_key$/.exec(constraint ?? '')?.[1];

/** The error that an entry of `errors` stands for. */
export function errorFromGraphql(error: GraphqlErrorJson, more: { current?: Lead } = {}): AdapterError {
  const { message, path, extensions: { code, constraint } = {} } = error;
  const options: AdapterErrorOptions = { cause: error, ...more };
  // About the operation itself: the server has another schema than the one that this adapter speaks to.
  if (!path && !/^PT/.test(code ?? ''))
    return new AdapterError('unsupported', `PostGraphile refuses: ${message}`, options);
  const kind = kindOf(code ?? '');
  const refusal = refusalOf(error);
  const fields = fieldMessages(refusal);
  const column = kind === 'duplicate' ? columnOf(constraint) : undefined;
  if (column !== undefined) fields[column] = ownWords.duplicate!;
  if (Object.keys(fields).length > 0) options.fields = fields;
  if (refusal.retryAfter !== undefined) options.retryAfter = refusal.retryAfter * 1_000;
  const words = Object.values(fields).join(' ') || (code?.startsWith('PT') ? message : (ownWords[kind] ?? message));
  return new AdapterError(refusal.unsupported ? 'unsupported' : kind, words, options);
}
