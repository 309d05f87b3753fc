// Puts the parts of a name together in the order in which people write them.
import type { ImportColumn, NamePart } from '../columns/import-column.js';

/** Columns of the parts of a name, in the order in which they make it. */
export function nameColumns(columns: readonly ImportColumn[]): number[] {
  const part = (wanted: NamePart): number[] =>
    columns.filter(({ target }) => target.kind === 'name-part' && target.part === wanted).map(({ index }) => index);
  return [...part('first'), ...part('middle'), ...part('last')];
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
