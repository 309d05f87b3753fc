// Whoever writes an adapter hears of each kind of mistake once, not of each record that has it.

const told = new WeakMap<object, Set<string>>();

/** @param must What an adapter has to do: `listLeads must answer records with an id`. */
export function warnOnce(adapter: object, must: string, found: unknown): void {
  let known = told.get(adapter);
  if (!known) told.set(adapter, (known = new Set()));
  if (known.has(must)) return;
  known.add(must);
  console.error(`lead-elements: ${must}. What is shown may be less than there is.`, found);
}
