// Why a row among the records is none: a sum, a footer, the header again, the title of a section, an end mark.
import { foldText } from '../../text/search-folding.js';
import { isEmail } from '../../text/email-address.js';
import { endMark, filled, isNumeric, isSummed, keyOf } from './cell-shapes.js';
import type { FileRow, LeftOutReason } from './file-table.js';
import { TextRow } from './row-cutter.js';
import { isLine } from './template-rows.js';

/** Longer texts announce no sum; what ends a report says so in its first words. */
const longest = 200;

/** A text with one sign for all blanks in a row, since what looks for words with blanks around would try every way to part them. */
const short = (cell: string): string => cell.slice(0, longest).replaceAll(/\s+/g, ' ').trim();

/** Words in which sums are announced, in the languages of the column names. */
const sums = new Set(
  [
    'total|totals|sum|σ|∑|totales|totais|totali|summa|delsumma|totalt|sammanlagt|i alt|ialt|yhteensä',
    'toplam|genel toplam|ara toplam|celkem|celkom|spolu|součet|összesen|ukupno|σύνολο|eindtotaal',
    'totaalbedrag|gesamtergebnis|endergebnis|teilergebnis|total geral|total global|totaux généraux',
    'łącznie|ogółem|suma końcowa|общий итог|итог|разом|усього|합계|총계|소계|총합|jumlah|tổng|tổng cộng|रकम',
    'सर्वयोग|总额|總額|总和|總和|sums|average|avg|median|count|minimum|maximum|summe|summen|gesamt|gesamtsumme',
    'gesamtbetrag|gesamtanzahl|zwischensumme|endsumme|insgesamt|durchschnitt|mittelwert|anzahl|somme',
    'sous-total|totaux|moyenne|nombre|suma|subtotal|promedio|media|recuento|totale|somma|conteggio|soma',
    'média|contagem|totaal|subtotaal|gemiddelde|aantal|razem|średnia|liczba|итого|всего|сумма|среднее',
    'количество|المجموع|الإجمالي|المتوسط|العدد|סה"כ|סך הכל|ממוצע|कुल|योग|औसत|合計|小計|総計|平均|件数|总计|合计|小计|总数',
    '平均值|總計|總數',
  ].flatMap((line) => line.split('|').map(foldText)),
);
const sumKinds = ['grand', 'sub', 'net', 'overall', 'column', 'running', 'sum'];
const firstWords = new Set([...sumKinds, ...[...sums].map((sum) => sum.split(/[\s-]/)[0]!)]);

/** What stands before and behind such a word. */
const sumKind = new RegExp(`^(?:${sumKinds.join('|')})[ -]?(?=\\S)`);
const sumThing =
  / (?:general|generale|geral|total|totale|records?|rows?|leads?|contacts?|entries|count|anzahl|amount|value)$/;
