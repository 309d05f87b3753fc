import { expect } from '@open-wc/testing';
import { toggled, without } from '../../../src/domain/assignment/staged-edits.js';
import { stagedDelta, stagedEntries } from '../../../src/domain/assignment/staged-assignees.js';

const saved = { value: ['ann', 'bob'], mixed: ['cyd'] };

describe('staged selection', () => {
  it('takes whoever is on some records to all, to none and back to some', () => {
    const all = toggled(saved, 'cyd', saved);
    expect(all).to.deep.equal({ value: ['ann', 'bob', 'cyd'], mixed: [] });
    expect(stagedDelta(saved, all)).to.deep.equal({ add: ['cyd'], remove: [] });
    const none = toggled(all, 'cyd', saved);
    expect(none).to.deep.equal({ value: ['ann', 'bob'], mixed: [] });
    expect(stagedDelta(saved, none)).to.deep.equal({ add: [], remove: ['cyd'] });
    expect(toggled(none, 'cyd', saved)).to.deep.equal(saved);
  });

  it('takes everybody else on and off', () => {
    const on = toggled(saved, 'dan', saved);
    expect(on).to.deep.equal({ value: ['ann', 'bob', 'dan'], mixed: ['cyd'] });
    expect(toggled(on, 'dan', saved)).to.deep.equal(saved);
  });

  it('neither adds nor removes whoever stays on some', () => {
    expect(stagedDelta(saved, { value: ['bob', 'eve'], mixed: ['cyd'] })).to.deep.equal({
      add: ['eve'],
      remove: ['ann'],
    });
  });

  it('takes ids out wherever they are', () => {
    expect(without(saved, ['ann', 'cyd'])).to.deep.equal({ value: ['bob'], mixed: [] });
  });

  it('shows what was saved in its place, removed or not, and the added behind it', () => {
    expect(stagedEntries(saved, { value: ['dan', 'bob'], mixed: ['cyd'] })).to.deep.equal([
      { id: 'ann', change: 'removed' },
      { id: 'bob', change: 'kept' },
      { id: 'cyd', change: 'mixed' },
      { id: 'dan', change: 'added' },
    ]);
  });

  it('gives the delta that leads from the saved selection to the edited one, whatever is toggled', () => {
    const ids = ['ann', 'bob', 'cyd', 'dan', 'eve'];
    let now: { value: readonly string[]; mixed: readonly string[] } = saved;
    for (let step = 0; step < 200; step++) {
      now = toggled(now, ids[(step * 7 + (step >> 2)) % ids.length]!, saved);
      const { add, remove } = stagedDelta(saved, now);
      // A record with Cyd and one without, each changed by the delta, are as the selection says.
      for (const record of [
        ['ann', 'bob'],
        ['ann', 'bob', 'cyd'],
      ]) {
        const after = new Set([...record.filter((id) => !remove.includes(id)), ...add]);
        for (const id of now.value) expect(after.has(id), `${id} on all`).to.equal(true);
        for (const id of now.mixed) expect(after.has(id), `${id} as before`).to.equal(record.includes(id));
        for (const id of after) expect(now.value.includes(id) || now.mixed.includes(id), id).to.equal(true);
      }
    }
  });
});
