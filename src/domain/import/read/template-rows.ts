// Rows right below a header that are no records: types, units, samples, what a column is for.
import type { FileRow } from './file-table.js';
import { filled } from './cell-shapes.js';

/** Names of data types, as templates have them under their header. */
const typeNames =
  /^(data|text|string|varchar(\(\d+\))?|char|int|integer|number|decimal|float|date|datetime|timestamp|bool|boolean|link|select|email|phone|url|small text|long text|check|picklist|lookup|id|reference|optional|required|mandatory)$/i;

/** How a row begins that shows how one is filled in: `e.g. John Doe`, `Beispiel: …`. */
const sampleMark =
  /^[[(*<]?\s*(?:e\.\s?g\.|z\.\s?b\.|p\.\s?ex\.|p\.\s?ej\.|bijv\.|(?:for |par |por |zum |ad |per )?(?:example|sample|beispiel|exemple|ejemplo|exemplo|esempio|voorbeeld|przykład|пример|उदाहरण|مثال|דוגמה)(?=\s*(?:[:)\]>]|$))|(?:記入例|記載例|入力例|サンプル|示例|例)(?=\s*(?:[:：]|$)))/iu;

/** What a column is to be filled in with. */
const rule =
  /\b(?:required|optional|mandatory|must be|max(?:imum|\.)? \d|characters|format \S|yyyy|dd[./-]mm|mm[./-]dd|pflichtfeld|zeichen|obligatoire|obligatorio|caractères|caracteres)\b|obrigatório|必須|任意|必填|选填/iu;

const unit = /^(?:\(.{1,25}\)|\[.{1,25}\]|\{.{1,25}\}|<.{1,25}>)$/u;
const line = /^[|+:=_─═-][|+:=_─═\s-]{2,}$/u;

/** Whether a row only draws a line. */
export const isLine = (cells: readonly string[]): boolean => cells.length > 1 && cells.every((cell) => line.test(cell));

/** `1`, `2`, `3`: the columns are counted. */
const countsColumns = (cells: readonly string[], columns: number): boolean =>
  columns > 2 && cells.length === columns && cells.every((cell, at) => cell === String(at + 1));

/** Whether a row right below the header says what the columns are for. */
function isTemplate(row: FileRow, columns: number): boolean {
  const cells = filled(row.cells);
  const all = (test: RegExp): boolean => cells.every((cell) => test.test(cell));
  const most = (test: RegExp): boolean => cells.filter((cell) => test.test(cell)).length >= cells.length * 0.7;
  const hasFirst = row.cells[0]?.trim() !== '';
  if (cells.length < 2 && hasFirst) return all(line);
  if (countsColumns(cells, columns)) return true;
  return most(typeNames) || all(unit) || all(line) || most(rule) || sampleMark.test(cells[0] ?? '');
}

/** Rows right below the header that say what the columns are for, up to the line behind which the data begins. */
export function templateRows(rows: readonly FileRow[], header: FileRow): Set<FileRow> {
  const found = new Set<FileRow>();
  const head = rows.slice(0, 15);
  const begin = head.findIndex(({ cells }) =>
    /^\{"ImportId"|(start|begin) (entering|typing|adding)|data (starts|begins)? ?below/i.test(filled(cells).join(' ')),
  );
  for (const row of head.slice(0, begin + 1)) found.add(row);
  const labelled = header.cells[0]?.trim().endsWith(':') ?? false;
  const columns = filled(header.cells).length;
  for (const row of head) {
    if (isTemplate(row, columns) || (labelled && row.cells[0]?.trim().endsWith(':'))) found.add(row);
    else if (found.size > 0 && !found.has(row)) break;
    else if (!labelled) break;
  }
  return found;
}
