// What is found on the built site: the search over its text, by the keyboard, at a desk and on a phone; and what a language model
// is told, with all that it links.
import { expect, test } from '@playwright/test';

const screens = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } };

/** What is typed, where Enter leads, and what is in sight there: an event, a token, a sentence of a guide. */
const searches = [
  ['lead-gone', 'elements-lead-detail--docs', (page) => page.getByRole('cell', { name: 'lead-gone', exact: true })],
  ['le-warning', '--docs', (page) => page.getByRole('cell', { name: '--le-warning', exact: true })],
  ['unpacks to more than', 'guides-upload--docs', (page) => page.getByRole('heading', { name: 'What it reads' })],
];

for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the text of all pages is searched by the keyboard: ${screen}, ${colorScheme}`, async ({ browser }) => {
      // The first of all pages: the whole site is loaded for it, on a slow machine in half a minute.
      test.slow();
      const page = await browser.newPage({ viewport, colorScheme });
      const messages = [];
      page.on('pageerror', (error) => messages.push(error.message));
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && messages.push(message.text()));
      await page.goto('/?path=/docs/start-here-introduction--docs');
      const frame = page.frameLocator('#storybook-preview-iframe');
      // Storybook goes back to the first page when that arrives after whoever has left it already.
      await expect(frame.getByRole('heading', { name: 'Whom it is for' })).toBeVisible({ timeout: 90_000 });
      await page.getByRole('button', { name: 'Search the text' }).press('Enter');
      const box = frame.getByRole('searchbox', { name: 'Words of the text' });
      for (const [words, place, seen] of searches) {
        await expect(box).toBeFocused();
        await page.keyboard.type(words);
        await expect(frame.getByRole('status')).toHaveText(/\d+ places? found/);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(new RegExp(place));
        await expect(seen(frame)).toBeInViewport();
        await page.goBack();
        await expect(box).toHaveValue(words);
      }
      await expect(box).toBeFocused();
      await page.keyboard.type('qwxyz');
      await expect(frame.getByRole('status')).toHaveText(/Nothing found/);
      expect(messages).toEqual([]);
      await page.close();
    });
  }
}

test('a language model finds llms.txt at the root of the site, and what it links', async ({ request }) => {
  const told = await request.get('/llms.txt');
  expect(told.ok()).toBe(true);
  const links = [...(await told.text()).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect((await request.get(`/${link}`)).ok(), link).toBe(true);
});
