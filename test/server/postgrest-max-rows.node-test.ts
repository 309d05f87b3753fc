// PostgREST with a small `db-max-rows`, which cuts answers off without a word: nothing is lost, and nothing is asked for twice without need.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { PostgrestAdapter } from '../../src/adapters/postgrest.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { postgrestCommand } from './postgrest-binary.js';
import { startPostgrestBackEnd, type PostgrestBackEnd } from './postgrest-back-end.js';

const scenario = contractScenario(1);
const leadIds = scenario.leads.filter(({ recordType }) => recordType === 'lead').map(({ id }) => uuidOf(id));

describe('postgrest adapter where answers have 3 rows at most', () => {
  let backEnd: PostgrestBackEnd;
  let mia: PostgrestAdapter;

  before(async () => {
    backEnd = await startPostgrestBackEnd({ maxRows: 3, command: await postgrestCommand() });
    await backEnd.database.fill(scenario);
    mia = backEnd.adapterOf('mia');
    await mia.currentUser();
  });
  after(() => backEnd.stop());

  for (const total of ['none', 'exact'] as const)
    it(`a list has all its records, page by page, with total ${total}`, async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await mia.listLeads({
          recordType: 'lead',
          limit: 10,
          total,
          ...(cursor !== undefined && { cursor }),
        });
        if (total === 'exact') equal(page.total?.value, leadIds.length);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        if (cursor !== undefined) equal(page.items.length, 10);
      } while (cursor !== undefined);
      deepEqual(found.sort(), [...leadIds].sort());
    });

  it('a page by offset is whole', async () => {
    const all = await mia.listLeads({ recordType: 'lead', limit: 30 });
    const some = await mia.listLeads({ recordType: 'lead', limit: 10, offset: 5 });
    deepEqual(
      some.items.map(({ id }) => id),
      all.items.slice(5, 15).map(({ id }) => id),
    );
  });

  it('everybody is found by id and by name, with all teams, and counted', async () => {
    const people = scenario.people.filter(({ inactive }) => !inactive);
    const byId = await mia.getAssignees(people.map(({ id }) => uuidOf(id)));
    equal(byId.length, people.length);
    for (const { id, teamIds = [] } of people)
      deepEqual(byId.find((each) => each.id === uuidOf(id))?.teamIds ?? [], teamIds.map(uuidOf).sort());
    equal((await mia.searchAssignees({ text: '', limit: 50 })).items.length, people.length);
    equal((await mia.countByAssignee({ recordType: 'lead', limit: 1 })).total, leadIds.length);
    deepEqual((await mia.describe('lead')).fields.length > 3, true);
  });

  it('many changes, rows of an import and its undo have an answer each', async () => {
    const changes = leadIds
      .slice(0, 8)
      .map((leadId) => ({ leadId, add: [uuidOf('eve')], remove: [], version: undefined }));
    const results = await mia.changeAssignees(changes);
    deepEqual(
      results.map(({ leadId, status }) => [leadId, status]),
      changes.map(({ leadId }) => [leadId, 'ok']),
    );
    const rows = Array.from({ length: 8 }, (_, index) => ({
      rowNumber: index + 1,
      draft: { recordType: 'lead' as const, name: `Row ${index + 1}`, email: 'same@rows.example', assigneeIds: [] },
    }));
    const imported = await mia.importLeads(rows, { importId: 'eight', mode: 'create' });
    deepEqual(
      imported.map(({ rowNumber, status }) => [rowNumber, status]),
      rows.map(({ rowNumber }) => [rowNumber, 'created']),
    );
    const [first] = await mia.findDuplicates([rows[0]!.draft]);
    equal(first?.name, 'Row 1');
    deepEqual(await mia.undoImport('eight'), { removed: 8, restored: 0, kept: [] });
  });

  it('a history and who has access are whole', async () => {
    const lead = await mia.createLead({
      recordType: 'lead',
      name: 'Long',
      assigneeIds: ['ann', 'bob', 'cat'].map(uuidOf),
    });
    let current = await mia.getLead(lead.id);
    for (let version = 0; version < 6; version++) current = await mia.updateLead(current, { notes: `note ${version}` });
    const { items, nextCursor } = await mia.listHistory(lead.id, { limit: 9 });
    equal(items.length, 9);
    const rest = await mia.listHistory(lead.id, { limit: 9, cursor: nextCursor });
    equal(rest.items.at(-1)?.action, 'created');
    const access = new Set((await mia.listAccess(lead.id)).map(({ assigneeId }) => assigneeId));
    for (const name of ['ann', 'bob', 'cat', 'mia']) equal(access.has(uuidOf(name)), true, name);
  });
});
