// Reads may go to a replica that has what their reader has written and heard of; which that is, he says with each request.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a replica has to have for a request to be answered there. */
export interface Wanted {
  /** Up to where the reader's own writes are, in the database's log. */
  writes: string | undefined;
  /** The latest change that he has heard of. */
  changes: string | undefined;
}

interface Following extends Wanted {
  isRead: boolean;
  /** Up to where this request has written. */
  written?: string;
  /** Up to where the replica that has answered knows of all changes. */
  known?: string;
}

const requests = new AsyncLocalStorage<Following>();

/** By method and route: everything that changes nothing. */
const reads = new Set([
  'POST /leads/query',
  'POST /leads/duplicates',
  'GET /leads/:id',
  'GET /leads/:id/access',
  'POST /access/preview',
  'GET /leads/:id/history',
  'POST /permissions',
  'GET /schemas/:recordType',
  'POST /assignees/query',
  'POST /assignees/lookup',
  'GET /me',
]);

function headerOf({ headers }: FastifyRequest, name: string, form: RegExp): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && form.test(value) ? value : undefined;
}

/** To be called before the routes are added. */
export function followPositions(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, next) => {
    const writes = headerOf(request, 'write-position', /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/);
    const changes = headerOf(request, 'changes-cursor', /^\d{1,18}$/);
    requests.run({ writes, changes, isRead: reads.has(`${request.method} ${request.routeOptions.url}`) }, next);
  });
  app.addHook('onSend', async (_request, reply) => {
    const { written, known } = requests.getStore() ?? {};
    if (written !== undefined) void reply.header('write-position', written);
    if (known !== undefined) void reply.header('changes-cursor', known);
  });
}

/** What the request that is being answered wants of a replica; `undefined` for one that may write. */
export function wantedOfReplica(): Wanted | undefined {
  const request = requests.getStore();
  return request?.isRead ? request : undefined;
}

export function rememberWrite(position: string): void {
  const request = requests.getStore();
  if (request) request.written = position;
}

/** Whoever goes on from here misses nothing that this replica did not have. */
export function rememberReplica(position: string): void {
  const request = requests.getStore();
  if (request) request.known ??= position;
}
