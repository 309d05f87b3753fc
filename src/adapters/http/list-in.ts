// A list in an answer of a server that may send anything.
import { AdapterError } from '../adapter-error.js';

/** Throws `AdapterError` (`unknown`) where there is none. */
export function listIn<Key extends string, Item>(
  answer: Readonly<Record<Key, readonly Item[]>>,
  key: Key,
): readonly Item[] {
  const list = (answer as Readonly<Record<Key, unknown>> | null | undefined)?.[key];
  if (Array.isArray(list)) return list as Item[];
  throw new AdapterError('unknown', `The server sent no list of ${key}`);
}
