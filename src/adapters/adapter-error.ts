// The one error that adapters throw, so that every element can say what went wrong and whether a retry helps.
import type { Lead } from '../domain/record/lead.js';
import { errorBrand, reportUntyped } from '../domain/platform/untyped-errors.js';

/**
 * What went wrong, by what the person can do about it.
 * - `invalid`: the data break a rule; the form shows `fields` beside the fields, else the message. It is open for another try.
 * - `duplicate`: such a record is there already; `existingId`, if there is one, leads to it.
 * - `conflict`: somebody else has saved meanwhile; both values are shown, and the person chooses. `current` is the record now.
 * - `forbidden`: the user may not. The message is shown; a record that was to be read says that there is none.
 * - `unauthenticated`: nobody is signed in any more. Lists and records empty themselves, long work stops, what was typed is kept.
 * - `not-found`: there is no such record, or it is hidden. Lists and records let it go.
 * - `rate-limited`: too many calls. It can be tried again, after `retryAfter`.
 * - `unavailable`: no network, no answer, or a server that fails. It can be tried again; an offline queue keeps the change.
 * - `unsupported`: the back end cannot do this at all, such as an unknown filter. The elements do not try again; some have
 *   another way, such as row by row in place of `importLeads`.
 * - `unknown`: anything else. The message is not shown, since nobody wrote it for people.
 */
export type AdapterErrorKind =
  | 'invalid'
  | 'duplicate'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'unsupported'
  | 'unknown';

export interface AdapterErrorOptions {
  /** Messages by field name, for `invalid` and `duplicate`. */
  fields?: Record<string, string> | undefined;
  /** The record as it is now, for `conflict`. */
  current?: Lead | undefined;
  /** The record that is already there, for `duplicate`, if the user may see it. */
  existingId?: string | undefined;
  /** Milliseconds to wait before a retry, for `rate-limited` and `unavailable`. */
  retryAfter?: number | undefined;
  /** The reason's code in the catalogue, such as `notAllowed`: said instead of the message in every language but English. */
  code?: string | undefined;
  cause?: unknown;
}

/** `instanceof` holds for errors of any copy of this library. */
export class AdapterError extends Error {
  readonly kind: AdapterErrorKind;
  readonly fields?: Record<string, string>;
  readonly current?: Lead;
  readonly existingId?: string;
  readonly retryAfter?: number;
  readonly code?: string;

  constructor(kind: AdapterErrorKind, message: string, options: AdapterErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AdapterError';
    this.kind = kind;
    Object.defineProperty(this, errorBrand, { value: true });
    if (options.fields) this.fields = options.fields;
    if (options.current) this.current = options.current;
    if (options.existingId) this.existingId = options.existingId;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
    if (options.code !== undefined) this.code = options.code;
  }

  /** Whether the same call may succeed later: the network, a rate limit or a failing server, nothing else. */
  get retryable(): boolean {
    return this.kind === 'unavailable' || this.kind === 'rate-limited';
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[errorBrand] === true;
  }
}

/** What whoever threw it says; libraries throw objects with a message that are no errors, and some have no prototype. */
function messageOf(error: unknown): string {
  try {
    const { message } = Object(error) as { message?: unknown };
    return typeof message === 'string' ? message : String(error);
  } catch {
    return '';
  }
}

/** Any thrown value as an `AdapterError`; what no adapter has typed is `unknown`, keeps its message and cause. */
export function toAdapterError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error;
  reportUntyped(error);
  return new AdapterError('unknown', messageOf(error), { cause: error });
}
