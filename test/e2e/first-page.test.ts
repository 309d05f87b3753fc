// The page that the README gives, as a newcomer copies it: built, on a desk and on a phone.
import { rm } from 'node:fs/promises';
import { builtOrigin, serve } from './built-crm.js';
import { ann, expect, test } from './crm.js';
import { built, firstPage, named, tenLines } from './first-pages.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await built({ index: await firstPage() });
});
test.afterAll(() => rm(folder, { recursive: true }));

test('shows a record in place of the list and comes back to its row', async ({ crm, page }) => {
  await serve(page, folder);
  await page.goto(`${builtOrigin}/`);
  const name = (await crm.rows.first().getByRole('rowheader').innerText()).trim();
  await crm.rows.first().click();
  await expect(crm.heading(name)).toBeInViewport();
  await expect(crm.heading(name)).toBeFocused();
  await expect(crm.grid).toBeHidden();

  await crm.button('Close').click();
  await expect(crm.heading('Leads')).toBeVisible();
  await expect(crm.rows.first().getByRole('rowheader')).toContainText(name);
  await expect(crm.heading(name)).toBeHidden();
});

test('creates a lead with an assignee in a dialog, and shows it', async ({ crm, page }) => {
  await serve(page, folder);
  await page.goto(`${builtOrigin}/`);
  await crm.createInDialog('Nora Newcomer', ann);
  await expect(page.getByRole('dialog', { name: 'Create lead' })).toBeHidden();
  await crm.tab('Project').click();
  await expect(crm.assignedTo).toContainText([ann]);
});

test('fits a phone: nothing lies beside the screen', async ({ crm, page }) => {
  await page.setViewportSize({ width: 390, height: 760 });
  await serve(page, folder);
  await page.goto(`${builtOrigin}/`);
  const width = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  await crm.rows.first().click();
  await expect(crm.button('Close')).toBeInViewport();
  expect(await width()).toEqual([390, 390]);
  await crm.button('Close').click();
  await crm.button('Create lead').click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeInViewport();
  await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
  expect(await width()).toEqual([390, 390]);
});

test('has an address for each record, says what was created, and offers what is done with many', async ({
  crm,
  page,
}) => {
  await serve(page, folder);
  await page.goto(`${builtOrigin}/`);
  await crm.createInDialog('Nora Newcomer', ann);
  await expect(crm.heading('Nora Newcomer')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Nora Newcomer was created.' })).toBeInViewport();
  await page.reload();
  await expect(crm.heading('Nora Newcomer')).toBeVisible();
  await page.goBack();
  await page.getByRole('checkbox', { name: 'Select Nora Newcomer' }).click();
  await expect(page.getByRole('toolbar', { name: 'Actions for the selection' })).toBeVisible();
});

test('is ten lines without a bundler too, but for the addresses', async () => {
  const lines = (text: string) => text.replaceAll(/^ +|!/gm, '').split('\n').filter(Boolean).toSorted();
  const script = /<script type="module">(.*?)<\/script>/s.exec(await named('examples/no-bundler/index.html'))![1]!;
  expect(lines(script)).toEqual(lines(await tenLines()));
});

test('opens its filters at the first click, also where everything is in one file', async ({ page }) => {
  const oneFile = await built({ index: await firstPage() }, true);
  await serve(page, oneFile);
  await page.goto(`${builtOrigin}/`);
  await page.getByRole('button', { name: 'Status' }).first().click();
  await expect(page.getByRole('checkbox', { name: 'Contacted' })).toBeVisible();
  await rm(oneFile, { recursive: true });
});

for (const layout of ['drawer', 'side-by-side']) {
  test(`shows the record beside the list in the layout ${layout}, and the list stays usable`, async ({ crm, page }) => {
    test.slow();
    const layoutFolder = await built({ index: await named(`examples/layouts/${layout}.html`) });
    await serve(page, layoutFolder);
    await page.goto(`${builtOrigin}/`);
    for (const row of [0, 1]) {
      const name = (await crm.rows.nth(row).getByRole('rowheader').innerText()).trim();
      await crm.rows.nth(row).getByRole('rowheader').getByRole('link').click();
      await expect(page.getByRole('heading', { name, exact: true })).toBeInViewport();
      await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    }
    await page.locator('lead-detail').getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('lead-detail').getByRole('heading').first()).toBeHidden();
    await expect(crm.rows.first()).toBeVisible();
    await rm(layoutFolder, { recursive: true });
  });
}
