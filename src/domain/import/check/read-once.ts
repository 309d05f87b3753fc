// Reads each different text of a column once: most columns say the same few things in a hundred thousand rows.

/** Texts after which it shows whether a column repeats itself. */
const trial = 1_000;
/** Different texts that are remembered at a time. */
const most = 20_000;

/** The reading of a text, from memory where the texts come again; where nearly all differ, remembering costs more than reading. */
export function readOnce<T extends object>(read: (text: string) => T): (text: string) => T {
  let known: Map<string, T> | undefined = new Map();
  let asked = 0;
  return (text) => {
    const before = known?.get(text);
    if (before) {
      asked++;
      return before;
    }
    const found = read(text);
    if (!known) return found;
    known.set(text, found);
    if (++asked === trial && known.size > trial / 2) known = undefined;
    else if (known.size > most) known = new Map();
    return found;
  };
}
