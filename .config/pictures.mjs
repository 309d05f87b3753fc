// Photographs of pages that are the same on every machine: own fonts, one moment in time, no motion.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { root } from './process.mjs';

const face = (file, weights, range) =>
  `@font-face { font-family: 'Picture Sans'; font-weight: ${weights}; unicode-range: ${range};
    src: url(data:font/woff2;base64,${readFileSync(`${root}node_modules/${file}.woff2`, 'base64')}) format('woff2'); }`;

const inter = (script, range) => face(`@fontsource-variable/inter/files/inter-${script}-wght-normal`, '100 900', range);
const arabic = (weight, weights) =>
  face(
    `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal`,
    weights,
    'U+0600-06FF, U+FE70-FEFC',
  );

const sheet = [
  inter('latin', 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02DC, U+2000-206F, U+20AC, U+2122, U+2191-2193, U+2212'),
  inter('latin-ext', 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF'),
  inter('vietnamese', 'U+1EA0-1EF1'),
  inter('greek', 'U+0370-03FF'),
  inter('cyrillic', 'U+0400-045F, U+0490-0491'),
  arabic(400, '100 500'),
  arabic(600, '501 900'),
  `:root { --font: 'Picture Sans' !important; --le-font-family: 'Picture Sans' !important; }
   /* Themes bring typefaces that not every machine has. */
   body * { --le-font-family: 'Picture Sans' !important; }
   html, body { font-family: 'Picture Sans'; }`,
].join('\n');

/** The day on which every picture is taken, shortly after the last change of the demo data. */
const today = new Date('2026-11-02T12:00:00Z');

/** Before the page is opened; its context has to be one with `bypassCSP`, since the fonts come as data. */
export async function preparePictures(page) {
  await page.clock.setFixedTime(today);
  await page.addInitScript((css) => {
    const fonts = new CSSStyleSheet();
    fonts.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, fonts];
  }, sheet);
}

/** Puts an x for letters that none of the fonts has: each machine would draw them in a font of its own. */
function spellOut() {
  const foreign =
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/gu;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE && foreign.test(node.data)) node.data = node.data.replace(foreign, 'x');
    if (node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
}

/** Compares what is seen with `test/pictures/<name>.png`. */
export async function photograph(page, name) {
  await page.evaluate(spellOut);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await expect.soft(page).toHaveScreenshot(`${name}.png`.split('/'), {
    animations: 'disabled',
    caret: 'hide',
    // Edges of letters differ a little between versions of a browser; a moved or cut word is far above both.
    threshold: 0.25,
    maxDiffPixelRatio: 0.0015,
  });
}
