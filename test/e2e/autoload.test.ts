// Tags that are registered as they appear, in a page whose network fails.
import { expect, type Page, test } from '@playwright/test';

const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Autoload</title><body>
  <script type="module" src="/src/autoload.ts"></script></body></html>`;

const isDefined = (name: string): boolean => customElements.get(name) !== undefined;

async function openPage(at: Page): Promise<void> {
  await at.route('**/autoload/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }));
  await at.goto('/autoload/');
  await at.waitForLoadState('networkidle');
}

/** Puts one into the page, and answers what the console says of it. */
async function put(at: Page, tag: string): Promise<string> {
  const told = at.waitForEvent('console', (message) => message.type() === 'error' && message.text().includes(tag));
  await at.evaluate((name) => document.body.append(document.createElement(name)), tag);
  return (await told).text();
}

test('registers a tag that could not be fetched when the network is back', async ({ page, context }) => {
  await openPage(page);
  await context.setOffline(true);
  expect(await put(page, 'assignee-stack')).toContain('<assignee-stack> could not be loaded.');
  expect(await page.evaluate(isDefined, 'assignee-stack')).toBe(false);
  await context.setOffline(false);
  await page.waitForFunction(isDefined, 'assignee-stack');
});

test('registers a tag that could not be fetched when it appears again', async ({ page }) => {
  await openPage(page);
  const code = '**/assignee-stack/define.*';
  await page.route(code, (route) => route.abort());
  await put(page, 'assignee-stack');
  await page.unroute(code);
  await page.evaluate(() => document.body.append(document.createElement('assignee-stack')));
  await page.waitForFunction(isDefined, 'assignee-stack');
});
