// What stands in for a name that a row does not have.
import type { NameStandIn, RowReading } from '../../domain/import/check/row-reading.js';
import type { Matching } from './file-matching.js';

/** A file whose names are made of parts comes from a program that goes by addresses: many there have no name. */
export const standsInByItself = ({ columns }: Matching): NameStandIn =>
  columns.some(({ target }) => target.kind === 'name-part') ? 'email' : 'none';

/** Whether a row without a name has something that can stand in for it. */
export function hasStandIn({ problems, draft }: Pick<RowReading, 'problems' | 'draft'>): boolean {
  if (!problems.some((problem) => problem.code === 'field' && problem.field.name === 'name')) return false;
  return Boolean(draft.company ?? draft.email);
}
