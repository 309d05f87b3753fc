// What a person does in every host: creates a lead, assigns it, saves, and works with a picker that the host has bound.
import { expect } from '@playwright/test';

export async function drive(browser, address) {
  const page = await browser.newPage();
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
  const form = page.locator('lead-create-form');
  await form.getByRole('textbox', { name: 'Name' }).fill('Grace Hopper');
  await form.getByRole('button', { name: 'Create lead' }).click();
  await expect(detail.getByRole('heading', { name: 'Grace Hopper' })).toBeVisible({ timeout: 20_000 });

  await detail.getByRole('tab', { name: 'Project' }).click();
  await detail
    .getByRole('button', { name: 'Assign', exact: true })
    .or(detail.getByRole('button', { name: 'Edit' }))
    .first()
    .click();
  await detail.getByRole('combobox').fill('Emil');
  await detail.getByRole('option', { name: /Emil Sand/ }).click();
  await page.keyboard.press('Escape');
  await detail.getByRole('button', { name: 'Save' }).click();
  await expect(detail.getByRole('list').filter({ hasText: 'Emil Sand' }).first()).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Save' })).toBeHidden();

  const watchers = page.getByRole('combobox', { name: 'Watchers' });
  await watchers.fill('Emil');
  await page.getByRole('option', { name: /Emil Sand/ }).click();
  await expect(page.getByLabel('Watching')).toHaveText('p2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Watch alone' }).click();
  await expect(page.getByLabel('Watching')).toHaveText('p1');
  await expect(page.getByRole('button', { name: 'Remove Noor Haddad' })).toBeVisible();
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page).toHaveTitle('Posted');
  expect(posted).toContain('watchers');
  expect(posted).toContain('p1');
  expect(messages).toEqual([]);
  await page.close();
}
