// What the user decides about the values of a file: choices in other words, order of dates, decimal signs, names that are missing.
import type { ChoiceTarget } from '../../domain/import/columns/choice-matching.js';
import type { NameStandIn } from '../../domain/import/check/row-reading.js';
import type { RowRepairKind } from '../../domain/import/read/quote-repairs.js';
import type { RowRepair } from './row-repairs.js';
import type { DateOrder } from '../../domain/values/date-text.js';

/** What was decided. */
export type DecisionChange =
  /** What a text of a column of choices becomes. */
  | { kind: 'choice'; field: string; key: string }
  /** How the days or numbers of a field are written. */
  | { kind: 'format'; field: string }
  | { kind: 'default'; field: string }
  | { kind: 'name' }
  /** Other texts in cells of these rows. */
  | { kind: 'cells'; rows: ReadonlySet<number> };

/** What was decided about the values of a file; what is absent is guessed. */
export interface CheckDecisions {
  choices: ReadonlyMap<string, ReadonlyMap<string, ChoiceTarget>>;
  /** By field. */
  dateOrders: ReadonlyMap<string, DateOrder>;
  decimals: ReadonlyMap<string, '.' | ','>;
  nameStandIn: NameStandIn | undefined;
  /** Values of fields that a row leaves empty, by field. */
  defaults: ReadonlyMap<string, string>;
  /** Other texts of cells, by row number and column. */
  edits: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Repairs whose texts are among those. */
  repairs?: ReadonlyMap<RowRepairKind, RowRepair>;
}

export interface SavedDecisions {
  choices: [string, [string, ChoiceTarget][]][];
  dateOrders: [string, DateOrder][];
  decimals: [string, '.' | ','][];
  nameStandIn: NameStandIn | undefined;
  defaults: [string, string][];
  edits: [number, [number, string][]][];
}

export class ImportDecisions {
  readonly #changed: (change: DecisionChange) => void;
  readonly #choices = new Map<string, Map<string, ChoiceTarget>>();
  readonly #dateOrders = new Map<string, DateOrder>();
  readonly #decimals = new Map<string, '.' | ','>();
  #nameStandIn: NameStandIn | undefined;
  readonly #defaults = new Map<string, string>();
  readonly #edits = new Map<number, Map<number, string>>();
  readonly #repairs = new Map<RowRepairKind, RowRepair>();

  constructor(changed: (change: DecisionChange) => void) {
    this.#changed = changed;
  }

  get all(): CheckDecisions {
    return {
      choices: this.#choices,
      dateOrders: this.#dateOrders,
      decimals: this.#decimals,
      nameStandIn: this.#nameStandIn,
      defaults: this.#defaults,
      edits: this.#edits,
      repairs: this.#repairs,
    };
  }

  /** @param key By `choiceKey`. */
  setChoice(field: string, key: string, target: ChoiceTarget): void {
    this.#choices.set(field, new Map(this.#choices.get(field)).set(key, target));
    this.#changed({ kind: 'choice', field, key });
  }

  setDateOrder(field: string, order: DateOrder): void {
    this.#dateOrders.set(field, order);
    this.#changed({ kind: 'format', field });
  }

  setDecimal(field: string, decimal: '.' | ','): void {
    this.#decimals.set(field, decimal);
    this.#changed({ kind: 'format', field });
  }

  setNameStandIn(standsIn: NameStandIn): void {
    this.#nameStandIn = standsIn;
    this.#changed({ kind: 'name' });
  }

  /** The value of a field in every row that leaves it empty; an empty text takes it back. */
  setDefault(field: string, value: string): void {
    if (value === '') this.#defaults.delete(field);
    else this.#defaults.set(field, value);
    this.#changed({ kind: 'default', field });
  }

  /** Other texts in cells of the file. */
  setCells(cells: readonly (readonly [rowNumber: number, column: number, text: string])[]): void {
    for (const [rowNumber, column, text] of cells)
      this.#edits.set(rowNumber, new Map(this.#edits.get(rowNumber)).set(column, text));
    if (cells.length > 0) this.#changed({ kind: 'cells', rows: new Set(cells.map(([rowNumber]) => rowNumber)) });
  }

  /** Cells of columns from one on are as the file has them. */
  forgetCells(from: number): void {
    for (const cells of this.#edits.values())
      for (const column of cells.keys()) if (column >= from) cells.delete(column);
  }

  /** Puts cells right as the check has offered, or back to what the file has where nobody has changed them since. */
  setRepair(repair: RowRepair, taken: boolean): void {
    const { kind, cells } = repair;
    if (taken) this.#repairs.set(kind, { ...repair, taken });
    else this.#repairs.delete(kind);
    const stillSo = cells.filter(({ rowNumber, column, text }) => this.#edits.get(rowNumber)?.get(column) === text);
    this.setCells(
      taken
        ? cells.map(({ rowNumber, column, text }) => [rowNumber, column, text])
        : stillSo.map(({ rowNumber, column, before }) => [rowNumber, column, before]),
    );
  }

  get saved(): SavedDecisions {
    return {
      choices: [...this.#choices].map(([field, texts]) => [field, [...texts]]),
      dateOrders: [...this.#dateOrders],
      decimals: [...this.#decimals],
      nameStandIn: this.#nameStandIn,
      defaults: [...this.#defaults],
      edits: [...this.#edits].map(([row, cells]) => [row, [...cells]]),
    };
  }

  restore({ choices, dateOrders, decimals, nameStandIn, defaults, edits }: SavedDecisions): void {
    this.forget();
    this.recall(choices);
    for (const [field, order] of dateOrders) this.#dateOrders.set(field, order);
    for (const [field, decimal] of decimals) this.#decimals.set(field, decimal);
    this.#nameStandIn = nameStandIn;
    for (const [field, value] of defaults) this.#defaults.set(field, value);
    for (const [row, cells] of edits) this.#edits.set(row, new Map(cells));
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
    this.#defaults.clear();
    this.#edits.clear();
    this.#repairs.clear();
  }
}
