// The demo data behind PostgREST's HTTP, as a process of its own, for a page: `?adapter=postgrest`.
import { demoData } from '../../examples/server/demo.js';
import { jwtSecret, startPostgrestDouble } from './postgrest-double.js';
import { startTestDatabase } from './test-database.js';

const database = await startTestDatabase();
await database.fill(demoData());
const server = await startPostgrestDouble(database.url);
const parameters = new URLSearchParams({
  adapter: 'postgrest',
  server: server.url,
  secret: new TextDecoder().decode(jwtSecret),
});
process.stdout.write(`?${parameters}\n`);

process.once('SIGTERM', () => {
  void server
    .close()
    .then(() => database.stop())
    .then(() => process.exit());
});
