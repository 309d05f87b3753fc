// A telephone number is found however it is written: with brackets, dots and blanks, with the country's code or without.

const notDigits = /[^0-9]+/g;
const international = /^\s*(?:\+|00)/;
/** Folded text of a number as people type and print it, and nothing else. */
const numberText = /^\+?[\d\s().\-/]+$/;
/** A day, which looks like a number. */
const dayText = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})$/;
const address = /^tel:/;
const extension = /(?:;ext=|ext\.?|[x#])\s*\d{1,6}$/;
/** North American numbers with the one that is dialled before them. */
const trunkOne = /^1(?=[2-9]\d{9}$)/;
/** Fewer digits than this are part of many numbers, and of other texts. */
const fewest = 5;

/** Fewer digits than this are an extension, not a number that only one has. */
const fewestOfOwn = 7;

/** Countries of one and two digits; all others have three. https://www.itu.int/pub/T-SP-E.164D */
const shortCountry = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The digits of a stored number, which are those of ASCII; the zero in brackets, which is dialled at home only, is left out of an international one. */
export function digitsOfNumber(phone: string): string {
  return (international.test(phone) ? phone.replace(/\(0\)/, '') : phone).replace(notDigits, '');
}

/**
 * What the digits of a stored number contain if it is the one that is searched for: `(0)1632 960077` and
 * `+44 1632 960077` → `1632960077`. `undefined` if the text is no telephone number.
 * @param folded A query that `foldText` has folded.
 */
export function searchedNumber(folded: string): string | undefined {
  const text = folded.trim().replace(address, '').replace(extension, '');
  if (!numberText.test(text) || dayText.test(text)) return undefined;
  const digits = digitsOfNumber(text);
  if (digits.length < fewest) return undefined;
  const abroad = /^(?:00|011)(?=[1-9]\d{8})/.exec(digits)?.[0] ?? (text.startsWith('+') ? '' : undefined);
  const national = abroad === undefined ? digits : withoutCountry(digits.slice(abroad.length));
  const number = national.replace(/^0+/, '').replace(trunkOne, '');
  return number.length < fewest ? undefined : number;
}

/** A beginning of a number may still be its country alone. */
function withoutCountry(digits: string): string {
  const rest = digits.slice(shortCountry.exec(digits)?.[0].length ?? 3);
  return rest.length >= fewest ? rest : digits;
}

/** What a number is found again by, and what it is compared with. */
export interface NumberKeys {
  known: string[];
  sought: string[];
}

/**
 * Keys under which two stored numbers are the same: `+49 30 123456` and `0049 30 123456`, and at home `030 123456`; not
 * `+43 30 123456`, which is another country. Empty for what is too short to be a number of its own.
 */
export function numberKeys(phone: string): NumberKeys {
  const digits = digitsOfNumber(phone);
  const isInternational = international.test(phone);
  const whole = isInternational ? digits.replace(/^00/, '') : digits;
  if (whole.length < fewestOfOwn) return { known: [], sought: [] };
  const national = (isInternational ? withoutCountry(whole) : whole).replace(/^0+/, '');
  if (national.length <= fewest) return { known: [whole], sought: [whole] };
  if (isInternational) return { known: [whole, `abroad ${national}`], sought: [whole, `home ${national}`] };
  // Of one without its zero nobody knows whether the country stands before it.
  if (!digits.startsWith('0')) return { known: [whole], sought: [whole] };
  return { known: [whole, `home ${national}`], sought: [whole, `abroad ${national}`] };
}
