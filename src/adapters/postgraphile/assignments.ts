// Changes of assignees: a mutation and a transaction for each record, many of them in one request.
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Lead } from '../../domain/record/lead.js';
import type { RequestOptions, WriteOptions } from '../adapter.js';
import { assignLead } from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { errorFromGraphql, refusalOf, type GraphqlErrorJson } from './graphql-errors.js';
import { leadFrom, type LeadShape } from '../reference-database/contract-shapes.js';
import { assignmentInput } from '../reference-database/assignment-input.js';
import { refusedChange } from '../reference-database/refused-change.js';

type ReadLead = (id: string, options: RequestOptions) => Promise<Lead>;

export class Assignments {
  readonly #client: GraphqlClient;
  readonly #readLead: ReadLead;

  constructor(client: GraphqlClient, readLead: ReadLead) {
    this.#client = client;
    this.#readLead = readLead;
  }

  async change(changes: readonly AssigneeChange[], options: WriteOptions = {}): Promise<AssigneeChangeResult[]> {
    const { idempotencyKey, way = changes.length > 1 ? 'bulk' : 'form' } = options;
    const inputs = changes.map((change, index) =>
      assignmentInput(change, idempotencyKey === undefined ? undefined : `${idempotencyKey}|${index}`),
    );
    const settled = await this.#client.askEach<{ result: LeadShape | null }>(assignLead, inputs, {
      ...options,
      way,
    });
    const results: AssigneeChangeResult[] = [];
    for (const [index, change] of changes.entries()) {
      const each = settled[index]!;
      const { leadId } = change;
      if ('error' in each) results.push(await this.#refused(change, each.error, options));
      else if (each.value.result) results.push({ leadId, status: 'ok', lead: leadFrom(each.value.result) });
      else results.push({ leadId, status: 'ok', accessLost: true });
    }
    return results;
  }

  #refused(change: AssigneeChange, error: GraphqlErrorJson, options: RequestOptions): Promise<AssigneeChangeResult> {
    const refused = { error: errorFromGraphql(error), refusal: refusalOf(error), said: error.message };
    return refusedChange(change, refused, () => this.#readLead(change.leadId, options));
  }
}
