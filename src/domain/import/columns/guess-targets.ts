// Leads columns to targets: every column has guesses by its name and values, and the surest guess of all takes its target first.
import type { FieldSchema, RecordSchema } from '../../record/record-schema.js';
import {
  type Concept,
  conceptsOf,
  headerKey,
  isFormerPeople,
  isOfOthers,
  namesPlace,
  placeOrStatus,
} from './record-headers.js';
import {
  besides,
  certain,
  joins,
  settleAddresses,
  settleCases,
  settleCompanies,
  settleCustomers,
  settleOwnCompanies,
  settleOwnerParts,
} from './columns-together.js';
import type { ColumnTarget, GuessReason, ImportColumn, TargetGuess, TargetNames } from './import-column.js';
import { knownExport, type KnownExport, prefixOf, withoutPrefix } from './known-exports.js';
import { arePlaces } from './place-names.js';
import { exactChoice } from './choice-key.js';
import { withoutCommonPrefix } from './common-prefix.js';
import { exactNames, saysOtherwise } from './telling-signs.js';
import { ChoiceMatcher } from './choice-matching.js';
import { areCompanies, arePeople } from './people-or-cases.js';
import { isKindOfRecord } from './grouped-names.js';
import { turnedHeader } from './header-asides.js';
import { namesOtherNumbers, stepsIn, valueOfOne, withinWords } from './field-in-words.js';
import { settleNames } from './settle-name-columns.js';
import { settleLandOwners } from './owner-parts.js';
import { settleWhose } from './whose-names.js';
import { patternOf, type ValuePattern } from './value-patterns.js';

export interface GuessOptions {
  schema: RecordSchema;
  names: TargetNames;
  labels?: ((field: FieldSchema) => string) | undefined;
}

interface Candidate {
  column: ImportColumn;
  target: ColumnTarget;
  sure: number;
  reason?: GuessReason | undefined;
}

const conceptOfField: Readonly<Record<string, Concept>> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  company: 'company',
  source: 'source',
  status: 'status',
  notes: 'notes',
};

/** Names that the schema and the page give a target, best first. */
function ownNames({ schema, names, labels }: GuessOptions): Map<string, { target: ColumnTarget; sure: number }> {
  const own = new Map<string, { target: ColumnTarget; sure: number }>();
  const learn = (name: string | undefined, target: ColumnTarget, sure: number): void => {
    const key = headerKey(name ?? '');
    if (key && !own.has(key)) own.set(key, { target, sure });
  };
  for (const field of schema.fields) {
    const target: ColumnTarget = { kind: 'field', field: field.name };
    for (const name of [field.label, field.name, labels?.(field)]) learn(name, target, 100);
  }
  for (const part of ['first', 'middle', 'last'] as const) learn(names[part], { kind: 'name-part', part }, 100);
  learn(names.assignees, { kind: 'assignees' }, 100);
  for (const field of schema.fields) {
    for (const name of field.synonyms ?? []) learn(name, { kind: 'field', field: field.name }, 95);
  }
  return own;
}

function targetOfConcept(concept: Concept, schema: RecordSchema): ColumnTarget | undefined {
  if (concept === 'assignees') return { kind: 'assignees' };
  if (concept === 'first' || concept === 'middle' || concept === 'last') return { kind: 'name-part', part: concept };
  const field = schema.fields.find(({ name }) => conceptOfField[name] === concept);
  return field && { kind: 'field', field: field.name };
}

/** Whether the values speak for a target, against it, or not at all. */
function weight(target: ColumnTarget, look: ValuePattern, schema: RecordSchema, values: readonly string[]): number {
  if (look === 'empty') return -25;
  const field = target.kind === 'field' ? schema.fields.find(({ name }) => name === target.field) : undefined;
  const isName = target.kind === 'name-part' || field?.name === 'name';
  if (target.kind === 'assignees' && areCompanies(values)) return -60;
  switch (look) {
    case 'email':
      return field?.type === 'email'
        ? 5
        : target.kind === 'assignees'
          ? 0
          : isName || field?.type === 'phone'
            ? -60
            : -30;
    case 'phone':
      return field?.type === 'phone' ? 5 : isName || field?.type === 'email' || target.kind === 'assignees' ? -60 : 0;
    case 'number':
      // `Nota` of 87 is a grade.
      return isName || field?.type === 'email' ? -90 : field?.type === 'long-text' ? -35 : 0;
    case 'date':
      return isName || field?.type === 'email' || target.kind === 'assignees' ? -90 : 0;
    case 'answer':
      return field && !isName && field.type !== 'email' && field.type !== 'phone' ? 0 : -100;
    case 'code':
      return isName ? -45 : field?.type === 'email' || field?.type === 'phone' ? -20 : 0;
    case 'text':
      return field?.type === 'email' ? -15 : field?.type === 'phone' ? -20 : 0;
  }
}

