// A value that is made anew only when something that it is made of is another: what each drawing asks for and is long to make.

/** Answers the last value for as long as its parts are the same ones, one by one. */
export function remembered<T>(): (parts: readonly unknown[], make: () => T) => T {
  let last: { parts: readonly unknown[]; value: T } | undefined;
  return (parts, make) => {
    const isSame = last?.parts.length === parts.length && parts.every((part, at) => Object.is(part, last!.parts[at]));
    if (!last || !isSame) last = { parts: [...parts], value: make() };
    return last.value;
  };
}
