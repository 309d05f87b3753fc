// Records that an index reads before it has copied them.
import { expect } from '@open-wc/testing';
import { LeadIndex } from '../../../src/domain/list/lead-index.js';
import type { Lead } from '../../../src/domain/record/lead.js';

const rows = (count: number): Lead[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `lead-${at}`,
    name: `Lead ${at}`,
    recordType: 'lead',
    status: 'new',
    assigneeIds: [],
    version: '1',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }));

const indexOf = (leads: readonly Lead[]): LeadIndex => {
  const index = new LeadIndex({ copyOf: (lead) => ({ ...lead }) });
  index.borrow(leads);
  index.warmUp();
  return index;
};

const many = 6_000;

describe('records that are borrowed', () => {
  it('are handed out as copies, the same one each time, by id, by place and by e-mail', () => {
    const leads = rows(many);
    leads[7]!.email = 'seven@example.org';
    const index = indexOf(leads);
    const copy = index.get('lead-7');
    expect(copy).to.deep.equal(leads[7]);
    expect(copy).not.to.equal(leads[7]);
    expect([index.get('lead-7'), index.ownAt(7), ...index.findByEmail('lead', 'seven@example.org')]).to.deep.equal(
      Array.from({ length: 3 }, () => copy),
    );
    expect(index.ownAt(7)).to.equal(copy);
  });

  it('are all copied in the pauses, so that what the host does with its own then does nothing', () => {
    const leads = rows(many);
    const index = indexOf(leads);
    while (index.work(() => true));
    for (const lead of leads) lead.name = 'Somebody else';
    expect(index.get('lead-0')?.name).to.equal('Lead 0');
    expect(index.leadAt(many - 1)?.name).to.equal(`Lead ${many - 1}`);
  });

  it('are copied at once where they are few', () => {
    const leads = rows(3);
    const index = indexOf(leads);
    leads[2]!.name = 'Somebody else';
    expect(index.get('lead-2')?.name).to.equal('Lead 2');
  });

  it('that are changed meanwhile stay as they were changed to, also after a change of many', () => {
    const index = indexOf(rows(many));
    const changed = rows(1_000).map((lead) => ({ ...lead, name: 'Changed' }));
    index.put(changed);
    index.remove(['lead-2000']);
    index.warmUp();
    while (index.work(() => true));
    expect(index.get('lead-1')).to.equal(changed[1]);
    expect(index.get('lead-2000')).to.equal(undefined);
    expect(index.get('lead-5999')?.name).to.equal('Lead 5999');
  });

  it('that come twice are one, the later', () => {
    const index = new LeadIndex({ copyOf: (lead) => ({ ...lead }) });
    const [lead] = rows(1);
    index.borrow([lead!, { ...lead!, name: 'Later' }]);
    expect([index.size, index.get('lead-0')?.name]).to.deep.equal([1, 'Later']);
  });
});
