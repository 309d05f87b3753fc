// Rows are split so that nobody gets more than a fair share, by number or by the room that each has left.
import { expect } from '@open-wc/testing';
import { createSplit, splitCounts } from '../../../../src/domain/import/people/assignment-plan.js';

const people = [
  { id: 'ann', openRecords: 8, capacity: 10 },
  { id: 'bob', openRecords: 0, capacity: 10 },
  { id: 'cem', openRecords: 5, capacity: 20 },
];

describe('rows that are split among people', () => {
  it('are as many for each, and no more than one apart', () => {
    expect([...splitCounts(people, 'count', 8).values()]).to.deep.equal([3, 3, 2]);
  });

  it('go to whoever has most room, and fill nobody beyond what they can take while others have room', () => {
    const counts = splitCounts(people, 'capacity', 27);
    expect([...counts.values()]).to.deep.equal([2, 10, 15]);
  });

  it('are counted as they are given', () => {
    const next = createSplit(people, 'capacity');
    const given = Array.from({ length: 12 }, next);
    for (const [id, count] of splitCounts(people, 'capacity', 12))
      expect(given.filter((each) => each === id).length, id).to.equal(count);
  });

  it('are nobody’s where nobody is chosen', () => {
    expect(createSplit([], 'count')()).to.equal(undefined);
    expect(splitCounts([], 'capacity', 3).size).to.equal(0);
  });
});
