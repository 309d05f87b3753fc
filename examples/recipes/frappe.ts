// Frappe CRM: assignments are to-dos, made and taken away one by one. What is lost: an assignee can read by its share, other rights
// come from roles; no operation ids; teams are assignment rules and cannot be assigned; `_`, `%` and `\` of a search stand for
// any one character, because Frappe doubles the backslash that would escape them.
import type { Assignee, Lead, LeadDataAdapter, LeadQuery } from 'lead-elements';
import {
  changeEach,
  conditionsOf,
  nameParts,
  sender,
  unsupported,
  type RecipeOptions,
  operators,
  schemaWith,
  notFound,
} from './recipe.js';

interface FrappeLead {
  name: string;
  lead_name: string;
  email?: string | null;
  mobile_no?: string | null;
  organization?: string | null;
  status: string;
  /** JSON of the users. */
  _assign?: string | null;
  creation: string;
  modified: string;
}

const doctype = 'CRM Lead';
const columns: Record<string, string> = {
  name: 'lead_name',
  email: 'email',
  phone: 'mobile_no',
  company: 'organization',
  status: 'status',
  createdAt: 'creation',
  updatedAt: 'modified',
};
const fields = JSON.stringify(['name', ...Object.values(columns), '_assign']);
const isoTime = (time: string): string => new Date(`${time.replace(' ', 'T').slice(0, 23)}Z`).toISOString();

const fromFrappe = (lead: FrappeLead): Lead => ({
  id: lead.name,
  recordType: 'lead',
  name: lead.lead_name,
  status: lead.status,
  assigneeIds: JSON.parse(lead._assign || '[]') as string[],
  version: lead.modified,
  createdAt: isoTime(lead.creation),
  updatedAt: isoTime(lead.modified),
  ...(lead.email && { email: lead.email }),
  ...(lead.mobile_no && { phone: lead.mobile_no }),
  ...(lead.organization && { company: lead.organization }),
});
const { name: _leadName, ...written } = columns;
function toFrappe(values: object): Record<string, unknown> {
  const names = nameParts(values);
  return {
    // Of these Frappe makes `lead_name` whenever it saves; the first one has to be there.
    ...(names && {
      salutation: '',
      first_name: names.first || names.last,
      middle_name: '',
      last_name: names.first && names.last,
    }),
    ...Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => (written[field] ? [[written[field], value as unknown]] : [])),
    ),
  };
}
/** A text that is found anywhere. `%` would be any number of characters. */
const anywhere = (text: string): string => `%${text.trim().replace(/[%\\]/g, '_')}%`;

/** Every refusal of a value is 417: which it is, its type says. */
const kindOf = (status: number, text: string): 'conflict' | 'invalid' | undefined =>
  status !== 417 ? undefined : text.includes('TimestampMismatchError') ? 'conflict' : 'invalid';

/** Of whom one is assigned: the only alternatives that a request can have. */
function anyOf({ filter }: LeadQuery): string[] | undefined {
  const found = conditionsOf(filter).filter(({ field, operator }) => field === 'assignees' && operator === 'any');
  if (found.length > 1) return unsupported('people twice');
  const [condition] = found;
  return condition && 'value' in condition ? (condition.value as string[]) : undefined;
}

function filtersOf({ filter, search }: LeadQuery): unknown[][] {
  const conditions = conditionsOf(filter).filter(({ field, operator }) => field !== 'assignees' || operator !== 'any');
  const filters = conditions.map((condition): unknown[] => {
    if (condition.field === 'assignees' && condition.operator === 'empty') return ['_assign', 'in', ['', '[]']];
    if (condition.field === 'status' && condition.operator === 'is') return ['status', '=', condition.value];
    if (condition.field === 'status' && condition.operator === 'in') return ['status', 'in', condition.value];
    return unsupported(condition.field);
  });
  if (search?.trim()) filters.push(['lead_name', 'like', anywhere(search)]);
  return filters;
}

