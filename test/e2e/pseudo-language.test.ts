// The example CRM in a language that nobody speaks, whose words are marked and half as long again: none is cut, and none is
// in English.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { wordFaults } from '../pseudo/word-faults.js';
import { buildCrm, builtOrigin, serve } from './built-crm.js';
import { expect, test } from './crm.js';
import { Pages } from './pages.js';

const words = fileURLToPath(new URL('../pseudo/page-words.ts', import.meta.url));
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm({
    name: 'pseudo-language',
    transform: (code, id) =>
      id.endsWith('crm/language.js')
        ? code.replace('const languages = {', `$&\n  qps: () => import(${JSON.stringify(words)}),`)
        : undefined,
    transformIndexHtml: (markup) => markup.replace('<select id="language">', '$&<option value="qps">Pseudo</option>'),
  });
});
test.afterAll(() => rm(folder, { recursive: true }));

const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } };

for (const [screen, size] of Object.entries(screens)) {
  test(`has no word that is cut, or that is not translated: ${screen}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.addInitScript(() => localStorage.setItem('crm-language', 'qps'));
    await serve(page, folder);
    await page.goto(`${builtOrigin}/?adapter=memory`);
    await expect(page.locator('#user')).toBeEnabled();
    const pages = new Pages(page);
    const look = (name: string) =>
      expect
        .soft(
          async () =>
            expect(await page.locator('body').evaluate(wordFaults, true)).toEqual({ cut: [], hard: [], beside: 0 }),
          name,
        )
        .toPass({ timeout: 2_000 });
    await pages.list();
    await look('list');
    await pages.filter();
    await look('filter');
    await page.keyboard.press('Escape');
    for (const tab of ['profile', 'project', 'access', 'history'] as const) {
      await pages.record(tab);
      await look(tab);
    }
    await pages.record('project');
    await pages.edit();
    await look('assignees');
    await page.keyboard.press('Escape');
    await pages.create();
    await look('create');
    await page.locator('#leads-new lead-create-form').locator('button[type=submit], form button').last().click();
    await look('create, nothing filled in');
    await pages.upload();
    await look('upload');
    await page.locator('.settings-button').click();
    await look('settings');
    await page.locator('#reset').click();
    await look('reset');
  });
}
