// The contract in its plainest form: what a list query has to answer, without a thought for speed.
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import type { Filter, LeadCriteria } from '../../domain/record/lead-query.js';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss');

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Whether a person sees a record that nobody in sight has created. */
export function oracleSees(person: DirectoryEntry, lead: Lead): boolean {
  if (person.role === 'manager') return true;
  return lead.assigneeIds.some((id) => id === person.id || (person.teamIds ?? []).includes(id));
}

function matchesAssignees(
  lead: Lead,
  filter: Filter & { operator: string },
  people: readonly DirectoryEntry[],
): boolean {
  const own = lead.assigneeIds;
  if (filter.operator === 'empty') return own.length === 0;
  if (filter.operator === 'not-empty') return own.length > 0;
  const isActive = (id: string): boolean => people.some((person) => person.id === id && !person.inactive);
  if (filter.operator === 'only-inactive') return own.length > 0 && !own.some(isActive);
  const { value, viaTeams } = filter as { value: string[]; viaTeams?: boolean };
  const waysOf = (id: string): string[] => [
    id,
    ...(viaTeams ? (people.find((person) => person.id === id)?.teamIds ?? []) : []),
  ];
  const has = (id: string): boolean => waysOf(id).some((way) => own.includes(way));
  switch (filter.operator) {
    case 'any':
      return value.some(has);
    case 'all':
      return value.every(has);
    case 'none':
      return !value.some(has);
    default:
      return value.every(has) && own.every((id) => value.flatMap(waysOf).includes(id));
  }
}

export function oracleMatches(lead: Lead, filter: Filter, people: readonly DirectoryEntry[]): boolean {
  if ('and' in filter) return filter.and.every((part) => oracleMatches(lead, part, people));
  if ('or' in filter) return filter.or.some((part) => oracleMatches(lead, part, people));
  if ('not' in filter) return !oracleMatches(lead, filter.not, people);
  if (filter.field === 'assignees') return matchesAssignees(lead, filter, people);
  const value = fieldValue(lead, filter.field);
  const text = String(value);
  if (!('value' in filter)) return isEmpty(value) === (filter.operator === 'empty');
  if (filter.operator === 'is-not') return isEmpty(value) || text !== String(filter.value);
  if (filter.operator === 'any' || filter.operator === 'all' || filter.operator === 'none') {
    const own = isEmpty(value) ? [] : [value].flat().map(String);
    const wanted = filter.value.map((each) => own.includes(each));
    return filter.operator === 'all' ? wanted.every(Boolean) : wanted.some(Boolean) === (filter.operator === 'any');
  }
  if (filter.operator === 'in') return !isEmpty(value) && filter.value.map(String).includes(text);
  if (isEmpty(value)) return false;
  const wanted = String(filter.value);
  switch (filter.operator) {
    case 'is':
      return text === wanted;
    case 'contains':
      return plain(text).includes(plain(wanted));
    case 'starts-with':
      return plain(text).startsWith(plain(wanted));
    case 'before':
      return text < wanted;
    case 'after':
      return text > wanted;
    case 'at-least':
      return text >= wanted;
    case 'at-most':
      return text <= wanted;
    default:
      throw new Error(`The oracle does not know ${String(filter.operator)}`);
  }
}

/** Everything that matches, in order. The suite sorts by fields that every record has, and to the end by one that differs. */
export function oracleList(
  leads: readonly Lead[],
  query: LeadCriteria,
  person: DirectoryEntry,
  people: readonly DirectoryEntry[],
): Lead[] {
  const words = plain(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found = leads.filter((lead) => {
    const text = plain([lead.name, lead.email, lead.phone, lead.company].filter(Boolean).join('\n'));
    return (
      lead.recordType === query.recordType &&
      oracleSees(person, lead) &&
      (!query.filter || oracleMatches(lead, query.filter, people)) &&
      words.every((word) => text.includes(word))
    );
  });
  const sorts = query.sort?.length ? query.sort : [{ field: 'createdAt', direction: 'desc' as const }];
  return found.sort((a, b) => {
    for (const { field, direction } of sorts) {
      const order = compare(fieldValue(a, field), fieldValue(b, field)) * (direction === 'asc' ? 1 : -1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const compare = (x: unknown, y: unknown): number => (String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0);
