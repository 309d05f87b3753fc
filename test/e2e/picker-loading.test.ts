// The picker while what it is edited with is still on its way, and when it does not arrive.
import { expect, type Page, type Route, test } from '@playwright/test';
import { option, picker, servePicker } from './picker-page.js';

const editor = '**/picker-editor.*';

/** Holds the editor back until the answered function is called. */
async function holdEditor(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(editor, (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const field = '<assignee-multiselect label="Assignees" value="ann"></assignee-multiselect>';
const remove = (page: Page, name: string) => page.getByRole('button', { name: `Remove ${name}` });

test('loses nothing that is typed and clicked before the editor is there', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, field);
  await picker(page).click();
  await page.keyboard.type('bo');
  await remove(page, 'Ann Lee').click();
  await expect(remove(page, 'Ann Lee')).toBeVisible();
  await release();
  await expect(option(page, 'Bob Ray')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(remove(page, 'Ann Lee')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(remove(page, 'Bob Ray')).toBeVisible();
});

test('looks up a list that is pasted before the editor is there', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, `<textarea aria-label="Sheet">Bob Ray\nNobody Known</textarea>${field}`);
  await page.getByLabel('Sheet').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await picker(page).focus();
  await page.keyboard.press('Control+V');
  await expect(picker(page)).toHaveValue('');
  await release();
  await expect(remove(page, 'Bob Ray')).toBeVisible();
  await expect(page.getByText('Nobody found for: Nobody Known.').first()).toBeVisible();
});

test('does not open any more when it was closed, disabled or left behind in the meantime', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, `${field}<assignee-multiselect label="Second"></assignee-multiselect>`);
  await picker(page).click();
  await page
    .locator('assignee-multiselect')
    .first()
    .evaluate((element: HTMLElementTagNameMap['assignee-multiselect']) => element.hide());
  await picker(page, 'Second').click();
  await page
    .locator('assignee-multiselect')
    .last()
    .evaluate((element) => element.toggleAttribute('disabled', true));
  await release();
  await picker(page).hover();
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(picker(page, 'Second')).toHaveAttribute('aria-expanded', 'false');
});

test('says that the list could not be fetched, and fetches it when asked again', async ({ page }) => {
  let isOffline = true;
  await page.route(editor, (route) => (isOffline ? route.abort() : route.continue()));
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await servePicker(page, field);
  await picker(page).click();
  const retry = page.getByRole('button', { name: 'Retry' });
  await expect(page.getByText('The people could not be loaded.').first()).toBeVisible();
  await expect(remove(page, 'Ann Lee')).toBeVisible();
  await retry.click();
  await expect(retry).toBeVisible();
  isOffline = false;
  await retry.click();
  await expect(option(page, 'Bob Ray')).toBeVisible();
  await expect(picker(page)).toBeFocused();
  await expect(retry).toBeHidden();
  expect(errors).toEqual([]);
});
