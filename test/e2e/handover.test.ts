// A manager hands over what somebody has who has left: with few keys, with few clicks, with a result and a way back.
import type { Page } from '@playwright/test';
import { expect, test } from './crm.js';

const grid = (page: Page) => page.getByRole('grid', { name: 'Leads' });
const openList = async (page: Page): Promise<void> => {
  test.slow(); // 100,000 leads are made first
  await page.goto('/test/e2e/fixtures/handover.html');
  await expect(grid(page).getByRole('rowheader').first()).toBeVisible({ timeout: 60_000 });
};

/** Keys that a person has to press, letters of names included. */
function counted(page: Page): {
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  count: () => number;
} {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count++;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text) => {
      for (const key of text) await press(key);
    },
    count: () => count,
  };
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Hand over' });

test('hands over all of a leaver’s leads with ten keys, sees who was refused, tries again and takes it back', async ({
  page,
}) => {
  await openList(page);
  await page.locator('lead-table').evaluate((table: HTMLElement) => table.focus());
  const keys = counted(page);
  await keys.press('h');
  const from = dialog(page).getByRole('combobox', { name: 'From' });
  await expect(from).toBeFocused({ timeout: 20_000 });
  await keys.type('xq');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keys.press('ArrowDown');
  await keys.press('Enter');
  const to = dialog(page).getByRole('combobox', { name: 'To' });
  await expect(to).toBeFocused();
  await keys.type('zq');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(dialog(page).getByText('Zeno Quist gets 43 leads')).toBeVisible();
  await expect(dialog(page).getByText('Xaver Quill gives up 43 leads')).toBeVisible();
  await keys.press('ControlOrMeta+Enter');
  expect(keys.count()).toBeLessThanOrEqual(10);
  await expect(dialog(page).getByText('41 done, 2 forbidden')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Try 2 again' }).click();
  await expect(page.getByText('43 leads changed').last()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('43 leads as before').last()).toBeVisible();
});

test('hands over a selection with six clicks', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Assignee' }).click();
  await page.getByRole('checkbox', { name: 'Only people who have left' }).waitFor({ timeout: 20_000 });
  await page.getByRole('searchbox', { name: 'Find people' }).fill('xq');
  await page.getByRole('checkbox', { name: 'Xaver Quill (inactive)' }).click();
  await expect(page.getByText('43 leads', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all 43 leads' }).click();
  await page.getByRole('button', { name: 'Replace Xaver Quill with…' }).click({ timeout: 20_000 });
  await expect(dialog(page).getByRole('combobox', { name: 'To' })).toBeFocused({ timeout: 20_000 });
  await page.keyboard.type('zq');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Apply to 43 leads' }).click();
  await expect(dialog(page).getByText('41 done, 2 forbidden')).toBeVisible();
});
