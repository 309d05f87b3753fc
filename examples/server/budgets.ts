// What one person may take of the server at a time, so that nobody stops the others.
import type { FastifyInstance } from 'fastify';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { whenOver } from './drain.js';
import type { Sessions } from './sign-in.js';

const kilobyte = 1024; // bytes
/** By route; everything else takes `usual`. */
const bodyLimits: Record<string, number> = {
  '/imports/:importId/rows': 20 * 1024 * kilobyte, // a portion of an import with long notes
  '/jobs': 20 * 1024 * kilobyte, // an import as a whole
  '/leads/duplicates': 5 * 1024 * kilobyte,
};
const usual = 512 * kilobyte;

/** To be called before the routes are added. */
export function limitBodies(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= bodyLimits[route.url] ?? usual;
  });
}

/** Refuses who has too many requests under way; streams have a limit of their own. */
export function limitConcurrency(app: FastifyInstance, sessions: Sessions, most: number): void {
  const underWay = new Map<string, number>();
  app.addHook('onRequest', async (request, reply) => {
    const user = await sessions.userOf(request);
    if (user === undefined || request.routeOptions.url === '/changes') return;
    const count = underWay.get(user) ?? 0;
    if (count >= most)
      throw new AdapterError('rate-limited', 'Too many requests at the same time', { retryAfter: 1_000 });
    underWay.set(user, count + 1);
    whenOver(request, reply, () => {
      const left = underWay.get(user)! - 1;
      if (left > 0) underWay.set(user, left);
      else underWay.delete(user);
    });
  });
}
