// Checks of access: who is assigned sees a record from the moment of the change, and nobody else, whichever way he looks.
import type { AccessEntry, BulkOutcome, LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { change } from './assignment-checks.js';
import {
  firstOffered,
  isUnsupported,
  Missing,
  needs,
  offered,
  type CheckContext,
  type Condition,
  type ContractCheck,
} from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, inTheMiddle, listAll } from './list-all.js';
import { draft } from './scenario.js';

/** The first is what the table sends. */
const byStatus = (value: string): Condition[] => [
  { field: 'status', operator: 'in', value: [value] },
  { field: 'status', operator: 'is', value },
];
const byName = (name: string): Condition[] => [
  { field: 'name', operator: 'is', value: name },
  { field: 'name', operator: 'starts-with', value: name },
  { field: 'name', operator: 'contains', value: name },
];

/** Whether a record comes to light in each of the ways in which a user can come by it; optional ones where they are. */
const ways: Record<string, (adapter: LeadDataAdapter, lead: Lead) => Promise<boolean | undefined> | undefined> = {
  'in the list': async (adapter, lead) => idsOf(await listAll(adapter, { recordType: 'lead' })).includes(lead.id),
  'by search': (adapter, lead) =>
    adapter.capabilities.search
      ? listAll(adapter, { recordType: 'lead', search: lead.name.split(' ').at(-1)! }).then((found) =>
          idsOf(found).includes(lead.id),
        )
      : undefined,
  'by a filter': async (adapter, lead) => {
    const filter = await firstOffered(adapter, [...byStatus(lead.status), ...byName(lead.name)]);
    return filter && idsOf(await listAll(adapter, { recordType: 'lead', filter })).includes(lead.id);
  },
  'in its history': (adapter, lead) =>
    adapter.listHistory && seen(adapter.listHistory(lead.id, { limit: 5 }), 'its history'),
  'by asking who has access': (adapter, lead) =>
    adapter.listAccess && seen(adapter.listAccess(lead.id), 'who has access'),
  'by asking what may be done': (adapter, lead) =>
    adapter.can?.('read', { leadId: lead.id }).then(({ allowed }) => allowed),
  'as a duplicate': (adapter, lead) =>
    adapter
      .findDuplicates?.([draft('x', [], { email: lead.email ?? '' })])
      .then(([duplicate]) => duplicate?.id === lead.id),
  'as a match of an import': (adapter, lead) => {
    const rows = [{ rowNumber: 2, draft: draft('x', [], { email: lead.email ?? '' }) }];
    return adapter
      .importLeads?.(rows, { importId: 'look', mode: 'update', dryRun: true })
      .then(([result]) => result?.status === 'updated');
  },
};

async function seen(promise: Promise<unknown>, what: string): Promise<boolean> {
  const [outcome] = await Promise.allSettled([promise]);
  if (outcome.status === 'fulfilled') return true;
  if (isUnsupported(outcome.reason)) throw outcome.reason;
  await expectKind(promise, 'not-found', what);
  return false;
}

async function expectSeen(context: CheckContext, user: string, lead: Lead, expected: boolean): Promise<void> {
  const adapter = await context.as(user);
  for (const [way, look] of Object.entries(ways)) {
    const found = await Promise.resolve(look(adapter, lead)).catch((error: unknown) => {
      if (!isUnsupported(error)) throw error;
    });
    if (found === undefined) context.notLookedAt.add(way);
    else expectSame(found, expected, `${user} sees it ${way}`);
  }
  if (adapter.capabilities.total === 'exact') {
    const { total } = await adapter.listLeads({ recordType: 'lead', limit: 1, total: 'exact' });
    expectSame(total?.value, (await listAll(adapter, { recordType: 'lead' })).length, `the count of ${user}`);
  }
  if (expected) expectSame((await adapter.getLead(lead.id)).id, lead.id, `${user} opens it`);
  else await expectKind(adapter.getLead(lead.id), 'not-found', `${user} opens it`);
}

const waysOf = (entries: readonly AccessEntry[]): string[] =>
  entries.map(({ assigneeId, via, viaId = '' }) => `${assigneeId} ${via} ${viaId}`).toSorted();

