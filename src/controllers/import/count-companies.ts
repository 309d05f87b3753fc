// Counts the rows of each company that an import sends, so that they can stay with one person.
import { companyKey, type CompanySizes } from '../../domain/import/people/assignment-plan.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';

/** Rows between two looks at the clock. */
const rowsAtATime = 50;

/** Rejects with the signal's reason. */
export async function countCompanies(
  { readings, duplicates }: CheckedRows,
  choices: SendingChoices,
  signal: AbortSignal,
): Promise<CompanySizes> {
  const yieldIfDue = createTimeSlicer(signal);
  const sizes = new Map<string, number>();
  for (const [at, reading] of readings.entries()) {
    if (at % rowsAtATime === 0) await yieldIfDue();
    const { rowNumber, problems } = reading;
    if (problems.length > 0 || choices.fateOf(rowNumber, duplicates.get(rowNumber)) === 'skip') continue;
    const company = companyKey(reading.draft.company);
    if (company !== '') sizes.set(company, (sizes.get(company) ?? 0) + 1);
  }
  return sizes;
}
