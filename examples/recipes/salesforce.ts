// Salesforce: the owner and one share (RowCause Manual) for each further person are the assignees. What is lost: somebody always owns
// a lead; a change of the owner drops manual shares, so that they are made anew; shares by rule are not shown, and could not be
// taken away, nor are those to groups; what is read is compared by the second (If-Unmodified-Since); no operation ids.
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

interface SalesforceLead {
  Id: string;
  Name: string;
  Email?: string | null;
  Phone?: string | null;
  Company?: string | null;
  Status: string;
  OwnerId: string;
  CreatedDate: string;
  LastModifiedDate: string;
}
interface Share {
  Id: string;
  LeadId: string;
  UserOrGroupId: string;
}
interface Answer<Row> {
  records: Row[];
  totalSize: number;
  nextRecordsUrl?: string;
}

const version = 'v60.0';
const columns: Record<string, string> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  company: 'Company',
  status: 'Status',
  createdAt: 'CreatedDate',
  updatedAt: 'LastModifiedDate',
};
const { name: _fullName, ...written } = columns;
/** A text of SOQL. */
const text = (value: string): string => `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
/** A text for LIKE that is found anywhere; there the wildcards can be escaped, and nowhere else. */
const anywhere = (value: string): string => `'%${value.replaceAll(/[\\'%_]/g, '\\$&')}%'`;
const list = (values: readonly (string | number)[]): string =>
  `(${values.map((value) => text(String(value))).join(',')})`;

const fromSalesforce = (lead: SalesforceLead, shares: readonly Share[]): Lead => ({
  id: lead.Id,
  recordType: 'lead',
  name: lead.Name,
  status: lead.Status,
  primaryAssigneeId: lead.OwnerId,
  assigneeIds: [
    ...new Set([
      lead.OwnerId,
      ...shares.filter(({ LeadId }) => LeadId === lead.Id).map(({ UserOrGroupId }) => UserOrGroupId),
    ]),
  ],
  version: lead.LastModifiedDate,
  createdAt: new Date(lead.CreatedDate).toISOString(),
  updatedAt: new Date(lead.LastModifiedDate).toISOString(),
  ...(lead.Email && { email: lead.Email }),
  ...(lead.Phone && { phone: lead.Phone }),
  ...(lead.Company && { company: lead.Company }),
});
function toSalesforce(values: object): Record<string, unknown> {
  const names = nameParts(values);
  return {
    // Name is made of these.
    ...(names && { FirstName: names.first || null, LastName: names.last }),
    ...Object.fromEntries(
      Object.entries(values).flatMap(([field, value]) => (written[field] ? [[written[field], value as unknown]] : [])),
    ),
  };
}

function whereOf({ filter, search }: LeadQuery): string {
  const parts = conditionsOf(filter).map((condition) => {
    if (condition.field === 'assignees' && condition.operator === 'any')
      // A sub-select may not stand in an OR: the share of the owner is one of LeadShare too (RowCause Owner).
      return `Id IN (SELECT LeadId FROM LeadShare WHERE UserOrGroupId IN ${list(condition.value)} AND RowCause IN ('Owner','Manual'))`;
    if (condition.field === 'status' && condition.operator === 'is') return `Status = ${text(String(condition.value))}`;
    if (condition.field === 'status' && condition.operator === 'in') return `Status IN ${list(condition.value)}`;
    return unsupported(condition.field);
  });
  const words = anywhere(search?.trim() ?? '');
  if (search?.trim()) parts.push(`(Name LIKE ${words} OR Email LIKE ${words} OR Company LIKE ${words})`);
  return parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '';
}

