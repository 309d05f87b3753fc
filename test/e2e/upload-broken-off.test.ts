// An import whose page goes away at every portion, and one that two pages have: no row is missing, and none is there twice.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildCrm, builtOrigin, serveStrictly } from './built-crm.js';
import { csv, csvFile, leadRow } from './csv.js';
import { Crm, expect, test } from './crm.js';

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

/** The page is gone as soon as a portion is confirmed. */
const leaveAfterPortion = (): void => {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
    const request = add.apply(this, given);
    if (this.name !== 'results') return request;
    this.transaction.addEventListener('complete', () => {
      location.replace('about:blank');
      // Until the browser has left it: a page that is gone writes nothing more.
      IDBDatabase.prototype.transaction = () => {
        throw new Error('The page is gone');
      };
    });
    return request;
  };
};

/** The page is gone after a portion is stored and before its results are kept. */
const leaveBeforeConfirmation = (): void => {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
    if (this.name !== 'results') return add.apply(this, given);
    location.replace('about:blank');
    throw new Error('The page is gone');
  };
};

/** The example CRM has 2,000 records of its own. */
async function expectEveryRowOnce(page: Page): Promise<void> {
  await new Crm(page).menuItem.click();
  await expect(page.getByText('4,500 leads').first()).toBeVisible({ timeout: 30_000 });
}

// With what the last portion has made the import is at its end, and nothing is left to go on with.
for (const [when, lives, leave] of [
  ['after every portion but the last is confirmed', 2, leaveAfterPortion],
  ['before what a portion has made is kept', 3, leaveBeforeConfirmation],
] as const)
  test(`goes on after its page has gone ${when}, with no row missing and none twice`, async ({ page: first }) => {
    test.setTimeout(120_000);
    const context = first.context();
    // The page asks whether to leave, as it should.
    context.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    for (let life = 0; life < lives; life++) {
      const page = life === 0 ? first : await context.newPage();
      await page.addInitScript(leave);
      await open(page);
      if (life === 0) await choose(page);
      await (life === 0 ? start(page) : goOn(page).click({ timeout: 30_000 }));
      await page.waitForURL('about:blank', { timeout: 30_000 });
      await page.close();
    }
    const page = await context.newPage();
    await open(page);
    await goOn(page).click({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 30_000 });
    await expectEveryRowOnce(page);
  });

test('says that another page has the import under way, and goes on with it when that one is closed', async ({
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
  await goOn(second).click({ timeout: 60_000 });
  await expect(second.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 });
  await expectEveryRowOnce(second);
});

test('a finished import is a line after a reload, and can be taken back there', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await choose(page);
  await start(page);
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText(/leads\.csv, imported .*: 2,500 leads created\./)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('2,500 removed.')).toBeVisible({ timeout: 60_000 });
  await new Crm(page).menuItem.click();
  await expect(page.getByText('2,000 leads').first()).toBeVisible({ timeout: 30_000 });
  await page.goto(`${builtOrigin}/#/leads/new/upload`);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose file' })).toBeVisible();
  await expect(page.getByText('leads.csv, imported', { exact: false })).toBeHidden();
});
