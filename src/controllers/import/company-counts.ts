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

/** Counts anew when the rows or what becomes of them have changed. */
export class CompanyCounts {
  readonly #changed: () => void;
  #of: { checked: CheckedRows; duplicates: unknown; rows: unknown } | undefined;
  #sizes: CompanySizes | undefined;
  #abort: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `undefined` while they are counted. */
  get sizes(): CompanySizes | undefined {
    return this.#sizes;
  }

  follow(checked: CheckedRows, choices: SendingChoices): void {
    const { plan, duplicates, ownChoices: rows } = choices;
    if (plan.kind !== 'split' || !plan.together) return;
    if (this.#of?.checked === checked && this.#of.duplicates === duplicates && this.#of.rows === rows) return;
    this.#of = { checked, duplicates, rows };
    this.#sizes = undefined;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    countCompanies(checked, choices, signal).then(
      (sizes) => {
        if (signal.aborted) return;
        this.#sizes = sizes;
        this.#changed();
      },
      () => {
        // Other rows are counted.
      },
    );
  }
}
