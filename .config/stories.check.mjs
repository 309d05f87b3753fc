// Every story, in light, in dark and from right to left: it renders, its play passes, and axe finds nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { root } from './process.mjs';

const { entries } = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');

const looks = {
  light: 'colorScheme:light;direction:ltr',
  dark: 'colorScheme:dark;direction:ltr',
  'right to left': 'colorScheme:light;direction:rtl',
};

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // `region` asks for the landmarks of a whole page, which a story about one element has not.
  rules: { region: { enabled: false } },
  resultTypes: ['violations'],
};

/** Opens a story and waits until it has rendered and played; the accessibility panel's own run is switched off. */
async function open(page, id, globals) {
  await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true;${globals}`);
  const outcome = await page.waitForFunction(() => {
    const last = (event) => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last(event)?.[0];
    const thrown = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];
    const event = thrown.find(last);
    if (event) return `${event}: ${last(event).message ?? last(event).title ?? ''}`;
    return last('storyFinished')?.status;
  });
  expect(await outcome.jsonValue(), 'renders and plays').toBe('success');
}

/** What axe found, short enough to read in a list of failures. */
const inWords = (violations) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reason = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${help} at ${target.flat().join(' >> ')} (${reason})`;
    }),
  );

for (const { id, title, name, tags } of stories) {
  test(`${title}: ${name}`, async ({ page }) => {
    if (tags.includes('phone')) await page.setViewportSize({ width: 390, height: 760 });
    const forced = tags.includes('forced-colors');
    if (forced) await page.emulateMedia({ forcedColors: 'active' });
    // axe reads the colours that the page asked for, not those that the system forces upon it.
    const options = forced ? { ...rules, rules: { ...rules.rules, 'color-contrast': { enabled: false } } } : rules;
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const [look, globals] of Object.entries(looks)) {
      await test.step(look, async () => {
        await open(page, id, globals);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate((given) => globalThis.axe.run('#storybook-root', given), options);
        expect.soft(inWords(violations), `axe, ${look}`).toEqual([]);
      });
    }
    expect(errors, 'errors on the page').toEqual([]);
  });
}
