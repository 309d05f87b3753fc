// Slots by id in several maps: one of a million ids is copied as a whole when it grows, over which the page stands still.

const count = 64; // a power of two

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
    const { length } = id;
    const place = (id.charCodeAt(length - 1) + id.charCodeAt(length - 2) * 7) & (count - 1);
    return this.#maps[place]!;
  }
}
