// URLs, history, focus and titles: the page behaves as pages do, and finds everything again.
import { axeViolations } from './axe.js';
import { ann, Crm, expect, test } from './crm.js';

test('keeps search, filters and place of the list when one comes back from a record', async ({ crm, page }) => {
  await crm.open();
  await crm.filter('Status').click();
  await page.getByRole('checkbox', { name: 'Qualified', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(crm.rows.filter({ hasNotText: /\bQualified/ })).toHaveCount(0);
  await crm.rows.first().hover();
  // By its place in the list: which rows the document has, and in which order they come, changes while it scrolls.
  const row = crm.grid.locator('[aria-rowindex="50"]');
  await expect(async () => {
    await page.mouse.wheel(0, 200);
    await expect(row).toBeInViewport({ ratio: 1, timeout: 200 });
  }).toPass();
  const link = row.getByRole('link');
  const name = (await link.textContent())!.trim();
  const before = (await link.boundingBox())!;

  await link.click();
  await expect(crm.heading(name)).toBeVisible();
  await page.goBack();

  await expect(crm.rows.filter({ hasNotText: /\bQualified/ })).toHaveCount(0);
  const again = page.getByRole('main').getByRole('link', { name, exact: true }).and(page.locator(':focus'));
  await expect(again).toBeFocused();
  const after = (await again.boundingBox())!;
  expect(Math.abs(after.y - before.y)).toBeLessThan(50);
});

test('works through a list record by record, and finds what was half written on one of them', async ({ crm, page }) => {
  await crm.open();
  const links = crm.rows.getByRole('link');
  await expect(links.nth(1)).toBeVisible();
  const names = await links.allInnerTexts();
  const [first, second] = names as [string, string];
  await crm.row(first).getByRole('link').click();
  await expect(crm.heading(first)).toBeVisible();
  await expect(crm.button('Previous')).toBeDisabled();
  const address = page.url();

  await crm.button('Next').click();
  await expect(crm.heading(second)).toBeVisible();
  await expect(page).not.toHaveURL(address);
  await expect(page).toHaveTitle(`${second} – Harbor CRM`);

  await crm.button('Edit').click();
  await crm.field('Company').fill('Half written');
  await crm.button('Previous').click();
  await expect(crm.heading(first)).toBeVisible();
  await expect(page).toHaveURL(address);
  await crm.button('Next').click();
  await expect(crm.field('Company')).toHaveValue('Half written');
  await crm.button('Cancel').click();
  await expect(crm.button('Edit')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Leads' }).click();
  await expect(crm.row(first)).toBeVisible();
});

test('opens a deep link, and the same page again after a reload', async ({ crm, page }) => {
  await crm.open('#/leads/lead-7/project');
  await expect(crm.tab('Project')).toHaveAttribute('aria-selected', 'true');
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  await expect(page).toHaveTitle(`${name!.trim()} – Harbor CRM`);
  await page.reload();
  await expect(crm.tab('Project')).toHaveAttribute('aria-selected', 'true');
  await expect(crm.heading(name!.trim())).toBeVisible();
});

test('goes back and forward through list, Create page and record', async ({ crm, page }) => {
  await crm.open();
  await crm.button('Create lead').click();
  await expect(crm.heading('Create lead')).toBeFocused();
  await expect(page).toHaveTitle('Create lead – Harbor CRM');
  await crm.tab('Upload').click();
  await expect(page).toHaveURL(/#\/leads\/new\/upload$/);
  await page.goBack();
  await expect(crm.heading('Leads')).toBeVisible();
  await page.goForward();
  await expect(crm.tab('Upload')).toHaveAttribute('aria-selected', 'true');
});

test('says which part of the main menu is open, and knows no other pages', async ({ crm, page }) => {
  await crm.open('#/nowhere');
  await expect(page).toHaveURL(/#\/leads$/);
  await expect(crm.menuItem).toHaveAttribute('aria-current', 'page');
  const clients = new Crm(page, 'clients');
  await clients.menuItem.click();
  await expect(clients.menuItem).toHaveAttribute('aria-current', 'page');
  await expect(crm.menuItem).not.toHaveAttribute('aria-current');
  await expect(clients.heading('Clients')).toBeFocused();
});

test('skips the menu with the first Tab', async ({ crm, page }) => {
  await crm.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#\/leads$/);
});

test('opens a record by a click anywhere on its row', async ({ crm }) => {
  await crm.open();
  const row = crm.rows.first();
  const name = (await row.getByRole('link').textContent())!.trim();
  await row.getByRole('gridcell').last().click();
  await expect(crm.heading(name)).toBeVisible();
});

test('keeps a half-written record while one looks something up, and after a reload', async ({ crm, page }) => {
  await crm.open('#/leads/new');
  await crm.field('Name').fill('Half Written');
  await crm.menuItem.click();
  await expect(crm.heading('Leads')).toBeVisible();
  await page.goBack();
  await expect(crm.field('Name')).toHaveValue('Half Written');
  await page.reload();
  await expect(crm.field('Name')).toHaveValue('Half Written');
});

test('keeps what was created after a reload, and forgets it when the demo data are reset', async ({ crm, page }) => {
  await crm.open('#/leads/new');
  await crm.field('Name').fill('Paula Persistent');
  await crm.button('Create lead').click();
  await expect(crm.heading('Paula Persistent')).toBeVisible();
  await page.reload();
  await expect(crm.heading('Paula Persistent')).toBeVisible();

  await crm.button('Settings').click();
  await crm.button('Reset demo data').click();
  await page
    .getByRole('dialog', { name: 'Reset demo data?' })
    .getByRole('button', { name: 'Reset', exact: true })
    .click();
  await crm.menuItem.click();
  await expect(crm.count(2000)).toBeVisible();
  await crm.search.fill('Paula Persistent');
  await expect(crm.text('No leads match')).toBeVisible();
});

test('two tabs can be signed in as two people', async ({ crm, page, context }) => {
  await crm.open();
  await crm.signInAs(ann);
  const other = new Crm(await context.newPage());
  await other.open();
  await expect(other.count(2000)).toBeVisible();
  await page.reload();
  await expect(crm.user.getByRole('option', { name: ann, selected: true })).toBeAttached();
  await expect(crm.count(2000)).toBeHidden();
});

test('speaks another language, elements and page alike, keeps it for the next visit, and goes back', async ({
  crm,
  page,
}) => {
  await crm.open();
  const choose = async (settings: string, label: string, language: string): Promise<void> => {
    await crm.button(settings).click();
    await page.getByLabel(label).selectOption({ label: language });
    await page.keyboard.press('Escape');
  };
  await choose('Settings', 'Language', 'Deutsch');
  await expect(crm.heading('Leads')).toBeVisible();
  await expect(crm.button('Lead anlegen')).toBeVisible();
  await expect(crm.text('Leitung: sieht alles')).toBeVisible();
  await expect(crm.grid.getByRole('columnheader', { name: 'Firma' })).toBeVisible();
  await page.reload();
  await crm.button('Lead anlegen').click();
  await expect(page).toHaveTitle('Lead anlegen – Harbor CRM');
  await expect(crm.tab('Neu anlegen')).toBeVisible();
  await expect(crm.field('Firma')).toBeVisible();

  await choose('Einstellungen', 'Sprache', 'العربية');
  await expect(crm.heading('إنشاء عميل محتمل')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await axeViolations(page)).toEqual([]);

  await choose('الإعدادات', 'اللغة', 'English');
  await expect(crm.heading('Create lead')).toBeVisible();
  await expect(crm.field('Company')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});
