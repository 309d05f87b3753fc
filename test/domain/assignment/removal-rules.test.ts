// What a host says of taking people off, asked of one record and of many.
import { expect } from '@open-wc/testing';
import { mayForbid, permittedChanges, removalObjections } from '../../../src/domain/assignment/removal-rules.js';

describe('what stands against taking people off a record', () => {
  it('is nothing where nobody goes, and nothing without rules', () => {
    expect(removalObjections(['ada'], ['ada', 'bob'], { removeSelf: 'forbid', min: 5, userId: 'ada' })).to.deep.equal(
      [],
    );
    expect(removalObjections(['ada'], [], { userId: 'ada' })).to.deep.equal([]);
  });

  it('names what forbids before what asks', () => {
    const rules = { removeSelf: 'confirm', removeLast: 'forbid', min: 1, userId: 'ada' } as const;
    expect(removalObjections(['ada'], [], rules)).to.deep.equal([
      { by: 'last', forbids: true },
      { by: 'min', forbids: true },
      { by: 'self', forbids: false },
    ]);
  });

  it('lets a record that has too few already change who they are, and lose none', () => {
    expect(removalObjections(['ada'], ['bob'], { min: 2 })).to.deep.equal([]);
    expect(removalObjections(['ada', 'bob'], ['bob'], { min: 3 })).to.deep.equal([{ by: 'min', forbids: true }]);
  });

  it('is about whoever is signed in, and nobody where that is not known', () => {
    expect(removalObjections(['ada', 'bob'], ['ada'], { removeSelf: 'forbid', userId: 'ada' })).to.deep.equal([]);
    expect(removalObjections(['ada', 'bob'], ['bob'], { removeSelf: 'forbid' })).to.deep.equal([]);
  });
});

describe('changes of many records', () => {
  it('are made but for those that are forbidden, which are counted by what forbids them', () => {
    const records = [
      { id: '1', assigneeIds: ['ada'] },
      { id: '2', assigneeIds: ['ada', 'bob'] },
      { id: '3', assigneeIds: ['bob'] },
    ];
    const changes = records.map(({ id, assigneeIds }) => ({ leadId: id, add: [], remove: assigneeIds }));
    const { changes: permitted, leftOut } = permittedChanges(records, changes, {
      removeSelf: 'forbid',
      removeLast: 'forbid',
      userId: 'bob',
    });
    expect(permitted).to.deep.equal([]);
    expect([...leftOut]).to.deep.equal([
      ['last', 1],
      ['self', 2],
    ]);
  });

  it('need each record to be known only where a rule may forbid some', () => {
    const remove = { add: [], remove: ['ada'] };
    expect(mayForbid(remove, { removeLast: 'confirm', removeSelf: 'confirm', userId: 'ada' })).to.equal(false);
    expect(mayForbid(remove, { removeLast: 'forbid' })).to.equal(true);
    expect(mayForbid(remove, { removeSelf: 'forbid', userId: 'ada' })).to.equal(true);
    expect(mayForbid({ add: ['bob'], remove: ['ada'] }, { removeLast: 'forbid', min: 1 })).to.equal(false);
    expect(mayForbid({ add: ['bob'], remove: ['ada'] }, { min: 2 })).to.equal(true);
    expect(mayForbid({ add: ['bob'], remove: [] }, { min: 2 })).to.equal(false);
  });
});
