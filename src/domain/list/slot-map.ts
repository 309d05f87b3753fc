// Slots by id in plain numbers: a Map of a million ids is rehashed as a whole and walked by every collection of garbage.

/** Tables that ids are spread over, a power of two: one grows at a time, in less than a millisecond. */
const tableCount = 64;
const smallest = 16;
/** Of places; a slot stands there as one more than it is. */
const empty = 0;
const deleted = -1;

interface Table {
  hashes: Int32Array;
  slots: Int32Array;
  /** Places that are not empty, those of deleted ids with them. */
  used: number;
}

const tableOf = (capacity: number): Table => ({
  hashes: new Int32Array(capacity),
  slots: new Int32Array(capacity),
  used: 0,
});

export class SlotMap {
  readonly #idAt: (slot: number) => string | undefined;
  readonly #tables = Array.from({ length: tableCount }, () => tableOf(smallest));
  #size = 0;

  /** @param idAt The id that a slot was set with. */
  constructor(idAt: (slot: number) => string | undefined) {
    this.#idAt = idAt;
  }

  get size(): number {
    return this.#size;
  }

  get(id: string): number | undefined {
    const hash = hashOf(id);
    const { slots } = this.#tables[hash >>> 26]!;
    const place = this.#placeOf(id, hash);
    return place < 0 ? undefined : slots[place]! - 1;
  }

  set(id: string, slot: number): void {
    const hash = hashOf(id);
    const known = this.#placeOf(id, hash);
    const number = hash >>> 26;
    if (known >= 0) {
      this.#tables[number]!.slots[known] = slot + 1;
      return;
    }
    let table = this.#tables[number]!;
    if (table.used * 2 >= table.slots.length) this.#tables[number] = table = grown(table);
    put(table, hash, slot + 1);
    this.#size++;
  }

  /** Call it while the slot still has its id. */
  delete(id: string): void {
    const hash = hashOf(id);
    const place = this.#placeOf(id, hash);
    if (place < 0) return;
    this.#tables[hash >>> 26]!.slots[place] = deleted;
    this.#size--;
  }

  #placeOf(id: string, hash: number): number {
    const { hashes, slots } = this.#tables[hash >>> 26]!;
    const mask = slots.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = slots[place]!;
      if (slot === empty) return -1;
      if (slot !== deleted && hashes[place] === hash && this.#idAt(slot - 1) === id) return place;
    }
  }
}

function put(table: Table, hash: number, slot: number): void {
  const mask = table.slots.length - 1;
  let place = hash & mask;
  while (table.slots[place] !== empty) place = (place + 1) & mask;
  table.hashes[place] = hash;
  table.slots[place] = slot;
  table.used++;
}

/** With room for twice as many, and without the places of what was deleted. */
function grown({ hashes, slots }: Table): Table {
  let live = 0;
  for (const slot of slots) if (slot > empty) live++;
  const table = tableOf(live * 4 > slots.length ? slots.length * 2 : slots.length);
  for (let place = 0; place < slots.length; place++)
    if (slots[place]! > empty) put(table, hashes[place]!, slots[place]!);
  return table;
}

/** FNV-1a, and its bits mixed (the end of MurmurHash 3), since ids often differ in their last signs alone. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
