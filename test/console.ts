// What is said on the console while something runs, kept out of the test's own output.

type Way = 'error' | 'warn';

function listen(way: Way): { said: unknown[][]; stop: () => void } {
  const ways: Record<Way, (...words: unknown[]) => void> = console;
  const original = ways[way];
  const said: unknown[][] = [];
  ways[way] = (...words) => void said.push(words);
  return { said, stop: () => (ways[way] = original) };
}

/** The arguments of each `console.error` in `run`. */
export function errorsSaidIn(run: () => void): unknown[][] {
  const { said, stop } = listen('error');
  try {
    run();
  } finally {
    stop();
  }
  return said;
}

/** The arguments of each `console.error` or `console.warn` until the promise of `run` is settled. */
export async function saidDuring(way: Way, run: () => Promise<unknown>): Promise<unknown[][]> {
  const { said, stop } = listen(way);
  try {
    await run();
  } finally {
    stop();
  }
  return said;
}
