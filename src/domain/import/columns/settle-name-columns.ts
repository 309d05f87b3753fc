// Which columns make the name of a record: a whole one, its parts, or one that only its values tell.
import { columnKey } from '../../people/people-headers.js';
import { nameAndAddress } from '../../people/person-reference.js';
import type { RecordSchema } from '../../record/record-schema.js';
import { foldText } from '../../text/search-folding.js';
import { columnOfField, columnOfPart, sureByWords } from './columns-together.js';
import {
  conceptsOf,
  headerKey,
  isFormerPeople,
  isOfOthers,
  isOfOtherThings,
  withoutQualifiers,
} from './record-headers.js';
import type { ColumnTarget, ImportColumn, NamePart, TargetGuess } from './import-column.js';
import { areCompanies, areFamilyNames, arePeople } from './people-or-cases.js';
import { valuesOf } from './value-patterns.js';

/** Kept as it is; where the whole name of a row is empty, it stands there. */
const partOfName: TargetGuess = { target: { kind: 'extra' }, doubt: false, standsInFor: 'name' };

const isDifferent = (values: readonly string[]): boolean =>
  new Set(values.map(foldText)).size >= Math.min(values.length, Math.max(2, values.length * 0.8));

/** A name as a whole and its parts do not go together; whether `Name` is the family name, the first names tell. */
export function settleNames(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  schema: RecordSchema,
): void {
  const whole = columnOfField(found, 'name');
  const [first, middle, last] = (['first', 'middle', 'last'] as const).map((part) => columnOfPart(found, part));
  const demote = (index: number | undefined): void => {
    if (index !== undefined) found.set(index, { target: { kind: 'extra' }, doubt: false });
  };
  // `Contact name` of companies, and who is to be spoken to there beside it.
  if (whole !== undefined && first !== undefined && last !== undefined && areCompanies(valuesOf(rows, whole))) {
    const company = columnOfField(found, 'company');
    const isFree = company === undefined && schema.fields.some(({ name }) => name === 'company');
    found.set(
      whole,
      isFree
        ? { target: { kind: 'field', field: 'company' }, doubt: true, reason: 'values' }
        : { target: { kind: 'extra' }, doubt: false },
    );
    return;
  }
  // Words that may mean a whole name say less than a first and a last one, and so does a whole name without one of them in it.
  if (
    whole !== undefined &&
    first !== undefined &&
    last !== undefined &&
    (found.get(whole)!.doubt || isOther(rows, whole, first) || isOther(rows, whole, last))
  ) {
    demote(whole);
    return;
  }
  // A part that only some of its words tell takes nothing from a name that is plainly one.
  for (const part of [first, last])
    if (whole !== undefined && part !== undefined && (first === undefined || last === undefined))
      if (found.get(part)!.doubt && !found.get(whole)!.doubt) {
        demote(part);
        settleWhole(found, whole, columns, rows);
        return;
      }
  // `Name;Vorname`, `Nom du contact;Prénom du contact`: what is called the name is the family name, where first names are not in it.
  if (whole !== undefined && first !== undefined && last === undefined && isOther(rows, whole, first)) {
    found.set(whole, { target: { kind: 'name-part', part: 'last' }, doubt: true });
    return;
  }
  // `성;이름`, `Surname;Name`: what is called the name is the first one, where family names are not in it.
  if (whole !== undefined && last !== undefined && first === undefined && isOther(rows, whole, last)) {
    found.set(whole, { target: { kind: 'name-part', part: 'first' }, doubt: true });
    return;
  }
  if (whole !== undefined) {
    for (const [name, index] of Object.entries({ first, middle, last }))
      if (index !== undefined) found.set(index, { ...partOfName, part: name as NamePart });
    settleWhole(found, whole, columns, rows);
    return;
  }
  // `Nombre`, `Nom` or `Nombre de contacto` alone is the whole name.
  const only = first ?? last;
  const ambiguous =
    only !== undefined && ambiguousName.test(columnKey(columns.find(({ index }) => index === only)!.header));
  if (ambiguous && (first === undefined || last === undefined))
    found.set(
      only,
      nameOfWords(
        columns.find(({ index }) => index === only)!,
        valuesOf(rows, only),
      ),
    );
  else if (only === undefined) settleUnnamed(found, columns, rows, schema);
  else if (last === undefined) doubtFirst(found, only, columns, rows);
}

