// What the recipes for other people's CRMs share: requests with their errors, and changes of assignees one after the other.
import {
  AdapterError,
  type AdapterErrorKind,
  type Assignee,
  type AssigneeChange,
  type AssigneeChangeResult,
  defaultSchema,
  type FieldOption,
  type Filter,
  type FilterOperators,
  type Lead,
  type RecordSchema,
  type RecordType,
} from 'lead-elements';

export interface RecipeOptions {
  /** Of the CRM, such as `https://crm.example`; usually a proxy of yours that adds the sign-in. */
  baseUrl: string;
  headers?: () => Record<string, string> | Promise<Record<string, string>>;
}

const kinds: Record<number, AdapterErrorKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

export interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export type Send = <T>(path: string, request?: Request) => Promise<T>;

/** `kindOf`: where the status alone does not say what kind of refusal it is. */
export function sender(
  { baseUrl, headers }: RecipeOptions,
  kindOf?: (status: number, text: string) => AdapterErrorKind | undefined,
): Send {
  return async <T>(path: string, { method = 'GET', body, headers: more, signal }: Request = {}): Promise<T> => {
    const init = {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(await headers?.()),
        ...more,
      },
    };
    const response = await fetch(baseUrl + path, {
      ...init,
      ...(signal && { signal }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new AdapterError('unavailable', 'The CRM does not answer', { cause });
    });
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    const kind =
      kindOf?.(response.status, text) ?? kinds[response.status] ?? (response.status >= 500 ? 'unavailable' : 'unknown');
    const seconds = Number(response.headers.get('retry-after'));
    throw new AdapterError(kind, `The CRM answered ${response.status}`, {
      cause: text,
      ...(seconds > 0 && { retryAfter: seconds * 1_000 }),
    });
  };
}

/** As CRMs keep a name: its last word by itself, so that the two together are the same name again. */
export function nameParts(values: object): { first: string; last: string } | undefined {
  const { name } = values as { name?: string };
  if (name === undefined) return undefined;
  const [, first = '', last = name] = /^(.*\S)\s+(\S+)$/.exec(name.trim()) ?? [];
  return { first, last };
}

/** The fields that the recipes know, with the statuses that the CRM has; a new record gets the first of them. */
export function schemaWith(recordType: RecordType, statuses: readonly FieldOption[]): RecordSchema {
  const known = ['name', 'email', 'phone', 'company', 'status'];
  const fields = defaultSchema(recordType).fields.filter(({ name }) => known.includes(name));
  const [first] = statuses;
  return {
    recordType,
    fields: fields.map(({ defaultValue: _usual, ...field }) =>
      field.name === 'status'
        ? { ...field, options: [...statuses], ...(first ? { defaultValue: first.value } : { required: false }) }
        : { ...field },
    ),
  };
}

/** Of lists: `is` and `in` of a status, and these of people. */
export const operators = (...assignees: ('any' | 'empty')[]): FilterOperators => ({
  fields: { status: ['is', 'in'], assignees },
  viaTeams: [],
  or: false,
});

export const notFound = (): AdapterError => new AdapterError('not-found', 'There is no such record');

export const unsupported = (what: string): never => {
  throw new AdapterError('unsupported', `This CRM cannot filter by ${what}`);
};

/** Conditions that all have to hold; anything else is beyond the recipes. */
export function conditionsOf(
  filter: Filter | undefined,
): Exclude<Filter, { and: Filter[] } | { or: Filter[] } | { not: Filter }>[] {
  if (!filter) return [];
  if ('and' in filter) return filter.and.flatMap(conditionsOf);
  if ('or' in filter || 'not' in filter) return unsupported('or and not');
  return [filter];
}

/** Each change with a result of its own; `assign` makes it, given the record as it is now. */
export async function changeEach(
  changes: readonly AssigneeChange[],
  read: (id: string) => Promise<Lead>,
  assign: (lead: Lead, delta: { add: string[]; remove: string[] }) => Promise<unknown>,
): Promise<AssigneeChangeResult[]> {
  const results: AssigneeChangeResult[] = [];
  for (const { leadId, add, remove } of changes) {
    try {
      const lead = await read(leadId);
      const fresh = add.filter((id) => !lead.assigneeIds.includes(id));
      const gone = remove.filter((id) => lead.assigneeIds.includes(id) && !add.includes(id));
      if (fresh.length + gone.length > 0) await assign(lead, { add: fresh, remove: gone });
      results.push({ leadId, status: 'ok', lead: await read(leadId) });
    } catch (error) {
      const { kind, message } = error as AdapterError;
      if (kind !== 'invalid' && kind !== 'forbidden' && kind !== 'conflict' && kind !== 'not-found') throw error;
      results.push({ leadId, status: kind, reason: message });
    }
  }
  return results;
}

/** In the order of the ids. */
export const inOrder = (ids: readonly string[], people: readonly Assignee[]): Assignee[] =>
  ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
