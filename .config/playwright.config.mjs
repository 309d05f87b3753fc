// End-to-end tests: the example CRM in a real browser, served from source as `npm start` does.
import { defineConfig } from '@playwright/test';
import { browser, portOf, run, vite } from './playwright-run.mjs';
import { root } from './process.mjs';

const port = await portOf('E2E_PORT');

export default defineConfig({
  ...run,
  testDir: `${root}test/e2e`,
  testMatch: '**/*.test.ts',
  outputDir: `${root}test-results`,
  tsconfig: `${root}tsconfig.json`,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...browser,
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
  },
  webServer: vite('--mode e2e', port, root, '/examples/crm/'),
});
