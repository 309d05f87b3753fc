// Looks up the people that a file or a pasted list names, with as few requests as the back end's number of people allows.
import type { LeadDataAdapter, RequestOptions } from '../../adapters/adapter.js';
import { referencesIn } from '../../domain/people/split-people.js';
import { PeopleMatcher } from '../../domain/people/people-matcher.js';
import { personKey, searchTextOf } from '../../domain/people/person-reference.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { listOfAnswer, peopleOf } from '../adapter/assert-answers.js';
import { maxLimitOf } from '../adapter/capabilities.js';
import { PageTrail } from '../adapter/cursor-pagination.js';
import { createTimeSlicer, forEachConcurrently } from '../../domain/platform/time-slicing.js';
import { portions } from '../../domain/platform/portions.js';

const pageSize = 200;
const parallel = 6;
/** Pages that are read in any case before people are searched one by one. */
const fewPages = 5;
/** More people of one name than anybody could choose from. */
const searchLimit = 20;

export interface FindNamedPeopleOptions extends RequestOptions {
  signal: AbortSignal;
  /** Ids of the records that people are looked for, so that the back end can explain who is none of their candidates. */
  leadIds?: readonly string[] | undefined;
  /** Learns who has left; without it nobody asks for them. */
  left?: PeopleMatcher | undefined;
  /** Whether whoever has left is found as everybody else is. */
  includeInactive?: boolean | undefined;
  /** Names looked up so far, of how many. */
  progress?: (done: number, total: number) => void;
}

const recordsOf = ({
  leadIds,
  left,
  includeInactive,
}: FindNamedPeopleOptions): { leadIds?: string[]; includeInactive?: boolean } => ({
  ...(leadIds && { leadIds: [...leadIds] }),
  ...((left || includeInactive) && { includeInactive: true }),
});

/** Reads everybody if that takes no longer than asking for each name; answers whether it did. */
async function learnEverybody(
  adapter: LeadDataAdapter,
  people: PeopleMatcher,
  names: number,
  options: FindNamedPeopleOptions,
): Promise<boolean> {
  const limit = Math.min(pageSize, maxLimitOf(adapter));
  const pages = Math.max(fewPages, Math.ceil(names / parallel));
  const trail = new PageTrail(adapter, 'searchAssignees');
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const answer = await adapter.searchAssignees(
      { text: '', limit, ...(cursor !== undefined && { cursor }), ...recordsOf(options) },
      { signal: options.signal, ...(options.locale && { locale: options.locale }) },
    );
    const { items, nextCursor } = trail.add(peopleOf(answer), answer.nextCursor ?? undefined);
    people.learn(items);
    options.left?.learn(items);
    const { total } = answer;
    if (nextCursor === undefined) return true;
    if (total !== undefined && total > pages * limit) return false;
    cursor = nextCursor;
  }
  return false;
}

/** An id is opaque: whatever names nobody may be one. */
async function learnByIds(
  adapter: LeadDataAdapter,
  people: PeopleMatcher,
  references: readonly string[],
  { signal, locale, left }: FindNamedPeopleOptions,
): Promise<void> {
  const ids = references.filter((reference) => people.match(reference).status === 'unknown');
  for (const some of portions(ids, pageSize)) {
    const found = await adapter.getAssignees(some, { signal, locale });
    const list = listOfAnswer<Assignee>(found, 'getAssignees must answer Assignee[]');
    people.learn(list);
    left?.learn(list);
  }
}

/**
 * The people that cells name, as far as the back end knows them. Each different name is asked for at most once.
 * Rejects with the adapter's error or the signal's reason.
 */
export async function findNamedPeople(
  adapter: LeadDataAdapter,
  cells: Iterable<string>,
  options: FindNamedPeopleOptions,
): Promise<PeopleMatcher> {
  const people = new PeopleMatcher(options.includeInactive ? 'all' : 'active');
  const byKey = new Map<string, string>();
  const yieldIfDue = createTimeSlicer(options.signal);
  for (const cell of cells) {
    for (const reference of referencesIn(cell)) byKey.set(personKey(reference), reference);
    await yieldIfDue();
  }
  const references = [...byKey.values()];
  if (references.length === 0) return people;
  if (await learnEverybody(adapter, people, references.length, options)) return people;
  let done = 0;
  await forEachConcurrently(references, parallel, async (reference) => {
    const { signal, locale } = options;
    const query = { text: searchTextOf(reference), limit: searchLimit, ...recordsOf(options) };
    const found = peopleOf(await adapter.searchAssignees(query, { signal, ...(locale && { locale }) }));
    people.learn(found);
    options.left?.learn(found);
    options.progress?.(++done, references.length);
  });
  await learnByIds(adapter, people, references, options);
  return people;
}
