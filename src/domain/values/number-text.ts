// Reads numbers as people write them: grouped, with a decimal comma or point, in other digits, with a currency or a per cent sign.
import { type Decimal, decimalOf } from './decimal-sign.js';
import { foldDigits, narrow } from '../text/search-folding.js';
import { numberOf } from './plain-value.js';
import { type Reading, type ReadOptions, read, unread } from './reading.js';

/** ASCII digits and signs; what stands for a blank or an apostrophe between groups is one of each. */
const plainSigns = (text: string): string =>
  foldDigits(narrow(text))
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[−‒–—﹣－]/g, '-')
    .replace(/٫/g, ',')
    .replace(/[٬،]/g, "'")
    .replace(/[’‘ʼ´]/g, "'")
    .replace(/\s+/g, ' ')
    // Nothing behind the decimal sign, as on price tags: `1.234,-`.
    .replace(/(\d)([.,])-{1,2}(?!\d)/, (_, digit: string, decimal: string) => `${digit}${decimal}00`)
    .trim();

/** Digits in groups of three, or the Indian way, with one sign throughout; then a part with the other sign. */
function grouped(text: string, group: string, decimal: string): string | undefined {
  const sign = group === '.' ? '\\.' : group;
  const point = decimal === '.' ? '\\.' : decimal;
  const form = new RegExp(`^(\\d{1,3}(?:${sign}\\d{3})+|\\d{1,2}(?:${sign}\\d{2})+${sign}\\d{3})(?:${point}(\\d+))?$`);
  const [, whole, part] = form.exec(text) ?? [];
  return whole && `${whole.replaceAll(group, '')}${part ? `.${part}` : ''}`;
}

/** The digits as JSON has them if `decimal` is the decimal sign of this text. */
function digitsWith(text: string, decimal: Decimal): string | undefined {
  const point = decimal === '.' ? '\\.' : ',';
  if (new RegExp(`^(?:\\d+${point}?\\d*|${point}\\d+)$`).test(text)) return text.replace(decimal, '.');
  for (const group of [decimal === '.' ? ',' : '.', ' ', "'"]) {
    const digits = grouped(text, group, decimal);
    if (digits) return digits;
  }
  return undefined;
}

const exponent = /^(\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/i;

function unsigned(text: string, { locale, decimal, asks }: ReadOptions): Reading<string> {
  const [, mantissa, power] = exponent.exec(text) ?? [];
  if (mantissa) return read(`${mantissa.replace(',', '.')}e${power}`);
  const own = decimal ?? decimalOf(locale);
  const first = digitsWith(text, own);
  const second = decimal ? undefined : digitsWith(text, own === '.' ? ',' : '.');
  if (first !== undefined && second !== undefined && Number(first) !== Number(second)) {
    return asks ? { status: 'ambiguous', values: [first, second] } : read(first);
  }
  const digits = first ?? second;
  return digits === undefined ? unread : read(digits);
}

/** A sign before or behind, or brackets as accountants write them. */
function signOf(text: string): { negative: boolean; rest: string } {
  const brackets = /^\((.+)\)$/.exec(text);
  if (brackets) return { negative: true, rest: brackets[1]!.trim() };
  const [, before, rest, behind] = /^([+-]?)\s*(.*?)\s*(-?)$/.exec(text) ?? [];
  return { negative: before === '-' || behind === '-', rest: rest ?? '' };
}

/** Letters and signs that are not part of the number: `€`, `USD`, `kr.`; which of them are allowed is the caller's. */
const around = /^([\p{L}\p{Sc}.]*(?:\p{L}|\p{Sc})[.]?)?\s*(.*?)\s*((?:\p{L}|\p{Sc})[\p{L}\p{Sc}.]*)?$/u;

let codes: ReadonlySet<string> | undefined;

/** `usd`, and not `mio`: an amount in millions is another one. */
function isCurrencyCode(text: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
  return codes.has(text);
}

/** What is written for a currency in its country and is no code of ISO 4217. */
const commonSigns = ' rmb:CNY nis:ILS sfr:CHF dhs:AED dhs:MAD ntd:TWD nt$:TWD dkr:DKK skr:SEK nkr:NOK tl:TRY ';

/** What a currency (ISO 4217) is called beside an amount, in a language and in English, without a stop behind it. */
export const currencyNames = (
  currency: string,
  locale: string,
  displays: readonly ('symbol' | 'narrowSymbol' | 'name')[],
): string[] =>
  [locale, 'en'].flatMap((language) =>
    displays.flatMap((currencyDisplay) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(1)
        .filter(({ type }) => type === 'currency')
        .map(({ value }) => value.replace(/\.$/, '')),
    ),
  );

/** Whether a sign before or behind an amount stands for a currency; any does where none is wanted. */
function isCurrency(sign: string, currency: string | undefined, locale: string): boolean {
  const text = sign.replace(/\.$/, '').toLowerCase();
  if (!currency || !/^[A-Za-z]{3}$/.test(currency))
    return (
      isCurrencyCode(text) ||
      commonSigns.includes(` ${text}:`) ||
      /^(?:\p{Sc}|r\$|kr|zł|kč|ft|lei|fr|rs|rp|rm|s\/|us\$)$/iu.test(text)
    );
  if (commonSigns.includes(` ${text}:${currency.toUpperCase()} `)) return true;
  const names = currencyNames(currency, locale, ['symbol', 'narrowSymbol']);
  return text === currency.toLowerCase() || names.some((name) => name.toLowerCase() === text);
}

function toNumber(digits: string, negative: boolean): Reading<number | string> {
  const value = numberOf(`${negative ? '-' : ''}${digits}`);
  return value === undefined ? unread : read(value);
}

function withSign(reading: Reading<string>, negative: boolean): Reading<number | string> {
  if (reading.status === 'read') return toNumber(reading.value, negative);
  if (reading.status !== 'ambiguous') return reading;
  const [first, second] = reading.values.map((digits) => toNumber(digits, negative));
  return first?.status === 'read' && second?.status === 'read'
    ? { status: 'ambiguous', values: [first.value, second.value] }
    : unread;
}

/** The number that a text says whole; its plain digits as text where a double cannot hold it. */
export function readNumber(text: string, options: ReadOptions): Reading<number | string> {
  const { negative, rest } = signOf(plainSigns(text));
  return withSign(unsigned(rest, options), negative);
}

/** An amount, with or without the sign or the code of its currency; one of another currency is not read. */
export function readMoney(text: string, currency: string | undefined, options: ReadOptions): Reading<number | string> {
  const outer = signOf(plainSigns(text));
  const [, before, middle = '', behind] = around.exec(outer.rest) ?? [];
  if (before && behind) return unread;
  const sign = before ?? behind;
  if (sign && !/^e[+-]?\d/i.test(sign) && !isCurrency(sign, currency, options.locale)) return unread;
  const inner = signOf(sign ? middle : outer.rest);
  return withSign(unsigned(inner.rest, options), outer.negative !== inner.negative);
}

/** A percentage says that it is one: `12 %`, `%12`, `12 percent`. */
export const percentSign =
  /^\s*[%٪％﹪]|\s*(?:[%٪％﹪]|\b(?:percent|per cent|pct\.?|prozent|pour cent|por ciento|por cento|per cento|procent)|процент(?:а|ов)?|proc\.)\s*$/iu;

/** `12.5 %` is 12.5, as records keep percentages. */
export const readPercent = (text: string, options: ReadOptions): Reading<number | string> =>
  readNumber(text.replace(percentSign, ''), options);
