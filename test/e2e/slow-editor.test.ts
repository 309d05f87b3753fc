// A slow network in the example CRM: what is done before the part that does it has come is done when it is there, unless it was
// taken back since.
import type { Page, Route } from '@playwright/test';
import { expect, test } from './crm.js';

/** Holds a part that is loaded on demand back until the answered function is called. */
async function hold(
  page: Page,
  part: 'picker-editor' | 'record-editor' | 'escape-first' | 'de-',
): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(new RegExp(`/${part}[^/]*\\.js$`), (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test('saves the removal that still waits for the editor', async ({ page, crm }) => {
  const release = await hold(page, 'picker-editor');
  await crm.open('#/leads/lead-1526/project');
  await expect(crm.assignedTo.first()).toBeVisible();
  const before = await crm.assignedTo.count();
  await crm.button('Edit').click();
  const remove = page.getByRole('button', { name: /^Remove / }).first();
  const name = (await remove.getAttribute('aria-label'))!.replace('Remove ', '');
  await remove.click();
  await crm.button('Save').click();
  await expect(crm.button('Save')).toBeVisible();
  await release();
  await expect(crm.button('Edit')).toBeVisible();
  await expect(crm.assignedTo.filter({ hasText: name })).toHaveCount(0);
  await expect(crm.assignedTo).toHaveCount(before - 1);
});

test('creates with whoever still waits for the editor to be chosen', async ({ page, crm }) => {
  const release = await hold(page, 'picker-editor');
  await crm.open('#/leads/new');
  await crm.field('Name').fill('Slow Network');
  await crm.button('Assign to me').click();
  await crm.button('Create lead').click();
  await release();
  await expect(crm.heading('Slow Network')).toBeVisible();
  await crm.tab('Project').click();
  await expect(crm.assignedTo).toHaveCount(1);
  await expect(crm.assignedTo).toContainText(await crm.user.locator('option:checked').innerText());
});

test('begins the edit that was asked for before what draws it has come', async ({ page, crm }) => {
  const release = await hold(page, 'record-editor');
  await crm.open('#/leads/lead-1526/profile');
  await crm.button('Edit').press('Enter');
  await expect(crm.button('Loading…')).toBeFocused();
  await release();
  await expect(crm.field('Name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(crm.button('Edit')).toBeFocused();
});

test('leaves the focus to whoever has gone on before the form has come', async ({ page, crm }) => {
  const release = await hold(page, 'record-editor');
  await crm.open('#/leads/lead-1526/profile');
  await crm.button('Edit').click();
  await crm.menuItem.focus();
  await release();
  await expect(crm.field('Name')).toBeVisible();
  await crm.button('Cancel').waitFor();
  await expect(crm.field('Name')).not.toBeFocused();
  await expect(crm.menuItem).toBeFocused();
});

test('keeps the focus when the form comes with the network', async ({ page, crm }) => {
  // The page is told too, for those who watch over it.
  page.removeAllListeners('pageerror');
  let isOffline = true;
  await page.route(/\/record-editor[^/]*\.js$/, (route) => (isOffline ? route.abort() : route.continue()));
  await crm.open('#/leads/lead-1526/profile');
  await crm.button('Edit').press('Enter');
  await expect(page.getByRole('alert')).toContainText('This could not be shown.');
  await expect(crm.button('Edit')).toBeFocused();
  isOffline = false;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(crm.field('Name')).toBeFocused();
});

test('says that an edit cannot be drawn, and begins it at another attempt', async ({ page, crm }) => {
  // The page is told too, for those who watch over it.
  page.removeAllListeners('pageerror');
  await page.route(/\/record-editor[^/]*\.js$/, (route) => route.abort(), { times: 2 });
  await crm.open('#/leads/lead-1526/profile');
  await crm.button('Edit').click();
  await expect(page.getByRole('alert')).toContainText('This could not be shown.');
  await crm.button('Retry').click();
  await expect(crm.field('Name')).toBeFocused();
});

test('Escape closes the menu that was opened before what knows whose the key is has come', async ({ page, crm }) => {
  const release = await hold(page, 'escape-first');
  await crm.open('#/leads');
  await crm.button('Status').first().click();
  const box = page.getByRole('checkbox', { name: 'Contacted' });
  await expect(box).toBeVisible();
  await page.keyboard.press('Escape');
  await release();
  await expect(box).toBeHidden();
  await expect(crm.button('Status').first()).toBeFocused();
});

test('speaks the language that was chosen last, whichever comes first', async ({ page, crm }) => {
  const release = await hold(page, 'de-');
  await crm.open('#/leads');
  await crm.button('Settings').click();
  await crm.page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await crm.page.getByLabel('Language').selectOption({ label: 'Français' });
  const menu = page.getByRole('navigation').getByRole('link').first();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const french = await menu.innerText();
  await Promise.all([page.waitForEvent('requestfinished'), release()]);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(menu).toHaveText(french);
});
