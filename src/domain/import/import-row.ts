// What an import hands to an adapter, row by row, and what comes back for each.
import type { LeadDraft } from '../record/lead.js';

export type ImportMode = 'create' | 'update' | 'upsert';

export interface ImportRow {
  /** Line of the record in the file, 1-based, as a spreadsheet shows it (the header is row 1). */
  rowNumber: number;
  draft: LeadDraft;
}

/** What became of one row; a failed one never takes the others with it. */
export type ImportRowResult = { rowNumber: number } & (
  | { status: 'created' | 'updated'; leadId: string }
  | { status: 'skipped'; reason: string; leadId?: string | undefined }
  | { status: 'failed'; reason: string; fields?: Record<string, string> | undefined }
);

/** What has become of an import that was taken back; `kept`: what others have changed since stays, with the reason. */
export interface UndoneImport {
  removed: number;
  restored: number;
  kept: { leadId: string; reason: string }[];
}
