// Opens every story of the built Storybook as a reader would see it; stories.check.mjs says what must hold.
import { defineConfig } from '@playwright/test';
import { browser, portOf, run, vite } from './playwright-run.mjs';
import { root } from './process.mjs';

const port = await portOf('STORIES_PORT');

export default defineConfig({
  ...run,
  testDir: `${root}.config`,
  testMatch: 'stories.check.mjs',
  outputDir: `${root}test-results/stories`,
  timeout: 90_000,
  use: {
    ...browser,
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: vite('preview --outDir storybook-static', port, root, '/index.json'),
});
