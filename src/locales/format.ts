// Numbers, lists and plurals in the language of an element, with one cached Intl object per language and kind.

const caches = new Map<string, unknown>();

/** What `make` makes, once for a locale. */
export function cached<T>(kind: string, locale: string, make: () => T): T {
  const key = `${kind} ${locale}`;
  if (!caches.has(key)) caches.set(key, make());
  return caches.get(key) as T;
}

/** Forms of a phrase by CLDR plural category; `other` serves for those that are absent. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export class Format {
  /** BCP 47; of numbers, and of whatever else has no words. */
  readonly locale: string;
  readonly #words: string;

  /**
   * @param words BCP 47 language of the words that numbers and names are put into, for plurals and "and". A page in a
   * language without a catalogue has English words: in Russian 21 is "one", and "1 person" would be wrong.
   */
  constructor(locale: string, words = locale) {
    this.locale = locale;
    this.#words = words;
  }

  number(value: number): string {
    return cached('number', this.locale, () => new Intl.NumberFormat(this.locale)).format(value);
  }

  plural(count: number, forms: PluralForms): string {
    const rule = cached('plural', this.#words, () => new Intl.PluralRules(this.#words)).select(count);
    return forms[rule] ?? forms.other;
  }

  /** "Ann, Bob and Cy". */
  list(items: readonly string[]): string {
    return cached('list', this.#words, () => new Intl.ListFormat(this.#words, { type: 'conjunction' })).format(items);
  }

  /** "2 added, 1 removed": counts side by side, without an "and". */
  units(items: readonly string[]): string {
    return cached('units', this.#words, () => new Intl.ListFormat(this.#words, { type: 'unit' })).format(items);
  }
}
