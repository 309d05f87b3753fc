// Checks of assignment: deltas that commute and apply once, and results of their own.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { hides, needs, type CheckContext, type ContractCheck } from './check.js';
import { expectSame, expectSameItems, expectTrue } from './expectations.js';

export async function change(
  adapter: LeadDataAdapter,
  leadId: string,
  add: string[],
  remove: string[] = [],
  more: { operationId?: string; version?: string } = {},
): Promise<AssigneeChangeResult> {
  const [result] = await adapter.changeAssignees([{ leadId, add, remove, ...more }]);
  if (!result) throw new Error('there is no result');
  expectSame(result.leadId, leadId, 'the record of the result');
  return result;
}

const idsOfResults = (items: readonly { leadId: string }[]): string[] => items.map(({ leadId }) => leadId);

async function disjointDeltasCommute(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  needs(adapter, 'assignment');
  const leadId = context.id('shared');
  const { version } = await adapter.getLead(leadId);
  const deltas = [
    { add: context.ids('cat'), remove: [] },
    { add: context.ids('eve'), remove: [] },
    { add: context.ids('sales'), remove: [] },
    { add: [], remove: context.ids('bob') },
  ];
  const results = await Promise.all(deltas.map(({ add, remove }) => change(adapter, leadId, add, remove, { version })));
  expectSame(
    results.map(({ status }) => status),
    ['ok', 'ok', 'ok', 'ok'],
    'the results',
  );
  expectSameItems(
    (await adapter.getLead(leadId)).assigneeIds,
    context.ids('ann', 'cat', 'eve', 'sales'),
    'the assignees',
  );
}

async function oppositeChangeConflicts(context: CheckContext): Promise<void> {
  const ann = await context.as('ann');
  needs(ann, 'concurrency');
  const bob = await context.as('bob');
  const leadId = context.id('shared');
  const { version } = await ann.getLead(leadId);
  await change(bob, leadId, context.ids('cat'), [], { version });
  const result = await change(ann, leadId, [], context.ids('cat'), { version });
  expectTrue(result.status === 'conflict', `removing whom somebody has just added is a conflict, not ${result.status}`);
  expectSameItems(result.current?.assigneeIds ?? [], context.ids('ann', 'bob', 'cat'), 'the current assignees');
  expectSame(result.assigneeIds, context.ids('cat'), 'who it is about');
  const again = await change(ann, leadId, [], context.ids('cat'), { version: result.current!.version });
  expectSame(again.status, 'ok', 'the same change on the current version');
}

async function everyChangeHasItsResult(context: CheckContext): Promise<void> {
  const adapter = await context.as('ann');
  const hidden = hides(adapter) ? context.id('gamma') : 'no-such-record-either';
  const changes = [
    { leadId: context.id('acme'), add: context.ids('bob'), remove: [] },
    { leadId: hidden, add: context.ids('bob'), remove: [] },
    { leadId: 'no-such-record', add: context.ids('bob'), remove: [] },
    { leadId: context.id('shared'), add: ['no-such-person'], remove: [] },
    { leadId: context.id('zoe'), add: context.ids('cat'), remove: context.ids('mia') },
  ];
  const results = await adapter.changeAssignees(changes);
  expectSame(idsOfResults(results), idsOfResults(changes), 'the records, in order');
  expectSame(
    results.map(({ status }) => status),
    ['ok', 'not-found', 'not-found', 'invalid', 'ok'],
    'the results',
  );
  const { assigneeIds } = await adapter.getLead(context.id('zoe'));
  expectSameItems(assigneeIds, context.ids('ann', 'cat'), 'a good change beside failed ones');
  const [, second, third] = results as { reason?: string }[];
  const reason = second?.reason?.replaceAll(hidden, 'the id');
  expectSame(reason, third?.reason?.replaceAll('no-such-record', 'the id'), 'hidden and absent');
  expectSame(await adapter.changeAssignees([]), [], 'the results of no changes');
}

export const assignmentChecks: ContractCheck[] = [
  {
    name: 'adding and removing people answers the new record, at the end those who are new',
    async run(context) {
      const adapter = await context.as('ann');
      const result = await change(adapter, context.id('shared'), context.ids('cat'), context.ids('bob'));
      expectTrue(result.status === 'ok' && 'lead' in result, `the change succeeds: ${JSON.stringify(result)}`);
      expectSame(result.lead.assigneeIds, context.ids('ann', 'cat'), 'the assignees');
      expectSame(await adapter.getLead(context.id('shared')), result.lead, 'the record that is read again');
      expectSame(
        (await change(adapter, context.id('shared'), context.ids('cat'))).status,
        'ok',
        'adding somebody twice',
      );
    },
  },
  {
    name: 'deltas of different people commute, also from an old version and at the same time',
    run: disjointDeltasCommute,
  },
  {
    name: 'the same operation id applies once, also when it is sent again after other changes',
    async run(context) {
      const adapter = await context.as('mia');
      needs(adapter, 'idempotency');
      const leadId = context.id('acme');
      const operationId = 'add-bob-once';
      await change(adapter, leadId, context.ids('bob'), [], { operationId });
      await change(adapter, leadId, [], context.ids('bob'), { operationId: 'remove-bob' });
      expectSame(
        (await change(adapter, leadId, context.ids('bob'), [], { operationId })).status,
        'ok',
        'the repeated operation',
      );
      expectSame((await adapter.getLead(leadId)).assigneeIds, context.ids('ann'), 'the assignees');
    },
  },
  {
    name: 'one operation id can serve several records',
    async run(context) {
      const adapter = await context.as('mia');
      const changes = ['acme', 'gamma'].map((id) => ({
        leadId: context.id(id),
        add: context.ids('cat'),
        remove: [],
        operationId: 'many',
      }));
      expectSame(
        (await adapter.changeAssignees(changes)).map(({ status }) => status),
        ['ok', 'ok'],
        'the results',
      );
      for (const { leadId } of changes)
        expectTrue((await adapter.getLead(leadId)).assigneeIds.includes(context.id('cat')), `cat is on ${leadId}`);
    },
  },
  {
    name: 'removing whom somebody else has just added is a conflict with the current record',
    run: oppositeChangeConflicts,
  },
  {
    name: 'every change has a result of its own, and a failed one takes no other with it',
    run: everyChangeHasItsResult,
  },
  {
    name: 'an unknown or inactive person cannot be added, but an inactive one can be removed',
    async run(context) {
      const adapter = await context.as('ann');
      const unknown = await change(adapter, context.id('acme'), ['no-such-person']);
      expectTrue(unknown.status === 'invalid', `an unknown person is invalid, not ${unknown.status}`);
      expectSame(unknown.assigneeIds, ['no-such-person'], 'who it is about');
      expectSame(
        (await change(adapter, context.id('acme'), context.ids('ina'))).status,
        'invalid',
        'adding somebody inactive',
      );
      expectSame(
        (await change(adapter, context.id('retired'), [], context.ids('ina'))).status,
        'ok',
        'removing somebody inactive',
      );
      expectSame((await adapter.getLead(context.id('retired'))).assigneeIds, context.ids('ann'), 'the assignees');
    },
  },
];