/** Of a draft and of a record: what is foretold is what is so once it is saved. */
async function accessIsForeseen(context: CheckContext): Promise<void> {
  const [ann, bob] = [await context.as('ann'), await context.as('bob')];
  const preview = offered(bob, 'previewAccess');
  const people = context.ids('sales', 'ann');
  const planned = draft('Previewed', people);
  const foreseen = await preview({ draft: planned }, people);
  const created = await bob.createLead(planned);
  expectSame(waysOf(foreseen), waysOf(await offered(bob, 'listAccess')(created.id)), 'who sees what was created');
  const leadId = context.id('acme');
  const next = await offered(ann, 'previewAccess')({ leadId }, people);
  await change(ann, leadId, context.ids('sales'));
  expectSame(waysOf(next), waysOf(await offered(ann, 'listAccess')(leadId)), 'who sees what was changed');
  await expectKind(preview({ leadId: context.id('zoe') }, people), 'not-found', 'the preview of a hidden record');
}

/** Somebody who has left is put on what matches: as with one record, that is invalid. */
async function refusalsOfManyHaveStatus(context: CheckContext): Promise<void> {
  const ann = await context.as('ann');
  const changeByQuery = offered(ann, 'changeAssigneesByQuery');
  const filter = await firstOffered(ann, [...byStatus('On Hold'), ...byName('Alder')]);
  if (!filter) throw new Missing('no filter to choose records by');
  const query = { recordType: 'lead' as const, filter };
  const ina = context.id('ina');
  const without = (await listAll(ann, query)).filter(({ assigneeIds }) => !assigneeIds.includes(ina));
  let failed: BulkOutcome['failed'];
  try {
    ({ failed } = await changeByQuery({ ...query, limit: 1 }, { add: [ina], remove: [] }));
  } catch (error) {
    // Refused as a whole, before any record.
    if ((error as { kind?: unknown } | null)?.kind === 'invalid') return;
    throw error;
  }
  const idsOfFailed = failed.map(({ leadId }) => leadId);
  expectSameItems(idsOfFailed, idsOf(without), 'the records that were refused');
  expectTrue(
    failed.every(({ reason }) => reason !== ''),
    'each has a reason',
  );
  if (failed.some(({ status }) => status === undefined)) throw new Missing('no status of what is refused');
  expectSame([...new Set(failed.map(({ status }) => status))], ['invalid'], 'the status of each');
}

