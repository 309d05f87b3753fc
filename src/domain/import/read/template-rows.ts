// Rows right below a header that are no records: types, units, samples, what a column is for.
import { foldText } from '../../text/search-folding.js';
import { filled, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import type { HeaderWords } from './glued-tables.js';

/** Names of data types, as templates have them under their header. */
const typeNames =
  /^(text|string|varchar(\(\d+\))?|char|int|integer|decimal|float|datetime|timestamp|bool|boolean|small text|long text|picklist|lookup|optional|required|mandatory)$/i;

/** Those that are names of companies and of people as well. */
const otherTypeNames = /^(?:data|number|date|link|select|email|phone|url|check|id|reference)$/i;

/** Whether a cell says what kind of values its column has. */
export const isTypeName = (cell: string): boolean => typeNames.test(cell) || otherTypeNames.test(cell);

/** So many different words of this kind are no record. */
const fewestTypes = 3;

/** How a row begins that shows how one is filled in: `e.g. John Doe`, `Beispiel: …`. */
const sampleMark =
  /^[[(*<]?\s*(?:e\.\s?g\.|z\.\s?b\.|p\.\s?ex\.|p\.\s?ej\.|bijv\.|(?:for |par |por |zum |ad |per )?(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład|пример|उदाहरण|مثال|דוגמה)(?=\s*(?:[:)\]>]|$))|(?:記入例|記載例|入力例|サンプル|示例|例)(?=\s*(?:[:：]|$)))/iu;

/** What a column is to be filled in with. */
const rule =
  /\b(?:required|optional|mandatory|must be|max(?:imum|\.)? \d|characters|format \S|yyyy|dd[./-]mm|mm[./-]dd|pflichtfeld|zeichen|obligatoire|obligatorio|caractères|caracteres)\b|obrigatório|必須|任意|必填|选填/iu;
/** What no note of a record says. */
const plainRule =
  /^[[(*<]?(?:required|optional|mandatory|must be|pflichtfeld|obligatoire|obligatorio|obrigatório)|\b(?:characters|yyyy|dd[./-]mm|mm[./-]dd|zeichen|caractères|caracteres)\b|必須|任意|必填|选填/iu;

const unit = /^(?:\(.{1,25}\)|\[.{1,25}\]|\{.{1,25}\}|<.{1,25}>)$/u;
/** A word or two that begin with a capital, as names do, in brackets. */
const bracketedName = /^[([](\p{Lu}[\p{Ll}\p{M}'’]+(?:[ -]\p{Lu}[\p{Ll}\p{M}'’]+)*)[)\]]$/u;
const line = /^[|+:=_─═-][|+:=_─═\s-]{2,}$/u;

/** Whether a row only draws a line. */
export const isLine = (cells: readonly string[]): boolean => cells.length > 1 && cells.every((cell) => line.test(cell));

/** `1`, `2`, `3`: the columns are counted. */
const countsColumns = (cells: readonly string[], columns: number): boolean =>
  columns > 2 && cells.length === columns && cells.every((cell, at) => cell === String(at + 1));

/** Whether a cell in brackets may be what the column of a name holds: `(Ida)`. */
function maySayName(cell: string, header: string, { isKnown, meaningOf }: HeaderWords): boolean {
  const inside = bracketedName.exec(cell)?.[1];
  const isOfName = /^(?:name|first|middle|last|company)$/.test(meaningOf?.(header) ?? '');
  return isOfName && inside !== undefined && !isKnown(inside) && !typeNames.test(inside) && !rule.test(inside);
}

/** Small words of names: `Ida van der Berg`, `Sons of Abel`. */
const ofNames =
  /^(?:van|von|vom|zum|zur|den|der|die|das|des|del|della|dos|las|los|les|ten|ter|bin|ibn|and|und|for|the)$/;

/** `Full name of the lead`: words in small letters, which no name has. */
const isPhrase = (cell: string): boolean =>
  cell
    .split(/\s+/)
    .slice(1)
    .some((word) => /^\p{Ll}{3,}$/u.test(word) && !ofNames.test(word));

const hintsSought = 10;

/** Whether words say what the columns are for: phrases, also where all other rows have numbers or addresses. */
function isHint(row: FileRow, others: readonly FileRow[]): boolean {
  const cells = filled(row.cells);
  const phrases = cells.filter(isPhrase).length;
  if (cells.length < 2 || !isPhrase(cells[0]!) || phrases < cells.length * 0.6 || cells.some(looksLikeData))
    return false;
  return row.cells.some((cell, at) => {
    const values = others.flatMap((other) => other.cells[at]?.trim() || []);
    return cell.trim() !== '' && values.length > 0 && values.every(looksLikeData);
  });
}

/** Whether a row right below the header says what the columns are for. */
function isTemplate(row: FileRow, header: FileRow, words: HeaderWords): boolean {
  const cells = filled(row.cells);
  const all = (test: RegExp): boolean => cells.every((cell) => test.test(cell));
  const most = (...tests: RegExp[]): boolean =>
    cells.filter((cell) => tests.some((test) => test.test(cell))).length >= cells.length * 0.7;
  const some = (test: RegExp): boolean => cells.some((cell) => test.test(cell));
  const hasFirst = row.cells[0]?.trim() !== '';
  if (cells.length < 2 && hasFirst) return all(line);
  if (countsColumns(cells, filled(header.cells).length)) return true;
  const isOneWord = new Set(cells.map(foldText)).size === 1;
  if (most(typeNames, otherTypeNames) && (isOneWord || cells.length >= fewestTypes || some(typeNames))) return true;
  if (all(unit))
    return (
      isOneWord ||
      filled(header.cells).every((cell) => unit.test(cell)) ||
      !row.cells.some((cell, at) => maySayName(cell.trim(), header.cells[at] ?? '', words))
    );
  return all(line) || (most(rule) && some(plainRule)) || sampleMark.test(cells[0] ?? '');
}

/** Rows right below the header that say what the columns are for, up to the line behind which the data begins. */
export function templateRows(rows: readonly FileRow[], header: FileRow, words: HeaderWords): Set<FileRow> {
  const found = new Set<FileRow>();
  const head = rows.slice(0, 15);
  const begin = head.findIndex(({ cells }) =>
    /^\{"ImportId"|(start|begin) (entering|typing|adding)|data (starts|begins)? ?below/i.test(filled(cells).join(' ')),
  );
  for (const row of head.slice(0, begin + 1)) found.add(row);
  const labelled = header.cells[0]?.trim().endsWith(':') ?? false;
  for (const [at, row] of head.entries()) {
    const isNone = isTemplate(row, header, words) || isHint(row, rows.slice(at + 1, at + 1 + hintsSought));
    if (isNone || (labelled && row.cells[0]?.trim().endsWith(':'))) found.add(row);
    else if (found.size > 0 && !found.has(row)) break;
    else if (!labelled) break;
  }
  return found;
}
