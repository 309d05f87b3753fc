// Checks of assignment: deltas that commute and apply once, results of their own, and access from the moment of the change.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { AssigneeChangeResult } from '../../domain/assignment.js';
import { Missing, offered, type CheckContext, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll } from './list-all.js';

async function change(
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

/** The ways in which a user can come by a record. */
async function expectSeen(
  context: CheckContext,
  user: string,
  leadId: string,
  search: string,
  seen: boolean,
): Promise<void> {
  const adapter = await context.as(user);
  const list = idsOf(await listAll(adapter, { recordType: 'lead' }));
  expectSame(list.includes(leadId), seen, `${user} has it in the list`);
  if (adapter.capabilities.search) {
    expectSame(
      idsOf(await listAll(adapter, { recordType: 'lead', search })).includes(leadId),
      seen,
      `${user} finds it by search`,
    );
  }
  if (adapter.capabilities.total === 'exact') {
    const { total } = await adapter.listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
    expectSame(total?.value, list.length, `the count of ${user}`);
  }
  if (seen) expectSame((await adapter.getLead(leadId)).id, leadId, `${user} opens it`);
  else await expectKind(adapter.getLead(leadId), 'not-found', `${user} opens it`);
}

async function disjointDeltasCommute(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  if (adapter.capabilities.assignment === 'replace')
    throw new Missing('assignment replaces the whole set and may lose a parallel change');
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
  if (ann.capabilities.concurrency === 'none') throw new Missing('no concurrency control');
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
  const changes = [
    { leadId: context.id('acme'), add: context.ids('bob'), remove: [] },
    { leadId: context.id('gamma'), add: context.ids('bob'), remove: [] },
    { leadId: 'no-such-record', add: context.ids('bob'), remove: [] },
    { leadId: context.id('shared'), add: ['no-such-person'], remove: [] },
    { leadId: context.id('zoe'), add: context.ids('cat'), remove: context.ids('mia') },
  ];
  const results = await adapter.changeAssignees(changes);
  expectSame(
    results.map(({ leadId }) => leadId),
    changes.map(({ leadId }) => leadId),
    'the records, in order',
  );
  expectSame(
    results.map(({ status }) => status),
    ['ok', 'not-found', 'not-found', 'invalid', 'ok'],
    'the results',
  );
  expectSameItems(
    (await adapter.getLead(context.id('zoe'))).assigneeIds,
    context.ids('ann', 'cat'),
    'a good change beside failed ones',
  );
  const [, hidden, absent] = results as { reason?: string }[];
  expectSame(
    hidden?.reason?.replaceAll(context.id('gamma'), ''),
    absent?.reason?.replaceAll('no-such-record', ''),
    'hidden and absent',
  );
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
      if (!adapter.capabilities.idempotency) throw new Missing('no idempotency');
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
  {
    name: 'an assignee has access from the moment of the change, and none from the moment of the removal',
    async run(context) {
      const ann = await context.as('ann');
      const leadId = context.id('acme');
      await expectSeen(context, 'eve', leadId, 'acme', false);
      await change(ann, leadId, context.ids('eve'));
      await expectSeen(context, 'eve', leadId, 'acme', true);
      await change(ann, leadId, [], context.ids('eve'));
      await expectSeen(context, 'eve', leadId, 'acme', false);
    },
  },
  {
    name: 'a team gives access to its members and to nobody else',
    async run(context) {
      const leadId = context.id('acme');
      await change(await context.as('ann'), leadId, context.ids('sales'));
      for (const user of ['bob', 'cat']) await expectSeen(context, user, leadId, 'acme', true);
      await expectSeen(context, 'eve', leadId, 'acme', false);
    },
  },
  {
    name: 'whoever removes himself hears that he has lost access, also when he asks again',
    async run(context) {
      const adapter = await context.as('ann');
      const leadId = context.id('acme');
      const result = await change(adapter, leadId, context.ids('bob'), context.ids('ann'), { operationId: 'leave' });
      expectSame(result, { leadId, status: 'ok', accessLost: true }, 'the result');
      await expectSeen(context, 'ann', leadId, 'acme', false);
      await expectSeen(context, 'bob', leadId, 'acme', true);
      if (adapter.capabilities.idempotency) {
        const again = await change(adapter, leadId, context.ids('bob'), context.ids('ann'), { operationId: 'leave' });
        expectSame(again, { leadId, status: 'ok', accessLost: true }, 'the result of the repeated operation');
      }
    },
  },
  {
    name: 'what may be done can be asked, and hidden records may not even be read',
    async run(context) {
      const can = offered(await context.as('ann'), 'can');
      expectSame((await can('assign', { leadId: context.id('acme') })).allowed, true, 'assigning an own record');
      expectSame((await can('read', { leadId: context.id('gamma') })).allowed, false, 'reading a hidden record');
      const inactive = await can('assign', { leadId: context.id('acme'), assigneeId: context.id('ina') });
      expectTrue(!inactive.allowed && Boolean(inactive.reason), 'assigning somebody inactive is refused with a reason');
    },
  },
  {
    name: 'who can see a record is listed with the reason, to those who see it',
    async run(context) {
      const listAccess = offered(await context.as('bob'), 'listAccess');
      const entries = await listAccess(context.id('beta'));
      const ways = entries.map(({ assigneeId, via }) => `${assigneeId} ${via}`);
      for (const way of [`${context.id('bob')} team`, `${context.id('cat')} team`, `${context.id('mia')} role`]) {
        expectTrue(ways.includes(way), `${way} is among ${ways.join(', ')}`);
      }
      await expectKind(listAccess(context.id('acme')), 'not-found', 'the access of a hidden record');
    },
  },
];
