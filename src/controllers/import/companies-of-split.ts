// Keeps how many rows each company has while somebody chooses who gets them.
import type { CompanySizes } from '../../domain/import/people/assignment-plan.js';
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';

/** Counts anew when the rows or what becomes of them have changed. */
export class CompaniesOfSplit {
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
    void this.#count(checked, choices, signal);
  }

  async #count(checked: CheckedRows, choices: SendingChoices, signal: AbortSignal): Promise<void> {
    const { countCompanies } = await import('./file-check.js');
    const sizes = await countCompanies(checked, choices, signal).catch(() => undefined);
    // Other rows may be counted meanwhile.
    if (signal.aborted || !sizes) return;
    this.#sizes = sizes;
    this.#changed();
  }
}
