// Runs several test runners and sums their counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, withProcesses } from './process.mjs';
import { sideBySide } from './side-by-side.mjs';

function reports(file) {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

const counts = ['passed', 'failed', 'skipped'];

/** A runner that ends badly without a failed test, or that never reported, counts as one failure. */
async function runOne(name, run, file, held) {
  const from = performance.now();
  const code = await withProcesses({ env: { TEST_TOTALS: file }, held }, () => {
    say(`\n=== ${name} ===`);
    return run();
  });
  const found = reports(file);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const report of found) for (const key of counts) sum[key] += report[key] ?? 0;
  if ((code !== 0 || !found.length) && sum.failed === 0) sum.failed = 1;
  return { ...sum, name, took: `${((performance.now() - from) / 1000).toFixed(1)} s` };
}

/**
 * Runs runners by name, two at a time, all but the first with their output held back until they end. A failing one does
 * not keep the next from running. Resolves to the sum, and `runs` with each.
 */
export async function testAll(runners) {
  const folder = mkdtempSync(join(tmpdir(), 'lead-elements-'));
  const total = { passed: 0, failed: 0, skipped: 0, runs: [] };
  try {
    const tasks = Object.entries(runners).map(([name, run], index) => [
      name,
      () => runOne(name, run, join(folder, `${index}.jsonl`), index > 0),
    ]);
    total.runs = Object.values(await sideBySide(Object.fromEntries(tasks), 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const run of total.runs) for (const key of counts) total[key] += run[key];
  return total;
}

/** A run of no tests has not passed. */
export const succeeded = ({ passed, failed }) => failed === 0 && passed > 0;
