// Changes of assignees: a mutation and a transaction for each record, many of them in one request.
import { effectiveDelta, type AssigneeChange, type AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadPage } from '../../domain/record/lead-query.js';
import type { BulkOutcome, RequestOptions, WriteOptions } from '../adapter.js';
import { assignLead } from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { errorFromGraphql, refusalOf, type GraphqlErrorJson } from './graphql-errors.js';
import { leadFromNode, type LeadNode } from './nodes.js';
import { assignmentInput, idsOfChange } from '../reference-schema/assignment-input.js';

type ReadLead = (id: string, options: RequestOptions) => Promise<Lead>;

export class Assignments {
  readonly #client: GraphqlClient;
  readonly #readLead: ReadLead;

  constructor(client: GraphqlClient, readLead: ReadLead) {
    this.#client = client;
    this.#readLead = readLead;
  }

  async change(changes: readonly AssigneeChange[], options: WriteOptions): Promise<AssigneeChangeResult[]> {
    const { idempotencyKey, way = changes.length > 1 ? 'bulk' : 'form' } = options;
    const inputs = changes.map((change, index) =>
      assignmentInput(change, idempotencyKey === undefined ? undefined : `${idempotencyKey}|${index}`),
    );
    const settled = await this.#client.askEach<{ result: LeadNode | null }>(assignLead, inputs, {
      ...options,
      way,
    });
    const results: AssigneeChangeResult[] = [];
    for (const [index, change] of changes.entries()) {
      const each = settled[index]!;
      const { leadId } = change;
      if ('error' in each) results.push(await this.#refused(change, each.error, options));
      else if (each.value.result) results.push({ leadId, status: 'ok', lead: leadFromNode(each.value.result) });
      else results.push({ leadId, status: 'ok', accessLost: true });
    }
    return results;
  }

  /** The same delta for all records, page by page; the key makes a repetition go on where it stopped. */
  async changeAll(
    list: (cursor: string | undefined) => Promise<LeadPage>,
    delta: { add: string[]; remove: string[] },
    options: WriteOptions,
  ): Promise<BulkOutcome> {
    const changed: AssigneeChange[] = [];
    const outcome: BulkOutcome = { changed: 0, failed: [], changes: changed };
    const operation = options.idempotencyKey === undefined ? {} : { operationId: options.idempotencyKey };
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await list(cursor);
      const changes = items.map(({ id }) => ({ leadId: id, ...delta, ...operation }));
      for (const [index, result] of (await this.change(changes, { way: 'bulk', ...options })).entries()) {
        const { leadId, status } = result;
        const done = effectiveDelta(items[index]!.assigneeIds, delta);
        if (status !== 'ok') outcome.failed.push({ leadId, reason: result.reason });
        else outcome.changed++;
        if (status === 'ok' && done.add.length + done.remove.length > 0) changed.push({ leadId, ...done });
      }
      cursor = nextCursor;
    } while (cursor !== undefined);
    return outcome;
  }

  async #refused(
    change: AssigneeChange,
    error: GraphqlErrorJson,
    options: RequestOptions,
  ): Promise<AssigneeChangeResult> {
    const { leadId } = change;
    const typed = errorFromGraphql(error);
    const { kind } = typed;
    if (kind !== 'forbidden' && kind !== 'conflict' && kind !== 'not-found' && kind !== 'invalid') throw typed;
    const { reason = error.message, assigneeIds } = refusalOf(error);
    const result: AssigneeChangeResult = { leadId, status: kind, reason };
    if (assigneeIds) result.assigneeIds = assigneeIds.map(idsOfChange(change).original);
    if (kind === 'conflict') result.current = await this.#readLead(leadId, options);
    return result;
  }
}
