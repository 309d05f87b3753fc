// The index answers every query like a plain sort and filter, whatever has been edited, and whether its orders are ready or not.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canSee, viewerOf, type Viewer } from '../../../src/domain/record/visibility.js';
import { fieldKinds } from '../../../src/domain/record/field-kind.js';
import { compileFilter } from '../../../src/domain/list/filter-leads.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { LeadIndex } from '../../../src/domain/list/lead-index.js';
import { LeadPages } from '../../../src/domain/list/lead-pages.js';
import type { Filter, LeadQuery, Sort } from '../../../src/domain/record/lead-query.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import { foldText, hasAllWords, searchWords } from '../../../src/domain/text/search-folding.js';
import { leadOrdering } from '../../../src/domain/list/sort-leads.js';
import { seededRandom } from '../../../src/testing/random.js';

const kindOf = fieldKinds(defaultSchema('lead'));
const teamsOf = (id: string): string[] => (id === 'bob' ? ['team'] : []);
const creatorOf = (lead: Lead): string | undefined => lead.raw as string | undefined;
const viewers: Viewer[] = [
  viewerOf({ id: 'mia', name: 'Mia', kind: 'person', role: 'manager' }),
  viewerOf({ id: 'ann', name: 'Ann', kind: 'person' }),
  viewerOf({ id: 'bob', name: 'Bob', kind: 'person', teamIds: ['team'] }),
];

function randomLead(id: string, random = Math.random): Lead {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const createdAt = `2026-0${1 + Math.floor(random() * 9)}-11T00:00:00.000Z`;
  return {
    id,
    createdAt,
    updatedAt: createdAt,
    recordType: random() < 0.9 ? 'lead' : 'client',
    name: `${pick(['Ann', 'Bö', 'Čeněk', 'dora', 'Ella', '李'])} ${pick(['Ash', 'birch', 'Cédar'])}`,
    ...(random() < 0.7 && { company: pick(['Acme', 'Beta', 'Gamma 10', 'Gamma 9']) }),
    ...(random() < 0.3 && { phone: pick(['+1 555-0100', '030 123']) }),
    status: pick(['New Lead', 'Contacted', 'Qualified']),
    assigneeIds: ['ann', 'bob', 'team'].filter(() => random() < 0.3),
    version: '1',
    raw: pick(['ann', 'bob', undefined]),
  };
}

const sorts: Sort[][] = [
  [],
  [{ field: 'name', direction: 'asc' }],
  [{ field: 'company', direction: 'desc' }],
  [
    { field: 'status', direction: 'desc' },
    { field: 'name', direction: 'asc' },
  ],
  [{ field: 'id', direction: 'asc' }],
];
const filters: (Filter | undefined)[] = [
  undefined,
  { field: 'status', operator: 'is', value: 'Contacted' },
  { field: 'assignees', operator: 'any', value: ['bob'], viaTeams: true },
  { field: 'assignees', operator: 'all', value: ['ann', 'team'] },
  {
    and: [
      { field: 'company', operator: 'not-empty' },
      { field: 'assignees', operator: 'only', value: ['ann'] },
    ],
  },
  { not: { field: 'assignees', operator: 'any', value: ['ann'] } },
];
const searches = ['', 'ann', 'ce ash', 'acme BO', '5550100', 'zz'];

function oracle(leads: Iterable<Lead>, query: LeadQuery, viewer: Viewer): string[] {
  const filter = query.filter ? compileFilter(query.filter, { kindOf, teamsOf }) : () => true;
  const text = (lead: Lead): string =>
    foldText([lead.name, lead.email, lead.phone, lead.phone?.replace(/\D/g, ''), lead.company].join('\n'));
  return [...leads]
    .filter((lead) => lead.recordType === query.recordType && canSee(viewer, lead, creatorOf(lead)) && filter(lead))
    .filter((lead) => hasAllWords(text(lead), searchWords(query.search ?? '')))
    .sort(leadOrdering(query.sort ?? [], kindOf).compare)
    .map(({ id }) => id);
}

const command = fc.oneof(
  fc.record({ type: fc.constant('put' as const), id: fc.nat(4_000) }),
  fc.record({ type: fc.constant('remove' as const), id: fc.nat(900) }),
  fc.record({ type: fc.constant('work' as const), steps: fc.nat(60) }),
  fc.record({ type: fc.constant('bulk' as const), from: fc.nat(900) }),
  fc.record({
    type: fc.constant('query' as const),
    sort: fc.constantFrom(...sorts),
    filter: fc.constantFrom(...filters),
    search: fc.constantFrom(...searches),
    viewer: fc.constantFrom(...viewers),
    limit: fc.integer({ min: 1, max: 60 }),
    byCursor: fc.boolean(),
  }),
);

