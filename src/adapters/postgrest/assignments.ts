// Changes of assignees: each with an answer of its own, many of them in one request.
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { randomId } from '../../domain/platform/operation-id.js';
import type { Lead } from '../../domain/record/lead.js';
import type { RequestOptions, WriteOptions } from '../adapter.js';
import { assignmentInput } from '../reference-database/assignment-input.js';
import { refusedChange } from '../reference-database/refused-change.js';
import { errorFromJson, refusalOf, type ErrorJson, type PostgrestClient } from './postgrest-client.js';
import { leadFrom } from '../reference-database/contract-shapes.js';
import type { LeadRow } from './rows.js';

type ReadLead = (id: string, options: RequestOptions) => Promise<Lead>;
type Answer = ErrorJson & { lead?: LeadRow | null };

/** Changes of one request, which are one transaction: few enough that their records are not held long. */
const portion = 50;

export class Assignments {
  readonly #client: PostgrestClient;
  readonly #readLead: ReadLead;

  constructor(client: PostgrestClient, readLead: ReadLead) {
    this.#client = client;
    this.#readLead = readLead;
  }

  async change(changes: readonly AssigneeChange[], options: WriteOptions = {}): Promise<AssigneeChangeResult[]> {
    options.signal?.throwIfAborted();
    const { idempotencyKey = randomId(), way = changes.length > 1 ? 'bulk' : 'form', signal } = options;
    const inputs = changes.map((change, index) => assignmentInput(change, `${idempotencyKey}|${index}`));
    const results: AssigneeChangeResult[] = [];
    // Changes whose answers were cut off are sent again: they are known by their keys.
    while (results.length < inputs.length) {
      const start = results.length;
      const some = inputs.slice(start, start + portion);
      const asking = { signal, way };
      const answers = await this.#client.callForEach<Answer>('assign_leads', { changes: some }, some.length, asking);
      for (const [index, answer] of answers.entries())
        results.push(await this.#result(changes[start + index]!, answer, options));
    }
    return results;
  }

  async #result(change: AssigneeChange, answer: Answer, options: RequestOptions): Promise<AssigneeChangeResult> {
    const { leadId } = change;
    if (answer.lead) return { leadId, status: 'ok', lead: leadFrom(answer.lead) };
    if (answer.lead === null) return { leadId, status: 'ok', accessLost: true };
    const refused = { error: errorFromJson(answer, 500), refusal: refusalOf(answer), said: String(answer.message) };
    return refusedChange(change, refused, () => this.#readLead(leadId, options));
  }
}
