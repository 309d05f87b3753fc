// Whether a page of a list is its last one. A short page alone does not say so: records that cannot be read are left out.
import type { LeadPage } from '../../domain/record/lead-query.js';

/** Rows that the page took and that are not among its items. */
export const leftOutOf = ({ items, received = 0 }: LeadPage): number => Math.max(0, received - items.length);

/** What was asked for, by place. */
export interface PageRange {
  offset: number;
  limit: number;
}

/** By its cursor, else by an exact total, and only without both by the number of rows. */
export function isLastPage(page: LeadPage, { offset, limit }: PageRange, total = page.total): boolean {
  if ((page.nextCursor ?? undefined) !== undefined) return false;
  const rows = page.items.length + leftOutOf(page);
  if (rows >= limit) return false;
  return !total?.exact || offset + rows >= total.value;
}