/** Of columns of one kind those that people write to come first, and of owners those of the record itself. */
function preference(header: string, target: ColumnTarget): number {
  const key = headerKey(header);
  if (target.kind === 'assignees') {
    if (besides.test(key)) return -25;
    if (/\b(lead|contact|record) owner\b/.test(key)) return 1;
    if (/\b(deal|opportunity|company|account|organi[sz]ation|task|ticket)\b/.test(key)) return -2;
    return /\b(previous|former|old|original)\b/.test(key) ? -6 : 0;
  }
  // `State` of 1 beside `Prospect status`: how far the sale has come is said with what is sold to whom.
  if (target.kind === 'field' && target.field === 'status')
    return /\b(?:lead|leads|deal|sales|opportunity|prospect|pipeline)\b/.test(key)
      ? 14
      : /\blifecycle\b/.test(key)
        ? -8
        : 0;
  // `Company Phone` beside a mobile, `Original Source` beside the source.
  if (target.kind === 'field' && target.field !== 'company' && /\b(?:company|original)\b/.test(key)) return -6;
  if (/\b(work|business|office|direct|primary|main)\b/.test(key)) return 2.5;
  if (/\b(mobile|cell|mobil|handy)\b/.test(key)) return -2.5;
  return /\b(home|private|privat|other|corporate|fax|alternate|secondary)\b/.test(key) ? -6 : 0;
}

/** What a known program means by a column; `null`: nothing of a record. */
function programTarget({ header }: ImportColumn, program: KnownExport | undefined, { schema }: GuessOptions) {
  const key = [header, withoutPrefix(header)].map(headerKey).find((each) => program?.concepts.has(each));
  if (!program || key === undefined) return undefined;
  const concept = program.concepts.get(key);
  return concept === undefined ? null : targetOfConcept(concept, schema);
}

function candidatesOf(
  column: ImportColumn,
  look: ValuePattern,
  options: GuessOptions,
  names: ReturnType<typeof ownNames>,
  program: KnownExport | undefined,
): Candidate[] {
  const { schema } = options;
  const meant = programTarget(column, program, options);
  if (meant === null) return [];
  if (meant && !(meant.kind === 'assignees' && areCompanies(column.samples)))
    return [{ column, target: meant, sure: 110, reason: 'program' }];
  const exact = exactNames(options.schema, options.labels).get(exactChoice(column.header));
  const own = exact ? { target: exact, sure: 101 } : names.get(headerKey(column.header));
  const candidates: Candidate[] = own ? [{ column, target: own.target, sure: own.sure }] : [];
  const behind = own || valueOfOne.test(column.header) ? undefined : names.get(headerKey(withoutPrefix(column.header)));
  if (behind && isKindOfRecord(prefixOf(column.header)))
    candidates.push({ column, target: behind.target, sure: behind.sure - 30, reason: 'words' });
  // `Status (Payment)` is a status of payment: what stands in brackets is part of the name.
  const turned = own ? undefined : turnedHeader(column.header);
  const within = (own ?? behind ?? turned) ? undefined : withinWords(column, (key) => names.get(key)?.target, schema);
  const concepts = conceptsOf(turned ?? column.header);
  // `Name (Middle)` is a part of one.
  const isPart =
    within?.kind === 'field' && within.field === 'name' && concepts.some(({ concept }) => concept !== 'name');
  if (within && !isPart) candidates.push({ column, target: within, sure: 75, reason: 'words' });
  for (const { concept, sure } of concepts) {
    const target = targetOfConcept(concept, schema);
    const others = target?.kind !== 'assignees' && sure < 85 && isOfOthers(column.header);
    if (target && !others) candidates.push({ column, target, sure, reason: sure < 85 ? 'words' : undefined });
  }
  if (!/\b(id|ids)\b/.test(headerKey(column.header)) && !isOfOthers(column.header)) {
    const field = look === 'email' || look === 'phone' ? schema.fields.find(({ type }) => type === look) : undefined;
    if (field && !(look === 'phone' && namesOtherNumbers(column.header)))
      candidates.push({
        column,
        target: { kind: 'field', field: field.name },
        sure: look === 'email' ? 35 : 22,
        reason: 'values',
      });
  }
  if (headerKey(column.header) === 'person')
    candidates.push({ column, target: { kind: 'assignees' }, sure: 38, reason: 'words' });
  return candidates.map((candidate) => {
    const sure =
      candidate.sure +
      weight(candidate.target, look, schema, column.samples) +
      preference(column.header, candidate.target);
    return candidate.target !== exact && saysOtherwise(column.header, candidate.target, options.schema)
      ? { ...candidate, sure: Math.min(sure, certain - 1), reason: 'words' }
      : { ...candidate, sure };
  });
}