export function salesforce(options: RecipeOptions): LeadDataAdapter {
  const send = sender(options);
  const data = `/services/data/${version}`;
  const pathOf = (soql: string): string => `${data}/query?q=${encodeURIComponent(soql)}`;
  const query = <Row>(soql: string): Promise<Answer<Row>> => send(pathOf(soql));
  /** Of people only: a group has the prefix 00G, and nobody who could be assigned. */
  async function sharesOf(ids: readonly string[]): Promise<Share[]> {
    const found: Share[] = [];
    let next =
      ids.length > 0
        ? pathOf(`SELECT Id, LeadId, UserOrGroupId FROM LeadShare WHERE LeadId IN ${list(ids)} AND RowCause = 'Manual'`)
        : undefined;
    while (next !== undefined) {
      const { records, nextRecordsUrl }: Answer<Share> = await send(next);
      found.push(...records.filter(({ UserOrGroupId }) => UserOrGroupId.startsWith('005')));
      next = nextRecordsUrl;
    }
    return found;
  }
  const fields = ['Id', 'OwnerId', ...Object.values(columns)].join(', ');
  const read = async (id: string): Promise<Lead> => {
    const [{ records }, shares] = await Promise.all([
      query<SalesforceLead>(`SELECT ${fields} FROM Lead WHERE Id = ${text(id)}`),
      sharesOf([id]),
    ]);
    if (!records[0]) throw new AdapterError('not-found', 'There is no such record');
    return fromSalesforce(records[0], shares);
  };
  const people = async (where: string, limit: number): Promise<Assignee[]> => {
    const { records } = await query<{ Id: string; Name: string; Email?: string; IsActive: boolean }>(
      `SELECT Id, Name, Email, IsActive FROM User WHERE ${where} ORDER BY Name LIMIT ${limit}`,
    );
    return records.map(({ Id, Name, Email, IsActive }) => ({
      id: Id,
      name: Name,
      kind: 'person',
      ...(Email && { email: Email }),
      ...(!IsActive && { inactive: true }),
    }));
  };
  const share = (LeadId: string, UserOrGroupId: string): Promise<unknown> =>
    send(`${data}/sobjects/LeadShare`, { method: 'POST', body: { LeadId, UserOrGroupId, LeadAccessLevel: 'Edit' } });

  return {
    capabilities: {
      paging: 'cursor',
      total: 'exact',
      maxLimit: 200,
      search: 'own-rules',
      filterable: ['status', 'assignees'],
      filterOperators: operators('any'),
      sortable: Object.keys(columns),
      assignment: 'per-person',
      minAssignees: 1,
      concurrency: 'advisory',
      idempotency: false,
      abort: true,
      access: 'server',
    },
    async listLeads(asked, { signal } = {}) {
      const [sort] = asked.sort ?? [{ field: 'createdAt', direction: 'desc' }];
      const soql = `SELECT ${fields} FROM Lead${whereOf(asked)} ORDER BY ${columns[sort!.field]} ${sort!.direction.toUpperCase()} NULLS LAST, Id`;
      // The offset of SOQL ends at 2,000, and a batch has 200 or more: a cursor is the address of a batch and a place in it.
      const [, skipped = '0', path = pathOf(soql)] = /^(\d+)@(.*)$/.exec(asked.cursor ?? '') ?? [];
      const page = await send<Answer<SalesforceLead>>(path, {
        signal,
        headers: { 'Sforce-Query-Options': 'batchSize=200' },
      });
      const end = Number(skipped) + asked.limit;
      const records = page.records.slice(Number(skipped), end);
      const shares = await sharesOf(records.map(({ Id }) => Id));
      const next = end < page.records.length ? `${end}@${path}` : page.nextRecordsUrl && `0@${page.nextRecordsUrl}`;
      return {
        items: records.map((lead) => fromSalesforce(lead, shares)),
        ...(next && { nextCursor: next }),
        ...(asked.total && asked.total !== 'none' && { total: { value: page.totalSize, exact: true } }),
      };
    },
    getLead: read,
    async createLead({ assigneeIds: [owner, ...others], ...draft }) {
      const { id } = await send<{ id: string }>(`${data}/sobjects/Lead`, {
        method: 'POST',
        body: { Company: '-', ...toSalesforce(draft), ...(owner && { OwnerId: owner }) },
      });
      for (const person of others) await share(id, person);
      return read(id);
    },
    async updateLead(lead, patch) {
      await send(`${data}/sobjects/Lead/${lead.id}`, {
        method: 'PATCH',
        body: toSalesforce(patch),
        headers: { 'If-Unmodified-Since': new Date(lead.version).toUTCString() },
      });
      return read(lead.id);
    },
    changeAssignees: (changes) =>
      changeEach(changes, read, async ({ id, assigneeIds: [owner, ...others] }, { add, remove }) => {
        const shares = await sharesOf([id]);
        const left = [...others.filter((person) => !remove.includes(person)), ...add];
        const heir = owner !== undefined && remove.includes(owner) ? left.shift() : undefined;
        if (owner !== undefined && remove.includes(owner)) {
          if (heir === undefined) throw new AdapterError('invalid', 'A lead of Salesforce always has an owner');
          await send(`${data}/sobjects/Lead/${id}`, { method: 'PATCH', body: { OwnerId: heir } }); // drops all manual shares
          for (const person of left) await share(id, person);
          return;
        }
        for (const person of add) await share(id, person);
        for (const { Id, UserOrGroupId } of shares)
          if (remove.includes(UserOrGroupId)) await send(`${data}/sobjects/LeadShare/${Id}`, { method: 'DELETE' });
      }),
    async searchAssignees({ text: words, limit }) {
      const parts = words
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => `Name LIKE ${anywhere(word)}`);
      return { items: await people(['IsActive = true', ...parts].join(' AND '), limit) };
    },
    async describe(recordType) {
      type Choice = { value: string; label: string; active: boolean };
      const { fields: described } = await send<{ fields: { name: string; picklistValues: Choice[] }[] }>(
        `${data}/sobjects/Lead/describe`,
      );
      const choices = described.find(({ name }) => name === 'Status')?.picklistValues ?? [];
      return schemaWith(
        recordType,
        choices.filter(({ active }) => active).map(({ value, label }) => ({ value, label })),
      );
    },
    async currentUser() {
      const { user_id } = await send<{ user_id: string }>('/services/oauth2/userinfo');
      const [user] = await people(`Id = ${text(user_id)}`, 1);
      return user ?? Promise.reject(notFound());
    },
    getAssignees: async (ids) => (ids.length === 0 ? [] : inOrder(ids, await people(`Id IN ${list(ids)}`, ids.length))),
  };
}
