// Checks of aborting: the reason comes back unchanged, and what was not yet written is never written.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { needs, type CheckContext, type ContractCheck } from './check.js';
import { expectSame, expectTrue, rejectionOf } from './expectations.js';
import { listAll } from './list-all.js';
import { draft } from './scenario.js';

type Call = (signal: AbortSignal) => Promise<unknown> | undefined;

async function callsOf(adapter: LeadDataAdapter, context: CheckContext): Promise<Record<string, Call>> {
  const lead = await adapter.getLead(context.id('acme'));
  const importRows = [{ rowNumber: 2, draft: draft('Aborted') }];
  return {
    listLeads: (signal) => adapter.listLeads({ recordType: 'lead', limit: 5 }, { signal }),
    getLead: (signal) => adapter.getLead(lead.id, { signal }),
    createLead: (signal) => adapter.createLead(draft('Aborted'), { signal }),
    updateLead: (signal) => adapter.updateLead(lead, { name: 'Aborted' }, { signal }),
    changeAssignees: (signal) =>
      adapter.changeAssignees([{ leadId: lead.id, add: context.ids('bob'), remove: [] }], { signal }),
    searchAssignees: (signal) => adapter.searchAssignees({ text: 'a', limit: 5 }, { signal }),
    getAssignees: (signal) => adapter.getAssignees(context.ids('ann'), { signal }),
    currentUser: (signal) => adapter.currentUser?.({ signal }),
    describe: (signal) => adapter.describe?.('lead', { signal }),
    can: (signal) => adapter.can?.('create', {}, { signal }),
    createAssignees: (signal) => adapter.createAssignees?.([{ name: 'Aborted' }], { signal }),
    importLeads: (signal) => adapter.importLeads?.(importRows, { importId: 'aborted', mode: 'create', signal }),
    findDuplicates: (signal) => adapter.findDuplicates?.([draft('x', [], { email: 'acme@example.org' })], { signal }),
    listHistory: (signal) => adapter.listHistory?.(lead.id, { limit: 5 }, { signal }),
    countByAssignee: (signal) => adapter.countByAssignee?.({ recordType: 'lead', limit: 1 }, { signal }),
    listAccess: (signal) => adapter.listAccess?.(lead.id, { signal }),
  };
}

async function expectNoEffect(adapter: LeadDataAdapter, context: CheckContext): Promise<void> {
  const leads = await listAll(adapter, { recordType: 'lead' });
  expectTrue(!leads.some(({ name }) => name === 'Aborted'), 'nothing was created or updated');
  expectSame((await adapter.getLead(context.id('acme'))).assigneeIds, context.ids('ann'), 'the assignees');
}

async function aborting(context: CheckContext, when: 'before' | 'after'): Promise<void> {
  const adapter = await context.as('ann');
  for (const [method, call] of Object.entries(await callsOf(adapter, context))) {
    const controller = new AbortController();
    const reason = { given: method };
    if (when === 'before') controller.abort(reason);
    const promise = call(controller.signal);
    if (when === 'after') controller.abort(reason);
    if (promise)
      expectTrue((await rejectionOf(promise, method)) === reason, `${method} rejects with the reason itself`);
  }
  if (when === 'before') await expectNoEffect(adapter, context);
  else needs(adapter, 'abort');
}

export const abortChecks: ContractCheck[] = [
  {
    name: 'a call with an aborted signal rejects with its reason and does nothing',
    run: (context) => aborting(context, 'before'),
  },
  {
    name: 'a call that is aborted while it runs rejects with the reason',
    run: (context) => aborting(context, 'after'),
  },
  {
    name: 'an aborted search does not disturb the next one',
    async run(context) {
      const adapter = await context.as('ann');
      const controller = new AbortController();
      const first = adapter.listLeads({ recordType: 'lead', limit: 5 }, { signal: controller.signal });
      const second = adapter.listLeads({ recordType: 'lead', limit: 5 });
      controller.abort();
      await first.catch(() => {});
      expectSame((await second).items.length, 5, 'the records of the second');
    },
  },
];
