// The tasks behind the npm scripts; each resolves to an exit code.
import { ensureBrowser } from './ensure-browser.mjs';
import { node, root, tool } from './process.mjs';

const config = (file) => `${root}.config/${file}`;

const unit = (args = []) =>
  tool('@web/test-runner', 'wtr', ['--config', config('web-test-runner.config.mjs'), ...args]);

const endToEnd = (args = []) =>
  tool('@playwright/test', 'playwright', ['test', '--config', config('playwright.config.mjs'), ...args]);

/** Runs a task after a browser has been found or installed. */
const inBrowser = (task) => async (args) => {
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  return task(args);
};

const paths = (args) => (args.length ? args : ['.']);

const prettier = (mode) => (args) =>
  tool('prettier', 'prettier', ['--log-level=warn', '--ignore-path', config('prettierignore'), mode, ...paths(args)]);

const script = (file) => (args) => node(config(file), args);

export const tasks = {
  start: script('start.mjs'),
  types: (args) => tool('typescript', 'tsc', ['--noEmit', ...args]),
  lint: (args) =>
    tool('eslint', 'eslint', ['--config', config('eslint.config.js'), '--max-warnings=0', ...paths(args)]),
  format: prettier('--write'),
  'check:format': prettier('--check'),
  build: script('build.mjs'),
  manifest: script('manifest.mjs'),
  'check:manifest': () => node(config('manifest.mjs'), ['--check']),
  test: inBrowser(async () => {
    const { testAll } = await import('./test-all.mjs');
    return testAll({ 'unit and component tests': unit, 'end-to-end tests': endToEnd });
  }),
  'test:unit': inBrowser(unit),
  'test:e2e': inBrowser(endToEnd),
};
