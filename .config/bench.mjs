// `npm run bench [name …]`: measures test/bench/*.bench.ts, built as a host would ship them, each in a fresh browser context.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { format } from 'prettier';
import { build } from 'vite';
import { contest } from './bench-contest.mjs';
import { contestOfGrids } from './bench-grids.mjs';
import { measureSizes } from './bench-sizes.mjs';
import { CHROME_ARGS, findChrome } from './browsers.mjs';
import { bundle } from './bundle.mjs';
import { markdown } from './markdown.mjs';
import { measurePages } from './page-bytes.mjs';
import { node, root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

const MINUTE = 60_000;
const origin = 'http://localhost:4321';

const emptyPage = '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body></body></html>';

async function compile(file) {
  const [{ output }] = await build(bundle(`export * from ${JSON.stringify(file)};`));
  return output[0].code;
}

/** Runs one module in a context of its own, on an origin where storage and random ids work. */
async function measure(browser, file) {
  const code = await compile(file);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${basename(file)}: ${error.message}`));
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: emptyPage });
      if (pathname === '/bench.js') return route.fulfill({ contentType: 'text/javascript', body: code });
      return route.fulfill({ status: 404 });
    });
    await page.goto(origin);
    const result = page.evaluate(async () => {
      const module = await import('/bench.js');
      return { title: module.title, columns: module.columns, rows: await module.run() };
    });
    const tooLong = new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error('took more than three minutes')), 3 * MINUTE).unref();
    });
    return await Promise.race([result, tooLong]);
  } finally {
    await context.close();
  }
}

async function measureAll(files) {
  let failures = 0;
  // Collecting garbage and exact heap sizes are what the memory figures need.
  const args = [...CHROME_ARGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath: findChrome(), args });
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}: read the ratios.`);
  try {
    for (const file of files) {
      try {
        console.log(`\n${markdown(await measure(browser, file))}`);
      } catch (error) {
        failures++;
        console.error(`\n${basename(file)} failed: ${error.message}`);
      }
    }
    if (matches('picker')) failures += await contest(browser, origin);
    if (matches('grids')) failures += await contestOfGrids(browser, origin);
  } finally {
    await browser.close();
  }
  return failures;
}

const wanted = process.argv.slice(2);
const matches = (name) => !wanted.length || wanted.some((part) => name.includes(part));
const files = readdirSync(`${root}test/bench`)
  .filter((file) => file.endsWith('.bench.ts') && matches(basename(file, '.bench.ts')))
  .sort()
  .map((file) => `${root}test/bench/${file}`);
/** In a process of its own, without a browser. */
async function measureServer() {
  console.log('\nThe reference server at a million leads:');
  const file = `${root}test/bench/server.node-bench.ts`;
  return (await node('--import', ['tsx', `--conditions=${SOURCE_CONDITION}`, file])) === 0 ? 0 : 1;
}

/** Prints what entries and whole pages take, and writes it down for the documentation. */
async function bytes() {
  const rows = Object.entries(await measurePages()).map(([page, { byItself, used }]) => [page, byItself, used]);
  const whole = { title: 'Whole pages', columns: ['a page with', 'by itself, gzip kB', 'until it was used'], rows };
  const tables = `${markdown(whole)}\n\n${markdown(await measureSizes())}\n`;
  console.log(`\n${tables}`);
  writeFileSync(`${root}test/bench/results/sizes.md`, await format(tables, { parser: 'markdown' }));
}

const from = performance.now();
let failures = files.length || matches('picker') || matches('grids') ? await measureAll(files) : 0;
if (matches('server')) failures += await measureServer();
if (matches('sizes')) await bytes();
console.log(`\nTook ${((performance.now() - from) / 1000).toFixed(0)} s.`);
process.exitCode = failures ? 1 : 0;
