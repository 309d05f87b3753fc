// Many companies, each with its records in a schema of its own: which database a tenant is in, a server for each, one door for all.
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { migrate } from './migrate.js';
import { createServer, type ServerOptions } from './server.js';
import { checkSchema } from './tenant-schema.js';

/** Where a tenant's records are. Several tenants may share a database, none a schema. */
export interface Tenant {
  databaseUrl: string;
  schema: string;
  readUrl?: string | undefined;
}

export interface TenantServerOptions extends Omit<ServerOptions, 'databaseUrl' | 'schema' | 'readUrl'> {
  /**
   * The directory: where a tenant is, or nothing for one that does not exist. It is asked at the first request of each, and again from
   * time to time: one that has moved is served from where it is now.
   */
  tenant(name: string): Tenant | undefined | Promise<Tenant | undefined>;
  /** For how many milliseconds an answer of the directory counts. Default 10,000. */
  directoryAge?: number;
  /** Of which tenant a request is, such as by its host name. Whoever signs in has to be a person of that tenant. */
  tenantOf(request: IncomingMessage): string | undefined;
}

interface Running {
  app: FastifyInstance;
  where: Tenant;
  askAgainAt: number;
}

/** A server for each tenant that is asked for, with connections of its own; `close()` ends them all. */
export class TenantServer {
  readonly #options: TenantServerOptions;
  readonly #running = new Map<string, Promise<Running | undefined>>();
  readonly #leaving = new Set<Promise<void>>();
  readonly #http: Server;

  constructor(options: TenantServerOptions) {
    this.#options = options;
    this.#http = createHttpServer((request, response) => {
      const refuse = (status: number, title: string): void => {
        const body = JSON.stringify({ title, status, detail: title });
        response
          .writeHead(status, {
            'content-type': 'application/problem+json',
            ...(status === 503 && { 'retry-after': '1' }),
          })
          .end(body);
      };
      const name = options.tenantOf(request);
      if (name === undefined) return refuse(404, 'There is nothing at this address');
      this.#app(name).then(
        (app) => (app ? app.routing(request, response) : refuse(404, 'There is nothing at this address')),
        () => refuse(503, 'Not available right now'),
      );
    });
  }

  listen(port = 0, host = '127.0.0.1'): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(port, host, () => {
        const address = this.#http.address();
        resolve(`http://${host}:${typeof address === 'object' ? address?.port : port}`);
      });
    });
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.#running.values());
    for (const one of all) if (one.status === 'fulfilled') await one.value?.app.close();
    await Promise.all(this.#leaving);
    this.#http.closeIdleConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
      setTimeout(() => this.#http.closeAllConnections(), 5_000).unref();
    });
  }

  async #app(name: string): Promise<FastifyInstance | undefined> {
    const running = await (this.#running.get(name) ?? this.#keep(name, this.#start(name)));
    if (!running || performance.now() < running.askAgainAt) return running?.app;
    running.askAgainAt = this.#askAgainAt();
    const where = await this.#find(name).catch(() => running.where); // nobody is shut out because the directory is
    if (isSame(where, running.where)) return running.app;
    this.#leave(running);
    return (await this.#keep(name, this.#start(name, where)))?.app;
  }

  /** What could not be started, or is not there, is tried again the next time. */
  #keep(name: string, starting: Promise<Running | undefined>): Promise<Running | undefined> {
    this.#running.set(name, starting);
    const forget = (): void => void (this.#running.get(name) === starting && this.#running.delete(name));
    starting.then((started) => started ?? forget(), forget);
    return starting;
  }

  /** Requests are answered to the end; whoever listens is told to come back, and does so to where the tenant is now. */
  #leave({ app }: Running): void {
    const leaving = app.close().catch(() => {});
    this.#leaving.add(leaving);
    void leaving.then(() => this.#leaving.delete(leaving));
  }

  async #start(name: string, found?: Tenant): Promise<Running | undefined> {
    const { tenant: _tenant, tenantOf: _tenantOf, directoryAge: _directoryAge, ...options } = this.#options;
    const where = found ?? (await this.#find(name));
    if (!where) return undefined;
    const app = await createServer({ ...options, ...where, schema: checkSchema(where.schema) });
    await app.ready();
    return { app, where, askAgainAt: this.#askAgainAt() };
  }

  async #find(name: string): Promise<Tenant | undefined> {
    return this.#options.tenant(name);
  }

  #askAgainAt(): number {
    return performance.now() + (this.#options.directoryAge ?? 10_000);
  }
}

const isSame = (now: Tenant | undefined, before: Tenant): boolean =>
  now?.databaseUrl === before.databaseUrl && now.schema === before.schema && now.readUrl === before.readUrl;

/** Brings every tenant up to date, one after the other; one that fails stops no other, and is told at the end. */
export async function migrateTenants(
  tenants: Iterable<[name: string, tenant: Pick<Tenant, 'databaseUrl' | 'schema'>]>,
  engine?: string,
): Promise<void> {
  const failures: Error[] = [];
  for (const [name, { databaseUrl, schema }] of tenants)
    await migrate(databaseUrl, engine, schema).catch((cause: Error) =>
      failures.push(new Error(`Tenant ${name}: ${cause.message}`, { cause })),
    );
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} tenants are not up to date`);
}
