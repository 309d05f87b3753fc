// Changes of many records at once, and what they come to.
import { expect } from '@open-wc/testing';
import {
  assignmentEffect,
  clearing,
  commonAssignees,
  handover,
  inverseOf,
  queryEffect,
  redistribution,
  sameChange,
} from '../../../src/domain/assignment/bulk-changes.js';

const record = (id: string, ...assigneeIds: string[]) => ({ id, assigneeIds, version: '1' });
const records = [record('1', 'marcus', 'ann'), record('2', 'marcus'), record('3', 'ann')];

describe('changes of many records', () => {
  it('tells who is on all of them and who on some', () => {
    expect(commonAssignees(records.slice(0, 2))).to.deep.equal({ value: ['marcus'], mixed: ['ann'] });
  });

  it('hands over what one person has, keeps the others, and leaves alone what they did not have', () => {
    const changes = handover(records, 'marcus', ['freya']);
    expect(changes.map(({ leadId, add, remove }) => [leadId, add, remove])).to.deep.equal([
      ['1', ['freya'], ['marcus']],
      ['2', ['freya'], ['marcus']],
    ]);
  });

  it('adds nobody twice where who takes over is there already', () => {
    const [change] = handover([record('1', 'marcus', 'ann')], 'marcus', ['ann']);
    expect([change!.add, change!.remove]).to.deep.equal([[], ['marcus']]);
  });

  const led = (lead: ReturnType<typeof record>, primaryAssigneeId: string) => ({ ...lead, primaryAssigneeId });

  it('hands over the lead too, and gives it back', () => {
    const changes = handover([led(record('1', 'marcus', 'ann'), 'marcus'), led(records[1]!, 'ann')], 'marcus', [
      'freya',
      'ann',
    ]);
    expect(changes.map(({ primaryId }) => primaryId)).to.deep.equal(['freya', undefined]);
    expect(inverseOf(changes).map(({ primaryId }) => primaryId)).to.deep.equal(['marcus', undefined]);
  });

  it('leaves the lead to whoever gets the record where many are shared out', () => {
    const [change] = redistribution([led(record('1', 'marcus'), 'marcus')], new Map([['1', 'ann']]), ['marcus', 'ann']);
    expect(change!.primaryId).to.equal('ann');
  });

  it('names nobody who leads where whoever did is removed, and brings them back', () => {
    const changes = sameChange([led(record('1', 'marcus', 'ann'), 'marcus')], { add: [], remove: ['marcus'] });
    expect(changes[0]!.primaryId).to.equal(undefined);
    expect(inverseOf(changes)[0]!.primaryId).to.equal('marcus');
  });

  it('takes roles and last days back from records that had none', () => {
    const given = { marcus: { role: 'cover', until: '2090-01-01' } };
    const [change] = sameChange([record('1', 'marcus')], { add: ['marcus'], remove: [] }, given);
    expect(inverseOf([change!])[0]!.terms).to.deep.equal({ marcus: { role: null, until: null } });
  });

  it('tells before it is done who gains, who loses, and what nobody is on afterwards', () => {
    const changes = sameChange(records, { add: ['freya'], remove: ['ann'] });
    const { changed, gains, losses, unassigned } = assignmentEffect(records, changes);
    expect([changed, gains.get('freya'), losses.get('ann'), unassigned]).to.deep.equal([3, 3, 2, 0]);
    expect(assignmentEffect(records, clearing(records)).unassigned).to.equal(3);
  });

  it('tells of a query what counts of people say, and of what stays only where they do', () => {
    const counts = new Map([
      ['ann', 2],
      ['marcus', 5],
    ]);
    const { gains, losses, unchanged } = queryEffect(counts, 5, { add: ['ann', 'freya'], remove: ['marcus', 'bo'] });
    expect([[...gains], [...losses], unchanged]).to.deep.equal([
      [
        ['ann', 3],
        ['freya', 5],
      ],
      [['marcus', 5]],
      undefined,
    ]);
    expect(queryEffect(counts, 5, { add: [], remove: ['bo'] }).unchanged).to.equal(5);
    expect(queryEffect(counts, 5, { add: ['ann'], remove: [] }).unchanged).to.equal(2);
  });

  it('is taken back by its inverse, which touches nobody else', () => {
    const [change] = inverseOf(sameChange([record('1', 'ann')], { add: ['ann', 'freya'], remove: ['marcus'] }));
    expect([change!.add, change!.remove]).to.deep.equal([[], ['freya']]);
  });

  it('gives each record to one of some people and keeps whoever is not among them', () => {
    const [change] = redistribution([record('1', 'ann', 'boss')], new Map([['1', 'freya']]), ['ann', 'freya']);
    expect([change!.add, change!.remove]).to.deep.equal([['freya'], ['ann']]);
  });
});
