// Names of people who stand beside each other: those of one name are told apart by their e-mail, else by their id.
import type { Assignee } from './assignee.js';

/** By id, in the order of the people. */
export function distinctNames(people: readonly Pick<Assignee, 'id' | 'name' | 'email'>[]): Map<string, string> {
  const idsOf = new Map<string, Set<string>>();
  for (const { id, name } of people) idsOf.set(name, (idsOf.get(name) ?? new Set()).add(id));
  return new Map(
    people.map(({ id, name, email }) => [id, idsOf.get(name)!.size > 1 ? `${name} (${email || id})` : name]),
  );
}
