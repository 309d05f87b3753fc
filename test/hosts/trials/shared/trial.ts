// What every trial shows: the same tags in two states, between which a press on "Change" goes to and fro.
import type { Assignee, Lead } from 'lead-elements';

const people: Assignee[] = [
  { id: 'p1', name: 'Noor Haddad', kind: 'person' },
  { id: 'p2', name: 'Emil Sand', kind: 'person' },
  { id: 'p3', name: 'Yuki Tanaka', kind: 'person' },
];

export const states = [
  {
    label: 'Owners',
    selectable: false,
    columns: ['name', 'status'],
    href: ({ id }: Lead) => `/first/${id}`,
    people,
    chosen: ['p1'],
    max: 2,
    messages: { noName: 'Nobody at first' },
  },
  {
    label: 'Watchers',
    selectable: true,
    columns: ['name', 'company'],
    href: ({ id }: Lead) => `/second/${id}`,
    people: [...people],
    chosen: ['p1', 'p2'],
    max: 5,
    messages: { noName: 'Nobody then' },
  },
] as const;

export type State = (typeof states)[number];

const told: string[] = Object.assign(globalThis, { told: [] as string[] }).told;
/** Writes down what a listener of the framework heard. */
export const hear = (event: Event): void => void told.push(event.type);

/** Refuses what a tag asks for, as long as the page says so. */
export function answer(event: Event): void {
  hear(event);
  if ('refusing' in globalThis) event.preventDefault();
}

const define = () => import('lead-elements/define.js');
/** With `?late` the tags stand in the page before they are defined. */
export const isLate = location.search === '?late';
Object.assign(globalThis, { define });
if (!isLate) await define();
