// What the server refuses to start with: whatever would let everybody see everything, or be everybody.
import { deepEqual, equal, rejects, throws } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoUserOf } from '../../examples/server/demo.js';
import { createServer } from '../../examples/server/server.js';
import { settingsOf } from '../../examples/server/settings.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

describe('a server and the rights of its address', () => {
  let database: TestDatabase;

  before(async () => (database = await startTestDatabase()));
  after(() => database.stop());

  const start = (databaseUrl: string) => createServer({ databaseUrl, userOf: demoUserOf });

  async function loginWith(rights: string, roles: string): Promise<string> {
    const name = `login_${rights.toLowerCase()}_${roles.replaceAll(/\W/g, '')}`;
    await database.client.query(`CREATE ROLE ${name} LOGIN ${rights} PASSWORD 'secret'`);
    if (roles) await database.client.query(`GRANT ${roles} TO ${name}`);
    const url = new URL(database.url);
    [url.username, url.password] = [name, 'secret'];
    return url.href;
  }

  it('does not start as a superuser, nor with BYPASSRLS: a mistake would show everybody everything', async () => {
    await rejects(start(database.migrationUrl), /Row-level security does not bind the role "postgres"/);
    const bypassing = await loginWith('BYPASSRLS', 'crm_user, crm_live');
    await rejects(start(bypassing), /Row-level security does not bind/);
  });

  it('does not start without the rights that it needs, and says how to grant them', async () => {
    await rejects(start(await loginWith('INHERIT', 'crm_user')), /lacks rights: GRANT crm_live TO/);
    await rejects(start(await loginWith('INHERIT', '')), /lacks rights: GRANT crm_user, crm_live TO/);
  });

  it('starts with the rights of requests only', async () => {
    const server = await start(database.url);
    equal((await server.inject('/ready')).statusCode, 200);
    await server.close();
  });
});

describe('the environment of the server', () => {
  const token = {
    JWKS_URL: 'https://sign-in.example/keys',
    JWT_ISSUER: 'https://sign-in.example',
    JWT_AUDIENCE: 'crm',
  };
  const own = { DATABASE_URL: 'postgres://gateway@db/crm' };

  it('on a company’s own database nobody is taken at his word, and no page may call, unless asked for by name', () => {
    throws(() => settingsOf(own), /Nobody could sign in/);
    const { isDemo, origins, metrics, trustProxy, logger } = settingsOf({ ...own, ...token });
    deepEqual(
      { isDemo, origins, metrics, trustProxy, logger },
      { isDemo: false, origins: [], metrics: false, trustProxy: false, logger: true },
    );
    equal(settingsOf({ ...own, DEMO_SIGN_IN: 'on' }).isDemo, true);
  });

  it('tokens need an issuer and an audience, and exclude the demo sign-in', () => {
    for (const missing of ['JWT_ISSUER', 'JWT_AUDIENCE'])
      throws(() => settingsOf({ ...own, ...token, [missing]: '' }), /needs JWT_ISSUER and JWT_AUDIENCE/);
    throws(() => settingsOf({ ...own, ...token, DEMO_SIGN_IN: 'on' }), /exclude each other/);
  });

  it('pages that may call are named, and only "*" is any page', () => {
    const originsOf = (ORIGINS: string) => settingsOf({ ...own, ...token, ORIGINS }).origins;
    deepEqual(originsOf('https://a.example, https://b.example'), ['https://a.example', 'https://b.example']);
    deepEqual(originsOf(''), []);
    equal(originsOf('*'), true);
  });

  it('without a database of one’s own it is a demo, on this machine only', () => {
    const { isDemo, host, origins } = settingsOf({});
    deepEqual([isDemo, host, origins], [true, '127.0.0.1', true]);
  });
});
