// Why a row among the records is none: a sum, a footer, the header again, the title of a section, an end mark.
import { isEmail } from '../../text/email-address.js';
import { endMark, filled, isNumeric, keyOf } from './cell-patterns.js';
import type { CsvRow, LeftOutReason } from './csv-table.js';
import { TextRow } from './row-cutter.js';

/** Words in which sums are announced, in the languages of the column names. */
const totals =
  /^(?:(?:grand|sub|net|overall|column|running)[ -]?)?(?:totals?|sum|sums|average|avg|median|count|minimum|maximum|summe|summen|gesamt|gesamtsumme|gesamtbetrag|gesamtanzahl|zwischensumme|endsumme|insgesamt|durchschnitt|mittelwert|anzahl|somme|sous-total|totaux|moyenne|nombre|suma|subtotal|promedio|media|recuento|totale|somma|conteggio|soma|média|contagem|totaal|subtotaal|gemiddelde|aantal|razem|suma|średnia|liczba|итого|всего|сумма|среднее|количество|المجموع|الإجمالي|المتوسط|العدد|סה"כ|סך הכל|ממוצע|कुल|योग|औसत|合計|小計|総計|平均|件数|总计|合计|小计|总数|平均值|總計|總數|合計)(?: (?:g[ée]n[ée]ral|general|generale|geral|total|totale|records?|rows?|leads?|contacts?|entries|count|anzahl|amount|value))?\s*[:=：]?\s*(?:\(.*\)|[\d\s.,'€$£¥%]*)$/iu;

const footers =
  /^([(*\s-]*\d[\d.,\s]* (records?|rows?|leads?|contacts?|results?|items?|entries|zeilen|datens(a|ä)tze|einträge|lignes|enregistrements|filas|registros|righe|linhas)( (affected|selected|found|exported|returned|in total|total|gefunden|exportiert))?[).*\s-]*$|[-*#=\s]+\s*(end|ende|fin|fine|fim|eof|koniec)\b|printed (by|on|at)|gedruckt (von|am)|imprimé (le|par)|impreso (el|por)|stampato (il|da)|impresso (em|por)|stand: |copyright|©|\(c\)|confidential|vertraulich|confidentiel|generated (by|on|at)|exported (by|on|at|from)|erstellt am|exportiert am|report (generated|created)|page \d+|seite \d+|end of (report|file|list)|source:|all rights reserved|\*+\s*end)/iu;

/** Cells in which most rows show that they are records. */
const cellsOfRecord = 3;

/** A lead of nobody, by which an advertising platform tries its form out. */
const sample = '<test lead: dummy data';

export interface Surroundings {
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

/** `* subject to change`, `(1) estimated`, `Filters:`, `N = new`; no name of somebody or of a company is written so. */
const marked = /^[*†‡¹²³]|^\(\d+\)\s|:$|^\S{1,12} = \S/;

/** Small words that make a sentence; of a name they are rarely part, and never two of them. */
const sentenceWords =
  /(?<!\S)(?:is|are|was|were|has|have|been|be|not|only|that|which|this|these|those|may|can|cannot|will|must|should|please|ist|sind|wird|werden|wurde|wurden|nicht|nur|bitte|diese|dieser|dieses|enthält|enthalten|kann|können|est|sont|été|pas|cette|ces|peut|peuvent|veuillez|está|están|son|este|esta|estos|estas|puede|pueden|sólo|solo|sono|questo|questa|questi|può|possono|são|não|esta|estes|pode|podem|zijn|niet|deze|wordt|worden|alleen|są|nie|tylko|jest|это|не|только)(?![\p{L}\p{N}])/gu;

/** A text that only a sentence can be: with an end mark behind a word in small letters, or two words that make one. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  const telling = new Set(text.match(sentenceWords)).size;
  return words >= 4 && (telling >= 2 || (telling === 1 && /(?<!\S)\p{Ll}{3,}[.…]$/u.test(text)));
}

/** `Filters: status = open`: what a report says of itself. */
const labelled = /^\p{L}[\p{L} ]{1,25}: \S/u;

const isRemark = (text: string): boolean => marked.test(text) || labelled.test(text) || isSentence(text);

/** A sum that says of what: `Subtotal Abel GmbH`, `Abel GmbH Total`. */
const sumOf =
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|summe|zwischensumme|gesamt|sous-total|somme|suma|totale|subtotale|soma|totaal|subtotaal|razem|итого|всего|合計|小計|总计|合计|小计)[ :]+\S|\S +(?:(?:sub)?totals?|ergebnis|gesamt|summe|totale|totaal|итог|итого|集計|合計|小計|汇总|总计|合计|小计)$/iu;

/** An amount and no number that can be called. */
const isAmount = (cell: string): boolean => isNumeric(cell) && !/^(?:\+|0\d)/.test(cell);

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
export function reasonOf(
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
  if (cells.length > 1 && cells.length < width && sumOf.test(first) && cells.slice(1).every(isAmount)) return 'total';

  const columns = header.cells.length;
  if (cells.length > 1) return undefined;
  if (footers.test(first) && columns > 1) return 'footer';
  if (width < 2) return undefined;
  if (columns >= 3 && isAmount(first) && own.findIndex((cell) => cell.trim() !== '') > 0) return 'total';
  if (columns >= 3 && own.length === 1 && width >= 3) return 'footer';
  if (columns >= 3 && width >= 3 && last && isRemark(first)) return 'footer';
  const beforeHeader = next !== undefined && keyOf(next.cells) === headerKey;
  return beforeHeader || (afterBlank && columns >= 3 && own[0]?.trim() && width >= 3) ? 'section' : undefined;
}
