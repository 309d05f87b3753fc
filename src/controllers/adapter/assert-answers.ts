// A mistake in an adapter's answer is told at once where the answer arrives, instead of being waited for for ever.
import type { Assignee } from '../../domain/people/assignee.js';
import type { Lead } from '../../domain/record/lead.js';

/** The list of an answer. Throws, with the words of `must`, where there is none: `listLeads must answer { items: Lead[] }`. */
export function listOfAnswer<T>(list: T[] | null | undefined, must: string): T[] {
  if (Array.isArray(list)) return list;
  throw new TypeError(must);
}

export const leadsOf = (page: { items: Lead[] } | null | undefined): Lead[] =>
  listOfAnswer(page?.items, 'listLeads must answer { items: Lead[] }');

/** A record whose assignees are unknown could be saved as one without any. */
const isWhole = (lead: unknown): lead is Lead => Array.isArray((Object(lead) as Partial<Lead>).assigneeIds);

/** The record, if there is enough of it to be shown and edited. */
export const wholeLead = (lead: Lead | undefined): Lead | undefined => (isWhole(lead) ? lead : undefined);

/** @param leadId What was asked for: another record under its name would be edited in its place. */
export function leadOf(answer: unknown, leadId: string): Lead {
  if (isWhole(answer) && String(answer.id) === leadId) return answer;
  throw new TypeError(
    'getLead must answer a Lead of the id that was asked for, with assigneeIds: [] where nobody is assigned, or reject with an AdapterError',
  );
}

export const peopleOf = (page: { items: Assignee[] } | null | undefined): Assignee[] =>
  listOfAnswer(page?.items, 'searchAssignees must answer { items: Assignee[] }');
