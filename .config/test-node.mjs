// Runs the tests that need servers in Node, where TypeScript comes from tsx; `npm run test:server -- rest` takes files by name.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from './process.mjs';
import { reportTotals } from './totals.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(`${root}test`, { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.node-test.ts') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => `${root}${name}`);

if (files.length === 0) {
  console.error(`There are no test/**/*.node-test.ts with ${wanted.join(' or ')} in their name.`);
  process.exit(1);
}

// Databases of the run: made once, and copied for each file (test/server/test-database.ts).
const clusters = mkdtempSync(join(tmpdir(), 'lead-elements-clusters-'));
process.env.TEST_CLUSTERS = clusters;
process.once('exit', () => rmSync(clusters, { recursive: true, force: true }));

// As it is run for real, and without the checks that PostGraphile makes of itself while it is developed, which take half of its time.
process.env.GRAPHILE_ENV ??= 'production';

// As often as the tests in a browser are run again.
const retries = process.env.CI ? 2 : 0;
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const later = [];

function count({ type, data }, into) {
  if (data.details?.type === 'suite' || !['test:pass', 'test:fail'].includes(type)) return;
  const outcome = data.skip || data.todo ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
  into[outcome]++;
  if (outcome === 'failed') into.failures.push(data.name);
}

/** The totals that Node tells after each file; those of the whole run are told at its end. */
const isTotal = ({ type, data }) => type === 'test:diagnostic' && data.nesting === 0 && data.file === undefined;

/** Runs a file, again where it fails; resolves to what there is to report. What Node was started with is handed on to it. */
async function runFile(file) {
  const events = [];
  for (let attempt = 0; ; attempt++) {
    const own = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for await (const event of run({ files: [file], concurrency: 1, timeout: 300_000 })) {
      count(event, own);
      if (!isTotal(event)) events.push(event);
    }
    if (own.failed > 0 && attempt < retries) continue;
    if (attempt > 0 && own.failed === 0) later.push(file.slice(root.length));
    for (const key of Object.keys(counts)) counts[key] += own[key];
    failures.push(...own.failures.map((name) => `${file.slice(root.length)} › ${name}`));
    return events;
  }
}

/** Two files at a time: each has databases of its own, and waits for them as long as it works. Reported one after the other. */
async function* results() {
  const waiting = files.sort();
  const running = new Map();
  while (running.size > 0 || waiting.length > 0) {
    while (running.size < 2 && waiting.length > 0) {
      const file = waiting.shift();
      running.set(
        file,
        runFile(file).then((events) => ({ file, events })),
      );
    }
    const { file, events } = await Promise.race(running.values());
    running.delete(file);
    yield* events;
  }
}

const report = Readable.from(results()).compose(spec());
report.pipe(process.stdout);
report.on('end', () => {
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  // At exit, because the reporter's list of failures is still to come.
  process.once('exit', () => {
    for (const file of later) console.log(`flaky: ${file} passed at a later attempt`);
    reportTotals({ ...counts, failures });
  });
});
