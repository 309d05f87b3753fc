// Odoo: a field of users that you add to crm.lead (many2many, here `x_assignee_ids`), whose commands are deltas, so that parallel
// changes are kept. What is lost: Odoo's own `user_id` has one person; records are hidden by rules that have to know the new field;
// no versions (the time of the last write is compared before), no operation ids.
import type { Assignee, Lead, LeadDataAdapter, LeadQuery } from 'lead-elements';
import { AdapterError } from 'lead-elements';
import {
  changeEach,
  conditionsOf,
  sender,
  unsupported,
  type RecipeOptions,
  operators,
  schemaWith,
  notFound,
} from './recipe.js';

interface OdooLead {
  id: number;
  name: string;
  email_from: string | false;
  phone: string | false;
  partner_name: string | false;
  stage_id: [number, string] | false;
  x_assignee_ids: number[];
  create_date: string;
  write_date: string;
}

const columns: Record<string, string> = {
  name: 'name',
  email: 'email_from',
  phone: 'phone',
  company: 'partner_name',
  createdAt: 'create_date',
  updatedAt: 'write_date',
};
const fields = [...Object.values(columns), 'stage_id', 'x_assignee_ids'];
const isoTime = (time: string): string => new Date(`${time.replace(' ', 'T')}Z`).toISOString();

const fromOdoo = (lead: OdooLead): Lead => ({
  id: String(lead.id),
  recordType: 'lead',
  name: lead.name,
  // By its id: two sales teams may each have a stage of one name.
  status: lead.stage_id ? String(lead.stage_id[0]) : '',
  assigneeIds: lead.x_assignee_ids.map(String),
  version: lead.write_date,
  createdAt: isoTime(lead.create_date),
  updatedAt: isoTime(lead.write_date),
  ...(lead.email_from && { email: lead.email_from }),
  ...(lead.phone && { phone: lead.phone }),
  ...(lead.partner_name && { company: lead.partner_name }),
});
const toOdoo = (values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      columns[field] ? [[columns[field], value === '' ? false : (value as unknown)]] : [],
    ),
  );

