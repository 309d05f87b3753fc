// Runs several test runners one after the other and closes with the sum of their counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine } from './totals.mjs';

function readTotals(file) {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** A runner that ends badly without a failed test, or that never reported, counts as one failure. */
async function runOne(run, file) {
  process.env.TEST_TOTALS = file;
  const code = await run();
  delete process.env.TEST_TOTALS;
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const reports = readTotals(file);
  for (const report of reports) for (const key of Object.keys(sum)) sum[key] += report[key] ?? 0;
  if ((code !== 0 || !reports.length) && sum.failed === 0) sum.failed = 1;
  return sum;
}

/** Runs the runners by name, in order; a failing one does not keep the next from running. Resolves to the exit code. */
export async function testAll(runners) {
  const folder = mkdtempSync(join(tmpdir(), 'lead-elements-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const [name, run] of Object.entries(runners)) {
      console.log(`\n=== ${name} ===`);
      const sum = await runOne(run, join(folder, `${name}.jsonl`));
      for (const key of Object.keys(total)) total[key] += sum[key];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
