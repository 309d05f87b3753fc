// The example CRM built as a host would ship it: each page loads its own code, and a list none of the others'.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { buildCrm, builtOrigin, serveStrictly } from './built-crm.js';

let folder = '';
test.beforeAll(async () => {
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('the first list loads no code of form, record or import; those come with their pages', async ({ page }, info) => {
  const scripts: string[] = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.push(pathname.slice(1));
  });
  const code = async (): Promise<string> =>
    (await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
  await serveStrictly(page, folder);
  await page.goto(`${builtOrigin}/#/leads`);
  await expect(page.getByRole('grid', { name: 'Leads' }).getByRole('row').nth(1)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = await code();
  // Words that only the code of form and record has.
  for (const word of ['storage-key', 'heading-level']) expect(first.includes(word), word).toBe(false);
  for (const tag of ['lead-create-form', 'lead-detail', 'lead-import']) {
    expect(await page.evaluate((name) => customElements.get(name) === undefined, tag), tag).toBe(true);
  }
  info.annotations.push({ type: 'bytes of script, gzip', description: `${gzipSync(first).length}` });
  await page.goto(`${builtOrigin}/#/leads/new`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  expect((await code()).length).toBeGreaterThan(first.length);
});
