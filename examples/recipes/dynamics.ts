// Dynamics 365 (Dataverse): the owner and an access team are the assignees. What is lost: somebody always owns a lead, so that nobody
// can be taken off as the last one; teams that own a lead are not shown; lists cannot be filtered by people, because a filter of OData
// finds owners and not the members of access teams; a lead always has a status; no operation ids.
import type { Assignee, Lead, LeadDataAdapter, LeadQuery } from 'lead-elements';
import { AdapterError } from 'lead-elements';
import {
  changeEach,
  conditionsOf,
  nameParts,
  sender,
  unsupported,
  type RecipeOptions,
  type Request,
  operators,
  schemaWith,
  notFound,
} from './recipe.js';

interface DynamicsLead {
  '@odata.etag': string;
  leadid: string;
  fullname: string | null;
  emailaddress1?: string | null;
  telephone1?: string | null;
  companyname?: string | null;
  statuscode: number;
  _ownerid_value: string;
  createdon: string;
  modifiedon: string;
  /** The members of access teams, where they were asked for. */
  members?: string[];
}
interface User {
  systemuserid: string;
  fullname: string;
  internalemailaddress?: string;
  isdisabled: boolean;
}

/** A choice of `statuscode`. */
interface StatusReason {
  Value: number;
  Label: { UserLocalizedLabel?: { Label: string } | null };
}

export interface DynamicsOptions extends RecipeOptions {
  /** Of the template of access teams for leads, which says what its members may do. */
  teamTemplateId: string;
}

const columns: Record<string, string> = {
  name: 'lastname',
  email: 'emailaddress1',
  phone: 'telephone1',
  company: 'companyname',
  createdAt: 'createdon',
  updatedAt: 'modifiedon',
};
const select = 'leadid,fullname,emailaddress1,telephone1,companyname,statuscode,_ownerid_value,createdon,modifiedon';
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const fromDynamics = (lead: DynamicsLead): Lead => ({
  id: lead.leadid,
  recordType: 'lead',
  name: lead.fullname ?? lead.leadid,
  status: String(lead.statuscode),
  primaryAssigneeId: lead._ownerid_value,
  assigneeIds: [...new Set([lead._ownerid_value, ...(lead.members ?? [])])],
  version: lead['@odata.etag'],
  createdAt: new Date(lead.createdon).toISOString(),
  updatedAt: new Date(lead.modifiedon).toISOString(),
  ...(lead.emailaddress1 && { email: lead.emailaddress1 }),
  ...(lead.telephone1 && { phone: lead.telephone1 }),
  ...(lead.companyname && { company: lead.companyname }),
});
function toDynamics(values: object): Record<string, unknown> {
  const names = nameParts(values);
  return {
    ...Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) =>
        field === 'status'
          ? [['statuscode', Number(value)]]
          : columns[field]
            ? [[columns[field], value as unknown]]
            : [],
      ),
    ),
    ...(names && { firstname: names.first, middlename: '', lastname: names.last }), // of these `fullname` is made
  };
}

function filterOf({ filter, search }: LeadQuery): string {
  const parts = conditionsOf(filter).map((condition) => {
    if (condition.field === 'status' && condition.operator === 'is') return `statuscode eq ${Number(condition.value)}`;
    if (condition.field === 'status' && condition.operator === 'in')
      return condition.value.length > 0
        ? `(${condition.value.map((value) => `statuscode eq ${Number(value)}`).join(' or ')})`
        : 'leadid eq null';
    return unsupported(condition.field);
  });
  if (search?.trim())
    parts.push(`(contains(fullname,${text(search.trim())}) or contains(emailaddress1,${text(search.trim())}))`);
  return parts.join(' and ');
}

