// The text that people see in a cell of a workbook, written so that nothing reads it in two ways: days as ISO 8601, plain digits.

/** Formats of days and times that workbooks do not spell out. ECMA-376, 18.8.30. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47]);
const builtInDuration = 46;
const easternDates = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const builtInPercent = new Set([9, 10]);

/** Signs as they stand; where a digit goes, `0` or `#`. */
type Mask = readonly ({ literal: string } | { digit: '0' | '#' })[];

/** A word that stands for a number: for which, if not for one of its place in the format. */
interface WordForNumber {
  word: string;
  sign?: string | undefined;
  limit: number;
}

export type NumberLook =
  | 'date'
  | 'year'
  | 'duration'
  | 'percent'
  | 'plain'
  | { mask: Mask }
  | { currency: string }
  | { words: readonly WordForNumber[] };

/** The currency that a format shows: `[$€-407]`, `[$USD]`, `"€"`; one that nothing knows is left out. */
function currencyOf(code: string): string | undefined {
  const named = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(code)?.[1]?.trim();
  if (named !== undefined)
    return /^(?:\p{Lu}{0,2}\p{Sc}|[A-Z]{3}|kr\.?|zł|Kč|Ft|Fr\.?|lei)$/u.test(named) ? named : undefined;
  const shown = code.replaceAll(/\[[^\]]*\]/g, '').split(';')[0]!;
  // What stands in quotes or behind escapes: `"USD"`, `"Mio. €"`, `\\k\\r`.
  const words = [...shown.matchAll(/"([^"]*)"|((?:\\.)+)/g)].map(([, quoted, escaped]) =>
    (quoted ?? escaped!.replaceAll('\\', '')).trim(),
  );
  const word = words.find((each) => /^\p{L}[\p{L}.]{0,4}\.?(?: ?\p{Sc})?$/u.test(each));
  return word ?? /\p{Sc}/u.exec(shown)?.[0];
}

/** Groups of three places that a blank parts, with a zero at the very end at most: `# ##0`. */
const groups = /^#{1,3}(?: ###)* ##[#0]$/;

/** What stands in front of a number that it counts, as in `Lead 12`: neither a currency nor about how much. */
export const isCountWord = (before: string): boolean =>
  /^\p{L}{1,20}[ .:#-]*$/u.test(before) &&
  !/^(?:\p{Lu}{3}|kr|zł|lei|ft|fr|rs|mio|mrd|tsd|ca|approx|about|circa|etwa|max|min|up|bis)[ .:]*$/iu.test(before);

/**
 * The signs of a code or a telephone number, such as `00000`, `"0"0` and `"K-"0000`; `undefined` for a format with a unit,
 * a currency, groups or decimals, of which the number alone is the value.
 */
function maskOf(code: string): Mask | undefined {
  const mask: { literal: string; digit: '' | '0' | '#' }[] = [];
  for (const [, quoted, escaped, digit, sign] of code.matchAll(/"([^"]*)"|\\(.)|([0#])|([-+ ()/])|./gsu)) {
    const literal = quoted ?? escaped ?? sign;
    if (literal === undefined && digit === undefined) return undefined;
    mask.push({ literal: literal ?? '', digit: (digit ?? '') as '' | '0' | '#' });
  }
  const first = mask.findIndex(({ digit }) => digit !== '');
  const last = mask.findLastIndex(({ digit }) => digit !== '');
  const zeros = mask.filter(({ digit }) => digit === '0').length;
  const before = mask
    .slice(0, Math.max(first, 0))
    .map(({ literal }) => literal)
    .join('');
  const inner = mask
    .slice(first, last + 1)
    .map(({ literal }) => literal)
    .join('');
  const behind = mask
    .slice(last + 1)
    .map(({ literal }) => literal)
    .join('');
  // `/2026` and `-DE` belong to the code; anything else is a unit.
  if (first < 0 || !/^(?:[-/][\p{Lu}\d]{1,6})?$/u.test(behind)) return undefined;
  if (before + inner + behind === '' && zeros < 2) return undefined;
  if (groups.test(mask.map(({ literal, digit }) => literal || digit).join(''))) return undefined;
  const isNumber = /^(?:[+0]*|\+[\d ()/-]*)$/.test(before) && /^[- ()/]*$/.test(inner);
  const isCounted = inner === '' && isCountWord(before);
  const isCode =
    (zeros > 1 || behind !== '') && /^[\p{Lu}\d+()/ -]*$/u.test(before + inner) && !/^\p{Lu}+ $/u.test(before);
  if (!isNumber && !isCode && !isCounted) return undefined;
  return mask.map(({ literal, digit }) => (digit === '' ? { literal } : { digit }));
}

