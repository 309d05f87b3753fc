// Fields that a host has added are searched in the database, over each way to it, and by nobody who may not see the record.
import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { ChoiceOperator, Filter } from '../../src/domain/record/lead-query.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startPostgraphileBackEnd } from './postgraphile-back-end.js';
import { startPostgrestBackEnd } from './postgrest-back-end.js';
import { startRestBackEnd } from './rest-back-end.js';
import type { TestDatabase } from './test-database.js';

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
  describe(`the search of fields of one’s own over ${name}`, () => {
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
           ('lead', 'topics', 93, 'Topics', 'multi-select', '[{"value": "sea"}, {"value": "air"}]')`,
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

    it('compares the values of a field that has several, or says that it cannot', async () => {
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
      if (!name.startsWith('rest'))
        return void (await rejects(ask('any', 'sea'), (error: AdapterError) => error.kind === 'unsupported'));
      deepEqual(await ask('any', 'air', 'land'), [both, text].sort());
      deepEqual(await ask('all', 'air', 'sea'), [both, text].sort());
      deepEqual(await ask('all'), [both, sea, text, none].sort());
      deepEqual(await ask('none', 'air'), [sea, none].sort());
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
