// What a host hands over as `string | undefined` is taken for absent: it only has to compile, with exactOptionalPropertyTypes.
import type {
  Assignee,
  AssigneeChange,
  AssigneeDraft,
  AssigneeGroup,
  AssigneePage,
  Capabilities,
  FieldSchema,
  Lead,
  LeadCreateForm,
  LeadDataAdapter,
  LeadDraft,
  LeadPage,
  LeadPatch,
  LeadQuery,
  LeadTable,
  LiveEvent,
  WriteOptions,
} from 'lead-elements';
import { AdapterError } from 'lead-elements';
import { createBrowserAdapter } from 'lead-elements/adapters/browser.js';
import type { DataProviderMapping } from 'lead-elements/adapters/data-provider.js';
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';
import { createPostgraphileAdapter } from 'lead-elements/adapters/postgraphile.js';
import { createRestAdapter } from 'lead-elements/adapters/rest.js';
import { createFaultyAdapter, generateDemoData } from 'lead-elements/testing.js';

declare const text: string | undefined;
declare const number: number | undefined;
declare const flag: boolean | undefined;
declare const list: string[] | undefined;

export const assignee: Assignee = {
  id: '1',
  name: 'Ann',
  kind: 'person',
  email: text,
  avatarUrl: text,
  inactive: flag,
  disabledReason: text,
  openRecords: number,
  capacity: number,
  teamIds: list,
};
export const invited: AssigneeDraft = { name: 'Ann', email: text };
export const group: AssigneeGroup = { label: 'My team', members: [{ id: '1', reason: text }] };
export const people: AssigneePage = { items: [assignee], nextCursor: text, total: number };

const more = { email: text, phone: text, company: text, source: text, notes: text, fields: undefined };
export const draft: LeadDraft = { recordType: 'lead', name: 'Ann', assigneeIds: [], status: text, ...more };
export const patch: LeadPatch = { name: text, status: text, ...more };
const times = { version: '1', createdAt: '', updatedAt: '' };
export const lead: Lead = { ...draft, id: '1', status: 'New', ...more, ...times };
export const page: LeadPage = { items: [lead], nextCursor: text, total: undefined };
export const query: LeadQuery = {
  recordType: 'lead',
  limit: 10,
  search: text,
  filter: undefined,
  sort: undefined,
  offset: number,
  cursor: text,
  total: undefined,
};
export const change: AssigneeChange = { leadId: '1', add: [], remove: [], operationId: text, version: text };
export const options: WriteOptions = { signal: undefined, locale: text, idempotencyKey: text };
export const event: LiveEvent = { type: 'updated', leadId: '1', version: text, cursor: text };
export const field: FieldSchema = {
  name: 'budget',
  label: 'Budget',
  type: 'select',
  required: flag,
  options: [{ value: 'a', label: text }],
  defaultValue: text,
  maxLength: number,
  currency: text,
  synonyms: list,
};
export const limits: Pick<Capabilities, 'maxAssignees'> = { maxAssignees: number };
export const error = new AdapterError('conflict', 'Changed', {
  current: undefined,
  retryAfter: number,
  existingId: text,
});

export const mapping: DataProviderMapping = {
  leads: { resource: 'leads', assignees: { kind: 'array', field: 'people' }, numericIds: flag },
  people: { resource: 'people', numericIds: flag, toAssignee: () => ({ email: text }) },
  currentUserId: text,
  version: text,
  filterable: list,
};
export const adapters: LeadDataAdapter[] = [
  createMemoryAdapter({ people: [assignee], leads: undefined, currentUserId: '1', schema: undefined }),
  createBrowserAdapter({ databaseName: text, currentUserId: '1', seed: undefined }),
  createRestAdapter({ baseUrl: '', headers: undefined, capabilities: undefined }),
  createPostgraphileAdapter({ url: '', webSocketUrl: undefined, capabilities: undefined }),
  createFaultyAdapter(createRestAdapter({ baseUrl: '' }), { seed: number, latency: number }),
];
export const data = generateDemoData({ seed: number, leads: number });

export async function ask(adapter: LeadDataAdapter): Promise<void> {
  await adapter.searchAssignees({ text: '', limit: 10, cursor: text, leadIds: list });
  await adapter.can?.('read', { leadId: text, assigneeId: text });
  await adapter.listHistory?.('1', { limit: 10, cursor: text });
}

export function set(table: LeadTable, form: LeadCreateForm): void {
  table.columns = list;
  table.query = { search: text };
  form.defaultAssigneeIds = list;
}
