// Who can see a record, and who could with other people on it.
import type { AccessEntry, AccessTarget, RequestOptions } from '../adapter.js';
import { accessFrom } from '../reference-database/contract-shapes.js';
import { databaseIds } from '../reference-database/database-values.js';
import type { PostgrestClient } from './postgrest-client.js';
import { accessColumns, accessOrder } from './rows.js';

async function entriesOf(
  client: PostgrestClient,
  name: string,
  parameters: object,
  options: RequestOptions,
): Promise<AccessEntry[]> {
  const query = { select: accessColumns, order: accessOrder };
  return (await client.callForRows<object>(name, parameters, query, options)).rows.map(accessFrom);
}

export const accessTo = (client: PostgrestClient, leadId: string, options: RequestOptions): Promise<AccessEntry[]> =>
  entriesOf(client, 'access_to', { lead_id: leadId }, options);

export const accessPreview = (
  client: PostgrestClient,
  target: AccessTarget,
  assigneeIds: string[],
  options: RequestOptions,
): Promise<AccessEntry[]> => {
  const record = 'leadId' in target ? { lead_id: target.leadId } : {};
  return entriesOf(client, 'preview_access', { assignee_ids: databaseIds(assigneeIds).ids, ...record }, options);
};
