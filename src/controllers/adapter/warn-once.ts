// Whoever writes an adapter hears of each kind of mistake once, not of each record that has it.
import { logError } from '../../domain/platform/console-log.js';

const told = new WeakMap<object, Set<string>>();

/**
 * @param must What an adapter has to do: `listLeads must answer records with an id`.
 * @param found Told by its shape only.
 */
export function warnOnce(adapter: object, must: string, found: unknown): void {
  let known = told.get(adapter);
  if (!known) told.set(adapter, (known = new Set()));
  if (known.has(must)) return;
  known.add(must);
  logError(`lead-elements: ${must}. What is shown may be less than there is. Found:`, found);
}
