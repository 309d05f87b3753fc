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

/** What a page makes of a row. */
export interface ImportRowAnswer {
  /** The record in place of the one that was read; without assignees, which the import adds. */
  draft?: LeadDraft | undefined;
  /** Why the row cannot be imported, in the user's language. */
  errors?: string[] | undefined;
  /** What somebody should look at; the row is imported all the same. */
  warnings?: string[] | undefined;
}

/** Both are called for every row, more than once, and answer at once. One that throws costs its row, with its message as the reason. */
export interface ImportHooks {
  /** Answers the text that is read in place of a cell's. */
  cell?: ((text: string, place: ImportCellPlace) => string) | undefined;
  /** Answers what is to be changed or said; nothing where all is well. */
  row?: ((draft: LeadDraft, place: { rowNumber: number }) => ImportRowAnswer | undefined) | undefined;
}
