// The people and teams of an embedded store: found by id and e-mail, and searched with the best match first.
import type { DirectoryEntry } from './access.js';
import type { Assignee, AssigneePage } from './assignee.js';
import { emailKey } from './lead-index.js';
import { QueryError } from './query-error.js';
import { foldText, hasAllWords, searchWords } from './search-text.js';
import { textOrder } from './text-order.js';

interface Candidate {
  assignee: Assignee;
  name: string;
  text: string;
}

export class AssigneeDirectory {
  #entries = new Map<string, DirectoryEntry>();
  #assignees = new Map<string, Assignee>();
  #byEmail = new Map<string, Assignee>();
  #candidates = new Map<string, Candidate[]>();

  constructor(entries: Iterable<DirectoryEntry> = []) {
    this.put(entries);
  }

  get size(): number {
    return this.#entries.size;
  }

  put(entries: Iterable<DirectoryEntry>): void {
    for (const entry of entries) {
      const { role: _role, ...assignee } = entry;
      this.#entries.set(entry.id, entry);
      this.#assignees.set(entry.id, Object.freeze(assignee));
      if (entry.email) this.#byEmail.set(emailKey(entry.email), this.#assignees.get(entry.id)!);
    }
    this.#candidates.clear();
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

  /** Why somebody cannot be newly assigned, or `undefined` when he can. */
  refusal(id: string): string | undefined {
    const assignee = this.#assignees.get(id);
    if (!assignee) return 'Unknown assignee';
    if (assignee.inactive) return `${assignee.name} is not active`;
    return assignee.disabledReason;
  }

  /** Active ones in whose name or e-mail every word occurs: names that begin with the text, then words that do, then the rest. */
  search({ text, limit, cursor }: { text: string; limit: number; cursor?: string }, locale = ''): AssigneePage {
    const start = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(limit) || limit < 1)
      throw new QueryError('invalid', 'The limit has to be a whole number from 1');
    if (!Number.isInteger(start) || start < 0) throw new QueryError('invalid', 'The cursor cannot be read');
    const matches = this.#ranked(text, locale);
    const end = start + limit;
    const items = matches.slice(start, end).map(({ assignee }) => assignee);
    return { items, total: matches.length, ...(end < matches.length && { nextCursor: String(end) }) };
  }

  #ranked(text: string, locale: string): Candidate[] {
    const candidates = this.#sorted(locale);
    const words = searchWords(text);
    if (words.length === 0) return candidates;
    const start = foldText(text).trim();
    const tiers: [Candidate[], Candidate[], Candidate[]] = [[], [], []];
    for (const candidate of candidates) {
      if (!hasAllWords(candidate.text, words)) continue;
      const tier = candidate.name.startsWith(start)
        ? 0
        : words.every((word) => startsAWord(candidate.text, word))
          ? 1
          : 2;
      tiers[tier].push(candidate);
    }
    return tiers.flat();
  }

  #sorted(locale: string): Candidate[] {
    let candidates = this.#candidates.get(locale);
    if (!candidates) {
      const compare = textOrder(locale);
      candidates = [...this.#assignees.values()]
        .filter((assignee) => !assignee.inactive)
        .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
        .map((assignee) => ({
          assignee,
          name: foldText(assignee.name),
          text: foldText(` ${assignee.name} ${assignee.email ?? ''}`),
        }));
      this.#candidates.set(locale, candidates);
    }
    return candidates;
  }
}

const startsAWord = (text: string, word: string): boolean => text.includes(` ${word}`);
