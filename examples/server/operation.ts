// What whoever runs the server asks it: is it alive, can it work, how is it doing, what does it offer.
import type { FastifyInstance } from 'fastify';
import metricsModule from 'fastify-metrics';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import type { Database } from './database.js';
import type { LiveChanges } from './live.js';
import { openRoute } from './sign-in.js';

/** A database that takes longer is not ready to be asked. */
const patience = 2_000; // ms

async function isReachable(database: Database): Promise<boolean> {
  const timer = new AbortController();
  const late = new Promise<false>((resolve) => {
    const timeout = setTimeout(resolve, patience, false);
    timer.signal.addEventListener('abort', () => clearTimeout(timeout));
  });
  const answer = database.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => timer.abort());
}

export interface OperationOptions {
  database: Database;
  live: LiveChanges;
  /** Whether `/metrics` is there, for everybody who can reach the server. */
  metrics: boolean;
}

export async function operationRoutes(
  app: FastifyInstance,
  { database, live, metrics }: OperationOptions,
): Promise<void> {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.get('/health', openRoute, () => ({ status: 'ok' }));
  app.get('/ready', openRoute, async (_request, reply) => {
    const isReady = !isClosing && (await isReachable(database));
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : isClosing ? 'closing' : 'no database' });
  });
  app.get('/openapi.json', openRoute, () => contract);
  if (metrics) await useMetrics(app, database, live);
}

async function useMetrics(app: FastifyInstance, database: Database, live: LiveChanges): Promise<void> {
  await app.register(metricsModule.default, {
    endpoint: { url: '/metrics', method: 'GET', handler: () => {}, ...openRoute },
    clearRegisterOnInit: true,
    routeMetrics: { routeBlacklist: ['/changes', '/health', '/ready', '/metrics'] },
  });
  const { Gauge } = app.metrics.client;
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name: `lead_elements_${name}`,
      help,
      collect() {
        this.set(value());
      },
    });
  };
  gauge('live_listeners', 'Streams of live changes', () => live.listeners);
  gauge('database_connections', 'Connections to the database', () => database.load.total);
  gauge('database_waiting', 'Requests that wait for a connection', () => database.load.waiting);
}
