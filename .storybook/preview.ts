// Every story follows the page's colour scheme, direction and language; the toolbar sets them, as a host page would.
/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { configure as configureShadowQueries } from 'shadow-dom-testing-library';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json' with { type: 'json' };
import { extractArgTypes } from './arg-types.js';
import { ElementPage } from './element-page.js';
import { SitePage } from './site-page.js';
import { storySource } from './story-source.js';
import { registerLocale } from '../src/index.js';
import { offerAllLocales } from '../src/locales/all.js';
import { offerLocale } from '../src/locales/offer-locale.js';
import { ar } from '../src/locales/ar/index.js';
import './preview.css';

// Arabic is there at once, since a story that runs from right to left speaks it; the others are fetched as in any page.
registerLocale(ar);
void offerAllLocales();
// What is cut, or says something in English, shows in a language that is none.
offerLocale('qps', async () => (await import('../test/pseudo/pseudo-locale.js')).pseudoLocale);

const rightToLeft = new Set(['ar', 'he']);

/** A language brings its direction, and whoever turns the page around sees it in a language that is written so. */
function languageAndDirection(globals: Record<string, unknown>): { lang: string; dir: string } {
  const lang = String(globals['locale']);
  const dir = String(globals['direction']);
  if (rightToLeft.has(lang)) return { lang, dir: 'rtl' };
  return dir === 'rtl' && lang === 'en' ? { lang: 'ar', dir } : { lang, dir };
}

setCustomElementsManifest(manifest);

// A query by role reads every name on the page; on a busy machine the second that is the default is over after two of them.
const patience = { asyncUtilTimeout: 15_000 };
configure(patience);
configureShadowQueries(patience);

const settings: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.style.setProperty('color-scheme', String(globals['colorScheme']));
  Object.assign(page, languageAndDirection(globals));
  return story();
};

const languages = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
  { value: 'es', title: 'Español' },
  { value: 'fr', title: 'Français' },
  { value: 'pt', title: 'Português' },
  { value: 'ar', title: 'العربية' },
  { value: 'he', title: 'עברית' },
  { value: 'hi', title: 'हिन्दी' },
  { value: 'ja', title: '日本語' },
  { value: 'zh', title: '中文' },
  { value: 'qps', title: 'Pseudo-language' },
];

export default {
  tags: ['autodocs'],
  decorators: [settings],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      container: SitePage,
      extractArgTypes,
      page: ElementPage,
      source: { transform: storySource },
      toc: { title: 'On this page', headingSelector: 'h2, h3' },
    },
    backgrounds: { disable: true },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Start here',
          ['Introduction', 'Workspace', 'Getting started', 'Search'],
          'Guides',
          [
            'Frameworks',
            'Adapters',
            'Recipes',
            'Upload',
            'Theming',
            'Themes',
            'Tokens and parts',
            'Languages',
            'Accessibility',
            'Migration',
            '*',
          ],
          'Elements',
          'Speed',
        ],
      },
    },
  },
  initialGlobals: { colorScheme: 'light dark', direction: 'ltr', locale: 'en' },
  globalTypes: {
    colorScheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system' },
        ],
      },
    },
    direction: {
      description: 'Direction of text',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', dynamicTitle: true, items: languages },
    },
  },
} satisfies Preview;
