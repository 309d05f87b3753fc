// Runs the repository's tools as child processes of this Node, by package name, so that no shell and no PATH is involved.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The script behind a package's command, whatever the package exports. */
function binary(packageName, command) {
  const { bin } = JSON.parse(readFileSync(`${root}node_modules/${packageName}/package.json`, 'utf8'));
  return `${root}node_modules/${packageName}/${typeof bin === 'string' ? bin : bin[command]}`;
}

/** Resolves to the exit code. */
export function node(script, args = [], { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    // Ctrl+C reaches the whole group by itself; a kill reaches this process only.
    const end = () => child.kill();
    process.once('SIGTERM', end);
    child.once('close', () => process.off('SIGTERM', end));
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      if (quiet && code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs a package's command; `quiet` shows its output only if it fails. Resolves to the exit code. */
export const tool = (packageName, command, args, options) => node(binary(packageName, command), args, options);

/** Whether a page can be opened for somebody: there is a screen, and this is no automatic run. */
export const hasDesktop =
  !process.env.CI && Boolean(process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
