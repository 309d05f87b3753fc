// What the records of a result are called, also of those that the list has not read: all that match is more than what is loaded.
import type { LeadDataAdapter } from '../../../adapters/adapter.js';
import type { Lead } from '../../../domain/record/lead.js';

export class RecordNames {
  readonly #adapter: () => LeadDataAdapter | undefined;
  readonly #changed: () => void;
  readonly #names = new Map<string, string>();

  constructor(adapter: () => LeadDataAdapter | undefined, changed: () => void) {
    this.#adapter = adapter;
    this.#changed = changed;
  }

  /** The id stands for a name that is being read, or that nobody may read any more. */
  of(id: string, known: readonly Pick<Lead, 'id' | 'name'>[]): string {
    const name = known.find((lead) => lead.id === id)?.name ?? this.#names.get(id);
    if (name === undefined) void this.#read(id);
    return name ?? id;
  }

  async #read(id: string): Promise<void> {
    this.#names.set(id, id);
    const lead = await this.#adapter()
      ?.getLead(id)
      .catch(() => undefined);
    if (!lead) return;
    this.#names.set(id, lead.name);
    this.#changed();
  }
}
