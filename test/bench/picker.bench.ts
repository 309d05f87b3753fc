// The people picker at 10,000 people beside a hand-written floor that shows the same and does little else.
import '../../src/elements/assignee-multiselect/define.js';
import type { AssigneeMultiselect } from '../../src/elements/assignee-multiselect/assignee-multiselect.js';
import type { Assignee } from '../../src/domain/assignee.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { FloorPicker } from './picker-floor.js';

export const title = 'People picker, 10,000 people in an array, main thread until laid out';
export const columns = ['', 'picker ms', 'floor ms', 'picker / floor', 'target ratio'];

const steps = ['create', 'open', 'type "ann", three keys', 'select, each of 10', 'set 500'] as const;
type Step = (typeof steps)[number];
type Times = Record<Step, number>;

const runs = 15;
const people: Assignee[] = generateDemoData({ people: 10_000, leads: 0, clients: 0 }).people;
const fiveHundred = people.slice(100, 600).map(({ id }) => id);

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

interface Subject {
  create(): Promise<void> | void;
  open(): Promise<void> | void;
  type(text: string): Promise<void> | void;
  toggle(row: number): Promise<void> | void;
  set(ids: string[]): Promise<void> | void;
  /** Elements that it has put into the page. */
  nodes(): number;
  remove(): void;
}

/** The picker, used as a person would: by the events of its input and its options. */
function pickerSubject(): Subject {
  let picker!: AssigneeMultiselect;
  const input = () => picker.shadowRoot!.querySelector('input')!;
  // An update may ask for one more, when rows turn out to have another height.
  const settled = async () => {
    await picker.updateComplete;
    await picker.updateComplete;
  };
  return {
    create() {
      picker = document.createElement('assignee-multiselect');
      picker.label = 'Assignees';
      // A copy, as from a server: nothing is known of it from the run before.
      picker.assignees = [...people];
      document.body.append(picker);
      return settled();
    },
    open() {
      picker.showPicker();
      return settled();
    },
    type(text) {
      input().value = text;
      input().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return settled();
    },
    async toggle(row) {
      picker.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')[row]!.click();
      await Promise.resolve();
      await settled();
    },
    set(ids) {
      picker.value = ids;
      return settled();
    },
    nodes: () => picker.shadowRoot!.querySelectorAll('*').length,
    remove: () => picker.remove(),
  };
}

function floorSubject(): Subject {
  let floor!: FloorPicker;
  return {
    create() {
      floor = new FloorPicker([...people]);
      document.body.append(floor.element);
    },
    open: () => floor.open(),
    type: (text) => floor.type(text),
    toggle: (row) => floor.toggle(row),
    set: (ids) => floor.set(ids),
    nodes: () => floor.element.querySelectorAll('*').length,
    remove: () => floor.element.remove(),
  };
}

/** Milliseconds until the task is done and the page laid out. */
async function time(task: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await task();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

async function play(subject: Subject): Promise<Times & { nodes: number }> {
  const create = await time(() => subject.create());
  const open = await time(() => subject.open());
  let typed = 0;
  for (const text of ['a', 'an', 'ann']) typed += await time(() => subject.type(text));
  let toggled = 0;
  for (let row = 0; row < 10; row++) toggled += await time(() => subject.toggle(row));
  const nodes = subject.nodes();
  const set = await time(() => subject.set(fiveHundred));
  subject.remove();
  return { create, open, 'type "ann", three keys': typed, 'select, each of 10': toggled / 10, 'set 500': set, nodes };
}

export async function run(): Promise<(string | number)[][]> {
  const results: { picker: Times & { nodes: number }; floor: Times & { nodes: number } }[] = [];
  // In turns, so that both meet the same weather; the first round warms up.
  for (let round = 0; round <= runs; round++) {
    const floor = await play(floorSubject());
    const picker = await play(pickerSubject());
    if (round > 0) results.push({ floor, picker });
  }
  const rows = steps.map((step): (string | number)[] => {
    const picker = median(results.map((result) => result.picker[step]));
    const floor = median(results.map((result) => result.floor[step]));
    return [step, picker, floor, picker / floor, 3];
  });
  const { picker, floor } = results.at(-1)!;
  return [
    ...rows,
    ['elements in the page, open, 10 chosen', picker.nodes, floor.nodes, picker.nodes / floor.nodes, 10],
  ];
}
