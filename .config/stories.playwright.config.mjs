// Opens every story of the built Storybook as a reader would see it, searches its text, and the example CRM as it is built for production;
// stories.check.mjs says what must hold. Pictures are compared with those in `test/pictures`.
import { defineConfig } from '@playwright/test';
import { browser, portOf, run, vite } from './playwright-run.mjs';
import { root } from './process.mjs';

const port = await portOf('STORIES_PORT');

export default defineConfig({
  ...run,
  // A page in which differences can be laid over each other, beside the pictures themselves.
  reporter: [...run.reporter, ['html', { open: 'never', outputFolder: `${root}test-results/pictures-report` }]],
  testDir: root,
  testMatch: ['.config/stories.check.mjs', '.config/search.check.mjs', 'test/pictures/*.pictures.ts'],
  outputDir: `${root}test-results/stories`,
  snapshotPathTemplate: `${root}test/pictures/{arg}{ext}`,
  tsconfig: `${root}tsconfig.json`,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    ...browser,
    launchOptions: {
      ...browser.launchOptions,
      // The same letters on every machine, and in Chromium with and without its windows.
      args: [...browser.launchOptions.args, '--font-render-hinting=none', '--disable-lcd-text'],
      env: { ...process.env, FONTCONFIG_FILE: `${root}.config/fonts.conf` },
    },
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    bypassCSP: true,
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: vite('preview --outDir storybook-static', port, root, '/index.json'),
});
