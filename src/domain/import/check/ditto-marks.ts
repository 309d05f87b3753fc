// Cells that say "as above" in a sign or a word: they get the value of the record before them, and say so.
import type { FileRow } from '../read/file-table.js';

const signs = [
  '"',
  '""',
  '〃',
  '”',
  '“',
  '„',
  '″',
  '"-',
  '-"-',
  '- " -',
  '–"–',
  '-”-',
  '-〃-',
  '– " –',
  ',,',
  '〃〃',
  '↑',
  '^',
  '--"--',
  '---"---',
  '〃 〃',
  '〻',
];
const sayings = [
  'ditto',
  'dito',
  'dto',
  'dto.',
  'do.',
  'idem',
  'ídem',
  'id.',
  'as above',
  'see above',
  'same',
  'same as above',
  'wie oben',
  'siehe oben',
  's. oben',
  'voir ci-dessus',
  'ver arriba',
  'vedi sopra',
  'ver acima',
  'zie boven',
  'jak wyżej',
  'j.w.',
  'jw.',
  'см. выше',
  '同上',
  '동상',
  'то же',
  'тот же',
  '同じ',
];
const marks = new Set([...signs, ...sayings]);
/** What stands for nothing in other files. */
const doubtful = new Set(["''", '´´', '``']);
const longest = 14;

/** The ASCII signs that a mark begins with, by their codes. */
const firstSigns: readonly boolean[] = Array.from(
  { length: 0x80 },
  (_, code) => (code > 0x20 && code < 0x30) || '^`DdIiSsAaWwVvZzJj'.includes(String.fromCharCode(code)),
);

/** Whether a cell may be one: by its first and its last sign, since a hundred thousand rows are asked. */
function beginsLikeMark(cell: string): boolean {
  const first = cell.charCodeAt(0);
  const code = first > 0x20 && first < 0x80 ? first : cell.trimStart().charCodeAt(0);
  if (code <= 0xa0 && !firstSigns[code]) return false;
  // As numbers do, and no mark.
  const last = cell.charCodeAt(cell.length - 1);
  return !(last > 0x2f && last < 0x3a);
}

export class DittoMarks {
  #above: readonly string[] = [];
  #isSure = false;

  /** The next record, with what its marks stand for. */
  take(row: FileRow): FileRow {
    const { cells } = row;
    let marked: number[] | undefined;
    for (let at = 0; at < cells.length; at++) if (this.#isMark(cells[at]!)) (marked ??= []).push(at);
    const from = marked?.filter((at) => (this.#above[at] ?? '').trim() !== '') ?? [];
    if (from.length === 0) {
      this.#above = cells;
      return row;
    }
    this.#isSure = true;
    const meant = cells.map((cell, at) => (from.includes(at) ? this.#above[at]! : cell));
    this.#above = meant;
    const { rowNumber, damage, repair, hidden, links, currencies } = row;
    return {
      rowNumber,
      cells: meant,
      asAbove: new Set(from),
      ...(damage && { damage }),
      ...(repair && { repair }),
      ...(hidden && { hidden }),
      ...(links && { links }),
      ...(currencies && { currencies }),
    };
  }

  #isMark(cell: string): boolean {
    if (cell === '' || cell.length > longest + 2 || !beginsLikeMark(cell)) return false;
    const text = cell.trim().toLowerCase();
    return marks.has(text) || (this.#isSure && doubtful.has(text));
  }
}
