// A server that closes waits for requests that are under way, and for no others.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { describe, it } from 'node:test';
import fastify from 'fastify';
import { requestsAnswered } from '../../examples/server/drain.js';

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: crm.example\r\n\r\n`;

describe('requests that are under way', () => {
  it('are those whose connection is still there, also where one waited behind another', async () => {
    const app = fastify();
    const answered = requestsAnswered(app);
    let came = (): void => {};
    let release = (): void => {};
    const bothCame = new Promise<void>((resolve) => (came = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    app.get('/first', () => held);
    app.get('/second', () => {
      came();
      return held;
    });
    await app.listen();
    try {
      const client = connect((app.server.address() as AddressInfo).port);
      client.write(get('/first') + get('/second'));
      await bothCame;
      client.destroy();
      await once(client, 'close');
      const begun = performance.now();
      await answered();
      assert.ok(performance.now() - begun < 4_000, 'it waits for what nobody waits for');
    } finally {
      release();
      await app.close();
    }
  });
});
