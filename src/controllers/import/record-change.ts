// What a row changes of the record that is there already.
import type { RowReading } from '../../domain/import/check/row-reading.js';
import { type Lead, type LeadDraft, isBuiltInField } from '../../domain/record/lead.js';

/**
 * A name that only stands in for a missing one takes the place of none. Name and address stay in a draft that leaves them alone,
 * as they are: no draft is without a name, and by their addresses records are found where a back end knows no other way.
 *
 * @param kept Fields that are left alone.
 */
export function changeOf(
  { draft, notices }: Pick<RowReading, 'draft' | 'notices'>,
  kept: ReadonlySet<string>,
  { name, email }: Lead,
): LeadDraft {
  const isStandIn = notices.some(({ code }) => code === 'name-from');
  const changes = ([each, value]: [string, unknown]): boolean =>
    value !== undefined && !kept.has(each) && !(each === 'name' && isStandIn);
  const own = Object.entries(draft).filter((entry) => !isBuiltInField(entry[0]) || changes(entry));
  const fields = draft.fields && Object.fromEntries(Object.entries(draft.fields).filter(changes));
  return {
    name,
    ...(email && { email }),
    ...(Object.fromEntries(own) as Omit<LeadDraft, 'name'>),
    ...(fields && { fields }),
  };
}
