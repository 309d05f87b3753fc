// A mistake in an adapter's answer is told at once where the answer arrives, instead of being waited for for ever.

/** The list of an answer. Throws, with the words of `must`, where there is none: `listLeads must answer { items: Lead[] }`. */
export function answeredList<T>(list: readonly T[] | null | undefined, must: string): readonly T[] {
  if (Array.isArray(list)) return list as readonly T[];
  throw new TypeError(must);
}
