// What a row changes of the record that is there already.
import type { RowReading } from '../../domain/import/check/row-reading.js';
import { isEmptyValue } from '../../domain/record/field-kind.js';
import { fieldValue, type Lead, type LeadDraft, isBuiltInField } from '../../domain/record/lead.js';

/**
 * A name that only stands in for a missing one takes the place of none. Name and address stay in a draft that leaves them alone,
 * as they are: no draft is without a name, and by their addresses records are found where a back end knows no other way. What is
 * not said by the row but a default goes only where the record has nothing.
 *
 * @param said What the row says without defaults.
 * @param kept Fields that are left alone.
 */
export function changeOf(
  { draft, notices }: Pick<RowReading, 'draft' | 'notices'>,
  said: LeadDraft,
  kept: ReadonlySet<string>,
  lead: Lead,
): LeadDraft {
  const { name, email } = lead;
  const isStandIn = notices.some(({ code }) => code === 'name-from');
  const changes = ([each, value]: [string, unknown]): boolean =>
    value !== undefined &&
    !kept.has(each) &&
    !(each === 'name' && isStandIn) &&
    (fieldValue(said, each) !== undefined || isEmptyValue(fieldValue(lead, each)));
  const own = Object.entries(draft).filter((entry) => !isBuiltInField(entry[0]) || changes(entry));
  const fields = draft.fields && Object.fromEntries(Object.entries(draft.fields).filter(changes));
  return {
    name,
    ...(email && { email }),
    ...(Object.fromEntries(own) as Omit<LeadDraft, 'name'>),
    ...(fields && { fields }),
  };
}
