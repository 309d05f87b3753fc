// What a person does to give everything that matches to one more: a step of several stories.
import { within } from 'shadow-dom-testing-library';
import { userEvent } from 'storybook/test';

/** Of a list of 1,500 leads whose rows can be selected; ends when the change has been begun. */
export async function assignEverything(canvasElement: HTMLElement): Promise<void> {
  const page = within(canvasElement);
  const [cell] = await page.findAllByShadowRole('rowheader');
  cell!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
  );
  await userEvent.click(await page.findByShadowRole('button', { name: 'Select all 1,500 leads' }));
  await userEvent.click(await page.findByShadowRole('button', { name: 'Assign' }));
  await userEvent.click(await page.findByShadowRole('combobox', { name: 'Assignees' }));
  const [person] = await page.findAllByShadowRole('option');
  await userEvent.click(person!);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await page.findByShadowRole('button', { name: 'Apply to 1,500 leads' }));
}
