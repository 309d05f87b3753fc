// The few assertions of the contract suite, so that it needs no assertion library and runs in any test runner.
import { AdapterError, type AdapterErrorKind } from '../../adapters/adapter-error.js';

/** JSON with sorted keys, so that equal values have equal texts; absent and `undefined` are the same. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'undefined'
  );
}

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

export function expectTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [canonical(actual), canonical(expected)];
  if (a !== b) throw new Error(`${what}: expected ${short(b)}, got ${short(a)}`);
}

/** The same items, in any order. */
export function expectSameItems(actual: readonly string[], expected: readonly string[], what: string): void {
  expectSame([...actual].sort(), [...expected].sort(), what);
}

/** What the promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>, what: string): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}: expected a rejection, got ${short(canonical(value))}`);
}

export async function expectKind(
  promise: Promise<unknown>,
  kind: AdapterErrorKind,
  what: string,
): Promise<AdapterError> {
  const error = await rejectionOf(promise, what);
  if (!(error instanceof AdapterError)) throw new Error(`${what}: expected an AdapterError, got ${String(error)}`);
  expectSame(error.kind, kind, what);
  return error;
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Waits until the condition holds. */
export async function eventually(condition: () => boolean, patience: number, what: string): Promise<void> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${what}: not within ${patience} ms`);
    await nextTask();
  }
}
