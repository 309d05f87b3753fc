// What is made of a query that somebody else has written.
import { expect } from '@open-wc/testing';
import { queryFrom } from '../../../src/domain/list/query-from.js';

describe('a query that somebody else has written', () => {
  it('is taken as it is where it has the right shape', () => {
    const query = {
      search: 'Ann',
      filter: {
        and: [
          { field: 'status', operator: 'in', value: ['New'] },
          { or: [{ not: { field: 'assignees', operator: 'empty' } }] },
        ],
      },
      sort: [{ field: 'name', direction: 'desc' }],
    };
    expect(queryFrom(query)).to.deep.equal(query);
  });

  it('is left out where it has none', () => {
    for (const value of [undefined, null, 'text', 5, [], { search: null }, { filter: 'all' }, { sort: {} }])
      expect(queryFrom(value)).to.deep.equal({});
    for (const filter of [{ and: 5 }, { foo: 1 }, { or: [null] }, { not: 'x' }, { field: 'name' }, { or: [] }])
      expect(queryFrom({ filter }), JSON.stringify(filter)).to.deep.equal({});
  });

  it('loses only those of its parts that have none', () => {
    const empty = { field: 'company', operator: 'empty' };
    expect(queryFrom({ filter: { and: [null, { foo: 1 }, empty] }, sort: [null, { field: 'name' }] })).to.deep.equal({
      filter: { and: [empty] },
      sort: [],
    });
  });

  it('ends where its filter is nested without end', () => {
    let filter: unknown = { field: 'company', operator: 'empty' };
    for (let depth = 0; depth < 5_000; depth++) filter = { not: filter };
    expect(queryFrom({ filter })).to.deep.equal({});
  });
});
