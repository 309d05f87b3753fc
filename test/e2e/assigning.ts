// Who is on the record that is open, changed as a person does.
import { type Crm, expect } from './crm.js';
import { mouse } from './hands.js';

/** Adds somebody to the record that is open. */
export async function assign(crm: Crm, name: string): Promise<void> {
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await mouse(crm.page).toggle(crm.assignees, [name]);
  await crm.button('Save').click();
  await expect(crm.button('Edit')).toBeVisible();
}

/** Takes the only assignee off the record that is open, which is asked about. */
export async function remove(crm: Crm, name: string): Promise<void> {
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await crm.button(`Remove ${name}`).click();
  await crm.page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await crm.button('Save').click();
  await expect(crm.button('Edit')).toBeVisible();
}
