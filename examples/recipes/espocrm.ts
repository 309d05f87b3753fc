// EspoCRM: leads with several assigned users (the options "Multiple Assigned Users" and "Optimistic Concurrency Control" of the
// entity). What is lost: the set is written as a whole, so that a parallel change of assignees is refused as a conflict, and without
// the second option, which is off for leads, is lost; records of others are hidden by EspoCRM's own access levels.
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
} from './recipe.js';

interface EspoLead {
  id: string;
  name: string;
  emailAddress?: string | null;
  phoneNumber?: string | null;
  accountName?: string | null;
  status: string;
  assignedUsersIds?: string[];
  versionNumber?: number;
  createdAt: string;
  modifiedAt: string;
}

/** "2026-11-28 09:00:00", in UTC. */
const isoTime = (time: string): string => `${time.replace(' ', 'T')}.000Z`;

const fromEspo = (lead: EspoLead): Lead => ({
  id: lead.id,
  recordType: 'lead',
  name: lead.name,
  status: lead.status,
  assigneeIds: lead.assignedUsersIds ?? [],
  version: String(lead.versionNumber ?? lead.modifiedAt),
  createdAt: isoTime(lead.createdAt),
  updatedAt: isoTime(lead.modifiedAt),
  ...(lead.emailAddress && { email: lead.emailAddress }),
  ...(lead.phoneNumber && { phone: lead.phoneNumber }),
  ...(lead.accountName && { company: lead.accountName }),
});

const attributes: Record<string, string> = {
  name: 'name',
  email: 'emailAddress',
  phone: 'phoneNumber',
  company: 'accountName',
  status: 'status',
  createdAt: 'createdAt',
  updatedAt: 'modifiedAt',
};
const { name: _name, ...written } = attributes;
/** A list has no people unless they are asked for by name. */
const select = ['id', ...Object.values(attributes), 'assignedUsersIds', 'versionNumber'].join(',');
function toEspo(values: Partial<Lead>): Record<string, unknown> {
  const names = nameParts(values);
  return {
    ...(names && { firstName: names.first || null, lastName: names.last }), // of these `name` is made
    ...Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => (written[field] ? [[written[field], value || null]] : [])),
    ),
  };
}

function whereOf({ filter, search }: LeadQuery): object[] {
  const where: object[] = conditionsOf(filter).map((condition) => {
    if (condition.field === 'assignees' && condition.operator === 'any')
      return { type: 'linkedWith', attribute: 'assignedUsers', value: condition.value };
    if (condition.field === 'assignees' && condition.operator === 'empty')
      return { type: 'isNotLinked', attribute: 'assignedUsers' };
    if (condition.field === 'status' && condition.operator === 'in')
      return { type: 'in', attribute: 'status', value: condition.value };
    if (condition.field === 'status' && condition.operator === 'is')
      return { type: 'equals', attribute: 'status', value: condition.value };
    return unsupported(condition.field);
  });
  if (search?.trim()) where.push({ type: 'textFilter', value: search.trim() });
  return where;
}

export function espocrm(options: RecipeOptions): LeadDataAdapter {
  const send = sender(options);
  const path = '/api/v1/Lead';
  const read = async (id: string): Promise<Lead> => fromEspo(await send(`${path}/${encodeURIComponent(id)}`));
  const people = async (search: object): Promise<{ items: Assignee[]; total: number }> => {
    const { list, total } = await send<{
      list: { id: string; name: string; emailAddress?: string; isActive: boolean }[];
      total: number;
    }>(`/api/v1/User?searchParams=${encodeURIComponent(JSON.stringify(search))}`);
    const items = list.map(({ id, name, emailAddress, isActive }): Assignee => ({
      id,
      name,
      kind: 'person',
      ...(emailAddress && { email: emailAddress }),
      ...(!isActive && { inactive: true }),
    }));
    return { items, total };
  };
  return {
    capabilities: {
      paging: 'offset',
      total: 'exact',
      maxLimit: 200,
      search: 'own-rules',
      filterable: ['status', 'assignees'],
      filterOperators: operators('any', 'empty'),
      sortable: Object.keys(attributes),
      assignment: 'replace',
      concurrency: 'enforced',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(query, { signal } = {}) {
      const [sort] = query.sort ?? [{ field: 'createdAt', direction: 'desc' }];
      const search = {
        select,
        where: whereOf(query),
        orderBy: attributes[sort!.field],
        order: sort!.direction,
        offset: query.offset ?? 0,
        maxSize: query.limit,
      };
      const { list, total } = await send<{ list: EspoLead[]; total: number }>(
        `${path}?searchParams=${encodeURIComponent(JSON.stringify(search))}`,
        { signal },
      );
      return {
        items: list.map(fromEspo),
        ...(query.total && query.total !== 'none' && { total: { value: total, exact: true } }),
      };
    },
    getLead: read,
    createLead: async ({ assigneeIds, ...draft }) =>
      fromEspo(
        await send(path, {
          method: 'POST',
          body: { ...toEspo(draft as Partial<Lead>), assignedUsersIds: assigneeIds },
        }),
      ),
    updateLead: async (lead, patch) =>
      fromEspo(
        await send(`${path}/${lead.id}`, {
          method: 'PUT',
          body: toEspo(patch as Partial<Lead>),
          headers: { 'X-Version-Number': lead.version },
        }),
      ),
    changeAssignees: (changes) =>
      changeEach(changes, read, (lead, { add, remove }) =>
        send(`${path}/${lead.id}`, {
          method: 'PUT',
          body: { assignedUsersIds: [...lead.assigneeIds.filter((id) => !remove.includes(id)), ...add] },
          headers: { 'X-Version-Number': lead.version },
        }),
      ),
    async searchAssignees({ text, limit, cursor = '0' }) {
      const where = [
        { type: 'isTrue', attribute: 'isActive' },
        ...(text.trim() ? [{ type: 'textFilter', value: text.trim() }] : []),
      ];
      const { items, total } = await people({
        where,
        orderBy: 'name',
        order: 'asc',
        offset: Number(cursor),
        maxSize: limit,
      });
      const next = Number(cursor) + items.length;
      return { items, total, ...(next < total && items.length > 0 && { nextCursor: String(next) }) };
    },
    async describe(recordType) {
      const key = 'entityDefs.Lead.fields.status.options';
      const statuses = await send<string[]>(`/api/v1/Metadata?key=${key}`);
      return schemaWith(
        recordType,
        statuses.map((value) => ({ value })),
      );
    },
    async currentUser() {
      const { user } = await send<{ user: { id: string; name: string; emailAddress?: string } }>('/api/v1/App/user');
      return {
        id: user.id,
        name: user.name,
        kind: 'person',
        ...(user.emailAddress && { email: user.emailAddress }),
      };
    },
    getAssignees: async (ids) =>
      (await people({ where: [{ type: 'in', attribute: 'id', value: ids }], maxSize: ids.length })).items,
  };
}
