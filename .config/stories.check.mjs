// Every story, in light, in dark and from right to left: it renders, its play passes, axe finds nothing, nothing stands on the
// console, and those with the tag `picture` look as in `test/pictures`. Every page of text: it renders, its tables are tables, and a phone shows its whole width.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { wordFaults } from '../test/pseudo/word-faults.ts';
import { photograph, preparePictures } from './pictures.mjs';
import { root } from './process.mjs';

const { entries } = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
/** Guides, and the pages of the elements. */
const pages = Object.values(entries).filter(({ type }) => type === 'docs');

/** What the page around a story has; from right to left it speaks Arabic. A story that sets one of these itself keeps it. */
const looks = {
  light: {},
  dark: { scheme: 'dark' },
  'right to left': { dir: 'rtl', lang: 'ar' },
};
const initial = { scheme: 'light dark', dir: 'ltr', lang: 'en' };

/** What depends on colours; they are most of what axe costs, and the same from right to left. */
const colours = ['color-contrast', 'link-in-text-block'];

const all = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // `region` asks for the landmarks of a whole page, which a story about one element has not.
  rules: { region: { enabled: false } },
  resultTypes: ['violations'],
};
const uncoloured = {
  ...all,
  rules: { ...all.rules, ...Object.fromEntries(colours.map((id) => [id, { enabled: false }])) },
};

/** In dark nothing but colours is another. */
const rules = { light: all, dark: { ...all, runOnly: colours, rules: {} }, 'right to left': uncoloured };

/** Opens a story; the accessibility panel's own run is switched off. */
const open = (page, id) => page.goto(`/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);

/** Shows another story in the page that is open, as a click in the sidebar does: a load costs some seconds of processor. */
const show = (page, id) =>
  page.evaluate((storyId) => {
    globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);

/** Waits until the story has rendered and played. */
async function played(page, id) {
  const outcome = await page.waitForFunction((storyId) => {
    const last = (event) => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last(event)?.[0];
    const thrown = ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException'];
    const event = thrown.find(last);
    if (event) return `${event}: ${last(event).message ?? last(event).title ?? ''}`;
    const finished = last('storyFinished');
    return finished?.storyId === storyId && finished.status;
  }, id);
  expect(await outcome.jsonValue(), 'renders and plays').toBe('success');
}

/** The page of this worker in which one story follows the other; none after a failure, so that no story inherits one. */
let kept;

/** What the page says to a developer, as it comes. */
function listen(page) {
  const messages = [];
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) messages.push(message.text());
  });
  return messages;
}

/** A page with the story in it: the kept one, or one of its own where the page has to be prepared before it opens. */
async function pageOf(browser, id, prepare) {
  const page = (!prepare && kept) || (await browser.newPage());
  const messages = listen(page);
  if (prepare) await prepare(page);
  if (page === kept) await show(page, id);
  else await open(page, id);
  kept = prepare ? kept : undefined;
  return { page, messages };
}

/** Leaves the page to the next story as it was opened, or closes it. */
async function leave(page, keep) {
  page.removeAllListeners('pageerror');
  page.removeAllListeners('console');
  if (!keep) return page.close();
  await page.evaluate(() => {
    const root = document.documentElement;
    const { scheme, dir, lang } = globalThis.ownSettings;
    delete globalThis.ownSettings;
    root.style.colorScheme = scheme;
    Object.assign(root, { dir, lang });
    localStorage.clear();
    sessionStorage.clear();
  });
  kept = page;
}

/** What axe found, short enough to read in a list of failures. */
const inWords = (violations) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reason = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${help} at ${target.flat().join(' >> ')} (${reason})`;
    }),
  );

/** Sets the page as the toolbar does, after the story has played, so that three looks need no more than one page. */
const turn = (page, look) =>
  page.evaluate(
    ([from, to]) => {
      const root = document.documentElement;
      const own = (globalThis.ownSettings ??= { scheme: root.style.colorScheme, dir: root.dir, lang: root.lang });
      const value = (name) => (own[name] === from[name] && to[name]) || own[name];
      root.style.colorScheme = value('scheme');
      root.dir = value('dir');
      root.lang = value('lang');
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    [initial, look],
  );

const phone = { width: 390, height: 760 };

/** Puts a theme of the package over the page, in the place of the one before. */
const wear = (name) => async (page) => {
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(desk);
  await page.evaluate(
    (css) => {
      globalThis.theme ??= new CSSStyleSheet();
      globalThis.theme.replaceSync(css);
      document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, globalThis.theme])];
    },
    readFileSync(`${root}examples/themes/${name}.css`, 'utf8'),
  );
};

