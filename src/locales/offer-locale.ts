// Translations that are fetched when something in the page asks for their language; a page that registers all has none of this.
import { findLocale, type Locale, localesChanged, onLocaleAsked, registerLocale } from './locale.js';
import { logWarning } from '../domain/platform/console-log.js';

const offered = new Map<string, () => Promise<Locale>>();
const fetched = new Map<string, Promise<void>>();

/** Ends when the words are there, or not to be had: the elements speak English then, until they are offered again. */
async function load(language: string, fetch: () => Promise<Locale>): Promise<void> {
  try {
    registerLocale(await fetch());
  } catch (error) {
    logWarning(`lead-elements: the words of "${language}" could not be loaded.`, error);
  }
}

onLocaleAsked((language) => {
  const fetch = offered.get(language);
  if (fetch && !fetched.has(language)) fetched.set(language, load(language, fetch));
});

/** Lets a translation be fetched when the first element asks for its language; one that is registered is not fetched. */
export function offerLocale(language: string, fetch: () => Promise<Locale>): void {
  const name = language.toLowerCase();
  offered.set(name, fetch);
  fetched.delete(name);
  // Elements that are there ask again.
  localesChanged();
}

/** Resolves when the words of a language are there, for a page that waits for them before it shows anything. */
export async function localeReady(tag: string): Promise<void> {
  if (findLocale(tag)) return;
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) await fetched.get(rest);
}
