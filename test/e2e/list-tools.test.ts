// What the example CRM adds to its lists: a call from a row, the addresses of those selected, links in cells.
import { expect, test } from './crm.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('calls from a row, and copies the addresses of the selected', async ({ crm, page }) => {
  await crm.open('#/leads', '?adapter=memory');
  const row = crm.rows.first();
  const name = await row.getByRole('link').innerText();
  await row.hover();
  const call = page.getByRole('link', { name: `Call ${name}` });
  await expect(call).toHaveAttribute('href', /^tel:\+?\d+$/);

  await row.getByRole('checkbox').check();
  await crm.rows.nth(1).getByRole('checkbox').check();
  await crm.button('Copy e-mails').click();
  await expect(page.getByText('E-mail addresses copied: 2')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\S+@\S+; \S+@\S+$/);
});

test('has a link to write to in the column of addresses', async ({ crm, page }) => {
  await crm.open('#/leads', '?adapter=memory');
  await crm.button('View').click();
  await page.getByRole('checkbox', { name: 'Email', exact: true }).check();
  await page.keyboard.press('Escape');
  const link = crm.rows.first().getByRole('link', { name: /@/ });
  await expect(link).toHaveAttribute('href', /^mailto:/);
  await link.focus();
  await expect(link).toBeFocused();
});
