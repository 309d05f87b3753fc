// What the REST adapter sends and makes of an answer, where no server is needed to see it.
import { expect } from '@open-wc/testing';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { createRestAdapter } from '../../src/adapters/rest.js';
import type { ImportRow } from '../../src/domain/import/import-row.js';

const adapterAnswering = (answer: (request: RequestInit) => Response) =>
  createRestAdapter({
    baseUrl: 'https://crm.example/api',
    fetch: (_url, request) => Promise.resolve(answer(request!)),
  });

describe('the REST adapter', () => {
  it('gives each portion of an import a key of its own, and the same ones again at a retry', async () => {
    const keys: (string | null)[] = [];
    const adapter = adapterAnswering(({ headers }) => {
      keys.push(new Headers(headers).get('idempotency-key'));
      return Response.json({ results: [] });
    });
    const draft = { recordType: 'lead', name: 'New', assigneeIds: [] as string[] } as const;
    const rows = Array.from({ length: 1_001 }, (_, at): ImportRow => ({ rowNumber: at + 2, draft }));
    const options = { importId: 'i', mode: 'create', idempotencyKey: 'i:1' } as const;
    await adapter.importLeads(rows, options);
    await adapter.importLeads(rows, options);
    expect(new Set(keys.slice(0, 3)).size).to.equal(3);
    expect(keys.slice(3)).to.deep.equal(keys.slice(0, 3));
  });

  it('reports a conflict as one, also where the server sends a record that cannot be read', async () => {
    const conflict = {
      type: 'urn:lead-elements:problem:conflict',
      detail: 'Somebody was faster',
      current: { id: '1' },
    };
    const adapter = adapterAnswering(() => Response.json(conflict, { status: 409 }));
    const error = await adapter.getLead('1').catch((reason: AdapterError) => reason);
    expect(error).to.include({ kind: 'conflict', message: 'Somebody was faster' });
  });

  it('says in its own error that an answer is none of the contract, whatever stands in it', async () => {
    const adapter = adapterAnswering(() => Response.json({ oops: true }));
    const calls = [
      adapter.listLeads({ recordType: 'lead', limit: 1 }),
      adapter.getAssignees(['a']),
      adapter.changeAssignees([{ leadId: '1', add: [], remove: [] }]),
      adapter.listAccess('1'),
      adapter.findDuplicates([]),
    ];
    for (const call of calls) {
      const error = await (call as Promise<unknown>).catch((reason: unknown) => reason);
      expect(error).to.include({ kind: 'unknown' });
    }
  });
});
