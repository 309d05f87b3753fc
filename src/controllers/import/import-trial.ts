// Asks the back end what an import would do without doing it.
import { type AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportRowResult } from '../../domain/import/import-row.js';
import type { AddedChoices } from './build-rows.js';
import { copiesOf } from './row-copies.js';
import { updatedRecord } from './row-sender.js';
import { rowsToUpdate } from './rows-to-send.js';
import type { CheckedRows } from './check-rows.js';
import type { SendingChoices } from './sending-choices.js';
import { portions } from '../../domain/platform/portions.js';

const portionSize = 1_000;
/** An id that no import has. */
const trialId = 'trial';

export interface TrialOutcome {
  created: number;
  updated: number;
  skipped: number;
  failures: { rowNumber: number; reason: string }[];
  /** People and teams who would be assigned to a record at least. */
  people: number;
}

export type TrialState =
  | { status: 'none' }
  | { status: 'working' }
  | { status: 'failed'; error: AdapterError }
  | { status: 'done'; outcome: TrialOutcome };

export interface TrialRequest {
  adapter: LeadDataAdapter;
  checked: CheckedRows;
  choices: SendingChoices;
  /** BCP 47. */
  locale: string;
}

export class ImportTrial {
  readonly #changed: () => void;
  #state: TrialState = { status: 'none' };
  #abort: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): TrialState {
    return this.#state;
  }

  /** Never rejects. */
  async run(request: TrialRequest): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#write({ status: 'working' });
    try {
      const outcome = await tried(request, signal);
      if (!signal.aborted) this.#write({ status: 'done', outcome });
    } catch (error) {
      if (!signal.aborted) this.#write({ status: 'failed', error: toAdapterError(error) });
    }
  }

  /** What was tried is another import now. */
  forget(): void {
    this.#abort?.abort();
    this.#state = { status: 'none' };
  }

  #write(state: TrialState): void {
    this.#state = state;
    this.#changed();
  }
}

function count(outcome: TrialOutcome, updated: Set<string | number>, result: ImportRowResult): void {
  if (result.status === 'failed') outcome.failures.push({ rowNumber: result.rowNumber, reason: result.reason });
  else if (result.status === 'updated') outcome.updated = updated.add(updatedRecord(result)).size;
  else outcome[result.status]++;
}

/** A choice that is not there yet would be refused: any other one stands for it, since nothing is written. */
function standIns({ choices }: CheckedRows): AddedChoices {
  const values = new Map<string, Map<string, string>>();
  for (const { field, target } of choices) {
    const any = field.options?.[0]?.value;
    if (target.kind === 'add' && any !== undefined)
      values.set(field.name, (values.get(field.name) ?? new Map<string, string>()).set(target.label, any));
  }
  return values;
}

async function tried({ adapter, checked, choices, locale }: TrialRequest, signal: AbortSignal): Promise<TrialOutcome> {
  const { buildRows } = await import('./file-check.js');
  const rows = await buildRows(checked, { signal, choices, created: new Map(), added: standIns(checked) });
  const updates = rowsToUpdate(checked, choices);
  const outcome: TrialOutcome = { created: 0, updated: 0, skipped: 0, failures: [], people: 0 };
  const people = new Set<string>();
  const updated = new Set<string | number>();
  for (const mode of ['create', 'update'] as const) {
    const some = rows.filter(({ rowNumber }) => updates.has(rowNumber) === (mode === 'update'));
    for (const portion of portions(some, portionSize)) {
      const copy = await copiesOf(portion, signal);
      for (const { draft } of copy) for (const id of draft.assigneeIds) people.add(id);
      const results = await adapter.importLeads!(copy, { importId: trialId, mode, dryRun: true, signal, locale });
      // A back end may answer all the same, and is asked no more.
      signal.throwIfAborted();
      for (const result of results) count(outcome, updated, result);
    }
  }
  // Those that are there already and are left as they are end as skipped too.
  outcome.skipped += checked.ready - rows.length;
  outcome.people = people.size;
  return outcome;
}
