// The adapter of the guide keeps the contract over HTTP as far as it goes; the server of this test stands for the host's own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createOwnAdapter } from '../../examples/own-adapter/adapter.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import type { Capabilities, LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../src/adapters/memory.js';
import type { Lead, LeadDraft, LeadPatch } from '../../src/domain/record/lead.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import { describeAdapterContract } from '../../src/testing/index.js';

type Answer = (adapter: LeadDataAdapter, content: never, options: { idempotencyKey?: string }) => Promise<unknown>;

const routes: Record<string, Answer> = {
  '/leads/query': (adapter, query: LeadQuery) => adapter.listLeads(query),
  '/leads/get': (adapter, { id }: { id: string }) => adapter.getLead(id),
  '/leads/create': (adapter, draft: LeadDraft, options) => adapter.createLead(draft, options),
  '/leads/update': (adapter, { lead, patch }: { lead: Lead; patch: LeadPatch }, options) =>
    adapter.updateLead(lead, patch, options),
  '/assignments': (adapter, changes: never) => adapter.changeAssignees(changes),
  '/people/query': (adapter, query: never) => adapter.searchAssignees(query),
  '/people/get': (adapter, ids: string[]) => adapter.getAssignees(ids),
};

const statuses: Record<string, number> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  unsupported: 501,
};

/** What one of these adapters may say, the other has to do. */
const { capabilities } = createOwnAdapter('');
const served: Partial<Capabilities> = { ...capabilities, access: 'device' };

void describe('an adapter of one’s own, as the guide has it', () => {
  let server: Server;
  let store: LocalAdapter;
  before(async () => {
    server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const idempotencyKey = String(request.headers['idempotency-key'] ?? '');
        const adapter = store.as(String(request.headers['x-user']));
        try {
          const content = JSON.parse(Buffer.concat(chunks).toString()) as never;
          const answer = await routes[request.url!]!(adapter, content, idempotencyKey ? { idempotencyKey } : {});
          response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
        } catch (error) {
          const { kind, message, fields, current } = error as AdapterError;
          response.writeHead(statuses[kind] ?? 500).end(JSON.stringify({ message, fields, current }));
        }
      })();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  describeAdapterContract(
    { describe: (name, body) => void describe(name, body), it: (name, body) => void it(name, body) },
    {
      name: 'contract',
      create({ people, leads }) {
        store = createMemoryAdapter({ people, leads, currentUserId: 'mia', capabilities: served });
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        return { as: (userId) => createOwnAdapter(url, { 'X-User': userId }), remove: (id) => store.deleteLead(id) };
      },
    },
  );
});
