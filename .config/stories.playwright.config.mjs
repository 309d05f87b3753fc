// Opens every story of the built Storybook as a reader would see it; stories.check.mjs says what must hold.
import { defineConfig } from '@playwright/test';
import { CHROME_ARGS, findChrome, freePort } from './browsers.mjs';
import { root } from './process.mjs';

// Workers read this file again and inherit the environment: the port is chosen once.
process.env.STORIES_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.STORIES_PORT}`;
const address = `--host 127.0.0.1 --port ${process.env.STORIES_PORT} --strictPort`;

export default defineConfig({
  testDir: `${root}.config`,
  testMatch: 'stories.check.mjs',
  outputDir: `${root}test-results/stories`,
  timeout: 90_000,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall for longer than any timeout; what passes only then is listed as flaky.
  retries: process.env.CI ? 2 : 0,
  fullyParallel: true,
  workers: 2,
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./playwright-totals.mjs']],
  use: {
    baseURL: origin,
    headless: true,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findChrome(), args: CHROME_ARGS },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir storybook-static ${address}`,
    cwd: root,
    url: `${origin}/index.json`,
    timeout: 60_000,
  },
});
