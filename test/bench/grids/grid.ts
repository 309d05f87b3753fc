// Plays one grid through opening a list of leads and dragging to its middle, and measures what each costs until it is painted.
import { initialsOf } from '../../../src/domain/people/initials.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { generateDemoData } from '../../../src/testing/demo-data.js';
import { count, rest, time } from '../contest/timing.js';

/** What a cell of each column says. */
export interface Cells {
  name: string;
  company: string;
  status: string;
  assignees: string;
  source: string;
  updated: string;
}

export const columns: readonly (keyof Cells)[] = ['name', 'company', 'status', 'assignees', 'source', 'updated'];
export const rowHeight = 45;
export const height = 690;

export interface Grid {
  create(host: HTMLElement, leads: readonly Lead[], people: ReadonlyMap<string, Assignee>): void;
  scroller(): HTMLElement | null;
  /** The names that are drawn. */
  names(): string[];
  remove(): void;
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** For grids that draw texts: each is made when it is asked for, as ours are. */
class LazyCells implements Cells {
  readonly #lead: Lead;
  readonly #people: ReadonlyMap<string, Assignee>;

  constructor(lead: Lead, people: ReadonlyMap<string, Assignee>) {
    this.#lead = lead;
    this.#people = people;
  }

  get name(): string {
    return this.#lead.name;
  }
  get company(): string {
    return this.#lead.company ?? '';
  }
  get status(): string {
    return this.#lead.status;
  }
  get assignees(): string {
    return this.#lead.assigneeIds.map((id) => initialsOf(this.#people.get(id)!.name, 'en')).join(' ');
  }
  get source(): string {
    return this.#lead.source ?? '';
  }
  get updated(): string {
    return dates.format(Date.parse(this.#lead.updatedAt));
  }
}

export const cellsOf = (leads: readonly Lead[], people: ReadonlyMap<string, Assignee>): Cells[] =>
  leads.map((lead) => new LazyCells(lead, people));

export const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

export interface Played {
  rows: number;
  jump: number;
  nodes: number;
}

const made = new Map<number, { leads: Lead[]; people: Map<string, Assignee> }>();

/** Every name says which row it is. */
function dataOf(size: number): { leads: Lead[]; people: Map<string, Assignee> } {
  let data = made.get(size);
  if (!data) {
    const { leads, people } = generateDemoData({ leads: size, clients: 0 });
    data = {
      leads: leads.map((lead, at) => ({ ...lead, name: `${lead.name} ${at}` })),
      people: new Map(people.map((person) => [person.id, person])),
    };
    made.set(size, data);
  }
  return data;
}

export function playing(grid: Grid): (size: number) => Promise<Played> {
  return async (size) => {
    const { leads, people } = dataOf(size);
    const host = document.createElement('div');
    host.style.inlineSize = '1200px';
    host.style.blockSize = `${height}px`;
    document.body.append(host);
    const empty = count(document);
    const near = (row: number): boolean =>
      grid.names().some((name) => Math.abs(Number(name.split(' ').at(-1)) - row) < size / 100);
    const rows = await time(
      'the first rows',
      () => grid.create(host, leads, people),
      () => grid.names().includes(leads[0]!.name),
    );
    for (let turn = 0; turn < 4; turn++) await rest();
    const nodes = count(document) - empty;
    const jump = await time(
      'the middle',
      () => {
        const scroller = grid.scroller()!;
        scroller.scrollTop = scroller.scrollHeight / 2;
      },
      () => near(size / 2),
    );
    grid.remove();
    host.remove();
    await rest();
    return { rows, jump, nodes };
  };
}
