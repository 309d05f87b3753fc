// One name in the other ways that people write it: Müller is Mueller, Åse is Aase, Mary Ann is Maryann.
import { foldText } from './search-folding.js';

/** How German, Nordic and South Slavic names are written where their letters are not on the keyboard. */
const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };
const ownLetters = /[äöüåøđ]/gi;
const hasOwnLetter = /[äöüåøđ]|[aou]\u0308|a\u030a/i;
const hasDigraph = /[aou]e|aa|dj/i;

/**
 * The words of a text that have another spelling, in it and folded: `Jürgen Mueller` → `['juergen', 'muller']`. Together
 * with the folded text they are found by either spelling.
 */
export function spellingVariants(text: string): string[] {
  const hasOwn = hasOwnLetter.test(text);
  if (!hasOwn && !hasDigraph.test(text)) return [];
  return (hasOwn ? text.normalize('NFC') : text).split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => {
    const spelledOut = hasOwn ? word.replace(ownLetters, (letter) => digraphs[letter.toLowerCase()]!) : word;
    if (spelledOut !== word) return foldText(spelledOut);
    return hasDigraph.test(word) ? foldText(word).replace(/([aou])e|aa|dj/g, (pair) => pair[0]!) : [];
  });
}

const seams = /[\s\-‐‑‒–—−'’‘‛ʼʻʽʹ′՚´`.]+/gu;

/** A name of several words in one; `undefined` for one that has no seam. */
export function joinedWords(text: string): string | undefined {
  const joined = text.replace(seams, '');
  return joined.length < text.length && joined !== '' ? joined : undefined;
}
