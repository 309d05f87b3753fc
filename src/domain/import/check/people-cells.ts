// Reads the people of a row from all columns that name some; a name and an address side by side are one person.
import { personNames } from '../../people/split-people.js';
import type { ImportColumn } from '../columns/import-column.js';
import { ownerPart } from '../columns/owner-parts.js';
import { isNobody } from '../read/placeholders.js';
import { readOnce } from './read-once.js';

export interface PeopleReader {
  /** The first column of people, or -1. */
  column: number;
  /** One text that names everybody of a row. */
  read: (cells: readonly string[]) => string;
}

const isAddress = (text: string): boolean => /^[^\s,;<>]+@[^\s,;<>]+$/.test(text);

/** `Ravi Kumar` and `r.kumar@…` as one reference. */
function joined(texts: readonly string[]): string {
  const [first, second] = texts;
  if (texts.length === 2 && isAddress(first!) !== isAddress(second!)) {
    const [name, mail] = isAddress(first!) ? [second!, first!] : [first!, second!];
    if (personNames(name).length === 1) return `${name} <${mail}>`;
  }
  return texts.join('\n');
}

export function peopleReader(columns: readonly ImportColumn[]): PeopleReader {
  const from = columns.filter(({ target }) => target.kind === 'assignees').map(({ index }) => index);
  const part = (wanted: 'first' | 'last'): number | undefined =>
    columns.find(({ index, header }) => from.includes(index) && ownerPart(header) === wanted)?.index;
  const [first, last] = from.length === 2 ? [part('first'), part('last')] : [];
  const parts = first !== undefined && last !== undefined ? [first, last] : undefined;
  const read = readOnce((cell) => {
    const text = cell.trim();
    return { text: text === '' || isNobody(text) ? '' : text };
  });
  const text = (cells: readonly string[], index: number): string => read(cells[index] ?? '').text;
  return {
    column: from[0] ?? -1,
    read: (cells) => {
      if (from.length === 0) return '';
      if (from.length === 1) return text(cells, from[0]!);
      if (parts)
        return parts
          .map((index) => text(cells, index))
          .filter(Boolean)
          .join(' ');
      return joined(from.map((index) => text(cells, index)).filter(Boolean));
    },
  };
}