/** A status, unless its column is one of places; asked about where neither words nor values tell. */
function withPlaces(candidate: Candidate, hasPlaces: boolean, schema: RecordSchema): Candidate[] {
  const { column, target, sure } = candidate;
  const word = placeOrStatus(column.header);
  const field = target.kind === 'field' && target.field === 'status' ? schema.fields.find(isStatus) : undefined;
  const places = arePlaces(column.samples);
  if (!field || !word || !(places || hasPlaces || word === 'state of something')) return [candidate];
  const matcher = new ChoiceMatcher(field, undefined);
  if (field.options && column.samples.some((sample) => matcher.match(sample).target.kind === 'option'))
    return [candidate];
  if (places || (hasPlaces && word !== 'estado')) return [];
  return [{ ...candidate, sure: Math.min(sure, certain - 1), reason: 'words' }];
}

const isStatus = ({ name }: FieldSchema): boolean => name === 'status';

const keyOf = (target: ColumnTarget): string =>
  target.kind === 'field' ? `field:${target.field}` : target.kind === 'name-part' ? `part:${target.part}` : target.kind;

/** The targets of columns, by their index. A column without one stays what it is. */
export function guessTargets(
  given: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  options: GuessOptions,
): Map<number, TargetGuess> {
  const program = knownExport(given.map(({ header }) => header));
  const columns = program ? given : withoutCommonPrefix(given);
  const looks = new Map(
    columns.map(({ index }) => [index, patternOf(rows.map((cells) => cells[index]?.trim() ?? ''))]),
  );
  const names = ownNames(options);
  const hasPlaces = columns.some(({ header }) => namesPlace(header));
  const candidates = columns
    .flatMap((column) => candidatesOf(column, looks.get(column.index)!, options, names, program))
    .flatMap((candidate) => withPlaces(candidate, hasPlaces, options.schema));
  candidates.sort((a, b) => b.sure - a.sure);
  const taken = new Map<string, ImportColumn>();
  const found = new Map<number, TargetGuess>();
  for (const { column, target, sure, reason } of candidates) {
    if (sure < 15 || found.has(column.index)) continue;
    const key = keyOf(target);
    const holder = taken.get(key);
    if (holder && !joins(target, column, holder)) continue;
    if (!holder) taken.set(key, column);
    // A column without a value is led by its name, and nothing of it is to be looked at.
    const byName = looks.get(column.index) === 'empty' ? sure + 25 : sure;
    found.set(column.index, { target, doubt: byName < certain, reason });
  }
  settleOwnerParts(found, columns);
  settleLandOwners(found, columns, options.schema);
  settleAddresses(found, columns, options.schema);
  settleCustomers(found, columns, rows, options.schema);
  settleCases(found, columns, rows, options.schema);
  settleCompanies(found, columns, options.schema);
  settleWhose(found, columns);
  settleNames(found, columns, rows, options.schema);
  settleOwnCompanies(found, columns, rows);
  for (const { column, target, sure } of candidates) {
    // A second column of people may be meant as well, or be those of something else.
    const isMore = target.kind === 'assignees' && sure >= certain && !found.has(column.index);
    if (isMore && looks.get(column.index) !== 'empty' && !isFormerPeople(column.header))
      found.set(column.index, { target: { kind: 'extra' }, doubt: true, reason: 'more-people' });
  }
  for (const { column, target, sure, reason } of candidates) {
    const field = target.kind === 'field' ? options.schema.fields.find(({ name }) => name === target.field) : undefined;
    // `Work` and `Main` with numbers to call.
    const isOpen = !found.has(column.index) && (sure + 25 >= certain || reason === 'values');
    if (isOpen && field && stepsIn(column.header, field))
      found.set(column.index, { target: { kind: 'extra' }, doubt: false, standsInFor: field.name });
  }
  for (const { column, target, sure } of candidates) {
    const isName = target.kind === 'name-part' || (target.kind === 'field' && target.field === 'name');
    if (!isName || found.has(column.index) || isOfOthers(column.header)) continue;
    if (sure < certain && !arePeople(column.samples)) continue;
    const part = target.kind === 'name-part' ? target.part : undefined;
    found.set(column.index, { target: { kind: 'extra' }, doubt: false, standsInFor: 'name', part });
  }
  return found;
}

/** Whether something is known about a header: the header row is found by this. */
export function createHeaderTest(options: GuessOptions): (cell: string) => boolean {
  const own = ownNames(options);
  const known = new Map<string, boolean>();
  return (cell) => {
    if (cell.length > 60) return false;
    let is = known.get(cell);
    if (is === undefined) {
      const key = headerKey(cell);
      is = key !== '' && (own.has(key) || conceptsOf(cell).some(({ sure }) => sure >= certain));
      known.set(cell, is);
    }
    return is;
  };
}
