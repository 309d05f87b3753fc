// Runs the tests that need servers in Node, where TypeScript comes from tsx; `npm run test:server -- rest` takes files by name.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const counts = { passed: 0, failed: 0, skipped: 0 };
const count = (status) => (test) => {
  if (test.details?.type !== 'suite') counts[test.skip || test.todo ? 'skipped' : status]++;
};

// Databases of the run: made once, and copied for each file (test/server/test-database.ts).
const clusters = mkdtempSync(join(tmpdir(), 'lead-elements-clusters-'));
process.env.TEST_CLUSTERS = clusters;
process.once('exit', () => rmSync(clusters, { recursive: true, force: true }));

// As it is run for real, and without the checks that PostGraphile makes of itself while it is developed, which take half of its time.
process.env.GRAPHILE_ENV ??= 'production';

// One after the other: servers and databases share the machine. What Node was started with is handed on to each file.
const stream = run({ files: files.sort(), concurrency: 1, timeout: 300_000 });
stream.on('test:pass', count('passed'));
stream.on('test:fail', count('failed'));
stream.compose(spec()).pipe(process.stdout);
stream.on('end', () => {
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  // At exit, because the reporter's summary is still to come.
  process.once('exit', () => reportTotals(counts));
});
