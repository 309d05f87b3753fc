// Finds the header of a table and the rows that are no records: titles, template rows, totals, footers, repeated headers, end marks.
import { foldText } from '../../text/search-folding.js';
import { isEmail } from '../../text/email-address.js';
import { TextRow } from './row-cutter.js';
import type { CsvRow, CsvTable, LeftOutReason, LeftOutRow, SourceTable } from './csv-table.js';

/** Rows among which the header is looked for. */
const headerSought = 30;

export interface LayoutOptions {
  /** Whether a cell is the name of a column that something is known about. */
  isKnown: (cell: string) => boolean;
  /** A row that was chosen as the header, or none at all. Default: it is found. */
  header?: number | 'none' | undefined;
  /** Rows that are records although they do not look it. */
  takenIn?: ReadonlySet<number> | undefined;
}

const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);
const isNumeric = (cell: string): boolean => /^[\s€$£¥+-]*\d[\d\s.,'’%]*[\s€$£¥]*$/.test(cell);
const looksLikeData = (cell: string): boolean => isEmail(cell) || /\d{4}/.test(cell) || isNumeric(cell);

/** Words in which sums are announced, in the languages of the column names. */
const totals =
  /^(?:(?:grand|sub|net|overall|column|running)[ -]?)?(?:totals?|sum|sums|average|avg|median|count|minimum|maximum|summe|summen|gesamt|gesamtsumme|gesamtbetrag|gesamtanzahl|zwischensumme|endsumme|insgesamt|durchschnitt|mittelwert|anzahl|somme|sous-total|totaux|moyenne|nombre|suma|subtotal|promedio|media|recuento|totale|somma|conteggio|soma|média|contagem|totaal|subtotaal|gemiddelde|aantal|razem|suma|średnia|liczba|итого|всего|сумма|среднее|количество|المجموع|الإجمالي|المتوسط|العدد|סה"כ|סך הכל|ממוצע|कुल|योग|औसत|合計|小計|総計|平均|件数|总计|合计|小计|总数|平均值|總計|總數|合計)(?: (?:g[ée]n[ée]ral|general|generale|geral|total|totale|records?|rows?|leads?|contacts?|entries|count|anzahl|amount|value))?\s*[:=：]?\s*(?:\(.*\)|[\d\s.,'€$£¥%]*)$/iu;

const footers =
  /^([(*\s-]*\d[\d.,\s]* (records?|rows?|leads?|contacts?|results?|items?|entries|zeilen|datens(a|ä)tze|einträge|lignes|enregistrements|filas|registros|righe|linhas)( (affected|selected|found|exported|returned|in total|total|gefunden|exportiert))?[).*\s-]*$|[-*#=\s]+\s*(end|ende|fin|fine|fim|eof|koniec)\b|printed (by|on|at)|gedruckt (von|am)|imprimé (le|par)|impreso (el|por)|stampato (il|da)|impresso (em|por)|stand: |copyright|©|\(c\)|confidential|vertraulich|confidentiel|generated (by|on|at)|exported (by|on|at|from)|erstellt am|exportiert am|report (generated|created)|page \d+|seite \d+|end of (report|file|list)|source:|all rights reserved|\*+\s*end)/iu;

/** Names of data types, as templates have them under their header. */
const typeNames =
  /^(data|text|string|varchar(\(\d+\))?|char|int|integer|number|decimal|float|date|datetime|timestamp|bool|boolean|link|select|email|phone|url|small text|long text|check|picklist|lookup|id|reference|optional|required|mandatory)$/i;

/** Cells in which most rows show that they are records. */
const cellsOfRecord = 3;

/** A lead of nobody, by which an advertising platform tries its form out. */
const sample = '<test lead: dummy data';

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const endMark = /^[\u0000-\u001f\u007f\s]*$/;

const keyOf = (cells: readonly string[]): string => filled(cells).map(foldText).join('\u0001');

/** The row that names the columns; `undefined` where the first row is a record already. */
function findHeader(rows: readonly CsvRow[], isKnown: (cell: string) => boolean): CsvRow | undefined {
  let best: CsvRow | undefined;
  let most = 0;
  for (const row of rows.slice(0, headerSought)) {
    const cells = filled(row.cells);
    const known = new Set(cells.filter(isKnown).map(foldText)).size;
    const data = cells.filter(looksLikeData).length;
    const score = known * 2 - data * 2;
    if (known > 0 && score > most && cells.length >= Math.min(2, widthOf(rows))) [best, most] = [row, score];
  }
  if (best) return best;
  const first = rows[0];
  if (!first) return undefined;
  return startsWithData(rows) ? undefined : wideEnough(rows);
}

/** Cells that most rows fill. */
function widthOf(rows: readonly CsvRow[]): number {
  const widths = rows.slice(0, 200).map(({ cells }) => filled(cells).length);
  widths.sort((a, b) => a - b);
  // Rather what records fill than what titles and footers do, of which a short file has as many.
  return widths[Math.floor(widths.length * 0.7)] ?? 0;
}

/** A title in a cell of its own is no header of a table that is wider. */
function wideEnough(rows: readonly CsvRow[]): CsvRow | undefined {
  const width = widthOf(rows);
  return (
    rows.slice(0, headerSought).find(({ cells }) => filled(cells).length > Math.min(width / 2, width - 1)) ?? rows[0]
  );
}

/** Whether the first row has an address or a number where the rows below it have one too: no name of a column has. */
function startsWithData(rows: readonly CsvRow[]): boolean {
  const [first, second] = rows;
  const data = (row: CsvRow | undefined, at: number): boolean => looksLikeData(row?.cells[at]?.trim() ?? '');
  return first!.cells.some((cell, at) => {
    const text = cell.trim();
    if (isEmail(text)) return true;
    return looksLikeData(text) && isNumeric(text) && data(second, at);
  });
}

/** Rows right below the header that say what the columns are for, up to the line behind which the data begins. */
function templateRows(rows: readonly CsvRow[], header: CsvRow): Set<CsvRow> {
  const found = new Set<CsvRow>();
  const head = rows.slice(0, 15);
  const begin = head.findIndex(({ cells }) =>
    /(start|begin) (entering|typing|adding)|data (starts|begins)? ?below/i.test(filled(cells).join(' ')),
  );
  for (const row of head.slice(0, begin + 1)) found.add(row);
  const labelled = header.cells[0]?.trim().endsWith(':') ?? false;
  for (const row of head) {
    const cells = filled(row.cells);
    const types = cells.filter((cell) => typeNames.test(cell)).length;
    const isTypes = cells.length > 1 && types >= cells.length * 0.7;
    if (isTypes || (labelled && row.cells[0]?.trim().endsWith(':'))) found.add(row);
    else if (found.size > 0 && !found.has(row)) break;
    else if (!labelled) break;
  }
  return found;
}

interface Surroundings {
  header: CsvRow;
  headerKey: string;
  /** The first name of a column, in small letters. */
  firstHeader: string;
  /** Cells that most rows fill. */
  width: number;
  afterBlank: boolean;
  next: CsvRow | undefined;
  /** Whether no row with several values follows. */
  last: boolean;
}

/** `* subject to change`, `(1) estimated`, `Filters:`; no name of somebody or of a company is written so. */
const marked = /^[*†‡¹²³]|^\(\d+\)\s|:$/;

/** Small words that make a sentence; of a name they are rarely part, and never two of them. */
const sentenceWords =
  /(?<!\S)(?:is|are|was|were|has|have|been|be|not|only|that|which|this|these|those|may|can|cannot|will|must|should|please|ist|sind|wird|werden|wurde|wurden|nicht|nur|bitte|diese|dieser|dieses|enthält|enthalten|kann|können|est|sont|été|pas|cette|ces|peut|peuvent|veuillez|está|están|son|este|esta|estos|estas|puede|pueden|sólo|solo|sono|questo|questa|questi|può|possono|são|não|esta|estes|pode|podem|zijn|niet|deze|wordt|worden|alleen|są|nie|tylko|jest|это|не|только)(?![\p{L}\p{N}])/gu;

/** A text that only a sentence can be: with an end mark behind a word in small letters, or two words that make one. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  const telling = new Set(text.match(sentenceWords)).size;
  return words >= 4 && (telling >= 2 || (telling === 1 && /(?<!\S)\p{Ll}{3,}[.…]$/u.test(text)));
}

const isRemark = (text: string): boolean => marked.test(text) || isSentence(text);

/** Two values, of which the second is no number and the first not the name of a column: most rows, told in a moment. */
function isPlainRecord(cells: readonly string[], firstHeader: string): boolean {
  let isFirst = true;
  for (const each of cells) {
    const cell = each.trim();
    if (cell === '') continue;
    if (!isFirst) {
      if (!isNumeric(cell) && !endMark.test(cell) && !totals.test(cell)) return true;
      continue;
    }
    isFirst = false;
    if (cell.toLowerCase() === firstHeader) return false;
  }
  return false;
}

/** Why a row below the header is no record; `undefined` for a record. */
function reasonOf(
  row: CsvRow,
  { header, headerKey, firstHeader, width, afterBlank, next, last }: Surroundings,
): LeftOutReason | undefined {
  const mayBeSample = !(row instanceof TextRow) || row.includes(sample);
  if (!mayBeSample && isPlainRecord(row.firstCells(cellsOfRecord), firstHeader)) return undefined;
  const own = row.cells;
  if (own.some((cell) => cell.startsWith(sample))) return 'template';
  if (isPlainRecord(own, firstHeader)) return undefined;
  const cells = filled(own);
  const [first = ''] = cells;
  if (cells.every((cell) => endMark.test(cell))) return 'end';
  if (cells.length > 1 && keyOf(own) === headerKey) return 'header';
  if (
    totals.test(first) &&
    cells.length <= Math.max(width, 2) &&
    !cells.some(isEmail) &&
    cells.slice(1).every((cell) => isNumeric(cell) || totals.test(cell))
  )
    return 'total';

  const columns = header.cells.length;
  if (cells.length > 1) return undefined;
  if (footers.test(first) && columns > 1) return 'footer';
  if (width < 2) return undefined;
  if (columns >= 3 && isNumeric(first) && own.findIndex((cell) => cell.trim() !== '') > 0) return 'total';
  if (columns >= 3 && own.length === 1 && width >= 3) return 'footer';
  if (columns >= 3 && width >= 3 && last && isRemark(first)) return 'footer';
  const beforeHeader = next !== undefined && keyOf(next.cells) === headerKey;
  return beforeHeader || (afterBlank && columns >= 3 && own[0]?.trim() && width >= 3) ? 'section' : undefined;
}

/** Names a table without a header: columns have numbers. */
const numbered = (rows: readonly CsvRow[]): string[] =>
  Array.from({ length: rows.slice(0, 100).reduce((most, { cells }) => Math.max(most, cells.length), 0) }, () => '');

function trimmedHeaders(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => cell.trim());
  while (headers.length > 1 && headers.at(-1) === '') headers.pop();
  return headers;
}

const groupMark = /\s*[↑↓]$/;

const groupCount = /\s\((\d+)\)$/;

/**
 * Columns by which a report is grouped. An arrow in the header only says that the rows are sorted; where every value has
 * the number of rows up to the next one behind it, they are groups.
 */
const groupedColumns = (headers: readonly string[], rows: readonly CsvRow[]): number[] =>
  headers.flatMap((header, index) => (groupMark.test(header) && countsGroups(rows, index) ? [index] : []));

function countsGroups(rows: readonly CsvRow[], column: number): boolean {
  const starts = rows.flatMap(({ cells }, at) => (cells[column]?.trim() ? [at] : []));
  return (
    starts.length > 0 &&
    starts.every((start, at) => {
      const [, count] = groupCount.exec(rows[start]!.cells[column]!.trim()) ?? [];
      return Number(count) === (starts[at + 1] ?? rows.length) - start;
    })
  );
}

/** The value of a group stands in its first row alone, with the number of rows behind it: `Ann Lee (12)`. */
function withGroups(rows: readonly CsvRow[], columns: readonly number[]): CsvRow[] {
  const current = new Map<number, string>();
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const column of columns) {
      const own = (cells[column] ?? '').trim().replace(groupCount, '');
      if (own) current.set(column, own);
      cells[column] = own || (current.get(column) ?? '');
    }
    return { ...row, cells };
  });
}

