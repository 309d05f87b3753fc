// A number for a text, by which it is found among many: a map of texts has to keep them.

/** A small integer, which takes no memory of its own. Texts that differ may have the same. */
export function textHash(text: string): number {
  let hash = 0x1505;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
