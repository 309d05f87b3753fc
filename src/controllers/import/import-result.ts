// What has come of an import: as it is shown at its end, and as it is kept to be shown again after a reload.
import type { ImportRowResult } from '../../domain/import/import-row.js';
import { type RowSender, updatedRecord } from './row-sender.js';

/** How many rows came to what. */
export interface ImportCounts {
  created: number;
  /** Records, however many rows have changed each. */
  updated: number;
  skipped: number;
  failed: number;
  /** Not sent, or sent without an answer. */
  remaining: number;
}

/** A record that can be opened. */
export interface NamedRecord {
  id: string;
  name: string;
}

export interface ImportResult {
  counts: ImportCounts;
  /** Rows that were there already and were not sent. */
  leftOut: number;
  withProblems: number;
  /** Records that were made or changed: how many, and the first of them in the order of the file. */
  made: { count: number; first: NamedRecord[] };
  /** Rows that were refused, and those that the back end left out: the first of them. */
  refused: { rowNumber: number; reason: string }[];
}

/** Records and rows that are listed, however many there are. */
export const shownOfResult = 50;

/** Ids of the records that were made or changed, each once, in the order of the file. */
export function madeIds(results: readonly ImportRowResult[]): string[] {
  const ids = new Set<string>();
  for (const result of [...results].sort((a, b) => a.rowNumber - b.rowNumber))
    if ((result.status === 'created' || result.status === 'updated') && result.leadId) ids.add(result.leadId);
  return [...ids];
}

/** Those records, each once, with the names of the first of them. */
export function madeRecords(
  sender: Pick<RowSender, 'rows' | 'results' | 'resultOf'> | undefined,
  most: number,
): ImportResult['made'] {
  const ids = madeIds(sender?.results ?? []);
  const names = new Map(ids.slice(0, most).map((id) => [id, '']));
  // Of rows that have changed one record the last one says what it is called.
  for (const row of names.size > 0 ? sender!.rows : []) {
    const result = sender!.resultOf(row.rowNumber);
    if (result && 'leadId' in result && names.has(result.leadId!)) names.set(result.leadId!, row.draft.name);
  }
  return { count: ids.length, first: [...names].map(([id, name]) => ({ id, name })) };
}

/** What is known of an import that nobody goes on with. @param total Rows that were to be sent. */
export function resultOfRows(results: readonly ImportRowResult[], total: number): ImportResult {
  const counts: ImportCounts = { created: 0, updated: 0, skipped: 0, failed: 0, remaining: total - results.length };
  const made = madeIds(results);
  const refused: ImportResult['refused'] = [];
  const updated = new Set<string | number>();
  for (const result of results) {
    if (result.status === 'updated') counts.updated = updated.add(updatedRecord(result)).size;
    else counts[result.status]++;
    if (result.status === 'failed' || result.status === 'skipped') refused.push(result);
  }
  return {
    counts,
    leftOut: 0,
    withProblems: 0,
    made: { count: made.length, first: made.slice(0, shownOfResult).map((id) => ({ id, name: '' })) },
    refused: refused.slice(0, shownOfResult),
  };
}
