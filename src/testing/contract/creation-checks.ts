// Checks of creating a record without those of its people who cannot be assigned.
import { AdapterError } from '../../adapters/adapter-error.js';
import { Missing, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { draft } from './scenario.js';

export const creationChecks: ContractCheck[] = [
  {
    name: 'where it is allowed, a record is created without whoever cannot be assigned, who is named with the reason, at a repetition too',
    async run(context) {
      const adapter = await context.as('ann');
      const given = draft('Partial People', context.ids('bob', 'ina', 'cat'));
      const options = { partial: true, idempotencyKey: `partial-${context.seed}` };
      const created = await adapter.createLead(given, options).catch((error: unknown) => {
        if (error instanceof AdapterError && error.kind === 'invalid')
          throw new Missing('a record is created with all of its people or not at all');
        throw error;
      });
      if (created.assigneeIds.includes(context.id('ina'))) throw new Missing('people who have left can be assigned');
      const { refused = [], ...lead } = created;
      const named = refused.map(({ assigneeId }) => assigneeId);
      expectSameItems(lead.assigneeIds, context.ids('bob', 'cat'), 'who is assigned');
      expectSameItems(named, context.ids('ina'), 'who is named as refused');
      expectTrue(
        refused.every(({ reason }) => reason !== ''),
        'each with a reason',
      );
      expectSameItems((await adapter.getLead(lead.id)).assigneeIds, context.ids('bob', 'cat'), 'who is stored');
      if (!adapter.capabilities.idempotency) return;
      const again = await adapter.createLead(given, options);
      expectSame([again.id, again.refused], [created.id, created.refused], 'the answer to a repetition');
    },
  },
  {
    name: 'a record that is deleted is gone for everybody on it, and comes back with its people and its history where that can be taken back',
    async run(context) {
      const adapter = await context.as('ann');
      if (!adapter.deleteLead) throw new Missing('records cannot be deleted');
      const lead = await adapter.createLead(draft('Deleted Dolls', context.ids('bob')));
      await adapter.changeAssignees([{ leadId: lead.id, add: context.ids('cat'), remove: [] }]);
      const { version } = await adapter.getLead(lead.id);
      await adapter.updateLead({ ...lead, version }, { notes: 'Kept' });
      const before = await adapter.getLead(lead.id);
      const history = await adapter.listHistory?.(lead.id, { limit: 50 });
      const may = await adapter.can?.('delete', { leadId: lead.id });
      expectTrue(may?.allowed !== false, 'whoever has created a record may delete it');
      await adapter.deleteLead(lead.id);
      for (const each of [adapter, await context.as('bob')])
        await expectKind(each.getLead(lead.id), 'not-found', 'a deleted record');
      if (!adapter.restoreLead) return;
      const restored = await adapter.restoreLead(lead.id);
      expectSame([restored.id, restored.name], [lead.id, lead.name], 'what was taken back');
      const seen = await (await context.as('bob')).getLead(lead.id);
      expectSameItems(seen.assigneeIds, before.assigneeIds, 'its people');
      expectSame(await adapter.listHistory?.(lead.id, { limit: 50 }), history, 'its history');
    },
  },
];
