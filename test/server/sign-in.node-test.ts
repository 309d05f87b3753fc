// Signing in with tokens of an identity provider: only what it has made for this server, and only while it lasts, is somebody.
import { deepEqual, equal } from 'node:assert/strict';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createServer } from '../../examples/server/server.js';
import { tokenUserOf } from '../../examples/server/token.js';
import { uuidOf } from '../../examples/server/uuid.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

const issuer = 'https://sign-in.example';
const audience = 'crm';
const pair = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');

interface TokenParts {
  payload?: JWTPayload;
  iss?: string;
  aud?: string;
  expires?: string | number;
  key?: Parameters<SignJWT['sign']>[0];
}

function token({
  payload = { sub: uuidOf('ann') },
  iss = issuer,
  aud = audience,
  ...more
}: TokenParts = {}): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(iss)
    .setAudience(aud)
    .setExpirationTime(more.expires ?? '1h')
    .sign(more.key ?? pair.privateKey);
}

describe('sign-in by token', () => {
  let database: TestDatabase;
  let provider: Server;
  let server: FastifyInstance;
  let url: string;
  let isProviderThere = true;

  before(async () => {
    database = await startTestDatabase();
    await database.fill(contractScenario(1));
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }];
    provider = createHttpServer((_request, response) => {
      if (isProviderThere) response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
      else response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    server = await start();
    url = await server.listen();
  });
  after(async () => {
    await server.close();
    provider.close();
    await database.stop();
  });

  const start = (): Promise<FastifyInstance> =>
    createServer({
      databaseUrl: database.url,
      userOf: tokenUserOf({
        keys: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`,
        issuer,
        audience,
      }),
    });

  const me = (authorization: string, at = url): Promise<Response> => fetch(`${at}/me`, { headers: { authorization } });
  const statusOf = async (text: string | Promise<string>): Promise<number> => (await me(`Bearer ${await text}`)).status;

  it('whoever brings a good token is the person of its subject', async () => {
    const response = await me(`Bearer ${await token()}`);
    equal(response.status, 200);
    equal(((await response.json()) as { name: string }).name, 'Ann Archer');
  });

  it('a token that has expired, or is from or for somebody else, is nobody’s: 401, and not a word of why', async () => {
    const bad: Record<string, string | Promise<string>> = {
      'expired a minute ago': token({ expires: Math.floor(Date.now() / 1_000) - 60 }),
      'of another issuer': token({ iss: 'https://elsewhere.example' }),
      'for another application': token({ aud: 'mail' }),
      'with the signature of a stranger': token({ key: stranger.privateKey }),
      'without an end': new SignJWT({ sub: uuidOf('ann') })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .sign(pair.privateKey),
      'without a subject': token({ payload: {} }),
      'without a signature': new UnsecuredJWT({ sub: uuidOf('ann') })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('1h')
        .encode(),
      'signed with the published key as if it were a secret': new SignJWT({ sub: uuidOf('ann') })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(await exportSPKI(pair.publicKey))),
      'that is none': 'a.b.c',
    };
    for (const [what, text] of Object.entries(bad)) {
      const response = await me(`Bearer ${await text}`);
      const problem = (await response.json()) as { detail: string };
      deepEqual([response.status, problem.detail], [401, 'Nobody is signed in'], what);
    }
    equal((await fetch(`${url}/me`)).status, 401, 'no token');
    equal((await me(`Basic ${await token()}`)).status, 401, 'not a bearer token');
  });

  it('a good token of somebody unknown, or who has left, opens nothing', async () => {
    for (const sub of [uuidOf('nobody known'), uuidOf('ina'), uuidOf('sales'), 'ann', "' OR true"])
      equal(await statusOf(token({ payload: { sub } })), 401, sub);
  });

  it('the person can be in another claim', async () => {
    const other = await createServer({
      databaseUrl: database.url,
      userOf: tokenUserOf({ keys: () => Promise.resolve(pair.publicKey), issuer, audience, claim: 'crm_id' }),
    });
    const at = await other.listen();
    const good = await me(`Bearer ${await token({ payload: { sub: 'x', crm_id: uuidOf('bob') } })}`, at);
    const bad = await me(`Bearer ${await token({ payload: { sub: uuidOf('bob') } })}`, at);
    await other.close();
    deepEqual([good.status, bad.status], [200, 401]);
  });

  it('a stream of changes ends when the token does', async () => {
    const expires = Math.floor(Date.now() / 1_000) + 2; // seconds
    const headers = { authorization: `Bearer ${await token({ expires })}` };
    const response = await fetch(`${url}/changes`, { headers });
    equal(response.status, 200);
    for await (const part of response.body!) void part; // until the server ends it
    equal((await fetch(`${url}/changes`, { headers })).status, 401);
  });

  for (const isQuiet of [true, false])
    it(`a stream of a session that the host takes away ends${isQuiet ? ' by itself' : ', and tells nothing more'}`, async () => {
      const sessions = new Map([['hers', uuidOf('ann')]]);
      const own = await createServer({
        databaseUrl: database.url,
        userOf: ({ headers }) => sessions.get(String(headers['x-session'])),
        sessionCheck: isQuiet ? 20 : 0,
      });
      try {
        const at = await own.listen();
        const hers = { headers: { 'x-session': 'hers' } };
        const reader = (await fetch(`${at}/changes`, hers)).body!.pipeThrough(new TextDecoderStream()).getReader();
        const rename = (name: string) =>
          database.client.query(
            'UPDATE crm.leads SET name = $1 WHERE id = (SELECT lead_id FROM crm.lead_assignees WHERE assignee_id = $2 LIMIT 1)',
            [name, uuidOf('ann')],
          );
        let heard = '';
        const until = async (isEnough: () => boolean): Promise<void> => {
          for (;;) {
            const { value, done } = await reader.read();
            if (done || (heard += value) === '' || isEnough()) return;
          }
        };
        await until(() => heard.includes('retry'));
        await rename('While she is signed in');
        await until(() => heard.includes('updated'));
        sessions.delete('hers');
        heard = '';
        if (!isQuiet) await rename('When she is not any more');
        await until(() => false); // until the server ends it
        equal(heard.includes('updated'), false);
        equal((await fetch(`${at}/changes`, hers)).status, 401);
      } finally {
        await own.close();
      }
    });

  it('a sign-in of the host’s own that throws is nobody’s, and nothing of it is told', async () => {
    const own = await createServer({
      databaseUrl: database.url,
      userOf: () => Promise.reject(new Error('no such session in redis://sessions')),
    });
    const answer = await own.inject('/me');
    await own.close();
    deepEqual([answer.statusCode, answer.json<{ detail: string }>().detail], [401, 'Nobody is signed in']);
  });

  it('pages of named origins may call with cookies, and others not; where any may call, it is without', async () => {
    const allowed = async (origins: string[] | true, origin: string): Promise<unknown[]> => {
      const own = await createServer({ databaseUrl: database.url, userOf: () => uuidOf('ann'), origins });
      const headers = { origin, 'access-control-request-method': 'PATCH' };
      const { headers: answer } = await own.inject({ method: 'OPTIONS', url: '/leads/query', headers });
      await own.close();
      return [answer['access-control-allow-origin'], answer['access-control-allow-credentials']];
    };
    const crm = 'https://crm.example';
    deepEqual(await allowed([crm], crm), [crm, 'true']);
    equal((await allowed([crm], 'https://elsewhere.example'))[0], undefined);
    equal((await allowed([], crm))[0], undefined);
    const [origin, credentials] = await allowed(true, crm);
    deepEqual([[crm, '*'].includes(String(origin)), credentials], [true, undefined]);
  });

  it('while the provider’s keys cannot be had nobody is let in, and who comes later is', async () => {
    isProviderThere = false;
    const own = await start();
    const at = await own.listen();
    const text = await token();
    const away = await me(`Bearer ${text}`, at);
    isProviderThere = true;
    const back = await me(`Bearer ${text}`, at);
    await own.close();
    deepEqual([away.status, back.status], [401, 200]);
  });
});
