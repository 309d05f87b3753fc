// What the values of a column look like, for columns whose name says nothing or the wrong thing.
import { isEmail } from '../../text/email-address.js';
import { narrow } from '../../text/search-folding.js';

/** What stands in a column, without its empty cells. */
export const valuesOf = (rows: readonly (readonly string[])[], index: number): string[] =>
  rows.map((cells) => cells[index]?.trim() ?? '').filter(Boolean);

export type ValuePattern = 'empty' | 'email' | 'phone' | 'number' | 'date' | 'code' | 'answer' | 'text';

const isDate = (text: string): boolean =>
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}([ T].*)?$|^(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d$/.test(text);

/** Yes or no, in the words and signs of programs. */
const isAnswer = (text: string): boolean =>
  /^(?:yes|no|y|n|true|false|ja|nein|oui|non|s[íi]|não|nao|nee|tak|nie|да|нет|はい|いいえ|是|否|נ?כן|לא|نعم|لا|evet|hay[ıi]r|checked|unchecked|wahr|falsch|vrai|faux|✓|✔|✗|☑|☐)$/iu.test(
    text,
  );
/** `192.0.2.1` has as many digits as a number to call. */
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const isNoPhone = new RegExp(`^(?:${octet}\\.){3}${octet}$`);
const isPhone = (text: string): boolean =>
  !isNoPhone.test(text) && /^(p:)?['+(]?[\d\s()./+-]{6,25}$/.test(text) && text.replaceAll(/\D/g, '').length >= 6;
const address = /[^\s<>,;"]+@[^\s<>,;"]+\.[^\s<>,;"]+/;

/** `CRM-LEAD-2026-00001`, `K-4711`, `00Q5e00000AbCdE`: what programs call records. */
const isCode = (text: string): boolean =>
  /\d/.test(text) &&
  (/^[A-Z\d]+(?:[-_/][A-Z\d]+)+$/.test(text) ||
    /^[A-Z]{1,5}\d{3,}$/.test(text) ||
    /^[#№]\s?\d+$/.test(text) ||
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text) ||
    /^\p{L}+(?:[-_]#?\d{2,}| #\d+| \d{4,})$/u.test(text) ||
    /^(?=.*[A-Z])[A-Za-z\d]{15,18}$/.test(text));

/** `1,200 EUR`, `€ 1.200,50`: with the sign or the code of a currency. */
const isAmount = (text: string): boolean =>
  /^-?\d[\d.,'’\s]*(?:\p{Sc}|[A-Z]{3}|[Рр]уб\.?|zł)$/u.test(text) ||
  /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})\s?-?\d[\d.,'’\s]*$/u.test(text);

/** In longer texts nothing is looked for: they are letters, and some expressions would begin anew at each sign. */
const longest = 400;

/** What most values are. */
export function patternOf(values: readonly string[]): ValuePattern {
  const given = values.filter(Boolean).map((text) => narrow(text.slice(0, longest)));
  if (given.length === 0) return 'empty';
  const most = (test: (text: string) => boolean): boolean => given.filter(test).length >= given.length * 0.7;
  if (most((text) => isEmail(text) || address.test(text))) return 'email';
  if (most(isAnswer)) return 'answer';
  if (most(isDate)) return 'date';
  if (most((text) => /^[-+]?\d{1,5}([.,]\d+)?$/.test(text) || isAmount(text))) return 'number';
  if (most(isPhone)) return 'phone';
  return most(isCode) ? 'code' : 'text';
}
