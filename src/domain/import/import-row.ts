// What an import hands to an adapter, row by row, and what comes back for each.
import type { LeadDraft } from '../record/lead.js';

/**
 * What a row may do. The record of a row is the one that it names, else the one of its type with the e-mail of its draft, whatever
 * the case; both among those that the user may see. An update leaves what the draft leaves empty, and adds assignees without
 * taking any off.
 * - `create`: every row is a new record.
 * - `update`: only records that are there are changed; a row without one is `skipped`.
 * - `upsert`: changed where it is there, else created.
 */
export type ImportMode = 'create' | 'update' | 'upsert';

export interface ImportRow {
  /** Line of the record in the file, 1-based, as a spreadsheet shows it (the header is row 1). */
  rowNumber: number;
  draft: LeadDraft;
  /** The record that was found for the row and is to be changed, by whatever it was found. */
  leadId?: string | undefined;
}

/** What became of one row; a failed one never takes the others with it. `reason` is in the language of the request. */
export type ImportRowResult = { rowNumber: number } & (
  | { status: 'created' | 'updated'; leadId: string }
  | { status: 'skipped'; reason: string; leadId?: string | undefined }
  | { status: 'failed'; reason: string; fields?: Record<string, string> | undefined }
);

/** What has become of an import that was taken back; `kept`: what others have changed since stays, with the reason. */
export interface UndoneImport {
  /** Records that the import had created and that are gone. */
  removed: number;
  /** Records that the import had changed and that are as before. */
  restored: number;
  kept: { leadId: string; reason: string }[];
}
