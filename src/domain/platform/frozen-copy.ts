// Copies of data that nobody can change, so that what is shown to others is never the object that is saved.

/** Copies that were asked for; they need no second one. */
const made = new WeakSet<object>();

/** Objects and arrays without a class, of any realm. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** @param copies What is copied already: a back end's own record may contain itself. */
function copyOf(value: unknown, copies: Map<object, object>): unknown {
  if (typeof value !== 'object' || value === null || made.has(value) || !isPlain(value)) return value;
  const known = copies.get(value);
  if (known) return known;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copies.set(value, copy);
  if (Array.isArray(copy)) {
    // The names of 100,000 places would cost more than all the rest; texts and numbers are no copies.
    for (let at = 0; at < copy.length; at++) if (typeof copy[at] === 'object') copy[at] = copyOf(copy[at], copies);
  } else for (const key of Object.keys(copy)) copy[key] = copyOf(copy[key], copies);
  return Object.freeze(copy);
}

/** A deep copy of plain data, frozen throughout. What is no plain data, such as a `File` or an error, stays itself. */
export function frozenCopy<T>(value: T): T {
  const copy = copyOf(value, new Map());
  if (typeof copy === 'object' && copy !== null && copy !== value) made.add(copy);
  return copy as T;
}
