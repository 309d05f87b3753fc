// The people of the back end, read once in a while and searched here, because every back end searches in a way of its own; where
// there are too many for that, they are asked for.
import type { Assignee, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import { portions } from '../../domain/platform/portions.js';
import type { DataProviderMapping, PeopleMapping } from './mapping.js';
import type { ProviderFilter, ProviderId, RawRecord, RecordSource } from './provider.js';
import { providerError } from './provider-errors.js';
import { idText, providerId } from './record-mapper.js';
import { logWarning } from '../../domain/platform/console-log.js';

/** Milliseconds after which people are read again. */
const freshness = 60_000;
/** More people than these are not read ahead: at 100 a request that takes longer than anybody waits. */
const mostRead = 5_000;

/** Questions at the same time. */
const parallel = 6;

/** `undefined` where the back end says that there is no such thing: whatever else fails there says nothing about anybody. */
async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { kind } = providerError(error, (key) => key);
    // An id that cannot be one is invalid to some, and one that is not for everybody forbidden.
    if (kind === 'not-found' || kind === 'invalid' || kind === 'forbidden') return undefined;
    throw error;
  }
}

export class PeopleDirectory {
  readonly #source: RecordSource;
  readonly #mapping: PeopleMapping;
  readonly #pageSize: number;
  readonly #searchKey: string | false;
  /** There are so many that they are asked for one by one. */
  #byRequest = false;
  #loaded: { directory: Promise<AssigneeDirectory>; at: number } | undefined;

  constructor(
    source: RecordSource,
    { people, search = 'q' }: Pick<DataProviderMapping, 'people' | 'search'>,
    pageSize: number,
  ) {
    this.#source = source;
    this.#mapping = people;
    this.#searchKey = people.search ?? search;
    this.#pageSize = pageSize;
  }

  async search(query: AssigneeQuery, locale?: string): Promise<AssigneePage> {
    const directory = await this.#directory();
    return this.#byRequest ? this.#ask(query) : directory.search(query, locale);
  }

  /** Found by the back end, in its own way, a page at a time. */
  async #ask({ text, limit, cursor, includeInactive = false }: AssigneeQuery): Promise<AssigneePage> {
    const { resource, where, fields } = this.#mapping;
    const page = Number(cursor ?? 1) || 1;
    const wanted = text.trim();
    const filter: ProviderFilter[] = [where ?? {}, ...(wanted ? [{ [this.#searchKey as string]: wanted }] : [])];
    const sort = [{ field: fields?.name ?? 'name', direction: 'asc' as const }];
    const { rows, total } = await this.#source.list(resource, { page, perPage: limit, sort, filter });
    const items = rows.map((raw) => this.#toAssignee(raw)).filter(({ inactive }) => includeInactive || !inactive);
    const hasMore = total === undefined ? rows.length === limit : page * limit < total;
    return { items, ...(hasMore && { nextCursor: String(page + 1) }) };
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
    return refused.length > 0 ? { reason: reasons.join('; '), ids: refused } : undefined;
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
    const rows: RawRecord[] = [];
    for (const some of portions(wanted, this.#pageSize)) {
      // There are back ends that fail as a whole for one id that nobody has.
      const known = await unlessAbsent(this.#source.many(resource, some));
      rows.push(...(known ?? (await this.#oneByOne(some))));
    }
    // Some back ends answer with more than they were asked for when they know none of the ids.
    return rows.map((raw) => this.#toAssignee(raw)).filter(({ id }) => ids.includes(id));
  }

  async #oneByOne(ids: readonly ProviderId[]): Promise<RawRecord[]> {
    const rows: (RawRecord | undefined)[] = [];
    for (const some of portions(ids, parallel))
      rows.push(...(await Promise.all(some.map((id) => unlessAbsent(this.#source.one(this.#mapping.resource, id))))));
    return rows.filter((row) => row !== undefined);
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
    // By the id, which nobody shares: pages of a database lose nobody then.
    const most = this.#searchKey === false ? Infinity : mostRead;
    const rows = await listWhole(this.#source, resource, where ?? {}, fields?.id ?? 'id', this.#pageSize, most);
    this.#byRequest = rows === undefined;
    if (rows === undefined) {
      logWarning(`lead-elements: there are more than ${mostRead} people; they are searched for by the back end.`);
      return new AssigneeDirectory([]);
    }
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
): Promise<RawRecord[]>;
/** @param most More than these are not read: the answer is `undefined`. */
export async function listWhole(
  source: RecordSource,
  resource: string,
  filter: ProviderFilter,
  sortKey: string,
  perPage: number,
  most: number,
): Promise<RawRecord[] | undefined>;
export async function listWhole(
  source: RecordSource,
  resource: string,
  filter: ProviderFilter,
  sortKey: string,
  perPage: number,
  most = Infinity,
): Promise<RawRecord[] | undefined> {
  const rows = new Map<unknown, RawRecord>();
  let size = perPage;
  for (let page = 1; ; page++) {
    const sort = [{ field: sortKey, direction: 'asc' as const }];
    const answer = await source.list(resource, { page, perPage: size, sort, filter: [filter] });
    // A back end may have a page limit of its own: its pages are those that come.
    if (page === 1 && answer.rows.length > 0) size = Math.min(size, answer.rows.length);
    if ((answer.total ?? rows.size) > most) return undefined;
    const before = rows.size;
    for (const row of answer.rows) rows.set(row.id ?? JSON.stringify(row), row);
    const isLast = answer.total === undefined ? answer.rows.length < size : rows.size >= answer.total;
    // A back end that takes no notice of pages answers the same rows for ever.
    if (isLast || rows.size === before) return [...rows.values()];
  }
}
