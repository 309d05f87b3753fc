// Servers that answer more or fewer times than they were asked: the adapters say so, and guess nothing.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createPostgraphileAdapter } from '../../src/adapters/postgraphile.js';
import { createPostgrestAdapter } from '../../src/adapters/postgrest.js';
import type { ImportRow } from '../../src/domain/import/import-row.js';

const leadId = '11111111-1111-4111-8111-111111111111';
const change = { leadId, add: [], remove: [] };
const row: ImportRow = { rowNumber: 2, draft: { recordType: 'lead', name: 'New', assigneeIds: [] } };

async function errorsOf(adapter: LeadDataAdapter): Promise<unknown[]> {
  const calls = [
    adapter.changeAssignees([change]),
    adapter.importLeads!([row], { importId: 'one', mode: 'create' }) as Promise<unknown>,
  ];
  return Promise.all(calls.map((call) => call.then(String, (error: unknown) => error)));
}

describe('a server that answers another number of times than it was asked', () => {
  const refusal = { code: 'PT422', message: 'No', details: '{}' };
  for (const [what, body] of Object.entries({
    'more often': [refusal, refusal],
    'not at all': [],
    'with something else': null,
  }))
    it(`gets an error of its own from the PostgREST adapter where it answers ${what}`, async () => {
      const adapter = createPostgrestAdapter({
        url: 'https://crm.example',
        fetch: () => Promise.resolve(Response.json(body)),
      });
      for (const error of await errorsOf(adapter)) expect(error).to.include({ name: 'AdapterError', kind: 'unknown' });
    });

  for (const data of [{}, { r0: null }, null])
    it(`gets an error of its own from the PostGraphile adapter where it answers ${JSON.stringify(data)}`, async () => {
      const adapter = createPostgraphileAdapter({
        url: 'https://crm.example/graphql',
        fetch: () => Promise.resolve(Response.json({ data })),
      });
      for (const error of await errorsOf(adapter)) expect(error).to.include({ name: 'AdapterError', kind: 'unknown' });
    });
});
