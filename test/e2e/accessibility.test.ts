// What every page owes to everybody: nothing for axe to find, room on a small phone, forced colours, calm motion.
import { axeViolations } from './axe.js';
import { type Crm, expect, test } from './crm.js';

const pages: { name: string; hash: string; ready: (crm: Crm) => Promise<void> }[] = [
  { name: 'the list', hash: '#/leads', ready: (crm) => expect(crm.count(2000)).toBeVisible() },
  {
    name: 'the list of clients',
    hash: '#/clients',
    ready: (crm) => expect(crm.page.getByText('200 clients')).toBeVisible(),
  },
  { name: 'Add new', hash: '#/leads/new', ready: (crm) => expect(crm.field('Name')).toBeVisible() },
  { name: 'Upload', hash: '#/leads/new/upload', ready: (crm) => expect(crm.button('Choose file')).toBeVisible() },
  { name: 'Profile', hash: '#/leads/lead-7/profile', ready: (crm) => expect(crm.button('Edit')).toBeVisible() },
  { name: 'Project', hash: '#/leads/lead-7/project', ready: (crm) => expect(crm.assignedTo.first()).toBeVisible() },
  {
    name: 'a record that is not there',
    hash: '#/leads/none/profile',
    ready: (crm) => expect(crm.text('There is no such lead')).toBeVisible(),
  },
];

for (const { name, hash, ready } of pages) {
  test(`axe finds nothing on ${name}, light and dark`, async ({ crm, page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await crm.open(hash);
    await ready(crm);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
  });
}

test('every page fits a phone of 320 px without scrolling sideways', async ({ crm, page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { name, hash, ready } of pages) {
    await crm.open(hash);
    await ready(crm);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const sections = [...document.querySelectorAll('main, main > section')];
      return [scrollWidth - clientWidth, ...sections.map((section) => section.scrollWidth - section.clientWidth)];
    });
    expect(Math.max(...overflow), name).toBeLessThanOrEqual(0);
  }
});

test('axe finds nothing while the people are open, in errors and in settings', async ({ crm, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const check = async (where: string) => expect(await axeViolations(page), where).toEqual([]);
  await crm.open('#/leads/new');
  await crm.button('Create lead').click();
  await expect(crm.field('Name')).toHaveAttribute('aria-invalid', 'true');
  await check('errors');
  await crm.assignees.click();
  await expect(page.getByRole('listbox', { name: 'People' }).getByRole('option').first()).toBeVisible();
  await check('people');
  await page.keyboard.press('Escape');
  await crm.button('Settings').click();
  await check('settings');
});

test('everything can be reached on a phone', async ({ crm, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await crm.open();
  await expect(crm.rows.first()).toBeVisible();
  const [first, second] = await Promise.all([crm.rows.nth(0).boundingBox(), crm.rows.nth(1).boundingBox()]);
  expect(second!.y, 'the second card begins below the first').toBeGreaterThanOrEqual(first!.y + first!.height);
  await crm.button('Create lead').click();
  await crm.field('Name').fill('Phoebe Phone');
  await crm.button('Create lead').click();
  await expect(crm.heading('Phoebe Phone')).toBeVisible();
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await expect(crm.assignees).toBeFocused();
  await crm.button('Cancel').click();
  await crm.button('Settings').click();
  await expect(page.getByLabel('Appearance')).toBeVisible();
  await page.keyboard.press('Escape');
  await crm.menuItem.click();
  await expect(crm.heading('Leads')).toBeVisible();
});

test('forced colours keep every control visible, and the open page marked', async ({ crm, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await crm.open();
  await expect(crm.rows.first()).toBeVisible();
  const outlined = await crm.menuItem.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(outlined).toBe('solid');
  const border = await crm.button('Create lead').evaluate((button) => getComputedStyle(button).borderTopStyle);
  expect(border).toBe('solid');
});

test('nothing moves for whoever has asked for calm', async ({ crm, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await crm.open('#/leads/new');
  await crm.assignees.click();
  await expect(page.getByRole('listbox', { name: 'People' })).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration) || 0)),
  );
  expect(longest).toBeLessThan(1);
});

for (const [what, width, height] of [
  ['a window at 200 %', 640, 400],
  ['a phone that lies on its side', 667, 375],
  ['a small phone that lies on its side', 568, 320],
] as const)
  test.describe(() => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test(`shows five rows and what creates a record in ${what}`, async ({ crm, page }) => {
      await crm.open();
      // Its name: the row goes on to the side.
      for (const row of [2, 3, 4, 5, 6])
        await expect(crm.grid.locator(`[aria-rowindex="${row}"] [role=rowheader]`)).toBeInViewport({ ratio: 1 });
      const create = page.getByRole('button', { name: 'Create lead' });
      const search = page.getByRole('searchbox', { name: 'Search leads' });
      await expect(create).toBeInViewport({ ratio: 1 });
      const [button, field] = [(await create.boundingBox())!, (await search.boundingBox())!];
      expect(field.width, 'room for the search').toBeGreaterThan(120);
      expect(button.x).toBeGreaterThan(field.x + field.width);
    });
  });
