// Understands what a server refuses with: a problem of RFC 9457, or nothing but a status.
import { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from '../adapter-error.js';
import { readableLead } from './lead-json.js';
import { isObject } from '../../domain/platform/shapes.js';

const kinds: ReadonlySet<string> = new Set<AdapterErrorKind>([
  'invalid',
  'duplicate',
  'conflict',
  'forbidden',
  'unauthenticated',
  'not-found',
  'rate-limited',
  'unavailable',
  'unsupported',
  'unknown',
]);
const prefix = 'urn:lead-elements:problem:';

const kindByStatus: Record<number, AdapterErrorKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'invalid',
  422: 'invalid',
  425: 'unavailable',
  428: 'invalid',
  429: 'rate-limited',
  501: 'unsupported',
};

/** What a status alone tells. */
export const kindOfStatus = (status: number): AdapterErrorKind =>
  kindByStatus[status] ?? (status >= 500 ? 'unavailable' : 'unknown');

interface ProblemJson {
  type?: unknown;
  title?: unknown;
  detail?: unknown;
  fields?: unknown;
  current?: unknown;
  existingId?: unknown;
}

async function problemOf(response: Response): Promise<ProblemJson> {
  try {
    const json: unknown = await response.json();
    return isObject(json) ? json : {};
  } catch {
    return {}; // a proxy's page, or nothing: the status has to do
  }
}

function kindOf({ type }: ProblemJson, status: number): AdapterErrorKind {
  const named = typeof type === 'string' && type.startsWith(prefix) ? type.slice(prefix.length) : '';
  if (kinds.has(named)) return named as AdapterErrorKind;
  return kindOfStatus(status);
}

/** Milliseconds, from a number of seconds or a date (RFC 9110, 10.2.3); `undefined` for anything else. */
export function retryAfterOf(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function messagesOf(fields: unknown): Record<string, string> | undefined {
  if (!isObject(fields)) return undefined;
  const messages = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return messages.length > 0 ? Object.fromEntries(messages) : undefined;
}

/** The error that an answer stands for. What the server says is the message; `path` says where. */
export async function errorFromResponse(response: Response, path: string): Promise<AdapterError> {
  const problem = await problemOf(response);
  const { status, headers } = response;
  const options: AdapterErrorOptions = { cause: { status, path } };
  const fields = messagesOf(problem.fields);
  if (fields) options.fields = fields;
  // One that cannot be read must not hide what the refusal is about.
  const current = readableLead(problem.current);
  if (current) options.current = current;
  if (typeof problem.existingId === 'string') options.existingId = problem.existingId;
  const retryAfter = retryAfterOf(headers.get('retry-after'));
  if (retryAfter !== undefined) options.retryAfter = retryAfter;
  const words = [problem.detail, problem.title].find((text) => typeof text === 'string' && text !== '');
  return new AdapterError(
    kindOf(problem, status),
    (words as string) ?? `The server answered ${status} to ${path}`,
    options,
  );
}
