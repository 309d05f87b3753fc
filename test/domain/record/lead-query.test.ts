// Search, status and assignee filters are combined into one; combining must neither drop nor add a condition.
import { expect } from '@open-wc/testing';
import { allOf, type Filter } from '../../../src/domain/record/lead-query.js';

const active: Filter = { field: 'status', operator: 'is', value: 'Active' };
const unassigned: Filter = { field: 'assignees', operator: 'empty' };

describe('allOf', () => {
  it('is no filter when there is nothing to filter by', () => {
    expect(allOf([])).to.equal(undefined);
    expect(allOf([undefined, undefined])).to.equal(undefined);
  });

  it('is the one filter itself when the others are off', () => {
    expect(allOf([undefined, active, undefined])).to.equal(active);
  });

  it('asks for every filter, in the order given', () => {
    expect(allOf([active, undefined, unassigned])).to.deep.equal({ and: [active, unassigned] });
  });
});
