// Roles and last days in the example CRM: set in an edit, seen on the record and in the list, over when the day is.
import { ann, ben, expect, test } from './crm.js';

const day = 86_400_000;
const isoDay = (time: number): string => {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

test('somebody covers a lead until a day: it is told before, and when the day is over they are off it', async ({
  page,
  crm,
}) => {
  await crm.open();
  await crm.createInDialog('Covered Lead', ann);
  await page.getByRole('tab', { name: 'Project' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await crm.assignees.fill(ben);
  await page.getByRole('option', { name: ben }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: `Role of ${ben}` }).selectOption({ label: 'Holiday cover' });
  await page.getByLabel(`Last day of ${ben}`).fill(isoDay(Date.now() + 2 * day));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(crm.assignedTo).toContainText('Holiday cover');
  await expect(page.getByText(`The assignment of ${ben} ends in 2 days`)).toBeVisible();

  await page.clock.install({ time: Date.now() + 3 * day });
  await page.reload();
  await page.getByRole('tab', { name: 'Project' }).click();
  await expect(crm.assignedTo).toContainText(ann);
  await expect(crm.assignedTo).not.toContainText(ben);
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(`The assignment of ${ben} has ended`)).toBeVisible();
});
