// The two ways to work with the page: a mouse that points, and a keyboard that never does.
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hands {
  /** A button, link or checkbox. */
  press(target: Locator): Promise<void>;
  /** A tab of the tab list that is shown. */
  openTab(name: string): Promise<void>;
  /** Replaces the text of a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Picks each of these people in a list of people, or gives them up if they are chosen. */
  toggle(field: Locator, names: readonly string[]): Promise<void>;
  /** Sorts a list by the name of its records. */
  sortByName(grid: Locator): Promise<void>;
  /** Opens the first record of a list. */
  openFirst(grid: Locator): Promise<void>;
}

const people = (page: Page): Locator => page.getByRole('listbox', { name: 'People' });
const option = (page: Page, name: string): Locator => people(page).getByRole('option', { name, exact: true });

export function mouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    openTab: (name) => page.getByRole('tab', { name, exact: true }).click(),
    async write(field, text) {
      await field.click();
      await field.fill(text);
    },
    async toggle(field, names) {
      await field.click();
      for (const name of names) {
        await field.fill(name);
        const wanted = option(page, name);
        const selected = await wanted.getAttribute('aria-selected');
        await wanted.click();
        await expect(wanted).toHaveAttribute('aria-selected', selected === 'true' ? 'false' : 'true');
      }
      await page.keyboard.press('Escape');
      await expect(people(page)).toBeHidden();
    },
    sortByName: (grid) => grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click(),
    openFirst: (grid) => grid.getByRole('rowheader').getByRole('link').first().click(),
  };
}

const farthest = 80;

/** Goes forward with the Tab key until the target has the focus; within its group of radio buttons with the arrow keys. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < farthest; step++) {
    const place = await target.evaluate((element) => {
      const active = (element.getRootNode() as Document | ShadowRoot).activeElement;
      if (active === element) return 'here';
      const isRadio = (each: Element | null): each is HTMLInputElement => each?.matches('[type=radio]') ?? false;
      return isRadio(active) && isRadio(element) && active.name === element.name ? 'in its group' : 'elsewhere';
    });
    if (place === 'here') return;
    await page.keyboard.press(place === 'in its group' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`${target} cannot be reached with the Tab key`);
}

async function reachInGrid(page: Page, grid: Locator): Promise<void> {
  for (let step = 0; step < farthest; step++) {
    if (await grid.evaluate((element) => element.matches(':focus-within'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${grid} cannot be reached with the Tab key`);
}

export function keyboard(page: Page): Hands {
  const press = async (target: Locator): Promise<void> => {
    await reach(page, target);
    const isCheckbox = await target.evaluate((element) => element.matches('[type=checkbox], [type=radio]'));
    await page.keyboard.press(isCheckbox ? 'Space' : 'Enter');
  };
  const write = async (field: Locator, text: string): Promise<void> => {
    await reach(page, field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };
  return {
    press,
    write,
    async openTab(name) {
      await reach(page, page.getByRole('tab', { selected: true }));
      const wanted = page.getByRole('tab', { name, exact: true });
      if ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
      await expect(wanted).toBeFocused();
    },
    async toggle(field, names) {
      for (const name of names) {
        await write(field, name);
        const wanted = option(page, name);
        await expect(people(page).getByRole('option')).toHaveCount(1);
        // One may match an earlier letter already; what answers an older text cannot be chosen.
        await expect(people(page)).toHaveAttribute('aria-busy', 'false');
        const selected = await wanted.getAttribute('aria-selected');
        const id = await wanted.getAttribute('id');
        if ((await field.getAttribute('aria-activedescendant')) !== id) await page.keyboard.press('ArrowDown');
        await expect(field).toHaveAttribute('aria-activedescendant', id!);
        await page.keyboard.press('Enter');
        await expect(wanted).toHaveAttribute('aria-selected', selected === 'true' ? 'false' : 'true');
      }
      await page.keyboard.press('Escape');
      await expect(people(page)).toBeHidden();
    },
    async sortByName(grid) {
      await reachInGrid(page, grid);
      const header = grid.getByRole('columnheader', { name: 'Name' }).getByRole('button');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowUp');
      // Past the column of checkboxes.
      await page.keyboard.press('ArrowRight');
      await expect(header).toBeFocused();
      await page.keyboard.press('Enter');
    },
    async openFirst(grid) {
      await reachInGrid(page, grid);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowRight');
      await expect(grid.getByRole('rowheader').getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Enter');
    },
  };
}