const ambiguousName = /(?:^| )(?:nombre|nome|nom|имя|naam)(?: |$)/;

/** `Nombre de la calle` is not that of the record; what else is called so may be, if people stand in it. */
function nameOfWords({ header }: ImportColumn, values: readonly string[]): TargetGuess {
  const name: ColumnTarget = { kind: 'field', field: 'name' };
  if (
    ambiguousName.test(` ${withoutQualifiers(headerKey(header))} `.trim()) &&
    !/ /.test(withoutQualifiers(headerKey(header)))
  )
    return { target: name, doubt: false };
  return arePeople(values) && !isOfOtherThings(header)
    ? { target: name, doubt: true, reason: 'values' }
    : { target: { kind: 'extra' }, doubt: false };
}

const fullName =
  /^(?:full name|vollstandiger name|nom complet|nombre completo|nome completo|volledige naam|полное имя|氏名|フルネーム|全名|姓名)$/;

/** `Name` beside `Full name` is a part of it, and of two columns that are called the same nobody knows which is meant. */
function settleWhole(
  found: Map<number, TargetGuess>,
  whole: number,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
): void {
  const { header } = columns.find(({ index }) => index === whole)!;
  const guess = found.get(whole)!;
  const others = columns.filter(
    ({ index }) => index !== whole && (found.get(index)?.target.kind ?? 'extra') === 'extra',
  );
  const fuller = others.find(
    (other) =>
      conceptsOf(other.header).some(({ concept, sure }) => concept === 'name' && sure >= sureByWords) &&
      (extendsNames(rows, whole, other.index) ||
        (fullName.test(headerKey(other.header)) &&
          arePeople(valuesOf(rows, other.index)) &&
          !arePeople(valuesOf(rows, whole)))),
  );
  if (fuller) {
    found.set(whole, { target: { kind: 'extra' }, doubt: false });
    found.set(fuller.index, { target: guess.target, doubt: true, reason: 'values' });
  } else if (
    others.some((other) => headerKey(other.header) === headerKey(header) && valuesOf(rows, other.index).length > 0)
  )
    found.set(whole, { ...guess, doubt: true });
}

/** Whether most rows have the words of one column, and more, in the other one. */
function extendsNames(rows: readonly (readonly string[])[], part: number, whole: number): boolean {
  const named = rows.filter((cells) => cells[part]?.trim() && cells[whole]?.trim());
  const extended = named.filter((cells) => {
    const [short, long] = [part, whole].map((at) => foldText(cells[at]!.trim()));
    return short !== long && ` ${long!.replaceAll(/[\s,]+/g, ' ')} `.includes(` ${short!} `);
  });
  return extended.length > named.length / 2;
}

type Rows = readonly (readonly string[])[];

/** No header names a column of names: values that are names may be meant, or that have names with them. */
function settleUnnamed(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: Rows,
  schema: RecordSchema,
): void {
  if (!schema.fields.some(({ name }) => name === 'name')) return;
  const whole = columnOfPeople(found, columns, rows) ?? columnOfNamesWithAddresses(found, columns, rows);
  if (whole) found.set(whole.index, { target: { kind: 'field', field: 'name' }, doubt: true, reason: 'values' });
  else if (columns.every(({ header }) => header === ''))
    for (const [index, part] of namePartsOf(found, columns, rows))
      found.set(index, { target: { kind: 'name-part', part }, doubt: true, reason: 'values' });
}

