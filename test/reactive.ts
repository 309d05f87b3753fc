// Objects as they are in the state of a framework.

/** As Vue wraps what is in its state: whatever is read from it is wrapped too. */
export function reactive<T extends object>(value: T): T {
  return new Proxy(value, {
    get(target, name, receiver): unknown {
      const part: unknown = Reflect.get(target, name, receiver);
      return typeof part === 'object' && part !== null && !(part instanceof Date) ? reactive(part) : part;
    },
  });
}
