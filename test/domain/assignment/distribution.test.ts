// Rules that spread records over people.
import { expect } from '@open-wc/testing';
import { createTurns, distribute, type DistributableRecord } from '../../../src/domain/assignment/distribution.js';

const records = (count: number): DistributableRecord[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }));
const counts = (...args: Parameters<typeof distribute>): Record<string, number> =>
  Object.fromEntries(distribute(...args).counts);

describe('distribution of records', () => {
  it('goes round: 60 records over 5 people are 12 each, in turn', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const { assigneeOf } = distribute(records(60), people, { rule: 'round-robin' });
    expect([...assigneeOf.values()].slice(0, 6)).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'a']);
    expect(counts(records(60), people, { rule: 'round-robin' })).to.deep.equal({ a: 12, b: 12, c: 12, d: 12, e: 12 });
  });

  it('gives most to whoever has the fewest open records, until all have as many', () => {
    const people = [
      { id: 'busy', openRecords: 10 },
      { id: 'idle', openRecords: 2 },
    ];
    expect(counts(records(10), people, { rule: 'least-loaded' })).to.deep.equal({ busy: 1, idle: 9 });
  });

  it('fills everybody to the same part of their capacity', () => {
    const people = [
      { id: 'half', openRecords: 0, capacity: 20 },
      { id: 'full', openRecords: 0, capacity: 40 },
    ];
    expect(counts(records(30), people, { rule: 'by-capacity' })).to.deep.equal({ half: 10, full: 20 });
  });

  it('passes over whoever has no room while anybody has, and then says who has too much', () => {
    const people = [{ id: 'small', capacity: 2 }, { id: 'large' }];
    expect(counts(records(10), people, { rule: 'round-robin' })).to.deep.equal({ small: 2, large: 8 });
    const all = distribute(records(5), [{ id: 'small', capacity: 2 }], { rule: 'round-robin' });
    expect(all.counts.get('small')).to.equal(5);
    expect(all.overCapacity).to.deep.equal(['small']);
  });

  it('keeps the records of one company together, however it is spelled, and evens out with the others', () => {
    const list: DistributableRecord[] = [
      { id: '1', company: 'Acme' },
      { id: '2', company: 'Other' },
      { id: '3', company: ' ACME ' },
      { id: '4' },
    ];
    const people = [{ id: 'a' }, { id: 'b' }];
    const { assigneeOf, counts: given } = distribute(list, people, { rule: 'round-robin', sameCompanyTogether: true });
    expect(assigneeOf.get('1')).to.equal(assigneeOf.get('3'));
    expect([...given.values()]).to.deep.equal([2, 2]);
    expect([...assigneeOf.keys()]).to.deep.equal(['1', '2', '3', '4']);
  });

  it('gives nothing to nobody', () => {
    expect(distribute(records(3), [], { rule: 'round-robin' }).assigneeOf.size).to.equal(0);
  });

  it('goes on with turns where they were left; what is open has what was given in it', () => {
    const people = ['ann', 'bob', 'cyd'].map((id) => ({ id, openRecords: 5 }));
    const given = { ann: 4, bob: 3, gone: 9 };
    const turns = createTurns(people, 'round-robin', { given });
    expect(Array.from({ length: 5 }, () => turns())).to.deep.equal(['cyd', 'cyd', 'cyd', 'bob', 'cyd']);
    expect(createTurns(people, 'least-loaded', { given })()).to.equal('ann');
  });
});
