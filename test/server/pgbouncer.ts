// PgBouncer in transaction mode in front of a test database, where the system has it.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Pooler {
  /** The same address, through the pooler. */
  url: string;
  stop(): Promise<void>;
}

/** Where the command is; `undefined` on a system without it. */
export async function pgbouncerPath(): Promise<string | undefined> {
  for (const path of ['pgbouncer', '/usr/sbin/pgbouncer']) {
    const isThere = await promisify(execFile)(path, ['--version']).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

/** Fewer connections than the server has, so that each transaction may meet another one. */
export async function startPgbouncer(path: string, databaseUrl: string, poolSize = 4): Promise<Pooler> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-elements-pgbouncer-'));
  await chmod(folder, 0o755);
  const url = new URL(databaseUrl);
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await writeFile(join(folder, 'users.txt'), `"${url.username}" "${url.password}"\n`);
  const settings = [
    '[databases]',
    `* = host=${url.hostname} port=${url.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = plain',
    `auth_file = ${join(folder, 'users.txt')}`,
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
  ];
  await writeFile(join(folder, 'pgbouncer.ini'), settings.join('\n'));
  const isRoot = process.getuid?.() === 0; // as whom it refuses to run
  const child = spawn(path, [...(isRoot ? ['-u', 'nobody'] : []), join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
  for (let attempt = 0; !(await listens(port)); attempt++) {
    if (attempt === 200) throw new Error('PgBouncer did not start');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  url.port = String(port);
  return {
    url: url.href,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
