// Plays one picker through the day of a person, and measures what each step costs the main thread until it is painted.
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { generateDemoData } from '../../../src/testing/demo-data.js';
import type { Contender } from './contender.js';
import { count, frame, rest, time } from './timing.js';

export interface Played {
  create: number;
  open: number;
  type: number | undefined;
  choose: number;
  set: number;
  nodes: number;
  /** Bytes. */
  heap: number;
}

const chosen = 20;
/** Key by key; each shows other people than the one before, whatever parts of a person are searched. */
const word = ['t', 'th', 'tho'];
/** After two collections: what the first one finds unreachable may hold more. */
async function heapSize(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  await rest();
  gc?.();
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

const labelOf = (contender: Contender, option: HTMLElement): string =>
  contender.label?.(option) ?? option.textContent ?? '';

const drawn = (contender: Contender): string =>
  contender
    .options()
    .slice(0, 8)
    .map((option) => labelOf(contender, option))
    .join('|');

async function typeWord(contender: Contender): Promise<number | undefined> {
  if (!contender.type) return undefined;
  let sum = 0;
  for (const text of word) {
    const before = drawn(contender);
    sum += await time(
      `typing ${text}`,
      () => contender.type!(text),
      () => drawn(contender) !== before,
    );
    await rest();
  }
  const before = drawn(contender);
  await time(
    'clearing the text',
    () => contender.type!(''),
    () => drawn(contender) !== before,
  );
  await rest();
  return sum;
}

/** Frames after which a list is scrolled a little more: how many options it shows at a time is its own affair. */
const patience = 12;

/** The first option that was not clicked yet; some draw what was scrolled to some frames later. */
async function unclicked(contender: Contender, clicked: ReadonlySet<string>): Promise<HTMLElement | undefined> {
  for (let waited = 1; waited <= 5 * patience; waited++) {
    const option = contender.options().find((element) => !clicked.has(labelOf(contender, element)));
    if (option) return option;
    if (waited % patience === 0) contender.scroller()?.scrollBy(0, 220);
    await frame();
  }
  return undefined;
}

/** Ten, and after some scrolling ten more, so that only what is drawn is clicked at. */
async function chooseMany(contender: Contender): Promise<number> {
  let sum = 0;
  const clicked = new Set<string>();
  for (let at = 0; at < chosen; at++) {
    if (at === chosen / 2) {
      contender.scroller()?.scrollBy(0, 440);
      await rest();
    }
    const option = await unclicked(contender, clicked);
    if (!option) throw new Error(`only ${at} options could be chosen`);
    clicked.add(labelOf(contender, option));
    const before = contender.field();
    sum += await time(
      `choosing number ${at + 1}`,
      () => contender.choose(option),
      () => contender.field() !== before,
    );
  }
  return sum / chosen;
}

const crowds = new Map<number, Assignee[]>();

/**
 * Made once, so that nothing but the contender makes garbage. How much they have to do already is left out: only one
 * contender would show it.
 */
function peopleOf(size: number): Assignee[] {
  let people = crowds.get(size);
  if (!people) {
    const all = generateDemoData({ people: size, leads: 0, clients: 0 }).people;
    crowds.set(size, (people = all.map(({ openRecords: _openRecords, capacity: _capacity, ...person }) => person)));
  }
  return people;
}

export function playing(contender: Contender): (size: number) => Promise<Played> {
  return async (size) => {
    const people = peopleOf(size).map((person) => ({ ...person }));
    const ids = people.slice(20, 520).map(({ id }) => id);
    // Each contender remembers its last picker, and with it the people of the round before: a small one takes its place.
    contender.create(people.slice(0, 5));
    await rest();
    contender.remove();
    await rest();
    const emptyNodes = count(document);
    const emptyHeap = await heapSize();
    const create = await time(
      'create',
      () => contender.create(people),
      () => (contender.element()?.offsetHeight ?? 0) > 10,
    );
    await rest();
    const open = await time(
      'open',
      () => contender.open(),
      () => (contender.options()[5]?.offsetHeight ?? 0) > 0,
    );
    await rest();
    const type = await typeWord(contender);
    const choose = await chooseMany(contender);
    await rest();
    const nodes = count(document) - emptyNodes;
    const heap = (await heapSize()) - emptyHeap;
    const before = contender.field();
    const set = await time(
      'set',
      () => contender.set(ids),
      () => contender.field() !== before,
    );
    contender.remove();
    await rest();
    return { create, open, type, choose, set, nodes, heap };
  };
}
