// `npm run check`: everything that has to hold before a change lands. Steps go on after a failure, so that one run tells all.
import { availableParallelism } from 'node:os';
import { say, withProcesses } from './process.mjs';
import { sideBySide } from './side-by-side.mjs';
import { succeeded, testAll } from './test-all.mjs';
import { closingLine } from './totals.mjs';

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * `steps`: tasks by name, each resolving to an exit code, that need nothing of each other and run side by side.
 * `runners`: test runners by name.
 * Resolves to an exit code.
 */
export async function check(steps, runners) {
  const done = [];
  const timed = async (name, run) => {
    const from = performance.now();
    const good = await run();
    done.push({ name, good, took: seconds(from) });
  };
  const step = (name, run) => () =>
    withProcesses({ held: true }, () =>
      timed(name, async () => {
        say(`\n=== ${name} ===`);
        return (await run([])) === 0;
      }),
    );
  const tasks = Object.fromEntries(Object.entries(steps).map(([name, run]) => [name, step(name, run)]));
  await sideBySide(tasks, Math.min(4, availableParallelism()));
  let total;
  await timed('tests', async () => {
    total = await testAll(runners);
    return succeeded(total);
  });
  console.log('');
  for (const { name, good, took } of done) console.log(`${good ? 'ok    ' : 'FAILED'}  ${name.padEnd(22)} ${took}`);
  for (const { name, took } of total.runs) console.log(`        ${name.slice(0, 60).padEnd(60)} ${took}`);
  console.log(`\n${closingLine(total)}`);
  return done.every(({ good }) => good) ? 0 : 1;
}
