// Waits for what happens, looking often: for longer than a shared machine stalls, since a wait that ends early tells of the machine.
import { waitUntil as wait } from '@open-wc/testing';

/** Milliseconds; below the time that a whole test has. */
const longest = 10_000;
const interval = 10;

/** Resolves once the answer of `predicate` is truthy. Rejects with `message` after ten seconds, or after `timeout` ms. */
export const waitUntil = (
  predicate: () => unknown,
  message?: string,
  { timeout = longest }: { timeout?: number } = {},
): Promise<void> => wait(predicate, message, { timeout, interval });
