// The names of several people beside each other, also while some of them are on their way.
import type { ResolvedAssignee } from '../controllers/people/people-by-id-controller.js';
import { distinctNames } from '../domain/people/distinct-names.js';
import { personName, type NameWords } from './person-name.js';
import { plainName } from './plain-name.js';

/** By id; those of one name are told apart. */
export function personNames(people: readonly ResolvedAssignee[], words: NameWords): Map<string, string> {
  const known = people.flatMap((person) => (person.status === 'known' ? [person.assignee] : []));
  const names = distinctNames(known);
  return new Map(people.map((person) => [person.id, plainName(names.get(person.id) ?? personName(person, words))]));
}
