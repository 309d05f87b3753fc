// What the REST adapter sends and makes of an answer, where no server is needed to see it.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { createRestAdapter } from '../../src/adapters/rest.js';
import type { ImportRow } from '../../src/domain/import/import-row.js';
import { saidDuring } from '../console.js';
import { waitUntil } from '../wait-until.js';

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

  it('is out of reach where the headers or the address cannot be had without the network, and says what else fails there', async () => {
    const offline = new TypeError('Failed to fetch');
    const late = new AdapterError('rate-limited', 'Wait');
    for (const [thrown, kind] of [
      [offline, 'unavailable'],
      [late, 'rate-limited'],
      [new Error('No token'), 'unknown'],
    ] as const) {
      const fail = () => Promise.reject(thrown);
      for (const options of [{ baseUrl: '/api', headers: fail }, { baseUrl: fail }]) {
        const adapter = createRestAdapter({ ...options, fetch: () => Promise.resolve(Response.json({})) });
        await saidDuring('error', async () => {
          const error = await adapter.getLead('1').catch((reason: unknown) => reason);
          expect(error).to.be.instanceOf(AdapterError).and.include({ kind });
        });
      }
    }
  });

  const lead = (id: unknown, more: object = {}) => ({
    ...{ id, recordType: 'lead', name: 'Ann Lee', status: 'New', assigneeIds: ['a'], version: '1' },
    ...{ createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', ...more },
  });

  it('shows the good rows of a list, the odd ones as far as they can be read', async () => {
    const odd = [lead(2, { name: null, version: 7, assigneeIds: [3] }), lead('3', { recordType: 'order' }), null];
    const adapter = adapterAnswering(() => Response.json({ items: [lead('1'), ...odd, lead('4')] }));
    const said = await saidDuring('error', async () => {
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 9 });
      expect(items.map(({ id, name, version, assigneeIds }) => [id, name, version, assigneeIds])).to.deep.equal([
        ['1', 'Ann Lee', '1', ['a']],
        ['2', '', '7', ['3']],
        ['4', 'Ann Lee', '1', ['a']],
      ]);
    });
    expect(said).to.have.length(1);
  });

  it('tells what became of each change and of each draft, also where a record cannot be read', async () => {
    const results = [
      { leadId: '1', status: 'ok', lead: lead('1') },
      { leadId: '2', status: 'ok', lead: { id: '2' } },
      { leadId: '3', status: 'conflict', reason: 'Late', current: null },
    ];
    const adapter = adapterAnswering(() => Response.json({ results, leads: [lead('1'), { id: '2' }, null] }));
    await saidDuring('error', async () => {
      const changes = results.map(({ leadId }) => ({ leadId, add: [], remove: [] }));
      const answers = await adapter.changeAssignees(changes);
      expect(answers.map(({ leadId, status }) => [leadId, status])).to.deep.equal([
        ['1', 'ok'],
        ['2', 'ok'],
        ['3', 'conflict'],
      ]);
      expect((await adapter.findDuplicates([])).map((found) => found?.id)).to.deep.equal(['1', undefined, undefined]);
    });
  });

  it('never asks a replica for less than it knows, in whatever order answers come', async () => {
    const asked: (string | null)[] = [];
    const waiting: ((position: string) => void)[] = [];
    const adapter = createRestAdapter({
      baseUrl: 'https://crm.example/api',
      fetch: (_url, request) => {
        asked.push(new Headers(request!.headers).get('write-position'));
        return new Promise((resolve) => {
          waiting.push((position) => resolve(Response.json(lead('1'), { headers: { 'write-position': position } })));
        });
      },
    });
    const both = [adapter.getLead('1'), adapter.getLead('1')];
    await waitUntil(() => waiting.length === 2);
    waiting[1]!('0/A0');
    await both[1];
    waiting[0]!('0/9F');
    await both[0];
    void adapter.getLead('1');
    await waitUntil(() => waiting.length === 3);
    expect(asked[2]).to.equal('0/A0');
  });

  it('asks for nothing but the record of an id, whatever the id is', async () => {
    const urls: string[] = [];
    const adapter = createRestAdapter({
      baseUrl: 'https://crm.example/api',
      fetch: (url) => {
        urls.push(new URL(url as string).pathname);
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    });
    for (const id of ['..', '.'])
      for (const call of [adapter.deleteLead(id), adapter.undoImport(id), adapter.listHistory(id, { limit: 1 })])
        expect(await call.catch((reason: unknown) => reason)).to.include({ kind: 'not-found' });
    await adapter.deleteLead('a/..');
    expect(urls).to.deep.equal(['/api/leads/a%2F..']);
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
