// A file of 100,000 rows from bytes to checked records with their people, beside parsers that check nothing and a floor by hand.
import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { readFile } from '../../src/controllers/import/read-file.js';
import type { LeadDraft } from '../../src/domain/record/lead.js';
import { checkedRows, leadsFile, memory, never, owners } from './import-file.js';

export const title = 'A file of 100,000 rows with 14 columns, from bytes to records';
export const columns = ['', 'best ms', 'MB/s', 'heap MB', 'of the floor'];

const count = 100_000;
const runs = 5;
const idsByName = new Map(owners.map(({ id, name }) => [name, id]));

/** The mapping and resolving that a host would write by hand for this very file: no value is looked at. */
const draftOf = (cells: readonly string[]): LeadDraft => ({
  recordType: 'lead',
  name: `${cells[3]!} ${cells[4]!}`,
  company: cells[5]!,
  phone: cells[6]!,
  email: cells[8]!,
  source: cells[11]!,
  status: cells[12]!,
  notes: cells[13]!,
  assigneeIds: [idsByName.get(cells[2]!)].filter((id) => id !== undefined),
  fields: { 'Account Id': cells[1]!, 'Phone 2': cells[7]!, 'Email 2': cells[9]!, Website: cells[10]! },
});

/** Cells of a text whose only rule is that one may stand between quotation marks: nothing faster reads this file. */
function cellsByHand(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    const isQuoted = text.charCodeAt(at) === 34;
    if (isQuoted) at++;
    let end = at;
    if (isQuoted) end = text.indexOf('"', at);
    else while (end < text.length && text.charCodeAt(end) !== 44 && text.charCodeAt(end) !== 13) end++;
    cells.push(text.slice(at, end));
    if (isQuoted) end++;
    at = end + 1;
    if (text.charCodeAt(end) === 44) continue;
    rows.push(cells);
    cells = [];
    at++;
  }
  return rows;
}

const mapped = (parse: (text: string) => string[][]) => async (file: File) => {
  const rows = parse(await file.text());
  return rows.slice(rows.length - count).map(draftOf);
};

const contenders: [name: string, work: (file: File) => Promise<unknown>][] = [
  ['floor: split by hand, mapped', mapped(cellsByHand)],
  ['uDSV, mapped', mapped((text) => initParser(inferSchema(text)).stringArrs(text))],
  ['d3-dsv, mapped', mapped((text) => csvParseRows(text))],
  ['papaparse, mapped', mapped((text) => Papa.parse<string[]>(text).data)],
  ['ours: rows, their damage and repairs', (file) => readFile(file, { signal: never })],
  ['ours: whole, with header, people, problems, duplicates', (file) => checkedRows(file, memory(), count)],
];

const collectGarbage = (globalThis as { gc?: () => void }).gc;
const heapOf = (): number =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

async function measured(work: (file: File) => Promise<unknown>, file: File): Promise<{ time: number; heap: number }> {
  collectGarbage?.();
  const before = heapOf();
  const start = performance.now();
  const result = await work(file);
  const time = performance.now() - start;
  collectGarbage?.();
  const heap = heapOf() - before;
  // What was made is still there when the heap is measured.
  if (!result) throw new Error('Nothing was read.');
  return { time, heap };
}

export async function run(): Promise<(string | number)[][]> {
  const file = leadsFile(count, (number) => `001-307-937-${1000 + (number % 9000)}x54026`);
  const results = new Map(contenders.map(([name]) => [name, [] as { time: number; heap: number }[]]));
  // In turns, so that all of them meet the same machine.
  for (let round = 0; round <= runs; round++) {
    for (const [name, work] of contenders) {
      const result = await measured(work, file);
      if (round > 0) results.get(name)!.push(result);
    }
  }
  // The best of the rounds: what else the machine does only makes one slower.
  const best = (name: string) => results.get(name)!.toSorted((a, b) => a.time - b.time)[0]!;
  const floor = best(contenders[0]![0]).time;
  return contenders.map(([name]) => {
    const { time, heap } = best(name);
    return [name, time, file.size / 1e3 / time, heap / 1e6, time / floor];
  });
}
