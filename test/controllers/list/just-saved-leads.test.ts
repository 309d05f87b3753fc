// A saved record stays in sight while older answers arrive, and an answer that is none is told instead of shown.
import { expect } from '@open-wc/testing';
import type { Lead } from '../../../src/domain/record/lead.js';
import { JustSavedLeads } from '../../../src/controllers/list/just-saved-leads.js';

const lead = (id: string, more: Partial<Lead> = {}): Lead => ({
  id,
  recordType: 'lead',
  name: `Lead ${id}`,
  status: 'New Lead',
  assigneeIds: [],
  version: '1',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

describe('JustSavedLeads', () => {
  it('puts what was saved in the place of what was answered to an earlier request, and of no later one', () => {
    const saved = new JustSavedLeads();
    const since = saved.now();
    saved.save(lead('1', { version: '2' }));
    expect(saved.merge([lead('1'), lead('2')], since).map(({ version }) => version)).to.deep.equal(['2', '1']);
    expect(saved.merge([lead('1', { version: '3' })], saved.now())[0]!.version).to.equal('3');
  });

  it('takes a record that names no assignees for one that has none', () => {
    const saved = new JustSavedLeads();
    for (const assigneeIds of [undefined, null]) {
      const answer = [{ ...lead('1'), assigneeIds } as unknown as Lead];
      expect(saved.merge(answer, saved.now())).to.deep.equal([lead('1')]);
    }
  });

  it('says what a list has to be where the answer is none', () => {
    const saved = new JustSavedLeads();
    for (const items of [undefined, null, {}, 'rows']) {
      expect(() => saved.merge(items as Lead[], saved.now())).to.throw('listLeads must answer { items: Lead[] }');
    }
  });
});
