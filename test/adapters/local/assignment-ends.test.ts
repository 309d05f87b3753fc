// An assignment whose last day is over is ended by the embedded stores themselves: in lists, access and history, for everybody.
import { expect } from '@open-wc/testing';
import { createBrowserAdapter, deleteBrowserStore } from '../../../src/adapters/browser.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { type CommitOutcome, NoStorage } from '../../../src/adapters/local/lead-storage.js';
import { LocalAdapter } from '../../../src/adapters/local/local-adapter.js';
import { LocalStore } from '../../../src/adapters/local/local-store.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { today } from '../../../src/domain/record/calendar-days.js';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import { annLee, people } from '../../small-crm.js';

const yesterday = today(new Date(Date.now() - 86_400_000));
const capabilities = { assignmentRoles: [{ value: 'closer' }], assignmentUntil: true };
const leads = [
  { ...annLee, assignmentTerms: { bjorn: { until: yesterday, role: 'closer' }, chen: { until: today() } } },
];

const stores: Record<string, () => { adapter: LocalAdapter; close: () => Promise<void> }> = {
  memory: () => {
    const adapter = createMemoryAdapter({ people, leads, currentUserId: 'ada', capabilities });
    return { adapter, close: () => adapter.close() };
  },
  browser: () => {
    const databaseName = `ends-${Date.now()}`;
    const seed = () => ({ people, leads });
    const adapter = createBrowserAdapter({ databaseName, seed, currentUserId: 'ada', capabilities });
    return {
      adapter,
      async close() {
        await adapter.close();
        await deleteBrowserStore(databaseName);
      },
    };
  },
};

describe('an assignment until yesterday in a store that cannot be written', () => {
  it('keeps nobody from reading', async () => {
    class FullStorage extends NoStorage {
      override commit(): Promise<CommitOutcome> {
        return Promise.reject(new AdapterError('unavailable', 'The storage of this browser is full.'));
      }
    }
    const store = new LocalStore({ storage: new FullStorage({ people, leads }) });
    const adapter = new LocalAdapter(store, 'ada', capabilities);
    expect((await adapter.listLeads({ recordType: 'lead', limit: 1 })).items).to.have.length(1);
    expect((await adapter.getLead('lead-1')).name).to.equal('Ann Lee');
    const [write] = await Promise.allSettled([adapter.deleteLead('lead-1')]);
    expect(write).to.have.nested.property('reason.kind', 'unavailable');
    await adapter.close();
  });
});

for (const [name, open] of Object.entries(stores))
  describe(`an assignment until yesterday in the ${name} store`, () => {
    it('is over: in the record, the list, the filter, the count and for whoever it was; one until today is not', async () => {
      const { adapter, close } = open();
      const lead = await adapter.getLead('lead-1');
      expect(lead.assigneeIds).to.deep.equal(['chen']);
      expect(lead.assignmentTerms).to.deep.equal({ chen: { until: today() } });
      expect(lead.version).not.to.equal(annLee.version);
      const filter: Filter = { field: 'assignees', operator: 'any', value: ['bjorn'] };
      expect((await adapter.listLeads({ recordType: 'lead', limit: 10, filter })).items).to.deep.equal([]);
      const { counts } = await adapter.countByAssignee({ recordType: 'lead', limit: 1 });
      expect(counts).to.deep.equal([{ assigneeId: 'chen', records: 1 }]);
      const refused: unknown = await adapter
        .as('bjorn')
        .getLead('lead-1')
        .catch((error: unknown) => error);
      expect(refused).to.deep.include({ kind: 'not-found' });
      await close();
    });

    it('is told in the history as ended, by nobody, at the end of the day', async () => {
      const { adapter, close } = open();
      const { items } = await adapter.listHistory('lead-1', { limit: 10 });
      const [ended] = items;
      expect(ended).to.deep.include({ action: 'ended', assigneeId: 'bjorn' });
      expect(ended?.actorId).to.equal(undefined);
      const midnight = new Date();
      midnight.setHours(0, 0, 0, 0);
      expect(ended?.at).to.equal(midnight.toISOString());
      expect(items.some(({ action, assigneeId }) => action === 'assigned' && assigneeId === 'bjorn')).to.equal(true);
      await close();
    });

    it('cannot be prolonged by whoever saw it before', async () => {
      const { adapter, close } = open();
      const [result] = await adapter.changeAssignees([
        { leadId: 'lead-1', add: [], remove: [], terms: { bjorn: { until: '2090-01-01' } }, version: annLee.version },
      ]);
      expect(result).to.deep.include({ status: 'conflict', assigneeIds: ['bjorn'] });
      await close();
    });
  });
