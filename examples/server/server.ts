// The reference server: thin, because the database is the authority. It speaks the contract of src/adapters/rest/openapi.json.
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from 'fastify';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { limitBodies, limitConcurrency } from './budgets.js';
import { changeRoutes } from './change-stream.js';
import { Database } from './database.js';
import { connectionCloser, requestsAnswered } from './drain.js';
import { engineNamed } from './engine.js';
import { Imports } from './imports.js';
import { Jobs } from './jobs.js';
import { Leads } from './leads.js';
import { LiveChanges } from './live.js';
import { operationRoutes } from './operation.js';
import { Lookups } from './lookups.js';
import { People } from './people.js';
import { presenceRoutes, Visits } from './presence.js';
import { problemOf, typedError } from './problems.js';
import { followPositions } from './reads.js';
import { startRetention, type RetentionOptions } from './retention.js';
import { assignmentRoutes, importRoutes, jobRoutes, leadRoutes, lookupRoutes, peopleRoutes } from './routes.js';
import { Sessions, type UserOf } from './sign-in.js';

export interface ServerOptions {
  databaseUrl: string;
  /** Of the tenant whose records these are; see tenants.ts. Default `crm`. */
  schema?: string | undefined;
  /** Of a replica, which answers reads as soon as it has what their reader knows of. Default: none. */
  readUrl?: string | undefined;
  /** Connections to the database. Default 10. */
  connections?: number;
  /** `postgresql` (default) or `portable`; see ENGINES.md. */
  engine?: string;
  /** Who sends a request. There is no default: signing in is the host's; `token.ts` has one for tokens. */
  userOf: UserOf;
  /** Origins of pages that may call, also with cookies. Default: none but the server's own. `true`: any, without cookies. */
  origins?: string[] | true;
  /** Requests per user and minute. Default 6,000. */
  requestsPerMinute?: number;
  /** Requests of one user at the same time. Default 20. */
  concurrency?: number;
  /** Streams of live changes of one user. Default 20. */
  streamsPerUser?: number;
  /** Milliseconds after which a stream asks `userOf` anew whether its session goes on. Default 15,000. */
  sessionCheck?: number;
  /** Whose word about the client's address counts (`X-Forwarded-For`), as in Fastify. Default: nobody's. */
  trustProxy?: FastifyServerOptions['trustProxy'];
  /** As in Fastify: `true` writes JSON to the standard output, with an id for each request. Default: no log. */
  logger?: FastifyServerOptions['logger'];
  /** How long what only grows is kept; see retention.ts. */
  retention?: RetentionOptions;
  /** Whether `/metrics` tells Prometheus how the server is doing. Default: no. */
  metrics?: boolean;
}

function sendProblem(error: unknown, reply: FastifyReply, log: FastifyBaseLogger): FastifyReply {
  const typed = typedError(error);
  if (typed.kind === 'unknown') log.error({ err: error }, 'A request failed in a way that nobody expected');
  if (typed.kind === 'unavailable') log.warn({ err: error }, 'A request could not be answered right now');
  const problem = problemOf(typed);
  const { status = problem.status } = typed as { status?: number };
  if (typed.retryAfter !== undefined) void reply.header('retry-after', Math.ceil(typed.retryAfter / 1_000));
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ ...problem, status });
}

function newApp({ trustProxy = false, logger = false }: ServerOptions): FastifyInstance {
  const app = Fastify({
    trustProxy,
    logger,
    requestIdHeader: 'x-request-id',
    requestTimeout: 30_000, // ms for the whole of a request to arrive
    forceCloseConnections: 'idle', // streams are ended before, and requests under way get their answer
    frameworkErrors: (error, request, reply) => void sendProblem(error, reply as FastifyReply, request.log),
    // The contract is checked as it stands: nothing is turned into something else, nothing is taken away.
    ajv: { customOptions: { strict: false, coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  app.setErrorHandler((error, request, reply) => sendProblem(error, reply, request.log));
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addSchema({ ...contract, $id: 'contract' });
  return app;
}

/** A server that is ready to listen; `close()` ends its streams, lets requests have their answer, and frees its connections. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { databaseUrl, schema, readUrl, connections = 10, origins = [], requestsPerMinute = 6_000 } = options;
  const engine = engineNamed(options.engine);
  const database = new Database({ url: databaseUrl, schema, readUrl, connections });
  await database.checkRights().catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const live = new LiveChanges(database, engine);
  await live.start();
  const app = newApp(options);
  const closeConnections = connectionCloser(app);
  const answered = requestsAnswered(app);
  const stopRetention = await startRetention(database, options.retention ?? {}, (error) =>
    app.log.warn({ err: error }, 'What is old could not be dropped'),
  );
  app.addHook('preClose', async () => {
    stopRetention();
    await live.close();
    closeConnections();
  });
  app.addHook('onClose', async () => {
    await answered();
    await database.close();
  });
  await app.register(cors, {
    origin: origins,
    credentials: origins !== true,
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Location', 'Retry-After', 'Changes-Cursor', 'Write-Position', 'X-Request-Id'],
    maxAge: 600,
  });
  const sessions = new Sessions(options.userOf);
  await app.register(rateLimit, {
    max: requestsPerMinute,
    keyGenerator: async (request) => (await sessions.userOf(request)) ?? request.ip,
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send({ title: 'Not found', status: 404, detail: 'There is nothing at this address' }),
  );
  await operationRoutes(app, { database, live, metrics: options.metrics ?? false });
  sessions.guard(app);
  limitConcurrency(app, sessions, options.concurrency ?? 20);
  limitBodies(app);
  if (readUrl !== undefined) followPositions(app);
  app.addHook('onRequest', async (request, reply) => {
    if (await sessions.of(request)) void reply.header('changes-cursor', live.cursor);
  });
  const [leads, imports] = [new Leads(database, engine), new Imports(database)];
  const jobs = new Jobs({ database, leads, imports, log: app.log });
  app.addHook('preClose', () => jobs.close());
  const services = {
    leads,
    imports,
    jobs,
    people: new People(database, engine),
    lookups: new Lookups(database, engine),
    userOf: sessions.userOf,
  };
  for (const routes of [leadRoutes, assignmentRoutes, peopleRoutes, lookupRoutes, importRoutes, jobRoutes])
    routes(app, services);
  const visits = new Visits(live);
  app.addHook('preClose', (done) => {
    visits.close();
    done();
  });
  presenceRoutes(app, services, visits);
  const { streamsPerUser: most = 20, sessionCheck: check = 15_000 } = options;
  changeRoutes(app, { live, sessions, people: services.people, most, check });
  return app;
}
