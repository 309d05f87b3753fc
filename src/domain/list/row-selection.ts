// Which records of a list are selected: ids only, so that a selection outlives sorting, filtering and paging.

/** `some`: the header checkbox is mixed. */
export type SelectionExtent = 'none' | 'some' | 'all';

/** Selects some ids, or takes them out of the selection. Answers whether that changes anything. */
export function selectIn(selected: Set<string>, ids: readonly string[], on: boolean): boolean {
  const { size } = selected;
  for (const id of ids) {
    if (on) selected.add(id);
    else selected.delete(id);
  }
  return selected.size !== size;
}

/**
 * How much of a list is selected, whatever is selected elsewhere.
 * @param ids The loaded records of the list.
 * @param complete Whether these are all of them.
 */
export function selectionExtent(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  complete: boolean,
): SelectionExtent {
  if (selected.size === 0 || ids.length === 0) return 'none';
  const count = ids.reduce((sum, id) => sum + (selected.has(id) ? 1 : 0), 0);
  return count === ids.length && complete ? 'all' : count > 0 ? 'some' : 'none';
}
