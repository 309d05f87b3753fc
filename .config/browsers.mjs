// Finds the browser engines of this machine and makes @web/test-runner launchers for them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Tests load pages of this machine only; without these flags a closed network costs Chromium seconds at every start. */
export const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const first = (paths) => paths.find((path) => path && existsSync(path));

const chromePaths = {
  linux: () => [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
  ],
  darwin: () =>
    ['', process.env.HOME ?? ''].flatMap((home) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`,
      ),
    ),
  win32: () =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((base) =>
      base
        ? [
            join(base, 'Google/Chrome/Application/chrome.exe'),
            join(base, 'Chromium/Application/chrome.exe'),
            join(base, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
};

/** Where Playwright's download is, if it has been made. */
export function findPlaywrightChrome() {
  try {
    return first([createRequire(import.meta.url)('@playwright/test').chromium.executablePath()]);
  } catch {
    return undefined;
  }
}

/** The path of a Chromium-based browser: `CHROME_PATH`, an installed one, Playwright's download. */
export function findChrome() {
  const wanted = process.env.CHROME_PATH;
  if (wanted && !existsSync(wanted)) throw new Error(`CHROME_PATH names a file that does not exist: ${wanted}`);
  return wanted || first(chromePaths[process.platform]?.() ?? []) || findPlaywrightChrome();
}

/**
 * What the tests run in: Chromium without its windows where there is one (the same engine; a page opens in half of the
 * time), else `findChrome`.
 */
export const findTestBrowser = () =>
  (!process.env.CHROME_PATH && first(['/usr/bin/chromium-headless-shell'])) || findChrome();

export const findFirefox = () =>
  first([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
  ]);

export function findWebKit() {
  const driver = first([process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver']);
  const browser = first(['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`));
  const display = process.env.DISPLAY || existsSync('/usr/bin/Xvfb');
  return driver && browser && display ? { driver, browser } : undefined;
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// The launcher packages are loaded when they are used: finding a browser must work without them.
async function chrome(executablePath) {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    launchOptions: { executablePath, args: CHROME_ARGS },
    async createPage({ browser }) {
      // A tab behind another draws no frames, and a test in it would wait for ever.
      const page = await browser.newPage({ type: 'window' });
      // Half a minute is too short for a shared machine; how long a start and a file may take is said in the runner's settings.
      page.setDefaultNavigationTimeout(0);
      return page;
    },
  });
}

async function firefox(executablePath) {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true }, concurrency: 1 });
}

/** Starts Xvfb (if there is no display) and WebKitWebDriver for the run, and ends both with it. */
async function webkit({ driver, browser }) {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const children = [];
  const env = { ...process.env };
  if (!env.DISPLAY) {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(xvfb);
    const [display] = await once(xvfb.stdio[3], 'data');
    env.DISPLAY = `:${String(display).trim()}`;
  }
  const port = await freePort();
  children.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' }));
  for (const child of children) child.unref();
  const end = () =>
    children
      .splice(0)
      .reverse()
      .forEach((child) => child.kill());
  process.once('exit', end);
  await untilItAnswers(`http://127.0.0.1:${port}/status`);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true, // it would ask for BiDi, which WebKitWebDriver refuses
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  launcher.name = 'WebKitGTK';
  launcher.concurrency = 1;
  // sendMouse needs the launcher's one-page mode, which looks at the run's concurrency, not at the launcher's.
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config) => initialize({ ...config, concurrency: 1 });
  const stop = launcher.stop?.bind(launcher);
  launcher.stop = async () => {
    await stop?.();
    end();
  };
  return launcher;
}

async function untilItAnswers(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`No answer from ${url}`);
}

const engines = {
  chrome: { find: findTestBrowser, launch: chrome },
  firefox: { find: findFirefox, launch: firefox },
  webkit: { find: findWebKit, launch: webkit },
};

/**
 * Launchers for the engines of a comma-separated list; `all` is every installed one.
 * An engine that is named and not installed is an error, never a silent skip.
 */
export async function launchers(names = 'chrome') {
  const all = names === 'all';
  const wanted = all ? Object.keys(engines) : names.split(',');
  const found = [];
  const missing = [];
  for (const name of wanted) {
    if (!engines[name]) throw new Error(`Unknown browser "${name}": use ${Object.keys(engines).join(', ')} or all.`);
    const engine = engines[name].find();
    if (engine) found.push(await engines[name].launch(engine));
    else missing.push(name);
  }
  const hint = `Not installed: ${missing.join(', ')} (Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb)`;
  if (missing.length && (!all || !found.length)) throw new Error(hint);
  if (missing.length) console.log(hint);
  return found;
}
