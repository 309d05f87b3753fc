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
  /** The directory: where a tenant is, or nothing for one that does not exist. It is asked at the first request of each. */
  tenant(name: string): Tenant | undefined | Promise<Tenant | undefined>;
  /** Of which tenant a request is, such as by its host name. Whoever signs in has to be a person of that tenant. */
  tenantOf(request: IncomingMessage): string | undefined;
}

/** A server for each tenant that is asked for, with connections of its own; `close()` ends them all. */
export class TenantServer {
  readonly #options: TenantServerOptions;
  readonly #apps = new Map<string, Promise<FastifyInstance | undefined>>();
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
    const apps = await Promise.allSettled(this.#apps.values());
    for (const app of apps) if (app.status === 'fulfilled') await app.value?.close();
    this.#http.closeIdleConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
      setTimeout(() => this.#http.closeAllConnections(), 5_000).unref();
    });
  }

  /** What could not be started, or is not there, is tried again the next time. */
  #app(name: string): Promise<FastifyInstance | undefined> {
    let app = this.#apps.get(name);
    if (!app) {
      this.#apps.set(name, (app = this.#start(name)));
      const forget = (): void => void this.#apps.delete(name);
      app.then((started) => started ?? forget(), forget);
    }
    return app;
  }

  async #start(name: string): Promise<FastifyInstance | undefined> {
    const { tenant, tenantOf: _tenantOf, ...options } = this.#options;
    const found = await tenant(name);
    if (!found) return undefined;
    const app = await createServer({ ...options, ...found, schema: checkSchema(found.schema) });
    await app.ready();
    return app;
  }
}

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
