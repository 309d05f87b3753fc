// Which rows an import sends, and which of them change a record that is there already.
import type { CheckedRows } from './check-rows.js';
import type { Lead } from '../../domain/record/lead.js';
import type { Duplicate } from './duplicate-rows.js';
import type { SendingChoices } from './sending-choices.js';

/** The record that is there already and that a row changes, if it does. */
export const changedBy = (
  rowNumber: number,
  duplicate: Duplicate | undefined,
  choices: SendingChoices,
): Lead | undefined =>
  duplicate?.in === 'back-end' && choices.fateOf(rowNumber, duplicate) === 'update' ? duplicate.lead : undefined;

/** How many rows would be sent. */
export function rowsToSend({ ready, duplicates }: CheckedRows, choices: SendingChoices): number {
  let skipped = 0;
  for (const [rowNumber, duplicate] of duplicates) if (choices.fateOf(rowNumber, duplicate) === 'skip') skipped++;
  return ready - skipped;
}

/** How many records that makes or changes: several rows can change one. */
export function recordsToSend(checked: CheckedRows, choices: SendingChoices): number {
  const records = new Set<string>();
  let repeated = 0;
  for (const [rowNumber, duplicate] of checked.duplicates) {
    const lead = changedBy(rowNumber, duplicate, choices);
    if (lead && records.has(lead.id)) repeated++;
    else if (lead) records.add(lead.id);
  }
  return rowsToSend(checked, choices) - repeated;
}

/** Rows that change the record that is there already. */
export function rowsToUpdate({ duplicates }: CheckedRows, choices: SendingChoices): Set<number> {
  const rows = new Set<number>();
  for (const [rowNumber, duplicate] of duplicates) if (changedBy(rowNumber, duplicate, choices)) rows.add(rowNumber);
  return rows;
}
