// Runs the unit and component tests in real browsers. BROWSERS picks the engines: chrome (default), firefox, webkit, or all.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './browsers.mjs';
import { bundledTests } from './bundled-tests.mjs';
import { plainResults } from './plain-results.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';
import { reportTotals } from './totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command `resize` { width, height } in every engine; `setViewport` throws in WebDriver, and no plugin can replace it. */
const resize = {
  name: 'resize',
  async executeCommand({ command, payload, session }) {
    if (command !== 'resize') return undefined;
    const { browser } = session;
    if (browser.type === 'puppeteer') {
      await browser.getPage(session.id).setViewport(payload);
      return true;
    }
    const { driver } = browser;
    const [width, height] = await driver.execute('return [innerWidth, innerHeight]');
    const rect = await driver.getWindowRect();
    await driver.setWindowRect(null, null, rect.width + payload.width - width, rect.height + payload.height - height);
    // The window manager takes its time; the page is to see the new size when the command answers.
    for (let attempt = 0; attempt < 40; attempt++) {
      if ((await driver.execute('return innerWidth')) === payload.width) break;
    }
    return true;
  },
};

/** The command `a11ySnapshot` with every node: the ready plugin leaves out the options of a listbox that can be focused. */
const a11ySnapshot = {
  name: 'a11y-snapshot',
  async executeCommand({ command, session }) {
    if (command !== 'a11y-snapshot') return undefined;
    const { browser } = session;
    if (browser.type !== 'puppeteer') throw new Error(`${browser.name} shows no accessibility tree.`);
    return browser.getPage(session.id).accessibility.snapshot({ interestingOnly: false });
  },
};

const mediaSessions = new WeakMap();

/** The command `media` { feature: value }, and `type` such as `print`, in Chromium only; the ready `emulateMedia` knows no forced colours. */
const media = {
  name: 'media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media') return undefined;
    const { browser } = session;
    if (browser.type !== 'puppeteer' || browser.name === 'Firefox') return false;
    const page = browser.getPage(session.id);
    if (!mediaSessions.has(page)) mediaSessions.set(page, await page.createCDPSession());
    const { type = '', ...others } = payload;
    const features = Object.entries(others).map(([name, value]) => ({ name, value }));
    await mediaSessions.get(page).send('Emulation.setEmulatedMedia', { media: type, features });
    return true;
  },
};

/** papaparse ships no module; bundlers convert it, the test server has none. */
const papaparse = {
  name: 'papaparse-as-module',
  transform({ path, body }) {
    if (!/\/papaparse\/papaparse(\.min)?\.js$/.test(path)) return undefined;
    return {
      body: `const module = { exports: {} }, exports = module.exports;\n${body}\nexport default module.exports;`,
    };
  },
};

const totals = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const walk = (suite, path) => {
      for (const test of suite?.tests ?? []) {
        counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        if (!test.skipped && !test.passed) failures.push([...path, test.name].join(' › '));
      }
      for (const child of suite?.suites ?? []) walk(child, [...path, child.name]);
    };
    for (const { testFile, testResults, passed, errors } of sessions) {
      const before = counts.failed;
      const file = relative(root, testFile);
      walk(testResults, [file]);
      if (passed || counts.failed > before) continue;
      counts.failed++; // the file or the browser did not load, or something threw outside of its tests
      failures.push(`${file}: ${errors[0]?.message ?? 'did not run'}`);
    }
    // At exit, because the default reporter's summary is still to come.
    process.once('exit', () => reportTotals({ ...counts, failures }));
  },
};

/** Who watches wants what has changed alone, and coverage goes by module. */
const isBundled = !process.argv.some((option) => ['--watch', '--coverage'].includes(option));

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/bench/**'],
  nodeResolve: { exportConditions: [SOURCE_CONDITION, 'development', 'browser'] },
  plugins: [
    ...(isBundled ? [bundledTests()] : []),
    resize,
    a11ySnapshot,
    media,
    papaparse,
    plainResults,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: await launchers(process.env.BROWSERS),
  concurrentBrowsers: 3,
  // A page waits as much as it works.
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // A shared machine can stall for longer than any timeout.
  testFramework: { config: { timeout: 20_000, retries: process.env.CI ? 2 : 0 } },
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI && process.stdout.isTTY }), totals],
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage', reporters: ['text', 'lcovonly'] },
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
};
