// Imports: the loop over rows, which is the gateway's, because not every engine has one.
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { draftOfRow } from '../../src/adapters/reference-database/database-values.js';
import { importResult, type ImportAnswer } from '../../src/adapters/reference-database/refusal.js';
import { type UndoAnswer, undoneImport } from '../../src/adapters/reference-database/undo-outcome.js';
import type { ImportMode, ImportRow, ImportRowResult, UndoneImport } from '../../src/domain/import/import-row.js';
import type { Database, Session } from './database.js';
import { typedError } from './problems.js';

export interface ImportJob {
  importId: string;
  mode: ImportMode;
  dryRun: boolean;
}

/** Rows of one transaction: few enough that the locks are short, enough that a commit costs little. */
const portionSize = 200;

export class Imports {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async run(user: string | undefined, rows: readonly ImportRow[], job: ImportJob): Promise<ImportRowResult[]> {
    const results: ImportRowResult[] = [];
    while (results.length < rows.length) {
      const start = results.length;
      results.push(...(await this.#portion(user, rows.slice(start, start + portionSize), job)));
    }
    return results;
  }

  /**
   * The results of the first rows, of as many as there was time for. A row that the database chokes on spoils its
   * transaction: then each row of the portion gets one of its own.
   */
  async #portion(user: string | undefined, rows: readonly ImportRow[], job: ImportJob): Promise<ImportRowResult[]> {
    try {
      return await this.#database.as(user, (session) => importRows(session, rows, job));
    } catch (error) {
      const { kind, message } = typedError(error);
      if (kind !== 'invalid') throw error;
      const [row] = rows;
      if (rows.length === 1) return [{ rowNumber: row!.rowNumber, status: 'failed', reason: message }];
      const results: ImportRowResult[] = [];
      for (const each of rows) results.push(...(await this.#portion(user, [each], job)));
      return results;
    }
  }

  /** Takes back what the import has done and nobody has changed since, a record at a time. */
  async undo(user: string | undefined, importId: string): Promise<UndoneImport> {
    const rows = await this.#database.as(user, (session) =>
      session.query<{ row_number: number }>('SELECT r.row_number FROM crm.imported_rows($1) r', [importId]),
    );
    if (rows.length === 0) throw new AdapterError('not-found', 'There is no such import');
    const answers: UndoAnswer[] = [];
    for (const { row_number } of rows) {
      const [row] = await this.#database.as(user, (session) =>
        session.query<{ answer: UndoAnswer }>('SELECT crm.undo_import_row($1, $2) AS answer', [importId, row_number]),
      );
      answers.push(row!.answer);
    }
    return undoneImport(answers);
  }
}

async function importRows(session: Session, rows: readonly ImportRow[], job: ImportJob): Promise<ImportRowResult[]> {
  const results: ImportRowResult[] = [];
  for (const each of rows) {
    if (results.length > 0 && session.isHalfOver()) break;
    const { rowNumber } = each;
    const [row] = await session.query<{ answer: ImportAnswer }>(
      'SELECT crm.import_lead($1, $2, $3, $4, $5) AS answer',
      [job.importId, rowNumber, draftOfRow(each), job.mode, job.dryRun],
    );
    results.push(importResult(rowNumber, row!.answer));
  }
  return results;
}
