// Which rows an import sends, and which of them change a record that is there already.
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';

/** How many rows would be sent. */
export function rowsToSend({ ready, duplicates }: CheckedRows, choices: SendingChoices): number {
  let skipped = 0;
  for (const [rowNumber, duplicate] of duplicates) if (choices.fateOf(rowNumber, duplicate) === 'skip') skipped++;
  return ready - skipped;
}

/** How many records that makes or changes: several rows can change one. */
export function recordsToSend(checked: CheckedRows, choices: SendingChoices): number {
  const changed = [...checked.duplicates].flatMap(([rowNumber, duplicate]) =>
    duplicate.in === 'back-end' && choices.fateOf(rowNumber, duplicate) === 'update' ? [duplicate.lead.id] : [],
  );
  return rowsToSend(checked, choices) - changed.length + new Set(changed).size;
}

/** Rows that change the record that is there already. */
export function rowsToUpdate({ duplicates }: CheckedRows, choices: SendingChoices): Set<number> {
  return new Set(
    [...duplicates]
      .filter(([rowNumber, duplicate]) => choices.fateOf(rowNumber, duplicate) === 'update')
      .map(([rowNumber]) => rowNumber),
  );
}
