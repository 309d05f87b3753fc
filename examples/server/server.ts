// The reference server: thin, because the database is the authority. It speaks the contract of src/adapters/rest/openapi.json.
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { changeRoutes } from './change-stream.js';
import { Database } from './database.js';
import { engineNamed } from './engine.js';
import { Imports } from './imports.js';
import { Leads } from './leads.js';
import { LiveChanges } from './live.js';
import { People } from './people.js';
import { problemOf, typedError } from './problems.js';
import { assignmentRoutes, importRoutes, leadRoutes, peopleRoutes } from './routes.js';

export interface ServerOptions {
  databaseUrl: string;
  /** Connections to the database. Default 10. */
  connections?: number;
  /** `postgresql` (default) or `portable`; see ENGINES.md. */
  engine?: string;
  /** The id of whoever sends a request, or `undefined`. There is no default: signing in is the host's. */
  userOf(request: FastifyRequest): string | undefined | Promise<string | undefined>;
  /** Origins of pages that may call. Default: none but the server's own. */
  origins?: string[] | true;
  /** Requests per user and minute. Default 6,000. */
  requestsPerMinute?: number;
}

const bodyLimit = 20 * 1024 * 1024; // bytes; a portion of an import with long notes

function useProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const typed = typedError(error);
    if (typed.kind === 'unknown') request.log.error(error);
    const problem = problemOf(typed);
    const { status = problem.status } = error as { status?: number };
    if (typed.retryAfter !== undefined) void reply.header('retry-after', Math.ceil(typed.retryAfter / 1_000));
    return reply
      .code(status)
      .type('application/problem+json')
      .send({ ...problem, status });
  });
  app.setNotFoundHandler((_request, reply) => {
    const problem = { title: 'Not found', status: 404, detail: 'There is nothing at this address' };
    return reply.code(404).type('application/problem+json').send(problem);
  });
}

/** A server that is ready to listen; `close()` ends its streams and its connections too. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { databaseUrl, connections = 10, origins = [], requestsPerMinute = 6_000 } = options;
  const engine = engineNamed(options.engine);
  const database = new Database({ url: databaseUrl, connections });
  await database.checkRights();
  const live = new LiveChanges(database, engine);
  await live.start();
  const app = Fastify({
    bodyLimit,
    forceCloseConnections: true, // streams of changes never end by themselves
    // The contract is checked as it stands: nothing is turned into something else, nothing is taken away.
    ajv: { customOptions: { strict: false, coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.addHook('onClose', async () => {
    await live.close();
    await database.close();
  });
  app.addSchema({ ...contract, $id: 'contract' });
  useProblems(app);
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Location', 'Retry-After', 'Changes-Cursor'],
    maxAge: 600,
  });
  const userOf = async (request: FastifyRequest): Promise<string | undefined> => options.userOf(request);
  await app.register(rateLimit, {
    max: requestsPerMinute,
    keyGenerator: async (request) => (await userOf(request)) ?? request.ip,
  });
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('changes-cursor', live.cursor);
  });
  const services = {
    leads: new Leads(database, engine),
    people: new People(database, engine),
    imports: new Imports(database),
    userOf,
  };
  for (const routes of [leadRoutes, assignmentRoutes, peopleRoutes, importRoutes]) routes(app, services);
  changeRoutes(app, services, live);
  return app;
}
