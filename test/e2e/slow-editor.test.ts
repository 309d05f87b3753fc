// A slow network in the example CRM: who saves before the picker's editor has come saves what was clicked in it.
import type { Page, Route } from '@playwright/test';
import { expect, test } from './crm.js';

/** Holds the editor of the pickers back until the answered function is called. */
async function holdEditor(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(/\/picker-editor[^/]*\.js$/, (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test('saves the removal that still waits for the editor', async ({ page, crm }) => {
  const release = await holdEditor(page);
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
  const release = await holdEditor(page);
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