export function dynamics({ teamTemplateId, ...options }: DynamicsOptions): LeadDataAdapter {
  const send = sender(options);
  const base = '/api/data/v9.2';
  const template = { '@odata.type': 'Microsoft.Dynamics.CRM.teamtemplate', teamtemplateid: teamTemplateId };
  const lead = (id: string): object => ({ '@odata.type': 'Microsoft.Dynamics.CRM.lead', leadid: id });
  const readMembers = async (id: string): Promise<string[]> => {
    // The team of this template: others could not be taken off by it.
    const filter = `_regardingobjectid_value eq ${id} and teamtype eq 1 and _teamtemplateid_value eq ${teamTemplateId}`;
    const { value } = await send<{ value: { teammembership_association: { systemuserid: string }[] }[] }>(
      `${base}/teams?$select=teamid&$expand=teammembership_association($select=systemuserid)&$filter=${encodeURIComponent(filter)}`,
    );
    return value.flatMap((team) => team.teammembership_association.map(({ systemuserid }) => systemuserid));
  };
  const read = async (id: string): Promise<Lead> => {
    const [found, members] = await Promise.all([
      send<DynamicsLead>(`${base}/leads(${id})?$select=${select}`),
      readMembers(id),
    ]);
    return fromDynamics({ ...found, members });
  };
  const write = (request: Request & { path: string }): Promise<DynamicsLead> =>
    send(request.path, { ...request, headers: { Prefer: 'return=representation', ...request.headers } });
  const users = async (filter: string, top: number): Promise<Assignee[]> => {
    const query = `$select=systemuserid,fullname,internalemailaddress,isdisabled&$orderby=fullname&$top=${top}&$filter=${encodeURIComponent(filter)}`;
    const { value } = await send<{ value: User[] }>(`${base}/systemusers?${query}`);
    return value.map(({ systemuserid, fullname, internalemailaddress, isdisabled }) => ({
      id: systemuserid,
      name: fullname,
      kind: 'person',
      ...(internalemailaddress && { email: internalemailaddress }),
      ...(isdisabled && { inactive: true }),
    }));
  };
  return {
    capabilities: {
      paging: 'cursor',
      total: 'estimate',
      maxLimit: 500,
      search: 'own-rules',
      filterable: ['status'],
      filterOperators: operators(),
      sortable: Object.keys(columns),
      assignment: 'per-person',
      minAssignees: 1,
      concurrency: 'enforced',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(query, { signal } = {}) {
      const [sort] = query.sort ?? [{ field: 'createdAt', direction: 'desc' }];
      const filter = filterOf(query);
      const order = encodeURIComponent(`${columns[sort!.field]} ${sort!.direction}`);
      const first = `${base}/leads?$select=${select}&$orderby=${order}&$count=true${filter && `&$filter=${encodeURIComponent(filter)}`}`;
      type Page = { value: DynamicsLead[]; '@odata.count'?: number; '@odata.nextLink'?: string };
      const page = await send<Page>(query.cursor ?? first, {
        signal,
        headers: { Prefer: `odata.maxpagesize=${query.limit}` },
      });
      // The members of each lead's team are a request of their own.
      const items = await Promise.all(
        page.value.map(async (each) => fromDynamics({ ...each, members: await readMembers(each.leadid) })),
      );
      const next = page['@odata.nextLink'];
      const count = page['@odata.count']; // it counts to 5,000
      return {
        items,
        ...(next && { nextCursor: next.slice(next.indexOf(base)) }),
        ...(count !== undefined &&
          query.total &&
          query.total !== 'none' && { total: { value: count, exact: count < 5_000 } }),
      };
    },
    getLead: read,
    async createLead({ assigneeIds, ...draft }) {
      const [owner, ...others] = assigneeIds;
      const { status, ...values } = draft;
      // Without one it begins with that of Dynamics.
      const body = {
        ...toDynamics(status ? draft : values),
        ...(owner && { 'ownerid@odata.bind': `/systemusers(${owner})` }),
      };
      const { leadid } = await write({ path: `${base}/leads`, method: 'POST', body });
      for (const id of others)
        await send(`${base}/systemusers(${id})/Microsoft.Dynamics.CRM.AddUserToRecordTeam`, {
          method: 'POST',
          body: { Record: lead(leadid), TeamTemplate: template },
        });
      return read(leadid);
    },
    async updateLead(current, patch) {
      if (patch.status === '') {
        const refusal = 'A lead of Dynamics always has a status';
        throw new AdapterError('invalid', refusal, { fields: { status: refusal } });
      }
      await write({
        path: `${base}/leads(${current.id})`,
        method: 'PATCH',
        body: toDynamics(patch),
        headers: { 'If-Match': current.version },
      });
      return read(current.id);
    },
    changeAssignees: (changes) =>
      changeEach(changes, read, async ({ id, assigneeIds: [owner, ...others] }, { add, remove }) => {
        const left = [...others.filter((each) => !remove.includes(each)), ...add];
        if (owner !== undefined && remove.includes(owner)) {
          const heir = left[0];
          if (heir === undefined) throw new AdapterError('invalid', 'A lead of Dynamics always has an owner');
          await write({
            path: `${base}/leads(${id})`,
            method: 'PATCH',
            body: { 'ownerid@odata.bind': `/systemusers(${heir})` },
          });
        }
        for (const each of add)
          await send(`${base}/systemusers(${each})/Microsoft.Dynamics.CRM.AddUserToRecordTeam`, {
            method: 'POST',
            body: { Record: lead(id), TeamTemplate: template },
          });
        for (const each of remove.filter((person) => person !== owner))
          await send(`${base}/systemusers(${each})/Microsoft.Dynamics.CRM.RemoveUserFromRecordTeam`, {
            method: 'POST',
            body: { Record: lead(id), TeamTemplate: template },
          });
      }),
    async searchAssignees({ text: words, limit }) {
      const filter = [
        'isdisabled eq false',
        ...words
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => `contains(fullname,${text(word)})`),
      ].join(' and ');
      return { items: await users(filter, limit) };
    },
    async describe(recordType) {
      const { OptionSet } = await send<{ OptionSet: { Options: StatusReason[] } }>(
        `${base}/EntityDefinitions(LogicalName='lead')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)`,
      );
      const statuses = OptionSet.Options.map(({ Value, Label }) => ({
        value: String(Value),
        label: Label.UserLocalizedLabel?.Label ?? String(Value),
      }));
      return schemaWith(recordType, statuses);
    },
    async currentUser() {
      const { UserId } = await send<{ UserId: string }>(`${base}/WhoAmI`);
      const [user] = await users(`systemuserid eq ${UserId}`, 1);
      return user ?? Promise.reject(notFound());
    },
    getAssignees: async (ids) =>
      ids.length === 0 ? [] : users(ids.map((id) => `systemuserid eq ${id}`).join(' or '), ids.length),
  };
}
