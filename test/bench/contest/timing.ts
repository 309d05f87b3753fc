// What a step of a contender costs the main thread until it is painted, and how many elements it has made.

/** Milliseconds between two steps, in which what a contender has put off is done. */
const pause = 80;
/** Milliseconds after which a step has failed. */
const longest = 20_000;

declare global {
  /** Milliseconds that the processor has worked for this page's main thread; given by the runner. */
  function mainThreadTime(): Promise<number>;
}

export const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
export const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, pause));

async function work(what: string, task: () => void, isDone: () => boolean): Promise<number> {
  const start = performance.now();
  const before = await mainThreadTime();
  task();
  do {
    // A frame first, also for what is done at once: what is done in time for it must not pay for one more.
    await frame();
    if (performance.now() - start > longest) throw new Error(`${what} did not show within ${longest / 1000} s`);
  } while (!isDone());
  // One to lay out and paint, one to know that it is done.
  await frame();
  await frame();
  return (await mainThreadTime()) - before;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What it takes to measure nothing: two questions to the browser and the frames of a page that stands still. */
let overhead: number | undefined;

async function measureOverhead(): Promise<number> {
  const nothing: number[] = [];
  for (let i = 0; i < 7; i++)
    nothing.push(
      await work(
        'nothing',
        () => undefined,
        () => true,
      ),
    );
  return median(nothing);
}

export async function time(what: string, task: () => void, isDone: () => boolean): Promise<number> {
  overhead ??= await measureOverhead();
  return Math.max(0, (await work(what, task, isDone)) - overhead);
}

/** Elements of the page, those in shadow roots too. */
export function count(root: ParentNode): number {
  let all = 0;
  for (const element of root.querySelectorAll('*')) all += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
  return all;
}
