// Fields that a host has added are searched and filtered in the database, over each way to it, and by nobody who may not see the record.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { leadOrdering } from '../../src/domain/list/sort-leads.js';
import { compileFilter } from '../../src/domain/list/filter-leads.js';
import { fieldKinds } from '../../src/domain/record/field-kind.js';
import { answersOperator, type FilterOperator } from '../../src/domain/record/filter-operators.js';
import type { Lead } from '../../src/domain/record/lead.js';
import type { ChoiceOperator, Filter, Sort } from '../../src/domain/record/lead-query.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { listByCursor } from '../../src/testing/contract/list-all.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startPostgraphileBackEnd } from './postgraphile-back-end.js';
import { startPostgrestBackEnd } from './postgrest-back-end.js';
import { startRestBackEnd } from './rest-back-end.js';
import type { TestDatabase } from './test-database.js';

/** Values as people, imports and programs leave them. */
const ownRecords: Record<string, unknown>[] = [
  {
    ...{ region: 'Zürich', budget: 40, tier: 'gold', topics: ['sea', 'air'], due: '2026-01-05', won: true },
    next: '2026-01-05T01:00:00+02:00',
  },
  {
    ...{ region: 'zurich 100%', budget: '41', topics: 'air; sea', due: '2026-02-01', won: false },
    next: '2026-01-05T00:30:00.000Z',
  },
  { region: 'Bern * "Mitte", \\ (West)', budget: 5.5, topics: ['sea'], next: '2026-01-04 22:00-05:30' },
  { region: '', budget: -3, topics: [], due: '2025-12-31', next: '2026-01-05' },
  {},
];

/** By field and operator. */
const ownConditions: Record<string, Record<string, unknown[]>> = {
  region: {
    is: ['Zürich', 'zurich', 'Bern * "Mitte", \\ (West)'],
    'is-not': ['Zürich', 'nothing'],
    in: [['Zürich', 'zurich 100%'], [], ['nothing']],
    contains: ['ZUR', 'ü', '100%', '_', '* "m', '\\', 'nothing'],
    'starts-with': ['zur', 'bern *', '100'],
    empty: [null],
    'not-empty': [null],
  },
  budget: {
    is: [40, '41', 'no number'],
    'is-not': [40],
    in: [[40, 41], ['5.5'], []],
    before: [40, 41],
    after: [40, -4],
    'at-least': [41, 5.5],
    'at-most': [5.5, 'no number'],
    empty: [null],
    'not-empty': [null],
  },
  tier: { in: [['gold'], ['silver']], empty: [null] },
  topics: {
    any: [['air'], ['sea', 'land'], []],
    all: [['air', 'sea'], ['sea'], []],
    none: [['air'], []],
    is: ['sea,air', 'sea', 'air; sea'],
    'starts-with': ['air', 'sea'],
    contains: [',', '; '],
    empty: [null],
    'not-empty': [null],
  },
  next: {
    is: ['2026-01-04T23:00:00.000Z', '2026-01-05T01:00:00+02:00', '2026-01-05'],
    'is-not': ['2026-01-04T23:00:00.000Z'],
    in: [['2026-01-05T02:00:00+03:00', '2026-01-05'], []],
    before: ['2026-01-05T00:00:00.000Z', '2026-01-05T02:00:00+02:00', '2026-01-05'],
    after: ['2026-01-05T00:00:00.000Z', '2026-01-05'],
    'at-least': ['2026-01-05T00:30:00.000Z'],
    'at-most': ['2026-01-04T23:00:00.000Z'],
    empty: [null],
  },
  due: {
    is: ['2026-01-05'],
    before: ['2026-01-05', '2026-01-06'],
    after: ['2026-01-05', '2025-01-01'],
    'at-least': ['2026-01-05'],
    'at-most': ['2026-01-05'],
    'not-empty': [null],
  },
  won: { is: [true, false], empty: [null] },
};

interface BackEnd {
  database: TestDatabase;
  fixture(scenario: ContractScenario): Promise<ContractFixture>;
  stop(): Promise<void>;
}

const backEnds: Record<string, () => Promise<BackEnd>> = {
  rest: startRestBackEnd,
  'rest, portable': () => startRestBackEnd('portable'),
  postgraphile: startPostgraphileBackEnd,
  postgrest: startPostgrestBackEnd,
};

