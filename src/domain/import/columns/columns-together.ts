// Columns that belong together: those that add to another one, and those of which one tells what another means.
import { foldText } from '../../text/search-folding.js';
import type { RecordSchema } from '../../record/record-schema.js';
import { conceptsOf, headerKey } from './record-headers.js';
import type { ColumnTarget, ImportColumn, TargetGuess, NamePart } from './import-column.js';
import { areCases, areCompanies, arePeople } from './people-or-cases.js';
import { ownerPart } from './owner-parts.js';
import { patternOf, valuesOf } from './value-patterns.js';

const columnWith = (found: ReadonlyMap<number, TargetGuess>, is: (target: ColumnTarget) => boolean) =>
  [...found].find(([, { target }]) => is(target))?.[0];

/** The column that was led to a field, by its index. */
export const columnOfField = (found: ReadonlyMap<number, TargetGuess>, field: string): number | undefined =>
  columnWith(found, (target) => target.kind === 'field' && target.field === field);

/** The column that was led to a part of the name, by its index. */
export const columnOfPart = (found: ReadonlyMap<number, TargetGuess>, part: NamePart): number | undefined =>
  columnWith(found, (target) => target.kind === 'name-part' && target.part === part);

/** Below this, somebody should look at a guess. */
export const certain = 60;
/** The header is the word itself. */
export const sureByWords = 88;

/** People beside those of another column: collaborators, a second owner. */
export const besides = new RegExp(
  [
    String.raw`collaborat|colaborador|kollaborat|mitwirkende|mitbetreuer|zweitbetreuer|weitere zustandige|соисполнител|副担当|协作人|协同人`,
    String.raw`\b(?:co|second|secondary|additional|other) (?:owner|owners|assignee|assignees)\b`,
  ].join('|'),
);

