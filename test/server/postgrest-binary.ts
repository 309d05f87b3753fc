// PostgREST itself in front of a test database, where the system has it on its path.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { jwtSecret, type PostgrestDouble } from './postgrest-double.js';

/** The command; `undefined` on a system without it. */
export const postgrestCommand = (): Promise<string | undefined> =>
  promisify(execFile)('postgrest', ['--version']).then(
    () => 'postgrest',
    () => undefined,
  );

/** `maxRows`: its `db-max-rows`. */
export async function startPostgrest(command: string, databaseUrl: string, maxRows?: number): Promise<PostgrestDouble> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  const child = spawn(command, {
    env: {
      ...process.env,
      PGRST_DB_URI: databaseUrl,
      PGRST_DB_SCHEMAS: 'crm',
      PGRST_JWT_SECRET: new TextDecoder().decode(jwtSecret),
      PGRST_SERVER_HOST: '127.0.0.1',
      PGRST_SERVER_PORT: String(port),
      PGRST_LOG_LEVEL: 'error',
      ...(maxRows !== undefined && { PGRST_DB_MAX_ROWS: String(maxRows) }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  // Nobody listens, then 503 until it knows the schema, then 401 for whoever has no token.
  for (let attempt = 0; (await statusOf(url)) !== 401; attempt++) {
    if (attempt === 400 || child.exitCode !== null) throw new Error('PostgREST did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

const statusOf = (url: string): Promise<number> =>
  fetch(`${url}/assignment_rules`).then(
    ({ status }) => status,
    () => 0,
  );