function chosenHeader(source: SourceTable, { header, isKnown }: LayoutOptions): CsvRow | undefined {
  if (header === 'none') return undefined;
  const chosen = source.rows.find(({ rowNumber }) => rowNumber === header);
  return chosen ?? findHeader(source.rows, isKnown);
}

/** A file as a header and records; what is left out is told with its reason. */
export function layoutTable(source: SourceTable, options: LayoutOptions): CsvTable {
  const steps = layoutSteps(source, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Rows between two pauses. */
const rowsOfStep = 500;

/** Like `layoutTable`, step by step, so that a page can do other things between two of them. */
export function* layoutSteps(source: SourceTable, options: LayoutOptions): Generator<void, CsvTable, void> {
  const { takenIn } = options;
  const header = chosenHeader(source, options);
  const at = header ? source.rows.indexOf(header) : -1;
  const leftOut: LeftOutRow[] = source.rows.slice(0, Math.max(at, 0)).map((row) => ({ row, reason: 'above' }));
  const body = source.rows.slice(at + 1);
  const rows: CsvRow[] = leftOut.filter(({ row }) => takenIn?.has(row.rowNumber)).map(({ row }) => row);
  const template = header ? templateRows(body, header) : undefined;
  const width = widthOf(body);
  const headerKey = header ? keyOf(header.cells) : '';
  const lastRecord = body.findLastIndex(({ cells }) => filled(cells).length > 1);
  const firstHeader = filled(header?.cells ?? [])[0]?.toLowerCase() ?? '';
  for (const [index, row] of body.entries()) {
    if (index % rowsOfStep === rowsOfStep - 1) yield;
    const surroundings: Surroundings | undefined = header && {
      header,
      headerKey,
      firstHeader,
      width,
      afterBlank: source.blank.has(row.rowNumber - 1),
      next: body[index + 1],
      last: index > lastRecord,
    };
    const reason: LeftOutReason | undefined = row.hidden
      ? 'hidden'
      : template?.has(row)
        ? 'template'
        : surroundings
          ? reasonOf(row, surroundings)
          : row.cells.every((cell) => endMark.test(cell))
            ? 'end'
            : undefined;
    if (reason) leftOut.push({ row, reason });
    if (!reason || takenIn?.has(row.rowNumber)) rows.push(row);
  }
  const { rows: _rows, blank, ...facts } = source;
  const headers = header ? trimmedHeaders(header.cells) : numbered(source.rows);
  const below = header?.rowNumber ?? 0;
  const grouped = groupedColumns(headers, rows);
  return {
    ...facts,
    headers: headers.map((text, index) => (grouped.includes(index) ? text.replace(groupMark, '') : text)),
    rows: grouped.length > 0 ? withGroups(rows, grouped) : rows,
    blankRows: [...blank].filter((rowNumber) => rowNumber > below).length,
    leftOut,
    headerRow: header?.rowNumber,
    source,
  };
}
