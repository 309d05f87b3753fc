// Ids for new records: unique without a server, and rising, so that records of one millisecond keep the order of their making.

let lastTime = 0;
let count = 0;

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
  const time = lastTime.toString(16).padStart(12, '0');
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const counter = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
