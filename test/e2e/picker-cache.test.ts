// The picker on a page that the browser has kept whole while one was elsewhere (the back/forward cache).
import { expect, test } from '@playwright/test';
import { findChrome } from '../../.config/browsers.mjs';
import { option, picker, servePicker } from './picker-page.js';

test.use({
  launchOptions: ({ launchOptions }, use) =>
    // Chromium without its windows keeps no pages.
    use({ ...launchOptions, executablePath: findChrome(), ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('comes back as it was left, open list and typed text included, and goes on', async ({ page }) => {
  await servePicker(page, '<assignee-multiselect label="Assignees"></assignee-multiselect>');
  await page.route('**/elsewhere/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Else</title>' }),
  );
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `kept: ${persisted}`)));
  await picker(page).click();
  await option(page, 'Bob Ray').click();
  await page.keyboard.type('ann');
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => (location.href = '/elsewhere/'));
    await expect(page).toHaveTitle('Else');
    await page.evaluate(() => history.back());
    await expect(page).toHaveTitle('kept: true');
    await expect(picker(page)).toHaveValue('ann');
    await expect(page.getByRole('option')).toHaveText([/Ann Lee/]);
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
});
