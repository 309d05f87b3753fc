// Lists that begin at people, by the index of their assignments, are the lists that reading and sorting everything gives.
import { deepEqual, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { LeadCriteria, Sort } from '../../src/domain/record/lead-query.js';
import type { RestAdapter } from '../../src/adapters/rest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startRestBackEnd, type RestBackEnd } from './rest-back-end.js';

const all = { recordType: 'lead' } as const;

async function idsOf(adapter: RestAdapter, query: LeadCriteria, limit: number, byOffset: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const place = byOffset ? { offset: ids.length } : cursor === undefined ? {} : { cursor };
    const { items, nextCursor } = await adapter.listLeads({ ...query, limit, ...place });
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor;
    more = nextCursor !== undefined;
  }
  return ids;
}

for (const engine of [undefined, 'portable'])
  describe(`lists of people on the reference server (${engine ?? 'postgresql'})`, () => {
    let backEnd: RestBackEnd;

    before(async () => {
      backEnd = await startRestBackEnd(engine);
      await backEnd.fixture(contractScenario(1));
      // Of Bob in every way at once: assigned, by his team, as the creator.
      const bob = backEnd.adapterOf('bob');
      for (const [number, people] of [[], ['bob'], ['sales'], ['bob', 'sales'], ['cat'], ['ann', 'bob']].entries())
        await bob.createLead({ ...all, name: `Own ${number}`, status: 'Contacted', assigneeIds: people.map(uuidOf) });
      const [first] = (await bob.listLeads({ ...all, search: 'birch', limit: 1 })).items;
      await bob.updateLead(first!, { name: 'Aaron' });
    });
    after(() => backEnd.stop());

    const filters: LeadCriteria['filter'][] = [
      undefined,
      { field: 'status', operator: 'is', value: 'Contacted' },
      { field: 'assignees', operator: 'any', value: [uuidOf('bob')] },
      { field: 'assignees', operator: 'any', value: [uuidOf('bob'), uuidOf('sales'), uuidOf('ann')] },
      { field: 'assignees', operator: 'any', value: [uuidOf('bob')], viaTeams: true },
      { field: 'assignees', operator: 'all', value: [uuidOf('bob'), uuidOf('ann')] },
      { field: 'assignees', operator: 'any', value: [] },
      {
        and: [
          { field: 'name', operator: 'contains', value: 'e' },
          { field: 'assignees', operator: 'any', value: [uuidOf('cat')] },
        ],
      },
    ];

    for (const user of ['bob', 'mia', 'eve'])
      it(`${user} gets the same records in the same order, whatever the page`, async () => {
        const adapter = backEnd.adapterOf(user);
        for (const filter of filters)
          for (const field of ['createdAt', 'updatedAt', 'name'])
            for (const direction of ['asc', 'desc'] as const) {
              const query = { ...all, ...(filter && { filter }) };
              // A second key keeps the index out.
              const sort: Sort[] = [
                { field, direction },
                { field: 'id', direction },
              ];
              const expected = await idsOf(adapter, { ...query, sort }, 100, false);
              const what = `${field} ${direction} ${JSON.stringify(filter)}`;
              for (const [limit, byOffset] of [
                [100, false],
                [7, false],
                [7, true],
              ] as const)
                deepEqual(await idsOf(adapter, { ...query, sort: sort.slice(0, 1) }, limit, byOffset), expected, what);
              const { total } = await adapter.listLeads({
                ...query,
                sort: sort.slice(0, 1),
                limit: 1,
                total: 'exact',
              });
              deepEqual(total, { value: expected.length, exact: true }, what);
            }
      });

    it('a record that is changed, or assigned to somebody else, comes first among those that were', async () => {
      const bob = backEnd.adapterOf('bob');
      const first = async (): Promise<string | undefined> => {
        const { items } = await bob.listLeads({ ...all, sort: [{ field: 'updatedAt', direction: 'desc' }], limit: 1 });
        return items[0]?.id;
      };
      const [one, other] = (await bob.listLeads({ ...all, limit: 5, sort: [{ field: 'createdAt', direction: 'asc' }] }))
        .items;
      await bob.updateLead(one!, { notes: 'Changed' });
      deepEqual(await first(), one!.id);
      await bob.changeAssignees([{ leadId: other!.id, add: [uuidOf('eve')], remove: [] }]);
      deepEqual(await first(), other!.id);
    });

    it('a record that is renamed moves to its new place by name', async () => {
      const page = await backEnd
        .adapterOf('bob')
        .listLeads({ ...all, sort: [{ field: 'name', direction: 'asc' }], limit: 1 });
      ok(page.items[0]?.name === 'Aaron', page.items[0]?.name);
    });
  });
