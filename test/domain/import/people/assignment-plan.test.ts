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
    expect([...splitCounts(people, { by: 'count' }, 8).values()]).to.deep.equal([3, 3, 2]);
  });

  it('go to whoever has most room, and fill nobody beyond what they can take while others have room', () => {
    const counts = splitCounts(people, { by: 'capacity' }, 27);
    expect([...counts.values()]).to.deep.equal([2, 10, 15]);
  });

  it('are counted as they are given', () => {
    const next = createSplit(people, { by: 'capacity' });
    const given = Array.from({ length: 12 }, () => next());
    for (const [id, count] of splitCounts(people, { by: 'capacity' }, 12))
      expect(given.filter((each) => each === id).length, id).to.equal(count);
  });

  it('go to whoever has the fewest open records', () => {
    expect([...splitCounts(people, { by: 'open-records' }, 6).values()]).to.deep.equal([0, 6, 0]);
  });

  it('stay with one person where they are of one company, and are even all the same', () => {
    const companies = new Map([
      ['abel gmbh', 4],
      ['ak', 2],
    ]);
    const split = { by: 'count', together: true } as const;
    const next = createSplit(people, split, companies);
    const given = ['Abel GmbH', 'Ak', '', 'ABEL GMBH ', undefined, 'Ak', 'Abel GmbH', 'Abel GmbH'].map((company) =>
      next(company),
    );
    expect(given).to.deep.equal(['ann', 'bob', 'cem', 'ann', 'cem', 'bob', 'ann', 'ann']);
    expect([...splitCounts(people, split, 8, companies).values()]).to.deep.equal([4, 2, 2]);
  });

  it('are nobody’s where nobody is chosen', () => {
    expect(createSplit([], { by: 'count' })()).to.equal(undefined);
    expect(splitCounts([], { by: 'capacity' }, 3).size).to.equal(0);
  });
});
