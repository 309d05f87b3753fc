// Makes sure that a Chromium-based browser is there: an installed one, else Playwright's download, else the system's package manager.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChrome, findPlaywrightChrome, findTestBrowser } from './browsers.mjs';

const MINUTE = 60_000;
const isRoot = process.getuid?.() === 0;

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore', timeout: MINUTE }).status === 0;

/** What the commands that failed have written: it matters only if no other way works. */
const failures = [];

function run(command, args, timeout = 10 * MINUTE) {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    HOMEBREW_NO_AUTO_UPDATE: '1',
    // A closed network is to fail in seconds.
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000',
  };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env,
    timeout,
  });
  if (status !== 0) failures.push(`> ${command} ${args.join(' ')}`, stdout, stderr, error?.message);
  return status === 0;
}

// A download that lacks a system library is there and does not start. On Windows `--version` would open a window.
const starts = (chrome) => Boolean(chrome) && (process.platform === 'win32' || works(chrome, '--version'));

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  console.log("There is no Chrome, Chromium or Edge yet: getting Playwright's Chromium, which can take minutes …");
  if (!run(process.execPath, [cli, 'install', 'chromium', '--no-shell'])) return undefined;
  const chrome = findPlaywrightChrome();
  if (starts(chrome)) return chrome;
  if (!isRoot && !works('sudo', '-n', 'true')) return undefined;
  run(process.execPath, [cli, 'install-deps', 'chromium']);
  return starts(chrome) ? chrome : undefined;
}

const lock = ['-o', 'DPkg::Lock::Timeout=300'];
const packageManagers = [
  {
    command: 'apt-get',
    root: true,
    steps: [
      [...lock, 'update', '-qq'],
      [...lock, 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
  { command: 'dnf', root: true, steps: [['install', '-y', '-q', 'chromium']] },
  { command: 'apk', root: true, steps: [['add', '--no-progress', 'chromium']] },
  { command: 'brew', root: false, steps: [['install', '--cask', 'chromium']] },
];

function installFromSystem() {
  const manager = packageManagers.find(({ command }) => works(command, '--version'));
  if (!manager) return undefined;
  const { command, root, steps } = manager;
  if (root && !isRoot && !works('sudo', '-n', 'true')) {
    failures.push(`${command} needs root, and sudo would ask for a password.`);
    return undefined;
  }
  console.log(`That way is closed here: installing Chromium with ${command} …`);
  for (const step of steps) {
    if (root && !isRoot) run('sudo', ['-n', command, ...step]);
    else run(command, step);
  }
  return findChrome();
}

/** All tests are much quicker in it. Where it cannot be had, they run in the browser that is there. */
function installShell() {
  if (!isRoot || !works('apt-get', '--version')) return;
  run('apt-get', [...lock, 'update', '-qq']);
  run('apt-get', [...lock, 'install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
}

/** The path of a browser that can run the tests. Installs one if there is none; throws with advice if that fails. */
export function ensureBrowser() {
  const installed = findChrome();
  // Playwright's own download may be there and lack its libraries; every other one was installed with them.
  const chrome = installed && (installed !== findPlaywrightChrome() || starts(installed)) ? installed : undefined;
  const found = chrome ?? download() ?? installFromSystem();
  if (!found) {
    throw new Error(
      'The tests need Chrome, Chromium or Edge. None was found and none could be installed. ' +
        'Install one, or set CHROME_PATH to its executable. What was tried:\n' +
        failures.filter(Boolean).join('\n'),
    );
  }
  if (process.env.CI && findTestBrowser() === found) installShell();
  const browser = findTestBrowser();
  console.log(`Browser: ${browser}`);
  return browser;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
