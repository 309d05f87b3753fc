// The order of texts in a language, as `Intl.Collator` has it, but many times faster for the common case.

export type CompareTexts = (a: string, b: string) => number;

const orders = new Map<string, CompareTexts>();

/** One comparison per locale, numbers by their value. An unknown or malformed locale is the browser's own. */
export function textOrder(locale = ''): CompareTexts {
  let compare = orders.get(locale);
  if (!compare) orders.set(locale, (compare = createOrder(supported(locale))));
  return compare;
}

function supported(locale: string): string | undefined {
  try {
    return Intl.Collator.supportedLocalesOf(locale)[0];
  } catch {
    return undefined; // a malformed tag from the page's `lang`
  }
}

function createOrder(locale: string | undefined): CompareTexts {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  if (!isPlainAlphabet(compare)) return compare;
  return (a, b) => compareFirstLetters(a, b) || compare(a, b);
}

/**
 * Whether a to z come in this order, also after one another. Where two letters make a letter of their own (`ch` in Czech,
 * `sz` in Hungarian) or one is moved (`z` in Estonian) some pair does not.
 */
function isPlainAlphabet(compare: CompareTexts): boolean {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  return ['', ...letters].every((before) =>
    letters.every((letter, index) => index === 0 || compare(before + letters[index - 1]!, before + letter) < 0),
  );
}

/** The lower-case code of an ASCII letter, or 0. */
function letterCode(code: number): number {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128 ? lower : 0;
}

/** Decides where the texts first differ, if both have a letter from a to z there that are not the same; else 0. */
function compareFirstLetters(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (x === y && x < 128) continue;
    const letter = letterCode(x);
    const other = letterCode(y);
    if (letter === 0 || other === 0) return 0;
    // With a combining mark it may be another letter: a and a ring are å, which comes after z in Swedish.
    if (a.charCodeAt(index + 1) >= 0x300 || b.charCodeAt(index + 1) >= 0x300) return 0;
    if (letter !== other) return letter < other ? -1 : 1;
    return 0; // only the case differs so far, which counts less than any later letter
  }
  return 0;
}
