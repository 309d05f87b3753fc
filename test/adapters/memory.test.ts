// The memory adapter keeps the contract, and what it says beyond it.
import { expect } from '@open-wc/testing';
import type { Lead } from '../../src/domain/record/lead.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { describeAdapterContract } from '../../src/testing/index.js';
import { saidDuring } from '../console.js';
import { annLee } from '../small-crm.js';
import { withAccounts } from './accounts.js';
import { embeddedMissing } from './embedded-missing.js';

const capabilities = {
  primaryAssignee: true,
  assignmentRoles: [{ value: 'closer' }, { value: 'support' }],
  assignmentUntil: true,
};

describeAdapterContract(
  { describe, it },
  {
    name: 'memory adapter',
    missing: embeddedMissing,
    create({ people, leads }) {
      const adapter = createMemoryAdapter({ people, leads, currentUserId: 'mia', ...withAccounts, capabilities });
      return {
        as: (userId) => adapter.as(userId),
        remove: (id) => adapter.deleteLead(id),
        dispose: () => adapter.close(),
      };
    },
  },
);

describe('memory adapter with what a page has at hand', () => {
  const people = [{ id: 'ann', name: 'Ann', kind: 'person' as const, role: 'manager' as const }];
  const listed = async (leads: unknown[]) => {
    const adapter = createMemoryAdapter({ people, leads: leads as Lead[], currentUserId: 'ann' });
    let items: Lead[] = [];
    const said = await saidDuring('error', async () => {
      ({ items } = await adapter.listLeads({ recordType: 'lead', limit: 10 }));
    });
    await adapter.close();
    return { items, said };
  };

  const nameIs = (value: string) => ({ field: 'name', operator: 'is' as const, value });

  it('takes a record without a status, a version or a moment, and numbers as texts', async () => {
    const { items, said } = await listed([
      { id: 'a', recordType: 'lead', name: 'Least' },
      { id: 7, recordType: 'lead', name: 5, phone: 4711, updatedAt: new Date(0), assigneeIds: ['ann'] },
    ]);
    const found = new Map(items.map((lead) => [lead.id, lead]));
    expect(found.get('a')).to.deep.include({ name: 'Least', status: '', version: '1', assigneeIds: [] });
    const epoch = '1970-01-01T00:00:00.000Z';
    expect(found.get('7')).to.deep.include({ name: '5', phone: '4711', createdAt: epoch, updatedAt: epoch });
    expect(said).to.deep.equal([]);
  });

  it('finds a name with a backtick, as some type an apostrophe, however it is typed', async () => {
    const leads = [{ ...annLee, name: 'Pat O`Brien', company: 'D`Arc Ltd' }];
    const adapter = createMemoryAdapter({ people, leads, currentUserId: 'ann' });
    for (const search of ["O'Brien", 'O`Brien', "D'Arc"]) {
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 1, search });
      expect(items, search).to.have.length(1);
    }
    const filter = { field: 'name', operator: 'contains', value: "O'Brien" } as const;
    expect((await adapter.listLeads({ recordType: 'lead', limit: 1, filter })).items).to.have.length(1);
  });

  it('leaves the objects of the page as they are, also those of a long list that it has not copied yet', async () => {
    const leads = Array.from({ length: 6_000 }, (_, at) => ({
      ...{ id: `lead-${at}`, recordType: 'lead' as const, name: `Lead ${at}`, status: 'new', version: '1' },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
      ...{ phone: `+49 30 555${at + 100_000}`, assigneeIds: ['ann'], fields: { budget: at } },
    }));
    const adapter = createMemoryAdapter({ people, leads, currentUserId: 'ann' });
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 1, filter: nameIs('Lead 5000') });
    const [same] = await adapter.findDuplicates([{ ...leads[9]!, name: 'Another' }]);
    const known = await adapter.getLead('lead-12');
    expect([items[0]?.id, same?.id, known.id]).to.deep.equal(['lead-5000', 'lead-9', 'lead-12']);
    for (const id of [9, 12, 5_000]) {
      const { fields, assigneeIds } = leads[id]!;
      expect([leads[id], fields, assigneeIds].some(Object.isFrozen), leads[id]!.name).to.equal(false);
    }
    leads[12]!.name = 'Somebody else';
    expect((await adapter.getLead('lead-12')).name).to.equal('Lead 12');
    await adapter.close();
  });

  it('says on the console what a record needs that it leaves out, once', async () => {
    const { items, said } = await listed([null, { id: 'a', name: 'No type' }, { recordType: 'lead', name: 'No id' }]);
    expect(items).to.deep.equal([]);
    expect(said.length).to.equal(1);
    expect(said[0]![0]).to.contain('3 records are left out, because they could not be read: a record needs an id');
  });
});

describe('memory adapter of a back end that wants somebody to own each record', () => {
  it('takes nobody off as the last one, creates nothing without anybody, and exchanges one for another', async () => {
    const people = ['ann', 'bob'].map((id) => ({ id, name: id, kind: 'person' as const }));
    const adapter = createMemoryAdapter({ people, currentUserId: 'ann', capabilities: { minAssignees: 1 } });
    const draft = { recordType: 'lead', name: 'Owned', assigneeIds: [] as string[] } as const;
    const refused: unknown = await adapter.createLead(draft).catch((error: unknown) => error);
    expect((refused as { fields: object }).fields).to.deep.equal({ assignees: 'At least 1 have to be assigned' });
    const { id } = await adapter.createLead({ ...draft, assigneeIds: ['ann'] });
    const [last] = await adapter.changeAssignees([{ leadId: id, add: [], remove: ['ann'] }]);
    expect(last).to.deep.include({ status: 'invalid', reason: 'At least 1 have to be assigned' });
    const [exchanged] = await adapter.changeAssignees([{ leadId: id, add: ['bob'], remove: ['ann'] }]);
    expect(exchanged).to.deep.include({ status: 'ok' });
    await adapter.close();
  });
});

// A back end that has rules of its own: lists end soon, and what is demanded of leads is known only when somebody has signed in.
describe('memory adapter with rules', () => {
  const rules = contractChecks.filter(({ name }) =>
    /^(one of|only somebody|whoever has|a record keeps|a list ends|what is known)/.test(name),
  );

  for (const check of rules)
    it(check.name, async () => {
      const result = await runContractCheck(check, {
        create({ people, leads }) {
          const adapter = createMemoryAdapter({
            people,
            leads,
            currentUserId: 'mia',
            capabilities: { resultWindow: 10 },
            capabilitiesOf: { lead: { minAssignees: 2, primaryAssignee: true } },
          });
          return { as: (userId) => adapter.as(userId), dispose: () => adapter.close() };
        },
      });
      // Of a list that ends before it nothing can be said.
      if (!check.name.startsWith('one of')) expect(result).to.deep.equal({ name: check.name, status: 'holds' });
    });
});
