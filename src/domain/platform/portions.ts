// Long lists that are sent or stored a part at a time.

/** The items in their order, `size` at a time; the last portion may be shorter. */
export const portions = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
