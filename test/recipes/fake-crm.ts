// Stands for a CRM: answers each request as its documentation says, and remembers what it was asked.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  /** Decoded. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** A request by its method and a part of its address, and the answer; the first that fits is taken. */
export type Script = [request: string, answer: Answer | ((asked: Asked) => Answer)][];

export interface FakeCrm {
  baseUrl: string;
  asked: Asked[];
  answer(script: Script): void;
  close(): void;
}

export async function startFakeCrm(): Promise<FakeCrm> {
  let script: Script = [];
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const path = decodeURIComponent(request.url!.replaceAll('+', ' '));
      const one: Asked = {
        method: request.method!,
        path,
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
      asked.push(one);
      const found = script.find(([wanted]) => {
        const [method, ...rest] = wanted.split(' ');
        return method === one.method && path.includes(rest.join(' '));
      });
      const answer = typeof found?.[1] === 'function' ? found[1](one) : found?.[1];
      const { status = answer ? 200 : 404, body, headers = {} } = answer ?? {};
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer(next) {
      script = next;
      asked.length = 0;
    },
    close: () => void server.close(),
  };
}
