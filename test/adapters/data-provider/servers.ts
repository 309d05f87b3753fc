// Real back ends on a port of this machine: json-server, and FakeRest behind HTTP, filled anew for every check.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { SimpleRestServer } from 'fakerest';

export type Tables = Record<string, Record<string, unknown>[]>;

export interface BackEnd {
  url: string;
  /** What is stored now. */
  tables(): Tables;
  fill(tables: Tables): void;
  /** Every request so far, as `GET /leads/1`. */
  requests: string[];
  close(): Promise<void>;
}

/** The parts of json-server 0.17, which comes without types, that are used here. */
interface JsonServer {
  create(): { use(handler: unknown): void; listen(port: number, host: string): Server };
  router(tables: Tables): { db: { getState(): Tables; setState(tables: Tables): void } };
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    const answer = (): void => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    if (server.listening) answer();
    else server.once('listening', answer);
  });

const closing = (server: Server) => (): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

/** `guard` sees every request before json-server does: Express middleware. */
export async function startJsonServer(tables: Tables, guard?: unknown): Promise<BackEnd> {
  const jsonServer = createRequire(import.meta.url)('json-server') as JsonServer;
  const app = jsonServer.create();
  const router = jsonServer.router(structuredClone(tables));
  const requests: string[] = [];
  app.use((request: IncomingMessage, _response: unknown, next: () => void) => {
    requests.push(`${request.method} ${request.url}`);
    next();
  });
  if (guard) app.use(guard);
  app.use(router);
  const server = app.listen(0, '127.0.0.1');
  return {
    url: await listening(server),
    requests,
    tables: () => router.db.getState(),
    fill: (next) => router.db.setState(structuredClone(next)),
    close: closing(server),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : undefined;
}

export async function startFakeRest(tables: Tables): Promise<BackEnd> {
  let rest = new SimpleRestServer({ data: structuredClone(tables) });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://host');
      const params = Object.fromEntries([...searchParams].map(([name, value]) => [name, JSON.parse(value) as unknown]));
      requests.push(`${request.method} ${request.url}`);
      const answer = await rest.handle({
        url: pathname,
        method: request.method!,
        params,
        headers: new Headers(),
        requestBody: await bodyOf(request),
      });
      response.writeHead(answer.status, answer.headers).end(answer.body && JSON.stringify(answer.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  return {
    url: await listening(server),
    requests,
    tables: () => Object.fromEntries(Object.keys(tables).map((name) => [name, rest.database.getAll(name)])),
    fill: (next) => {
      rest = new SimpleRestServer({ data: structuredClone(next) });
    },
    close: closing(server),
  };
}
