// The pages of the example CRM as a host would ship them, photographed in light, dark and forced colours, from right to left,
// at 200 % and on a phone.
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

const desk = { width: 1280, height: 800 };

/** What a picture of the open page is taken in, one after the other: colours are changed without another load. */
const colours = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced-colors': { colorScheme: 'light', forcedColors: 'active' },
} as const;

const looks = {
  desk: { language: 'en', size: desk, takes: ['light', 'dark', 'forced-colors'] },
  'right-to-left': { language: 'ar', size: desk, takes: ['light'] },
  // A window of 1280 × 800 at 200 %.
  zoomed: { language: 'en', size: { width: 640, height: 400 }, takes: ['light'] },
  phone: { language: 'en', size: { width: 390, height: 760 }, takes: ['light'] },
} as const;

for (const [look, { language, size, takes }] of Object.entries(looks)) {
  test(`the example CRM looks as it did: ${look}`, { tag: '@picture' }, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.emulateMedia(colours.light);
    await preparePictures(page);
    await page.addInitScript((tag) => localStorage.setItem('crm-language', tag), language);
    await serve(page, folder);
    await page.goto(`${builtOrigin}/?adapter=memory`);
    await expect(page.locator('#user')).toBeEnabled();
    const pages = new Pages(page);
    const take = async (name: string): Promise<void> => {
      for (const colour of takes) {
        await page.emulateMedia(colours[colour]);
        await photograph(page, `crm/${name}.${look === 'desk' ? colour : look}`);
      }
      if (takes.length > 1) await page.emulateMedia(colours.light);
    };

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
