// What a query asks of a record: each of its terms, in any of the spellings that mean the same.
import { searchedNumber } from './phone-number.js';
import { foldText, searchWords } from './search-folding.js';

/** One word of a query; a folded text that has one of these has it. */
export type SearchTerm = readonly string[];

/** Where a word of a name may be joined, but not an address. */
const joined = /^[^@\d]*[-'.][^@\d]*$/;

const inOneWord = (word: string): string => (joined.test(word) ? word.replaceAll(/[-'.]/g, '') : word);

/**
 * The same for a database, which is asked in whole conditions: a text that has every word of one of the ways matches. An
 * empty query is one way without a word.
 */
export function searchWays(query: string): string[][] {
  const number = searchedNumber(foldText(query));
  const words = searchWords(query);
  const inOne = words.map(inOneWord).filter(Boolean);
  const ways = [words];
  if (inOne.join(' ') !== words.join(' ')) ways.push(inOne);
  if (number && !words.includes(number)) ways.push([number]);
  return ways;
}

/** The terms of a query, the longest first, because it rejects the most records. A telephone number is one term. */
export function searchTerms(query: string): SearchTerm[] {
  const number = searchedNumber(foldText(query));
  return searchWords(query).map((word) => {
    const inOne = inOneWord(word);
    return [word, ...(inOne && inOne !== word ? [inOne] : []), ...(number && number !== word ? [number] : [])];
  });
}

/** Whether a text that `foldText` has folded has a term. */
export function hasTerm(foldedText: string, term: SearchTerm): boolean {
  for (const spelling of term) if (foldedText.includes(spelling)) return true;
  return false;
}

/** Whether a text that `foldText` has folded has every term. */
export function hasAllTerms(foldedText: string, terms: readonly SearchTerm[]): boolean {
  for (const term of terms) if (!hasTerm(foldedText, term)) return false;
  return true;
}
