// What an avatar shows when there is no picture: grapheme-aware initials and a colour that stays with the person.

const segmenters = new Map<string, Intl.Segmenter>();

/** Before this one no character combines with the one before it. https://unicode.org/reports/tr29/ */
const firstCombining = 0x300;

function firstGrapheme(word: string, locale: string): string {
  // A Latin letter that another follows, which is most of them, needs no segmenter.
  if (word.charCodeAt(0) < firstCombining && !(word.charCodeAt(1) >= firstCombining)) return word[0]!;
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'grapheme' })));
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** Scripts that write a name without spaces, family name first: one grapheme stands for the person. */
const ideographic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * First grapheme of the first and of the last word, in upper case of the locale; a single one for one word and for
 * Chinese, Japanese and Korean names. Never splits a surrogate pair or a joined emoji. Of a name that is
 * signs only its first sign; empty for an empty name or none.
 */
export function initialsOf(name: string | null | undefined, locale = 'en'): string {
  const whole = (name ?? '').normalize('NFC');
  const words = whole
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ''))
    .filter(Boolean);
  const [first = whole.replace(/^[\p{C}\s]+/u, '')] = words;
  const last = words.length < 2 || ideographic.test(first) ? '' : firstGrapheme(words.at(-1)!, locale);
  return (firstGrapheme(first, locale) + last).toLocaleUpperCase(locale);
}

/** Number of colours that `colorIndex` chooses from. */
export const avatarColors = 10;

/** A colour that depends on the id alone: the same person has the same colour everywhere. FNV-1a. */
export function colorIndex(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % avatarColors;
}
