// Rules of the page for files, as a host adds them: phones get their country code, and a company that is missing is looked up.
import { csvFile } from './csv.js';
import { expect, test } from './crm.js';

test('shows what the rules of the page change in a file, and imports it so', async ({ crm, page }) => {
  await crm.open('#/leads');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Rules of an import').selectOption({ label: 'Country codes, companies looked up' });
  await page.keyboard.press('Escape');

  const rows = ['Name,Email,Phone,Company', 'Rule One,one@hooked.example,030 1234,Hooked AG', ''];
  const upload = async (text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await crm.button('Choose file').click();
    await (await chooser).setFiles(csvFile('rules.csv', text));
    await crm.button('Continue').click();
  };
  await page.goto(`${page.url().split('#')[0]}#/leads/new/upload`);
  await upload(rows.join('\n'));
  await expect(page.getByText('Phone: “030 1234” was cleaned.').first()).toBeVisible();
  await crm.button('Import 1 lead').click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();

  // The record that was just made knows the company of its domain.
  await crm.button('Import another file').click();
  await upload('Name,Email\nRule Two,two@hooked.example\nRule Three,three@unheard.example\n');
  await expect(page.getByText('Company: “Hooked AG” was filled in.').first()).toBeVisible();
  await expect(page.getByText('Warning: No company is known for this address.').first()).toBeVisible();
  await crm.button('Import 2 leads').click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
});
