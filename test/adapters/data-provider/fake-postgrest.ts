// PostgREST's HTTP over tables in memory, as far as its data providers for react-admin speak it. No binary of it can be had for
// tests. https://docs.postgrest.org/en/v13/references/api.html
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BackEnd, Tables } from './servers.js';

type Row = Record<string, unknown>;
type Test = (row: Row) => boolean;

const reserved = new Set(['select', 'order', 'limit', 'offset', 'columns']);
const number = (value: unknown): number => (typeof value === 'number' ? value : Date.parse(String(value)));

/** Values between commas, those with quotes as they stand in them. */
const listOf = (text: string): string[] =>
  [...text.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(.)/g, '$1') ?? plain!,
  );

const like = (pattern: string, flags: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll(/[*%]/g, '.*')}$`, flags);

const operators: Record<string, (value: unknown, wanted: string) => boolean> = {
  eq: (value, wanted) => String(value) === wanted,
  neq: (value, wanted) => String(value) !== wanted,
  in: (value, wanted) => listOf(wanted).includes(String(value)),
  is: (value, wanted) => (wanted === 'null' ? (value ?? null) === null : String(value) === wanted),
  like: (value, wanted) => like(wanted, '').test(String((value as string | null) ?? '')),
  ilike: (value, wanted) => like(wanted, 'i').test(String((value as string | null) ?? '')),
  gt: (value, wanted) => number(value) > number(wanted),
  gte: (value, wanted) => number(value) >= number(wanted),
  lt: (value, wanted) => number(value) < number(wanted),
  lte: (value, wanted) => number(value) <= number(wanted),
};

function testOf(name: string, condition: string): Test {
  const [, not, operator, wanted = ''] = /^(not\.)?(\w+)\.(.*)$/s.exec(condition) ?? [];
  const holds = operators[operator ?? ''];
  if (!holds) throw new Error(`${name}=${condition} is not understood`);
  return (row) => holds(row[name], wanted) !== Boolean(not);
}

function ordered(rows: readonly Row[], order: string | null): Row[] {
  const keys = (order ?? '')
    .split(',')
    .filter(Boolean)
    .map((key) => key.split('.'));
  // A database keeps equal rows in no order: here each request finds them in another one.
  const shuffled = rows.map((row) => ({ row, at: Math.random() })).sort((a, b) => a.at - b.at);
  return shuffled
    .map(({ row }) => row)
    .sort((a, b) => {
      for (const [name, direction] of keys) {
        const [x, y] = [a[name!] ?? '', b[name!] ?? ''] as [string, string];
        if (x !== y) return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1);
      }
      return 0;
    });
}

async function bodyOf(request: IncomingMessage): Promise<Row> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Row) : {};
}

class Requests {
  tables: Tables;
  #next = 1_000;

  constructor(tables: Tables) {
    this.tables = tables;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://host');
    const name = pathname.split('/').at(-1)!;
    const table = this.tables[name];
    if (!table) return void response.writeHead(404).end(JSON.stringify({ code: 'PGRST205', message: 'No such table' }));
    const tests = [...searchParams].filter(([key]) => !reserved.has(key)).map(([key, value]) => testOf(key, value));
    const found = table.filter((row) => tests.every((test) => test(row)));
    const send = (status: number, rows: Row[], headers: Record<string, string> = {}): void => {
      const single = request.headers.accept?.includes('vnd.pgrst.object');
      if (single && rows.length !== 1)
        return void response.writeHead(406).end(JSON.stringify({ code: 'PGRST116', message: 'Not a single row' }));
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(single ? rows[0] : rows));
    };
    switch (request.method) {
      case 'POST': {
        const row: Row = {
          id: name.endsWith('ssignments') ? this.#next++ : `new-${this.#next++}`,
          ...(await bodyOf(request)),
        };
        table.push(row);
        return send(201, [row]);
      }
      case 'PATCH': {
        const patch = await bodyOf(request);
        for (const row of found) Object.assign(row, patch);
        return send(200, found);
      }
      case 'DELETE':
        this.tables[name] = table.filter((row) => !found.includes(row));
        return send(200, found);
      default: {
        const offset = Number(searchParams.get('offset') ?? 0);
        const limit = Number(searchParams.get('limit') ?? found.length);
        const rows = ordered(found, searchParams.get('order')).slice(offset, offset + limit);
        const range = `${rows.length > 0 ? `${offset}-${offset + rows.length - 1}` : '*'}/${found.length}`;
        return send(200, rows, { 'content-range': range });
      }
    }
  }
}

export async function startFakePostgrest(tables: Tables): Promise<BackEnd> {
  const requests: string[] = [];
  const data = new Requests(structuredClone(tables));
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${decodeURIComponent(request.url!)}`);
    data.answer(request, response).catch((error: unknown) => {
      response.writeHead(400).end(JSON.stringify({ code: 'PGRST100', message: String(error) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    tables: () => data.tables,
    fill: (next) => void (data.tables = structuredClone(next)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
