// Roles and last days of assignments: reading, merging, conflicts, ends.
import { expect } from '@open-wc/testing';
import {
  conflictingTerms,
  effectiveTerms,
  overOn,
  readTerms,
  termsAfter,
  termsBetween,
  termsRefusal,
} from '../../../src/domain/record/assignment-terms.js';
import { daysBetween, isDay, today } from '../../../src/domain/record/calendar-days.js';

describe('terms of assignments', () => {
  it('are read as far as they are roles and days of people who are assigned', () => {
    const value = {
      ann: { role: 'closer', until: '2026-12-24' },
      bob: { role: 7, until: '2026-02-30' },
      cat: { role: 'gone' },
      eve: { role: '' },
    };
    expect(readTerms(value, ['ann', 'bob', 'eve'])).to.deep.equal({ ann: { role: 'closer', until: '2026-12-24' } });
    expect(readTerms('text', ['ann'])).to.equal(undefined);
    expect(readTerms({}, ['constructor'])).to.equal(undefined);
  });

  it('know a day of the calendar', () => {
    expect(['2024-02-29', '2026-12-24'].every(isDay)).to.equal(true);
    expect(['2026-02-29', '2026-13-01', '24.12.2026', '', undefined, '2026-12-24T00:00:00Z'].some(isDay)).to.equal(
      false,
    );
  });

  it('stay the same day wherever the clock is', () => {
    expect(today(new Date(2026, 0, 2, 0, 0, 1))).to.equal('2026-01-02');
    expect(today(new Date(2026, 0, 2, 23, 59, 59))).to.equal('2026-01-02');
    expect(daysBetween('2026-03-28', '2026-03-30')).to.equal(2);
  });

  it('know what day it is elsewhere, and take an unknown place for here', () => {
    const now = new Date('2026-11-30T23:30:00Z');
    expect(today(now, 'UTC')).to.equal('2026-11-30');
    expect(today(now, 'Pacific/Kiritimati')).to.equal('2026-12-01');
    expect(today(now, 'America/Los_Angeles')).to.equal('2026-11-30');
    expect(today(now, 'Nowhere/At_All')).to.equal(today(now));
  });

  it('change by value: what is absent stays, null clears, and who goes takes them along', () => {
    const before = { ann: { role: 'closer', until: '2026-12-24' }, bob: { role: 'closer' } };
    expect(termsAfter(before, ['ann'], { ann: { until: null } })).to.deep.equal({ ann: { role: 'closer' } });
    expect(termsAfter(before, ['ann', 'bob'], { ann: { role: null, until: null } })).to.deep.equal({
      bob: { role: 'closer' },
    });
  });

  it('are no change where they are so already', () => {
    const before = { ann: { role: 'closer' } };
    expect(effectiveTerms(before, ['ann'], { ann: { role: 'closer', until: null } })).to.equal(undefined);
    expect(effectiveTerms(before, ['ann'], { bob: { role: 'closer' } })).to.equal(undefined);
  });

  it('lead back to what was', () => {
    const before = { ann: { role: 'closer' } };
    const change = { ann: { role: 'support', until: '2026-12-24' } };
    const after = termsAfter(before, ['ann'], change);
    expect(termsBetween(after, before, ['ann'])).to.deep.equal({ ann: { role: 'closer', until: null } });
  });

  it('clash where both have set the same value to different things, and only there', () => {
    const base = { ann: { role: 'closer' } };
    const mine = { ann: { role: 'support' } };
    expect(conflictingTerms(base, { ann: { role: 'observer' } }, mine)).to.deep.equal(['ann']);
    expect(conflictingTerms(base, { ann: { role: 'support' } }, mine)).to.deep.equal([]);
    expect(conflictingTerms(base, { ann: { role: 'closer', until: '2026-12-24' } }, mine)).to.deep.equal([]);
  });

  it('are refused where there is no such role, no such day, or no way to end it', () => {
    const limits = { assignmentRoles: [{ value: 'closer' }], assignmentUntil: true };
    const at = { locked: ['eve'], day: '2026-06-01' };
    const reasonOf = (change: Parameters<typeof termsRefusal>[0], by: Parameters<typeof termsRefusal>[1] = limits) =>
      termsRefusal(change, by, at)?.reason;
    expect(reasonOf({ ann: { role: 'closer', until: '2026-06-01' } })).to.equal(undefined);
    expect(reasonOf({ ann: { role: null, until: null } }, {})).to.equal(undefined);
    expect(reasonOf({ ann: { role: 'owner' } })).to.equal('There is no such role');
    expect(reasonOf({ ann: { until: '2026-05-31' } })).to.equal('That day is over');
    expect(reasonOf({ ann: { until: 'soon' } })).to.equal('The last day has to be a day');
    expect(reasonOf({ eve: { until: '2026-07-01' } })).to.equal('They cannot be taken off this record');
    expect(reasonOf({ ann: { until: '2026-07-01' } }, {})).to.equal('An assignment has no last day here');
  });

  it('are over on the day after the last one', () => {
    const terms = { ann: { until: '2026-06-01' }, bob: { role: 'closer' } };
    expect(overOn(terms, '2026-06-01')).to.deep.equal([]);
    expect(overOn(terms, '2026-06-02')).to.deep.equal(['ann']);
  });
});
