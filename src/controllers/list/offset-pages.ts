// The pages of a list that is read by place, and what is being read of them.
import type { Lead } from '../../domain/record/lead.js';

/** `items` has a gap where a record was taken out of sight. `stale`: shown, and read again when it is in sight. */
export interface Page {
  items: (Lead | undefined)[];
  stale: boolean;
}

/** First page and the one behind the last. */
export interface Span {
  from: number;
  to: number;
}

export interface Read extends Span {
  abort: AbortController;
  withTotal: boolean;
  /** Rows that were asked for. */
  limit: number;
  /** Something has changed since it began. */
  outdated: boolean;
}

/** Whether a back end takes no notice of the offset: the first page comes again, in any place. */
export function repeats(page: Page | undefined, items: readonly Lead[]): boolean {
  const first = page?.items ?? [];
  if (items.length === 0 || first.length === 0) return false;
  return items.every(({ id }, at) => at >= first.length || id === first[at]?.id);
}

/** Whether a page was read and ends before one of its rows: the back end has answered no record there that can be read. */
export const endsBefore = (page: Page | undefined, at: number, rows: number): boolean =>
  page !== undefined && !page.stale && at < rows && at >= page.items.length;
