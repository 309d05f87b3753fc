// `npm run server`: the reference server, as the environment says; without a word, with demo data on an embedded PostgreSQL.
import { fileURLToPath } from 'node:url';
import { demoData, demoRoutes, demoUserOf } from './demo.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { createLogin, migrate } from './migrate.js';
import { seedDefaults, seedOnce } from './seed.js';
import { createServer } from './server.js';
import { settingsOf } from './settings.js';
import { tokenUserOf } from './token.js';

const settings = settingsOf(process.env);
const { databaseUrl, engine, isDemo, token, origins, trustProxy, metrics, logger } = settings;
/** Where the embedded database keeps its data; delete it to begin anew. An empty one: nothing outlives the process. */
const folder =
  process.env['POSTGRES_FOLDER'] ??
  fileURLToPath(new URL('../../node_modules/.cache/lead-elements/postgres', import.meta.url));

const embedded = databaseUrl ? undefined : await startEmbeddedPostgres(folder ? { folder } : {});
const migrationUrl = settings.migrationUrl ?? embedded?.url;
// A gateway has no rights to migrate; without another address, somebody else has done it.
if (migrationUrl !== undefined) {
  await migrate(migrationUrl, engine);
  await seedDefaults(migrationUrl);
  if (isDemo) await seedOnce(migrationUrl, demoData);
}
const server = await createServer({
  databaseUrl: databaseUrl ?? (await createLogin(migrationUrl!, 'crm_gateway', 'embedded')),
  readUrl: settings.readUrl,
  userOf: token ? tokenUserOf(token) : demoUserOf,
  origins,
  trustProxy,
  metrics,
  logger,
  ...(engine && { engine }),
});
if (isDemo) demoRoutes(server);
const address = await server.listen({ host: settings.host, port: settings.port });
console.log(`The reference server: ${address}`);
if (isDemo) console.log('Demo sign-in: Authorization: Bearer <id>, ids from /demo/people. Ctrl+C ends it.');

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), settings.drain).unref();
  await server.close();
  await embedded?.stop();
  process.exit();
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void stop();
  });
}
