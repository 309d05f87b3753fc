// Runs several test runners one after the other and sums their counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** A runner that ends badly without a failed test, or that never reported, counts as one failure. */
async function runOne(run, file) {
  process.env.TEST_TOTALS = file;
  const code = await run();
  delete process.env.TEST_TOTALS;
  const found = reports(file);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const report of found) for (const key of Object.keys(sum)) sum[key] += report[key] ?? 0;
  if ((code !== 0 || !found.length) && sum.failed === 0) sum.failed = 1;
  return sum;
}

/** Runs the runners by name, in order; a failing one does not keep the next from running. Resolves to the sum. */
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
  return total;
}

/** A run of no tests has not passed. */
export const succeeded = ({ passed, failed }) => failed === 0 && passed > 0;
