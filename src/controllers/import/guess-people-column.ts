// Finds the column whose values are people of the directory where no header says which one names the assignees.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { isFormerPeople } from '../../domain/import/columns/record-headers.js';
import type { ImportColumn } from '../../domain/import/columns/import-column.js';
import { splitPeople } from '../../domain/people/split-people.js';
import type { FileTable } from '../../domain/import/read/file-table.js';
import { findNamedPeople } from '../people/find-named-people.js';

/** Columns that are looked at, and different values of each: few requests, and enough to be sure. */
const [columnsSought, valuesSought] = [4, 8];
/** Share of the values that have to be somebody. */
const enough = 0.6;
const longest = 80;

export async function guessPeopleColumn(
  { columns, table }: { columns: readonly ImportColumn[]; table: FileTable },
  adapter: LeadDataAdapter,
  options: { signal: AbortSignal; locale: string },
): Promise<number | undefined> {
  if (columns.some(({ target }) => target.kind === 'assignees')) return undefined;
  const rows = table.rows.slice(0, 200);
  const sought = columns
    .filter(({ target, header }) => target.kind === 'extra' && !isFormerPeople(header))
    .map(({ index }) => {
      const values = new Set(rows.map(({ cells }) => cells[index]?.trim() ?? '').filter(Boolean));
      return { index, values: [...values].slice(0, valuesSought) };
    })
    .filter(({ values }) => values.length > 0 && values.every((text) => /\p{L}/u.test(text) && text.length <= longest))
    .slice(0, columnsSought);
  if (sought.length === 0) return undefined;
  try {
    const people = await findNamedPeople(
      adapter,
      sought.flatMap(({ values }) => values),
      options,
    );
    const share = (values: readonly string[]): number =>
      values.filter((text) => splitPeople(text, people).some((one) => people.match(one).status !== 'unknown')).length /
      values.length;
    const [best] = sought
      .map(({ index, values }) => ({ index, share: share(values) }))
      .sort((a, b) => b.share - a.share);
    return best && best.share >= enough ? best.index : undefined;
  } catch {
    options.signal.throwIfAborted();
    // A directory that cannot be asked leaves the guess out; the user chooses the column.
    return undefined;
  }
}
