// The people and teams of an embedded store: found by id and e-mail, and searched with the best match first.
import type { DirectoryEntry } from './directory-entry.js';
import type { Assignee, AssigneePage, AssigneeQuery } from './assignee.js';
import { emailKey } from '../text/email-address.js';
import { PeopleIndex } from './people-search.js';
import { QueryError } from '../platform/query-error.js';
import { textOrder } from '../text/text-order.js';

/** As everybody may see it; what JSON has as null is absent. */
function assigneeOf({ role: _role, ...assignee }: DirectoryEntry): Assignee {
  const values = assignee as Record<string, unknown>;
  for (const field of Object.keys(values)) if (values[field] === null) delete values[field];
  values['name'] ??= '';
  return Object.freeze(assignee);
}

export class AssigneeDirectory {
  #entries = new Map<string, DirectoryEntry>();
  #assignees = new Map<string, Assignee>();
  #byEmail = new Map<string, Assignee>();
  /** By the locale that orders them, and whether inactive people are among them. */
  #indexes = new Map<string, PeopleIndex>();

  constructor(entries: Iterable<DirectoryEntry> = []) {
    this.put(entries);
  }

  get size(): number {
    return this.#entries.size;
  }

  put(entries: Iterable<DirectoryEntry>): void {
    for (const entry of entries) {
      const assignee = assigneeOf(entry);
      const { id, email } = assignee;
      const before = this.#assignees.get(id);
      if (before?.email && this.findByEmail(before.email) === before) this.#byEmail.delete(emailKey(before.email));
      this.#entries.set(id, entry);
      this.#assignees.set(id, assignee);
      if (email) this.#byEmail.set(emailKey(email), assignee);
    }
    this.#indexes.clear();
  }

  /** With the role, which is nobody else's business. */
  entry(id: string): DirectoryEntry | undefined {
    return this.#entries.get(id);
  }

  entries(): Iterable<DirectoryEntry> {
    return this.#entries.values();
  }

  get(id: string): Assignee | undefined {
    return this.#assignees.get(id);
  }

  findByEmail(email: string): Assignee | undefined {
    return this.#byEmail.get(emailKey(email));
  }

  teamsOf(id: string): readonly string[] {
    return this.#entries.get(id)?.teamIds ?? [];
  }

  /** Whether somebody is known and has not left. */
  isActive(id: string): boolean {
    const assignee = this.#assignees.get(id);
    return assignee !== undefined && !assignee.inactive;
  }

  /** Why somebody cannot be newly assigned, or `undefined` when he can. */
  refusal(id: string): string | undefined {
    const assignee = this.#assignees.get(id);
    if (!assignee) return 'Unknown assignee';
    if (assignee.inactive) return `${assignee.name} is not active`;
    return assignee.disabledReason;
  }

  /** Found as in a picker: best match first, then by name; only active ones unless the query says otherwise. */
  search({ text, limit, cursor, includeInactive = false }: AssigneeQuery, locale = ''): AssigneePage {
    const start = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(limit) || limit < 1)
      throw new QueryError('invalid', 'The limit has to be a whole number from 1');
    if (!Number.isInteger(start) || start < 0) throw new QueryError('invalid', 'The cursor cannot be read');
    const matches = this.#index(locale, includeInactive).search(text);
    const end = start + limit;
    const items = matches.slice(start, end);
    return { items, total: matches.length, ...(end < matches.length && { nextCursor: String(end) }) };
  }

  #index(locale: string, includeInactive: boolean): PeopleIndex {
    const key = `${locale} ${includeInactive}`;
    let index = this.#indexes.get(key);
    if (!index) {
      const compare = textOrder(locale);
      const people = [...this.#assignees.values()].filter((assignee) => includeInactive || !assignee.inactive);
      index = new PeopleIndex(people.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1)));
      this.#indexes.set(key, index);
    }
    return index;
  }
}
