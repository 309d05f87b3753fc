// A failed comparison of two elements is told as any other: the test server copies the results by structure, which no element can be, and then waits for minutes.

/** A copy by structure; what cannot be copied so is told in words. */
export function plainCopy(value, within = new Set()) {
  try {
    return structuredClone(value);
  } catch {
    if (typeof value !== 'object' || value === null) return String(value);
    if (within.has(value)) return '[Circular]';
    if (globalThis.Node && value instanceof Node) return value.cloneNode?.(false).outerHTML ?? value.nodeName;
    const around = new Set(within).add(value);
    const isPlain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
    if (!isPlain && !(value instanceof Error)) return Object.prototype.toString.call(value);
    const copies = Object.entries(value).map(([name, each]) => [name, plainCopy(each, around)]);
    return Array.isArray(value) ? copies.map(([, each]) => each) : Object.fromEntries(copies);
  }
}

const cloning = 'structuredClone(obj)';

/** A plugin of the test server. */
export const plainResults = {
  name: 'plain-results',
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined;
    if (!body.includes(cloning)) throw new Error('The test server copies its results in another way now.');
    return { body: `${body.replace(cloning, 'plainCopy(obj)')}\n${plainCopy}` };
  },
};
