// Somebody gets a role on a record and somebody else a last day; when that day is over, they are off it, and it says so.
import type { Crm } from './crm.js';
import { expect, manager, test } from './crm.js';

const record = '#/leads/lead-1526/project';
const today = new Date('2026-11-05T09:00:00');
const lastDay = '2026-11-06';
const dayAfter = new Date('2026-11-07T09:00:00');

const assigned = async (crm: Crm): Promise<string[]> => {
  await expect(crm.assignedTo.first()).toBeVisible();
  const texts = await crm.assignedTo.allInnerTexts();
  return texts.map((text) => text.split('\n').find((line) => line.length > 2)!);
};

test('gives roles and last days on the Project tab, and lets people go when theirs is over', async ({ page, crm }) => {
  await page.clock.setFixedTime(today);
  await crm.open(record);
  const [closer, leaver] = (await assigned(crm)) as [string, string];

  await crm.button('Edit').click();
  await page.getByRole('combobox', { name: `Role of ${closer}` }).selectOption({ label: 'Closer' });
  await page.getByLabel(`Last day of ${leaver}`).fill(lastDay);
  await crm.button('Save').click();
  await expect(crm.assignedTo.filter({ hasText: closer })).toContainText('Closer');
  await expect(crm.assignedTo.filter({ hasText: leaver })).toContainText('until Nov 6, 2026');

  await crm.signInAs(leaver);
  await expect(crm.assignedTo.filter({ hasText: closer })).toContainText('Closer');

  await page.clock.setFixedTime(dayAfter);
  await page.reload();
  await expect(crm.text('You no longer have access to this lead.')).toBeVisible();
  await crm.signInAs(manager);
  await expect(crm.assignedTo.filter({ hasText: closer })).toContainText('Closer');
  await expect(crm.assignedTo.filter({ hasText: leaver })).toHaveCount(0);
  await crm.tab('History').click();
  await expect(crm.text(`The assignment of ${leaver} has ended`)).toBeVisible();
});
