// One short text per content: it tells files and their rows apart, and is no secret.

/** Of some texts, each apart from the next one. */
export function fingerprintOfTexts(texts: Iterable<string>): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x1f, 2654435761);
    b = Math.imul(b ^ 0x1e, 1597334677);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

/**
 * What a number becomes by one word more. A product hands a bit on to higher ones only: without the rotations, two changes
 * of the last byte of a word cancel out.
 */
function mixed(hash: number, word: number, factor: number): number {
  const product = Math.imul(word, factor);
  const sum = hash ^ Math.imul((product << 15) | (product >>> 17), 0x1b873593);
  return (Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6546b64) | 0;
}

/** Of bytes that come in pieces of any size. */
export class ByteFingerprint {
  #a: number;
  #b: number;
  /** Bytes that make no word of four yet. */
  #word = 0;
  #count = 0;

  /** @param seed Tells apart how the bytes are read. */
  constructor(seed: string) {
    [this.#a, this.#b] = [0xdeadbeef, 0x41c6ce57];
    for (const character of seed) this.#mix(character.charCodeAt(0));
  }

  add(bytes: Uint8Array): void {
    let at = 0;
    while (this.#count > 0 && at < bytes.length) this.#addOne(bytes[at++]!);
    const end = bytes.length - ((bytes.length - at) % 4);
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let [a, b] = [this.#a, this.#b];
    for (; at < end; at += 4) {
      const word = words.getInt32(at, true);
      a = mixed(a, word, 2654435761);
      b = mixed(b, word, 1597334677);
    }
    [this.#a, this.#b] = [a, b];
    while (at < bytes.length) this.#addOne(bytes[at++]!);
  }

  /** When all bytes have come. */
  end(): string {
    this.#mix(this.#word);
    this.#mix(this.#count);
    return `${(this.#a >>> 0).toString(36)}${(this.#b >>> 0).toString(36)}`;
  }

  #addOne(byte: number): void {
    this.#word |= byte << (8 * this.#count);
    if (++this.#count < 4) return;
    this.#mix(this.#word);
    [this.#word, this.#count] = [0, 0];
  }

  #mix(word: number): void {
    this.#a = mixed(this.#a, word, 2654435761);
    this.#b = mixed(this.#b, word, 1597334677);
  }
}