/**
 * How the stories with the tag `every-look` are photographed besides: a desk at 200 %, the colours of a system, and the
 * themes of the package. A story of a theme, tag `theme`, is photographed for its colours only, and on no phone.
 */
const further = {
  zoomed: (page) => page.setViewportSize({ width: 640, height: 400 }),
  'forced-colors': async (page) => {
    await page.setViewportSize(desk);
    await page.emulateMedia({ forcedColors: 'active' });
  },
  ...Object.fromEntries(['material', 'fluent', 'high-contrast'].map((name) => [name, wear(name)])),
};
const ofThemes = ['zoomed', 'forced-colors'];

const desk = { width: 1280, height: 800 };

/** What hosts say in the stories, and the people and companies of their data: the elements give it back as it is. */
const hosts = ['stories', 'src/testing']
  .flatMap((folder) => readdirSync(root + folder).map((name) => `${root}${folder}/${name}`))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');
const isOwn = (fault) => !hosts.includes(fault.slice(fault.indexOf(': ') + 2));

/** In the pseudo-language, on a phone too: words that are cut, and words of the elements that stay English. */
async function readPseudo(page) {
  await turn(page, { lang: 'qps' });
  if ((await page.evaluate(() => document.documentElement.lang)) !== 'qps') return;
  for (const [screen, size] of Object.entries({ desk, phone })) {
    await page.setViewportSize(size);
    const faults = async () => {
      const { hard, ...others } = await page.locator('#storybook-root').evaluate(wordFaults);
      return { ...others, hard: hard.filter(isOwn) };
    };
    await expect
      .soft(async () => expect(await faults()).toEqual({ cut: [], hard: [], beside: 0 }), `words, ${screen}`)
      .toPass({ timeout: 2_000 });
  }
  await page.setViewportSize(desk);
}

for (const { id, title, name, tags } of stories) {
  const pictured = tags.includes('picture');
  const forced = tags.includes('forced-colors');
  const own = pictured || forced || tags.includes('phone');
  const prepare = async (page) => {
    if (tags.includes('phone')) await page.setViewportSize(phone);
    if (forced) await page.emulateMedia({ forcedColors: 'active' });
    if (pictured) await preparePictures(page);
  };
  test(`${title}: ${name}`, { tag: pictured ? '@picture' : [] }, async ({ browser }, info) => {
    const { page, messages } = await pageOf(browser, id, own && prepare);
    await played(page, id);
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
    for (const [look, settings] of Object.entries(looks)) {
      const photographed = pictured && (look !== 'right to left' || !tags.includes('theme'));
      await test.step(look, async () => {
        await turn(page, settings);
        // axe reads the colours that the page asked for, not those that the system forces upon it.
        const options = forced ? look !== 'dark' && uncoloured : rules[look];
        if (options) {
          const { violations } = await page.evaluate((given) => globalThis.axe.run('#storybook-root', given), options);
          expect.soft(inWords(violations), `axe, ${look}`).toEqual([]);
        }
        if (photographed) await photograph(page, `stories/${id}.${look.replaceAll(' ', '-')}`);
      });
    }
    if (pictured && !tags.includes('theme')) {
      await test.step('phone', async () => {
        await turn(page, looks.light);
        await page.setViewportSize(phone);
        await photograph(page, `stories/${id}.phone`);
      });
    }
    for (const [look, become] of tags.includes('every-look') ? Object.entries(further) : []) {
      if (tags.includes('theme') && !ofThemes.includes(look)) continue;
      await test.step(look, async () => {
        await turn(page, looks.light);
        await become(page);
        await photograph(page, `stories/${id}.${look}`);
      });
    }
    await test.step('pseudo-language', () => readPseudo(page));
    expect(messages, 'messages on the console').toEqual([]);
    await leave(page, !own && info.errors.length === 0);
  });
}

/** Whoever walks through the stories at a desk comes to those about phones too. */
for (const { id, title, name } of stories.filter(({ tags }) => tags.includes('phone'))) {
  test(`${title}: ${name}, at a desk`, async ({ page }) => {
    const messages = listen(page);
    await open(page, id);
    await played(page, id);
    expect(messages, 'messages on the console').toEqual([]);
  });
}

for (const { id, title } of pages) {
  test(title, async ({ page }) => {
    const messages = listen(page);
    await page.goto(`/iframe.html?id=${id}&viewMode=docs`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('p').filter({ hasText: /^\|/ }), 'tables that are none').toHaveCount(0);
    await page.setViewportSize(phone);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways, 'pixels by which a phone scrolls sideways').toBeLessThanOrEqual(0);
    expect(messages, 'messages on the console').toEqual([]);
  });
}
