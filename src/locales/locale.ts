// The catalogue's shape: which words each element needs, and the languages that a page has registered.
import type { assigneeField } from './en/assignee-multiselect-field.js';
import type * as en from './en/index.js';

/** English words as any language may have them: the same keys and parameters, other texts. */
type AnyWords<Words> = {
  [Key in keyof Words]: Words[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Words[Key] extends string
      ? string
      : AnyWords<Words[Key]>;
};

/** The words of every element, by tag. */
export interface LocaleMessages {
  /** What any of them may have to say. */
  'any-element': AnyWords<typeof en.anyElement>;
  'assignee-multiselect': AnyWords<typeof en.assigneeMultiselect>;
  'assignee-stack': AnyWords<typeof en.assigneeStack>;
  'lead-create-form': AnyWords<typeof en.leadCreateForm>;
  'lead-detail': AnyWords<typeof en.leadDetail>;
  'lead-import': AnyWords<typeof en.leadImport>;
  'lead-table': AnyWords<typeof en.leadTable>;
}

/** Some of them; of a group of words some too. */
type SomeWords<All> = {
  [Key in keyof All]?: All[Key] extends string | readonly unknown[] | ((...values: never) => unknown)
    ? All[Key]
    : SomeWords<All[Key]>;
};

/** Words of one tag in a translation, which may lack some. */
export type Words<Tag extends keyof LocaleMessages> = SomeWords<LocaleMessages[Tag]>;

/** Those of the picker that are there before its editor is. */
export type FieldMessages = Pick<LocaleMessages['assignee-multiselect'], keyof typeof assigneeField>;

/** A translation. What it leaves out is shown in English. */
export type Locale = { language: string } & { [Tag in keyof LocaleMessages]?: Words<Tag> };

const registered = new Map<string, Locale>();
const listeners = new Set<() => void>();
/** Those that are fetched when something in the page asks for them. */
const offered = new Map<string, () => Promise<Locale>>();
const fetched = new Map<string, Promise<void>>();

const isGroup = (word: unknown): word is object => typeof word === 'object' && word !== null && !Array.isArray(word);

/** English words with those of a translation in their place; a group of words may lack some too. */
export function translated<All extends object>(english: All, ...translations: (object | undefined)[]): All {
  const all: Record<string, unknown> = { ...(english as Record<string, unknown>) };
  for (const [key, word] of translations.flatMap((some) => Object.entries(some ?? {})))
    if (word !== undefined) all[key] = isGroup(word) && isGroup(all[key]) ? { ...all[key], ...word } : word;
  return all as All;
}

/** What is registered later adds words and replaces those that it has too; the others stay. */
function merged(before: Locale | undefined, { language, ...words }: Locale): Locale {
  const all: Record<string, object | string> = { ...before, language };
  for (const [tag, more] of Object.entries(words)) all[tag] = { ...(all[tag] as object | undefined), ...more };
  return all as Locale;
}

/** Makes a translation available to every element whose closest `lang` asks for it, such as `de` for `de-AT`. */
export function registerLocale(locale: Locale): void {
  const language = locale.language.toLowerCase();
  registered.set(language, merged(registered.get(language), locale));
  for (const listener of listeners) listener();
}

/** Lets a translation be fetched when the first element asks for its language; one that is registered is not fetched. */
export function offerLocale(language: string, fetch: () => Promise<Locale>): void {
  offered.set(language.toLowerCase(), fetch);
  fetched.delete(language.toLowerCase());
  for (const listener of listeners) listener();
}

/** Resolves when its words are there, or not to be had: the elements speak English then, until it is offered again. */
function fetchLocale(language: string, fetch: () => Promise<Locale>): Promise<void> {
  const failed = (error: unknown) =>
    console.warn(`lead-elements: the words of "${language}" could not be loaded.`, error);
  const started = fetched.get(language) ?? fetch().then(registerLocale).catch(failed);
  fetched.set(language, started);
  return started;
}

/** `pt-BR`, then `pt`. */
function* widened(tag: string): Iterable<string> {
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) yield rest;
}

/** The registered translation for a language tag: `pt-BR` finds `pt-BR`, then `pt`. What is offered is fetched. */
export function findLocale(tag: string): Locale | undefined {
  for (const language of widened(tag)) {
    const locale = registered.get(language);
    if (locale) return locale;
    const offer = offered.get(language);
    if (offer) void fetchLocale(language, offer);
  }
  return undefined;
}

/** Resolves when the words of a language are there, for a page that waits for them before it shows anything. */
export async function localeReady(tag: string): Promise<void> {
  for (const language of widened(tag)) {
    const offer = offered.get(language);
    if (registered.has(language)) return;
    if (offer) return fetchLocale(language, offer);
  }
}

/** Calls back when a language is registered, until the answered function is called. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
