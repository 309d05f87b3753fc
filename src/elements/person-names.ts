// The names of several people beside each other, also while some of them are on their way.
import type { ResolvedAssignee } from '../controllers/people/people-by-id-controller.js';
import { distinctNames } from '../domain/people/distinct-names.js';
import { personName, type NameWords } from './person-name.js';
import { plainName } from './plain-name.js';

/** By id; those of one name are told apart, and so are those whom nobody knows. */
export function personNames(people: readonly ResolvedAssignee[], words: NameWords): Map<string, string> {
  const named = people.map((person) => ({
    id: person.id,
    name: personName(person, words),
    email: person.status === 'known' ? person.assignee.email : undefined,
  }));
  const names = distinctNames(named.filter((_, at) => people[at]!.status !== 'loading'));
  return new Map(named.map(({ id, name }) => [id, plainName(names.get(id) ?? name)]));
}
