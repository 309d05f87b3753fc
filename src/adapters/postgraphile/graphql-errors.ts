// Understands what PostGraphile refuses with: the SQLSTATE that it passes on, and the JSON that our functions put into the detail.
import type { Lead } from '../../domain/record/lead.js';
import { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from '../adapter-error.js';
import { kindOfStatus } from '../http/http-errors.js';
import { errorOfRefusal, refusalIn, type Refusal } from '../reference-database/refusal.js';

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

/** PostgREST's convention, which our functions follow: `PT` and the status of HTTP. */
function kindOf(code: string): AdapterErrorKind {
  if (/^PT\d{3}$/.test(code)) return kindOfStatus(Number(code.slice(2)));
  if (code === '23505') return 'duplicate';
  if (code === '42501') return 'forbidden';
  return kindOfClass[code.slice(0, 2)] ?? 'unknown';
}

export const refusalOf = ({ extensions }: GraphqlErrorJson): Refusal => refusalIn(extensions?.detail);

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
  const column = kind === 'duplicate' ? columnOf(constraint) : undefined;
  const said = { message, isOurs: code?.startsWith('PT') ?? false };
  return errorOfRefusal(refusalOf(error), kind, said, { ...options, column });
}
