// Small hosts of the packed package, one for each framework: types checked, built for production, and driven in a browser.
// `npm run check:hosts -- vue svelte` takes some; `--pinned` a few whose framework is installed here: offline, at a desk only.
// First come the pages of the README, which `-- first` takes alone. The frameworks of `test/hosts/trials` are tried besides, property by property and event by event.
// With HOSTS_PICTURES, a folder, each page is photographed as a desktop and a phone show it, before and after the work.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { CHROME_ARGS, findChrome } from './browsers.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { driveFirstPage, firstPages } from './hosts-first-pages.mjs';
import { driveOn, readWithoutScript, staysInPlace } from './hosts-drive.mjs';
import { tryOut } from './hosts-trials.mjs';
import { packInto } from './pack.mjs';
import { root } from './process.mjs';

/** Their dependencies are among the development dependencies; each proves something that the other does not. */
const pinnedHosts = ['html', 'react-19'];
const pinnedTrials = ['react-19', 'vue', 'preact', 'svelte'];
/** What they show is there before any script. */
const drawnOnServer = ['astro', 'next', 'nuxt', 'sveltekit'];
const firstPort = Number(process.env.HOSTS_PORT ?? 7460);
const pictures = process.env.HOSTS_PICTURES && resolve(process.env.HOSTS_PICTURES);

const args = process.argv.slice(2);
const pinned = args.includes('--pinned');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const known = readdirSync(`${root}examples/hosts`).filter((name) =>
  existsSync(`${root}examples/hosts/${name}/package.json`),
);
const chosen = (few) => (name) => (wanted.length ? wanted.includes(name) : !pinned || few.includes(name));
const hosts = known.filter(chosen(pinnedHosts));
const trials = readdirSync(`${root}test/hosts/trials`).filter(
  (name) => known.includes(name) && chosen(pinnedTrials)(name),
);
const readmes = !wanted.length || wanted.includes('first');
if (hosts.length === 0 && !readmes) throw new Error(`There is no such host; there are ${known.join(', ')}.`);

const work = mkdtempSync(join(tmpdir(), 'lead-elements-hosts-'));
const shell = process.platform === 'win32';

/** Runs a command to its end; returns what it said. */
function run(folder, command, ...rest) {
  const { status, stdout, stderr } = spawnSync(command, rest, {
    cwd: folder,
    shell,
    encoding: 'utf8',
    // Vite's server of the host before says `production`, and npm would leave the development dependencies out.
    env: {
      ...process.env,
      NODE_ENV: undefined,
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
    },
  });
  if (status !== 0) throw new Error(`${command} ${rest.join(' ')}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** What this repository has installed, with the packed package among it: nothing is fetched. */
function linkModules(folder, tarball) {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(`${root}node_modules`)) {
    if (name !== '.package-lock.json') symlinkSync(`${root}node_modules/${name}`, join(modules, name));
  }
  mkdirSync(join(modules, 'lead-elements'));
  run(folder, 'tar', '-xzf', tarball, '-C', join(modules, 'lead-elements'), '--strip-components=1');
}

function install(folder, tarball) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.dependencies['lead-elements'] = `file:${tarball}`;
  writeFileSync(path, JSON.stringify(manifest));
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel=error');
}

/** A host with what it needs, once. */
function folderOf(name, tarball) {
  const folder = join(work, name);
  if (existsSync(folder)) return folder;
  cpSync(`${root}examples/hosts/${name}`, folder, { recursive: true });
  for (const part of drawnOnServer.includes(name) ? ['shared', 'drawn'] : ['shared'])
    cpSync(`${root}examples/hosts/${part}`, join(folder, part), { recursive: true });
  if (pinned) linkModules(folder, tarball);
  else install(folder, tarball);
  return folder;
}

/** @param types Whether its types are checked too. */
function build(folder, types = true) {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const script of types ? ['types', 'build'] : ['build'])
    if (scripts[script]) run(folder, 'npm', 'run', '--silent', script);
  return { folder, start: scripts.start };
}

const prepare = (name, tarball) => build(folderOf(name, tarball));

/** The page of a trial in the place of the host's own. */
function prepareTrial(name, tarball) {
  const folder = folderOf(name, tarball);
  cpSync(`${root}test/hosts/trials/shared`, join(folder, 'shared'), { recursive: true });
  cpSync(`${root}test/hosts/trials/${name}`, folder, { recursive: true });
  return build(folder, !pinned);
}

/** Serves what was built; resolves to how the server is ended. */
async function serve({ folder, start, outDir = 'dist' }, port) {
  if (!start) {
    const server = await preview({
      root: folder,
      logLevel: 'error',
      configFile: false,
      build: { outDir },
      preview: { port, strictPort: true },
    });
    return () => server.close();
  }
  const child = spawn('npm', ['run', '--silent', 'start', '--', '--port', String(port)], {
    cwd: folder,
    shell,
    stdio: 'ignore',
    detached: !shell,
    env: { ...process.env, PORT: String(port) },
  });
  const end = () => (shell ? child.kill() : process.kill(-child.pid));
  for (let tries = 0; tries < 120; tries++) {
    if (
      await fetch(`http://localhost:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return end;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  end();
  throw new Error('The server did not start.');
}

ensureBrowser();
const tarball = packInto(work);
const browser = await chromium.launch({ executablePath: findChrome(), args: CHROME_ARGS });
const failures = [];
let done = 0;
let port = firstPort;

/** Serves a page, works with it at its address, and says how that went. */
async function workWith(what, prepared, act) {
  const from = performance.now();
  try {
    const host = prepared();
    port += 1;
    const end = await serve(host, port);
    try {
      await act(`http://localhost:${port}/`);
    } finally {
      await end();
    }
    done += 1;
    console.log(`ok      ${what.padEnd(36)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
  } catch (error) {
    failures.push(what);
    console.error(`FAILED  ${what}: ${error.message}`);
  }
}

const screens = pinned ? ['desktop'] : ['desktop', 'phone'];
const link = (folder) => linkModules(folder, tarball);
try {
  for (const { name, path, prepare: prepared } of readmes ? firstPages(work, link, run) : [])
    await workWith(name, prepared, (address) =>
      driveFirstPage(browser, address + path, pictures && join(pictures, name.replaceAll(/\W+/g, '-'))),
    );
  for (const name of hosts)
    await workWith(
      name,
      () => prepare(name, tarball),
      async (address) => {
        if (drawnOnServer.includes(name)) {
          await readWithoutScript(browser, address);
          await staysInPlace(browser, address);
        }
        await driveOn(screens, browser, address, pictures && join(pictures, name));
      },
    );
  for (const name of trials)
    await workWith(
      `trial of ${name}`,
      () => prepareTrial(name, tarball),
      (address) => tryOut(name, browser, address),
    );
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(`${done} pages work, ${failures.length} do not.`);
process.exit(failures.length === 0 ? 0 : 1);
