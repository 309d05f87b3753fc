// People and teams: found, read by id, created, and which teams somebody is in.
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import { portions } from '../../domain/platform/portions.js';
import { AdapterError } from '../adapter-error.js';
import type { RequestOptions, WriteOptions } from '../adapter.js';
import { isUuid } from '../reference-database/database-values.js';
import { oneOf } from './conditions.js';
import type { PostgrestClient } from './postgrest-client.js';
import { assigneeFrom } from '../reference-database/contract-shapes.js';
import { assigneeColumns, type AssigneeRow } from './rows.js';

/** Ids of one request, which go into its address. */
const portion = 100;
const mostPeople = 1_000;

export class People {
  readonly #client: PostgrestClient;

  constructor(client: PostgrestClient) {
    this.#client = client;
  }

  async search(
    { text, limit, cursor = '0', includeInactive = false }: AssigneeQuery,
    options: RequestOptions,
  ): Promise<AssigneePage> {
    options.signal?.throwIfAborted();
    if (!/^\d{1,9}$/.test(cursor)) throw new AdapterError('invalid', 'The cursor cannot be read');
    if (!Number.isInteger(limit) || limit < 1 || limit > mostPeople)
      throw new AdapterError('invalid', `The limit has to be a whole number from 1 to ${mostPeople}`);
    const { rows, total = 0 } = await this.#client.callForRows<AssigneeRow>(
      'search_assignees',
      { search: text, include_inactive: includeInactive },
      { select: assigneeColumns, limit: String(limit), offset: cursor },
      options,
    );
    const next = Number(cursor) + rows.length;
    const page = { items: await this.#withTeams(rows, options), total };
    return rows.length > 0 && next < total ? { ...page, nextCursor: String(next) } : page;
  }

  /** In the order of the ids. */
  async get(ids: readonly string[], options: RequestOptions): Promise<Assignee[]> {
    options.signal?.throwIfAborted();
    const wanted = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
    const pages = await Promise.all(
      portions(wanted, portion).map((some) =>
        this.#client.rows<AssigneeRow>(
          'assignees',
          { select: assigneeColumns, and: `(${oneOf('id', some)})`, order: 'id.asc' },
          options,
        ),
      ),
    );
    const found = await this.#withTeams(
      pages.flatMap(({ rows }) => rows),
      options,
    );
    const people = new Map(found.map((person) => [person.id, person]));
    return wanted.flatMap((id) => people.get(id) ?? []);
  }

  async current(options: RequestOptions): Promise<Assignee> {
    const query = { select: assigneeColumns };
    const row = await this.#client.call<(AssigneeRow & { id: string | null }) | null>(
      'current_assignee',
      {},
      options,
      query,
    );
    if (!row || row.id === null)
      throw new AdapterError('unauthenticated', 'The signed-in user is not an active person here');
    return (await this.#withTeams([row], options))[0]!;
  }

  /** All of them or none. */
  async create(drafts: readonly AssigneeDraft[], { idempotencyKey, ...options }: WriteOptions): Promise<Assignee[]> {
    options.signal?.throwIfAborted();
    const people = drafts.map(({ name, email }) => ({ name, email }));
    const key = idempotencyKey === undefined ? {} : { idempotency_key: idempotencyKey };
    const ids = await this.#client.call<string[]>('create_assignees', { drafts: people, ...key }, options);
    const known = new Map((await this.get(ids, options)).map((person) => [person.id, person]));
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  async teamsOf(ids: readonly string[], options: RequestOptions): Promise<Map<string, string[]>> {
    const teams = new Map<string, string[]>();
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    const pages = await Promise.all(
      portions(wanted, portion).map((some) =>
        this.#client.rows<{ person_id: string; team_id: string }>(
          'team_members',
          { select: 'person_id,team_id', and: `(${oneOf('person_id', some)})`, order: 'team_id.asc,person_id.asc' },
          options,
        ),
      ),
    );
    for (const { person_id, team_id } of pages.flatMap(({ rows }) => rows))
      teams.set(person_id, [...(teams.get(person_id) ?? []), team_id]);
    return teams;
  }

  async #withTeams(rows: readonly AssigneeRow[], options: RequestOptions): Promise<Assignee[]> {
    const teams = await this.teamsOf(
      rows.map(({ id }) => id),
      options,
    );
    return rows.map((row) => assigneeFrom(row, teams.get(row.id) ?? []));
  }
}
