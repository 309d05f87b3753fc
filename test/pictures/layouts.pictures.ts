// The first pages that the package gives to be copied, with the list and with a record open, photographed at a desk and on a phone.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { photograph, preparePictures } from '../../.config/pictures.mjs';
import { builtOrigin, serve } from '../e2e/built-crm.js';
import { expect, test } from '../e2e/crm.js';
import { built, firstPage, named } from '../e2e/first-pages.js';

const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } };
const layouts = ['workspace', 'by-tags', 'drawer', 'side-by-side'];

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await built({
    workspace: await named('examples/no-bundler/index.html'),
    'by-tags': await firstPage(),
    drawer: await named('examples/layouts/drawer.html'),
    'side-by-side': await named('examples/layouts/side-by-side.html'),
  });
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Nothing is on its way. */
const settled = (page: Page) => expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0);

for (const layout of layouts) {
  test(`the first page to copy looks as it did: ${layout}`, { tag: '@picture' }, async ({ crm, page }) => {
    test.slow();
    await preparePictures(page);
    await serve(page, folder);
    const first = crm.rows.first().getByRole('rowheader').getByRole('link');
    await page.goto(`${builtOrigin}/${layout}.html`);
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size);
      await expect(first).toBeInViewport();
      await settled(page);
      await photograph(page, `layouts/${layout}.list.${screen}`);
    }
    // Where the record covers the list there is nothing to be pressed.
    await page.setViewportSize(screens.desktop);
    await first.click();
    await expect(page.locator('lead-detail').getByRole('tab').first()).toBeVisible();
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size);
      await settled(page);
      await photograph(page, `layouts/${layout}.record.${screen}`);
    }
  });
}
