// `npm run check`: everything that has to hold before a change lands. Steps go on after a failure, so that one run tells all.
import { availableParallelism } from 'node:os';
import { say, withProcesses } from './process.mjs';
import { sideBySide } from './side-by-side.mjs';
import { countedTests, succeeded } from './test-all.mjs';
import { closingLines } from './totals.mjs';

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * `runners`: test runners by name.
 * `steps`: tasks by name, each resolving to an exit code, that need nothing of each other or of the tests.
 * All run side by side, in this order. Resolves to an exit code.
 */
export async function check(runners, steps) {
  const done = [];
  const step = (name, run) => () =>
    withProcesses({ held: true }, async () => {
      const from = performance.now();
      say(`\n=== ${name} ===`);
      const good = (await run([])) === 0;
      done.push({ name, good, took: seconds(from) });
    });
  const tests = countedTests(runners);
  const others = Object.fromEntries(Object.entries(steps).map(([name, run]) => [name, step(name, run)]));
  const atOnce = Math.max(2, Math.min(4, availableParallelism()));
  await sideBySide({ ...tests.tasks, ...others }, atOnce);
  const total = tests.total();
  done.push(...total.runs.map((run) => ({ ...run, good: run.failed === 0 })));
  console.log('');
  for (const { name, good, took } of done)
    console.log(`${good ? 'ok    ' : 'FAILED'}  ${name.slice(0, 60).padEnd(60)} ${took}`);
  console.log(`\n${closingLines(total)}`);
  return succeeded(total) && done.every(({ good }) => good) ? 0 : 1;
}
