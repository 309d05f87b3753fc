// Storage that is refused or full, and a back end that rejects or never answers: said plainly, and nothing typed is lost.
import type { Page } from '@playwright/test';
import { ann, expect, test } from './crm.js';
import { mouse } from './hands.js';

const openFixture = (page: Page, parameters: string) => page.goto(`/test/e2e/fixtures/faulty.html${parameters}`);

test('says that the browser stores nothing, and goes on without when asked', async ({ crm, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('/examples/crm/');
  const problem = page.getByRole('alert').filter({ hasText: 'The data cannot be opened' });
  await expect(problem).toContainText('This browser does not let the page store data', {
    timeout: 30_000,
  });
  await problem.getByRole('link', { name: 'Go on without saving' }).click();
  await expect(crm.count(2000)).toBeVisible();
  await crm.button('Settings').click();
  await expect(crm.text('gone when you close or reload it')).toBeVisible();
});

test('keeps the form and says why when the storage is full', async ({ crm, page }) => {
  await crm.open('#/leads/new');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await crm.field('Name').fill('No Room');
  await crm.button('Create lead').click();
  await expect(page.getByRole('status').filter({ hasText: 'The storage of this browser is full.' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'The lead was not created.' })).toBeVisible();
  await expect(crm.field('Name')).toHaveValue('No Room');
});

test('creates once when the answer of the first attempt was lost', async ({ crm, page }) => {
  await openFixture(page, '?fail=createLead&when=after');
  await crm.field('Name').fill('Only Once');
  await crm.button('Create lead').click();
  await expect(page.getByRole('alert')).toContainText('What you entered is still here.');
  await expect(crm.field('Name')).toHaveValue('Only Once');
  await crm.button('Retry').click();
  await expect(crm.text('Lead Only Once created')).toBeVisible();
  await crm.search.fill('Only Once');
  await expect(crm.count(1)).toBeVisible();
});

test('lets one stop waiting for an answer that never comes, with everything typed in place', async ({ crm, page }) => {
  await openFixture(page, '?hang=createLead');
  await crm.field('Name').fill('Still Here');
  await crm.button('Create lead').click();
  await crm.button('Cancel').click();
  await expect(crm.field('Name')).toHaveValue('Still Here');
  await expect(crm.button('Create lead')).toBeEnabled();
});

test('offers Retry when assignees were not saved, and keeps the choice', async ({ crm, page }) => {
  await openFixture(page, '?fail=changeAssignees');
  const detail = page.getByRole('region', { name: 'Assignees' });
  await detail.getByRole('button', { name: 'Edit' }).click();
  await mouse(page).toggle(detail.getByRole('combobox', { name: 'Assignees' }), [ann]);
  await detail.getByRole('button', { name: 'Save' }).click();
  await expect(detail.getByRole('alert')).toContainText('The assignees were not saved.');
  await expect(detail.getByRole('list', { name: 'Assigned people' })).toContainText(ann);
  await detail.getByRole('button', { name: 'Retry' }).click();
  await expect(crm.assignedTo.filter({ hasText: ann })).toBeVisible();
});

for (const { what, parameters, says } of [
  { what: 'the list', parameters: '?fail=listLeads', says: 'The leads could not be loaded' },
  { what: 'the record', parameters: '?fail=getLead', says: 'The lead could not be loaded.' },
]) {
  test(`offers Retry when ${what} cannot be loaded`, async ({ crm, page }) => {
    await openFixture(page, parameters);
    await expect(crm.text(says)).toBeVisible();
    await crm.button('Retry').click();
    await expect(crm.button('Retry')).toBeHidden();
    await expect(crm.rows.first()).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Project' })).toBeVisible();
  });
}
