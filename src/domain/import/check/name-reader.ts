// Reads the name of a record off its row: put together from its parts, without the addresses and the further people beside it.
import { nameAndAddress } from '../../people/person-reference.js';
import type { FieldSchema } from '../../record/record-schema.js';
import { validateField } from '../../record/validate-record.js';
import { isEmail } from '../../text/email-address.js';
import { foldText } from '../../text/search-folding.js';
import type { ImportColumn } from '../columns/import-column.js';
import { namelessWords, unknownWords } from '../read/placeholders.js';
import { cleanNamePart, cleanValue } from './clean-value.js';
import { cleanedReader, type Compiled, type FieldReader, type Keep, noticesOf } from './field-readers.js';
import type { RowReading } from './row-reading.js';
import { nameColumns, nameJoiner, ownParts, type RepeatedParts } from './whole-name.js';

/** Where nothing is known of the others. */
const onlyThis: RepeatedParts = { rows: 1, repeated: 1 };

/** Puts the texts of the columns of a name together. */
function wholeNameReader(
  field: FieldSchema,
  columns: readonly ImportColumn[],
  from: readonly number[],
  isWhole: boolean,
  habit: RepeatedParts = onlyThis,
) {
  const clean = isWhole ? cleanValue : cleanNamePart;
  const reads = from.map((column) => cleanedReader((cell) => clean(cell, field), column));
  const join = nameJoiner(columns);
  return (cells: readonly string[], out: RowReading): string => {
    const parts: string[] = [];
    for (let at = 0; at < from.length; at++) {
      const { value, notices } = reads[at]!(cells[from[at]!] ?? '');
      if (value) parts.push(value as string);
      if (notices) out.notices = [...out.notices, ...notices];
    }
    const own = ownParts(parts, habit);
    if (own.length < parts.length) {
      const level = habit.repeated * 5 < habit.rows * 4 ? 'warning' : 'info';
      out.notices = [...out.notices, { code: 'cleaned', level, column: from[0]!, value: parts.join(' ') }];
    }
    return own.length === 1 ? own[0]! : join(own);
  };
}

/** What is written where nobody knows a name, a state that a program has left there, or a number. */
const nobody = new RegExp(
  String.raw`^[([<]?(?:${namelessWords}|${unknownWords}|unnamed|anonimo|unknown (?:caller|contact|lead|user|visitor)|false|true|yes|no|ja|nein|oui|non|да|нет|はい|いいえ|是|否)[)\]>]?$`,
  'iu',
);
/** What a report says of itself: `Prepared by:`, `Date: 12 March`. */
const saysOfFile = /\S\s?[:：]$|^\p{L}[\p{L} ]{0,20}[:：]\s*\d/u;
const sayingSign = /[:：]/;
const saysNobody = (text: string): boolean =>
  nobody.test(text) ||
  /^(?:https?:\/\/|www\.)\S+$|^[+(]?\d[\d\s()./-]*$/.test(text) ||
  (sayingSign.test(text) && saysOfFile.test(text));

/** What parts several people in a cell, and stands in no name. */
const betweenPeople = /\s*(?::::|[;；\n])\s*/;
const fullName = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}(?: \([^()]{1,40}\))?$/u;

/** The people of a cell that links several records: they have addresses, or are called as people are. */
function severalNamed(text: string): string[] {
  const parts = text.split(betweenPeople).filter(Boolean);
  if (parts.length > 1) return parts.every((part) => part.includes('@') || fullName.test(part)) ? parts : [text];
  // `Ida (ida@…), Cem (cem@…)`
  const listed = text.split('@').length > 2 ? text.split(/(?<=[)>\]])\s*[,|&/]\s*(?=\p{L})/u) : [text];
  return listed.every((part) => part.includes('@')) ? listed : [text];
}

/** The first of several people whom a record is about; the others are kept. */
function firstOf(text: string, out: RowReading, { index, key }: Pick<ImportColumn, 'index' | 'key'>, keep: Keep) {
  const [first = text, ...others] = /[;；\n]|:::|@.*@/u.test(text) ? severalNamed(text) : [text];
  if (others.length === 0) return text;
  out.notices = [...out.notices, ...noticesOf('several', text, index, { rest: others })];
  keep(key, others.join('; '));
  return first;
}