/** The digits of a whole number where the mask has its places; those that it has no place for stand at the first one. */
function masked(digits: string, mask: Mask): string {
  const places = mask.filter((part) => 'digit' in part).length;
  let rest = digits;
  let text = '';
  let left = places;
  for (const part of [...mask].reverse()) {
    if ('literal' in part) text = part.literal + text;
    else {
      left--;
      const digit = left === 0 ? rest : rest.slice(-1);
      rest = left === 0 ? '' : rest.slice(0, -1);
      text = (digit === '' && part.digit === '0' ? '0' : digit) + text;
    }
  }
  return text;
}

/**
 * `"Yes";;"No"` and `[=1]"✓"`: words that people see where the workbook has a number; `undefined` where the format shows
 * digits or nothing first.
 */
function wordsOf(code: string): WordForNumber[] | undefined {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;|^)(?=;|$)/gsu) ?? [];
  const words = sections.slice(0, 3).map((section): WordForNumber | undefined => {
    const [, sign, limit = '0'] = /^(?:\[[^\]<>=]+\])*\[([<>=]+)(-?[\d.]+)\]/.exec(section) ?? [];
    const shown = section.replaceAll(/\[[^\]]*\]/g, '');
    const isWord = /^(?:"[^"]*"|\\.| )*$/su.test(shown);
    return isWord ? { word: shown.replaceAll(/["\\]/g, '').trim(), sign, limit: Number(limit) } : undefined;
  });
  const isToldBySign = words[0]?.sign === undefined;
  if (!words[0]?.word || (isToldBySign && words.includes(undefined))) return undefined;
  return words.flatMap((word) => word ?? []);
}

/** The word that stands for a number; none where its format shows it, or nothing. */
function wordFor(value: number, words: readonly WordForNumber[]): string | undefined {
  if (words[0]?.sign === undefined) {
    const at = value > 0 || words.length === 1 ? 0 : value < 0 ? 1 : words.length > 2 ? 2 : 0;
    return words[at]?.word;
  }
  return words.find(({ sign = '', limit }) =>
    sign === '<>'
      ? value !== limit
      : [value === limit && '=', value < limit && '<', value > limit && '>'].some((is) => is && sign.includes(is)),
  )?.word;
}

/** What a number format makes of a number. */
export function lookOfFormat(id: number, code: string | undefined): NumberLook {
  if (builtInDates.has(id) || (easternDates(id) && code === undefined)) return 'date';
  if (builtInPercent.has(id)) return 'percent';
  if (id === builtInDuration) return 'duration';
  if (code === undefined) return 'plain';
  const [first = ''] = code.split(';');
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/%/.test(bare)) return 'percent';
  if (/\[[hms]+\]/i.test(bare)) return 'duration';
  if (/^\s*(?:y+|j+|a{4}|г{4})\s*$/i.test(bare)) return 'year';
  const words = wordsOf(code);
  if (words) return { words };
  const mask = /^\[[<>=]/.test(code) ? undefined : maskOf(first);
  if (mask) return { mask };
  const currency = currencyOf(first);
  if (currency !== undefined) return { currency };
  return /[dmyhs]/i.test(bare.replaceAll(/general|standard/gi, '')) ? 'date' : 'plain';
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A day, a moment or a time of day that a workbook counts in days. */
export function dateText(days: number, from1904: boolean): string | undefined {
  if (!(days >= 0 && days < 2_958_466)) return undefined;
  const ms = Math.round(days * 86_400) * 1000;
  const time = new Date(ms % 86_400_000);
  const seconds = time.getUTCSeconds();
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}${seconds > 0 ? `:${two(seconds)}` : ''}`;
  if (days < 1) return clock;
  // The first of March 1900 is day 61, because a 29 February is counted that was none.
  const start = from1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const day = new Date(start + ms).toISOString().slice(0, 10);
  return ms % 86_400_000 === 0 ? day : `${day} ${clock}`;
}

/** Hours of any number, minutes and seconds, of a time that a workbook counts in days: `36:00`. */
function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${days < 0 ? '-' : ''}${hours}:${two(minutes)}${rest > 0 ? `:${two(rest)}` : ''}`;
}

/** Digits that a workbook keeps; of a longer number the last ones are lost. */
const mostDigits = 15;

/** Plain digits, without the noise of the last binary digits, and never in the form of a number with groups. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(mostDigits));
  // In the form of a rounded number, which it is.
  if (Math.abs(rounded) >= 10 ** mostDigits) return rounded.toExponential().toUpperCase();
  const text = Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

export function numericCell(raw: string, look: NumberLook, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (look === 'date') return dateText(value, from1904) ?? numberText(value);
  if (look === 'year') return dateText(value, from1904)?.slice(0, 4) ?? numberText(value);
  if (look === 'duration') return durationText(value);
  if (look === 'percent') return `${numberText(value * 100)}%`;
  if (typeof look === 'object' && 'mask' in look)
    return Number.isInteger(value) && value >= 0 ? masked(numberText(value), look.mask) : numberText(value);
  if (typeof look === 'object' && 'words' in look) return wordFor(value, look.words) || numberText(value);
  return numberText(value);
}
