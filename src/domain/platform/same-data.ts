// Whether two values are the same data: a store may give back the keys of an object in another order, and without what was absent.

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The same text for the same data. */
export const textOfData = (value: unknown): string => JSON.stringify(value, inOrder);

export const sameData = (a: unknown, b: unknown): boolean => textOfData(a) === textOfData(b);
