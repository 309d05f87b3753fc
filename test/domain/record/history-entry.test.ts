// What takes an entry of the history back: with the role, the last day and the lead that somebody had, as far as it is known.
import { expect } from '@open-wc/testing';
import { type HistoryEntry, undoOf } from '../../../src/domain/record/history-entry.js';

const day = '2026-05-01';
const at = '2026-04-01T10:00:00.000Z';
const entry = (action: HistoryEntry['action'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: `${action}-${JSON.stringify(more)}`,
  at,
  action,
  ...more,
});
const ann = { assigneeId: 'ann' };
const off = entry('unassigned', ann);
const assigned = entry('assigned', { ...ann, terms: { role: 'owner', until: '2026-06-01' } });
const nobody = { assigneeIds: [] };

describe('taking an entry of the history back', () => {
  it('brings somebody back in the role and until the day that older entries tell', () => {
    const moved = entry('terms', { ...ann, terms: { until: '2026-07-01' } });
    expect(undoOf(off, [off, moved, assigned], nobody, day)).to.deep.equal({
      add: ['ann'],
      remove: [],
      terms: { ann: { role: 'owner', until: '2026-07-01' } },
    });
  });

  it('takes what the back end says was taken off with them before what older entries tell', () => {
    const known = entry('unassigned', { ...ann, termsBefore: { role: 'helper' } });
    expect(undoOf(known, [known, assigned], nobody, day)?.terms).to.deep.equal({ ann: { role: 'helper' } });
  });

  it('leaves out a role that was taken away again, what an earlier stay had, and a day that is over', () => {
    const cleared = entry('terms', { ...ann, terms: { role: null, until: '2026-04-30' } });
    expect(undoOf(off, [off, cleared, assigned], nobody, day)).to.deep.equal({ add: ['ann'], remove: [] });
    const again = entry('assigned', { ...ann, id: 'again' });
    expect(undoOf(off, [off, again, { ...off, id: 'first' }, assigned], nobody, day)).to.deep.equal({
      add: ['ann'],
      remove: [],
    });
  });

  it('lets somebody lead again who led when taken off, unless somebody else does now', () => {
    const led = entry('led', ann);
    expect(undoOf(off, [off, led, assigned], nobody, day)?.primaryId).to.equal('ann');
    const ben = { assigneeIds: ['ben'], primaryAssigneeId: 'ben' };
    expect(undoOf(off, [off, led, assigned], ben, day)).not.to.have.property('primaryId');
    const told = entry('unassigned', { ...ann, ledBefore: 'ann' });
    expect(undoOf(told, [told], nobody, day)?.primaryId).to.equal('ann');
  });

  it('gives the lead back to whoever had it, if they are still there', () => {
    const first = entry('led', ann);
    const then = entry('led', { assigneeId: 'ben' });
    const now = { assigneeIds: ['ann', 'ben'], primaryAssigneeId: 'ben' };
    expect(undoOf(then, [then, first], now, day)).to.deep.equal({ add: [], remove: [], primaryId: 'ann' });
    expect(undoOf(first, [then, first], now, day), 'of an older entry').to.equal(undefined);
    expect(undoOf(then, [then, first], { ...now, assigneeIds: ['ben'] }, day), 'gone').to.equal(undefined);
    expect(undoOf(then, [then, off, first], now, day)?.primaryId, 'taken off before').to.equal(null);
    expect(undoOf(then, [then], now, day), 'unknown').to.equal(undefined);
    const told = entry('led', { assigneeId: 'ben', ledBefore: null });
    expect(undoOf(told, [told], now, day)?.primaryId).to.equal(null);
    const none = entry('led', { ledBefore: 'ann' });
    expect(undoOf(none, [none], { assigneeIds: ['ann'] }, day)?.primaryId).to.equal('ann');
  });
});
