// A language that nobody speaks: English with marks on its vowels and words half as long again, as other languages have them.
import { en } from '../../src/locales/en/index.js';

/** No name in the tests' data has these. */
const marked: Record<string, string> = {
  a: 'ȧ',
  e: 'ė',
  i: 'ı',
  o: 'ȯ',
  u: 'ŭ',
  A: 'Ȧ',
  E: 'Ė',
  I: 'İ',
  O: 'Ȯ',
  U: 'Ŭ',
};

/** A text as this language has it. */
export const pseudo = (text: string): string =>
  text
    .replace(/\p{L}{3,}/gu, (word) => `${word}${word.slice(0, word.length / 2).toLowerCase()}`)
    .replace(/[aeiou]/gi, (letter) => marked[letter]!);

/** The same for words that are made of values, and for words in groups. */
export function pseudoWords(word: unknown): unknown {
  if (typeof word === 'string') return pseudo(word);
  if (typeof word === 'function')
    return (...values: unknown[]) => pseudoWords((word as (...given: unknown[]) => unknown)(...values));
  if (Array.isArray(word)) return word.map(pseudoWords);
  if (word?.constructor !== Object) return word;
  return Object.fromEntries(Object.entries(word).map(([key, value]) => [key, pseudoWords(value)]));
}

const { language: _, ...words } = en;

/** `qps`, the tag that is kept for such languages. */
export const pseudoLocale = { language: 'qps', ...(pseudoWords(words) as typeof words) };
