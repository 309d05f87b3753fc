// The list beside other grids: each in a page of its own in one browser, in turns, over the same 100,000 leads in an array.
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { installPeers, median, openPage, within } from './bench-contest.mjs';
import { markdown } from './markdown.mjs';
import { root } from './process.mjs';

const folder = `${root}test/bench/grids/`;
const size = 100_000;
const rounds = 6;
/** Milliseconds after which a grid has lost. */
const limit = 60_000;

/** By file; the others draw a text where the list and the floor draw avatars and everybody's names. */
const grids = {
  ours: 'lead-table',
  floor: 'floor',
  revogrid: 'revogrid',
  tanstack: 'tanstack + lit',
  vaadin: 'vaadin-grid',
  tabulator: 'tabulator',
  'ag-grid': 'ag-grid',
};

const steps = { rows: 'first rows, ms', jump: 'jump to the middle, ms', nodes: 'elements' };

/** Prints the table, and keeps it for the documentation. */
export async function contestOfGrids(browser, origin) {
  installPeers(folder, 'the list');
  const names = Object.keys(grids);
  const results = new Map(names.map((name) => [name, []]));
  const pages = new Map();
  for (const name of names) pages.set(name, await openPage(browser, origin, folder, name));
  const lost = new Map();
  try {
    for (let round = 0; round < rounds; round++)
      for (const [name, page] of pages) {
        if (lost.has(name)) continue;
        try {
          await page.bringToFront();
          const played = page.evaluate(async (count) => (await import('/bench.js')).play(count), size);
          results.get(name).push(await within(played, limit));
        } catch (error) {
          lost.set(name, error.message.replace(/^page.evaluate: Error: |\n[^]*/g, ''));
        }
      }
  } finally {
    for (const page of pages.values()) await page.context().close();
  }
  // The first round compiles.
  const valueOf = (step, name) => {
    const values = results.get(name).slice(1);
    return values.length > 0 ? median(values.map((result) => result[step])) : '–';
  };
  const rows = Object.entries(steps).map(([step, label]) => {
    const values = names.map((name) => valueOf(step, name));
    const peers = values.slice(2).filter((value) => typeof value === 'number');
    return [label, ...values, values[0] / values[1], values[0] / Math.min(...peers)];
  });
  const columns = ['', ...Object.values(grids), 'ours / floor', 'ours / best peer'];
  const table = markdown({ title: `${size.toLocaleString('en')} leads from an array`, columns, rows });
  const machine = `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}: read the ratios.`;
  const less =
    'Times are those of the main thread until a step is painted. All but the list and the floor draw initials as a text in place of avatars, and have no names of people for a screen reader.';
  const missing = [...lost].map(([name, why]) => `- ${grids[name]}: ${why}.`).join('\n');
  const text = [machine, less, table, ...(missing ? [missing] : [])].join('\n\n');
  console.log(`\n${text}`);
  writeFileSync(`${root}test/bench/results/grids.md`, await format(text, { parser: 'markdown' }));
  return lost.has('ours') ? 1 : 0;
}
