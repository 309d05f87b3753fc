// What every Playwright run here has in common: how often, with what, and what is reported.
import { CHROME_ARGS, findTestBrowser, freePort } from './browsers.mjs';

/** Workers read a configuration again and inherit the environment: under this name the port is chosen once. */
export async function portOf(name) {
  process.env[name] ??= String(await freePort());
  return process.env[name];
}

export const run = {
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall for longer than any timeout; what passes only then is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  fullyParallel: true,
  workers: 2,
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./playwright-totals.mjs']],
};

export const browser = {
  headless: true,
  launchOptions: { executablePath: findTestBrowser(), args: CHROME_ARGS },
};

/** Serves with Vite, `args` before the address, until `path` answers. */
export const vite = (args, port, root, path) => ({
  command: `node node_modules/vite/bin/vite.js ${args} --host 127.0.0.1 --port ${port} --strictPort`,
  cwd: root,
  url: `http://127.0.0.1:${port}${path}`,
  timeout: 60_000,
});
