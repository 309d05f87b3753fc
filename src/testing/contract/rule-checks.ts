// Checks of what back ends demand of assignments: who leads, who has to stay, how many there have to be, how far lists reach.
import type { LateCapabilities, LeadDataAdapter } from '../../adapters/adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { change } from './assignment-checks.js';
import type { CheckContext, ContractCheck } from './check.js';
import { expectSame, expectSameItems, expectTrue } from './expectations.js';
import { draft } from './scenario.js';

/** What holds for a record type, of whatever an adapter says early or late. */
async function rulesOf(
  adapter: LeadDataAdapter,
  recordType: 'lead' | 'client',
): Promise<LateCapabilities & { resultWindow?: number | undefined }> {
  return { ...adapter.capabilities, ...(await adapter.capabilitiesOf?.(recordType)) };
}

async function somebodyLeads(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  if (!(await rulesOf(adapter, 'lead')).primaryAssignee) return void context.notLookedAt.add('who leads');
  const leadId = context.id('shared');
  const lead = async (primaryId: string | null, operationId: string): Promise<Lead> => {
    const [result] = await adapter.changeAssignees([{ leadId, add: [], remove: [], primaryId, operationId }]);
    expectTrue(result?.status === 'ok' && 'lead' in result, 'a change of who leads is answered with the record');
    return result.lead;
  };
  const { version } = await adapter.getLead(leadId);
  const led = await lead(context.id('bob'), 'leads-1');
  expectSame(led.primaryAssigneeId, context.id('bob'), 'who leads');
  expectTrue(led.version !== version, 'who leads is a change of the record');
  const seen = await (await context.as('bob')).getLead(leadId);
  expectSame(seen.primaryAssigneeId, context.id('bob'), 'who leads, for somebody else');
  const { items } = await adapter.listLeads({ recordType: 'lead', limit: 100 });
  expectSame(items.find(({ id }) => id === leadId)?.primaryAssigneeId, context.id('bob'), 'who leads, in the list');
  expectSame((await lead(null, 'leads-2')).primaryAssigneeId, undefined, 'who leads when nobody does');
  await lead(context.id('bob'), 'leads-3');
  const result = await change(adapter, leadId, [], context.ids('bob'));
  expectTrue(result.status === 'ok', 'whoever leads can be taken off');
  expectSame((await adapter.getLead(leadId)).primaryAssigneeId, undefined, 'who leads when they were taken off');
}

async function onlyAssigneesLead(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  if (!(await rulesOf(adapter, 'lead')).primaryAssignee) return void context.notLookedAt.add('who leads');
  const leadId = context.id('shared');
  const before = await adapter.getLead(leadId);
  const [result] = await adapter.changeAssignees([
    { leadId, add: context.ids('eve'), remove: [], primaryId: context.id('cat') },
  ]);
  expectSame(result?.status, 'invalid', 'the result');
  expectSame(await adapter.getLead(leadId), before, 'the record');
  const created = await adapter.createLead({
    ...draft('Led From The Start', context.ids('ann', 'bob')),
    primaryAssigneeId: context.id('bob'),
  });
  expectSame((await adapter.getLead(created.id)).primaryAssigneeId, context.id('bob'), 'who leads a new record');
}

async function theLockedStay(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const leadId = context.id('client-3');
  const before = await adapter.getLead(leadId);
  if (!before.lockedAssignees) return void context.notLookedAt.add('assignees who have to stay');
  expectSame(
    before.lockedAssignees,
    [{ assigneeId: context.id('ann'), reason: 'Put there by a rule' }],
    'who has to stay, and why',
  );
  const refused = await change(adapter, leadId, [], context.ids('ann'));
  expectTrue(refused.status === 'invalid', 'taking them off is invalid');
  expectSame(refused.reason, 'Put there by a rule', 'the reason');
  expectSameItems(refused.assigneeIds ?? [], context.ids('ann'), 'who is named');
  const added = await change(adapter, leadId, context.ids('bob'));
  expectSame(added.status, 'ok', 'adding somebody else');
  const removed = await change(adapter, leadId, [], context.ids('bob'));
  expectSame(removed.status, 'ok', 'taking somebody else off');
}

async function enoughStay(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const { minAssignees = 0 } = await rulesOf(adapter, 'lead');
  if (minAssignees < 1) return void context.notLookedAt.add('a least number of assignees');
  const leadId = context.id('shared');
  const { assigneeIds } = await adapter.getLead(leadId);
  const refused = await change(adapter, leadId, [], assigneeIds);
  expectSame(refused.status, 'invalid', 'taking everybody off');
  expectSameItems((await adapter.getLead(leadId)).assigneeIds, assigneeIds, 'who is still there');
  const exchanged = await change(adapter, leadId, context.ids('eve', 'cat'), assigneeIds);
  expectSame(exchanged.status, 'ok', 'exchanging everybody');
}

async function listsEndAtTheWindow(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const { resultWindow } = await rulesOf(adapter, 'lead');
  const count = context.scenario.leads.filter(({ recordType }) => recordType === 'lead').length;
  if (resultWindow === undefined || resultWindow >= count) return void context.notLookedAt.add('a window of results');
  const ids = new Set<string>();
  const { paging, maxLimit } = adapter.capabilities;
  const limit = Math.max(1, Math.min(maxLimit, Math.floor(resultWindow / 2)));
  let place: { cursor?: string; offset?: number } = {};
  for (let read = 0; read < resultWindow;) {
    const page = await adapter.listLeads({ recordType: 'lead', ...place, limit: Math.min(limit, resultWindow - read) });
    for (const { id } of page.items) ids.add(id);
    read += page.items.length;
    expectTrue(page.items.length > 0, 'the rows of the window are there');
    if (read >= resultWindow) expectSame(page.nextCursor, undefined, 'the cursor at the end of the window');
    place = paging === 'offset' ? { offset: read } : { cursor: page.nextCursor! };
  }
  expectSame(ids.size, resultWindow, 'how many records the window has');
}

const lateNames = new Set([
  ...['access', 'assignmentRoles', 'assignmentUntil', 'filterable', 'filterOperators', 'maxAssignees', 'minAssignees'],
  ...['assignmentTimeZone', 'primaryAssignee', 'resultWindow', 'search', 'sortable', 'total'],
]);

async function lateIsKnown(context: CheckContext): Promise<void> {
  const adapter = await context.as('ann');
  if (!adapter.capabilitiesOf) return void context.notLookedAt.add('capabilities that are known late');
  for (const recordType of ['lead', 'client'] as const) {
    const late = await adapter.capabilitiesOf(recordType);
    const unknown = Object.keys(late).filter((name) => !lateNames.has(name));
    expectSame(unknown, [], 'capabilities that cannot be told late');
  }
}

export const ruleChecks: ContractCheck[] = [
  {
    name: 'one of the assignees can lead, for everybody who sees the record, until they are taken off',
    run: somebodyLeads,
  },
  { name: 'only somebody who is assigned can lead, also of a new record', run: onlyAssigneesLead },
  { name: 'whoever has to stay on a record is named with the reason and cannot be taken off it', run: theLockedStay },
  { name: 'a record keeps as many assignees as it has to have', run: enoughStay },
  { name: 'a list ends where its window of results ends', run: listsEndAtTheWindow },
  { name: 'what is known only after the sign-in is said in the words of the contract', run: lateIsKnown },
];
