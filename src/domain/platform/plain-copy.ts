// Copies what a host hands over, also out of the proxies that frameworks put around the objects of their state.

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== 'object' || value === null) return structuredClone(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unwrapped(part)]));
}

/** As `structuredClone`, which refuses proxies. Throws as it does for what no storage takes, such as a function. */
export function plainCopy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    return unwrapped(value) as T;
  }
}
