// Whether two lists show the same people: a host's template may make a new array of them at every render.
import type { Assignee } from './assignee.js';

function isSame(a: Assignee, b: Assignee): boolean {
  if (a === b) return true;
  const [one, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && other.get(key) === value);
}

/** The same people in the same order, with the same told of each. */
export const samePeople = (a: readonly Assignee[], b: readonly Assignee[]): boolean =>
  a === b || (a.length === b.length && a.every((person, at) => isSame(person, b[at]!)));
