// Imports: many rows in one request, each with an answer of its own; taken back row by row.
import type { ImportRow, ImportRowResult, UndoneImport } from '../../domain/import/import-row.js';
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import type { ImportOptions, RequestOptions } from '../adapter.js';
import { draftOfRow } from '../reference-database/database-values.js';
import { findDuplicates, recordsOfAnswer } from '../reference-database/duplicate-records.js';
import { anyOf, compared, contains } from './conditions.js';
import { type UndoAnswer, undoneImport } from '../reference-database/undo-outcome.js';
import { importResult, type ImportAnswer } from '../reference-database/refusal.js';
import type { PostgrestClient } from './postgrest-client.js';
import { leadFrom } from '../reference-database/contract-shapes.js';
import { leadColumns, type LeadRow } from './rows.js';

/** Rows of one request, which are one transaction. */
const portion = 200;

export class Imports {
  readonly #client: PostgrestClient;

  constructor(client: PostgrestClient) {
    this.#client = client;
  }

  async run(
    rows: readonly ImportRow[],
    { importId, mode, dryRun = false, signal }: ImportOptions,
  ): Promise<ImportRowResult[]> {
    signal?.throwIfAborted();
    const results: ImportRowResult[] = [];
    // Rows whose answers were cut off are sent again: they are known by their numbers.
    while (results.length < rows.length) {
      const start = results.length;
      const some = rows
        .slice(start, start + portion)
        .map((row) => ({ rowNumber: row.rowNumber, draft: draftOfRow(row) }));
      const parameters = { import_id: importId, rows: some, mode, dry_run: dryRun };
      const answers = await this.#client.callForEach<ImportAnswer>('import_leads', parameters, some.length, { signal });
      for (const [index, answer] of answers.entries()) results.push(importResult(some[index]!.rowNumber, answer));
    }
    return results;
  }

  async undo(importId: string, options: RequestOptions): Promise<UndoneImport> {
    const { rows } = await this.#client.callForRows<{ row_number: number }>(
      'imported_rows',
      { import_id: importId },
      { order: 'row_number.desc' },
      options,
    );
    if (rows.length === 0) throw new AdapterError('not-found', 'There is no such import');
    const answers: UndoAnswer[] = [];
    for (const { row_number } of rows) {
      const answer = await this.#client.call<UndoAnswer>(
        'undo_import_row',
        { import_id: importId, row_number },
        options,
      );
      answers.push(answer);
    }
    return undoneImport(answers);
  }

  duplicates(drafts: readonly LeadDraft[], options: RequestOptions): Promise<(Lead | undefined)[]> {
    return findDuplicates(drafts, {
      withEmails: async (type_of_record, emails, offset) => {
        const parameters = { type_of_record, emails };
        const part = { select: leadColumns, limit: String(recordsOfAnswer), offset: String(offset) };
        const { rows } = await this.#client.callForRows<LeadRow>('leads_with_email', parameters, part, options);
        return rows.map(leadFrom);
      },
      withTexts: async (recordType, texts, offset) => {
        const isOne = anyOf(texts.map((each) => contains('search_text', each)));
        const query = {
          select: leadColumns,
          and: `(${compared('record_type', 'eq', recordType)},${isOne})`,
          order: 'created_at.asc,id.asc',
          limit: String(recordsOfAnswer),
          offset: String(offset),
        };
        const { rows } = await this.#client.rows<LeadRow>('leads', query, options);
        return rows.map(leadFrom);
      },
    });
  }
}
