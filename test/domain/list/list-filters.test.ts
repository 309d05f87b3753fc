// Controls and filter language have to say the same thing, also about filters that a host has written.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import { isFiltered, noFilters, readFilter, writeFilter } from '../../../src/domain/list/list-filters.js';

const text = fc.string({ minLength: 1, maxLength: 5 });
const filters = fc.record({
  status: fc.uniqueArray(text, { maxLength: 3 }),
  assigneeIds: fc.uniqueArray(text, { maxLength: 3 }),
  assigneeOperator: fc.constant('any' as const),
  viaTeams: fc.constant(false),
  onlyInactive: fc.constant(false),
  unassigned: fc.boolean(),
  other: fc.constantFrom<Filter[]>([], [{ field: 'source', operator: 'is', value: 'Web' }]),
});

describe('list filters', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(readFilter(writeFilter(given))).to.deep.equal(given);
      }),
    );
  });

  it('are nothing when nothing is filtered', () => {
    expect(writeFilter(noFilters)).to.equal(undefined);
    expect(isFiltered(readFilter(undefined))).to.be.false;
  });

  it('show one status that a host asks for with `is`', () => {
    expect(readFilter({ field: 'status', operator: 'is', value: 'Active' }).status).to.deep.equal(['Active']);
  });

  it('read every way to ask for people, and those who have left', () => {
    const all: Filter = { field: 'assignees', operator: 'all', value: ['ann', 'bob'], viaTeams: true };
    const read = readFilter(all);
    expect([read.assigneeOperator, read.viaTeams, read.assigneeIds]).to.deep.equal(['all', true, ['ann', 'bob']]);
    expect(writeFilter(read)).to.deep.equal(all);
    const former = { ...noFilters, status: ['New'], onlyInactive: true };
    expect(readFilter(writeFilter(former))).to.deep.equal(former);
    const alone = { ...noFilters, onlyInactive: true };
    expect(writeFilter(alone), 'as long for everybody').to.deep.equal({
      field: 'assignees',
      operator: 'only-inactive',
    });
    expect(readFilter(writeFilter(alone))).to.deep.equal(alone);
  });

  it('keep a view of people who have left that was saved when they were named one by one', () => {
    const old: Filter = {
      and: [
        { field: 'assignees', operator: 'any', value: ['marcus'] },
        { field: 'assignees', operator: 'none', value: ['ann'] },
      ],
    };
    expect(writeFilter(readFilter(old))).to.deep.equal(old);
  });

  it('keep a list of none, by which a host shows nothing, when something else is filtered by', () => {
    const none: Filter[] = [
      { field: 'assignees', operator: 'any', value: [] },
      { field: 'status', operator: 'in', value: [] },
    ];
    const read = readFilter({ and: none });
    expect(read.other).to.deep.equal(none);
    const status = { field: 'status', operator: 'in', value: ['New'] };
    expect(writeFilter({ ...read, status: ['New'] })).to.deep.equal({ and: [status, ...none] });
  });

  it('keep what has no control, and a second condition on the same thing', () => {
    const mine: Filter = { field: 'assignees', operator: 'any', value: ['ann'] };
    const viaTeams: Filter = { field: 'assignees', operator: 'any', value: ['bob'], viaTeams: true };
    const not: Filter = { not: { field: 'status', operator: 'is', value: 'Lost' } };
    const read = readFilter({ and: [mine, viaTeams, { ...mine, value: ['cy'] }, not] });
    expect(read.assigneeIds).to.deep.equal(['ann']);
    expect(read.other).to.deep.equal([viaTeams, { ...mine, value: ['cy'] }, not]);
  });
});
