// What every npm script starts: makes sure that the dependencies are installed, then runs the task. Node built-ins only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether node_modules holds what the lock file names. Versions are compared, since a checkout makes file times meaningless. */
function isInstalled() {
  try {
    const wanted = readJson('package-lock.json').packages;
    const present = readJson('node_modules/.package-lock.json').packages;
    const differs = Object.keys(present).some((path) => present[path].version !== wanted[path]?.version);
    const lacks = Object.keys(wanted).some((path) => {
      const { optional, devOptional, peer } = wanted[path];
      return path && !optional && !devOptional && !peer && !present[path];
    });
    return !differs && !lacks;
  } catch {
    return false;
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

if (!isInstalled()) {
  console.log('Dependencies are missing or older than package-lock.json: running npm ci …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error('npm ci failed; see above.');
    process.exit(code);
  }
}

const [name, ...args] = process.argv.slice(2);
const { tasks } = await import(pathToFileURL(`${root}/.config/tasks.mjs`));
if (!tasks[name]) {
  console.error(`Unknown task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(1);
}
process.exitCode = await tasks[name](args);
