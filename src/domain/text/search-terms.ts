// What a query asks of a record: each of its terms, in any of the spellings that mean the same.
import { searchedNumber } from './phone-number.js';
import { foldText, searchWords } from './search-folding.js';

/** One word of a query; a folded text that has one of these has it. */
export type SearchTerm = readonly string[];

/** Where a word of a name may be joined, but not an address. */
const joined = /^[^@\d]*[-'.][^@\d]*$/;
/** What names are written with instead of a sign. */
const and = /^(?:and|und|et|y|e|och|og|en)$/;

const inOneWord = (word: string): string => (joined.test(word) ? word.replaceAll(/[-'.]/g, '') : word);

/** `mueller-luedenscheid` in its parts: each may be written another way. */
function parts(word: string): string[] {
  const cut = joined.test(word) ? word.split('-').filter(Boolean) : [];
  return cut.length > 0 ? cut : [word];
}

/** The terms of a query, the longest first, because it rejects the most records. A telephone number is one term. */
export function searchTerms(query: string): SearchTerm[] {
  const number = searchedNumber(foldText(query));
  return searchWords(query).flatMap((word) => {
    const others = [inOneWord(word), ...(and.test(word) ? ['&', ' + '] : []), ...(number ? [number] : [])];
    return parts(word).map((part) => [...new Set([part, ...others.filter(Boolean)])]);
  });
}

/** Whether a text that `foldText` has folded has a term. */
function hasTerm(foldedText: string, term: SearchTerm): boolean {
  for (const spelling of term) if (foldedText.includes(spelling)) return true;
  return false;
}

/** Whether a text that `foldText` has folded has every term. */
export function hasAllTerms(foldedText: string, terms: readonly SearchTerm[]): boolean {
  for (const term of terms) if (!hasTerm(foldedText, term)) return false;
  return true;
}

/** More than that are not worth a question each. */
const mostWays = 8;

/**
 * The same for an index that finds texts with all of some words: every match has the words of at least one of the ways.
 * `undefined` where they are too many.
 */
export function searchWays(terms: readonly SearchTerm[]): string[][] | undefined {
  let ways: ReadonlySet<string>[] = [new Set()];
  for (const term of terms) {
    ways = withoutNarrower(ways.flatMap((way) => term.map((spelling) => new Set([...way, spelling]))));
    if (ways.length > mostWays) return undefined;
  }
  return ways.map((way) => [...way]);
}

/** A text with all words of a narrower way has those of a wider one too, so that the narrower one need not be asked for. */
function withoutNarrower(ways: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const sorted = [...ways].sort((a, b) => a.size - b.size);
  const kept: ReadonlySet<string>[] = [];
  for (const way of sorted) if (!kept.some((wider) => [...wider].every((word) => way.has(word)))) kept.push(way);
  return kept;
}
