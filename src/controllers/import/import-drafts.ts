// Builds the rows that an import sends, in slices that leave the page responsive.
import type { ImportRow } from '../../domain/import/import-row.js';
import { createSplit } from '../../domain/import/people/assignment-plan.js';
import type { RowAssignees } from '../../domain/import/people/import-people.js';
import { type LeadDraft, isBuiltInField } from '../../domain/record/lead.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';

export interface BuildOptions {
  signal: AbortSignal;
  choices: SendingChoices;
  /** Ids of people who were created for this import, by key. */
  created: ReadonlyMap<string, string>;
}

/** How many rows would be sent. */
export function rowsToSend({ ready, duplicates }: CheckedRows, choices: SendingChoices): number {
  let skipped = 0;
  for (const [rowNumber, duplicate] of duplicates) if (choices.fateOf(rowNumber, duplicate) === 'skip') skipped++;
  return ready - skipped;
}

/** Rows that change the record that is there already. */
export function rowsToUpdate({ duplicates }: CheckedRows, choices: SendingChoices): Set<number> {
  return new Set(
    [...duplicates]
      .filter(([rowNumber, duplicate]) => choices.fateOf(rowNumber, duplicate) === 'update')
      .map(([rowNumber]) => rowNumber),
  );
}

function withoutFields(draft: LeadDraft, kept: ReadonlySet<string>): LeadDraft {
  if (kept.size === 0) return draft;
  const fields = Object.fromEntries(Object.entries(draft.fields ?? {}).filter(([name]) => !kept.has(name)));
  const rest = Object.fromEntries(
    Object.entries(draft).filter(([name]) => name === 'name' || !isBuiltInField(name) || !kept.has(name)),
  ) as unknown as LeadDraft;
  return { ...rest, fields };
}

function frozen(row: ImportRow): ImportRow {
  const { assigneeIds, fields } = row.draft;
  Object.freeze(assigneeIds);
  if (fields) Object.freeze(fields);
  Object.freeze(row.draft);
  return Object.freeze(row);
}

/** The good rows as they are sent. A name that nobody stands for is kept as an extra field, so that it is not lost. */
export async function buildRows(
  checked: CheckedRows,
  { signal, choices, created }: BuildOptions,
): Promise<ImportRow[]> {
  const { matching, readings, people, me } = checked;
  const key = matching.columns.find(({ target }) => target.kind === 'assignees')?.key ?? '';
  const yieldIfDue = createTimeSlicer(signal);
  const { plan } = choices;
  const next = createSplit(plan.people, plan.by);
  const everybody = plan.people.map(({ id }) => id);
  const peopleOf = (cell: string): RowAssignees => {
    const inFile = people.assigneesOf(cell, choices.people, me?.id, created);
    if (plan.kind === 'file') return inFile;
    const chosen = plan.kind === 'all' ? everybody : [next()].filter((id) => id !== undefined);
    // Whom the file says is kept as text.
    return { ids: [...chosen], unresolved: people.resolve(cell).map(({ reference }) => reference) };
  };
  const rows: ImportRow[] = [];
  let count = 0;
  for (const row of matching.table.rows) {
    const reading = readings[count]!;
    if (++count % 50 === 0) await yieldIfDue();
    const fate = choices.fateOf(row.rowNumber, checked.duplicates.get(row.rowNumber));
    if (reading.problems.length > 0 || fate === 'skip') continue;
    const { ids, unresolved } = peopleOf(reading.people);
    const read = reading.draft;
    const kept = fate === 'update' ? withoutFields(read, choices.keptFields) : read;
    const draft: LeadDraft = { ...kept, assigneeIds: ids, ...(kept.fields && { fields: { ...kept.fields } }) };
    if (unresolved.length > 0 && key) draft.fields = { ...draft.fields, [key]: unresolved.join('; ') };
    // The page gets these rows to see; nothing else has them.
    rows.push(frozen({ rowNumber: row.rowNumber, draft }));
  }
  return rows;
}
