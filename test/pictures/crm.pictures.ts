// The pages of the example CRM as a host would ship them, photographed in light, in dark, from right to left and on a phone.
import { rm } from 'node:fs/promises';
import { photograph, preparePictures } from '../../.config/pictures.mjs';
import { buildCrm, builtOrigin, serve } from '../e2e/built-crm.js';
import { expect, test } from '../e2e/crm.js';
import { Pages } from '../e2e/pages.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

const looks = {
  light: { language: 'en', width: 1280, height: 800, scheme: 'light' },
  dark: { language: 'en', width: 1280, height: 800, scheme: 'dark' },
  'right-to-left': { language: 'ar', width: 1280, height: 800, scheme: 'light' },
  phone: { language: 'en', width: 390, height: 760, scheme: 'light' },
} as const;

for (const [look, { language, width, height, scheme }] of Object.entries(looks)) {
  test(`the example CRM looks as it did: ${look}`, { tag: '@picture' }, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await preparePictures(page);
    await page.addInitScript((tag) => localStorage.setItem('crm-language', tag), language);
    await serve(page, folder);
    await page.goto(`${builtOrigin}/?adapter=memory`);
    await expect(page.locator('#user')).toBeEnabled();
    const pages = new Pages(page);
    const take = (name: string) => photograph(page, `crm/${name}.${look}`);

    await pages.list();
    await take('list');
    await pages.filter();
    await take('filter');
    await page.keyboard.press('Escape');
    await pages.record('profile');
    await take('profile');
    await pages.record('project');
    await take('project');
    await pages.edit();
    await take('assignees');
    await page.keyboard.press('Escape');
    await pages.create();
    await take('create');
    await pages.upload();
    await take('upload');
  });
}
