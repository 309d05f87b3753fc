// The page that the README gives, as a newcomer copies it: built, on a desk and on a phone.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, builtOrigin, serve } from './built-crm.js';
import { ann, expect, test } from './crm.js';
import { mouse } from './hands.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const firstPage = async (): Promise<string> => /```html\n(<!doctype html>.*?)```/s.exec(await textOf('README.md'))![1]!;

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await mkdir(join(root, 'test-results'), { recursive: true });
  const source = await mkdtemp(join(root, 'test-results/first-page-'));
  await writeFile(join(source, 'index.html'), await firstPage());
  folder = await buildPage(source);
  await rm(source, { recursive: true });
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
  await crm.button('Create lead').click();
  const dialog = page.getByRole('dialog', { name: 'Create lead' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nora Newcomer');
  await mouse(page).toggle(crm.assignees, [ann]);
  await dialog.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.heading('Nora Newcomer')).toBeFocused();
  await expect(dialog).toBeHidden();
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
  expect(await width()).toEqual([390, 390]);
});

test('is the same without a bundler, but for the addresses', async () => {
  const twin = (await textOf('examples/no-bundler/index.html'))
    .replace(/<!-- .*? -->\n/, '')
    .replace(/ src=".*lead-elements.js"><\/script>\n.*\n/, `>\n      import 'lead-elements/define.js';\n`)
    .replaceAll('../../dist/bundle/', 'lead-elements/');
  expect(twin).toBe(await firstPage());
});
