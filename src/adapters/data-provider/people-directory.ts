// All people of the back end, read once in a while and searched here, because every back end searches in a way of its own.
import type { Assignee, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import type { PeopleMapping } from './mapping.js';
import type { ProviderFilter, RawRecord, RecordSource } from './provider.js';
import { idText, providerId } from './record-mapper.js';

/** Milliseconds after which people are read again. */
const freshness = 60_000;

export class PeopleDirectory {
  readonly #source: RecordSource;
  readonly #mapping: PeopleMapping;
  readonly #pageSize: number;
  #loaded: { directory: Promise<AssigneeDirectory>; at: number } | undefined;

  constructor(source: RecordSource, mapping: PeopleMapping, pageSize: number) {
    this.#source = source;
    this.#mapping = mapping;
    this.#pageSize = pageSize;
  }

  async search(query: AssigneeQuery, locale?: string): Promise<AssigneePage> {
    return (await this.#directory()).search(query, locale);
  }

  /** Those who are known; whoever is not in the list, deleted for instance, is asked for by his id. */
  async get(ids: readonly string[]): Promise<Assignee[]> {
    const directory = await this.#withAll(ids);
    return [...new Set(ids)].flatMap((id) => directory.get(id) ?? []);
  }

  /** Why somebody of these cannot be newly assigned, and who. */
  async refusal(ids: readonly string[]): Promise<{ reason: string; ids: string[] } | undefined> {
    if (ids.length === 0) return undefined;
    const directory = await this.#withAll(ids);
    const refused = ids.filter((id) => directory.refusal(id) !== undefined);
    const reasons = [...new Set(refused.map((id) => directory.refusal(id)!))];
    return refused.length > 0 ? { reason: reasons.join('. '), ids: refused } : undefined;
  }

  /** The ids that count as these: their own and those of their teams. */
  async withTeams(ids: readonly string[]): Promise<string[]> {
    const directory = await this.#withAll(ids);
    return [...new Set(ids.flatMap((id) => [id, ...directory.teamsOf(id)]))];
  }

  async #withAll(ids: readonly string[]): Promise<AssigneeDirectory> {
    const directory = await this.#directory();
    const unknown = [...new Set(ids)].filter((id) => !directory.get(id));
    if (unknown.length > 0) directory.put(await this.#find(unknown));
    return directory;
  }

  async #find(ids: readonly string[]): Promise<Assignee[]> {
    const { resource, numericIds } = this.#mapping;
    const wanted = ids.map((id) => providerId(id, numericIds)).filter((id) => !Number.isNaN(id) && id !== '');
    if (wanted.length === 0) return []; // an empty list means everybody to some back ends
    try {
      const rows = await this.#source.many(resource, wanted);
      // Some back ends answer with more than they were asked for when they know none of the ids.
      return rows.map((raw) => this.#toAssignee(raw)).filter(({ id }) => ids.includes(id));
    } catch {
      return []; // there are back ends that fail as a whole for one id that nobody has
    }
  }

  #directory(): Promise<AssigneeDirectory> {
    const now = Date.now();
    if (this.#loaded && now - this.#loaded.at < freshness) return this.#loaded.directory;
    const directory = this.#load();
    const loaded = { directory, at: now };
    this.#loaded = loaded;
    directory.catch(() => {
      if (this.#loaded === loaded) this.#loaded = undefined;
    });
    return directory;
  }

  async #load(): Promise<AssigneeDirectory> {
    const { resource, where, fields } = this.#mapping;
    const rows = await listWhole(this.#source, resource, where ?? {}, fields?.name ?? 'name', this.#pageSize);
    return new AssigneeDirectory(rows.map((raw) => this.#toAssignee(raw)));
  }

  #toAssignee(raw: RawRecord): Assignee {
    const { fields, toAssignee } = this.#mapping;
    const value = (name: keyof Assignee): unknown => raw[fields?.[name] ?? name];
    const text = (name: 'email' | 'avatarUrl' | 'disabledReason'): Partial<Assignee> =>
      typeof value(name) === 'string' && value(name) !== '' ? { [name]: value(name) } : {};
    const number = (name: 'openRecords' | 'capacity'): Partial<Assignee> =>
      typeof value(name) === 'number' ? { [name]: value(name) } : {};
    const teams = value('teamIds');
    return {
      id: idText(raw[fields?.id ?? 'id']),
      name: idText(value('name')),
      kind: value('kind') === 'team' ? 'team' : 'person',
      ...text('email'),
      ...text('avatarUrl'),
      ...text('disabledReason'),
      ...number('openRecords'),
      ...number('capacity'),
      ...(value('inactive') === true && { inactive: true }),
      ...(Array.isArray(teams) && { teamIds: teams.map(idText) }),
      ...toAssignee?.(raw),
    };
  }
}

/** All pages of a list, each row once. */
export async function listWhole(
  source: RecordSource,
  resource: string,
  filter: ProviderFilter,
  sortKey: string,
  perPage: number,
): Promise<RawRecord[]> {
  const rows = new Map<unknown, RawRecord>();
  for (let page = 1; ; page++) {
    const sort = [{ field: sortKey, direction: 'asc' as const }];
    const answer = await source.list(resource, { page, perPage, sort, filter: [filter] });
    const before = rows.size;
    for (const row of answer.rows) rows.set(row.id ?? JSON.stringify(row), row);
    const isLast = answer.rows.length < perPage || rows.size >= (answer.total ?? Infinity);
    // A back end that takes no notice of pages answers the same rows for ever.
    if (isLast || rows.size === before) return [...rows.values()];
  }
}
