// The example CRM after `vite build` with its usual CSS optimiser: it keeps the colours that it has in development.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buildCrm, builtOrigin, serve } from './built-crm.js';
import { expect, test } from './crm.js';

let folder: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildCrm();
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Of the page, its main button, and the open list of people, which lies above other things. */
const colours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const colour = (element: Element, property: string) => getComputedStyle(element).getPropertyValue(property);
    const button = document.querySelector('#leads button.primary')!;
    const picker = document
      .querySelector('#leads-new lead-create-form')!
      .shadowRoot!.querySelector('assignee-multiselect#assignees')!;
    const popup = picker.shadowRoot!.querySelector(':popover-open')!;
    return [
      colour(document.documentElement, 'background-color'),
      colour(button, 'background-color'),
      colour(popup, 'background-color'),
      colour(popup, 'border-top-color'),
    ];
  });

for (const way of ['the system', 'the settings of the page']) {
  test(`is light and dark as ${way} say`, async ({ crm, page }) => {
    await serve(page, folder);
    const isSystem = way === 'the system';
    const turn = async (scheme: 'light' | 'dark'): Promise<void> => {
      if (isSystem) return page.emulateMedia({ colorScheme: scheme });
      await page.evaluate((value) => {
        const select = document.querySelector<HTMLSelectElement>('#appearance')!;
        select.value = value;
        select.dispatchEvent(new Event('change'));
      }, scheme);
    };
    await page.goto(`${builtOrigin}/#/leads`);
    await expect(page.locator('#leads button.primary')).toBeVisible();
    await page.goto(`${builtOrigin}/#/leads/new`);
    await crm.assignees.click();
    await expect(page.getByRole('listbox', { name: 'People' }).getByRole('option').first()).toBeVisible();
    await turn('light');
    expect(await colours(page)).toEqual([
      'rgb(255, 255, 255)',
      'rgb(15, 107, 99)',
      'rgb(255, 255, 255)',
      'rgb(220, 227, 225)',
    ]);
    await turn('dark');
    expect(await colours(page)).toEqual(['rgb(21, 25, 27)', 'rgb(95, 208, 192)', 'rgb(29, 34, 37)', 'rgb(44, 52, 54)']);
  });
}
