// HubSpot: contacts as leads. What is lost: a contact has one owner, so that there is one assignee (more need a custom property of
// users for each seat); a search reaches 10,000 results; what is new is found by search only after a while; no versions, no
// operation ids; lists are in one order only, and all seats of an account share a few searches a second (429).
import type { Assignee, Lead, LeadDataAdapter, LeadQuery } from 'lead-elements';
import { AdapterError } from 'lead-elements';
import {
  changeEach,
  conditionsOf,
  inOrder,
  nameParts,
  sender,
  unsupported,
  type RecipeOptions,
  operators,
  schemaWith,
  notFound,
} from './recipe.js';

interface Contact {
  id: string;
  properties: Record<string, string | null | undefined>;
  createdAt: string;
  updatedAt: string;
}
interface Owner {
  id: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  archived?: boolean;
}

const properties: Record<string, string> = {
  name: 'lastname',
  email: 'email',
  phone: 'phone',
  company: 'company',
  status: 'hs_lead_status',
  createdAt: 'createdate',
  updatedAt: 'lastmodifieddate',
};
const wanted = [...Object.values(properties), 'firstname', 'hubspot_owner_id'];
/** Beyond it the search answers 400. */
const resultWindow = 10_000;

function fromHubspot({ id, properties: values, createdAt, updatedAt }: Contact): Lead {
  const owner = values['hubspot_owner_id'];
  return {
    id,
    recordType: 'lead',
    name: [values['firstname'], values['lastname']].filter(Boolean).join(' ') || values['email'] || id,
    status: values['hs_lead_status'] ?? '',
    assigneeIds: owner ? [owner] : [],
    version: updatedAt,
    createdAt,
    updatedAt,
    ...(values['email'] && { email: values['email'] }),
    ...(values['phone'] && { phone: values['phone'] }),
    ...(values['company'] && { company: values['company'] }),
  };
}
function toHubspot(values: object): Record<string, unknown> {
  const names = nameParts(values);
  return {
    ...Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) =>
        properties[field] ? [[properties[field], value as unknown]] : [],
      ),
    ),
    ...(names && { firstname: names.first, lastname: names.last }),
  };
}

const filtersOf = ({ filter }: LeadQuery): object[] =>
  conditionsOf(filter).map((condition) => {
    if (condition.field === 'assignees' && condition.operator === 'any')
      return { propertyName: 'hubspot_owner_id', operator: 'IN', values: condition.value };
    if (condition.field === 'assignees' && condition.operator === 'empty')
      return { propertyName: 'hubspot_owner_id', operator: 'NOT_HAS_PROPERTY' };
    if (condition.field === 'status' && condition.operator === 'is')
      return { propertyName: 'hs_lead_status', operator: 'EQ', value: condition.value };
    if (condition.field === 'status' && condition.operator === 'in')
      return { propertyName: 'hs_lead_status', operator: 'IN', values: condition.value };
    return unsupported(condition.field);
  });

/** An e-mail address belongs to one contact, which the refusal names. */
function duplicateOf(error: AdapterError): never {
  const [, existingId] = /Existing ID: (\d+)/.exec(String(error.cause)) ?? [];
  if (error.kind !== 'conflict') throw error;
  throw new AdapterError('duplicate', 'There is a contact with this e-mail address', { existingId, cause: error });
}

export interface HubspotOptions extends RecipeOptions {
  /** Of whoever is signed in: the token of an app is nobody's. */
  currentOwnerId?: string;
}

