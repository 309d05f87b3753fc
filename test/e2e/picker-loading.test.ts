// The picker while what it is edited with is still on its way, and when it does not arrive.
import { expect, type Locator, type Page, type Route, test } from '@playwright/test';
import { option, picker, servePicker } from './picker-page.js';

type Picker = HTMLElementTagNameMap['assignee-multiselect'];

const editor = '**/picker-editor.*';

/** Holds the editor back until the answered function is called; that waits until the first picker has it. */
async function holdEditor(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(editor, (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
    await element(page).hover({ force: true });
    await expect(page.locator('assignee-multiselect').first().locator('[role=listbox]')).toBeAttached();
  };
}

/** Lets the editor through when the answered function is called; until then the network is down. */
async function loseEditor(page: Page): Promise<() => void> {
  let isOffline = true;
  await page.route(editor, (route) => (isOffline ? route.abort() : route.continue()));
  return () => (isOffline = false);
}

const field = '<assignee-multiselect label="Assignees" value="ann"></assignee-multiselect>';
const element = (page: Page): Locator => page.locator('assignee-multiselect').first();
const remove = (page: Page, name: string): Locator => page.getByRole('button', { name: `Remove ${name}` });
const failure = (page: Page): Locator => page.locator('[part=failure]');
const retry = (page: Page): Locator => page.getByRole('button', { name: 'Retry' });
const valueOf = (page: Page): Promise<string[]> => element(page).evaluate((host: Picker) => host.value);

test('loses nothing that is typed and clicked before the editor is there', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, field);
  await picker(page).click();
  await page.keyboard.type('bo');
  await remove(page, 'Ann Lee').click();
  await picker(page).focus();
  expect(await valueOf(page)).toEqual(['ann']);
  await release();
  await expect(option(page, 'Bob Ray')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(remove(page, 'Ann Lee')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(remove(page, 'Bob Ray')).toBeVisible();
});

test('keeps the chip that is pressed, and the one with the focus, when the editor comes', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, '<assignee-multiselect label="Assignees" value="ann bob"></assignee-multiselect>');
  await remove(page, 'Bob Ray').focus();
  await remove(page, 'Ann Lee').hover();
  await page.mouse.down();
  await remove(page, 'Bob Ray').focus();
  await release();
  await expect(remove(page, 'Bob Ray')).toBeFocused();
  await remove(page, 'Ann Lee').hover();
  await page.mouse.up();
  await expect(remove(page, 'Ann Lee')).toBeHidden();
  expect(await valueOf(page)).toEqual(['bob']);
});

test('does one thing after the other, by the rules that hold then', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(
    page,
    '<assignee-multiselect label="Assignees" value="ann bob" remove-last="forbid"></assignee-multiselect>',
  );
  await remove(page, 'Ann Lee').click();
  await remove(page, 'Bob Ray').click();
  await release();
  await expect(page.getByText('At least one person has to stay.').first()).toBeVisible();
  expect(await valueOf(page)).toEqual(['bob']);
});

for (const [key, active] of Object.entries({ ArrowDown: 'Ann Lee', ArrowUp: '田中 Cyd', 'Alt+ArrowDown': undefined })) {
  test(`opens by ${key} as it does later`, async ({ page }) => {
    const release = await holdEditor(page);
    await servePicker(page, field);
    await picker(page).focus();
    await page.keyboard.press(key);
    await release();
    await expect(option(page, 'Bob Ray')).toBeVisible();
    await expect(page.locator('[role=option].active')).toHaveText(active ? [new RegExp(active)] : []);
  });
}

test('looks up a list that is pasted before the editor is there', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, `<textarea aria-label="Sheet">Bob Ray\nNobody Known</textarea>${field}`);
  await page.getByLabel('Sheet').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await picker(page).focus();
  await page.keyboard.press('Control+V');
  await expect(picker(page)).toHaveValue('');
  await release();
  await expect(remove(page, 'Bob Ray')).toBeVisible();
  await expect(page.getByText('Nobody found for: Nobody Known.').first()).toBeVisible();
});

const leavings: Record<string, (page: Page) => Promise<unknown>> = {
  'was closed': (page) => element(page).evaluate((host: Picker) => host.hide()),
  'was closed by Escape': (page) => page.keyboard.press('Escape'),
  'was clicked again': (page) => page.getByRole('button', { name: 'Show people' }).click(),
  'was disabled': (page) => element(page).evaluate((host: Picker) => (host.disabled = true)),
  'was left for another field': (page) => page.getByLabel('Notes').click(),
  'was reset': (page) => page.getByRole('button', { name: 'Reset' }).click(),
  'went to another place': (page) => element(page).evaluate((host) => document.body.append(host)),
};

