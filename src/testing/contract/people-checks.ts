// Checks of people: searched, read by id, created.
import { Missing, offered, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf } from './list-all.js';

export const peopleChecks: ContractCheck[] = [
  {
    name: 'people and teams are found by a part of their name, whatever its case and accents, the best match first',
    async run(context) {
      const adapter = await context.as('ann');
      const find = async (text: string): Promise<string[]> =>
        idsOf((await adapter.searchAssignees({ text, limit: 10 })).items);
      expectSame((await find('cat'))[0], context.id('cat'), 'the best match for cat');
      expectSame(await find('COTE'), context.ids('cat'), 'COTE');
      expectSame(await find('sales'), context.ids('sales'), 'sales');
      expectSame(await find('nobody at all'), [], 'nobody at all');
    },
  },
  {
    name: 'inactive people are not offered, but known by their id',
    async run(context) {
      const adapter = await context.as('ann');
      const offeredIds = idsOf((await adapter.searchAssignees({ text: '', limit: 50 })).items);
      expectSameItems(offeredIds, context.ids('mia', 'ann', 'bob', 'cat', 'eve', 'sales'), 'who is offered');
      const known = await adapter.getAssignees([context.id('ina'), 'no-such-person', context.id('sales')]);
      expectSameItems(idsOf(known), context.ids('ina', 'sales'), 'who is known');
      expectTrue(known.find(({ id }) => id === context.id('ina'))?.inactive === true, 'Ina is marked as inactive');
      expectSame(await adapter.getAssignees([]), [], 'no ids');
    },
  },
  {
    name: 'inactive people are found, and marked, by those who ask for them too',
    async run(context) {
      const adapter = await context.as('ann');
      const { items } = await adapter.searchAssignees({ text: 'ina', limit: 10, includeInactive: true });
      const ina = items.find(({ id }) => id === context.id('ina'));
      if (!ina) throw new Missing('searchAssignees finds active people only');
      expectTrue(ina.inactive === true, 'Ina is marked as inactive');
      const everybody = idsOf((await adapter.searchAssignees({ text: '', limit: 50, includeInactive: true })).items);
      expectSameItems(everybody, context.ids('mia', 'ann', 'bob', 'cat', 'eve', 'ina', 'sales'), 'who is found');
    },
  },
  {
    name: 'pages of people add up without gaps or repeats',
    async run(context) {
      const adapter = await context.as('ann');
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await adapter.searchAssignees({ text: '', limit: 2, ...(cursor !== undefined && { cursor }) });
        found.push(...idsOf(page.items));
        cursor = page.nextCursor;
      } while (cursor !== undefined && found.length < 100);
      expectSameItems(found, context.ids('mia', 'ann', 'bob', 'cat', 'eve', 'sales'), 'all pages');
    },
  },
  {
    name: 'the current user is who the adapter was made for',
    async run(context) {
      const currentUser = offered(await context.as('bob'), 'currentUser');
      expectSame((await currentUser()).id, context.id('bob'), 'the current user');
    },
  },
  {
    name: 'the fields of a record are described, the mandatory name among them',
    async run(context) {
      const describe = offered(await context.as('ann'), 'describe');
      for (const recordType of ['lead', 'client'] as const) {
        const schema = await describe(recordType);
        expectSame(schema.recordType, recordType, 'the record type');
        expectTrue(
          schema.fields.some(({ name, required }) => name === 'name' && required === true),
          'name is mandatory',
        );
      }
    },
  },
  {
    name: 'what a lookup field refers to is found by its name, page by page, and known by its id',
    async run(context) {
      const adapter = await context.as('ann');
      const schema = await adapter.describe?.('lead');
      const field = schema?.fields.find(({ type }) => type === 'lookup')?.name;
      if (field === undefined) return void context.notLookedAt.add('lookup fields');
      const of = { recordType: 'lead' as const, field };
      const search = offered(adapter, 'searchLookup');
      const first = await search({ ...of, text: '', limit: 1 });
      expectSame(first.items.length, 1, 'a page of one');
      const [entry] = first.items;
      expectTrue(
        (await search({ ...of, text: entry!.name.toUpperCase(), limit: 10 })).items.some(({ id }) => id === entry!.id),
        'found by its name in any case',
      );
      expectSame((await search({ ...of, text: 'nothing at all', limit: 10 })).items, [], 'nothing at all');
      if (first.nextCursor !== undefined) {
        const next = await search({ ...of, text: '', limit: 1, cursor: first.nextCursor });
        expectTrue(next.items[0]?.id !== entry!.id, 'another one on the next page');
      }
      const known = await offered(adapter, 'getLookup')({ ...of, ids: [entry!.id, 'no-such-entry'] });
      expectSame(known, [entry!], 'by id');
    },
  },
  {
    name: 'a field that takes new choices has them from then on, each once',
    async run(context) {
      const adapter = await context.as('mia');
      const fieldsOf = async () => (await adapter.describe?.('lead'))?.fields ?? [];
      const field = (await fieldsOf()).find(({ extensible }) => extensible)?.name;
      if (field === undefined) return void context.notLookedAt.add('new choices');
      const addOption = offered(adapter, 'addOption');
      const of = { recordType: 'lead' as const, field };
      const added = await addOption(of, { value: 'Trade fair' });
      const again = await addOption(of, { value: 'trade  FAIR' });
      expectSame(again.value, added.value, 'the choice that is there already');
      const options = (await fieldsOf()).find(({ name }) => name === field)?.options ?? [];
      expectSame(
        options.flatMap(({ value, label }) => ((label ?? value) === 'Trade fair' ? value : [])),
        [added.value],
        'the choice in the schema',
      );
      const lead = await adapter.getLead(context.id('acme'));
      const saved = await adapter.updateLead(
        lead,
        field === 'status' ? { status: added.value } : { fields: { [field]: added.value } },
      );
      expectSame(field === 'status' ? saved.status : saved.fields?.[field], added.value, 'a record with it');
    },
  },
  {
    name: 'people can be created in order, and a known e-mail answers who has it',
    async run(context) {
      const adapter = await context.as('mia');
      const createAssignees = offered(adapter, 'createAssignees');
      const people = await createAssignees([
        { name: 'Nia New', email: 'nia@crm.example' },
        { name: 'Somebody', email: 'ANN@crm.example' },
      ]);
      expectSame([people[0]?.name, people[1]?.id], ['Nia New', context.id('ann')], 'who was created and who was found');
      const again = await createAssignees([{ name: 'Nia New', email: 'nia@crm.example' }]);
      expectSame(idsOf(again), [people[0]!.id], 'created once');
      const found = await adapter.searchAssignees({ text: 'nia new', limit: 5 });
      expectSame(idsOf(found.items), [people[0]!.id], 'who is offered');
      const [result] = await adapter.changeAssignees([
        { leadId: context.id('acme'), add: [people[0]!.id], remove: [] },
      ]);
      expectSame(result?.status, 'ok', 'assigning a record to her');
    },
  },
  {
    name: 'people behind one who is refused are not created',
    async run(context) {
      const adapter = await context.as('mia');
      const createAssignees = offered(adapter, 'createAssignees');
      const drafts = [
        { name: 'Nia New', email: 'nia@crm.example' },
        { name: 'Bad Address', email: 'no address' },
        { name: 'Pia New', email: 'pia@crm.example' },
      ];
      await expectKind(createAssignees(drafts, { idempotencyKey: 'people' }), 'invalid', 'an address that is none');
      const found = await adapter.searchAssignees({ text: 'pia new', limit: 5 });
      expectSame(idsOf(found.items), [], 'who stands behind the refused one');
    },
  },
];