export const accessChecks: ContractCheck[] = [
  {
    name: 'an assignee has access from the moment of the change, and none from the moment of the removal, in every way',
    async run(context) {
      const ann = await context.as('ann');
      needs(ann, 'access');
      const lead = await ann.getLead(context.id('acme'));
      await expectSeen(context, 'eve', lead, false);
      await change(ann, lead.id, context.ids('eve'));
      await expectSeen(context, 'eve', lead, true);
      await change(ann, lead.id, [], context.ids('eve'));
      await expectSeen(context, 'eve', lead, false);
    },
  },
  {
    name: 'a team gives access to its members and to nobody else',
    async run(context) {
      const ann = await context.as('ann');
      needs(ann, 'access');
      const lead = await ann.getLead(context.id('acme'));
      await change(ann, lead.id, context.ids('sales'));
      for (const user of ['bob', 'cat']) await expectSeen(context, user, lead, true);
      await expectSeen(context, 'eve', lead, false);
    },
  },
  {
    name: 'a manager sees and assigns what is assigned to nobody',
    async run(context) {
      const mia = await context.as('mia');
      needs(mia, 'access');
      const lead = await mia.getLead(context.id('gamma'));
      await expectSeen(context, 'mia', lead, true);
      for (const user of ['ann', 'bob']) await expectKind((await context.as(user)).getLead(lead.id), 'not-found', user);
      expectSame((await change(mia, lead.id, context.ids('bob'))).status, 'ok', 'assigning it');
      expectSame((await (await context.as('bob')).getLead(lead.id)).id, lead.id, 'what bob sees');
    },
  },
  {
    name: 'whoever removes himself hears that he has lost access, also when he asks again',
    async run(context) {
      const adapter = await context.as('ann');
      needs(adapter, 'access');
      const lead = await adapter.getLead(context.id('acme'));
      const lost = { leadId: lead.id, status: 'ok', accessLost: true };
      const leave = () => change(adapter, lead.id, context.ids('bob'), context.ids('ann'), { operationId: 'leave' });
      expectSame(await leave(), lost, 'the result');
      await expectSeen(context, 'ann', lead, false);
      await expectSeen(context, 'bob', lead, true);
      if (adapter.capabilities.idempotency) expectSame(await leave(), lost, 'the result of the repeated operation');
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
      const found = entries.map(({ assigneeId, via }) => `${assigneeId} ${via}`);
      for (const way of [`${context.id('bob')} team`, `${context.id('cat')} team`, `${context.id('mia')} role`]) {
        expectTrue(found.includes(way), `${way} is among ${found.join(', ')}`);
      }
      await expectKind(listAccess(context.id('acme')), 'not-found', 'the access of a hidden record');
    },
  },
  {
    name: 'who would see a record is told before it is saved, and of a hidden record nothing',
    run: accessIsForeseen,
  },
  {
    name: 'the history tells who was assigned, the newest first, page by page',
    async run(context) {
      const ann = await context.as('ann');
      const listHistory = offered(ann, 'listHistory');
      const leadId = context.id('acme');
      await change(ann, leadId, context.ids('bob'));
      await change(ann, leadId, [], context.ids('bob'));
      const entries: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listHistory(leadId, { limit: 1, ...(cursor !== undefined && { cursor }) });
        entries.push(...page.items.map(({ action, assigneeId, actorId }) => `${actorId} ${action} ${assigneeId}`));
        cursor = page.nextCursor;
      } while (cursor !== undefined && entries.length < 50);
      const [actor, bob] = context.ids('ann', 'bob');
      expectSame(entries.slice(0, 2), [`${actor} unassigned ${bob}`, `${actor} assigned ${bob}`], 'the latest entries');
    },
  },
  {
    name: 'a bulk change by query reaches what matches and is seen, and nothing else',
    async run(context) {
      const ann = await context.as('ann');
      const changeByQuery = offered(ann, 'changeAssigneesByQuery');
      const filter = await firstOffered(ann, [...byStatus('On Hold'), ...byName('Alder')]);
      if (!filter) throw new Missing('no filter to choose records by');
      const query = { recordType: 'lead' as const, filter };
      const mine = idsOf(await listAll(ann, query));
      const outcome = await changeByQuery({ ...query, limit: 1 }, { add: context.ids('eve'), remove: [] });
      expectSame(outcome.failed, [], 'what failed');
      const mia = await context.as('mia');
      const before = new Map(
        context.scenario.leads.map((lead) => [context.id(lead.id), context.ids(...lead.assigneeIds)]),
      );
      for (const lead of await listAll(mia, { recordType: 'lead' })) {
        const old = before.get(lead.id) ?? [];
        const expected = mine.includes(lead.id) ? [...new Set([...old, context.id('eve')])] : old;
        expectSameItems(lead.assigneeIds, expected, `the assignees of ${lead.name}`);
      }
      const left = await changeByQuery({ ...query, limit: 1 }, { add: [], remove: context.ids('ann') });
      const still = idsOf(await listAll(ann, query));
      const gone = mine.filter((id) => !still.includes(id)).length;
      if (left.accessLost !== undefined)
        expectSame(left.accessLost, gone, 'how many are out of sight, as they are told');
    },
  },
  {
    name: 'a bulk change by query says of each record that it refuses what kind of refusal that is',
    run: refusalsOfManyHaveStatus,
  },
  {
    name: 'records are counted by person as far as they match and are seen, those of nobody too',
    async run(context) {
      const ann = await context.as('ann');
      const countByAssignee = offered(ann, 'countByAssignee');
      const filter = await firstOffered(ann, [...byStatus('On Hold'), ...byName('Alder')]);
      for (const query of [
        { recordType: 'lead' as const },
        ...(filter ? [{ recordType: 'lead' as const, filter }] : []),
      ]) {
        const seen = await listAll(ann, query);
        const { counts, unassigned, total } = await countByAssignee({ ...query, limit: 1 });
        const expected = new Map<string, number>();
        for (const { assigneeIds } of seen) for (const id of assigneeIds) expected.set(id, (expected.get(id) ?? 0) + 1);
        expectSame(total, seen.length, 'how many were counted');
        expectSame(unassigned, seen.filter(({ assigneeIds }) => assigneeIds.length === 0).length, 'those of nobody');
        expectSameItems(
          counts.map(({ assigneeId, records }) => `${assigneeId}: ${records}`),
          Array.from(expected, ([id, records]) => `${id}: ${records}`),
          'the counts by person',
        );
      }
    },
  },
  {
    name: 'taking somebody off a record can be undone, also when they have left',
    async run(context) {
      const mia = await context.as('mia');
      const leadId = context.id('retired');
      const [ina, eve] = context.ids('ina', 'eve') as [string, string];
      await change(mia, leadId, [eve], [ina]);
      const { status } = await change(mia, leadId, [ina], [eve]);
      if (status === 'invalid') throw new Missing('the back end takes nobody back who has left');
      expectSame(status, 'ok', 'the undo');
      expectSameItems((await mia.getLead(leadId)).assigneeIds, context.ids('ann', 'ina'), 'the assignees as before');
    },
  },
  {
    name: 'a bulk change by query tells what it did to each record, where it tells anything, so that it can be undone',
    async run(context) {
      const mia = await context.as('mia');
      const changeByQuery = offered(mia, 'changeAssigneesByQuery');
      const filter = await firstOffered(mia, [...byStatus('On Hold'), ...byName('Alder')]);
      if (!filter) throw new Missing('no filter to choose records by');
      const query = { recordType: 'lead' as const, filter };
      const before = await listAll(mia, query);
      const [ann, eve] = context.ids('ann', 'eve') as [string, string];
      const shown = await inTheMiddle(mia, query);
      const { changed, changes } = await changeByQuery(shown, { add: [eve], remove: [ann] });
      expectSame(changed, before.length, 'how many are as they were to be');
      if (!changes) return void context.notLookedAt.add('what was done to each record');
      const undo = changes.map(({ leadId, add, remove, version }) => ({ leadId, add: remove, remove: add, version }));
      for (const { status } of await mia.changeAssignees(undo)) expectSame(status, 'ok', 'the undo of one record');
      const assigneesOf = new Map((await listAll(mia, query)).map(({ id, assigneeIds }) => [id, assigneeIds]));
      for (const { id, name, assigneeIds } of before)
        expectSameItems(assigneesOf.get(id) ?? [], assigneeIds, `the assignees of ${name} after the undo`);
    },
  },
  {
    name: 'the undo of a bulk change by query takes nobody off whom others have assigned since',
    async run(context) {
      const mia = await context.as('mia');
      const changeByQuery = offered(mia, 'changeAssigneesByQuery');
      const filter = await firstOffered(mia, [...byStatus('On Hold'), ...byName('Alder')]);
      if (!filter) throw new Missing('no filter to choose records by');
      const eve = context.id('eve');
      const query = { recordType: 'lead' as const, filter, limit: 50 };
      const { changes } = await changeByQuery(query, { add: [eve], remove: [] });
      if (!changes?.every(({ version }) => version)) return void context.notLookedAt.add('versions of what was done');
      const leadId = changes[0]!.leadId;
      for (const other of [
        { add: [], remove: [eve] },
        { add: [eve], remove: [] },
      ])
        await (await context.as('mia')).changeAssignees([{ leadId, ...other }]);
      const undo = changes.map(({ add, remove, ...same }) => ({ ...same, add: remove, remove: add }));
      const results = await mia.changeAssignees(undo);
      const expected = undo.map((change) => (change.leadId === leadId ? 'conflict' : 'ok'));
      expectSame(
        results.map(({ status }) => status),
        expected,
        'the undo of each record',
      );
      expectTrue((await mia.getLead(leadId)).assigneeIds.includes(eve), 'whom others have assigned stays');
    },
  },
];
