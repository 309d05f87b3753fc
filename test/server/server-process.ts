// The reference server as a process of its own, which a test can kill.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from './test-database.js';

export interface ServerProcess {
  url: string;
  /** Whether the process is no more. */
  readonly hasEnded: boolean;
  /** It does nothing more, whatever it has begun. */
  freeze(): void;
  /** At once and without a chance to finish anything. */
  kill(): Promise<void>;
}

const main = fileURLToPath(new URL('../../examples/server/main.ts', import.meta.url));

export async function startServerProcess(
  { url: databaseUrl, migrationUrl }: Pick<TestDatabase, 'url' | 'migrationUrl'>,
  engine = '',
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...process.execArgv, main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MIGRATION_URL: migrationUrl,
      ENGINE: engine,
      PORT: '0',
      DEMO_SIGN_IN: 'on',
      NODE_TEST_CONTEXT: undefined,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url === undefined) continue;
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL');
      await exited;
    };
    return {
      url,
      kill,
      freeze: () => void child.kill('SIGSTOP'),
      get hasEnded() {
        return child.exitCode !== null || child.signalCode !== null;
      },
    };
  }
  throw new Error('The server ended before it listened');
}
