// The catalogue's shape: which words each element needs, and the languages that a page has registered.
import type { assigneeField } from './en/assignee-multiselect-field.js';
import type * as en from './en/index.js';
import type { ReasonWords } from './en/reasons.js';

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
  /** Why something was refused or cannot be done, by the code of the reason. */
  reasons: ReasonWords;
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
let asked: ((language: string) => void) | undefined;

/** Tells of each language that somebody asks for and that has no words: whoever offers some fetches them. */
export const onLocaleAsked = (listener: (language: string) => void): void => void (asked = listener);

/** English words with those of a translation in their place; a group of words may lack some too. */
export function translated<All extends object>(english: All, ...translations: (object | undefined)[]): All {
  const all: Record<string, unknown> = { ...(english as Record<string, unknown>) };
  for (const some of translations)
    for (const [key, word] of Object.entries(some ?? {}) as [string, unknown][])
      if (word !== undefined)
        all[key] = word instanceof Object && word.constructor === Object ? { ...(all[key] as object), ...word } : word;
  return all as All;
}

/** What is registered later adds words and replaces those that it has too; the others stay. */
function merged(before: Locale | undefined, { language, ...words }: Locale): Locale {
  const all: Record<string, object | string> = { ...before, language };
  for (const [tag, more] of Object.entries(words)) all[tag] = { ...(all[tag] as object | undefined), ...more };
  return all as Locale;
}

/** Lets every element look for its words again. */
export function localesChanged(): void {
  for (const listener of listeners) listener();
}

/** Makes a translation available to every element whose closest `lang` asks for it, such as `de` for `de-AT`. */
export function registerLocale(locale: Locale): void {
  const language = locale.language.toLowerCase();
  registered.set(language, merged(registered.get(language), locale));
  localesChanged();
}

/** The registered translation for a language tag: `pt-BR` finds `pt-BR`, then `pt`. */
export function findLocale(tag: string): Locale | undefined {
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) {
    const locale = registered.get(rest);
    if (locale) return locale;
    asked?.(rest);
  }
  return undefined;
}

/** Calls back when a language is registered, until the answered function is called. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
