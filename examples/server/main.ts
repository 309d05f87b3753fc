// `npm run server`: the reference server with demo data, on an embedded PostgreSQL or the one in DATABASE_URL.
import { fileURLToPath } from 'node:url';
import { demoData, demoRoutes, demoUserOf } from './demo.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { createLogin, migrate } from './migrate.js';
import { seedOnce } from './seed.js';
import { createServer } from './server.js';

const { DATABASE_URL, MIGRATION_URL = DATABASE_URL, ENGINE, HOST = '127.0.0.1', PORT = '8787' } = process.env;
/** Where the embedded database keeps its data; delete it to begin anew. An empty one: nothing outlives the process. */
const folder =
  process.env['POSTGRES_FOLDER'] ??
  fileURLToPath(new URL('../../node_modules/.cache/lead-elements/postgres', import.meta.url));

const embedded = DATABASE_URL ? undefined : await startEmbeddedPostgres(folder ? { folder } : {});
const migrationUrl = MIGRATION_URL ?? embedded!.url;
await migrate(migrationUrl, ENGINE || undefined);
await seedOnce(migrationUrl, demoData);
const databaseUrl = DATABASE_URL ?? (await createLogin(migrationUrl, 'crm_gateway', 'embedded'));
const server = await createServer({
  databaseUrl,
  userOf: demoUserOf,
  origins: true, // any page may try the demo
  ...(ENGINE && { engine: ENGINE }),
});
demoRoutes(server);
const address = await server.listen({ host: HOST, port: Number(PORT) });
console.log(`The reference server: ${address}`);
console.log('Demo sign-in: Authorization: Bearer <id>, ids from /demo/people. Ctrl+C ends it.');

async function stop(): Promise<void> {
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