describe('the index of leads', () => {
  it('answers every query like a plain sort and filter, through any edits and at any stage of its idle work', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 3_000 }),
        fc.array(command, { maxLength: 25 }),
        (seed, size, commands) => {
          const random = seededRandom(seed).next;
          const index = new LeadIndex({ creatorOf });
          const pages = new LeadPages({ index, kindsOf: () => kindOf, teamsOf });
          const model = new Map<string, Lead>();
          const put = (ids: number[]): void => {
            const leads = ids.map((id) => randomLead(`id-${id}`, random));
            for (const lead of leads) model.set(lead.id, lead);
            index.put(leads);
          };
          // A store that is read comes in portions; what is there by then is ready for search and access.
          for (let from = 0; from < size; from += 1_000) {
            const leads = Array.from({ length: Math.min(1_000, size - from) }, (_, at) =>
              randomLead(`id-${from + at}`, random),
            );
            for (const lead of leads) model.set(lead.id, lead);
            index.load(leads);
          }
          index.warmUp();
          for (const step of commands) {
            if (step.type === 'put') put([step.id]);
            else if (step.type === 'bulk') put(Array.from({ length: 600 }, (_, offset) => step.from + offset));
            else if (step.type === 'work') {
              let left = step.steps;
              index.work(() => left-- > 0);
            } else if (step.type === 'remove') {
              model.delete(`id-${step.id}`);
              index.remove([`id-${step.id}`]);
            } else {
              const query: LeadQuery = {
                recordType: 'lead',
                sort: step.sort,
                search: step.search,
                limit: step.limit,
                total: 'exact',
              };
              if (step.filter) query.filter = step.filter;
              const expected = oracle(model.values(), query, step.viewer);
              const found: string[] = [];
              let cursor: string | undefined;
              for (let page = 0; page < 4; page++) {
                const place = step.byCursor ? (cursor === undefined ? {} : { cursor }) : { offset: found.length };
                const answer = pages.page({ ...query, ...place }, step.viewer);
                found.push(...answer.items.map(({ id }) => id));
                expect(answer.total).to.deep.equal({ value: expected.length, exact: true });
                cursor = answer.nextCursor;
                if (cursor === undefined) break;
              }
              expect(found).to.deep.equal(expected.slice(0, step.limit * 4));
              expect(cursor === undefined).to.equal(found.length === expected.length);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has in its orders what came, changed and went while they were being made', () => {
    const index = new LeadIndex({ creatorOf });
    const pages = new LeadPages({ index, kindsOf: () => kindOf, teamsOf });
    const random = seededRandom(1).next;
    const lead = (id: string): Lead => ({ ...randomLead(id, random), recordType: 'lead' });
    const model = new Map(Array.from({ length: 5_000 }, (_, id) => [`id-${id}`, lead(`id-${id}`)]));
    index.put([...model.values()]);
    const query: LeadQuery = { recordType: 'lead', sort: [{ field: 'name', direction: 'asc' }], limit: 10_000 };
    pages.page({ ...query, limit: 1 }, viewers[0]!); // asks for the order
    let steps = 0;
    for (let edit = 0; index.work(() => steps-- > 0); edit++, steps = 3) {
      const [added, another] = [lead(`new-${edit}`), lead(`other-${edit}`)];
      const [changed, gone] = [lead(`id-${edit}`), `id-${4_000 + edit}`];
      index.put([added, another, changed]);
      index.remove([gone]);
      model.set(added.id, added).set(another.id, another).set(changed.id, changed).delete(gone);
    }
    const found = pages.page(query, viewers[0]!).items.map(({ id }) => id);
    expect(found).to.deep.equal(oracle(model.values(), query, viewers[0]!));
  });

  it('finds in a long list what matches while the page goes on, and answers by what has changed meanwhile', async () => {
    const index = new LeadIndex({ creatorOf });
    const pages = new LeadPages({ index, kindsOf: () => kindOf, teamsOf });
    const some = Array.from({ length: 100 }, (_, id) => ({ ...randomLead(`id-${id}`, seededRandom(id).next) }));
    const model = new Map(
      Array.from({ length: 250_000 }, (_, id): [string, Lead] => [`id-${id}`, { ...some[id % 100]!, id: `id-${id}` }]),
    );
    index.put([...model.values()]);
    const filter: Filter = { field: 'status', operator: 'is', value: 'Contacted' };
    const query: LeadQuery = { recordType: 'lead', search: 'ann', filter, limit: 1, total: 'exact' };
    let turns = 0;
    const counting = setInterval(() => turns++);
    const finding = pages.find(query, viewers[0]!);
    const [first] = model.keys();
    index.remove([first!]);
    model.delete(first!);
    await finding;
    await pages.find(query, viewers[0]!);
    clearInterval(counting);
    expect(turns, 'turns of others').to.be.above(0);
    const { total } = pages.page(query, viewers[0]!);
    expect(total!.value).to.equal(oracle(model.values(), query, viewers[0]!).length);
    // The first page of everything, of which a record goes in each pause.
    const all: LeadQuery = { recordType: 'lead', sort: [{ field: 'name', direction: 'asc' }], limit: 20 };
    const reading = pages.find(all, viewers[0]!);
    const going = setInterval(() => {
      const [id] = model.keys();
      index.remove([id!]);
      model.delete(id!);
    });
    await reading;
    clearInterval(going);
    const shown = pages.page(all, viewers[0]!).items.map(({ id }) => id);
    expect(shown).to.deep.equal(oracle(model.values(), all, viewers[0]!).slice(0, 20));
  });

  it('refuses pages that make no sense', () => {
    const pages = new LeadPages({ index: new LeadIndex(), kindsOf: () => kindOf, teamsOf });
    const bad: Partial<LeadQuery>[] = [
      { limit: 0 },
      { limit: 1.5 },
      { limit: Number.NaN },
      { offset: -1 },
      { offset: 0, cursor: '["createdAt:desc","x",null]' },
      { cursor: 'x' },
      { cursor: '{}' },
      { cursor: '["name:asc","x",""]' },
      { cursor: '["createdAt:desc",1]' },
    ];
    for (const query of bad) {
      expect(() => pages.page({ recordType: 'lead', limit: 5, ...query }, viewers[0]!), JSON.stringify(query))
        .to.throw()
        .with.property('kind', 'invalid');
    }
  });
});
