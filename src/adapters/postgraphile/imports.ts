// Imports: a mutation and a transaction for each row, many of them in one request; taken back row by row too.
import type { ImportRow, ImportRowResult, UndoneImport } from '../../domain/import/import-row.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import type { ImportOptions, RequestOptions } from '../adapter.js';
import * as documents from './documents.js';
import type { GraphqlClient } from './graphql-client.js';
import { errorFromGraphql } from './graphql-errors.js';
import { leadFrom, type LeadShape } from '../reference-database/contract-shapes.js';
import { type UndoAnswer, undoneImport } from '../reference-database/undo-outcome.js';
import { importResult, type ImportAnswer } from '../reference-database/refusal.js';
import { draftOfRow } from '../reference-database/database-values.js';
import { findDuplicates, recordsOfAnswer } from '../reference-database/duplicate-records.js';

export class Imports {
  readonly #client: GraphqlClient;

  constructor(client: GraphqlClient) {
    this.#client = client;
  }

  async run(
    rows: readonly ImportRow[],
    { importId, mode, dryRun = false, ...options }: ImportOptions,
  ): Promise<ImportRowResult[]> {
    const inputs = rows.map((row) => ({ importId, rowNumber: row.rowNumber, mode, dryRun, draft: draftOfRow(row) }));
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

  async undo(importId: string, options: RequestOptions): Promise<UndoneImport> {
    const { nodes } = await this.#client.askAll<number>(documents.importedRows, { importId }, options);
    if (nodes.length === 0) throw new AdapterError('not-found', 'There is no such import');
    const inputs = nodes.map((rowNumber) => ({ importId, rowNumber }));
    const settled = await this.#client.askEach<{ result: UndoAnswer }>(documents.undoImportRow, inputs, options);
    const answers: UndoAnswer[] = [];
    for (const each of settled) {
      if ('error' in each) throw errorFromGraphql(each.error);
      answers.push(each.value.result);
    }
    return undoneImport(answers);
  }

  duplicates(drafts: readonly LeadDraft[], options: RequestOptions): Promise<(Lead | undefined)[]> {
    const leadsOf = async (document: string, variables: object): Promise<Lead[]> => {
      const { leads } = await this.#client.ask<{ leads: { nodes: LeadShape[] } }>(document, { ...variables }, options);
      return leads.nodes.map(leadFrom);
    };
    const first = recordsOfAnswer;
    return findDuplicates(drafts, {
      withEmails: (recordType, emails, offset) => leadsOf(documents.duplicates, { recordType, emails, first, offset }),
      withTexts: (recordType, texts, offset) => {
        const or = texts.map((each) => ({ searchText: { includes: each } }));
        const filter = { and: [{ recordType: { equalTo: recordType } }, { or }] };
        return leadsOf(documents.duplicatesByText, { filter, first, offset });
      },
    });
  }
}
