// Large files under a strict Content-Security-Policy, the same file twice, and two tabs: read beside the page, and nothing doubled.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildCrm, builtOrigin, serveStrictly } from './built-crm.js';
import { csv, csvFile, leadRow } from './csv.js';
import { expect, test } from './crm.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

const large = csvFile(
  'large.csv',
  csv(Array.from({ length: 1_000 }, (_, index) => leadRow(index + 1, { Notes: `Row ${index + 1}. `.repeat(10) }))),
);

async function choose(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(large);
  await expect(page.getByText('1,000 rows').first()).toBeVisible({ timeout: 30_000 });
}

/** Collects what the policy of the page forbids. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return violations;
}

/** Collects the files that the page itself reads, which are none where a worker does. */
async function readingsOf(page: Page): Promise<string[]> {
  const readings: string[] = [];
  await page.exposeFunction('reportReading', (name: string) => readings.push(name));
  await page.addInitScript(() => {
    const { stream } = Blob.prototype;
    Blob.prototype.stream = function (this: Blob) {
      const { reportReading } = window as unknown as { reportReading(name: string): void };
      reportReading((this as File).name);
      return stream.call(this);
    };
  });
  return readings;
}

/** What a page needs to hear of its worker and of its policy. */
async function watch(page: Page): Promise<{ violations: string[]; workers: string[]; readings: string[] }> {
  const violations = await violationsOf(page);
  const readings = await readingsOf(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await serveStrictly(page, folder);
  return { violations, workers, readings };
}

test('reads a large file in a worker from a file of its own build, and breaks no rule', async ({ page }) => {
  test.slow();
  const { violations, workers, readings } = await watch(page);
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
  await choose(page);
  expect(workers).toHaveLength(1);
  expect(readings).toEqual([]);
  expect(workers[0]).toMatch(new RegExp(`^${builtOrigin}/assets/read-worker-[\\w-]+\\.js$`));
  expect(violations).toEqual([]);
});

test('lets no script run that is not of its own build', async ({ page }) => {
  await watch(page);
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
  await expect(page.getByRole('button', { name: 'Choose file' })).toBeVisible();
  const refused = await page.evaluate(() =>
    ['/uploads/read-worker.js', 'https://elsewhere.example/assets/read-worker.js', 'data:text/javascript,0'].filter(
      (url) => {
        try {
          new Worker(url).terminate();
          return false;
        } catch {
          return true;
        }
      },
    ),
  );
  expect(refused).toHaveLength(3);
});

test('reads a large file on the page where its host has no policy for the worker, and breaks no rule', async ({
  page,
}) => {
  test.slow();
  const { violations, workers, readings } = await watch(page);
  await page.addInitScript(() => {
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } };
    const create = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (name, rules) => (name === 'default' ? undefined : create(name, rules));
  });
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
  await choose(page);
  expect(workers).toEqual([]);
  expect(readings).toEqual(['large.csv']);
  expect(violations).toEqual([]);
});

test('doubles nothing when the same file comes twice', async ({ crm, page }) => {
  test.slow();
  await serveStrictly(page, folder);
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
  await choose(page);
  await crm.button('Continue').click();
  await page.getByRole('radio', { name: 'Leave unassigned' }).check();
  await crm.button('Import 1,000 leads').click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 });
  await expect(crm.text('1,000 leads created')).toBeVisible();
  await crm.button('Import another file').click();
  await choose(page);
  await crm.button('Continue').click();
  await expect(page.getByText('1,000 rows are there already')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/This file was imported before/)).toBeVisible();
  await expect(crm.button('Import 0 leads')).toHaveAttribute('aria-disabled', 'true');
});
