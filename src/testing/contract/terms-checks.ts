// Checks of the terms of assignments: roles and last days, set in the same write as who is assigned, merged by value.
import type { LateCapabilities, LeadDataAdapter } from '../../adapters/adapter.js';
import type { AssigneeChange, AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import { today } from '../../domain/record/calendar-days.js';
import type { Lead } from '../../domain/record/lead.js';
import type { CheckContext, ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { draft } from './scenario.js';

const later = '2090-12-24';

async function termsOf(
  context: CheckContext,
  adapter: LeadDataAdapter,
): Promise<{ roles: string[]; until: boolean } | undefined> {
  const known: LateCapabilities = { ...adapter.capabilities, ...(await adapter.capabilitiesOf?.('lead')) };
  const roles = (known.assignmentRoles ?? []).map(({ value }) => value);
  const until = known.assignmentUntil ?? false;
  if (roles.length >= 2 || until) return { roles, until };
  context.notLookedAt.add('roles and last days of assignments');
  return undefined;
}

async function set(adapter: LeadDataAdapter, change: Partial<AssigneeChange> & { leadId: string }) {
  const [result] = await adapter.changeAssignees([{ add: [], remove: [], ...change }]);
  if (!result) throw new Error('there is no result');
  return result;
}

function recordOf(result: AssigneeChangeResult): Lead {
  if (result.status === 'ok' && 'lead' in result) return result.lead;
  throw new Error(`the change is answered with the record, not with ${result.status}`);
}

async function termsAreKept(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const known = await termsOf(context, adapter);
  if (!known) return;
  const leadId = context.id('shared');
  const [bob, eve] = [context.id('bob'), context.id('eve')];
  const terms = { ...(known.roles[0] && { role: known.roles[0] }), ...(known.until && { until: later }) };
  const { version } = await adapter.getLead(leadId);
  const change = { leadId, add: [eve], terms: { [bob]: terms, [eve]: terms }, operationId: 'terms-1' };
  const first = recordOf(await set(adapter, change));
  expectSame(first.assignmentTerms, { [bob]: terms, [eve]: terms }, 'the terms');
  expectTrue(first.version !== version, 'terms are a change of the record');
  if (adapter.capabilities.idempotency)
    expectSame(recordOf(await set(adapter, change)).version, first.version, 'the version after a repetition');
  const seen = await (await context.as('bob')).getLead(leadId);
  expectSame(seen.assignmentTerms, first.assignmentTerms, 'the terms, for somebody else');
  const { items } = await adapter.listLeads({ recordType: 'lead', limit: 100 });
  expectSame(items.find(({ id }) => id === leadId)?.assignmentTerms, first.assignmentTerms, 'the terms, in the list');
  const cleared = recordOf(await set(adapter, { leadId, terms: { [eve]: { role: null, until: null } } }));
  expectSame(cleared.assignmentTerms, { [bob]: terms }, 'the terms when those of one are cleared');
  expectTrue((await set(adapter, { leadId, remove: [bob] })).status === 'ok', 'whoever has terms can be taken off');
  const again = recordOf(await set(adapter, { leadId, add: [bob] }));
  expectSame(again.assignmentTerms ?? {}, {}, 'the terms of somebody who is added again');
}

async function termsMerge(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const known = await termsOf(context, adapter);
  if (!known || known.roles.length < 2) return void context.notLookedAt.add('merged roles of assignments');
  const leadId = context.id('shared');
  const [ann, bob] = [context.id('ann'), context.id('bob')];
  const [one, other] = known.roles as [string, string];
  const { version } = await adapter.getLead(leadId);
  recordOf(await set(adapter, { leadId, version, terms: { [ann]: { role: one } } }));
  recordOf(await set(adapter, { leadId, version, terms: { [bob]: { role: other } } }));
  if (known.until) recordOf(await set(adapter, { leadId, version, terms: { [ann]: { until: later } } }));
  const conflict = await set(adapter, { leadId, version, terms: { [ann]: { role: other } } });
  expectTrue(conflict.status === 'conflict', 'another role for the same person is a conflict');
  expectSameItems(conflict.assigneeIds ?? [], [ann], 'whose role it is');
  const same = await set(adapter, { leadId, version, terms: { [ann]: { role: one } } });
  expectSame(same.status, 'ok', 'the same role again');
  const read = await adapter.getLead(leadId);
  expectSame(
    read.assignmentTerms,
    { [ann]: { role: one, ...(known.until && { until: later }) }, [bob]: { role: other } },
    'the terms',
  );
  recordOf(await set(adapter, { leadId, remove: [bob] }));
  const gone = await set(adapter, { leadId, version: read.version, terms: { [bob]: { role: one } } });
  expectTrue(gone.status === 'conflict', 'the role of somebody who was taken off meanwhile is a conflict');
  expectSameItems(gone.assigneeIds ?? [], [bob], 'who was taken off');
  expectTrue(!(await adapter.getLead(leadId)).assigneeIds.includes(bob), 'the removal stands');
}

async function termsAreChecked(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const known = await termsOf(context, adapter);
  if (!known) return;
  const leadId = context.id('shared');
  const bob = context.id('bob');
  const before = await adapter.getLead(leadId);
  const refused = async (change: Partial<AssigneeChange>, what: string) => {
    const result = await set(adapter, { leadId, ...change });
    expectTrue(result.status === 'invalid', `${what} is invalid, not ${result.status}`);
    expectSame(result.assigneeIds ?? [], Object.keys(change.terms ?? {}), `who is named: ${what}`);
  };
  await refused({ terms: { [bob]: { role: 'no role of this back end' } } }, 'a role that is not listed');
  if (known.until) {
    await refused({ terms: { [bob]: { until: '2020-01-31' } } }, 'a day that is over');
    await refused({ terms: { [bob]: { until: '2090-02-31' } } }, 'a day that is none');
  }
  await refused({ terms: { [context.id('cat')]: { role: known.roles[0] ?? null } } }, 'somebody who is not assigned');
  expectSame(await adapter.getLead(leadId), before, 'the record');
  if (!known.until) return;
  const { assignmentTimeZone } = { ...adapter.capabilities, ...(await adapter.capabilitiesOf?.('lead')) };
  const until = today(new Date(), assignmentTimeZone);
  expectSame(
    (await set(adapter, { leadId, terms: { [bob]: { until } } })).status,
    'ok',
    'the first day that is offered',
  );
}

async function termsAreTold(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const known = await termsOf(context, adapter);
  if (!known?.until) return;
  const leadId = context.id('shared');
  const [bob, eve] = [context.id('bob'), context.id('eve')];
  recordOf(await set(adapter, { leadId, add: [eve], terms: { [bob]: { until: later }, [eve]: { until: later } } }));
  if (adapter.listHistory) {
    const { items } = await adapter.listHistory(leadId, { limit: 10 });
    const told = (action: string, assigneeId: string) =>
      items.find((entry) => entry.action === action && entry.assigneeId === assigneeId)?.terms?.until;
    expectSame(told('assigned', eve), later, 'the last day of somebody who is assigned, in the history');
    expectSame(told('terms', bob), later, 'the last day that was set, in the history');
  }
  if (adapter.listAccess) {
    const access = await adapter.listAccess(leadId);
    const entry = access.find(({ assigneeId, via }) => assigneeId === bob && via === 'assignee');
    expectSame(entry?.until, later, 'until when somebody has access');
  }
}

async function termsFromTheBeginning(context: CheckContext): Promise<void> {
  const adapter = await context.as('mia');
  const known = await termsOf(context, adapter);
  if (!known) return;
  const [bob, eve] = [context.id('bob'), context.id('eve')];
  const terms = { ...(known.roles[0] && { role: known.roles[0] }), ...(known.until && { until: later }) };
  const given = draft('Begins With Terms', [bob, eve]);
  const created = await adapter.createLead({ ...given, assignmentTerms: { [bob]: terms } });
  expectSame(created.assignmentTerms, { [bob]: terms }, 'the terms of the new record');
  const seen = await (await context.as('bob')).getLead(created.id);
  expectSame(seen.assignmentTerms, { [bob]: terms }, 'the terms, for the person whose they are');
  if (adapter.listHistory) {
    const { items } = await adapter.listHistory(created.id, { limit: 10 });
    const told = items.find(({ action, assigneeId }) => action === 'assigned' && assigneeId === bob);
    expectSame(told?.terms, terms, 'the terms, in the history');
  }
  const refused = (patch: object, what: string) =>
    expectKind(
      adapter.createLead({ ...given, assignmentTerms: { [bob]: { ...terms, ...patch } } }),
      'invalid',
      `a record with ${what}`,
    );
  await refused({ role: 'no role of this back end' }, 'a role that is not listed');
  if (known.until) await refused({ until: '2020-01-31' }, 'a day that is over');
}

export const termsChecks: ContractCheck[] = [
  { name: 'an assignment has a role and a last day, for everybody who sees the record', run: termsAreKept },
  { name: 'roles and last days are merged by value, and a removal stands', run: termsMerge },
  { name: 'a role that is not listed and a day that is over are refused, with the person', run: termsAreChecked },
  { name: 'a record begins with roles and last days, in the write that creates it', run: termsFromTheBeginning },
  { name: 'the history and the list of access tell of roles and last days', run: termsAreTold },
];
