// Every translation of the package, each fetched when something in the page asks for its language by `lang`.
import { localeReady, offerLocale } from './locale.js';

const languages = {
  ar: async () => (await import('./ar/index.js')).ar,
  de: async () => (await import('./de/index.js')).de,
  es: async () => (await import('./es/index.js')).es,
  fr: async () => (await import('./fr/index.js')).fr,
  he: async () => (await import('./he/index.js')).he,
  hi: async () => (await import('./hi/index.js')).hi,
  ja: async () => (await import('./ja/index.js')).ja,
  pt: async () => (await import('./pt/index.js')).pt,
  zh: async () => (await import('./zh/index.js')).zh,
};

/** The languages that there are words of, English too, as `lang` names them. */
export const availableLanguages: readonly string[] = ['en', ...Object.keys(languages)].sort();

/**
 * Makes every language of the package available. Its words are fetched when an element's closest `lang` asks for them;
 * until they are there, the elements speak English.
 *
 * @returns Resolves when the words of the page's own language are there, for a page that would rather wait for them.
 */
export function offerAllLocales(): Promise<void> {
  for (const [language, load] of Object.entries(languages)) offerLocale(language, load);
  return localeReady((typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en');
}
