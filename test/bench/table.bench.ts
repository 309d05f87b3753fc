// The list at 100,000 leads beside a hand-written floor that draws the same cells; the source answers at once for both.
import type { Assignee } from '../../src/domain/people/assignee.js';
import '../../src/elements/lead-table/define.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { arrayAdapter } from './array-adapter.js';
import { showFloor } from './table-floor.js';
import { task } from './task.js';

export const title = 'List of 100,000 leads';
export const columns = ['', 'lead-table', 'floor', 'lead-table / floor'];

const count = 100_000;
const runs = 5;
const rowHeight = 45;
const data = generateDemoData({ leads: count, clients: 0 });
const people = new Map<string, Assignee>(data.people.map((person) => [person.id, person]));

const adapter = arrayAdapter(data.leads, people);

interface Subject {
  /** Starts it in an empty page; answers once all cells of the first rows are there. */
  show(host: HTMLElement): Promise<HTMLElement>;
  /** Whether the row that is seen at this scroll position is there with its text. */
  shows(scroller: HTMLElement, index: number): boolean;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const texts = (scroller: HTMLElement, selector: string): string[] =>
  [...scroller.querySelectorAll(selector)].map((element) => element.textContent.trim());

const table: Subject = {
  async show(host) {
    const element = document.createElement('lead-table');
    element.adapter = adapter;
    element.style.blockSize = '690px';
    host.append(element);
    await element.updateComplete;
    const scroller = element.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
    while (!scroller.querySelector('.avatar:not(.skeleton)')) await task();
    await element.updateComplete;
    return scroller;
  },
  shows: (scroller, index) => texts(scroller, '.name').includes(data.leads[index]!.name),
};

const floor: Subject = {
  show: (host) => Promise.resolve(showFloor(host, data.leads, people)),
  shows: (scroller, index) => texts(scroller, '.floor-row > :first-child').includes(data.leads[index]!.name),
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function inPage<T>(work: (host: HTMLElement) => Promise<T>): Promise<T> {
  const host = document.createElement('div');
  document.body.append(host);
  try {
    return await work(host);
  } finally {
    host.remove();
    await frame();
  }
}

/** Runs what waits for the next frame at once: work is measured, not the waiting for the screen. */
async function withoutFrames<T>(work: () => Promise<T>): Promise<T> {
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = (callback) => {
    void task().then(() => callback(performance.now()));
    return 0;
  };
  try {
    return await work();
  } finally {
    window.requestAnimationFrame = requestAnimationFrame;
  }
}

/** From nothing to rows that are laid out. */
const firstRows = (subject: Subject): Promise<number> =>
  inPage((host) =>
    withoutFrames(async () => {
      const start = performance.now();
      const scroller = await subject.show(host);
      void scroller.scrollHeight;
      return performance.now() - start;
    }),
  );

/** From the scroll to the middle to its rows being there and laid out. */
const jump = (subject: Subject): Promise<number> =>
  inPage(async (host) => {
    const scroller = await subject.show(host);
    // Nobody drags through a list in the moment in which it appears: what waits for an idle page is done.
    await new Promise((resolve) => setTimeout(resolve, 200));
    let start = 0;
    scroller.addEventListener('scroll', () => (start ||= performance.now()), { capture: true });
    scroller.scrollTop = scroller.scrollHeight / 2;
    const index = Math.floor(scroller.scrollTop / rowHeight) + 3;
    return withoutFrames(async () => {
      while (!start || !subject.shows(scroller, index)) await task();
      void scroller.scrollHeight;
      return performance.now() - start;
    });
  });

interface Scrolling {
  script: number;
  layout: number;
  dropped: number;
  long: number;
}

/** 20,000 px in 100 frames. */
const scroll = (subject: Subject): Promise<Scrolling> =>
  inPage(async (host) => {
    const scroller = await subject.show(host);
    await frame();
    const result: Scrolling = { script: 0, layout: 0, dropped: 0, long: 0 };
    const observer = new PerformanceObserver((list) => (result.long += list.getEntries().length));
    observer.observe({ entryTypes: ['longtask'] });
    let start = 0;
    let drawn = (): void => {};
    scroller.addEventListener('scroll', () => (start = performance.now()), { capture: true });
    // Asked for after the subject's own frame, so that it comes after it.
    scroller.addEventListener('scroll', () => requestAnimationFrame(() => drawn()));
    let last = await frame();
    for (let step = 0; step < 100; step++) {
      scroller.scrollTop += 200;
      await new Promise<void>((resolve) => (drawn = resolve));
      const end = performance.now();
      if (end - last > 25) result.dropped++;
      last = end;
      result.script += end - start;
      void scroller.scrollHeight;
      result.layout += performance.now() - end;
    }
    observer.disconnect();
    return result;
  });

const nodes = (subject: Subject): Promise<number> =>
  inPage(async (host) => {
    const scroller = await subject.show(host);
    return scroller.querySelectorAll('*').length;
  });

/** Both in turns, so that a busy moment of the machine meets both. */
async function both<T>(measure: (subject: Subject) => Promise<T>): Promise<[ours: T[], theirs: T[]]> {
  const results: [T[], T[]] = [[], []];
  for (let run = -1; run < runs; run++) {
    const [ours, theirs] = [await measure(table), await measure(floor)];
    if (run < 0) continue; // the first run compiles
    results[0].push(ours);
    results[1].push(theirs);
  }
  return results;
}

function line<T>(name: string, [ours, theirs]: [T[], T[]], figure: (result: T) => number): (string | number)[] {
  const [a, b] = [median(ours.map(figure)), median(theirs.map(figure))];
  return [name, a, b, b ? a / b : '–'];
}

export async function run(): Promise<(string | number)[][]> {
  const itself = (value: number): number => value;
  const scrolling = await both(scroll);
  return [
    line('first rows, ms', await both(firstRows), itself),
    line('jump to the middle, ms', await both(jump), itself),
    line('scroll 20,000 px, script ms', scrolling, ({ script }) => script),
    line('scroll 20,000 px, layout ms', scrolling, ({ layout }) => layout),
    line('scroll 20,000 px, dropped frames', scrolling, ({ dropped }) => dropped),
    line('scroll 20,000 px, tasks over 50 ms', scrolling, ({ long }) => long),
    line('DOM elements', await both(nodes), itself),
  ];
}
