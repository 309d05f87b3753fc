// An import of 10,000 rows as the Upload tab does it: reading, checking with the lookup of people, and all of it into the memory adapter.
import Papa from 'papaparse';
import { readFile } from '../../src/controllers/import/read-file.js';
import { buildRows } from '../../src/controllers/import/build-rows.js';
import { SendingChoices } from '../../src/controllers/import/sending-choices.js';
import { RowSender } from '../../src/controllers/import/row-sender.js';
import { checkedRows, leadsFile, memory, never } from './import-file.js';

export const title = 'Import of 10,000 rows with 14 columns';
export const columns = ['', 'median ms', 'worst ms', 'longest task ms', 'timers late ms', 'target', 'worst / target'];

const count = 10_000;
const runs = 5;
const file = leadsFile(count, () => '001-307-937-7505x54026');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Measured {
  time: number;
  /** The longest of its pieces that kept the page from answering: 0 below 50 ms. */
  block: number;
  /** How late the latest timer of the page was. */
  late: number;
}

/** Counts how late timers of the page are, one after the other, until it is told to stop. */
function watchTimers(): () => number {
  const interval = 20;
  let late = 0;
  let timer = 0;
  const wait = (from: number): void => {
    timer = window.setTimeout(() => {
      const now = performance.now();
      late = Math.max(late, now - from - interval);
      wait(now);
    }, interval);
  };
  wait(performance.now());
  return () => {
    clearTimeout(timer);
    return late;
  };
}

async function measured(task: () => Promise<unknown>): Promise<Measured> {
  let block = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) block = Math.max(block, duration);
  });
  observer.observe({ type: 'longtask' });
  const timers = watchTimers();
  const start = performance.now();
  await task();
  const time = performance.now() - start;
  await pause(100);
  observer.disconnect();
  return { time, block, late: timers() };
}

async function importAll(): Promise<void> {
  const adapter = memory();
  const choices = new SendingChoices(() => {});
  choices.setDuplicates('create');
  const rows = await buildRows(await checkedRows(file, adapter, count), {
    signal: never,
    choices,
    created: new Map(),
    added: new Map(),
  });
  const run = new RowSender({ adapter, rows, importId: 'bench', locale: 'en', progress: () => {} });
  await run.run(never);
  if (run.done !== count) throw new Error('Rows are missing.');
}

async function row(name: string, target: number, task: () => Promise<unknown>): Promise<(string | number)[]> {
  await task();
  const results: Measured[] = [];
  for (let index = 0; index < runs; index++) results.push(await measured(task));
  const times = results.map(({ time }) => time).toSorted((a, b) => a - b);
  const worst = times.at(-1)!;
  return [
    name,
    times[Math.floor(runs / 2)]!,
    worst,
    Math.max(...results.map(({ block }) => block)),
    Math.max(...results.map(({ late }) => late)),
    target,
    worst / target,
  ];
}

export async function run(): Promise<(string | number)[][]> {
  const text = await file.text();
  return [
    // Cells and nothing else: no encoding, no line numbers, no damage kept to its row.
    await row('papaparse, the same text to cells', 200, async () => void Papa.parse(text)),
    await row(`read and parse ${(file.size / 1e6).toFixed(1)} MB`, 200, () => readFile(file, { signal: never })),
    await row('read, match, check and look up the people', 500, () => checkedRows(file, memory(), count)),
    await row('whole import into memory', 2_000, importAll),
  ];
}