export function frappe(options: RecipeOptions): LeadDataAdapter {
  const send = sender(options, kindOf);
  const resource = `/api/resource/${encodeURIComponent(doctype)}`;
  const read = async (id: string): Promise<Lead> =>
    fromFrappe((await send<{ data: FrappeLead }>(`${resource}/${encodeURIComponent(id)}`)).data);
  const assignTo = (action: 'add' | 'remove', body: object): Promise<unknown> =>
    send(`/api/method/frappe.desk.form.assign_to.${action}`, { method: 'POST', body: { doctype, ...body } });
  const users = async (filters: unknown[][], start: number, length: number): Promise<Assignee[]> => {
    const query = new URLSearchParams({
      fields: '["name","full_name","enabled"]',
      filters: JSON.stringify(filters),
      order_by: 'full_name asc',
      limit_start: String(start),
      limit_page_length: String(length),
    });
    const { data } = await send<{ data: { name: string; full_name: string; enabled: 0 | 1 }[] }>(
      `/api/resource/User?${query}`,
    );
    return data.map(({ name, full_name, enabled }) => ({
      id: name,
      name: full_name,
      kind: 'person',
      email: name,
      ...(enabled === 0 && { inactive: true }),
    }));
  };
  return {
    capabilities: {
      paging: 'offset',
      total: 'none',
      maxLimit: 500,
      search: 'own-rules',
      filterable: ['status', 'assignees'],
      filterOperators: operators('any', 'empty'),
      sortable: Object.keys(columns),
      assignment: 'per-person',
      concurrency: 'enforced',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(query, { signal } = {}) {
      const [sort] = query.sort ?? [{ field: 'createdAt', direction: 'desc' }];
      const people = anyOf(query);
      if (people?.length === 0) return { items: [] };
      const search = new URLSearchParams({
        fields,
        filters: JSON.stringify(filtersOf(query)),
        ...(people && { or_filters: JSON.stringify(people.map((id) => ['_assign', 'like', `%"${id}"%`])) }),
        order_by: `${columns[sort!.field]} ${sort!.direction}`,
        limit_start: String(query.offset ?? 0),
        limit_page_length: String(query.limit),
      });
      const { data } = await send<{ data: FrappeLead[] }>(`${resource}?${search}`, { signal });
      return { items: data.map(fromFrappe) };
    },
    getLead: read,
    async createLead({ assigneeIds, ...draft }) {
      const { data } = await send<{ data: FrappeLead }>(resource, { method: 'POST', body: toFrappe(draft) });
      if (assigneeIds.length > 0) await assignTo('add', { name: data.name, assign_to: JSON.stringify(assigneeIds) });
      return read(data.name);
    },
    // `modified` of what was read: Frappe refuses an older one with 417 (TimestampMismatchError).
    updateLead: async (lead, patch) =>
      fromFrappe(
        (
          await send<{ data: FrappeLead }>(`${resource}/${encodeURIComponent(lead.id)}`, {
            method: 'PUT',
            body: { ...toFrappe(patch), modified: lead.version },
          })
        ).data,
      ),
    changeAssignees: (changes) =>
      changeEach(changes, read, async ({ id }, { add, remove }) => {
        if (add.length > 0) await assignTo('add', { name: id, assign_to: JSON.stringify(add) });
        for (const person of remove) await assignTo('remove', { name: id, assign_to: person });
      }),
    async searchAssignees({ text, limit, cursor = '0' }) {
      const filters = [['enabled', '=', 1], ...(text.trim() ? [['full_name', 'like', anywhere(text)]] : [])];
      const items = await users(filters, Number(cursor), limit);
      return { items, ...(items.length === limit && { nextCursor: String(Number(cursor) + limit) }) };
    },
    async describe(recordType) {
      const query = new URLSearchParams({ fields: '["name"]', order_by: 'position asc', limit_page_length: '0' });
      const { data } = await send<{ data: { name: string }[] }>(`/api/resource/CRM%20Lead%20Status?${query}`);
      return schemaWith(
        recordType,
        data.map(({ name }) => ({ value: name })),
      );
    },
    async currentUser() {
      const { message } = await send<{ message: string }>('/api/method/frappe.auth.get_logged_user');
      const [user] = await users([['name', '=', message]], 0, 1);
      return user ?? Promise.reject(notFound());
    },
    getAssignees: async (ids) => (ids.length === 0 ? [] : users([['name', 'in', ids]], 0, ids.length)),
  };
}