/** A name without the address beside it, which the record gets; so does somebody who is called by an address. */
function takeAddress(text: string, out: RowReading, { index, key }: Pick<ImportColumn, 'index' | 'key'>, keep: Keep) {
  if (!text.includes('@')) return text;
  const { name, email } = nameAndAddress(text) ?? {};
  if (name === undefined || email === undefined) {
    if (isEmail(text)) out.draft.email ??= text;
    return text;
  }
  const isOther = out.draft.email !== undefined && foldText(out.draft.email) !== foldText(email);
  const rest = isOther ? [email] : [];
  out.notices = [...out.notices, ...noticesOf(isOther ? 'several' : 'cleaned', text, index, { rest })];
  if (isOther) keep(key, email);
  else out.draft.email ??= email;
  return name;
}

/** Of columns that stand in where the whole name of a row is empty: another whole one, or its parts. */
function otherNameReader(field: FieldSchema, columns: readonly ImportColumn[]): (cells: readonly string[]) => string {
  const others = columns.filter(({ target, standsInFor }) => target.kind === 'extra' && standsInFor === 'name');
  const wholes = others.filter(({ part }) => part === undefined);
  const parts = others
    .filter(({ part }) => part !== undefined)
    .map((column) => ({
      ...column,
      target: { kind: 'name-part', part: column.part! } as const,
    }));
  const join = nameJoiner(parts);
  const textAt = (cells: readonly string[], index: number): string => cleanNamePart(cells[index] ?? '', field).text;
  return (cells) => {
    const whole = wholes.map(({ index }) => textAt(cells, index)).find(Boolean) ?? '';
    const given = nameColumns(parts)
      .map((index) => textAt(cells, index))
      .filter(Boolean);
    const isWhole = whole !== '' && given.every((part) => foldText(whole).includes(foldText(part)));
    return isWhole ? whole : join([...given, whole]);
  };
}

/** The name of the record, for which others stand in: it comes after all else. */
export function nameReader(field: FieldSchema, { columns, schema, decisions }: Compiled): FieldReader {
  const hasEmail = schema.fields.some(({ name, type }) => name === 'email' && type === 'email');
  const of = (name: string): ImportColumn | undefined =>
    columns.find(({ target }) => target.kind === 'field' && target.field === name);
  const whole = of('name');
  const mail = of('email')?.index;
  const from = whole ? [whole.index] : nameColumns(columns);
  const readName = wholeNameReader(field, columns, from, whole !== undefined, decisions.nameParts);
  const otherName = otherNameReader(field, columns);
  const place = { index: from[0] ?? -1, key: columns.find(({ index }) => index === from[0])?.key ?? '' };
  return (cells, out, keep) => {
    const given = readName(cells, out);
    // Cleaned, a line break is a space as any other.
    const lines = from.length === 1 ? (cells[from[0]!] ?? '').trim() : '';
    const first = lines.includes('\n') ? firstOf(lines, out, place, keep) : lines;
    const one = first === lines ? firstOf(given, out, place, keep) : first;
    let text = hasEmail ? takeAddress(one, out, place, keep) : one;
    // What was cleaned off the address is told there.
    if (text === '' && mail !== undefined) text = nameAndAddress(cells[mail]?.trim() ?? '')?.name ?? '';
    if (text === '') {
      text = otherName(cells);
      if (text !== '') out.notices = [...out.notices, { code: 'name-from', level: 'info', value: text }];
    }
    text ||= decisions.defaults?.get('name') || field.defaultValue || '';
    if (text === '' && decisions.nameStandIn && decisions.nameStandIn !== 'none') {
      text = (decisions.nameStandIn === 'company' && out.draft.company) || out.draft.email || '';
      if (text !== '') out.notices = [...out.notices, { code: 'name-from', level: 'warning', value: text }];
    }
    if (text === given && text !== '' && saysNobody(text))
      out.notices = [...out.notices, { code: 'no-name', level: 'warning', column: place.index, value: text }];
    const problem = validateField(text, field);
    if (problem) out.problems = [...out.problems, { code: 'field', field, columns: from, problem }];
    else out.draft.name = text;
  };
}
