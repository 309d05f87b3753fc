// An address of a record is taken to another program by one press, on the real clipboard.
import { expect, test } from './crm.js';

test('copies an e-mail address from the record, by mouse and by key, and says so', async ({ crm, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await crm.open();
  await crm.rows.first().click();
  const detail = page.locator('lead-detail:visible');
  const address = (await detail.getByRole('link', { name: /@/ }).first().innerText()).trim();
  const copy = detail.getByRole('button', { name: 'Copy Email' });
  const onClipboard = () => page.evaluate(() => navigator.clipboard.readText());

  await copy.click();
  await expect.poll(onClipboard).toBe(address);
  await expect(page.getByText('Copied', { exact: true })).toBeAttached();
  // Whoever copies does not edit.
  await expect(detail.getByRole('textbox')).toHaveCount(0);

  await page.evaluate(() => navigator.clipboard.writeText(''));
  await copy.focus();
  await expect(copy).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect.poll(onClipboard).toBe(address);
});
