// One folding of text for every search, so that query and record are always compared by the same rules.

// Diacritics of alphabetic scripts, Hebrew points, Arabic vowel signs. Vowel signs of Indic scripts are letters and stay.
const marks =
  '\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f';
const beyondAscii = /[\u0080-\uffff]/;

// Letters that Unicode does not decompose, but that people type without their stroke, dot or ligature.
const letters: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ĸ', 'k'],
  ['ɨ', 'i'],
  ['ƶ', 'z'],
  ['ς', 'σ'],
  ['ə', 'e'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['’', "'"],
]);
const folded = new RegExp(`[${marks}${[...letters.keys()].join('')}]`, 'g');

/** Runs of letters that were folded before: names and places hold few different ones, and folding is slow. */
let knownRuns = new Map<string, string>();
const mostRuns = 2_000;
const beyondAsciiRuns = /[\u0080-\uffff]+/g;

function foldRun(run: string): string {
  let text = knownRuns.get(run);
  if (text === undefined) {
    text = run
      .normalize('NFKD')
      .toLowerCase()
      .replace(folded, (character) => letters.get(character) ?? '');
    if (knownRuns.size >= mostRuns) knownRuns = new Map();
    knownRuns.set(run, text);
  }
  return text;
}

/** Lower case without accents and with compatibility forms resolved: `Łódź` → `lodz`, `STRASSE` and `Straße` → `strasse`. */
export function foldText(text: string): string {
  // Run by run is as good as whole: no rule of decomposition or order reaches over an ASCII character.
  return (beyondAscii.test(text) ? text.replace(beyondAsciiRuns, foldRun) : text).toLowerCase();
}

/** The folded words of a query, each once; the longest first, because it rejects the most records. */
export function searchWords(query: string): string[] {
  const words = foldText(query).split(/\s+/u).filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Whether every word occurs in a text that `foldText` has folded. */
export function hasAllWords(foldedText: string, words: readonly string[]): boolean {
  for (const word of words) if (!foldedText.includes(word)) return false;
  return true;
}
