// What the functions of the schema of examples/server answer when they refuse, and how an import ended, in plain words.
import type { ImportRowResult } from '../../domain/import/import-row.js';
import { AdapterError, type AdapterErrorKind, type AdapterErrorOptions } from '../adapter-error.js';
import { problemText, type FieldProblem } from '../../domain/record/validate-record.js';

/** The JSON in the detail of a refusal. */
export interface Refusal {
  /** By name: what is wrong, or a text that says it already, as a rule of a host does. */
  fields?: Record<string, (FieldProblem & { label: string }) | string>;
  assigneeIds?: string[];
  reason?: string;
  unsupported?: boolean;
  /** Seconds, with PT429. */
  retryAfter?: number;
}

/** From the detail of an error; nothing where it is in words of the database's own. */
export function refusalIn(detail: unknown): Refusal {
  try {
    const json: unknown = JSON.parse(typeof detail === 'string' ? detail : '{}');
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

/** What the database itself says is for nobody but its owners. */
const ownWords: Partial<Record<AdapterErrorKind, string>> = {
  invalid: 'A value is not valid',
  duplicate: 'This is already there',
  forbidden: 'The database does not allow this',
  unavailable: 'The database is not available right now',
};

/**
 * The error that a refusal stands for; only our functions speak to people.
 * @param said The message, and whether one of our functions says it.
 */
export function errorOfRefusal(
  refusal: Refusal,
  kind: AdapterErrorKind,
  said: { message: string; isOurs: boolean },
  more: AdapterErrorOptions & { column?: string | undefined },
): AdapterError {
  const { column, ...options } = more;
  const fields = fieldMessages(refusal);
  if (column !== undefined) fields[column] = ownWords.duplicate!;
  if (Object.keys(fields).length > 0) options.fields = fields;
  if (refusal.retryAfter !== undefined) options.retryAfter = refusal.retryAfter * 1_000;
  const words = Object.values(fields).join(' ') || (said.isOurs ? said.message : (ownWords[kind] ?? said.message));
  return new AdapterError(refusal.unsupported ? 'unsupported' : kind, words, options);
}

function messageOf(problem: (FieldProblem & { label: string }) | string): string | undefined {
  if (typeof problem === 'string') return problem;
  const { label, ...rest } = problem;
  return problemText(rest, label);
}

/** Messages by field name, in plain English. */
export function fieldMessages({ fields = {}, reason }: Refusal): Record<string, string> {
  const messages = Object.entries(fields).map(([name, problem]) => [name, messageOf(problem)] as const);
  const said = reason === undefined ? messages : [...messages, ['assignees', reason] as const];
  // Without words a form would show nothing at all, and hold it for said.
  return Object.fromEntries(said.filter((each): each is readonly [string, string] => Boolean(each[1])));
}

/** What `crm.import_lead` answers. */
export interface ImportAnswer extends Pick<Refusal, 'fields' | 'reason'> {
  status: ImportRowResult['status'];
  leadId?: string;
}

export function importResult(rowNumber: number, answer: ImportAnswer): ImportRowResult {
  const { status, leadId, reason = '', fields } = answer;
  switch (status) {
    case 'created':
    case 'updated':
      return { rowNumber, status, leadId: leadId! };
    case 'skipped':
      return { rowNumber, status, reason, ...(leadId !== undefined && { leadId }) };
    case 'failed': {
      const refused = fields?.['assignees'];
      const people = typeof refused === 'string' ? refused : refused?.label;
      const messages = people ? { assignees: people } : fieldMessages({ fields: fields ?? {} });
      return { rowNumber, status, reason: Object.values(messages).join(' ') || reason, fields: messages };
    }
  }
}
