// End-to-end tests: the example CRM in a real browser, served from source as `npm start` does.
import { defineConfig } from '@playwright/test';
import { CHROME_ARGS, findChrome, freePort } from './browsers.mjs';
import { root } from './process.mjs';

// Workers read this file again and inherit the environment: the port is chosen once.
process.env.E2E_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: `${root}test/e2e`,
  testMatch: '**/*.test.ts',
  outputDir: `${root}test-results`,
  tsconfig: `${root}tsconfig.json`,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall for longer than any timeout; what passes only then is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  fullyParallel: true,
  workers: 2,
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./playwright-totals.mjs']],
  use: {
    baseURL: origin,
    headless: true,
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChrome(), args: CHROME_ARGS },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js --mode e2e --host 127.0.0.1 --port ${process.env.E2E_PORT} --strictPort`,
    cwd: root,
    url: `${origin}/examples/crm/`,
    timeout: 60_000,
  },
});
