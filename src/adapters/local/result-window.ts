// A store that claims to read no further than so many rows of a query answers no further either.
import type { Viewer } from '../../domain/record/visibility.js';
import type { LeadPages } from '../../domain/list/lead-pages.js';
import type { LeadPage, LeadQuery } from '../../domain/record/lead-query.js';
import { AdapterError } from '../adapter-error.js';

export function withinWindow(
  pages: LeadPages,
  query: LeadQuery,
  viewer: Viewer,
  { locale, resultWindow }: { locale: string | undefined; resultWindow: number },
): LeadPage {
  if (resultWindow === Infinity) return pages.page(query, viewer, locale);
  // The place in the window goes with the cursor.
  const [, seen = '0', cursor = query.cursor] = /^(\d{1,9}) (.*)$/s.exec(query.cursor ?? '') ?? [];
  const start = query.offset ?? Number(seen);
  const room = resultWindow - start;
  if (room <= 0) throw new AdapterError('invalid', `Only the first ${resultWindow} records can be read`);
  const limit = Math.min(query.limit, room);
  const page = pages.page({ ...query, limit, ...(cursor !== undefined && { cursor }) }, viewer, locale);
  const end = start + page.items.length;
  if (end >= resultWindow) delete page.nextCursor;
  else if (page.nextCursor !== undefined) page.nextCursor = `${end} ${page.nextCursor}`;
  return page;
}