for (const [what, leave] of Object.entries(leavings)) {
  test(`does not open late when it ${what}`, async ({ page }) => {
    const release = await holdEditor(page);
    await servePicker(
      page,
      `<form>${field}<textarea aria-label="Notes"></textarea><button type="reset">Reset</button></form>`,
    );
    await picker(page).click();
    await leave(page);
    const focused = await page.evaluate(() => document.activeElement?.localName);
    await release();
    await expect(picker(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('option')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe(focused);
  });
}

test('is only itself closed by Escape, not the dialog around it', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(
    page,
    `<dialog aria-label="Lead">${field}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  );
  await picker(page).click();
  await page.keyboard.type('b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  await release();
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(picker(page)).toHaveValue('b');
});

test('forgets at a reset what was typed and clicked before', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, `<form>${field}<button type="reset">Reset</button></form>`);
  await picker(page).focus();
  await page.keyboard.type('cy');
  await remove(page, 'Ann Lee').click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await release();
  await expect(picker(page)).toHaveValue('');
  expect(await valueOf(page)).toEqual(['ann']);
});

test('submits by Enter at once, and once', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, `<form>${field}<button>Send</button></form><output aria-label="Sent">0</output>`);
  await page.evaluate(() =>
    document.forms[0]!.addEventListener('submit', (event) => {
      event.preventDefault();
      const output = document.querySelector('output')!;
      output.value = String(Number(output.value) + 1);
    }),
  );
  await picker(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sent')).toHaveText('1');
  await release();
  await expect(page.getByLabel('Sent')).toHaveText('1');
});

test('takes Backspace for what it was when it was pressed', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, field);
  await picker(page).focus();
  await page.keyboard.type('c');
  await page.keyboard.press('Backspace');
  await release();
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await valueOf(page)).toEqual(['ann']);
  await expect(page.locator('.marked')).toHaveCount(0);
});

test('marks and removes a chip by keys that were pressed before the editor was there', async ({ page }) => {
  const release = await holdEditor(page);
  await servePicker(page, field.replace('ann', 'ann bob'));
  await picker(page).focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  expect(await valueOf(page)).toEqual(['ann', 'bob']);
  await release();
  await expect(remove(page, 'Bob Ray')).toBeHidden();
  await expect(page.locator('.marked')).toContainText('Ann Lee');
  await expect(picker(page)).toBeFocused();
  expect(await valueOf(page)).toEqual(['ann']);
});

test('says that the list could not be fetched, and does everything when it is fetched after all', async ({ page }) => {
  const comeBack = await loseEditor(page);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await servePicker(page, field);
  await picker(page).click();
  await expect(failure(page)).toHaveText(/The people could not be loaded\.\s+Retry/);
  await remove(page, 'Ann Lee').click();
  await retry(page).click();
  await expect(retry(page)).toBeVisible();
  expect(await valueOf(page)).toEqual(['ann']);
  await picker(page).focus();
  await page.keyboard.press('Tab');
  await expect(retry(page)).toBeFocused();
  comeBack();
  await page.keyboard.press('Enter');
  await expect(option(page, 'Bob Ray')).toBeVisible();
  await expect(picker(page)).toBeFocused();
  await expect(failure(page)).toBeHidden();
  expect(await valueOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('does no more at Retry than what had to wait', async ({ page }) => {
  const comeBack = await loseEditor(page);
  await servePicker(page, field);
  await remove(page, 'Ann Lee').click();
  await expect(failure(page)).toBeVisible();
  comeBack();
  await retry(page).click();
  await expect(remove(page, 'Ann Lee')).toBeHidden();
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'false');
});

test('does what had to wait when the network is back', async ({ context, page }) => {
  await servePicker(page, field);
  await context.setOffline(true);
  await remove(page, 'Ann Lee').click();
  await expect(failure(page)).toBeVisible();
  await context.setOffline(false);
  await expect(remove(page, 'Ann Lee')).toBeHidden();
  await expect(failure(page)).toBeHidden();
});

test('says nothing of a failure to whoever only passes by, and forgets one that is over', async ({ page }) => {
  const comeBack = await loseEditor(page);
  await servePicker(page, `<button>Before</button>${field}<button>After</button>`);
  await page.getByRole('button', { name: 'Before' }).focus();
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.press('Tab');
  await failed;
  await page.keyboard.press('Shift');
  await expect(failure(page)).toBeHidden();
  await picker(page).click();
  await expect(failure(page)).toBeVisible();
  comeBack();
  await page.mouse.move(0, 0);
  await element(page).hover();
  await expect(failure(page)).toBeHidden();
});
