// Every story follows the page's colour scheme, direction and language; the toolbar sets them, as a host page would.
/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { extractArgTypes } from './arg-types.js';
import { storySource } from './story-source.js';
import { registerLocale } from '../src/index.js';
import { ar } from '../src/locales/ar/index.js';
import { de } from '../src/locales/de/index.js';
import './preview.css';

registerLocale(de);
registerLocale(ar);

setCustomElementsManifest(manifest);

const settings: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.style.setProperty('color-scheme', String(globals['colorScheme']));
  page.dir = String(globals['direction']);
  page.lang = String(globals['locale']);
  return story();
};

export default {
  tags: ['autodocs'],
  decorators: [settings],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes, source: { transform: storySource } },
    backgrounds: { disable: true },
    options: {
      storySort: {
        method: 'alphabetical',
        order: ['Start here', ['Introduction', 'Workspace', 'Getting started'], 'Guides', 'Elements', 'Speed'],
      },
    },
  },
  initialGlobals: { colorScheme: 'light', direction: 'ltr', locale: 'en' },
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
      toolbar: { icon: 'globe', dynamicTitle: true, items: ['en', 'de', 'ar', 'ja'] },
    },
  },
} satisfies Preview;
