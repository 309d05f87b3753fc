// Runs the repository's tools as child processes of this Node, by package name, so that no shell and no PATH is involved.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The script behind a package's command, whatever the package exports. */
function binary(packageName, command) {
  const { bin } = JSON.parse(readFileSync(`${root}node_modules/${packageName}/package.json`, 'utf8'));
  return `${root}node_modules/${packageName}/${typeof bin === 'string' ? bin : bin[command]}`;
}

const settings = new AsyncLocalStorage();

/**
 * Runs `task`; the processes that it starts get these variables, and `held` keeps what they write until all of it is done,
 * so that tasks side by side do not write into each other's lines.
 */
export async function withProcesses({ env = {}, held = false }, task) {
  const outer = settings.getStore();
  const output = outer?.output ?? (held ? [] : undefined);
  const result = await settings.run({ env: { ...outer?.env, ...env }, output }, task);
  if (output && !outer?.output) process.stdout.write(Buffer.concat(output));
  return result;
}

/** Writes a line where the output of the task goes. */
export function say(line) {
  const output = settings.getStore()?.output;
  if (output) output.push(Buffer.from(`${line}\n`));
  else console.log(line);
}

/** Resolves to the exit code. */
export function node(script, args = [], { env = {}, quiet = false } = {}) {
  const { env: shared = {}, output: held } = settings.getStore() ?? {};
  const isPiped = quiet || held;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: isPiped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...shared, ...env },
    });
    // Ctrl+C reaches the whole group by itself; a kill reaches this process only.
    const end = () => child.kill();
    process.once('SIGTERM', end);
    child.once('close', () => process.off('SIGTERM', end));
    const output = quiet || !held ? [] : held;
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      if (quiet && code !== 0 && held) held.push(...output);
      else if (quiet && code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs a package's command; `quiet` shows its output only if it fails. Resolves to the exit code. */
export const tool = (packageName, command, args, options) => node(binary(packageName, command), args, options);

/** Whether a page can be opened for somebody: there is a screen, and this is no automatic run. */
export const hasDesktop =
  !process.env.CI && Boolean(process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
