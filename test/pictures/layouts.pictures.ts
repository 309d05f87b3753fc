// The complete layouts that the package gives to be copied, with a record open, photographed at a desk and on a phone.
import { rm } from 'node:fs/promises';
import { photograph, preparePictures } from '../../.config/pictures.mjs';
import { builtOrigin, serve } from '../e2e/built-crm.js';
import { expect, test } from '../e2e/crm.js';
import { built, firstPage, named } from '../e2e/first-pages.js';

const layouts = {
  page: firstPage,
  drawer: () => named('examples/layouts/drawer.html'),
  'side-by-side': () => named('examples/layouts/side-by-side.html'),
};

const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } };

for (const [layout, markup] of Object.entries(layouts)) {
  test(`the layout to copy looks as it did: ${layout}`, { tag: '@picture' }, async ({ crm, page }) => {
    test.slow();
    const folder = await built(await markup());
    await preparePictures(page);
    await serve(page, folder);
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size);
      await page.goto(`${builtOrigin}/`);
      await crm.rows.first().getByRole('rowheader').getByRole('button').click();
      await expect(page.getByRole('heading', { level: 2 }).or(page.getByRole('tab')).first()).toBeVisible();
      await expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0);
      await photograph(page, `layouts/${layout}.${screen}`);
    }
    await rm(folder, { recursive: true });
  });
}
