// Rows with one of several values, also from a back end that takes a list of values for one text and finds nothing.
import type { DataProviderMapping } from './mapping.js';
import type { ProviderFilter, ProviderId, RawRecord } from './provider.js';
import { logWarning } from '../../domain/platform/console-log.js';

/** Questions at the same time. */
const parallel = 6;

/** Which of these values the rows have. */
function valuesIn(rows: readonly RawRecord[], key: string, values: readonly ProviderId[]): Set<string> {
  const wanted = new Set(values.map(String));
  return new Set(rows.map((row) => String(row[key])).filter((value) => wanted.has(value)));
}

export class ListsOfValues {
  readonly #ask: (filter: ProviderFilter) => Promise<RawRecord[]>;
  readonly #oneOf: DataProviderMapping['in'];
  /** Whether the back end takes a list for one of several values; not known before it has answered something. */
  #understands: boolean | undefined;

  constructor(ask: (filter: ProviderFilter) => Promise<RawRecord[]>, oneOf: DataProviderMapping['in']) {
    this.#ask = ask;
    this.#oneOf = oneOf;
  }

  async rowsWith(key: string, values: ProviderId[]): Promise<RawRecord[]> {
    if (this.#oneOf) return this.#ask(this.#oneOf(key, values));
    if (values.length === 1) return this.#each(key, values);
    if (this.#understands) return this.#ask({ [key]: values });
    if (this.#understands === false) return this.#each(key, values);
    const together = await this.#ask({ [key]: values }).catch((error: unknown) => ({ error }));
    const found = Array.isArray(together) ? valuesIn(together, key, values) : new Set<string>();
    if (Array.isArray(together) && found.size > 1) {
      this.#understands = true;
      return together;
    }
    // Nothing, or rows of one value only, as of a back end that takes the first or the last: asking for each tells which it is.
    const each = await this.#each(key, values);
    if (valuesIn(each, key, values).size > found.size) this.#learn(key);
    else if (!Array.isArray(together)) throw together.error;
    return each;
  }

  #learn(key: string): void {
    this.#understands = false;
    logWarning(
      `lead-elements: the data provider does not understand a list as “one of these” (${key}), so that it is asked once for each. ` +
        'Say how it does with `in` of the mapping.',
    );
  }

  async #each(key: string, values: ProviderId[]): Promise<RawRecord[]> {
    const rows: RawRecord[] = [];
    for (let start = 0; start < values.length; start += parallel) {
      const some = values.slice(start, start + parallel);
      rows.push(...(await Promise.all(some.map((value) => this.#ask({ [key]: value })))).flat());
    }
    return rows;
  }
}
