// Finds the header of a table and the rows that are no records: titles, template rows, totals, footers, repeated headers, end marks.
import { atOnce } from '../../platform/time-slicing.js';
import { endMark, filled, isNumeric, keyOf, looksLikeData } from './cell-shapes.js';
import { addsUp, type SumsAtEnd, sumsAtEnd } from './column-sums.js';
import type { FileRow, FileTable, LeftOutReason, LeftOutRow, SourceTable } from './file-table.js';
import { findHeader, widthOf, type FoundHeader } from './find-header.js';
import { GluedTables } from './glued-tables.js';
import { groupedColumns, groupTitles, withGroups, withoutGroupMark } from './grouped-rows.js';
import { liesOnItsSide } from './sideways-table.js';
import { withLinks } from './linked-columns.js';
import { isCutText, isFooter, mayBeFooter, reasonOf, saysOfReport, type Surroundings } from './left-out-reason.js';
import { templateRows } from './template-rows.js';
import { addsNames, type HeaderNames, withGroupsAbove, withSecondLine, withUnitsBelow } from './two-line-header.js';

/** Rows in which a column without a name is looked for. */
const endSought = 2_000;

/** Rows in which a report says something of itself. */
const mostFacts = 30;

export interface LayoutOptions extends HeaderNames {
  /** What a name of a column is about; names of one meaning are about the same. */
  meaningOf?: ((cell: string) => string) | undefined;
  /** A row that was chosen as the header, or none at all. Default: it is found. */
  header?: number | 'none' | undefined;
  /** Rows that are records although they do not look it. */
  takenIn?: ReadonlySet<number> | undefined;
  /** What the column of the links of another one is called. */
  linkName?: ((header: string) => string) | undefined;
}

/** The rows without those behind a blank row of which none has more than one value: a report says something of itself there. */
function withoutEnd(rows: readonly FileRow[], blank: ReadonlySet<number>): readonly FileRow[] {
  const last = rows.findLastIndex(({ cells }) => filled(cells).length > 1);
  const next = rows[last + 1];
  return last >= 0 && next && blank.has(next.rowNumber - 1) ? rows.slice(0, last + 1) : rows;
}

/** Names a table without a header: columns have numbers. */
const numbered = (rows: readonly FileRow[]): string[] =>
  Array.from({ length: rows.slice(0, 100).reduce((most, { cells }) => Math.max(most, cells.length), 0) }, () => '');

/** Without the empty ones at the end, unless rows have values there. */
function trimmedHeaders(cells: readonly string[], rows: readonly FileRow[]): string[] {
  const headers = cells.map((cell) => cell.trim());
  const named = headers.findLastIndex((header) => header !== '') + 1;
  let used = Math.max(named, 1);
  for (const { cells: values } of headers.length > used ? rows.slice(0, endSought) : []) {
    for (let at = headers.length - 1; at >= used; at--) if (values[at]?.trim()) used = at + 1;
    if (used === headers.length) break;
  }
  return headers.slice(0, used);
}

function* chosenHeader(source: SourceTable, options: LayoutOptions): Generator<void, FoundHeader, void> {
  const { header, isKnown, meaningOf } = options;
  if (header === 'none') return { row: undefined };
  const chosen = source.rows.find(({ rowNumber }) => rowNumber === header);
  if (chosen) return { row: chosen };
  const found = yield* findHeader(source.rows, isKnown, meaningOf);
  const { row } = found;
  const at = row ? source.rows.indexOf(row) : 0;
  const above = source.rows[at - 1];
  if (!row || !above || !addsNames(above, row)) return found;
  return withSecondLine(above, source.rows.slice(at), options) ? { row: above } : found;
}

/** A header with the lines above and below that belong to it. */
function linesOf(first: FileRow | undefined, at: number, { rows }: SourceTable, options: LayoutOptions) {
  if (!first) return { header: undefined, inGroups: false, below: false };
  const twoLines = withSecondLine(first, rows.slice(at + 1), options);
  // Whoever chooses a row as the header means that row.
  const inGroups = twoLines || options.header !== undefined ? undefined : withGroupsAbove(first, rows[at - 1], options);
  const names = inGroups ?? first;
  const measured = twoLines ? undefined : withUnitsBelow(names, rows[at + 1]);
  return {
    header: twoLines ?? measured ?? names,
    inGroups: inGroups !== undefined,
    below: (twoLines ?? measured) !== undefined,
  };
}

/** Whether rows leave the delimiters of empty cells at their end away. */
const isRagged = (rows: readonly FileRow[], { cells: { length } }: FileRow): boolean =>
  rows.slice(0, endSought).some(({ cells }) => cells.length > 1 && cells.length < length);

