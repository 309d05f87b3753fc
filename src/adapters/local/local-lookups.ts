// What the lookup fields of an embedded store refer to, found and read as people are.
import { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { LookupEntry, LookupPage, LookupQuery } from '../../domain/record/lookup.js';
import { textOrder } from '../../domain/text/text-order.js';

/** The entries of each lookup field, by the field's name. */
export type LocalLookupEntries = Readonly<Record<string, Iterable<LookupEntry>>>;

const entryOf = ({ id, name, email }: Assignee): LookupEntry => ({ id, name, ...(email && { detail: email }) });

export class LocalLookups {
  readonly #fields: ReadonlyMap<string, AssigneeDirectory>;

  constructor(entries: LocalLookupEntries = {}) {
    this.#fields = new Map(
      Object.entries(entries).map(([field, items]) => [
        field,
        new AssigneeDirectory([...items].map(({ id, name, detail }) => ({ id, name, kind: 'person', email: detail }))),
      ]),
    );
  }

  search({ field, text, limit, cursor }: LookupQuery, locale?: string): LookupPage {
    const page = this.#fields.get(field)?.search({ text, limit, cursor }, locale);
    return page
      ? { items: page.items.map(entryOf), ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }) }
      : { items: [] };
  }

  get(field: string, ids: readonly string[]): LookupEntry[] {
    const directory = this.#fields.get(field);
    return directory ? [...new Set(ids)].flatMap((id) => directory.get(id) ?? []).map(entryOf) : [];
  }

  /** The place of each id in the order of the names; `undefined` for a field that has no entries. */
  places(field: string): ReadonlyMap<string, number> | undefined {
    const directory = this.#fields.get(field);
    if (!directory) return undefined;
    const compare = textOrder('');
    const entries = [...directory.entries()].sort((a, b) => compare(a.name, b.name));
    return new Map(entries.map(({ id }, place) => [id, place]));
  }
}
