// Assignment is exact only if deltas obey their laws for every set, not just for the ones that came to mind.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyDelta, assigneeDelta } from '../../../src/domain/assignment/assignment.js';

const id = fc.constantFrom('ada', 'björn', 'chen', 'dilek', 'team-north', 'team-süd', '');
const ids = fc.array(id, { maxLength: 10 });
const people = fc.uniqueArray(id);
const sorted = (list: readonly string[]) => [...new Set(list)].sort();

describe('assigneeDelta', () => {
  it('says who was added and who was removed', () => {
    expect(assigneeDelta(['ada', 'chen'], ['chen', 'dilek'])).to.deep.equal({ add: ['dilek'], remove: ['ada'] });
  });

  it('is empty when nothing but order and repeats differ', () => {
    fc.assert(
      fc.property(ids, (before) => {
        const after = [...before, ...before].reverse();
        expect(assigneeDelta(before, after)).to.deep.equal({ add: [], remove: [] });
      }),
    );
  });

  it('names nobody twice, and nobody as both added and removed', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const { add, remove } = assigneeDelta(before, after);
        expect(new Set([...add, ...remove]).size).to.equal(add.length + remove.length);
      }),
    );
  });

  it('turns around when the sets are swapped', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const forth = assigneeDelta(before, after);
        const back = assigneeDelta(after, before);
        expect(back).to.deep.equal({ add: forth.remove, remove: forth.add });
      }),
    );
  });
});

describe('applyDelta', () => {
  it('leads from the one set to the other', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(sorted(applyDelta(before, assigneeDelta(before, after)))).to.deep.equal(sorted(after));
      }),
    );
  });

  it('changes nothing more when it is applied twice', () => {
    fc.assert(
      fc.property(people, ids, ids, (before, add, remove) => {
        const once = applyDelta(before, { add, remove });
        expect(applyDelta(once, { add, remove })).to.deep.equal(once);
      }),
    );
  });

  it('comes to the same people in either order when two edits touch different people', () => {
    fc.assert(
      fc.property(people, ids, ids, ids, ids, (before, add, remove, otherAdd, otherRemove) => {
        const mine = new Set([...add, ...remove]);
        const other = { add: otherAdd.filter((x) => !mine.has(x)), remove: otherRemove.filter((x) => !mine.has(x)) };
        const first = applyDelta(applyDelta(before, { add, remove }), other);
        const second = applyDelta(applyDelta(before, other), { add, remove });
        expect(sorted(first)).to.deep.equal(sorted(second));
      }),
    );
  });

  it('keeps those who stay in their order and puts new ones last', () => {
    expect(applyDelta(['ada', 'björn', 'chen'], { add: ['dilek', 'ada'], remove: ['björn'] })).to.deep.equal([
      'ada',
      'chen',
      'dilek',
    ]);
  });

  it('never lists anybody twice and leaves the given list alone', () => {
    fc.assert(
      fc.property(ids, ids, ids, (before, add, remove) => {
        const copy = [...before];
        const after = applyDelta(before, { add, remove });
        expect(new Set(after).size).to.equal(after.length);
        expect(before).to.deep.equal(copy);
      }),
    );
  });

  it('adds whoever is in both lists', () => {
    expect(applyDelta(['ada'], { add: ['ada', 'chen'], remove: ['ada', 'chen'] })).to.deep.equal(['ada', 'chen']);
  });
});
