// A server that closes waits for requests that are under way, and for no others.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, it } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { limitConcurrency } from '../../examples/server/budgets.js';
import { requestsAnswered } from '../../examples/server/drain.js';
import type { Sessions } from '../../examples/server/sign-in.js';

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: crm.example\r\n\r\n`;

/** Two addresses whose answers wait until they are released. */
function holdTwo(app: FastifyInstance): { bothCame: Promise<void>; release: () => void } {
  let came = (): void => {};
  let release = (): void => {};
  const bothCame = new Promise<void>((resolve) => (came = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  app.get('/first', () => held);
  app.get('/second', () => {
    came();
    return held;
  });
  return { bothCame, release: () => release() };
}

/** Asks for both over one connection, which is gone before either is answered. */
async function askAndGo(app: FastifyInstance, bothCame: Promise<void>): Promise<void> {
  const client = connect((app.server.address() as AddressInfo).port);
  client.write(get('/first') + get('/second'));
  await bothCame;
  client.destroy();
  await once(client, 'close');
}

describe('requests that are under way', () => {
  it('are those whose connection is still there, also where one waited behind another', async () => {
    const app = fastify();
    const answered = requestsAnswered(app);
    const { bothCame, release } = holdTwo(app);
    await app.listen();
    try {
      await askAndGo(app, bothCame);
      const begun = performance.now();
      await answered();
      assert.ok(performance.now() - begun < 4_000, 'it waits for what nobody waits for');
    } finally {
      release();
      await app.close();
    }
  });

  it('count against the limit of their user no longer once their connection is gone', async () => {
    const app = fastify();
    limitConcurrency(app, { userOf: () => Promise.resolve('ann') } as unknown as Sessions, 2);
    const { bothCame, release } = holdTwo(app);
    app.get('/third', () => 'done');
    const url = await app.listen();
    try {
      await askAndGo(app, bothCame);
      release();
      let status = 0;
      for (const until = performance.now() + 4_000; status !== 200 && performance.now() < until;)
        status = (await fetch(`${url}/third`)).status;
      assert.equal(status, 200);
    } finally {
      await app.close();
    }
  });
});
