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

/** Those of the picker that are there before its editor is. */
export type FieldMessages = Pick<LocaleMessages['assignee-multiselect'], keyof typeof assigneeField>;

/** A translation. What it leaves out is shown in English. */
export type Locale = { language: string } & { [Tag in keyof LocaleMessages]?: Partial<LocaleMessages[Tag]> };

const registered = new Map<string, Locale>();
const listeners = new Set<() => void>();

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

/** The registered translation for a language tag: `pt-BR` finds `pt-BR`, then `pt`. */
export function findLocale(tag: string): Locale | undefined {
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) {
    const locale = registered.get(rest);
    if (locale) return locale;
  }
  return undefined;
}

/** Calls back when a language is registered, until the answered function is called. */
export function onLocaleRegistered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
