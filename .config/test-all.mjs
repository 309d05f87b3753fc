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
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const report of found) {
    for (const key of counts) sum[key] += report[key] ?? 0;
    sum.failures.push(...(report.failures ?? []));
  }
  if ((code !== 0 || !found.length) && sum.failed === 0) {
    sum.failed = 1;
    sum.failures.push(`${name}: ended with code ${code}${found.length ? '' : ' and told no counts'}`);
  }
  return { ...sum, name, took: `${((performance.now() - from) / 1000).toFixed(1)} s` };
}

/**
 * Runners by name as tasks, all but the first with their output held back until they end. A failing one does not keep the
 * next from running. When all have run, `total()` is their sum, and `runs` each of them.
 */
export function countedTests(runners) {
  const folder = mkdtempSync(join(tmpdir(), 'lead-elements-'));
  const runs = {};
  const tasks = {};
  for (const [index, [name, run]] of Object.entries(runners).entries())
    tasks[name] = async () => {
      runs[name] = await runOne(name, run, join(folder, `${index}.jsonl`), index > 0);
    };
  const total = () => {
    rmSync(folder, { recursive: true, force: true });
    const sum = { passed: 0, failed: 0, skipped: 0, runs: Object.keys(runners).map((name) => runs[name]) };
    for (const run of sum.runs) for (const key of counts) sum[key] += run[key];
    sum.failures = sum.runs.flatMap(({ failures }) => failures);
    return sum;
  };
  return { tasks, total };
}

/** Runs runners by name, two at a time, and resolves to their sum. */
export async function testAll(runners) {
  const { tasks, total } = countedTests(runners);
  await sideBySide(tasks, 2);
  return total();
}

/** A run of no tests has not passed. */
export const succeeded = ({ passed, failed }) => failed === 0 && passed > 0;
