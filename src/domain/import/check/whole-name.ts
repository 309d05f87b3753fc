// Puts the parts of a name together in the order in which people write them.
import { foldText } from '../../text/search-folding.js';
import type { ImportColumn, NamePart } from '../columns/import-column.js';

/** Columns of the parts of a name, in the order in which they make it. */
export function nameColumns(columns: readonly ImportColumn[]): number[] {
  const part = (wanted: NamePart): number[] =>
    columns.filter(({ target }) => target.kind === 'name-part' && target.part === wanted).map(({ index }) => index);
  return [...part('first'), ...part('middle'), ...part('last')];
}

const wordsOf = (part: string): string[] =>
  foldText(part)
    .split(/[\s,]+/)
    .filter(Boolean);

const asciiOnly = /^[\0-\x7f]*$/;
const separator = /[\s,]/;

/** Whether a part begins with a letter with which no word of another one does: most are told apart so, and nothing is made for it. */
function beginsOtherwise(part: string, whole: string): boolean {
  if (!asciiOnly.test(part) || !asciiOnly.test(whole)) return false;
  if (!separator.test(whole)) return true;
  const first = part.charCodeAt(0) | 0x20;
  if (first < 0x61 || first > 0x7a) return false;
  for (let at = 0; at < whole.length; at++)
    if ((whole.charCodeAt(at) | 0x20) === first && (at === 0 || separator.test(whole[at - 1]!))) return false;
  return true;
}

/** Whether the words of a part stand at the beginning or the end of another one, which has more. */
function isPartOf(part: string, whole: string): boolean {
  if (beginsOtherwise(part, whole)) return false;
  const [own, all] = [wordsOf(part), wordsOf(whole)];
  if (own.length === all.length) return eastern.test(part) && whole !== part && whole.startsWith(part);
  const text = ` ${all.join(' ')} `;
  const sought = ` ${own.join(' ')} `;
  return own.length < all.length && (text.startsWith(sought) || text.endsWith(sought));
}

/** Whether a part may have another one in it: most are one word. */
const mayHoldAnother = (part: string): boolean => separator.test(part) || eastern.test(part);

/** How the parts of the names of a file are: how many rows have several, and how many have one in another. */
export interface RepeatedParts {
  rows: number;
  repeated: number;
}

/** Rows by which it is told whether a file repeats the parts of its names. */
const mostRows = 500;

export function repeatedParts(rows: readonly { cells: readonly string[] }[], from: readonly number[]): RepeatedParts {
  const found = { rows: 0, repeated: 0 };
  for (const { cells } of from.length < 2 ? [] : rows.slice(0, mostRows)) {
    const parts = from.map((at) => (cells[at] ?? '').trim()).filter(Boolean);
    if (parts.length < 2) continue;
    found.rows++;
    if (withoutRepeats(parts).length < parts.length) found.repeated++;
  }
  return found;
}

/** The same whole name in two columns is one. */
const withoutSame = (parts: readonly string[]): readonly string[] =>
  parts.length > 1 && parts.every((part) => part === parts[0]) && separator.test(parts[0]!) ? parts.slice(0, 1) : parts;

/** What one row repeats may be a part of its name, `Van` and `Van Dyke`; most rows do only where a form has asked twice. */
export function ownParts(parts: readonly string[], { rows, repeated }: RepeatedParts): readonly string[] {
  const same = withoutSame(parts);
  return repeated * 2 > rows ? withoutRepeats(same) : same;
}

/** Parts of a name without those that another one has in it: forms that ask for both get `Ida Abel` and `Abel`. */
export function withoutRepeats(parts: readonly string[]): readonly string[] {
  if (parts.length < 2 || !parts.some(mayHoldAnother)) return parts;
  const isRepeated = (part: string, at: number): boolean =>
    parts.some((other, place) => place !== at && isPartOf(part, other));
  return parts.some(isRepeated) ? parts.filter((part, at) => !isRepeated(part, at)) : parts;
}

const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・\s]+$/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Joins parts that come first name first. In Chinese, Japanese and Korean the family name stands before the given one,
 * and only Japanese puts a space between them.
 */
export function nameJoiner(columns: readonly ImportColumn[]): (parts: readonly string[]) => string {
  const own = new Set(nameColumns(columns));
  const isJapanese = columns.some(
    ({ index, header, samples }) =>
      kana.test(header) || (own.has(index) && samples.some((sample) => kana.test(sample))),
  );
  const space = isJapanese ? ' ' : '';
  return (parts) => {
    const given = parts.filter(Boolean);
    if (given.length < 2 || !given.every((part) => eastern.test(part))) return given.join(' ');
    return [given.at(-1)!, ...given.slice(0, -1)].join(space);
  };
}
