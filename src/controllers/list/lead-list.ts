// What a table needs of a list of any length: rows by index, some of them not there yet.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AdapterError } from '../../adapters/adapter-error.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LeadCriteria } from '../../domain/record/lead-query.js';
import { capabilitiesOf } from '../adapter/capabilities.js';

export type LeadRow =
  | { status: 'ready'; lead: Lead }
  | { status: 'loading' }
  | { status: 'failed'; error: AdapterError }
  /** The back end has a row there, and has answered no record for it that can be read. */
  | { status: 'unreadable' }
  /** There may be more, which `retry` reads. */
  | { status: 'more' };

/** `loading` and `failed`: nothing has been answered yet, so that not even the number of rows is known. */
export type LeadListState = { status: 'loading' } | { status: 'failed'; error: AdapterError } | { status: 'ready' };

export type ListChange = 'loaded' | 'reread';

export interface LeadListOptions {
  adapter: LeadDataAdapter;
  criteria: LeadCriteria;
  /** BCP 47, for the order of texts. */
  locale: string;
  /**
   * Rows or their number are other ones than before. `reread`: rows that were there may have moved.
   * `answered`: what has just been read.
   */
  changed: (change: ListChange, answered: readonly Lead[]) => void;
}

/** Who looks at rows: the list itself, or a record that is open on its own, for the ones beside it. */
export type ListViewer = 'list' | 'record';

/** One criteria's rows. Nothing it does rejects; a failure is a state of the rows that it concerns. */
export interface LeadList {
  readonly state: LeadListState;
  /** Rows to lay out, those that are not loaded included; 0 until something is known. */
  readonly count: number;
  /** Number of all matches, if the back end tells. */
  readonly total: { value: number; exact: boolean } | undefined;
  /** How many rows can be shown at most, where the back end lets nobody read the matches behind them. */
  readonly cutAt: number | undefined;
  /** Why something could not be read, if that is so. */
  readonly failure: AdapterError | undefined;
  /** Rows that are shown could not be read again and may be older than what the back end has. */
  readonly outdated: boolean;
  rowAt(index: number): LeadRow;
  /** Loads the rows from `start` until before `end`, and gives up requests for rows at which nobody looks any more. */
  show(start: number, end: number, viewer?: ListViewer): void;
  /** Reads what has failed again, and on where that waits for somebody. */
  retry(): void;
  /** Reads the rows in sight again, without clearing them, and the others when they come into sight. */
  reread(): void;
  /** Replaces a record by its newer state until the back end answers it too. */
  patch(lead: Lead): void;
  /** Takes a record out of sight at once, such as one that may not be seen any more. */
  forget(leadId: string): void;
  /** Row of a loaded record; −1 when it is not loaded. */
  indexOf(leadId: string): number;
  /** Loaded records in the order of the list. */
  loaded(): Lead[];
  /** Aborts what is under way; the rows stay readable. */
  abort(): void;
}

/** Rows per request, where the back end allows as many. */
export const pageSize = 100;
/** Rows loaded ahead at both ends of what is in sight. */
export const lookahead = 25;

/** Rows that can be read at all. */
export function windowOf({ adapter, criteria }: Pick<LeadListOptions, 'adapter' | 'criteria'>): number {
  const { resultWindow: most } = capabilitiesOf(adapter, criteria.recordType);
  return most !== undefined && most >= 1 ? most : Infinity;
}