for (const [name, start] of Object.entries(backEnds))
  describe(`fields of one’s own over ${name}`, () => {
    let backEnd: BackEnd;
    let mia: LeadDataAdapter;
    let bob: LeadDataAdapter;

    before(async () => {
      backEnd = await start();
      const fixture = await backEnd.fixture(contractScenario(1));
      await backEnd.database.client.query(
        `INSERT INTO crm.record_fields (record_type, name, position, label, type, options) VALUES
           ('lead', 'region', 90, 'Region', 'text', NULL), ('lead', 'budget', 91, 'Budget', 'number', NULL),
           ('lead', 'tier', 92, 'Tier', 'select', '[{"value": "gold", "label": "Gold"}]'),
           ('lead', 'topics', 93, 'Topics', 'multi-select', '[{"value": "sea"}, {"value": "air"}]'),
           ('lead', 'due', 94, 'Due', 'date', NULL), ('lead', 'won', 95, 'Won', 'boolean', NULL),
           ('lead', 'next', 96, 'Next', 'date-time', NULL)`,
      );
      [mia, bob] = [await fixture.as('mia'), await fixture.as('bob')];
    });
    after(() => backEnd.stop());

    const found = async (adapter: LeadDataAdapter, search: string): Promise<string[]> =>
      (await adapter.listLeads({ recordType: 'lead', search, limit: 5 })).items.map(({ id }) => id);

    it('finds a text, a number and a choice, whole or in part, with words of other fields, and what they are now', async () => {
      const draft = { recordType: 'lead' as const, name: 'Own Fields', assigneeIds: [uuidOf('ann')] };
      const fields = { region: 'Oberland West', budget: 471_199, tier: 'gold' };
      const lead = await mia.createLead({ ...draft, fields });
      for (const search of ['oberland', 'BERLAND', '471199', 'own oberland', 'gold 4711'])
        deepEqual(await found(mia, search), [lead.id], search);
      deepEqual(await found(bob, 'oberland'), [], 'whoever may not see the record');
      const changed = await mia.updateLead(lead, { fields: { region: 'Unterland' } });
      deepEqual(await found(mia, 'unterland'), [lead.id]);
      deepEqual(await found(mia, 'oberland'), []);
      equal((await mia.getLead(lead.id)).fields?.['budget'], 471_199, 'the others stay');
      await mia.updateLead(changed, { fields: { region: null } });
      deepEqual(await found(mia, 'unterland'), []);
    });

    it('compares the values of a field that has several', async () => {
      const draft = { recordType: 'lead' as const, assigneeIds: [uuidOf('ann')] };
      const of = async (name: string, topics: unknown): Promise<string> =>
        (await mia.createLead({ ...draft, name, fields: { region: 'Choices', topics } })).id;
      const [both, sea, text, none] = [
        await of('Both', ['sea', 'air']),
        await of('Sea', ['sea']),
        await of('Text', 'air; sea'),
        await of('None', null),
      ];
      const ask = async (operator: ChoiceOperator, ...value: string[]): Promise<string[]> => {
        const filter: Filter = { and: [{ field: 'topics', operator, value }] };
        const { items } = await mia.listLeads({ recordType: 'lead', search: 'choices', filter, limit: 10 });
        return items.map(({ id }) => id).sort();
      };
      deepEqual(await ask('any', 'air', 'land'), [both, text].sort());
      deepEqual(await ask('all', 'air', 'sea'), [both, text].sort());
      deepEqual(await ask('all'), [both, sea, text, none].sort());
      deepEqual(await ask('none', 'air'), [sea, none].sort());
    });

    it('answers each condition on them that it declares, and the opposite, as the plain definition does', async () => {
      const schema = await mia.describe!('lead');
      const kindOf = fieldKinds(schema);
      const leads: Lead[] = [];
      // In the portable mode a search minds accents.
      const known = (value: string): string => (name.includes('portable') ? value.replace('ü', 'u') : value);
      for (const [at, fields] of ownRecords.entries()) {
        const draft = { recordType: 'lead' as const, name: `Conditions ${at}`, assigneeIds: [uuidOf('ann')] };
        const { region, ...others } = fields;
        leads.push(
          await mia.createLead({ ...draft, fields: region ? { ...others, region: known(region as string) } : fields }),
        );
      }
      const mine: Filter = { field: 'name', operator: 'starts-with', value: 'Conditions' };
      const answered = { ...mia.capabilities, ...(await mia.capabilitiesOf!('lead')) };
      let asked = 0;
      for (const [field, operators] of Object.entries(ownConditions)) {
        ok(answered.filterable === 'all' || answered.filterable.includes(field), `${field} is declared`);
        for (const [operator, values] of Object.entries(operators)) {
          ok(answersOperator(answered.filterOperators, field, operator as FilterOperator), `${field} ${operator}`);
          for (const value of values) {
            const condition = { field, operator, ...(value !== null && { value }) } as Filter;
            for (const filter of [condition, { not: condition }]) {
              const { items, total } = await mia.listLeads({
                ...{ recordType: 'lead', limit: 20, total: 'exact' },
                filter: { and: [mine, filter] },
              });
              const matches = compileFilter(filter, { kindOf, teamsOf: () => [] });
              const expected = leads.filter(matches).map((lead) => lead.name);
              deepEqual(items.map((lead) => lead.name).sort(), expected.sort(), JSON.stringify(filter));
              equal(total?.value, expected.length);
              asked++;
            }
          }
        }
      }
      ok(asked > 80);
    });

    it('sorts by them page by page: each record once, in the order of the plain definition', async () => {
      const { sortable } = { ...mia.capabilities, ...(await mia.capabilitiesOf!('lead')) };
      if (sortable !== 'all') return; // it says so
      const kindOf = fieldKinds(await mia.describe!('lead'));
      const leads: Lead[] = [];
      const moment = (at: number): string => ['', 'Z', '+02:00', '-05:30'][at % 4]!;
      for (let at = 0; at < 50; at++) {
        const day = `2026-01-${String(1 + (at % 9)).padStart(2, '0')}`;
        const fields = {
          topics: [['sea'], ['air', 'sea'], ['air'], []][at % 4],
          next: moment(at) && `${day}T0${at % 7}:00:00${moment(at)}`,
          budget: [`${9_007_199_254_740_993n + BigInt(at)}`, at, null][at % 3],
          region: ['Genf', 'bern', 'Basel 10', 'Basel 9'][at % 4],
          tier: at % 5 === 0 ? null : 'gold',
        };
        const draft = { recordType: 'lead' as const, name: `Sorted ${at}`, assigneeIds: [uuidOf('ann')] };
        leads.push(await mia.createLead({ ...draft, fields }));
      }
      for (const field of ['topics', 'next', 'budget', 'region', 'tier'])
        for (const direction of ['asc', 'desc'] as const) {
          const sort: Sort[] = [{ field, direction }];
          const filter: Filter = { field: 'name', operator: 'starts-with', value: 'Sorted' };
          const items = await listByCursor(mia, { recordType: 'lead', filter, sort }, 7);
          const what = `${field} ${direction}`;
          deepEqual(items.map(({ id }) => id).sort(), leads.map(({ id }) => id).sort(), `each once, by ${what}`);
          // The portable order of texts is that of the database; and no double tells such numbers apart.
          if ((name.includes('portable') && field !== 'next') || field === 'budget') continue;
          const expected = [...leads].sort(leadOrdering(sort, kindOf).compare);
          deepEqual(
            items.map((lead) => lead.name),
            expected.map((lead) => lead.name),
            what,
          );
        }
    });

    it('takes a condition on them for counts and for a change of all that match, and refuses one on a field that nobody knows', async () => {
      const filter: Filter = { field: 'region', operator: 'contains', value: 'zuri' };
      const query = { recordType: 'lead', filter, limit: 10 } as const;
      equal((await mia.countByAssignee!(query)).total, 2);
      const { changed } = await mia.changeAssigneesByQuery!(query, { add: [uuidOf('bob')], remove: [] });
      equal(changed, 2);
      const unknown: Filter = { field: 'no_such_field', operator: 'is', value: 'x' };
      await rejects(
        mia.listLeads({ ...query, filter: unknown }),
        (error: AdapterError) => error.kind === 'unsupported',
      );
    });

    it('finds an imported one, and a page with its total says the same', async () => {
      const rows = [1, 2, 3].map((rowNumber) => ({
        rowNumber,
        draft: {
          recordType: 'lead' as const,
          name: `Row ${rowNumber}`,
          assigneeIds: [],
          fields: { region: 'Bergland' },
        },
      }));
      await mia.importLeads!(rows, { importId: 'own', mode: 'create' });
      const query = { recordType: 'lead', search: 'bergland', total: 'exact' } as const;
      const page = await mia.listLeads({ ...query, limit: 2 });
      deepEqual([page.items.length, page.total?.value], [2, 3]);
      const rest = await mia.listLeads({ ...query, limit: 2, cursor: page.nextCursor });
      deepEqual([rest.items.length, rest.nextCursor], [1, undefined]);
    });
  });
