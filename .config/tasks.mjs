// The tasks behind the npm scripts; each takes the arguments of the command line and resolves to an exit code.
import { rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.mjs';
import { hasDesktop, node, root, tool } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

const config = (file) => `${root}.config/${file}`;

const script =
  (file, ...first) =>
  (args) =>
    node(config(file), [...first, ...args]);

const prettier = (mode) => (args) =>
  tool('prettier', 'prettier', ['--log-level=warn', '--ignore-path', `${root}.gitignore`, mode, ...orAll(args)]);

const orAll = (args) => (args.length ? args : ['.']);

const playwright =
  (file) =>
  (args = []) =>
    tool('@playwright/test', 'playwright', ['test', '--config', config(file), ...args]);

/** In the order in which they start, two at a time: the tests with servers wait a lot for databases. */
const runners = {
  'unit and component tests': (args = []) =>
    tool('@web/test-runner', 'wtr', ['--config', config('web-test-runner.config.mjs'), ...args]),
  'tests with servers': (args = []) =>
    node('--import', ['tsx', `--conditions=${SOURCE_CONDITION}`, config('test-node.mjs'), ...args]),
  'end-to-end tests': playwright('playwright.config.mjs'),
};

const stories = playwright('stories.playwright.config.mjs');

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

async function test() {
  const { succeeded, testAll } = await import('./test-all.mjs');
  const { closingLines } = await import('./totals.mjs');
  const total = await testAll(runners);
  console.log(`\n${closingLines(total)}`);
  return succeeded(total) ? 0 : 1;
}

async function check() {
  const { check: run } = await import('./check.mjs');
  const { types, lint, 'check:format': format, 'check:manifest': manifest } = tasks;
  // The long ones first. What an install gets, and the stories, are looked at once they are built.
  const tests = {
    ...runners,
    'stories and pictures: axe and looks in light, dark, right to left and on a phone': builtStories,
  };
  return run(tests, { 'package and hosts': buildPackage, lint, types, format, manifest });
}

const hosts = script('hosts.mjs');

const buildPackage = async () => (await tasks.build([])) || (await checkPackage()) || hosts(['--pinned']);

const buildStorybook = () => tasks['build-storybook']([]);

const builtStories = async () => (await buildStorybook()) || stories([]);

/** Takes the pictures of `test/pictures` anew: all, without those that nobody takes any more, or some by names of tests. */
async function pictures(args) {
  if ((await buildStorybook()) !== 0) return 1;
  if (args.length === 0)
    for (const folder of ['stories', 'crm', 'layouts'])
      rmSync(`${root}test/pictures/${folder}`, { recursive: true, force: true });
  const which = args.length ? `(?=.*@picture)(?=.*(${args.join('|')}))` : '@picture';
  return stories(['--grep', which, '--update-snapshots', 'all']);
}

/** What an install gets: entries, types and licences. */
const checkPackage = async () =>
  (await tool('publint', 'publint', ['run', 'package', '--strict'])) ||
  (await node(config('types-of-package.mjs'))) ||
  node(config('licenses.mjs'), ['--check']);

const storybook = (command, ...options) => {
  const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };
  return (args) =>
    tool('storybook', 'storybook', [command, '--config-dir', '.storybook', ...options, ...args], { env });
};

/** No import cycle in src, and rooms that import one way. */
const importDirections = () =>
  tool('dependency-cruiser', 'depcruise', ['--config', config('dependency-cruiser.config.mjs'), 'src']);

export const tasks = {
  start: script('start.mjs'),
  server: (args) =>
    node('--import', ['tsx', `--conditions=${SOURCE_CONDITION}`, `${root}examples/server/main.ts`, ...args]),
  test: inBrowser(test),
  'test:unit': inBrowser(runners['unit and component tests']),
  'test:server': runners['tests with servers'],
  'test:e2e': inBrowser(runners['end-to-end tests']),
  'test:stories': inBrowser(stories),
  pictures: inBrowser(pictures),
  check: inBrowser(check),
  types: async (args) => (await tool('typescript', 'tsc', ['--noEmit', ...args])) || node(config('samples.mjs')),
  lint: async (args) => {
    const rules = await tool('eslint', 'eslint', [
      '--config',
      config('eslint.config.js'),
      '--max-warnings=0',
      ...orAll(args),
    ]);
    return rules || (args.length ? 0 : importDirections());
  },
  format: prettier('--write'),
  'check:format': prettier('--check'),
  manifest: script('manifest.mjs'),
  'check:manifest': script('manifest.mjs', '--check'),
  build: script('build.mjs'),
  'check:package': checkPackage,
  licenses: script('licenses.mjs'),
  'check:hosts': async (args) => (await tasks.build([])) || hosts(args),
  storybook: storybook('dev', '--port', '6006', ...(hasDesktop ? [] : ['--ci'])),
  'build-storybook': storybook('build', '--output-dir', 'storybook-static', '--quiet', '--loglevel', 'warn'),
  bench: inBrowser(script('bench.mjs')),
  'bench:server': ([first, ...args]) => {
    const [file, rest] = ['listeners', 'load'].includes(first)
      ? [first, args]
      : ['server', first === undefined ? [] : [first, ...args]];
    return node('--import', [
      'tsx',
      `--conditions=${SOURCE_CONDITION}`,
      `${root}test/bench/${file}.node-bench.ts`,
      ...rest,
    ]);
  },
};
