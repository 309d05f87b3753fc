// Who gains and loses access by a change, and until when.
import { expect } from '@open-wc/testing';
import { accessAfter, accessChange, type AccessEntry, withEnds } from '../../../src/domain/record/access-change.js';

const as = (assigneeId: string, via: AccessEntry['via'], viaId?: string): AccessEntry => ({
  ...{ assigneeId, level: 'write', via },
  ...(viaId !== undefined && { viaId }),
});

describe('the last days of access', () => {
  it('come from the assignment that a way hangs on, whoever it lets in', () => {
    const entries = [as('ann', 'assignee'), as('ben', 'team', 'north'), as('cy', 'creator')];
    const ended = withEnds(entries, { ann: { until: '2090-01-01' }, north: { until: '2090-02-02', role: 'x' } });
    expect(ended.map(({ until }) => until)).to.deep.equal(['2090-01-01', '2090-02-02', undefined]);
    expect(withEnds(ended, undefined)).to.deep.equal(entries);
  });

  it('are told of who comes for a time, and of who stays until another day', () => {
    const before = [as('ann', 'assignee'), as('ben', 'assignee'), as('ben', 'creator')];
    const after = withEnds(accessAfter(before, { add: ['cy'], remove: [] }), {
      ann: { until: '2090-01-01' },
      ben: { until: '2090-01-01' },
      cy: { until: '2090-03-03' },
    });
    const { gain, moved, until } = accessChange(before, after);
    expect(gain).to.deep.equal(['cy']);
    // Ben has created it: he sees it in any case.
    expect(moved).to.deep.equal(['ann']);
    expect([...until]).to.deep.equal([
      ['ann', '2090-01-01'],
      ['cy', '2090-03-03'],
    ]);
  });

  it('is the latest of the ways, as none ends it while another lets in', () => {
    const ways = withEnds([as('ann', 'assignee'), as('ann', 'team', 'north')], {
      ann: { until: '2090-01-01' },
      north: { until: '2090-02-02' },
    });
    expect(accessChange([], ways).until.get('ann')).to.equal('2090-02-02');
  });
});
