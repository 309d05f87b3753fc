// The words that days are written with: months, days of the week, what stands before a day, halves of the clock.
import { foldText } from '../text/search-folding.js';
import type { ReadOptions } from './reading.js';

/** Whose words are understood: the language of the page, English, and others. */
export type DayLanguages = Pick<ReadOptions, 'locale' | 'otherLocales'>;

const keyOf = (word: string): string => foldText(word).trim().replace(/[.॰]$/, '');

/** What is made for a language once. */
export const cached = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const known = new Map<string, T>();
  return (locale) => {
    let value = known.get(locale);
    if (value === undefined) known.set(locale, (value = make(locale)));
    return value;
  };
};

const format = (locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' });

/** The names of the months of a language, whole and short, alone and beside a day, and their numbers from 1. */
const monthsOf = cached((locale): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const)
    for (const day of [undefined, 'numeric'] as const) {
      const written = format(locale, { month, day });
      for (let index = 0; index < 12; index++) {
        const part = written.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month');
        if (part && !/\d/.test(part.value)) names.set(keyOf(part.value), index + 1);
      }
    }
  return names;
});

const weekdaysOf = cached((locale): ReadonlySet<string> => {
  const days = (['long', 'short'] as const).flatMap((weekday) => {
    const written = format(locale, { weekday });
    return Array.from({ length: 7 }, (_, day) => written.format(Date.UTC(2026, 0, 4 + day)));
  });
  return new Set(days.map(keyOf));
});

/** @param key Of the word. Hebrew writes "in May". */
const monthIn = (locale: string, key: string): number | undefined =>
  monthsOf(locale).get(key) ?? (key.startsWith('ב') ? monthsOf(locale).get(key.slice(1)) : undefined);

/** Its number from 1. A name that is another month in another language, such as `listopad`, is none of them. */
export function monthNumber(word: string, { locale, otherLocales = [] }: DayLanguages): number | undefined {
  const key = keyOf(word);
  const first = monthIn(locale, key) ?? monthIn('en', key);
  if (first) return first;
  const months = new Set(otherLocales.flatMap((language) => monthIn(language, key) ?? []));
  if (months.size > 0) return months.size === 1 ? [...months][0] : undefined;
  return key === 'sept' ? 9 : undefined;
}

/** Those of the languages that know every month which texts of one column name; all of them where none does. */
export function languagesOf(texts: Iterable<string>, languages: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) words.add(keyOf(word));
  const months = [...words].filter((word) => languages.some((language) => monthIn(language, word)));
  const knowing = languages.filter((language) => months.every((word) => monthIn(language, word)));
  return knowing.length > 0 ? knowing : languages;
}

/** Whether a word is a day of the week, which says nothing that its date does not. */
export function isWeekday(word: string, { locale, otherLocales = [] }: DayLanguages): boolean {
  const key = keyOf(word);
  return [locale, 'en', ...otherLocales].some((language) => weekdaysOf(language).has(key));
}

/** `on`, `le`: before a day in some languages; `until` and `not` say something else than the day. */
const articles = new Set(['on', 'the', 'am', 'den', 'dem', 'der', 'le', 'el', 'il', 'dia', 'op', 'de', 'em']);

/** What is left without one word in front or behind that says nothing more. */
function shorter(text: string, languages: DayLanguages): string[] {
  const [, named, rest] = /^([^\d,]+),\s*(.+)$/u.exec(text) ?? [];
  const [, word = '', behind] = /^(\S+?)[.,]?\s+(.+)$/u.exec(text) ?? [];
  const [, before, last] =
    /^(.*\d.*?)[\s,]*(?:(?<=[\s,日])([\p{L}\p{M}.-]+)|[(（]([\p{L}\p{M}.]+)[)）])$/u.exec(text)?.filter(Boolean) ?? [];
  return [
    ...(rest && isWeekday(named!, languages) ? [rest] : []),
    ...(behind && (articles.has(keyOf(word)) || isWeekday(word, languages)) ? [behind] : []),
    ...(before && isWeekday(last!, languages) ? [before] : []),
  ];
}

/** A date without the day of the week and the article around it, in each way in which some can be taken off. */
export function withoutWeekday(text: string, languages: DayLanguages): string[] {
  const once = shorter(text, languages);
  return [...once, ...once.flatMap((each) => shorter(each, languages))];
}

/** What stands between a day and its time, as a pattern. */
export const beforeTime =
  'um|at|à|às?|a l[ae]s?|alle(?: ore)?|om|kl\\.?|klo|kell|v|o|u|ob|la|pukul|в|о|об|στις|في|בשעה|को';

const beyondLatin = /[\u0370-\uffff]|[ap]m\s\d/i;

/** A clock of Chinese, Japanese, Korean, Arabic, Hindi or Greek as English writes it: `下午3:05` is `3:05 pm`. */
export function withEnglishClock(text: string): string {
  if (!beyondLatin.test(text)) return text;
  return text
    .replace(
      /(\d{1,2})\s?[時时시]\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?/u,
      (_, hour: string, minute: string, second = '') =>
        `${hour}:${minute.padStart(2, '0')}${second && `:${String(second).padStart(2, '0')}`}`,
    )
    .replace(
      /\s?(?:(?:上午|午前|오전|\bAM)|(下午|午後|오후|\bPM))\s?(\d{1,2}:\d{2}(?::\d{2})?)/u,
      (_, late, time: string) => (late ? ` ${time} pm` : ` ${time} am`),
    )
    .replace(
      /(:\d{2})\s?(?:(?:ص|am|पूर्वाह्न|π\.?\s?μ\.?)|(م|pm|अपराह्न|μ\.?\s?μ\.?))(?:\s?बजे)?$/u,
      (_, time: string, late) => (late ? `${time} pm` : `${time} am`),
    );
}
