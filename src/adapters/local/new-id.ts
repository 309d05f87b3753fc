// Ids for new records: unique without a server, and rising, so that records of one millisecond keep the order of their making.

let lastTime = 0;
let count = 0;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
// Asking the browser for 8 bytes at a time costs more than all the rest of an import.
const pool = new Uint8Array(4_096);
let used = pool.length;

function randomBytes(length: number): Uint8Array {
  if (used + length > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}

/** A UUID of version 7 (RFC 9562) with a 12-bit counter. `getRandomValues` is there on insecure pages too, unlike `randomUUID`. */
export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    count = 0;
  } else if (++count > 0xfff) {
    lastTime++;
    count = 0;
  }
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const time = lastTime.toString(16).padStart(12, '0');
  let tail = '';
  for (let index = 2; index < 8; index++) tail += hex[random[index]!];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex[count >> 4]}${(count & 15).toString(16)}-${hex[random[0]]}${hex[random[1]!]}-${tail}`;
}
