// What is put right in the quotation marks of a file, kind by kind: each is shown as it stands and as it is read, and can be taken or declined.

/** How the whole file is read: every line between quotes, cells between other marks than usual, or `\\,` within a value. */
export type FileRepair = 'quoted-lines' | 'single-quotes' | 'backticks' | 'curly-quotes' | 'escaped-delimiters';

/** `\"` within a value, or a quotation mark that stands where none may. */
export type QuoteRepair = 'backslash' | 'stray';

export type RepairKind = FileRepair | QuoteRepair;

/** What was chosen; kinds that are absent are as they are by default. */
export type RepairChoices = Partial<Record<RepairKind, boolean>>;

/** What may have been meant otherwise is read as it stands until somebody says so. */
export const isTaken = (kind: RepairKind, choices: RepairChoices | undefined): boolean =>
  choices?.[kind] ?? kind !== 'stray';

/** What is put right in the cells of rows: values that a comma has cut, and values that stand once for several rows. */
export type RowRepairKind = 'cut-values' | 'fill-down';

export interface RepairSample {
  rowNumber: number;
  /** As the file has it. */
  written: string;
  /** As it is read with the repair. */
  cells: readonly string[];
}

/** A repair that the file needs. */
export interface OfferedRepair<Kind extends RepairKind | RowRepairKind = RepairKind> {
  kind: Kind;
  taken: boolean;
  /** Rows that it concerns; `undefined`: all. */
  rows?: number | undefined;
  samples: RepairSample[];
}

/** Rows that are shown of each kind. */
export const mostSamples = 3;

/** Counts the rows of each kind while they are read. */
export class RepairedRows {
  readonly #choices: RepairChoices | undefined;
  readonly #found = new Map<QuoteRepair, OfferedRepair & { rows: number }>();

  constructor(choices: RepairChoices | undefined) {
    this.#choices = choices;
  }

  /** Notes a row that could be put right, and answers whether it is to be. */
  take(kind: QuoteRepair, sample: RepairSample): boolean {
    let found = this.#found.get(kind);
    if (!found) this.#found.set(kind, (found = { kind, taken: isTaken(kind, this.#choices), rows: 0, samples: [] }));
    found.rows++;
    if (found.samples.length < mostSamples) found.samples.push(sample);
    return found.taken;
  }

  get all(): OfferedRepair[] {
    return [...this.#found.values()];
  }
}