const sumEnd = /^(?:\(.*\)|[\d\s.,'€$£¥%–—-]*)$/u;

/** Whether a cell announces a sum. */
export function isTotal(cell: string): boolean {
  if (cell.length > longest) return false;
  // Most cells are told by their first word.
  if (!firstWords.has(foldText(/^[^\s:=：(\d-]*/.exec(cell)![0]))) return false;
  const text = foldText(short(cell));
  const end = text.search(/[:=：(\d]|\s[-–—]|$/);
  if (!sumEnd.test(text.slice(end).replace(/^[:=：]\s*/, ''))) return false;
  const said = text.slice(0, end).trim();
  const bare = said.replace(sumKind, '');
  return [said, bare, said.replace(sumThing, ''), bare.replace(sumThing, '')].some((each) => sums.has(each));
}

const footers =
  /^([(*\s-]*\d[\d.,\s]* (records?|rows?|leads?|contacts?|results?|items?|entries|zeilen|datens(a|ä)tze|einträge|lignes|enregistrements|filas|registros|righe|linhas)( (affected|selected|found|exported|returned|in total|total|gefunden|exportiert))?[).*\s-]*$|[-*#=\s]+\s*(end|ende|fin|fine|fim|eof|koniec)\b|(?:printed|prepared) (?:by|on|at)|gedruckt (von|am)|imprimé (le|par)|impreso (el|por)|stampato (il|da)|impresso (em|por)|stand: |copyright|©|\(c\)|confidential|vertraulich|confidentiel|generated (by|on|at)|exported (by|on|at|from)|erstellt am|exportiert am|report (generated|created)|page \d+|seite \d+|end of (report|file|list)|(?:fin|ende|fine|fim|einde|koniec|slut|konec) (?:del?|de la|du|de l['’]|der|des|do|da|dell[ao]|van(?: de)?|van het|på|af) ?(?:informe|reporte|lista|listado|archivo|fichero|rapport|liste|fichier|berichts?|datei|relat[óo]rio|arquivo|elenco|report|lijst|listan)|fine (?:elenco|lista|report)|einde (?:lijst|rapport)|koniec (?:listy|raportu)|конец (?:отчета|отчёта|списка)|nur für (?:den )?(?:internen|dienst)|(?:for )?internal use|(?:à )?usage interne|(?:para )?uso interno|voor intern gebruik|do użytku wewnętrznego|для внутреннего|confidencial|riservato|vertrouwelijk|poufne|конфиденциально|généré (?:le|par)|genera[dt]o (?:el|por|il|da)|gerado (?:em|por)|erstellt von|exporté (?:le|par)|exportado|esportato|source:|all rights reserved|\*+\s*end)/iu;

/** Cells in which most rows show that they are records. */
const cellsOfRecord = 3;

/** A lead of nobody, by which an advertising platform tries its form out. */
const sample = '<test lead: dummy data';

export interface Surroundings {
  header: FileRow;
  headerKey: string;
  /** The first name of a column, in small letters. */
  firstHeader: string;
  /** Cells that most rows fill. */
  width: number;
  afterBlank: boolean;
  next: FileRow | undefined;
  /** Whether no row with several values follows. */
  last: boolean;
  /** Whether rows leave the delimiters of empty cells at their end away. */
  ragged: boolean;
  /** Whether a cell holds a number of its column to call. */
  isToCall: (cell: string, column: number) => boolean;
  /** Whether a row is the header again, in whichever words. */
  isHeader: (row: FileRow) => boolean;
  /** Whether amounts of a row are the sums of those above it. */
  addsUp: (row: FileRow) => boolean;
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
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|sum|summe|zwischensumme|gesamt|sous-total|somme|suma|totale|subtotale|soma|totaal|subtotaal|razem|итого|всего|合計|小計|总计|合计|小计)[ :]+\S|\S +(?:(?:sub)?totals?|ergebnis|gesamt|summe|totale|totaal|итог|итого|集計|合計|小計|汇总|总计|合计|小计)$/iu;

/** An amount and no number that can be called. */
const isAmount = (cell: string): boolean => isNumeric(cell) && !/^(?:\+|0\d)/.test(cell);

/** Whether a report says this at its end. */
export const isFooter = (text: string): boolean => footers.test(short(text));

/** Whether a report may say this, where it says something of itself beside it. */
export const mayBeFooter = (text: string): boolean => isFooter(text) || isRemark(short(text));

/** `Printed by:`, `Report run on`, `Filter`: what stands in front of a value that a report tells of itself. */
const fact =
  /^(?:(?:report )?(?:run|generated|exported|created|printed|prepared|filtered) (?:by|on|at)|filters?|filter(?:ed)? by|as of|criteria|report name|erstellt (?:von|am)|gedruckt (?:von|am)|stand|généré (?:par|le)|imprimé (?:par|le)|filtres?|generado (?:por|el)|filtros?|gerado (?:por|em)|generato (?:da|il)|filtri?)\s?:?$/iu;

/** Whether a row is a word and a value in which a report says something of itself. */
export function saysOfReport(cells: readonly string[]): boolean {
  const [first = '', ...others] = filled(cells);
  return others.length === 1 && (fact.test(first) || (/\S\s?:$/.test(first) && cells[0]?.trim() === first));
}

/** A text that its commas have cut: what follows each of them begins with a blank. */
function wholeText(cells: readonly string[]): string | undefined {
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const isCut = end > 1 && cells.slice(1, end).every((cell) => /^\s+\S/.test(cell));
  return isCut ? cells.slice(0, end).join(',') : undefined;
}

export const isCutText = (cells: readonly string[]): boolean => wholeText(cells) !== undefined;

/** Whether commas have cut a row that is a text of a report. */
function isCutFooter(cells: readonly string[]): boolean {
  const text = wholeText(cells);
  return text !== undefined && (isFooter(text) || isRemark(short(text)));
}

/** Two values, of which the second is no number and the first not the name of a column: most rows, told in a moment. */
function isPlainRecord(cells: readonly string[], firstHeader: string): boolean {
  let isFirst = true;
  for (const each of cells) {
    const cell = each.trim();
    if (cell === '') continue;
    if (!isFirst) {
      if (each !== cell && /^\s/.test(each)) return false;
      if (!isSummed(cell) && !endMark.test(cell) && !isTotal(cell)) return true;
      continue;
    }
    isFirst = false;
    if (cell.toLowerCase() === firstHeader || /^(?:==|__)/.test(cell)) return false;
  }
  return false;
}

/** A word or a few that begin with a capital: among records, one of which only the name is known. */
const mayBeName = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3}$/u;

/** Why a row below the header is no record; `undefined` for a record. */
export function reasonOf(row: FileRow, around: Surroundings): LeftOutReason | undefined {
  const { header, headerKey, firstHeader, width, afterBlank, next, last, ragged, isToCall, isHeader, addsUp } = around;
  const mayBeSample = !(row instanceof TextRow) || row.includes(sample);
  if (!mayBeSample && isPlainRecord(row.firstCells(cellsOfRecord), firstHeader)) return undefined;
  const own = row.cells;
  if (own.some((cell) => cell.startsWith(sample))) return 'template';
  if (isPlainRecord(own, firstHeader)) return undefined;
  const cells = filled(own);
  const [first = ''] = cells;
  if (cells.every((cell) => endMark.test(cell)) || isLine(cells)) return 'end';
  if (cells.length > 1 && keyOf(own) === headerKey) return 'header';
  const calls = cells.length > 1 && own.some((cell, at) => isToCall(cell.trim(), at));
  if (
    isTotal(first) &&
    !calls &&
    cells.length <= Math.max(width, 2) &&
    !cells.some(isEmail) &&
    cells.slice(1).every((cell) => isSummed(cell) || isTotal(cell))
  )
    return 'total';
  const saysOfWhat = cells.length > 1 && cells.length <= width && !calls && sumOf.test(short(first));
  if (saysOfWhat && cells.slice(1).every(isAmount) && ((last && cells.length < width) || addsUp(row))) return 'total';

  const columns = header.cells.length;
  if (cells.length > 1)
    return isCutFooter(own) && !header.cells.some((cell) => /^\s+\S/.test(cell)) ? 'footer' : undefined;
  if (isFooter(first) && columns > 1) return 'footer';
  if (width < 2) return undefined;
  if (columns >= 3 && isAmount(first) && own.findIndex((cell) => cell.trim() !== '') > 0) return 'total';
  // A record between whose cells another sign stands.
  if (/@/.test(first) && [',', ';', '\t', '|'].some((sign) => first.split(sign).length === columns)) return undefined;
  if (columns >= 3 && own.length === 1 && width >= 3 && !ragged && (last || !mayBeName.test(first))) return 'footer';
  if (columns >= 3 && width >= 3 && last && isRemark(short(first))) return 'footer';
  const beforeHeader = next !== undefined && (keyOf(next.cells) === headerKey || isHeader(next));
  return beforeHeader || (afterBlank && columns >= 3 && own[0]?.trim() && width >= 3) ? 'section' : undefined;
}
