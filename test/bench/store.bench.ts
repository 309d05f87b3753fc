// The embedded store at its design limit: 100,000 leads with three assignees each, 200 people, in IndexedDB.
import { migrations } from '../../src/adapters/browser/database.js';
import { IndexedDbStorage } from '../../src/adapters/browser/indexed-db-storage.js';
import { LocalAdapter } from '../../src/adapters/local/local-adapter.js';
import { LocalStore } from '../../src/adapters/local/local-store.js';
import type { LeadIndex } from '../../src/domain/list/lead-index.js';
import type { LeadQuery } from '../../src/domain/record/lead-query.js';
import { generateDemoData } from '../../src/testing/demo-data.js';

export const title = 'Embedded store, 100,000 leads with 3 assignees';
export const columns = ['', 'median ms', 'worst ms', 'target', 'worst / target'];

type Row = (string | number)[];

const count = 100_000;
const databaseName = 'bench-store';
const data = generateDemoData({ leads: count, clients: 0, assigneesPerLead: 3 });
const manager = data.people[0]!.id;
const member = data.people[9]!.id;

const all: LeadQuery = { recordType: 'lead', limit: 50, total: 'exact' };
const statuses = ['Contacted', 'Qualified', 'Negotiation', 'On Hold', 'New Lead', 'Closed Won', 'Closed Lost'];
const byName = { sort: [{ field: 'name', direction: 'asc' as const }] };
const withStatus = (index: number): LeadQuery => ({
  ...all,
  ...byName,
  filter: { field: 'status', operator: 'is', value: statuses[index % statuses.length]! },
});
const frequent = ['oliver', 'ashdown', 'harbour', 'gmbh', 'müller', 'example 555'];
const rare = ['1632 960123', 'nobody-at-all', 'amelia.77777@', 'langford 4444', 'zzz', 'şebnem çelik 5'];

/** With the index at hand, so that the bench can do its idle work at a known moment. */
interface Opened {
  adapter: LocalAdapter;
  index: LeadIndex;
}

const open = async (): Promise<Opened> => {
  const storage = new IndexedDbStorage({ databaseName, migrations, seed: () => ({ people: data.people }) });
  const store = new LocalStore({ storage });
  const adapter = new LocalAdapter(store, manager);
  await adapter.currentUser();
  return { adapter, index: store.index };
};

async function time(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

async function times(runs: number, task: (run: number) => Promise<unknown>): Promise<number[]> {
  const results: number[] = [];
  for (let run = 0; run < runs; run++) results.push(await time(() => task(run)));
  return results;
}

function row(name: string, results: number[], target: number): Row {
  const sorted = results.toSorted((a, b) => a - b);
  const worst = sorted.at(-1)!;
  return [name, sorted[Math.floor(sorted.length / 2)]!, worst, target, worst / target];
}

const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN;
};

/** What the same questions cost without an index, in the same minute on the same machine. */
async function plainRows(): Promise<Row[]> {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const plain = (name: string, task: (run: number) => unknown): Promise<Row> =>
    times(3, async (run) => void task(run)).then((results) => row(`for scale: ${name}`, results, 20));
  return [
    await plain('plain array, filter and sort by name', (run) =>
      data.leads
        .filter(({ status }) => status === statuses[run])
        .sort((a, b) => compare(a.name, b.name))
        .slice(0, 50),
    ),
    await plain('plain array, sort all by name', () =>
      data.leads.toSorted((a, b) => compare(a.name, b.name)).slice(0, 50),
    ),
    await plain(
      'plain array, lower-case search',
      (run) =>
        data.leads.filter((lead) => `${lead.name} ${lead.email} ${lead.company}`.toLowerCase().includes(frequent[run]!))
          .length,
    ),
    await plain('plain array, count', (run) => data.leads.filter(({ status }) => status === statuses[run]).length),
  ];
}

async function importAll(adapter: LocalAdapter): Promise<number> {
  const rows = data.leads.map((lead, index) => ({ rowNumber: index + 2, draft: lead }));
  return time(() => adapter.importLeads(rows, { importId: 'all', mode: 'create' }));
}