export function hubspot({ currentOwnerId, ...options }: HubspotOptions): LeadDataAdapter {
  const send = sender(options);
  const path = '/crm/v3/objects/contacts';
  const read = async (id: string): Promise<Lead> =>
    fromHubspot(await send(`${path}/${encodeURIComponent(id)}?properties=${wanted.join(',')}`));
  const write = async (id: string, values: object): Promise<Lead> =>
    fromHubspot(await send(`${path}/${encodeURIComponent(id)}`, { method: 'PATCH', body: { properties: values } }));
  let owners: Promise<Assignee[]> | undefined;

  /** A few hundred at most, read once; also those who have left. */
  async function readOwners(): Promise<Assignee[]> {
    const found: Owner[] = [];
    for (const archived of [false, true])
      for (let after: string | undefined = ''; after !== undefined;) {
        const page: { results: Owner[]; paging?: { next?: { after: string } } } = await send(
          `/crm/v3/owners?limit=500&archived=${archived}${after && `&after=${after}`}`,
        );
        found.push(...page.results);
        after = page.paging?.next?.after;
      }
    return found.map(({ id, firstName, lastName, email, archived }) => ({
      id,
      kind: 'person',
      name: [firstName, lastName].filter(Boolean).join(' ') || email || id,
      ...(email && { email }),
      ...(archived && { inactive: true }),
    }));
  }
  function people(): Promise<Assignee[]> {
    if (!owners) {
      owners = readOwners();
      owners.catch(() => (owners = undefined)); // the next time they are asked for anew
    }
    return owners;
  }

  return {
    capabilities: {
      paging: 'cursor',
      total: 'exact',
      maxLimit: 200,
      search: 'own-rules',
      filterable: ['status', 'assignees'],
      filterOperators: operators('any', 'empty'),
      sortable: Object.keys(properties),
      assignment: 'replace',
      maxAssignees: 1,
      resultWindow,
      // The search index is some seconds behind what is written.
      listDelay: 10_000,
      concurrency: 'none',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(query, { signal } = {}) {
      const [sort] = query.sort ?? [{ field: 'createdAt', direction: 'desc' }];
      const after = Number(query.cursor ?? 0);
      if (after >= resultWindow)
        throw new AdapterError('invalid', `HubSpot reaches the first ${resultWindow} only: filter or search for less`);
      const filters = filtersOf(query);
      const body = {
        ...(query.search?.trim() && { query: query.search.trim() }),
        filterGroups: filters.length > 0 ? [{ filters }] : [],
        sorts: [
          { propertyName: properties[sort!.field], direction: sort!.direction === 'asc' ? 'ASCENDING' : 'DESCENDING' },
        ],
        properties: wanted,
        limit: Math.min(query.limit, resultWindow - after),
        ...(query.cursor !== undefined && { after: query.cursor }),
      };
      const { results, total, paging } = await send<{
        results: Contact[];
        total: number;
        paging?: { next?: { after: string } };
      }>(`${path}/search`, { method: 'POST', body, signal });
      const next = paging?.next?.after;
      return {
        items: results.map(fromHubspot),
        ...(next !== undefined && Number(next) < resultWindow && { nextCursor: next }),
        ...(query.total && query.total !== 'none' && { total: { value: total, exact: true } }),
      };
    },
    getLead: read,
    createLead: async ({ assigneeIds, ...draft }) =>
      fromHubspot(
        await send<Contact>(path, {
          method: 'POST',
          body: { properties: { ...toHubspot(draft), ...(assigneeIds[0] && { hubspot_owner_id: assigneeIds[0] }) } },
        }).catch(duplicateOf),
      ),
    updateLead: (lead, patch) => write(lead.id, toHubspot(patch)),
    changeAssignees: (changes) =>
      changeEach(changes, read, (lead, { add, remove }) => {
        const rest = lead.assigneeIds.filter((id) => !remove.includes(id));
        if (rest.length + add.length > 1) throw new AdapterError('invalid', 'A contact of HubSpot has one owner');
        return write(lead.id, { hubspot_owner_id: add[0] ?? rest[0] ?? '' });
      }),
    async searchAssignees({ text, limit, cursor = '0' }) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const all = (await people()).filter(
        ({ name, email = '', inactive }) =>
          !inactive && words.every((word) => `${name} ${email}`.toLowerCase().includes(word)),
      );
      const next = Number(cursor) + limit;
      return {
        items: all.slice(Number(cursor), next),
        total: all.length,
        ...(next < all.length && { nextCursor: String(next) }),
      };
    },
    async describe(recordType) {
      const { options: choices } = await send<{ options: { label: string; value: string; hidden?: boolean }[] }>(
        '/crm/v3/properties/contacts/hs_lead_status',
      );
      return schemaWith(
        recordType,
        choices.filter(({ hidden }) => !hidden).map(({ value, label }) => ({ value, label })),
      );
    },
    ...(currentOwnerId !== undefined && {
      currentUser: async () => (await people()).find(({ id }) => id === currentOwnerId) ?? Promise.reject(notFound()),
    }),
    getAssignees: async (ids) => inOrder(ids, await people()),
  };
}
