// An adapter over a JSON API with names of its own: deals, stages and owners. It cannot search, filter or sort, and says so.
import {
  AdapterError,
  type Assignee,
  type AssigneeChange,
  type AssigneeChangeResult,
  type Lead,
  type LeadDataAdapter,
  type LeadPatch,
} from 'lead-elements';

/** A record as the API has it. */
export interface Deal {
  deal_id: number;
  kind: 'lead' | 'client';
  title: string;
  stage: string;
  mail?: string;
  firm?: string;
  tel?: string;
  origin?: string;
  remarks?: string;
  owners: string[];
  /** Counts up at every change. */
  rev: number;
  created: string;
  changed: string;
}

/** Somebody as the API has them. */
export interface User {
  user_id: string;
  full_name: string;
  is_team: boolean;
  active: boolean;
  teams: string[];
}

interface Refusal {
  errors?: Record<string, string>;
  owners?: string[];
  deal?: Deal;
}

/** Our name of a field, and theirs. */
const names = {
  name: 'title',
  status: 'stage',
  email: 'mail',
  company: 'firm',
  phone: 'tel',
  source: 'origin',
  notes: 'remarks',
} as const;

const leadOf = (deal: Deal): Lead => ({
  id: String(deal.deal_id),
  recordType: deal.kind,
  name: deal.title,
  status: deal.stage,
  email: deal.mail,
  company: deal.firm,
  phone: deal.tel,
  source: deal.origin,
  notes: deal.remarks,
  assigneeIds: deal.owners,
  version: String(deal.rev), // any text that is new at every change
  createdAt: deal.created, // ISO 8601
  updatedAt: deal.changed,
});

const assigneeOf = ({ user_id, full_name, is_team, active, teams }: User): Assignee => ({
  id: user_id,
  name: full_name,
  kind: is_team ? 'team' : 'person',
  inactive: !active,
  ...(!is_team && { teamIds: teams }),
});

/** The fields that a draft or a patch has, by their names: what is `undefined` stays as it is. */
function dealFields(fields: LeadPatch): Record<string, string> {
  const entries = Object.entries(names) as [keyof typeof names, string][];
  return Object.fromEntries(
    entries.flatMap(([ours, theirs]) => (fields[ours] === undefined ? [] : [[theirs, fields[ours]]])),
  );
}

/** Messages by our names, so that the form shows each beside its field. */
function ourMessages(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([ours, theirs]) => (errors[theirs] ? [[ours, errors[theirs]]] : [])),
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

export function createDealAdapter(baseUrl: string, headers: Record<string, string> = {}): LeadDataAdapter {
  async function ask(path: string, signal?: AbortSignal, method = 'GET', content?: unknown): Promise<Response> {
    const body = content === undefined ? null : JSON.stringify(content);
    return fetch(baseUrl + path, { method, headers, body, signal: signal ?? null }).catch((cause: unknown) => {
      signal?.throwIfAborted(); // an aborted call rejects with the reason, unchanged
      throw new AdapterError('unavailable', 'The server does not answer', { cause });
    });
  }
  async function answer<T>(...call: Parameters<typeof ask>): Promise<T> {
    const response = await ask(...call);
    if (response.ok) return (await response.json()) as T;
    if (response.status === 404) throw new AdapterError('not-found', 'There is no such deal');
    if (response.status >= 500) throw new AdapterError('unavailable', 'The server has failed');
    const { errors = {}, deal } = (await response.json()) as Refusal;
    if (deal) throw new AdapterError('conflict', 'Somebody else has changed it', { current: leadOf(deal) });
    throw new AdapterError('invalid', 'That cannot be saved', { fields: ourMessages(errors) });
  }
  const pathOf = (id: string): string => `/deals/${encodeURIComponent(id)}`;

  async function change(
    { leadId, add, remove, version }: AssigneeChange,
    signal?: AbortSignal,
  ): Promise<AssigneeChangeResult> {
    const rev = version === undefined ? undefined : Number(version);
    const response = await ask(`${pathOf(leadId)}/owners`, signal, 'POST', { add, remove, rev });
    if (response.status === 404) return { leadId, status: 'not-found', reason: 'There is no such deal' };
    if (response.status >= 500) throw new AdapterError('unavailable', 'The server has failed');
    if (response.ok) {
      const deal = (await response.json()) as Deal | null; // null: whoever asked sees it no more
      return deal ? { leadId, status: 'ok', lead: leadOf(deal) } : { leadId, status: 'ok', accessLost: true };
    }
    const { owners, deal } = (await response.json()) as Refusal;
    return deal
      ? { leadId, status: 'conflict', reason: 'Changed meanwhile', assigneeIds: owners, current: leadOf(deal) }
      : { leadId, status: 'invalid', reason: 'Somebody cannot be assigned', assigneeIds: owners };
  }

  const everybody = async (signal?: AbortSignal): Promise<Assignee[]> =>
    (await answer<User[]>('/users', signal)).map(assigneeOf);

  return {
    capabilities: {
      paging: 'offset',
      total: 'exact',
      maxLimit: 100,
      search: false,
      filterable: [],
      sortable: [],
      assignment: 'per-person',
      concurrency: 'enforced',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads({ recordType, search, filter, sort, limit, offset = 0, total = 'none' }, { signal } = {}) {
      const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;
      if (!isCount(limit, 1) || limit > 100 || !isCount(offset, 0)) throw new AdapterError('invalid', 'No such page');
      if (search?.trim() || filter || sort?.length) throw new AdapterError('unsupported', 'Deals come newest first');
      const path = `/deals?kind=${recordType}&skip=${offset}&take=${limit}`;
      const { rows, count } = await answer<{ rows: Deal[]; count: number }>(path, signal);
      return { items: rows.map(leadOf), ...(total !== 'none' && { total: { value: count, exact: true } }) };
    },
    getLead: async (id, { signal } = {}) => leadOf(await answer(pathOf(id), signal)),
    async createLead(draft, { signal } = {}) {
      const content = { kind: draft.recordType, owners: draft.assigneeIds, ...dealFields(draft) };
      return leadOf(await answer('/deals', signal, 'POST', content));
    },
    async updateLead({ id, version }, patch, { signal } = {}) {
      const content = { rev: Number(version), fields: dealFields(patch) };
      return leadOf(await answer(pathOf(id), signal, 'PATCH', content));
    },
    // One answer for each change, in order; a change that is refused is an answer too, and takes no other with it.
    changeAssignees: (changes, { signal } = {}) => Promise.all(changes.map((each) => change(each, signal))),
    async searchAssignees({ text, limit, cursor = '0', includeInactive = false }, { signal } = {}) {
      const found = (await everybody(signal)).filter(
        ({ name, inactive }) => (includeInactive || !inactive) && plain(name).includes(plain(text)),
      );
      const end = Number(cursor) + limit;
      return { items: found.slice(Number(cursor), end), ...(end < found.length && { nextCursor: String(end) }) };
    },
    getAssignees: async (ids, { signal } = {}) => (await everybody(signal)).filter(({ id }) => ids.includes(id)),
  };
}