/** The first answer of each kind, straight after loading, before the page has had an idle moment. */
async function coldRows(): Promise<Row[]> {
  const loads: number[] = [];
  const [pages, searches, counts, members] = [[], [], [], []] as [number[], number[], number[], number[]];
  const first = async (into: number[], query: LeadQuery, userId = manager): Promise<void> => {
    const start = performance.now();
    const { adapter } = await open();
    loads.push(performance.now() - start);
    const user = adapter.as(userId);
    into.push(await time(() => user.listLeads(query)));
    await adapter.close();
  };
  for (let run = 0; run < 2; run++) {
    await first(pages, withStatus(run));
    await first(searches, { ...all, search: frequent[run]! });
    await first(counts, { ...withStatus(run), limit: 1, sort: [] });
    await first(members, withStatus(run), member);
  }
  return [
    row('reopen: load all', loads, 2_000),
    row('very first page after loading, filtered and sorted', pages, 20),
    row('very first search after loading', searches, 20),
    row('very first count after loading', counts, 20),
    row('very first page of a member (about 1,500 records)', members, 20),
  ];
}

async function warmRows({ adapter, index }: Opened): Promise<Row[]> {
  await adapter.listLeads({ ...all, ...byName });
  const idle = [await time(async () => void index.work(() => true))]; // search texts and orders, else made in idle moments
  const user = adapter.as(member);
  await user.listLeads(all);
  const lead = (await adapter.listLeads(all)).items[0]!;
  const rows = [
    row('page, filtered and sorted, new query', await times(7, (run) => adapter.listLeads(withStatus(run))), 20),
    row('the same again', await times(7, (run) => adapter.listLeads(withStatus(run))), 20),
    row(
      'deep page (offset 90,000)',
      await times(7, (run) => adapter.listLeads({ ...all, ...byName, offset: 90_000 + run })),
      20,
    ),
    row(
      'page sorted by a field for the first time',
      await times(3, (run) =>
        adapter.listLeads({ ...all, sort: [{ field: ['company', 'email', 'source'][run]!, direction: 'desc' }] }),
      ),
      20,
    ),
    row('search, frequent word', await times(6, (run) => adapter.listLeads({ ...all, search: frequent[run]! })), 20),
    row('search, rare or absent word', await times(6, (run) => adapter.listLeads({ ...all, search: rare[run]! })), 20),
    row(
      'count of a filter',
      await times(7, (run) =>
        adapter.listLeads({
          ...all,
          limit: 1,
          filter: { field: 'assignees', operator: 'any', value: [`person-${run + 5}`], viaTeams: true },
        }),
      ),
      20,
    ),
    row('page of a member', await times(7, (run) => user.listLeads(withStatus(run))), 20),
  ];
  let current = lead;
  const edits = await times(25, async (run) => (current = await adapter.updateLead(current, { notes: `Edit ${run}` })));
  const afterEdit: number[] = [];
  for (let run = 0; run < 7; run++) {
    current = await adapter.updateLead(current, { notes: `Again ${run}` });
    afterEdit.push(await time(() => adapter.listLeads({ ...all, ...byName })));
  }
  const assign = await times(25, (run) =>
    adapter.changeAssignees([{ leadId: current.id, add: [`person-${run + 5}`], remove: [] }]),
  );
  return [
    row('idle work after loading, in slices of 6 ms', idle, 5_000),
    ...rows,
    row('one edit, on disk', edits, 20),
    row('one assignment, on disk', assign, 20),
    row('page after an edit', afterEdit, 20),
  ];
}

export async function run(): Promise<Row[]> {
  const before = heap();
  const openings = [await time(async () => (await open()).adapter.close())];
  const { adapter } = await open();
  const imported = await importAll(adapter);
  await adapter.close();
  const cold = await coldRows();
  const loaded = await open();
  const atRest = (heap() - before) / count;
  const warm = await warmRows(loaded);
  const inUse = (heap() - before) / count;
  await loaded.adapter.close();
  return [
    row('open, empty', openings, 200),
    row('import of all', [imported], 5_000),
    ...cold,
    ...warm,
    ...(await plainRows()),
    ['heap a lead after loading, bytes', atRest, atRest, 1_024, atRest / 1_024],
    ['heap a lead with search texts, orders and views, bytes', inUse, inUse, 1_024, inUse / 1_024],
  ];
}
