// The picker in a real page: what it sends, what it keeps when one comes back, and what it leaves behind.
import { expect, test } from '@playwright/test';
import { alive, option, picker, servePicker } from './picker-page.js';

test('sends one entry for each person in a real form post, and nothing of its own', async ({ page }) => {
  await servePicker(
    page,
    `<form method="post" action="/sent/"><input name="lead" value="7">
     <assignee-multiselect name="assignees" label="Assignees"></assignee-multiselect><button>Send</button></form>`,
  );
  await page.route('**/sent/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Sent</title>' }));
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await option(page, 'Ann Lee').click();
  await page.keyboard.type('left over');
  await page.keyboard.press('Escape');
  const sent = page.waitForRequest('**/sent/');
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await sent).postData()).toBe('lead=7&assignees=bob&assignees=ann');
  await expect(page).toHaveTitle('Sent');
});

test('keeps what was chosen when one goes elsewhere and comes back', async ({ page }) => {
  await servePicker(
    page,
    `<form><assignee-multiselect name="assignees" label="Assignees" choose-primary value="cyd"></assignee-multiselect>
     </form><a href="/elsewhere/">Elsewhere</a>`,
  );
  await page.route('**/elsewhere/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Else</title>' }),
  );
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bob Ray is primary' }).click();
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await expect(page).toHaveTitle('Else');
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  const entries = await page.evaluate(() =>
    [...new FormData(document.forms[0])].map(([name, id]) => `${name}=${id as string}`),
  );
  expect(entries).toEqual(['assignees=cyd', 'assignees=bob', 'assignees-primary=bob']);
});

test('is where one begins to type when the page says so', async ({ page }) => {
  await servePicker(
    page,
    `<input aria-label="Name"><assignee-multiselect label="Assignees" autofocus value="ann"></assignee-multiselect>`,
  );
  await expect(picker(page)).toBeFocused();
  await expect(picker(page)).toHaveAttribute('aria-expanded', 'false');
});

test('is found by what an input method has written, and chooses nobody while one writes (A52)', async ({ page }) => {
  await servePicker(page, '<assignee-multiselect label="Assignees"></assignee-multiselect>');
  await picker(page).focus();
  await page.keyboard.press('ArrowDown');
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: '田中', selectionStart: 2, selectionEnd: 2 });
  await expect(page.getByRole('option')).toHaveCount(1);
  // The Enter that confirms a word is one of the input method, by its key code too.
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await keyboard.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  }
  await keyboard.send('Input.insertText', { text: '田中' });
  await expect(picker(page)).toHaveValue('田中');
  await expect(page.getByRole('option')).toHaveText(/田中 Cyd/);
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
});

test('takes a list from the real clipboard, and gives it back', async ({ page }) => {
  await servePicker(
    page,
    `<textarea aria-label="Sheet">Bob Ray\nann lee\nNobody Known</textarea>
     <assignee-multiselect label="Assignees"></assignee-multiselect>`,
  );
  const sheet = page.getByLabel('Sheet');
  await sheet.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await picker(page).focus();
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
  await expect(page.getByText('Nobody found for: Nobody Known.').first()).toBeVisible();
  await expect(picker(page)).toHaveValue('');
  await page.keyboard.press('Control+C');
  await sheet.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await expect(sheet).toHaveValue('Bob Ray\nAnn Lee');
});

for (const [where, width] of [
  ['beside the field', 1000],
  ['in a sheet', 390],
] as const) {
  test(`leaves no element, node, listener or observer behind after a thousand of them, opened ${where}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 700 });
    await servePicker(page, '<assignee-multiselect label="Assignees"></assignee-multiselect>');
    const devtools = await page.context().newCDPSession(page);
    const comeAndGo = (times: number) =>
      page.evaluate(async (rounds) => {
        const { assignees } = document.querySelector('assignee-multiselect')!;
        for (let round = 0; round < rounds; round++) {
          const element = document.createElement('assignee-multiselect');
          Object.assign(element, { label: 'One of many', assignees, value: ['ann'], nowrap: round % 2 === 0 });
          document.body.append(element);
          await element.updateComplete;
          if (round % 10 === 0) {
            element.focus();
            element.showPicker();
            await element.updateComplete;
          }
          element.remove();
        }
      }, times);
    const count = async () => {
      const classes = ['AssigneeMultiselect', 'ResizeObserver', 'MutationObserver', 'AbortController', 'WeakRef'];
      const objects: Record<string, number> = {};
      for (const name of classes) {
        const expression = name === 'AssigneeMultiselect' ? `customElements.get('assignee-multiselect')` : name;
        objects[name] = await alive(devtools, expression);
      }
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { ...objects, nodes, jsEventListeners };
    };
    // What is shared, such as style sheets and the list's code, comes with the first ones.
    await picker(page).click();
    await expect(option(page, 'Bob Ray')).toBeVisible();
    await page.keyboard.press('Escape');
    await comeAndGo(50);
    const before = await count();
    await comeAndGo(1000);
    // Fewer are no fault: what the last of the first ones has had may be gone by now.
    for (const [what, number] of Object.entries(await count()))
      expect(number, what).toBeLessThanOrEqual(before[what as keyof typeof before]);
  });
}