/**
 * Where the rows at the end begin that have a word and a value each, in which a report says something of itself: all of
 * them do, or the first one behind a blank row.
 */
function beginOfFacts(rows: readonly FileRow[], blank: ReadonlySet<number>, width: number): number | undefined {
  const isFact = ({ cells }: FileRow): boolean => filled(cells).length <= Math.min(2, width - 1);
  const saysSo = ({ cells }: FileRow): boolean => saysOfReport(cells);
  const end = rows.slice(-mostFacts);
  // What ends a report in a text of its own may stand among them.
  const endsReport = ({ cells }: FileRow): boolean => filled(cells).length === 1 && mayBeFooter(filled(cells)[0]!);
  const tail = end.findLastIndex((row) => !isFact(row) || !(saysSo(row) || endsReport(row))) + 1;
  const first = end.slice(tail).findIndex(saysSo);
  const all = first < 0 ? end.length : tail + first;
  const behind = end.findLastIndex(({ rowNumber }) => blank.has(rowNumber - 1));
  const isBehind = behind >= 0 && saysSo(end[behind]!) && end.slice(behind).every(isFact);
  const begin = isBehind ? Math.min(behind, all) : all;
  return begin < end.length ? rows.length - end.length + begin : undefined;
}

const isCut = ({ cells }: FileRow): boolean => isCutText(cells);

/** A text of its own behind a blank row. */
const isTitle = (row: FileRow, blank: ReadonlySet<number>): boolean =>
  // Cells are cut when they are asked for, and few rows stand behind a blank one.
  blank.has(row.rowNumber - 1) && filled(row.cells).length === 1;

/**
 * Whether a row behind a blank one or a title names the columns of another table: a known name, no data, and a number
 * below a word. Below a title nothing but known names is enough, or one of the names of this table.
 */
function beginsTable(
  row: FileRow | undefined,
  next: FileRow | undefined,
  { isKnown, isTitled, header }: { isKnown: LayoutOptions['isKnown']; isTitled: boolean; header: FileRow },
): boolean {
  const cells = filled(row?.cells ?? []);
  if (!row || cells.length < 2 || !next || cells.some(looksLikeData)) return false;
  if (isTitled && cells.some((cell) => header.cells.some((name) => name.trim() === cell))) return true;
  if (!isKnown(cells[0]!)) return false;
  if (isTitled && cells.every(isKnown)) return true;
  return row.cells.some((cell, at) => cell.trim() !== '' && isNumeric(next.cells[at]?.trim() ?? ''));
}

/** A file as a header and records; what is left out is told with its reason. */
export const layoutTable = (source: SourceTable, options: LayoutOptions): FileTable =>
  atOnce(layoutSteps(source, options));

/** Rows between two pauses. */
const rowsOfStep = 100;