/** `Ida Abel (ida@…)` in a column of addresses; what reads names takes the address off them. */
const columnOfNamesWithAddresses = (
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: Rows,
): ImportColumn | undefined =>
  columns.find(({ index }) => {
    const target = found.get(index)?.target;
    const values = valuesOf(rows, index);
    const named = values.filter(nameAndAddress);
    return target?.kind === 'field' && target.field === 'email' && named.length > values.length / 2;
  });

/** Names of people, each another. */
const columnOfPeople = (
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: Rows,
): ImportColumn | undefined =>
  columns.find(({ index, header }) => {
    const values = valuesOf(rows, index);
    return (
      !found.has(index) &&
      !isOfOthers(header) &&
      !isFormerPeople(header) &&
      values.length >= rows.length / 2 &&
      arePeople(values) &&
      !areCompanies(values) &&
      isDifferent(values)
    );
  });

/** Where a name stands in another cell of its row: in an address first and last, in the name of a company alone. */
function orderTold(cells: readonly string[], at: number): 'first' | 'last' | undefined {
  const [one, other] = [at, at + 1].map((index) => foldText(cells[index]?.trim() ?? ''));
  if (!one || !other) return undefined;
  for (const [index, cell] of cells.entries()) {
    if (index === at || index === at + 1) continue;
    const text = foldText(cell);
    const [first, last] = [text.indexOf(one), text.indexOf(other)];
    const [hasOne, hasOther] = [first >= 0, last >= 0];
    if (text.includes('@')) {
      if (hasOne || hasOther) return hasOne && hasOther && last < first ? 'last' : 'first';
    } else if (hasOne !== hasOther) return hasOne ? 'last' : 'first';
  }
  return undefined;
}

/** Two columns of a word each, side by side, of which addresses or companies of their rows tell that they are a name. */
function namePartsOf(
  found: Map<number, TargetGuess>,
  columns: readonly ImportColumn[],
  rows: Rows,
): [index: number, part: NamePart][] {
  const isPart = (column: ImportColumn | undefined): boolean => {
    const values = column && !found.has(column.index) ? valuesOf(rows, column.index) : [];
    return (
      values.length > 0 &&
      values.length >= rows.length / 2 &&
      areFamilyNames(values) &&
      !values.every((text) => /\s/.test(text))
    );
  };
  for (const [at, { index }] of columns.entries()) {
    if (!isPart(columns[at]) || !isPart(columns[at + 1]) || columns[at + 1]!.index !== index + 1) continue;
    const told = rows.map((cells) => orderTold(cells, index)).filter((order) => order !== undefined);
    if (told.length < rows.length / 2) continue;
    const isTurned = told.filter((order) => order === 'last').length > told.length / 2;
    return [
      [index, isTurned ? 'last' : 'first'],
      [index + 1, isTurned ? 'first' : 'last'],
    ];
  }
  return [];
}

/** First names alone, where another column may well have the family names to them. */
function doubtFirst(
  found: Map<number, TargetGuess>,
  first: number,
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
): void {
  const hasFamilyNames = columns.some(({ index }) => {
    const values = valuesOf(rows, index);
    return !found.has(index) && values.length >= rows.length / 2 && areFamilyNames(values) && isDifferent(values);
  });
  if (hasFamilyNames) found.set(first, { ...found.get(first)!, doubt: true });
}

/** Whether most rows with a whole name have a part as well that is missing in it; without whole names, whether any has a part. */
function isOther(rows: readonly (readonly string[])[], whole: number, part: number): boolean {
  const named = rows.filter((cells) => cells[whole]?.trim());
  const lacking = named.filter((cells) => {
    const text = foldText(cells[part]?.trim() ?? '');
    return text !== '' && !foldText(cells[whole]!).includes(text);
  });
  return named.length > 0 ? lacking.length > named.length / 2 : rows.some((cells) => cells[part]?.trim());
}
