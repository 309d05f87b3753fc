// The picker beside its peers: each in a page of its own in one browser, in turns, and what each of them costs to load.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { build } from 'vite';
import { format } from 'prettier';
import { measureEntry } from './bench-sizes.mjs';
import { bundle } from './bundle.mjs';
import { root } from './process.mjs';
import { markdown } from './markdown.mjs';

const folder = `${root}test/bench/contest/`;
const sizes = [100, 1_000, 10_000, 50_000];
const rounds = 6;
/** Milliseconds that one contender may take at one size; whoever has used them up plays no further round. */
const budget = 15_000;
/** Milliseconds after which a contender has lost at a size, and is spared the larger ones. */
const limit = 20_000;

/**
 * By file; what each cannot do of the work that all of them are to do, and the steps in which it does less for that.
 */
const contenders = {
  ours: ['assignee-multiselect', ''],
  floor: ['floor', 'forms, keys, assistive technology, placing: it is the least that looks like a picker'],
  'tom-select': ['tom-select', 'shows the first 50 matches only; waits 300 ms after a key unless told otherwise'],
  vaadin: ['vaadin', 'no avatars in chips, searches the name only, and without folding accents', ['type']],
  'igc-combo': [
    'igc-combo',
    'no chips: the names stand in a text field; searches the name only',
    ['type', 'choose', 'set'],
  ],
  ui5: ['ui5', 'no avatars; an element of the page for each person'],
  webawesome: ['wa-select', 'no search; an element of the page for each person'],
  'react-select': ['react-select', 'an element of the page for each person'],
};

const steps = {
  create: 'create, ms',
  open: 'open, ms',
  type: 'type "tho", three keys, ms',
  choose: 'select, each of 20, ms',
  set: 'set 500, ms',
  nodes: 'elements, open, 20 selected',
  heap: 'heap, MB, open, 20 selected',
};

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const define = { 'process.env.NODE_ENV': '"production"' };

async function compile(path) {
  const config = bundle(`export * from ${JSON.stringify(path)};`);
  const [{ output }] = await build({ ...config, define });
  const code = output.find(({ type }) => type === 'chunk').code;
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => source);
  return { code, styles: styles.join('\n') };
}

/** A page of its own, in which a contender waits to be played. */
export async function openPage(browser, origin, from, name) {
  const { code, styles } = await compile(`${from}${name}.ts`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  const metrics = await context.newCDPSession(page);
  // Thread time, not the clock's: what else the machine does is nobody's speed.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.exposeFunction('mainThreadTime', async () => {
    const { metrics: values } = await metrics.send('Performance.getMetrics');
    return values.find(({ name: metric }) => metric === 'TaskDuration').value * 1000;
  });
  // Fonts and icons that a peer would fetch from elsewhere are nobody's speed.
  await page.route('**', (route) => (route.request().url().startsWith(origin) ? route.fallback() : route.abort()));
  await page.route(`${origin}/**`, (route) => {
    const script = new URL(route.request().url()).pathname === '/bench.js';
    if (script) return route.fulfill({ contentType: 'text/javascript', body: code });
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${styles}</style><body>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(origin);
  return page;
}

export function within(promise, milliseconds) {
  let timer;
  const tooLong = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}

const playOnce = (page, size) => page.evaluate(async (people) => (await import('/bench.js')).play(people), size);

/** In turns, so that all meet the same weather; the first round warms up, unless it is the only one. */
async function measure(pages, size, lost) {
  const plays = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const [name, page] of pages) {
      const known = plays.get(name) ?? { spent: 0, results: [] };
      plays.set(name, known);
      if (lost.has(name) || known.spent > budget) continue;
      const from = performance.now();
      try {
        await page.bringToFront();
        known.results.push(await within(playOnce(page, size), limit));
      } catch (error) {
        lost.set(
          name,
          `${error.message.replace(/^page.evaluate: Error: |\n[^]*/g, '')} at ${size.toLocaleString('en')} people`,
        );
        // Whatever it is still busy with would slow the others.
        await page.context().close();
      }
      known.spent += performance.now() - from;
    }
  }
  return new Map([...plays].map(([name, { results }]) => [name, results.length > 1 ? results.slice(1) : results]));
}

function valueOf(step, results) {
  const values = results.map((result) => result[step]).filter((value) => value !== undefined);
  if (values.length === 0) return '–';
  return step === 'heap' ? median(values) / 2 ** 20 : median(values);
}

/** One table for a size; the best but for the floor and for those who do less is bold. */
function tableOf(size, names, results) {
  const rows = Object.entries(steps).map(([step, label]) => {
    const values = names.map((name) => valueOf(step, results.get(name) ?? []));
    const doesLess = (at) => contenders[names[at]][2]?.includes(step) ?? false;
    const competes = (at) => names[at] !== 'floor' && !doesLess(at);
    const best = Math.min(...values.filter((value, at) => typeof value === 'number' && competes(at)));
    const [ours, floor] = [values[names.indexOf('ours')], values[names.indexOf('floor')]];
    return [
      label,
      ...values.map((value, at) => {
        if (doesLess(at)) return typeof value === 'number' ? { marked: value } : value;
        return value === best && competes(at) ? { best: value } : value;
      }),
      ours / floor,
    ];
  });
  const columns = ['', ...names.map((name) => contenders[name][0]), 'ours / floor'];
  return { title: `${size.toLocaleString('en')} people`, columns, rows };
}

async function costs(names) {
  const rows = [];
  for (const name of names) {
    const { atOnce, later } = await measureEntry(`${folder}${name}.entry.ts`, define);
    rows.push([contenders[name][0], atOnce, later || '', contenders[name][1]]);
  }
  return {
    title: 'What each loads, and what it cannot do',
    columns: ['', 'gzip kB', 'on demand', 'cannot'],
    rows,
  };
}

/** The peers are no dependencies of the development: together they are 250 MB, and nothing else needs them. */
export function installPeers(from, whose) {
  if (existsSync(`${from}node_modules`)) return;
  console.log(`Installing the peers of ${whose} …`);
  const options = { cwd: from, stdio: 'inherit', shell: process.platform === 'win32' };
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) throw new Error(`The peers of ${whose} could not be installed; see above.`);
}

/** Prints the tables, and keeps them for the documentation. */
export async function contest(browser, origin) {
  const names = Object.keys(contenders);
  installPeers(folder, 'the picker');
  const pages = new Map();
  for (const name of names) pages.set(name, await openPage(browser, origin, folder, name));
  const lost = new Map();
  const tables = [];
  try {
    for (const size of sizes) tables.push(tableOf(size, names, await measure(pages, size, lost)));
  } finally {
    for (const page of pages.values()) await page.context().close();
  }
  tables.push(await costs(names));
  const missing = [...lost].map(([name, why]) => `- ${contenders[name][0]}: ${why}; not measured beyond.`);
  const machine = `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}: read the ratios.`;
  const less = '\\* does less of the work in this step; the last table says what.';
  const text = [machine, less, ...tables.map(markdown), ...(missing.length > 0 ? [missing.join('\n')] : [])].join(
    '\n\n',
  );
  console.log(`\n${text}`);
  mkdirSync(`${root}test/bench/results`, { recursive: true });
  writeFileSync(`${root}test/bench/results/picker.md`, await format(text, { parser: 'markdown' }));
  return lost.has('ours') ? 1 : 0;
}
