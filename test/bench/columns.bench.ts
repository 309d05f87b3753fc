// The list with 1,000 own fields as columns beside one with its usual six: what is not in sight should cost nothing.
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { defaultSchema, type FieldSchema } from '../../src/domain/record/record-schema.js';
import '../../src/elements/lead-table/define.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { arrayAdapter } from './array-adapter.js';

export const title = 'List with 1,000 own fields';
export const columns = ['', '6 columns', '1,000 columns', '1,000 / 6'];

type Row = (string | number)[];

const runs = 5;
const data = generateDemoData({ leads: 1_000, clients: 0 });
const people = new Map(data.people.map((person) => [person.id, person]));
const usual = ['name', 'company', 'status', 'assignees', 'source', 'updatedAt'];
const own = Array.from({ length: 1_000 }, (_, at): FieldSchema => ({
  name: `f${at}`,
  label: `Field ${at}`,
  type: 'text',
}));
const leads = data.leads.map((lead, row): Lead => ({
  ...lead,
  fields: Object.fromEntries(own.map(({ name }, at) => [name, `${row} · ${at}`])),
}));

const adapter: LeadDataAdapter = {
  ...arrayAdapter(leads, people),
  describe: (recordType) => Promise.resolve({ recordType, fields: [...defaultSchema(recordType).fields, ...own] }),
};

const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function inPage<T>(work: (host: HTMLElement) => Promise<T>): Promise<T> {
  const host = document.createElement('div');
  document.body.append(host);
  try {
    return await work(host);
  } finally {
    host.remove();
    await frame();
  }
}

const hasText = (scroller: HTMLElement, text: string): boolean =>
  [...scroller.querySelectorAll('.row .text')].some((element) => element.textContent === text);

async function show(host: HTMLElement, fields: readonly string[]): Promise<HTMLElement> {
  const element = document.createElement('lead-table');
  Object.assign(element, { adapter, columns: fields });
  element.style.blockSize = '690px';
  host.append(element);
  await element.updateComplete;
  const scroller = element.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
  const isWide = fields.length > usual.length;
  while (!scroller.querySelector('.avatar:not(.skeleton)') || (isWide && !hasText(scroller, '3 · 0'))) await task();
  await element.updateComplete;
  void scroller.scrollWidth;
  return scroller;
}

const wide = [...usual, ...own.map(({ name }) => name)];

const firstRows = (fields: readonly string[]) => (): Promise<number> =>
  inPage(async (host) => {
    const start = performance.now();
    await show(host, fields);
    return performance.now() - start;
  });

/** From the scroll to the columns being there and laid out. */
const sideways = (to: (scroller: HTMLElement) => number, text: string) => (): Promise<number> =>
  inPage(async (host) => {
    const scroller = await show(host, wide);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    scroller.scrollLeft = to(scroller);
    await frame();
    while (!hasText(scroller, text)) await task();
    void scroller.scrollWidth;
    await task();
    return performance.now() - start;
  });

const nodes = (fields: readonly string[]) => (): Promise<number> =>
  inPage(async (host) => (await show(host, fields)).querySelectorAll('*').length);

async function several(measure: () => Promise<number>): Promise<number> {
  const results: number[] = [];
  for (let run = -1; run < runs; run++) {
    const result = await measure();
    if (run >= 0) results.push(result); // the first run compiles
  }
  return median(results);
}

async function both(name: string, measure: (fields: readonly string[]) => () => Promise<number>): Promise<Row> {
  const [few, many] = [await several(measure(usual)), await several(measure(wide))];
  return [name, few, many, many / few];
}

export async function run(): Promise<Row[]> {
  return [
    await both('first rows, ms', firstRows),
    ['one screen sideways, ms', '–', await several(sideways((s) => s.clientWidth, '3 · 10')), '–'],
    ['to the last column, ms', '–', await several(sideways((s) => s.scrollWidth, '3 · 999')), '–'],
    await both('DOM elements', nodes),
  ];
}
