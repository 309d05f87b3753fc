// A header of two lines: the first names groups of columns, the second the columns of a group, as forms of several questions have it.
import { foldText } from '../../text/search-folding.js';
import { filled, isNoHeader, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import { holdsKnownWords } from './find-header.js';
import { isTypeName } from './template-rows.js';
import { unitAlone } from './units-in-headers.js';

/** What is known of names of columns and of groups of them. */
export interface HeaderNames {
  /** Whether a cell is the name of a column that something is known about. */
  isKnown: (cell: string) => boolean;
  /** Whether a cell is the name of a group of columns: `Owner` above `Name` and `Email`. */
  isGroup?: ((cell: string) => boolean) | undefined;
  /** What a column in a group is called; `isRepeated`: another group has one of that name. */
  nameInGroup?: ((group: string, name: string, isRepeated: boolean) => string) | undefined;
}

/** Whether a value stands twice in a row. */
const isTwice = (cells: readonly string[], text: string): boolean =>
  cells.filter((cell) => foldText(cell.trim()) === foldText(text)).length > 1;

/** The names of columns with those of their groups, each of which goes on to the right until the next one. */
function named(groups: readonly string[], names: readonly string[], { nameInGroup }: HeaderNames): string[] {
  let group = '';
  return names.map((cell, at) => {
    group = groups[at]?.trim() || group;
    const name = cell.trim();
    return nameInGroup?.(group, name, isTwice(names, name)) ?? name;
  });
}

/** Names of groups are short, and no values. */
const longestGroup = 40;
const mayBeGroup = (text: string): boolean =>
  text.length <= longestGroup && !looksLikeData(text) && !isNoHeader(text) && !text.endsWith(':');

/**
 * The header with the names of groups that stand in the line above it, if there are any: a word over two columns or more
 * and another one behind it, of which two are known as such, or which tell columns of one name apart.
 */
export function withGroupsAbove(header: FileRow, above: FileRow | undefined, words: HeaderNames): FileRow | undefined {
  const groups = above?.cells.map((cell) => cell.trim()) ?? [];
  const given = filled(groups);
  const places = groups.flatMap((text, at) => (text === '' ? [] : [at]));
  const isAbove = places.length > 1 && places.every((at) => header.cells[at]?.trim()) && given.every(mayBeGroup);
  if (!isAbove || filled(header.cells).some(looksLikeData)) return undefined;
  const names = header.cells.map((cell) => cell.trim());
  const tellsApart = names.some((name) => name !== '' && isTwice(names, name));
  const isSpread = places.slice(1).some((at, index) => at > places[index]! + 1);
  const known = new Set(given.filter((text) => words.isGroup?.(text)).map(foldText)).size;
  const isLine = isSpread
    ? known > 1 || (tellsApart && known > 0)
    : tellsApart && known > 1 && given.some((text) => isTwice(given, text));
  return isLine ? { ...header, cells: named(groups, names, words) } : undefined;
}

/** The header with the units that stand in a line of their own below it: `Amount` above `in k€`. */
export function withUnitsBelow(header: FileRow, below: FileRow | undefined): FileRow | undefined {
  const units = below?.cells.map((cell) => cell.trim()) ?? [];
  const given = units.flatMap((text, at) => (text === '' ? [] : [{ text, at, unit: unitAlone(text) }]));
  const isUnits =
    given.some(({ unit }) => unit !== undefined) &&
    given.every(({ text, at, unit }) => header.cells[at]?.trim() && (unit !== undefined || isTypeName(text))) &&
    !unitAlone(units[0] ?? '');
  if (!isUnits) return undefined;
  const cells = [...header.cells];
  for (const { at, unit } of given) if (unit !== undefined) cells[at] = `${cells[at]!.trim()} (${unit})`;
  return { ...header, cells };
}

/** Names of columns that make a line a part of the header. */
const fewestKnown = 2;

/**
 * The header with the names of its second line, if there is one: columns that the first leaves without a name, right of
 * the name of their group, have one there. What is below a column with a name of its own tells nothing more.
 * @param below The rows below the header.
 */
export function withSecondLine(header: FileRow, below: readonly FileRow[], words: HeaderNames): FileRow | undefined {
  const { isKnown } = words;
  const second = below[0];
  if (!second || second.cells.some((cell) => looksLikeData(cell.trim()))) return undefined;
  const has = (row: FileRow, at: number): boolean => (row.cells[at]?.trim() ?? '') !== '';
  const isInGroup = (at: number): boolean =>
    has(second, at) && (!has(header, at) || (!has(header, at + 1) && has(second, at + 1)));
  const group = second.cells.flatMap((_, at) => (isInGroup(at) ? [at] : []));
  const isOpen = second.cells.some((_, at) => has(second, at) && !has(header, at));
  // Words that stand in the rows below as well are choices.
  const rows = below.slice(1);
  const names = group.filter((at) => isKnown(second.cells[at]!.trim()) && !holdsKnownWords(rows, at, isKnown));
  if (!isOpen || names.length < fewestKnown || standsBelowName(header, second, isInGroup, isKnown)) return undefined;
  const width = Math.max(header.cells.length, second.cells.length);
  const own = Array.from({ length: width }, (_, at) => (isInGroup(at) ? second.cells[at]! : ''));
  const inGroups = named(header.cells, own, words);
  const cells = inGroups.map((name, at) => (isInGroup(at) ? name : goesOn(header, second, at, isKnown)));
  return { ...header, cells };
}

/** `Assigned` above `to`: one name in two lines. */
const bothLines = (header: FileRow, second: FileRow, at: number): string =>
  `${header.cells[at]?.trim() ?? ''} ${second.cells[at]?.trim() ?? ''}`.trim();

const goesOn = (header: FileRow, second: FileRow, at: number, isKnown: (cell: string) => boolean): string => {
  const both = bothLines(header, second, at);
  return second.cells[at]?.trim() && isKnown(both) ? both : (header.cells[at] ?? '');
};

/** Whether a value stands below a name that we know, such as somebody's below `Name`. */
const standsBelowName = (
  header: FileRow,
  second: FileRow,
  isInGroup: (at: number) => boolean,
  isKnown: (cell: string) => boolean,
): boolean =>
  second.cells.some((cell, at) => {
    const text = cell.trim();
    const isAlone = second.cells.filter((other) => other.trim() === text).length === 1;
    return (
      text !== '' &&
      isAlone &&
      !isInGroup(at) &&
      isKnown(header.cells[at]?.trim() ?? '') &&
      !isKnown(text) &&
      !isKnown(bothLines(header, second, at))
    );
  });

/** Whether a line above another one names columns that the other leaves without a name: no title does. */
export const addsNames = (above: FileRow, line: FileRow): boolean =>
  above.cells.some((cell, at) => cell.trim() !== '' && !line.cells[at]?.trim());
