// A mistake in an adapter's answer is told at once where the answer arrives, instead of being waited for for ever.
import type { Assignee } from '../domain/assignee.js';
import type { Lead } from '../domain/lead.js';

/** The list of an answer. Throws, with the words of `must`, where there is none: `listLeads must answer { items: Lead[] }`. */
export function answeredList<T>(list: T[] | null | undefined, must: string): T[] {
  if (Array.isArray(list)) return list;
  throw new TypeError(must);
}

export const leadsOf = (page: { items: Lead[] } | null | undefined): Lead[] =>
  answeredList(page?.items, 'listLeads must answer { items: Lead[] }');

export const peopleOf = (page: { items: Assignee[] } | null | undefined): Assignee[] =>
  answeredList(page?.items, 'searchAssignees must answer { items: Assignee[] }');
