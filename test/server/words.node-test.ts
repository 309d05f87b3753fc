// What both servers answer beside the contract suite: inactive people, who may make people, and how a change came about.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import type { ContractFixture } from '../../src/testing/contract/check.js';
import { startPostgraphileBackEnd } from './postgraphile-back-end.js';
import { startRestBackEnd } from './rest-back-end.js';

interface BackEnd {
  fixture(scenario: ReturnType<typeof contractScenario>): Promise<ContractFixture>;
  stop(): Promise<void>;
}

const servers: Record<string, () => Promise<BackEnd>> = {
  rest: startRestBackEnd,
  postgraphile: startPostgraphileBackEnd,
};

for (const [name, start] of Object.entries(servers))
  describe(`${name} adapter and its server`, () => {
    let backEnd: BackEnd;
    let as: (userId: string) => Promise<Required<LeadDataAdapter>>;

    before(async () => {
      backEnd = await start();
      const fixture = await backEnd.fixture(contractScenario(1));
      as = async (userId) => (await fixture.as(userId)) as Required<LeadDataAdapter>;
    });
    after(() => backEnd.stop());

    it('finds inactive people only if asked for, and only who is on a record that one sees', async () => {
      const names = async (userId: string, includeInactive: boolean): Promise<string[]> =>
        (await (await as(userId)).searchAssignees({ text: 'ina', limit: 5, includeInactive })).items.map(
          (each) => each.name,
        );
      deepEqual(await names('ann', false), []);
      deepEqual(await names('ann', true), ['Ina Inactive']);
      deepEqual(await names('eve', true), []);
    });

    it('lets only managers make people, and says so before', async () => {
      const [ann, mia] = [await as('ann'), await as('mia')];
      deepEqual(await ann.can('create-assignee', {}), { allowed: false, reason: 'Only managers can add people' });
      deepEqual(await mia.can('create-assignee', {}), { allowed: true });
      const error: unknown = await ann.createAssignees([{ name: 'Nobody' }]).catch((reason: unknown) => reason);
      equal((error as AdapterError).kind, 'forbidden');
      equal((await mia.createAssignees([{ name: 'Somebody' }]))[0]?.name, 'Somebody');
    });

    it('tells of each change who made it, whom it was about, and how it came about', async () => {
      const ann = await as('ann');
      const [bob, leadId] = [uuidOf('bob'), uuidOf('acme')];
      const change = { leadId, add: [bob], remove: [] };
      await ann.changeAssignees([change]);
      await ann.changeAssignees([{ leadId, add: [], remove: [bob] }], { way: 'handover' });
      await ann.changeAssigneesByQuery(
        { recordType: 'lead', filter: { field: 'name', operator: 'is', value: 'Acme Anvils' }, limit: 1 },
        { add: [bob], remove: [] },
      );
      const { items } = await ann.listHistory(leadId, { limit: 3 });
      deepEqual(
        items.map(({ actorId, action, assigneeId, way }) => [actorId, action, assigneeId, way]),
        [
          [uuidOf('ann'), 'assigned', bob, 'bulk'],
          [uuidOf('ann'), 'unassigned', bob, 'handover'],
          [uuidOf('ann'), 'assigned', bob, 'form'],
        ],
      );
    });

    it('tells what an import has done, and what its undo has', async () => {
      const ann = await as('ann');
      const row = {
        rowNumber: 1,
        draft: { recordType: 'lead', name: 'Acme', email: 'acme@example.org', notes: 'x' },
      } as const;
      const rows = [{ ...row, draft: { ...row.draft, assigneeIds: [] } }];
      await ann.importLeads(rows, { importId: 'one', mode: 'upsert' });
      await ann.undoImport('one');
      const { items } = await ann.listHistory(uuidOf('acme'), { limit: 2 });
      deepEqual(
        items.map(({ action, way }) => [action, way]),
        [
          ['updated', 'undo'],
          ['imported', 'import'],
        ],
      );
    });
  });
