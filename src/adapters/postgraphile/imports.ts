// Imports: a mutation and a transaction for each row, many of them in one request; taken back row by row too.
import type { ImportMode, ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import type { Lead, LeadDraft, RecordType } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import type { RequestOptions, WriteOptions } from '../adapter.js';
import * as documents from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { errorFromGraphql } from './graphql-errors.js';
import { leadFromNode, type LeadNode } from './nodes.js';
import { importResult, type ImportAnswer } from '../reference-schema/refusal.js';
import { databaseIds } from '../reference-schema/database-values.js';
import { numbersOf, numbersOfQuestion, withSameNumber } from '../reference-schema/same-number.js';
import { portions } from '../../domain/platform/portions.js';

interface UndoAnswer {
  outcome: 'removed' | 'restored' | 'kept' | 'gone';
  leadId: string;
  reason?: string;
}

/** Addresses of one request. */
const portion = 100;
const addressOf = ({ email }: LeadDraft): string => (email ?? '').trim().toLowerCase();

export class Imports {
  readonly #client: GraphqlClient;

  constructor(client: GraphqlClient) {
    this.#client = client;
  }

  async run(
    rows: readonly ImportRow[],
    {
      importId,
      mode,
      dryRun = false,
      ...options
    }: WriteOptions & { importId: string; mode: ImportMode; dryRun?: boolean },
  ): Promise<ImportRowResult[]> {
    const inputs = rows.map(({ rowNumber, draft }) => {
      const { ids } = databaseIds(draft.assigneeIds ?? []);
      return { importId, rowNumber, mode, dryRun, draft: { ...draft, assigneeIds: ids } };
    });
    const settled = await this.#client.askEach<{ result: ImportAnswer }>(documents.importLead, inputs, options);
    return settled.map((each, index) => {
      const { rowNumber } = rows[index]!;
      if (!('error' in each)) return importResult(rowNumber, each.value.result);
      // A row that the database chokes on takes no other with it; that nobody is signed in is about all of them.
      const error = errorFromGraphql(each.error);
      if (error.kind !== 'invalid' && error.kind !== 'duplicate') throw error;
      return { rowNumber, status: 'failed', reason: error.message };
    });
  }

  async undo(
    importId: string,
    options: RequestOptions,
  ): Promise<{ removed: number; restored: number; kept: { leadId: string; reason: string }[] }> {
    const { nodes } = await this.#client.askAll<number>(documents.importedRows, { importId }, options);
    if (nodes.length === 0) throw new AdapterError('not-found', 'There is no such import');
    const inputs = nodes.map((rowNumber) => ({ importId, rowNumber }));
    const settled = await this.#client.askEach<{ result: UndoAnswer }>(documents.undoImportRow, inputs, options);
    const became = { removed: 0, restored: 0, kept: [] as { leadId: string; reason: string }[] };
    for (const each of settled) {
      if ('error' in each) throw errorFromGraphql(each.error);
      const { outcome, leadId, reason = '' } = each.value.result;
      if (outcome === 'kept') became.kept.push({ leadId, reason });
      else if (outcome !== 'gone') became[outcome]++;
    }
    return became;
  }

  /** The oldest record with the e-mail address, else with the number, of each draft, among those that the user sees. */
  async duplicates(drafts: readonly LeadDraft[], options: RequestOptions): Promise<(Lead | undefined)[]> {
    options.signal?.throwIfAborted();
    const found = new Map<string, Lead>();
    for (const recordType of new Set(drafts.map((draft) => draft.recordType))) {
      const addresses = drafts.filter((draft) => draft.recordType === recordType).map(addressOf);
      const wanted = [...new Set(addresses.filter(Boolean))];
      for (let start = 0; start < wanted.length; start += portion)
        for (const lead of await this.#withEmail(recordType, wanted.slice(start, start + portion), options)) {
          const key = `${recordType} ${lead.email!.toLowerCase()}`;
          if (!found.has(key)) found.set(key, lead);
        }
    }
    const byEmail = drafts.map((draft) => found.get(`${draft.recordType} ${addressOf(draft)}`));
    const others = drafts.filter((_, at) => !byEmail[at]);
    const byNumber = withSameNumber(drafts, await this.#withNumbers(others, options));
    return byEmail.map((lead, at) => lead ?? byNumber[at]);
  }

  async #withNumbers(drafts: readonly LeadDraft[], options: RequestOptions): Promise<Lead[]> {
    const found: Lead[] = [];
    for (const recordType of new Set(drafts.map((draft) => draft.recordType))) {
      const numbers = numbersOf(drafts.filter((draft) => draft.recordType === recordType));
      for (const some of portions(numbers, numbersOfQuestion)) {
        const or = some.map((digits) => ({ searchText: { includes: digits } }));
        const filter = { and: [{ recordType: { equalTo: recordType } }, { or }] };
        const { leads } = await this.#client.ask<{ leads: { nodes: LeadNode[] } }>(
          documents.duplicatesByNumber,
          { filter },
          options,
        );
        found.push(...leads.nodes.map(leadFromNode));
      }
    }
    return found;
  }

  async #withEmail(recordType: RecordType, emails: string[], options: RequestOptions): Promise<Lead[]> {
    const variables = { recordType, emails };
    const { leads } = await this.#client.ask<{ leads: { nodes: LeadNode[] } }>(
      documents.duplicates,
      variables,
      options,
    );
    return leads.nodes.map(leadFromNode);
  }
}
