// People and teams: found, read by id, created, and which teams somebody is in.
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../../domain/people/assignee.js';
import { AdapterError } from '../adapter-error.js';
import type { RequestOptions, WriteOptions } from '../adapter.js';
import * as documents from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { assigneeFromNode, type AssigneeNode } from './nodes.js';
import { isUuid } from '../reference-database/database-values.js';
import { portions } from '../../domain/platform/portions.js';

/** Ids of one request. */
const portion = 500;
const mostPeople = 1_000;

export class People {
  readonly #client: GraphqlClient;

  constructor(client: GraphqlClient) {
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
    const variables = { text, includeInactive, first: limit, offset: Number(cursor) };
    const { people } = await this.#client.ask<{ people: { nodes: AssigneeNode[]; totalCount: number } }>(
      documents.searchAssignees,
      variables,
      options,
    );
    const next = variables.offset + people.nodes.length;
    const page = { items: people.nodes.map(assigneeFromNode), total: people.totalCount };
    return people.nodes.length > 0 && next < people.totalCount ? { ...page, nextCursor: String(next) } : page;
  }

  /** In the order of the ids. */
  async get(ids: readonly string[], options: RequestOptions): Promise<Assignee[]> {
    options.signal?.throwIfAborted();
    const wanted = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
    const people = new Map<string, Assignee>();
    for (const some of portions(wanted, portion)) {
      const { assignees } = await this.#client.ask<{ assignees: { nodes: AssigneeNode[] } }>(
        documents.getAssignees,
        { ids: some },
        options,
      );
      for (const node of assignees.nodes) people.set(node.id, assigneeFromNode(node));
    }
    return wanted.flatMap((id) => people.get(id) ?? []);
  }

  async current(read: (document: string) => Promise<{ me: AssigneeNode | null }>): Promise<Assignee> {
    const { me } = await read(documents.currentAssignee);
    if (!me) throw new AdapterError('unauthenticated', 'The signed-in user is not an active person here');
    return assigneeFromNode(me);
  }

  /** All of them or none. */
  async create(drafts: readonly AssigneeDraft[], { idempotencyKey, ...options }: WriteOptions): Promise<Assignee[]> {
    const people = drafts.map(({ name, email }) => ({ name, email }));
    const input = { drafts: people, idempotencyKey };
    const { createAssignees } = await this.#client.ask<{ createAssignees: { result: string[] } }>(
      documents.createAssignees,
      { input },
      options,
    );
    const known = new Map((await this.get(createAssignees.result, options)).map((person) => [person.id, person]));
    return createAssignees.result.flatMap((id) => known.get(id) ?? []);
  }

  async teamsOf(ids: readonly string[], options: RequestOptions): Promise<Map<string, string[]>> {
    const teams = new Map<string, string[]>();
    if (ids.length === 0) return teams;
    const { nodes } = await this.#client.askAll<{ personId: string; teamId: string }>(
      documents.teamsOf,
      { ids },
      options,
    );
    for (const { personId, teamId } of nodes) teams.set(personId, [...(teams.get(personId) ?? []), teamId]);
    return teams;
  }
}
