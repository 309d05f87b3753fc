// What a person does in every host: looks at many and at one, goes back, creates a lead, assigns it, saves, and works with a
// picker that the host has bound.
import { expect } from '@playwright/test';

export const screens = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Works with a host on some of these screens; `picture` begins the names of its pictures, where they are wanted. */
export async function driveOn(names, browser, address, picture) {
  for (const screen of names) {
    const context = await browser.newContext(screens[screen]);
    try {
      await drive(await context.newPage(), address, screen, picture && `${picture}-${screen}`);
    } catch (error) {
      throw new Error(`on a ${screen}: ${error.message}`, { cause: error });
    } finally {
      await context.close();
    }
  }
}

/** What a host that draws on its server shows to somebody whose browser runs no script. */
export async function readWithoutScript(browser, address) {
  const context = await browser.newContext({ ...screens.desktop, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    let posted;
    await page.route('**/posted', (route) => {
      posted = new URLSearchParams(route.request().postData());
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Posted</title>' });
    });
    await page.goto(address);
    await expect(page.locator('lead-table').getByText('Hedy Lamarr')).toBeVisible();
    await expect(page.locator('lead-detail').getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
    await page.getByRole('button', { name: 'Create lead' }).first().click();
    const form = page.locator('lead-create-form');
    await form.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
    await form.getByRole('listbox', { name: 'Assignees' }).selectOption(['p3', 'p4']);
    await form.getByRole('button', { name: 'Create lead' }).click();
    await expect(page).toHaveTitle('Posted');
    expect(posted.get('name')).toBe('Grace Hopper');
    expect(posted.get('status')).toBe('New Lead');
    expect(posted.getAll('assigneeIds')).toEqual(['p3', 'p4']);
  } catch (error) {
    throw new Error(`without script: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Adds up how far what somebody reads has moved without them, as browsers count it, and names what it was. */
export const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) {
          const what = sources.map(({ node, previousRect, currentRect }) => {
            const from = `${previousRect.y}+${previousRect.height}`;
            return `${node?.localName ?? node?.nodeName} ${node?.className ?? ''} ${from} -> ${currentRect.y}+${currentRect.height}`;
          });
          globalThis.shifts.push({ value, what });
        }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has been added up; a shift is told in the frame after it. */
export const shiftsOf = (page) =>
  page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(globalThis.shifts), 300)));

/** What a server has drawn stays where it is when its script comes. */
export async function staysInPlace(browser, address) {
  for (const [name, screen] of Object.entries(screens)) {
    const context = await browser.newContext(screen);
    try {
      const page = await context.newPage();
      await watchShifts(page);
      await page.goto(address);
      await expect(page.locator('lead-table').getByRole('searchbox')).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('lead-detail').getByRole('tab').first()).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0, { timeout: 20_000 });
      const shifts = await shiftsOf(page);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      console.log(`        moved by ${sum.toFixed(4)} on a ${name}`);
      expect(sum, `moved on a ${name}: ${JSON.stringify(shifts, undefined, 1)}`).toBeLessThanOrEqual(0.02);
    } finally {
      await context.close();
    }
  }
}

async function drive(page, address, screen, picture) {
  const photograph = async (name) => {
    if (picture) await page.screenshot({ path: `${picture}-${name}.png`, fullPage: true });
  };
  page.setDefaultTimeout(20_000);
  const messages = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  let posted;
  await page.route('**/posted', (route) => {
    posted = route.request().postData();
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Posted</title>' });
  });
  await page.goto(address);

  const detail = page.locator('lead-detail');
  await expect(detail.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible({ timeout: 20_000 });
  const table = page.locator('lead-table');
  // What a server has drawn is there before anything answers.
  await expect(table.getByRole('searchbox')).toBeVisible({ timeout: 20_000 });
  await photograph('first');
  await table.getByRole('checkbox', { name: 'Select Hedy Lamarr' }).click();
  const bar = table.getByRole('toolbar', { name: 'Actions for the selection' });
  await expect(bar.getByRole('button', { name: 'Assign', exact: true })).toBeVisible();
  await photograph('many');
  await bar.getByRole('button', { name: /Clear selection/ }).click();
  await table.getByRole('button', { name: 'Hedy Lamarr' }).click();
  await expect(detail.getByRole('heading', { name: 'Hedy Lamarr' })).toBeVisible();
  await page.goBack();
  await expect(detail.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
  await page.goForward();
  await page.reload();
  await expect(detail.getByRole('heading', { name: 'Hedy Lamarr' })).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: 'Create lead' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Create lead' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
  await photograph('create');
  await dialog.getByRole('button', { name: 'Create lead' }).click();
  await expect(detail.getByRole('heading', { name: 'Grace Hopper' })).toBeVisible({ timeout: 20_000 });
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Grace Hopper was created.' })).toBeInViewport();

  await detail.getByRole('tab', { name: 'Project' }).click();
  await detail
    .getByRole('button', { name: 'Assign', exact: true })
    .or(detail.getByRole('button', { name: 'Edit' }))
    .first()
    .click();
  await detail.getByRole('combobox').fill('Emil');
  await detail.getByRole('option', { name: /Emil Sand/ }).click();
  await photograph('assign');
  if (screen === 'phone') await detail.getByRole('button', { name: 'Done' }).click();
  else await page.keyboard.press('Escape');
  await detail.getByRole('button', { name: 'Save' }).click();
  await expect(detail.getByRole('list').filter({ hasText: 'Emil Sand' }).first()).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Save' })).toBeHidden();

  const watchers = page.getByRole('combobox', { name: 'Watchers' });
  await watchers.fill('Emil');
  await page.getByRole('option', { name: /Emil Sand/ }).click();
  if (screen === 'phone') await page.getByRole('button', { name: 'Done' }).click();
  else await page.keyboard.press('Escape');
  await expect(page.getByLabel('Watching')).toHaveText('p2');
  await page.getByRole('button', { name: 'Watch alone' }).click();
  await expect(page.getByLabel('Watching')).toHaveText('p1');
  await expect(page.getByRole('button', { name: 'Remove Noor Haddad' })).toBeVisible();
  await photograph('done');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page).toHaveTitle('Posted');
  expect(posted).toContain('watchers');
  expect(posted).toContain('p1');
  expect(messages).toEqual([]);
}