/** `Owner` and `Owner Email` are two columns of the same people; `Owner Name` may be what they are called elsewhere. */
function isMailOf(header: string, other: string): boolean {
  const isMail = (text: string): boolean => /\b(e mail|email|mail)\b/.test(headerKey(text));
  if (isMail(header) === isMail(other)) return false;
  const bare = (text: string): string =>
    headerKey(text)
      .replaceAll(/\b(e mail|email|mail|name|address|user)\b|(?<=\D)\d$/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return bare(header) === bare(other);
}

/** The second of two family names. */
const secondFamilyName =
  /^(?:segundo apellido|apellido 2|2 apellido|2º apellido|apellido materno|second last name|segundo sobrenome)$/;

/** `Owner 1` and `Owner 2`. */
function isNumberedLike(header: string, other: string): boolean {
  const bare = (text: string): string => headerKey(text).replace(/(?<=\D) ?\d$/, '');
  return headerKey(header) !== headerKey(other) && bare(header) === bare(other);
}

/** Whether a column adds to another one that has the same target. */
export function joins(target: ColumnTarget, column: ImportColumn, holder: ImportColumn): boolean {
  const key = headerKey(column.header);
  if (target.kind === 'name-part') return target.part === 'last' && secondFamilyName.test(key);
  return (
    target.kind === 'assignees' &&
    (isMailOf(column.header, holder.header) || isNumberedLike(column.header, holder.header) || besides.test(key))
  );
}

/** First and last names of owners in columns of their own, where no other column names them. */
export function settleOwnerParts(found: Map<number, TargetGuess>, columns: readonly ImportColumn[]): void {
  const part = (wanted: 'first' | 'last'): ImportColumn | undefined =>
    columns.find(({ header }) => ownerPart(header) === wanted);
  const [first, last] = [part('first'), part('last')];
  if (!first || !last) return;
  const holders = [...found].filter(([, { target }]) => target.kind === 'assignees').map(([index]) => index);
  if (holders.some((index) => index !== first.index && index !== last.index)) return;
  for (const column of [first, last])
    found.set(column.index, { target: { kind: 'assignees' }, doubt: false, reason: 'words' });
}

/** `User Email` is whoever books with somebody, or, where no other column has addresses, the record's own. */
export function settleAddresses(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  schema: RecordSchema,
): void {
  const field = schema.fields.find(({ type }) => type === 'email');
  if (!field || [...found.values()].some(({ target }) => target.kind === 'field' && target.field === field.name))
    return;
  const own = columns.find(
    ({ index, header }) => headerKey(header) === 'user email' && found.get(index)?.target.kind === 'assignees',
  );
  if (own) found.set(own.index, { target: { kind: 'field', field: field.name }, doubt: true });
}

const customerWords = new Set(
  'customer|customer name|client|client name|kunde|kundenname|client|nom client|nom du client|cliente|nombre del cliente|nome cliente|nome do cliente|klant|klantnaam|klient|nazwa klienta|клиент|имя клиента|العميل|اسم العميل|客户|客户名称|客戶|客戶名稱|顧客名|お客様名|ग्राहक का नाम|שם הלקוח'
    .split('|')
    .map(headerKey),
);

/** Who a customer is beside a contact: the company of that person. */
export function settleCustomers(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
): void {
  const isOfCases = (at: number): boolean => {
    const values = valuesOf(rows, at);
    return areCases(values) || patternOf(values) === 'code';
  };
  const [name, company] = [columnOfField(found, 'name'), columnOfField(found, 'company')];
  const whole = columns.find(({ index }) => index === name);
  const parts = [...found].filter(([, { target }]) => target.kind === 'name-part').length;
  const beside = columns.find(({ index, header }) => !found.has(index) && customerWords.has(headerKey(header)));
  const isContact = parts > 0 || (whole && contactWords.test(headerKey(whole.header)));
  // `Customer` beside `Contact`, which is the name already.
  if (beside && isContact && company === undefined && schema.fields.some((field) => field.name === 'company')) {
    if (!isOfCases(beside.index))
      found.set(beside.index, { target: { kind: 'field', field: 'company' }, doubt: true, reason: 'words' });
    return;
  }
  if (!whole || !customerWords.has(headerKey(whole.header)) || company !== undefined) return;
  if (!schema.fields.some((field) => field.name === 'company')) return;
  const person = columns.find(
    ({ index, header }) =>
      !found.has(index) &&
      !customerWords.has(headerKey(header)) &&
      conceptsOf(header).some(({ concept, sure }) => concept === 'name' && sure >= certain) &&
      !isOfCases(index),
  );
  if (!person) return;
  found.set(whole.index, { target: { kind: 'field', field: 'company' }, doubt: true, reason: 'words' });
  found.set(person.index, { target: { kind: 'field', field: 'name' }, doubt: false });
}

/** What programs call a lead as a case of its own; whoever it is about is its contact. */
const caseWords = new Set(
  'lead|lead name|lead title|deal name|opportunity name|nombre del lead|nombre del trato|nome do lead|nome do negócio|nom du lead|nom de la transaction|leadname|leadbezeichnung|название лида|название сделки|リード名|线索名称|線索名稱'
    .split('|')
    .map(headerKey),
);
/** `Name` alone may be that of a case as well. */
const bareName = new Set(
  'name|names|display name|nombre|nome|nom|naam|nazwa|название|имя|名称|名前|件名'.split('|').map(headerKey),
);

/** Whose name it is besides: who pays, who is delivered to, whom a case is about. */
const otherPeople =
  /^(?:billing name|shipping name|bill to(?: name)?|ship to(?: name)?|people|person|client|kunde|cliente|klant|клиент)$/;

const contactWords =
  /\b(?:contact|contacto|contato|contatto|kontakt|kontaktperson|ansprechpartner|ansprechperson|contactpersoon)\b|контакт|联系人|聯絡人|連絡先|担当者名/;

/** Whether somebody to speak to stands beside a name, and is mostly somebody else: the name may then be that of a firm or a case. */
function contactsBeside(columns: readonly ImportColumn[], rows: readonly (readonly string[])[], name: number): boolean {
  return columns.some(({ index, header }) => {
    if (index === name || !contactWords.test(headerKey(header)) || !arePeople(valuesOf(rows, index))) return false;
    if (!conceptsOf(header).some(({ concept, sure }) => concept === 'name' && sure >= certain)) return false;
    const both = rows.filter((cells) => cells[name]?.trim() && cells[index]?.trim());
    const same = both.filter((cells) => foldText(cells[name]!.trim()) === foldText(cells[index]!.trim()));
    return both.length > 0 && same.length * 2 < both.length;
  });
}

/** Nobody knows by two words whether `Hotel Adler` or the contact beside it is what the record is called. */
function doubtNames(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
): void {
  for (const { index, header } of columns) {
    const guess = found.get(index);
    const isName = guess?.target.kind === 'field' && guess.target.field === 'name';
    const mayBeCase = bareName.has(headerKey(header)) || caseWords.has(headerKey(header));
    if (isName && mayBeCase && contactsBeside(columns, rows, index)) found.set(index, { ...guess, doubt: true });
  }
}

/** `Lead name` beside `Contact name` is what the case is called, where it says what is wanted or for whom, and the other one who wants it. */
export function settleCases(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
): void {
  if (!schema.fields.some(({ name }) => name === 'name')) return;
  const company = columnOfField(found, 'company');
  const isCompany = (index: number): boolean =>
    company !== undefined && valuesOf(rows, index).join('\n') === valuesOf(rows, company).join('\n');
  const title = columns.find(({ index, header }) => {
    const target = found.get(index)?.target;
    const isName = target?.kind === 'name-part' || (target?.kind === 'field' && target.field === 'name');
    const isBare = bareName.has(headerKey(header));
    if (!isName || !(isBare || caseWords.has(headerKey(header)))) return false;
    const values = valuesOf(rows, index);
    return areCases(values) || areCompanies(values) || patternOf(values) === 'code' || (!isBare && isCompany(index));
  });
  const isOpen = (index: number): boolean => {
    const target = found.get(index)?.target;
    return !target || (target.kind === 'field' && target.field === 'name');
  };
  const person = columns.find(
    ({ index, header }) =>
      isOpen(index) &&
      index !== title?.index &&
      !caseWords.has(headerKey(header)) &&
      (otherPeople.test(headerKey(header)) ||
        conceptsOf(header).some(
          ({ concept, sure }) =>
            concept === 'name' && sure >= (contactWords.test(headerKey(header)) ? certain : sureByWords),
        )) &&
      arePeople(valuesOf(rows, index)),
  );
  if (!title) doubtNames(found, columns, rows);
  if (!title || !person) return;
  const mayBeCompany =
    bareName.has(headerKey(title.header)) && company === undefined && areCompanies(valuesOf(rows, title.index));
  const hasCompany = schema.fields.some(({ name }) => name === 'company');
  found.set(
    title.index,
    mayBeCompany && hasCompany
      ? { target: { kind: 'field', field: 'company' }, doubt: true, reason: 'values' }
      : { target: { kind: 'extra' }, doubt: false },
  );
  found.set(person.index, { target: { kind: 'field', field: 'name' }, doubt: true, reason: 'values' });
}

/** Where each record is a company and its owner that of the company, the company is what the record is called. */
export function settleCompanies(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  schema: RecordSchema,
): void {
  const hasName = [...found.values()].some(
    ({ target }) => target.kind === 'name-part' || (target.kind === 'field' && target.field === 'name'),
  );
  if (hasName || !schema.fields.some(({ name }) => name === 'name')) return;
  const company = columnOfField(found, 'company');
  // `Organization - Name`: all of the file is about organizations.
  const isPrefixed = /\s[-–]\s/.test(columns.find(({ index }) => index === company)?.header ?? '');
  const ofCompanies = columns.some(
    ({ index, header }) =>
      found.get(index)?.target.kind === 'assignees' &&
      (/\b(?:company|account|organi[sz]ation) owner\b/.test(headerKey(header)) || isPrefixed),
  );
  if (company !== undefined && ofCompanies)
    found.set(company, { target: { kind: 'field', field: 'name' }, doubt: true, reason: 'words' });
}

/** A company that is called as the person of its row, where the parts of the name tell: another column is the company. */
export function settleOwnCompanies(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
): void {
  const company = columnOfField(found, 'company');
  const first = columnOfPart(found, 'first');
  const last = columnOfPart(found, 'last');
  if (company === undefined || first === undefined || last === undefined) return;
  const of = (cells: readonly string[], at: number): string => foldText(cells[at]?.trim() ?? '');
  const named = rows.filter((cells) => of(cells, company) !== '');
  const own = named.filter((cells) =>
    [`${of(cells, first)} ${of(cells, last)}`, `${of(cells, last)} ${of(cells, first)}`].includes(of(cells, company)),
  );
  if (own.length * 2 <= named.length) return;
  const target = found.get(company)!.target;
  found.set(company, { target: { kind: 'extra' }, doubt: false });
  const other = columns.find(
    ({ index, header }) =>
      !found.has(index) && conceptsOf(header).some(({ concept, sure }) => concept === 'company' && sure >= certain),
  );
  if (other) found.set(other.index, { target, doubt: true, reason: 'values' });
}
