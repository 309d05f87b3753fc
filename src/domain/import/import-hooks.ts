// What a page adds to an import of its own: it changes cells before they are read, and records before they are sent.
import type { LeadDraft } from '../record/lead.js';

/** Where a cell stands. */
export interface ImportCellPlace {
  /** As the file has it. */
  header: string;
  /** The field that the column becomes; `undefined` for people and for what is kept as it is. */
  field: string | undefined;
  /** As a spreadsheet shows it. */
  rowNumber: number;
}

/** The texts of a row, before anything is read of them. */
export interface ImportRowTexts {
  /** As a spreadsheet shows it. */
  rowNumber: number;
  /** By field; of fields that a column becomes. */
  texts: Record<string, string>;
}

/** In the user's language; with a field it stands at the field's cell too, where it can be put right. */
export type ImportRemark = string | { text: string; field: string };

/** What a page makes of a row. */
export interface ImportRowAnswer {
  /** The record in place of the one that was read; without assignees, which the import adds. Each value that it fills in or changes is said in the row. */
  draft?: LeadDraft | undefined;
  /** Why the row cannot be imported. */
  errors?: ImportRemark[] | undefined;
  /** What somebody should look at; the row is imported all the same. */
  warnings?: ImportRemark[] | undefined;
  /** What was done, or is good to know. */
  infos?: ImportRemark[] | undefined;
}

/** `cell` and `row` are called for every row, more than once, and answer at once. One that throws costs its row, with its message as the reason. */
export interface ImportHooks {
  /**
   * Loads what the others need, such as the companies that the rows name: it is waited for before the first row is read, and
   * again for rows that were put right. Where it rejects, the check fails and can be begun again.
   */
  prepare?:
    | ((rows: readonly ImportRowTexts[], options: { signal: AbortSignal; locale: string }) => Promise<void> | void)
    | undefined;
  /** Answers the text that is read in place of a cell's, nothing where it stays; a change is said in the row. */
  cell?: ((text: string, place: ImportCellPlace) => string | undefined) | undefined;
  /** Answers what is to be changed or said; nothing where all is well. */
  row?: ((draft: LeadDraft, place: { rowNumber: number }) => ImportRowAnswer | undefined) | undefined;
}
