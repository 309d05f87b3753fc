// One folding of text for every search, so that query and record are always compared by the same rules.

// Diacritics of alphabetic scripts, Hebrew points, Arabic vowel signs, the dot of borrowed sounds in Devanagari. Vowel signs of
// Indic scripts are letters and stay.
const marks =
  '\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f';
const beyondAscii = /[\u0080-\uffff]/;

// Marks that nobody sees or types: soft hyphens, zero-width characters and joiners, signs of direction, fillers.
const invisible =
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff';

/** Zeros of other scripts; each has its ten digits in a row. */
const zeros = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐';

// What people take for one letter or sign: without its stroke, dot or ligature, from a neighbouring script, from a phone's keyboard.
const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ı: 'i',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    æ: 'ae',
    œ: 'oe',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
  }),
  ...Object.entries({ ĸ: 'k', ɨ: 'i', ƶ: 'z', ς: 'σ', ə: 'e' }),
  // Persian and Urdu letters and the Arabic ones that look like them.
  ...Object.entries({ ي: 'ی', ى: 'ی', ې: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا' }),
  ...[...'‐‑‒–—−'].map((dash) => [dash, '-'] as const),
  ...[...'‘’‛ʼʻʽʹ′՚'].map((apostrophe) => [apostrophe, "'"] as const),
  ['ँ', 'ं'],
  ...hiragana(),
  ...digits(),
  ...hangul(),
]);

function digits(): [string, string][] {
  return [...zeros].flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCodePoint(zero.codePointAt(0)! + digit),
      String(digit),
    ]),
  );
}

/** The letters of katakana, each as the one of hiragana that is spoken alike: a fixed distance before it. */
function hiragana(): [string, string][] {
  const [first, last, distance] = [0x30a1, 0x30f6, 0x60];
  return Array.from({ length: last - first + 1 }, (_, at) => [
    String.fromCodePoint(first + at),
    String.fromCodePoint(first + at - distance),
  ]);
}

/**
 * Final consonants as initial ones and double vowels as two: whoever types `하나` has `한` in the field in between, and
 * finds it already. https://www.unicode.org/charts/PDF/U1100.pdf
 */
function hangul(): [string, string][] {
  const finals =
    'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
  const vowels = { ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' };
  return [
    ...finals.map((parts, at): [string, string] => [String.fromCodePoint(0x11a8 + at), parts.normalize('NFKD')]),
    ...Object.entries(vowels).map(([vowel, parts]): [string, string] => [
      vowel.normalize('NFKD'),
      parts.normalize('NFKD'),
    ]),
  ];
}

const folded = new RegExp(`[${marks}${invisible}${[...letters.keys()].join('')}]`, 'g');

/** Runs of letters that were folded before: names and places hold few different ones, and folding is slow. */
let knownRuns = new Map<string, string>();
const mostRuns = 2_000;
const beyondAsciiRuns = /[\u0080-\uffff]+/g;

/** A nasal before another consonant, which Hindi writes as a dot above as well: `हिन्दी`, `हिंदी`. */
const nasals = /[ङञणनम]\u094d(?=[क-ह])/g;
/** An accent that is typed as an apostrophe; its normal form is a space. */
const strayApostrophes = /´/g;

function foldRun(run: string): string {
  let text = knownRuns.get(run);
  if (text === undefined) {
    text = run
      .replace(strayApostrophes, "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(folded, (character) => letters.get(character) ?? '')
      .replace(nasals, 'ं');
    if (knownRuns.size >= mostRuns) knownRuns = new Map();
    knownRuns.set(run, text);
  }
  return text;
}

/** Lower case without accents and with compatibility forms resolved: `Łódź` → `lodz`, `STRASSE` and `Straße` → `strasse`. */
export function foldText(text: string): string {
  // Run by run is as good as whole: no rule of decomposition or order reaches over an ASCII character.
  const plain = text.includes('`') ? text.replaceAll('`', "'") : text;
  return (beyondAscii.test(plain) ? plain.replace(beyondAsciiRuns, foldRun) : plain).toLowerCase();
}

const otherDigit = /\p{Nd}/gu;

/** Digits of any script as 0 to 9; everything else as it is. */
export const foldDigits = (text: string): string =>
  beyondAscii.test(text) ? text.replace(otherDigit, (digit) => letters.get(digit) ?? digit) : text;

/** Full-width signs, as East Asian keyboards write them, as ASCII. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** What stands around a word and is none of it, as in `Lee, "Ann"`, `(Bob)`, `Ann & Bob` and `<mailto:ann@x.example>`. */
const around = /^[&+]$|^["“”„«(<]*(?:mailto:)?|["“”„»),;>]+$/g;

/** The folded words of a query, each once; the longest first, because it rejects the most records. */
export function searchWords(query: string): string[] {
  const words = foldText(query)
    .split(/\s+/u)
    .map((word) => word.replace(around, ''))
    .filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Whether every word occurs in a text that `foldText` has folded. */
export function hasAllWords(foldedText: string, words: readonly string[]): boolean {
  for (const word of words) if (!foldedText.includes(word)) return false;
  return true;
}
