// Files of every kind: those that are read, and those that are refused with a reason and leave the page usable.
import type { Page } from '@playwright/test';
import { columns, csv, csvFile, leadRow } from './csv.js';
import { type Crm, expect, test } from './crm.js';

async function openUpload(crm: Crm): Promise<void> {
  await crm.open('#/leads/new/upload');
  await expect(crm.button('Choose file')).toBeVisible();
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(file);
}

/** After a refusal a good file can be chosen at once, and the rest of the page works. */
async function expectUsable(crm: Crm): Promise<void> {
  await choose(crm.page, csvFile('good.csv', csv([leadRow(1)])));
  await expect(crm.text('good.csv')).toBeVisible();
  await expect(crm.button('Continue')).toBeVisible();
  await crm.menuItem.click();
  await expect(crm.heading('Leads')).toBeVisible();
  await expect(crm.count(2000)).toBeVisible();
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const endless = `${columns.join(',')}\r\n1,A1,"Zora Quill,Never,Ends\r\n${'more text, and more\r\n'.repeat(400)}`;

const refusals: { what: string; file: { name: string; mimeType: string; buffer: Buffer }; says: string | RegExp }[] = [
  {
    what: 'a picture',
    file: { name: 'photo.png', mimeType: 'image/png', buffer: png },
    says: 'It is a picture, not CSV text.',
  },
  {
    what: 'a picture that is called CSV',
    file: { name: 'photo.csv', mimeType: 'text/csv', buffer: png },
    says: 'It is a picture',
  },
  {
    what: 'a workbook with a password',
    file: {
      name: 'leads.xlsx',
      mimeType: '',
      buffer: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]),
    },
    says: 'It is a workbook that is damaged or protected by a password.',
  },
  { what: 'an empty file', file: csvFile('empty.csv', ''), says: 'The file is empty.' },
  {
    what: 'a header and nothing else',
    file: csvFile('header.csv', columns.join(',')),
    says: 'It has a header and no rows below it.',
  },
];

for (const { what, file, says } of refusals) {
  test(`says what is wrong with ${what}, and goes on`, async ({ crm, page }) => {
    await openUpload(crm);
    await choose(page, file);
    await expect(crm.text(`${file.name} cannot be imported.`)).toBeVisible();
    await expect(page.getByText(says).first()).toBeVisible();
    await expectUsable(crm);
  });
}

test('says so when the connection is lost before the first file, and reads the file when it is back', async ({
  crm,
  page,
}) => {
  await openUpload(crm);
  const lost = '**/steps-after-file*';
  await page.route(lost, (route) => route.abort('internetdisconnected'));
  await choose(page, csvFile('leads.csv', csv([leadRow(1)])));
  await expect(crm.text('That did not work.')).toBeVisible();
  await page.unroute(lost);
  await choose(page, csvFile('leads.csv', csv([leadRow(1)])));
  await expect(crm.button('Continue')).toBeVisible();
});

test('keeps quotes that never close to their row', async ({ crm, page }) => {
  await openUpload(crm);
  await choose(page, csvFile('quotes.csv', endless));
  await crm.button('Continue').click();
  await expect(page.getByText(/opens a text that would take in 40\d lines/).first()).toBeVisible();
});

test('refuses 150 MB of text before reading it', async ({ crm }) => {
  await openUpload(crm);
  // Made in the page: Playwright hands over less.
  await crm.button('Choose file').evaluate((button) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(150_000_000).fill(97)], 'huge.csv', { type: 'text/csv' }));
    button.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
    );
  });
  await expect(crm.text('It has 150 MB; at most 100 MB can be imported at once.')).toBeVisible();
  await expectUsable(crm);
});

test('takes a file that is dropped', async ({ crm }) => {
  await openUpload(crm);
  await crm.button('Choose file').evaluate(
    (button, text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      button.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
      );
    },
    csv([leadRow(1), leadRow(2)]),
  );
  await expect(crm.text('dropped.csv')).toBeVisible();
  await expect(crm.text('2 rows')).toBeVisible();
});

test('matches the fourteen columns of a real export by their names', async ({ crm, page }) => {
  await openUpload(crm);
  await choose(page, csvFile('leads.csv', csv([leadRow(1)])));
  const target = (column: string) => page.getByRole('combobox', { name: `Import ${column} as` });
  const chosen = (column: string) =>
    target(column).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text.trim());
  await expect(target('First Name')).toBeVisible();
  expect(await chosen('First Name')).toBe('First name');
  expect(await chosen('Last Name')).toBe('Last name');
  expect(await chosen('Email 1')).toBe('Email');
  expect(await chosen('Phone 1')).toBe('Phone');
  expect(await chosen('Company')).toBe('Company');
  expect(await chosen('Lead Owner')).toBe('Assignees');
  expect(await chosen('Deal Stage')).toBe('Status');
  expect(await chosen('Source')).toBe('Source');
  expect(await chosen('Notes')).toBe('Notes');
});

test('shows markup in an imported name as text, in preview, list and record', async ({ crm, page }) => {
  const markup = '<img src=x onerror="document.title=\'owned\'"> & <b>bold</b>';
  await openUpload(crm);
  await choose(
    page,
    csvFile('markup.csv', csv([leadRow(1, { 'First Name': markup, 'Last Name': 'Test', 'Lead Owner': '' })])),
  );
  await crm.button('Continue').click();
  await expect(page.getByRole('cell', { name: markup }).or(page.getByText(markup)).first()).toBeVisible();
  await crm.button('Import 1 lead').click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
  await crm.menuItem.click();
  await crm.search.fill('onerror');
  await crm.row(`${markup} Test`).getByRole('link').click();
  await expect(crm.heading(`${markup} Test`)).toBeVisible();
  await expect(page).toHaveTitle(`${markup} Test – Harbor CRM`);
  await expect(page.getByRole('img')).toHaveCount(0);
});
