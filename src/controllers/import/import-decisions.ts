// What the user decides about the values of a file: choices in other words, order of dates, decimal signs, names that are missing.
import type { ChoiceTarget } from '../../domain/import/check/choice-matching.js';
import type { CheckDecisions } from './import-preparation.js';

export class ImportDecisions {
  readonly #changed: () => void;
  readonly #choices = new Map<string, Map<string, ChoiceTarget>>();
  readonly #dateOrders = new Map<string, 'day-first' | 'month-first'>();
  readonly #decimals = new Map<string, '.' | ','>();
  #nameStandIn: boolean | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get all(): CheckDecisions {
    return {
      choices: this.#choices,
      dateOrders: this.#dateOrders,
      decimals: this.#decimals,
      nameStandIn: this.#nameStandIn,
    };
  }

  /** @param key By `choiceKey`. */
  setChoice(field: string, key: string, target: ChoiceTarget): void {
    this.#choices.set(field, new Map(this.#choices.get(field)).set(key, target));
    this.#changed();
  }

  setDateOrder(field: string, order: 'day-first' | 'month-first'): void {
    this.#dateOrders.set(field, order);
    this.#changed();
  }

  setDecimal(field: string, decimal: '.' | ','): void {
    this.#decimals.set(field, decimal);
    this.#changed();
  }

  setNameStandIn(standsIn: boolean): void {
    this.#nameStandIn = standsIn;
    this.#changed();
  }

  /** What was chosen for a file with the same headers. */
  recall(choices: readonly (readonly [string, readonly (readonly [string, ChoiceTarget])[]])[]): void {
    for (const [field, texts] of choices) this.#choices.set(field, new Map(texts));
  }

  forget(): void {
    this.#choices.clear();
    this.#dateOrders.clear();
    this.#decimals.clear();
    this.#nameStandIn = undefined;
  }
}
