// In a frame that may send no forms (`sandbox` without `allow-forms`), as previews and portals embed pages.
import { expect, test } from './crm.js';

test('creates and saves by button and by Enter', async ({ page, baseURL }) => {
  await page.route('**/sandboxed.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe title="CRM" sandbox="allow-scripts allow-same-origin" src="${baseURL}/examples/crm/#/leads/new" style="width: 1200px; height: 680px"></iframe>`,
    }),
  );
  await page.goto('/sandboxed.html');
  const crm = page.frameLocator('iframe');
  const field = (name: string) => crm.getByRole('textbox', { name, exact: true });
  await field('Name').fill('In a Frame');
  await crm.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.getByRole('heading', { level: 1, name: 'In a Frame', exact: true })).toBeVisible();

  await crm.getByRole('tab', { name: 'Profile', exact: true }).click();
  await crm.getByRole('button', { name: 'Edit', exact: true }).click();
  await field('Name').fill('In Another');
  await field('Name').press('Enter');
  await expect(crm.getByRole('heading', { level: 1, name: 'In Another', exact: true })).toBeVisible();

  await crm.getByRole('tab', { name: 'Project', exact: true }).click();
  await crm.getByRole('button', { name: 'Edit', exact: true }).click();
  await crm.getByRole('combobox', { name: 'Assignees', exact: true }).press('ArrowDown');
  await crm.getByRole('listbox').getByRole('option').nth(2).click();
  await crm.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(crm.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
});
