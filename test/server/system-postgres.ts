// PostgreSQL as the system has it, with the programs of a backup, which the one from npm lacks.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

/** The folder of the newest one's programs; `undefined` on a system without it. */
export async function systemPostgres(): Promise<string | undefined> {
  const folders = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : [];
  const told = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  const needed = ['initdb', 'pg_ctl', 'pg_basebackup', 'pg_dump', 'pg_dumpall', 'pg_restore', 'createdb', 'psql'];
  return [...folders, ...told].find((folder) => needed.every((name) => existsSync(join(folder, name))));
}

/** As whom it runs where the tests run as root, which it refuses. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export interface SystemCluster {
  data: string;
  /** Of the superuser, to the database `crm`. */
  url: string;
  /** Programs of PostgreSQL, as they stand in a guide, in `folder`: they are told of this cluster by the environment. */
  shell(commands: string, folder: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A folder that everybody who takes part may write to. */
export async function commonFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-elements-backup-'));
  if (nobody.uid !== undefined) await chown(folder, nobody.uid, nobody.gid);
  return folder;
}

/** Not started yet. `data`: a cluster that is there; default: a new one. */
export async function systemCluster(bin: string, folder: string, data?: string): Promise<SystemCluster> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH']}`,
    PGHOST: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: 'postgres',
  };
  const own = data ?? join(await mkdtemp(join(folder, 'cluster-')), 'data');
  if (nobody.uid !== undefined && data === undefined) await chown(join(own, '..'), nobody.uid, nobody.gid);
  const shell = async (commands: string, at: string): Promise<void> => {
    await run('sh', ['-ec', commands], { cwd: at, env, ...nobody });
  };
  if (data === undefined)
    await shell(`initdb --username=postgres --auth=trust --encoding=UTF8 --no-sync --pgdata="${own}"`, folder);
  const settings = `\nport = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\n`;
  await appendFile(join(own, 'postgresql.conf'), settings);
  return {
    data: own,
    url: `postgres://postgres@127.0.0.1:${port}/crm`,
    shell,
    start: () => shell(`pg_ctl --wait --pgdata="${own}" --log="${own}/../log-${port}" start >/dev/null 2>&1`, folder),
    stop: () => shell(`pg_ctl --wait --mode=immediate --pgdata="${own}" stop >/dev/null`, folder),
  };
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
