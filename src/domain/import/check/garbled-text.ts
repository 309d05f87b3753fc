// Letters that another program has lost or taken for something else on a file's way here, and signs that nobody sees.
import { withoutInvisible } from '../../people/person-reference.js';

/** One of these stands in every text that is looked at closely: most have none. */
const suspicious = /[\ufffd?\\%=√"\u0080-\u00bf÷À-ï]|\+A/;

const wordBreaks = /[/=]|www\./;

/** `M?ller`, `?ak`, `????`: a program had no letter for it. Not so in addresses, and where a sentence was not parted. */
const lostLetter = /\p{L}\?\p{Ll}|(?<![\p{L}\p{N}?!.])\?\p{Ll}{2}|^\?[?\s]{3,}$/u;

/** Signs by which programs write letters down: `\u00fc`, `%C3%BC`, `=C3=BC`, `+APw-`. */
const escaped = /\\u[\da-f]{4}|%[cd][\da-f]%[89ab][\da-f]|=[CD][\dA-F]=[89AB][\dA-F]|\+A[A-P][\w+/]-/i;

const isAddress = /:\/\/|www\./i;

/** UTF-8 that was taken for Windows-1252: `JÃ¼rgen`, `Ð˜Ð²Ð°Ð½`, `ä½ å¥½`. */
const behind = '[\\u0080-\\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const taken = new RegExp(`[ÃÂ]${behind}|â€[\\u0080-\\u00bf™œžš¢¦“”]|(?:[Â-ß]${behind}){2}|(?:[à-ï]${behind}{2}){2}`);

/** The same taken for Mac Roman, `J√ºrgen`, and signs of another code page among letters: `J³rgen`, `M¸ller`. */
const otherPage = /√[^\s\d(]|\p{L}[\u0080-\u0084\u0086-\u009f¤¦§¨¬¯±¶¸¹²³¼½¾¿÷¢£¥]\p{Ll}{2}/u;

/** A quotation mark within a word that no other one closes: `Gome"z`. */
const strayMark = /[\p{Lu}\p{Ll}]"\p{Ll}/u;
const hasStrayMark = (text: string): boolean => strayMark.test(text) && text.split('"').length % 2 === 0;

/** Whether letters of a text are not what they were. */
export const isGarbled = (text: string): boolean =>
  suspicious.test(text) &&
  (text.includes('\ufffd') ||
    taken.test(text) ||
    otherPage.test(text) ||
    hasStrayMark(text) ||
    (lostLetter.test(text) && !wordBreaks.test(text)) ||
    (escaped.test(text) && !isAddress.test(text)));

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/;
// oxlint-disable-next-line no-control-regex -- as above
const controls = /[\u0000-\u0008\u000e-\u001b\u007f]/g;
/** Ends of lines, and of the values of a list, of other programs, within a cell. */
// oxlint-disable-next-line no-control-regex -- as above
const lineEnds = /[\u000b\u000c\u001c-\u001f\u0085\u2028\u2029]/g;

/**
 * A text without what nobody sees and no search finds.
 * @param form `lines` has lines, and marks between scripts; in a `list` each line is a value.
 */
export function visibleText(text: string, form: 'lines' | 'list' | 'line'): string {
  if (!unseen.test(text)) return text;
  const lines = text.replaceAll(lineEnds, form === 'line' ? ' ' : '\n').replaceAll(controls, '');
  return form === 'lines' ? lines : withoutInvisible(lines);
}