/** Like `layoutTable`, step by step, so that a page can do other things between two of them. */
export function* layoutSteps(source: SourceTable, options: LayoutOptions): Generator<void, FileTable, void> {
  const { takenIn } = options;
  const { row: firstLine, doubt } = yield* chosenHeader(source, options);
  yield;
  const at = firstLine ? source.rows.indexOf(firstLine) : -1;
  const { header, inGroups, below: hasLineBelow } = linesOf(firstLine, at, source, options);
  const leftOut: LeftOutRow[] = source.rows
    .slice(0, Math.max(at, 0))
    .map((row, index) => ({ row, reason: inGroups && index === at - 1 ? 'header' : 'above' }));
  const body = source.rows.slice(at + 1);
  const rows: FileRow[] = leftOut.filter(({ row }) => takenIn?.has(row.rowNumber)).map(({ row }) => row);
  const template = header ? templateRows(body, header, options) : undefined;
  const onItsSide = header !== undefined && liesOnItsSide(header, body, options);
  const records = withoutEnd(body, source.blank);
  const width = widthOf(records);
  const end = body.slice(records.length);
  const glued = new GluedTables(header?.cells ?? [], options);
  const headerKey = header ? keyOf(header.cells) : '';
  const lastRecord = body.findLastIndex(({ cells }) => filled(cells).length > 1);
  const firstHeader = filled(header?.cells ?? [])[0]?.toLowerCase() ?? '';
  // Whether the title of a section has begun behind the last record: what it is about is no record either.
  let isOver = false;
  let isNested = false;
  /** How many records stand above each sum. */
  const sums: number[] = [];
  const titles = header ? groupTitles(body, source.blank) : undefined;
  let isOtherTable = false;
  // Whether the row above is the title of what follows.
  let isTitled = false;
  const ragged = header !== undefined && isRagged(body, header);
  const isToCall = (cell: string, column: number): boolean =>
    /^(?:\+|0\d)/.test(cell) ||
    (/\d/.test(cell) && options.meaningOf !== undefined && options.meaningOf(header?.cells[column] ?? '') === 'phone');
  yield;
  const factsAt = beginOfFacts(body, source.blank, width);
  const endsWithFooters = end.some(({ cells }) => isFooter(filled(cells)[0] ?? ''));
  for (const [index, row] of body.entries()) {
    if (index % rowsOfStep === 0) yield;
    const surroundings: Surroundings | undefined = header && {
      header,
      headerKey,
      firstHeader,
      width,
      afterBlank: source.blank.has(row.rowNumber - 1),
      next: body[index + 1],
      last: index > lastRecord,
      ragged,
      isToCall,
      isHeader: (next) => glued.placesIn(next) !== undefined,
      addsUp: (sum) => addsUp(sum, rows.slice(sums.at(-1) ?? 0)) || addsUp(sum, rows),
    };
    if ((endsWithFooters && index === records.length) || index === factsAt) isOver = true;
    const mayBegin = header !== undefined && !row.hidden && !takenIn?.has(row.rowNumber);
    const begins: boolean =
      mayBegin &&
      (surroundings?.afterBlank === true || isTitled) &&
      beginsTable(row, body[index + 1], { isKnown: options.isKnown, isTitled, header });
    const places: readonly number[] | undefined = mayBegin
      ? (glued.placesIn(row) ?? (begins ? glued.sharedPlaces(row) : undefined))
      : undefined;
    if (places) isOtherTable = false;
    else if (surroundings?.afterBlank || begins) isOtherTable = begins;
    isTitled = !places && isTitle(row, source.blank);
    // The title of another table is no record either.
    const titlesOther =
      isTitled &&
      mayBegin &&
      beginsTable(body[index + 1], body[index + 2], { isKnown: options.isKnown, isTitled, header });
    // What stands right below the header says its names in other words.
    if (places && index > 0) {
      isNested = glued.isNested(row, places, body[index + 1]);
      if (!isNested) glued.follow(row, places);
    } else if (isNested && (row.cells[0]?.trim() ?? '') !== '') isNested = false;
    const reason: LeftOutReason | undefined = row.hidden
      ? 'hidden'
      : onItsSide || places || (hasLineBelow && index === 0)
        ? 'header'
        : template?.has(row)
          ? 'template'
          : isNested || titles?.has(row)
            ? 'section'
            : isOtherTable || titlesOther
              ? 'other-table'
              : surroundings
                ? (reasonOf(row, surroundings) ?? (isOver ? 'footer' : undefined))
                : row.cells.every((cell) => endMark.test(cell))
                  ? 'end'
                  : undefined;
    if ((reason === 'section' && index > lastRecord) || (reason === 'footer' && body.slice(index + 1).every(isCut)))
      isOver = true;
    if (reason === 'total') sums.push(rows.length);
    if (reason) leftOut.push({ row, reason });
    if (!reason || takenIn?.has(row.rowNumber)) rows.push(glued.placed(row));
  }
  const { sums: atEnd, doubtful }: SumsAtEnd = header ? sumsAtEnd(rows, sums, isToCall) : { sums: new Set() };
  const maySum = doubtful && !takenIn?.has(doubtful.row.rowNumber) ? doubtful : undefined;
  for (const row of atEnd) {
    leftOut.push({ row, reason: 'total' });
    if (!takenIn?.has(row.rowNumber)) rows.splice(rows.lastIndexOf(row), 1);
  }
  const { rows: _rows, blank, ...facts } = source;
  yield;
  const headers = header ? trimmedHeaders(glued.names, rows) : numbered(source.rows);
  const below = header?.rowNumber ?? 0;
  const grouped = groupedColumns(headers, rows);
  const named = headers.map((text, index) => (grouped.includes(index) ? withoutGroupMark(text) : text));
  return {
    ...facts,
    ...withLinks(
      named,
      grouped.length > 0 ? withGroups(rows, grouped) : rows,
      source.hiddenColumns ?? [],
      options.linkName ?? ((header) => `${header} (link)`),
    ),
    blankRows: [...blank].filter((rowNumber) => rowNumber > below).length,
    leftOut,
    headerRow: header?.rowNumber,
    ...(doubt && { headerDoubt: true }),
    ...(maySum && { maySum: { rowNumber: maySum.row.rowNumber, column: maySum.column } }),
    source,
  };
}
