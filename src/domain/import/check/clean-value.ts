// Takes off cells what spreadsheets and programs have put around a value, and tells what was done: nothing is cleaned unseen.
import { isEmail } from '../../text/email-address.js';
import { textOfMarkup } from '../../text/markup-text.js';
import { hasLookAlike } from '../../text/look-alikes.js';
import { narrow } from '../../text/search-folding.js';
import type { FieldSchema } from '../../record/record-schema.js';
import { isDayType } from '../../values/field-type.js';
import { isWeekday } from '../../values/date-words.js';
import { optionOf, readValue } from '../../values/read-value.js';
import type { CleanValue } from './cell-notice.js';
import { cleanEmail, cleanUrl, shortBlanks } from './clean-address.js';
import { fileLocales } from './column-formats.js';
import { cleanNumber } from './rough-number.js';
import { cleanPhone, isCallable, saysFax } from './clean-phone.js';
import { isGarbled, visibleText } from './garbled-text.js';
import {
  hasValueSign,
  isPlaceholder,
  isSheetError,
  namelessWords,
  noDay,
  noName,
  unknownWords,
} from '../read/placeholders.js';

const nothing: CleanValue = Object.freeze({ text: '' });

/** A cell without blanks around it, and with lines that end in one way. */
const trimmed = (cell: string): string => {
  const text = cell.trim();
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
};

/** One line of words: line breaks and hard spaces of other programs are spaces. */
const inOneLine = (text: string): string => (/\s{2,}|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text);

/** Quotation marks of books, by those that open: what closes them again. */
const curlyMarks: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
]);

/** Quotation marks around a whole value: a program has put its cells between them twice. */
const withoutQuotes = (text: string): string => {
  const mark = text[0]!;
  const closing = text.length > 2 ? curlyMarks.get(mark) : undefined;
  if (closing !== undefined && closing.includes(text.at(-1)!) && !/[“”„«»‘’]/.test(text.slice(1, -1)))
    return text.slice(1, -1).trim() || text;
  if (mark !== '"' && mark !== "'" && mark !== '`') return text;
  const inner = text.slice(1, -1);
  const isWhole = text.length > 2 && text.endsWith(mark) && !inner.replaceAll(mark + mark, '').includes(mark);
  return isWhole && inner.trim() !== '' ? inner.replaceAll(mark + mark, mark).trim() : text;
};

/** `="030"` and an apostrophe before digits and signs: how spreadsheets are told to leave text alone. */
function withoutArmour(text: string): string {
  if (!text.startsWith('=') && !text.startsWith("'")) return text;
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula) return formula[1]!.trim();
  return /^'(?:[\d+(=@-]|\p{Lu}\p{Ll}[^']*$)/u.test(text) ? text.slice(1) : text;
}

