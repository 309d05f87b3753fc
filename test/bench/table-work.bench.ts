// The list over our own memory adapter, and what many of a thing cost in it: selected rows, chosen people, long texts.
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type { DirectoryEntry } from '../../src/domain/people/directory-entry.js';
import type { Lead } from '../../src/domain/record/lead.js';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-table/define.js';
import { generateDemoData } from '../../src/testing/demo-data.js';
import { task } from './task.js';

export const title = 'List over the memory adapter, and many of a thing';
export const columns = ['', 'ms', 'longest task ms', 'target', 'ms / target'];

type Row = (string | number)[];

const runs = 3;
const many = 100_000;
const data = generateDemoData({ leads: many, clients: 0 });
const manager = data.people[0]!.id;

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const settled = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) await frame();
};

interface Timing {
  time: number;
  longest: number;
}

/** How long something takes, and the longest time for which nobody else would have had a turn. */
async function timed(work: () => Promise<unknown>): Promise<Timing> {
  let longest = 0;
  let running = true;
  let last = performance.now();
  const start = last;
  const turns = (async () => {
    while (running) {
      await task();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await work();
  const time = performance.now() - start;
  running = false;
  await turns;
  return { time, longest };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function row(name: string, timings: readonly Timing[], target: number): Row {
  const time = median(timings.map((timing) => timing.time));
  return [name, time, median(timings.map(({ longest }) => longest)), target, time / target];
}

async function repeated(times: number, work: () => Promise<Timing>): Promise<Timing[]> {
  const results: Timing[] = [];
  for (let run = -1; run < times; run++) {
    const result = await work();
    if (run >= 0 || times === 1) results.push(result); // the first run compiles
  }
  return results;
}

async function inPage<T>(work: (host: HTMLElement) => Promise<T>): Promise<T> {
  const host = document.createElement('div');
  document.body.append(host);
  try {
    return await work(host);
  } finally {
    host.remove();
    await settled();
  }
}

async function shown(host: HTMLElement, adapter: LeadDataAdapter, selectable = false): Promise<HTMLElement> {
  const element = document.createElement('lead-table');
  element.adapter = adapter;
  element.selectable = selectable;
  element.style.blockSize = '690px';
  host.append(element);
  await element.updateComplete;
  while (!element.shadowRoot!.querySelector('.avatar:not(.skeleton)')) await task();
  return element;
}

const memory = (leads: readonly Lead[]): LeadDataAdapter =>
  createMemoryAdapter({ people: data.people, leads, currentUserId: manager });

const firstRows = (leads: readonly Lead[], times: number): Promise<Timing[]> =>
  repeated(times, () =>
    inPage(async (host) => {
      const timing = await timed(() => shown(host, memory(leads)));
      const idle = await timed(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
      return { time: timing.time, longest: Math.max(timing.longest, idle.longest) };
    }),
  );

/** What it takes to copy as many records by hand, one by one. */
const copies = (): Promise<Timing[]> =>
  repeated(runs, async () => {
    const start = performance.now();
    const byId = new Map(data.leads.map((lead) => [lead.id, { ...lead, assigneeIds: [...lead.assigneeIds] }]));
    const time = performance.now() - start;
    return { time: byId.size > 0 ? time : Number.NaN, longest: time };
  });

const toggled = (): Promise<Timing[]> =>
  inPage(async (host) => {
    const element = (await shown(host, memory(data.leads), true)) as HTMLElementTagNameMap['lead-table'];
    element.selectedIds = data.leads.map(({ id }) => id);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const boxes = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.row .check')];
    return repeated(runs * 2, () =>
      timed(async () => {
        boxes.pop()!.click();
        await element.updateComplete;
      }),
    );
  });

const crowd = Array.from({ length: 5_000 }, (_, index): DirectoryEntry => ({
  id: `person-${index}`,
  kind: 'person',
  name: `Person ${index} of Many`,
  email: `person${index}@example.org`,
}));

const allChips = (): Promise<Timing[]> =>
  repeated(runs, () =>
    inPage(async (host) => {
      const element = document.createElement('assignee-multiselect');
      element.assignees = crowd;
      element.value = crowd.map(({ id }) => id);
      host.append(element);
      await element.updateComplete;
      await settled();
      const more = element.shadowRoot!.querySelector<HTMLElement>('[part~=more], [part~=chip-more]')!;
      return timed(async () => {
        more.click();
        await element.updateComplete;
        await frame();
        await task();
      });
    }),
  );

const pageOfPeople = (): Promise<Timing[]> =>
  repeated(runs, () =>
    inPage(async (host) => {
      const lead = { ...data.leads[0]!, assigneeIds: crowd.slice(0, 500).map(({ id }) => id) };
      const element = document.createElement('lead-detail');
      element.adapter = createMemoryAdapter({
        people: [...data.people, ...crowd],
        leads: [lead],
        currentUserId: manager,
      });
      element.leadId = lead.id;
      host.append(element);
      while (!element.shadowRoot!.querySelector('[role=tab]')) await task();
      await settled();
      return timed(async () => {
        element.tab = 'project';
        await element.updateComplete;
        await frame();
        await task();
      });
    }),
  );

async function contains(): Promise<Timing[]> {
  const adapter = memory(data.leads);
  await adapter.listLeads({ recordType: 'lead', limit: 1 }, {});
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  let run = 0;
  const words = ['ash', 'müller', 'gmbh', 'harb'];
  return repeated(words.length - 1, () =>
    timed(() =>
      adapter.listLeads({
        recordType: 'lead',
        limit: 50,
        filter: { field: 'company', operator: 'contains', value: words[run++]! },
        total: 'exact',
      }),
    ),
  );
}

function million(): Lead[] {
  return Array.from({ length: 1_000_000 }, (_, index) => ({ ...data.leads[index % many]!, id: `l${index}` }));
}

export async function run(): Promise<Row[]> {
  return [
    row('for scale: copy 100,000 records by hand', await copies(), 40),
    row('first rows of 100,000', await firstRows(data.leads, runs), 40),
    row('first rows of 1,000,000', await firstRows(million(), 1), 1_000),
    row('toggle one where 100,000 are selected', await toggled(), 5),
    row('“+N more” of 5,000 people', await allChips(), 50),
    row('500 people of a lead', await pageOfPeople(), 25),
    row('filter “contains” of 100,000', await contains(), 20),
  ];
}
