// The built page under a strict Content-Security-Policy with Trusted Types: the article's way through it breaks no rule.
import { rm } from 'node:fs/promises';
import { buildCrm, builtOrigin, serveStrictly } from './built-crm.js';
import { csv, csvFile, leadRow } from './csv.js';
import { ann, cleo, expect, test } from './crm.js';
import { mouse } from './hands.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

test('works without a single violation', async ({ crm, page }) => {
  test.slow();
  const violations: string[] = [];
  const other: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      void (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(builtOrigin) && !request.url().startsWith('blob:') && other.push(request.url()),
  );
  await serveStrictly(page, folder);
  const hands = mouse(page);

  await page.goto(`${builtOrigin}/`);
  await expect(crm.user).toBeEnabled({ timeout: 60_000 });
  await expect(crm.count(2000)).toBeVisible();
  await crm.rows.first().hover();
  await page.mouse.wheel(0, 20_000);
  await crm.filter('Status').click();
  await page.keyboard.press('Escape');

  await crm.button('Create lead').click();
  await crm.field('Name').fill('<b>Strict</b>');
  await hands.toggle(crm.assignees, [ann, cleo]);
  await crm.button('Create lead').click();
  await expect(crm.heading('<b>Strict</b>')).toBeVisible();
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await hands.toggle(crm.assignees, [cleo]);
  await crm.button('Save').click();
  await expect(crm.assignedTo).toHaveCount(1);

  await crm.menuItem.click();
  await crm.button('Create lead').click();
  await crm.tab('Upload').click();
  const chooser = page.waitForEvent('filechooser');
  await crm.button('Choose file').click();
  await (await chooser).setFiles(csvFile('leads.csv', csv([leadRow(1), leadRow(2, { 'Email 1': 'bad' })])));
  await crm.button('Continue').click();
  await page.getByRole('radio', { name: 'Leave unassigned' }).click();
  await crm.button('Import 1 lead').click();
  const download = page.waitForEvent('download');
  await crm.button('Download failed rows').click();
  await download;

  await crm.button('Settings').click();
  await page.getByLabel('Appearance').selectOption({ label: 'Dark' });
  await page.getByLabel('Text direction').selectOption({ label: 'Right to left' });

  expect(violations).toEqual([]);
  expect(other, 'requests to anybody else').toEqual([]);
});
