// Tells a table that lies on its side: the names of its columns stand below each other.
import { isEmail } from '../../text/email-address.js';
import { foldText } from '../../text/search-folding.js';
import { filled, looksLikeData } from './cell-shapes.js';
import type { FileRow } from './file-table.js';
import type { HeaderWords } from './glued-tables.js';

/** A table that lies on its side has as many rows as a record has fields. */
const mostFields = 60;

const areMails = (values: readonly string[]): boolean => values.length > 0 && values.every(isEmail);

/** Whether the names of columns stand below each other, in the first column: each once, and about several things. */
export function liesOnItsSide(
  header: FileRow,
  body: readonly FileRow[],
  { isKnown, meaningOf = foldText }: HeaderWords,
): boolean {
  if (body.length === 0 || body.length > mostFields || filled(header.cells).slice(1).some(isKnown)) return false;
  const named = body.filter(({ cells }) => isKnown(cells[0]?.trim() ?? ''));
  // Nobody is called Email: what stands beside that word are the addresses of those whose names stand beside `Name`.
  const hasMails =
    isKnown(header.cells[0]?.trim() ?? '') &&
    body.some(({ cells: [first = '', ...values] }) => meaningOf(first.trim()) === 'email' && areMails(filled(values)));
  if (hasMails) return true;
  if (named.length < Math.max(2, body.length * 0.6)) return false;
  const words = named.map(({ cells }) => cells[0]!.trim());
  if (new Set(words.map(foldText)).size < words.length || new Set(words.map(meaningOf)).size < 2) return false;
  // `Phone` in the first column is a choice where no number stands beside it.
  return !named.some(({ cells }) => {
    const values = filled(cells.slice(1));
    return /^(?:phone|email)$/.test(meaningOf(cells[0]!.trim())) && values.length > 0 && !values.some(looksLikeData);
  });
}