/** `ilike` reads `%` and `_` as patterns. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

function domainOf({ filter, search }: LeadQuery): unknown[] {
  const domain: unknown[] = conditionsOf(filter).map((condition) => {
    if (condition.field === 'assignees' && condition.operator === 'any')
      return ['x_assignee_ids', 'in', condition.value.map(Number)];
    if (condition.field === 'assignees' && condition.operator === 'empty') return ['x_assignee_ids', '=', false];
    if (condition.field === 'status' && condition.operator === 'is') return ['stage_id', '=', Number(condition.value)];
    if (condition.field === 'status' && condition.operator === 'in')
      return ['stage_id', 'in', condition.value.map(Number)];
    return unsupported(condition.field);
  });
  const words = literal(search?.trim() ?? '');
  if (words)
    domain.push('|', '|', ['name', 'ilike', words], ['email_from', 'ilike', words], ['partner_name', 'ilike', words]);
  return domain;
}

/** Over the JSON-2 API of Odoo 19: `POST /json/2/<model>/<method>`. */
export function odoo(options: RecipeOptions): LeadDataAdapter {
  const send = sender(options);
  const call = <T>(model: string, method: string, body: object, signal?: AbortSignal): Promise<T> =>
    send(`/json/2/${model}/${method}`, { method: 'POST', body, signal });
  const read = async (id: string): Promise<Lead> => {
    const [lead] = await call<OdooLead[]>('crm.lead', 'search_read', {
      domain: [['id', '=', Number(id) || 0]],
      fields,
      context: { active_test: false }, // a lead that was lost is archived
    });
    if (!lead) throw new AdapterError('not-found', 'There is no such record');
    return fromOdoo(lead);
  };
  const stages = (): Promise<{ id: number; name: string }[]> =>
    call('crm.stage', 'search_read', { domain: [], fields: ['name'], order: 'sequence, id' });
  /** A status is a stage, which is written by its id. */
  const toOdooWithStage = async (values: { status?: string | undefined }): Promise<Record<string, unknown>> => {
    const { status } = values;
    if (status === undefined) return toOdoo(values);
    if (status === '') return { ...toOdoo(values), stage_id: false };
    const stage = (await stages()).find(({ id }) => String(id) === status);
    if (!stage)
      throw new AdapterError('invalid', `Odoo has no stage ${status}`, {
        fields: { status: `Odoo has no stage ${status}` },
      });
    return { ...toOdoo(values), stage_id: stage.id };
  };
  const write = (id: string, vals: object): Promise<boolean> => call('crm.lead', 'write', { ids: [Number(id)], vals });
  const people = async (domain: unknown[], limit: number, offset = 0): Promise<Assignee[]> => {
    const users = await call<{ id: number; name: string; email: string | false; active: boolean }[]>(
      'res.users',
      'search_read',
      { domain, fields: ['name', 'email', 'active'], limit, offset, order: 'name', context: { active_test: false } },
    );
    return users.map(({ id, name, email, active }) => ({
      id: String(id),
      name,
      kind: 'person',
      ...(email && { email }),
      ...(!active && { inactive: true }),
    }));
  };
  return {
    capabilities: {
      paging: 'offset',
      total: 'exact',
      maxLimit: 500,
      search: 'own-rules',
      filterable: ['status', 'assignees'],
      filterOperators: operators('any', 'empty'),
      sortable: Object.keys(columns),
      assignment: 'atomic',
      concurrency: 'advisory',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(query, { signal } = {}) {
      const sorts = query.sort?.length ? query.sort : [{ field: 'createdAt', direction: 'desc' }];
      const domain = domainOf(query);
      const order = [
        ...sorts.map((sort) => `${columns[sort.field]} ${sort.direction}`),
        `id ${sorts.at(-1)!.direction}`,
      ];
      const isCounted = query.total !== undefined && query.total !== 'none';
      const [leads, count] = await Promise.all([
        call<OdooLead[]>(
          'crm.lead',
          'search_read',
          { domain, fields, order: order.join(', '), limit: query.limit, offset: query.offset ?? 0 },
          signal,
        ),
        isCounted ? call<number>('crm.lead', 'search_count', { domain }, signal) : undefined,
      ]);
      return { items: leads.map(fromOdoo), ...(count !== undefined && { total: { value: count, exact: true } }) };
    },
    getLead: read,
    async createLead({ assigneeIds, ...draft }) {
      const values = await toOdooWithStage(draft);
      const [id] = await call<number[]>('crm.lead', 'create', {
        vals_list: [{ type: 'lead', ...values, x_assignee_ids: assigneeIds.map((person) => [4, Number(person), 0]) }],
      });
      return read(String(id));
    },
    async updateLead(lead, patch) {
      const current = await read(lead.id);
      if (current.version !== lead.version)
        throw new AdapterError('conflict', 'The record has been changed in the meantime', { current });
      await write(lead.id, await toOdooWithStage(patch));
      return read(lead.id);
    },
    changeAssignees: (changes) =>
      changeEach(changes, read, ({ id }, { add, remove }) =>
        write(id, {
          x_assignee_ids: [
            ...add.map((person) => [4, Number(person), 0]),
            ...remove.map((person) => [3, Number(person), 0]),
          ],
        }),
      ),
    async searchAssignees({ text, limit, cursor = '0' }) {
      const words = text
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => ['|', ['name', 'ilike', literal(word)], ['email', 'ilike', literal(word)]]);
      const items = await people([['active', '=', true], ['share', '=', false], ...words], limit, Number(cursor));
      return { items, ...(items.length === limit && { nextCursor: String(Number(cursor) + limit) }) };
    },
    async describe(recordType) {
      const all = await stages();
      const isTwice = (name: string): boolean => all.filter((stage) => stage.name === name).length > 1;
      return schemaWith(
        recordType,
        all.map(({ id, name }) => ({ value: String(id), label: isTwice(name) ? `${name} (${id})` : name })),
      );
    },
    async currentUser() {
      const { uid } = await call<{ uid: number }>('res.users', 'context_get', {});
      const [user] = await people([['id', '=', uid]], 1);
      return user ?? Promise.reject(notFound());
    },
    getAssignees: (ids) => people([['id', 'in', ids.map(Number)]], Math.max(1, ids.length)),
  };
}
