// Choices that an import adds to fields before it sends its rows, each once.
import type { LeadDataAdapter, WriteOptions } from '../../adapters/adapter.js';
import type { AddedChoices } from './build-rows.js';
import type { CheckedRows } from './check-rows.js';

type MissingChoice = { field: string; label: string };

export class MissingChoices {
  /** Values by words, by field; they are not added again at a retry. */
  readonly #added = new Map<string, Map<string, string>>();

  get added(): AddedChoices {
    return this.#added;
  }

  /** Those of the file that are to be added and were not yet. */
  missingOf({ choices }: CheckedRows): MissingChoice[] {
    return choices.flatMap(({ field, target }) =>
      target.kind === 'add' && !this.#added.get(field.name)?.has(target.label)
        ? { field: field.name, label: target.label }
        : [],
    );
  }

  /** Rejects with the adapter's error. */
  async add(checked: CheckedRows, adapter: LeadDataAdapter, options: WriteOptions): Promise<void> {
    const { recordType } = checked.matching.schema;
    for (const { field, label } of this.missingOf(checked)) {
      const { value } = await adapter.addOption!({ recordType, field }, { value: label }, options);
      options.signal?.throwIfAborted();
      this.#added.set(field, (this.#added.get(field) ?? new Map<string, string>()).set(label, value));
    }
  }

  forget(): void {
    this.#added.clear();
  }
}
