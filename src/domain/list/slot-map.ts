// Slots by id in several maps: one of a million ids is copied as a whole when it grows, over which the page stands still.

const count = 64;
/** Places that ids are spread over; a power of two. */
const places = 1_024;

/**
 * The map of each place. Maps of one size would all grow at the same moment; the last of these gets twice as many ids as
 * the first, so that their growing is spread over the whole time in which their number doubles.
 */
const mapOfPlace = Uint8Array.from({ length: places }, (_, place) => Math.floor(count * Math.log2(1 + place / places)));

export class SlotMap {
  readonly #maps = Array.from({ length: count }, () => new Map<string, number>());
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(id: string): number | undefined {
    return this.#mapOf(id).get(id);
  }

  set(id: string, slot: number): void {
    const map = this.#mapOf(id);
    const before = map.size;
    map.set(id, slot);
    this.#size += map.size - before;
  }

  delete(id: string): void {
    if (this.#mapOf(id).delete(id)) this.#size--;
  }

  /** By the last signs: the first ones are often the same. */
  #mapOf(id: string): Map<string, number> {
    let hash = 0;
    for (let at = Math.max(0, id.length - 4); at < id.length; at++) hash = Math.imul(hash, 31) + id.charCodeAt(at);
    // The upper bits of the product with 2³² by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    return this.#maps[mapOfPlace[Math.imul(hash, 0x9e3779b1) >>> 22]!]!;
  }
}
