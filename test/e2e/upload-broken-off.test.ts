// An import that two pages have.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildCrm, builtOrigin, serveStrictly } from './built-crm.js';
import { csv, csvFile, leadRow } from './csv.js';
import { expect, test } from './crm.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

const count = 2_500;
const file = csvFile('leads.csv', csv(Array.from({ length: count }, (_, index) => leadRow(index + 1))));

async function open(page: Page): Promise<void> {
  await serveStrictly(page, folder);
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
}

/** Goes to the step before the import. */
async function choose(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(file);
  await page.getByRole('button', { name: 'Continue', exact: true }).click({ timeout: 30_000 });
  await page.getByRole('radio', { name: 'Leave unassigned' }).check();
}

const start = (page: Page) => page.getByRole('button', { name: 'Import 2,500 leads' }).click({ timeout: 30_000 });
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue import' });

test('says that another page has the import under way, and offers to go on with it when that one is closed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // Each portion takes its time, so that the import is under way when the other page comes.
  await page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      if (this.name === 'results') for (const end = performance.now() + 2_000; performance.now() < end;);
      return add.apply(this, given);
    };
  });
  await open(page);
  await choose(page);
  await start(page);
  const second = await page.context().newPage();
  await open(second);
  await expect(second.getByText('leads.csv is being imported in another tab.', { exact: false })).toBeVisible({
    timeout: 60_000,
  });
  await page.close();
  await expect(goOn(second)).toBeVisible({ timeout: 60_000 });
});
