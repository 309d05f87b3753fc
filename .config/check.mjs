// `npm run check`: everything that has to hold before a change lands. Steps go on after a failure, so that one run tells all.
import { succeeded, testAll } from './test-all.mjs';
import { closingLine } from './totals.mjs';

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** `steps`: tasks by name, each resolving to an exit code. `runners`: test runners by name. Resolves to an exit code. */
export async function check(steps, runners) {
  const done = [];
  const step = async (name, run) => {
    const from = performance.now();
    console.log(`\n=== ${name} ===`);
    const good = await run();
    done.push({ name, good, took: seconds(from) });
  };
  for (const [name, run] of Object.entries(steps)) await step(name, async () => (await run([])) === 0);
  let total;
  await step('tests', async () => {
    total = await testAll(runners);
    return succeeded(total);
  });
  console.log('');
  for (const { name, good, took } of done) console.log(`${good ? 'ok    ' : 'FAILED'}  ${name.padEnd(22)} ${took}`);
  console.log(`\n${closingLine(total)}`);
  return done.every(({ good }) => good) ? 0 : 1;
}
