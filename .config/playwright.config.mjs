// End-to-end tests in a real browser: the example CRM as it is built for production, and small pages served from source.
import { defineConfig } from '@playwright/test';
import { browser, portOf, run, vite } from './playwright-run.mjs';
import { root } from './process.mjs';

const [built, source] = [await portOf('E2E_PORT'), await portOf('E2E_SOURCE_PORT')];
const at = (port) => `http://127.0.0.1:${port}`;
/** Tests whose page imports modules of `src` by name. */
const fromSource = '**/{autoload,dates,picker*}.test.ts';

export default defineConfig({
  ...run,
  testDir: `${root}test/e2e`,
  projects: [
    { name: 'built', testMatch: '**/*.test.ts', testIgnore: fromSource, use: { baseURL: at(built) } },
    { name: 'from source', testMatch: fromSource, use: { baseURL: at(source) } },
  ],
  outputDir: `${root}test-results`,
  tsconfig: `${root}tsconfig.json`,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...browser,
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
  },
  webServer: [
    {
      command: `node .config/built-examples.mjs ${built}`,
      cwd: root,
      url: `${at(built)}/examples/crm/`,
      timeout: 60_000,
    },
    vite('--mode e2e', source, root, '/examples/crm/'),
  ],
});