const hyperlink = /^=HYPERLINK\(\s*"(mailto:|tel:)?([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i;

/**
 * The address or the number that a cell links: what it shows, if that is one, else where it leads. In texts a formula stays
 * what it is.
 */
function withoutLink(text: string): string {
  const [, scheme = '', target = '', label = ''] = hyperlink.exec(text) ?? [];
  if (target === '') return text;
  const shown = label.trim();
  const isOne = scheme === '' ? shown !== '' : isEmail(shown) || /\d{3}/.test(shown);
  return isOne ? shown : target.replace(/\?.*$/, '').trim();
}

/** A long number as spreadsheets show and save it: `4.91701E+12`. */
const rounded = /^["'=+-]*\d[.,]\d+\s?E\s?\+\s?\d{2,3}["']?$/i;

/** Words, numbers and addresses as most cells have them: no sign in them that a program could have put there. */
const plainWords = /^(?!Loading\.)[A-Za-z\d](?: ?[\w.,;@/()-])*$/;
const plainPage = /^https?:\/\/(?:[\w.,;@/()-])+$/;

/** Words and sentences of which nothing has to be taken off: at most it is asked whether they say that there is nothing. */
const plainText = /^[A-Za-z\d](?: ?[A-Za-z\d.,;@()/'!*#-])*$/;

/** A value of a column that is kept as it is. */
export function cleanExtra(cell: string): CleanValue {
  const text = trimmed(cell);
  if (text === '') return nothing;
  if (plainWords.test(text) || plainPage.test(text)) return { text };
  if (isSheetError(text)) return { text: '', notice: 'placeholder' };
  const bare = withoutArmour(withoutQuotes(visibleText(text, 'lines')));
  if (rounded.test(bare)) return { text: bare, notice: 'digits-lost' };
  if (isGarbled(text)) return { text: bare, notice: 'bad-bytes' };
  return bare === text ? { text } : { text: bare, notice: 'cleaned' };
}

/** Whatever this takes, `isEmail` takes as well. */
const plainEmail = /^\w[\w.+-]*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const isPlainEmail = (text: string): boolean => text.length <= 254 && plainEmail.test(text);

/** A value of a further column of addresses to write to, which is kept as it is; half an address reaches nobody. */
export function cleanFurtherMail(cell: string): CleanValue {
  if (isPlainEmail(cell)) return { text: cell };
  const clean = cleanExtra(cell);
  if (clean.text === '' || isPlaceholder(clean.text) || isEmail(cleanEmail(narrow(clean.text)).text)) return clean;
  return { ...clean, notice: 'no-mail' };
}

/** The pages that a program adds to the names of linked records: `Abel GmbH (https://…)`. */
const linksBehind = /\s\(https?:\/\/[^\s()]+\)/g;

/** Where a cell may have several values, or lines, that are told apart by their ends. */
const forms: Partial<Record<FieldSchema['type'], 'lines' | 'list'>> = {
  'long-text': 'lines',
  'multi-select': 'list',
  email: 'list',
  phone: 'list',
  url: 'list',
};

/** A text without what a program has written around it. */
function withoutDress(text: string, field: FieldSchema): string {
  const form = forms[field.type] ?? 'line';
  if (field.type === 'url') return visibleText(text, form);
  // What spreadsheets write for an end of line where they have no sign for it.
  const lined = text.includes('_x000D_') ? text.replaceAll('_x000D_', '') : text;
  const seen = visibleText(textOfMarkup(lined), form);
  const plain = form === 'lines' ? seen : withoutQuotes(seen);
  if (field.type !== 'text') return plain;
  const line = inOneLine(plain);
  return line.includes('://') ? line.replace(linksBehind, '').trim() || line : line;
}

/** Numbers and addresses as nearly all of them are: nothing stands around them that would have to go. */
const plainNumber = /^\+?[\d().-]+(?: \(?\d[\d().-]*)*(?:x\d+)?$/;

const isPlain = (text: string, { type }: FieldSchema): boolean =>
  type === 'email'
    ? isPlainEmail(text)
    : type === 'phone' && plainNumber.test(text) && hasValueSign.test(text) && !/\.0+$/.test(text) && isCallable(text);

/** What programs write for a list of nothing. */
const isEmptyList = /^(?:\[\s*\]|\{\s*\})$/;

/** What databases write in any text where there is none. */
const isNull = /^(?:null|\\N|\(null\)|<null>|undefined|nan)$/i;
/** What people write where they do not know. */
const isUnknown = new RegExp(
  String.raw`^(?:${unknownWords}|onbekend|nieznan[ya]|неизвестно|tbd|tba|to be determined|n\/k|not known)$`,
  'i',
);

/** Whether the cell says yes or no, in any language of files. */
const saysBoolean = (text: string, field: FieldSchema): boolean =>
  field.type === 'boolean' &&
  /\p{L}|\[/u.test(text) &&
  readValue(text, field, { locale: 'en', otherLocales: fileLocales }).status === 'read';

/** Whether the cell says that nothing is known: not where the field has a choice of that name, or where it may be a name. */
const saysNothing = (text: string, field: FieldSchema): boolean => {
  const { type, name, options } = field;
  return (
    (isPlaceholder(text) || ((type === 'text' || isDayType(type)) && name !== 'name' && isUnknown.test(text))) &&
    (name !== 'name' || /[^\p{L}]/u.test(text)) &&
    (type !== 'long-text' || isEmptyList.test(text) || isNull.test(text) || isSheetError(text)) &&
    !(options && optionOf(text, options)) &&
    !saysBoolean(text, field)
  );
};

const wordBefore = /^(\p{L}{2,12})\.?,?\s(?=\d{1,4}\s?[./-]\s?\d)/u;

/** `Tue 24/11/2026`: the date says it as well. */
const withoutWeekday = (text: string): string =>
  text.replace(wordBefore, (whole, word: string) =>
    isWeekday(word, { locale: 'en', otherLocales: fileLocales }) ? '' : whole,
  );

/** What stands around values of some types. */
const cleaners: Partial<Record<FieldSchema['type'], (text: string, names: string) => CleanValue>> = {
  email: (text) => cleanEmail(narrow(text)),
  phone: (text, names) => cleanPhone(narrow(text), saysFax(names)),
  url: cleanUrl,
  number: (text) => cleanNumber(text),
  money: (text) => cleanNumber(text, true),
  date: (text) => ({ text: withoutWeekday(text) }),
  'date-time': (text) => ({ text: withoutWeekday(text) }),
};

/**
 * A value as its field can take it.
 * @param header What its column is called.
 */
export function cleanValue(cell: string, field: FieldSchema, header = ''): CleanValue {
  const dressed = trimmed(cell);
  if (dressed === '') return nothing;
  if (isPlain(dressed, field)) return { text: dressed, isPlain: true };
  const isText = field.type === 'text' || field.type === 'long-text';
  const isPlainText = isText && plainText.test(dressed);
  const given = isPlainText ? dressed : withoutDress(dressed, field);
  if (saysNothing(given, field) || (isDayType(field.type) && noDay.test(given)))
    return { text: '', notice: 'placeholder' };
  const name = field.name === 'name' ? given.replaceAll(noName, '').trim() : given;
  if (name !== given) return { text: shortBlanks(name), notice: name === '' ? 'placeholder' : 'cleaned' };
  if (isPlainText) return { text: given };
  const bare = withoutArmour(given);
  const text = field.type === 'email' || field.type === 'phone' ? withoutLink(bare) : bare;
  const armoured = text !== dressed;
  const clean = cleaners[field.type]?.(text, `${field.name} ${field.label} ${header}`) ?? { text };
  if (field.type === 'text' && rounded.test(text)) return { text, notice: 'digits-lost' };
  if (field.type !== 'url' && isGarbled(clean.text)) return { ...clean, notice: 'bad-bytes' };
  if (field.type === 'email' && hasLookAlike(clean.text) && !clean.rest) return { ...clean, notice: 'look-alike' };
  return (armoured || clean.text !== text) && !clean.notice ? { ...clean, notice: 'cleaned' } : clean;
}

/** What is written for a first or a last name that nobody knows, because a form wants one; nobody is called so. */
const isNoNamePart = new RegExp(`^(?:none|${namelessWords}|ohne (?:angabe|namen)|geen naam|без имени|無名)$`, 'i');

/** A part of a name as a record can have it. */
export function cleanNamePart(cell: string, field: FieldSchema): CleanValue {
  const clean = cleanValue(cell, field);
  return isNoNamePart.test(clean.text) || isUnknown.test(clean.text) ? { text: '', notice: 'placeholder' } : clean;
}
