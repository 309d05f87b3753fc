// Numbers to call as they stand in cells: with the kind of line, further numbers or an extension beside them, or none at all.
import { withoutInvisible } from '../../people/person-reference.js';
import type { CleanValue } from './cell-notice.js';
import { shortBlanks } from './clean-address.js';

/** A long number as spreadsheets show and save it, whatever stands around it: its last digits are lost. */
const scientific = /^(?:\p{L}{1,12}[.:：]\s?)?["'=+-]*\d(?:[.,]\d+)?\s?E\s?\+?\s?\d{1,3}["']?$/iu;

/** What an address of a messenger calls. */
const messenger =
  /^(?:(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)|(?:whatsapp:\/\/send|viber:\/\/(?:chat|add))\/?\?(?:phone|number)=)(?:\+|%2b)?(\d{6,15})(?!\d)/i;
/** What stands before the number of a link that calls it, and what its answer is asked for. */
const callScheme = /^(?:tel|callto|sip|sips|sms|smsto|skype|facetime|phone):(?:\/\/)?(?=[+(]?\d)/i;
const callOptions = /(?<=\d)(?:@[\w.-]+)?(?:;phone-context=[^;?]*|[?](?:call|chat|add).*)?$/i;
/** A link as plain text has it: `[030 12](tel:03012)`. */
const linked = /^\[([^\]]+)\]\((?:tel:)?[^()]*\)$/i;
const page = /^(?:https?:\/\/|www\.)/i;
const fax = /^(?:tele)?fax\b|^факс/iu;
/** The same behind the number: `030 1234 (Fax)`. */
const faxBehind = /(?<=\d)\s*[-–/,]?\s*\(?(?:(?:tele)?fax|факс)(?:[ -]?(?:nr|no|number))?\.?\)?$/iu;
const faxLabel = /^(?:(?:tele)?fax|факс)(?:[ -]?(?:nr|no|number))?\.?\s*[:：]?\s*(?=[+(\d])/iu;

/** Whether a field, a column or the kind of a number is called that of a fax. */
export const saysFax = (label: string): boolean => /fax|факс|ファックス|传真|傳真|فاكس/i.test(label);

/** `2026-03-12`, `12.03.2026`: nobody parts a number like this. */
const day = /^(?:(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d(?:[ T].*)?|\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d(?: .*)?)$/;

/** What else is written in digits: a time, an amount, a version, an address of the internet. */
const amountOrTime =
  /^(?:\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|[1-9]\d{0,1}[.,]000|[1-9]\d*[.,]\d{1,2}|[+-]?\d+(?:[.,]\d+)?\s?%|\d{4}-?W\d\d(?:-\d)?|(?:19|20)\d\d[/.](?:0?\d|1[0-2])[/.][0-3]?\d)$/i;
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const internetAddress = new RegExp(String.raw`^${octet}(?:\.${octet}){3}(?::\d+)?$`);
/** Parts of such an address that are none of a number. */
const netPart = /(?:^|\.)\d(?:\.|$)|^(?:10|127|192\.168|172)\./;
const withCurrency =
  /^(?:[\p{Sc}]\s?\d|\d[\d.,\s]*\s?\p{Sc}$|(?:EUR|USD|GBP|CHF|JPY|CNY|INR|PLN|SEK|NOK|DKK|CZK|BRL|CAD|AUD)\s?\d|\d[\d.,\s]*\s?(?:EUR|USD|GBP|CHF|JPY|CNY|INR|PLN|SEK|NOK|DKK|CZK|BRL|CAD|AUD)$)/u;

/** One digit again and again, and what a spreadsheet makes of `=-49…`. */
const noNumber = /^(?:([0-9])(?:[ -]?\1){5,}|-\d{6,})$/;

const isOtherNumber = (text: string): boolean =>
  noNumber.test(text) ||
  amountOrTime.test(text) ||
  (internetAddress.test(text) && netPart.test(text)) ||
  withCurrency.test(text);

/** Which line it is: `Mobile:`, `Tel.`; single letters only with a sign behind them. */
const lineKinds = String.raw`(?:phones?|tele(?:phone|fon[eo]?)|t[eé]l(?:[eé]phone|[eé]fono)?|fon|ph|mob(?:ile?|il)?|m[oó]vil|portable|cell?(?:ulare?)?|handy|work|home|office|main|direct|business|other|privat|dienstlich|gesch(?:äftlich|\.)|arbeit|büro|zentrale|whatsapp|gsm|тел(?:ефон)?|моб(?:ильный)?|電話|携帯|电话|手机|טלפון|נייד|هاتف|جوال)(?: (?:phone|number|nr|no))?\.?`;
const label = new RegExp(String.raw`^(?:${lineKinds}\s*[:：]?|[a-z][:.])\s*(?=[+(\d])`, 'iu');
/** The same behind the number: `030 1234 (mobile)`. */
const labelBehind = new RegExp(String.raw`(?<=\d)\s*(?:\(${lineKinds}\)|\s[-–/]?\s?${lineKinds})$`, 'iu');

const extension = /(?:;?\s*(?:x|ext\.?|extension|dw|durchwahl|#)[\s.:=]*\d{1,6})+$/i;

/** Digits of a number: with the signs before a country and one of a trunk there are no more. */
const [fewestDigits, mostDigits] = [3, 18];

/** No cell of numbers is longer; in a letter none is looked for. */
const longestCell = 1_000;

const asciiOnly = /^[\0-\x7f]*$/;
const extensionSign = /[#a-z]/i;

function digitsOf(text: string): number {
  const bare = extensionSign.test(text) ? text.replace(extension, '') : text;
  if (!asciiOnly.test(bare)) return bare.match(/\p{Nd}/gu)?.length ?? 0;
  let digits = 0;
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    if (code > 0x2f && code < 0x3a) digits++;
  }
  return digits;
}

/** Whether as many digits stand there as can be called, and not as a day. */
export function isCallable(text: string): boolean {
  const digits = digitsOf(text);
  return digits >= fewestDigits && digits <= mostDigits && !day.test(text) && !isOtherNumber(text);
}

/** `1-800-FLOWERS`: letters of a keypad. */
const ofKeypad = /^(?:\+?1[ .()-]*)?\(?(?:8\d\d|0[89]00|1[389]00)[ .()-]*[A-Z][A-Z-]*$/;

/** `10115 Berlin`, `ID 12345`: more words than a short number has digits. */
function isWordy(text: string): boolean {
  if (ofKeypad.test(text)) return false;
  const bare = text.replace(extension, '');
  return digitsOf(bare) <= 5 && (bare.match(/\p{L}/gu)?.length ?? 0) >= 4;
}

/** Whether more stands there than a number and its extension: `030 1234 (Ann)`, `after 6 pm: 030 1234`. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(extension, ''));

const isLong =
  (fewest: number) =>
  (part: string): boolean =>
    digitsOf(part) >= fewest;

/** Signs between two numbers, and how many digits each has where the sign may stand within one as well. */
const between: readonly { sign: RegExp; fewest: number }[] = [
  { sign: /:::|\n|;(?!\s*ext)/i, fewest: 0 },
  { sign: /[,|،、•]|\s(?:\/|or|and|oder|und|ou|et|o|y|&)\s/i, fewest: 6 },
  { sign: /(?<=\d)\s*(?=\+\d)|\s+(?=\p{L}{1,12}\.?[:：]\s*[+(\d])/u, fewest: 6 },
  { sign: /\s[-–]\s|\s*[/·]\s*/, fewest: 8 },
];

function numbersOf(text: string): string[] {
  for (const { sign, fewest } of between) {
    const parts = text
      .split(sign)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length > 1 && parts.every(isLong(fewest))) return parts;
  }
  const words = digitsOf(text) > mostDigits ? text.split(/\s+/) : [];
  return words.length > 1 && words.every(isLong(7)) ? words : [text];
}

/** `O30 l2345`: letters beside a digit that were taken for digits, among nothing but digits; `(o) 555` is an office. */
const misread = (text: string): string =>
  /^[+\d\s()./OoIl-]*\d{3}[+\d\s()./OoIl-]*$/.test(text)
    ? text.replaceAll(/(?<=\d)o|o(?=\d)/gi, '0').replaceAll(/(?<=\d)[Il]|[Il](?=\d)/g, '1')
    : text;

const bareNumber = (text: string): string =>
  misread(withoutInvisible(text))
    .replace(label, '')
    .replace(labelBehind, '')
    .replace(/^(?:=(?=\+?\d[\d ()/-]*$)|[’‘'`´"](?=[+(]?\d))/, '')
    .replace(callScheme, '')
    .replace(/^[☎☏✆℡📞📱🕿📲\ufe0e\ufe0f\s]+(?=[+(\d])/u, '')
    .replace(/(?<=\d)["'’`´]$/, '')
    .replace(/^(\d{7,})[.,]0{1,3}$/, '$1')
    .trim();

/** Signs of a list behind its last number. */
const endOfList = /[;,|،、\s]{1,20}$/;

/** @param takesFax Whether the number of a fax is wanted. */
export function cleanPhone(given: string, takesFax: boolean): CleanValue {
  const text = shortBlanks(given).replace(endOfList, '');
  if (text.length > longestCell) return { text: '', notice: 'no-phone', rest: [given] };
  if (scientific.test(text)) return { text, notice: 'digits-lost' };
  const messaged = messenger.exec(text)?.[1];
  if (messaged !== undefined) return { text: `+${messaged}`, notice: 'cleaned' };
  const parts = text.split(/[;,|\n]\s*(?=\D{0,3}\d[.,]?\d*\s?E)/i);
  if (parts.length > 1 && parts.every((part) => scientific.test(part.trim())))
    return { text: parts[0]!.trim(), notice: 'digits-lost', rest: parts.slice(1).map((part) => part.trim()) };
  const [first = '', ...rest] = numbersOf(text.replace(linked, '$1'));
  const called = first.replace(callScheme, '').replace(callOptions, '');
  const bare = bareNumber(takesFax ? called.replace(faxLabel, '').replace(faxBehind, '') : called);
  if (!isCallable(bare) || isWordy(bare) || page.test(bare) || fax.test(bare) || faxBehind.test(bare))
    return { text: '', notice: 'no-phone', rest: [given] };
  if (rest.length > 0) return { text: bare, notice: 'several', rest };
  if (hasWords(bare)) return { text: bare, notice: 'words' };
  return bare === given ? { text } : { text: bare, notice: 'cleaned' };
}
