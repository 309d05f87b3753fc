// Slots by id, whatever the ids look like.
import { expect } from '@open-wc/testing';
import { SlotMap } from '../../../src/domain/list/slot-map.js';

describe('slots by id', () => {
  it('finds each id again, short, numbered or random ones, and forgets what is deleted', () => {
    const ids = ['', 'a', 'ab', 'é', ...Array.from({ length: 5_000 }, (_, at) => `lead-${at}`)];
    ids.push(...Array.from({ length: 1_000 }, () => crypto.randomUUID()));
    const slots = new SlotMap((slot) => ids[slot]);
    for (const [slot, id] of ids.entries()) slots.set(id, slot);
    expect(slots.size).to.equal(ids.length);
    expect(ids.every((id, slot) => slots.get(id) === slot)).to.equal(true);
    ids.push('ab');
    slots.set('ab', ids.length - 1);
    slots.delete('a');
    slots.delete('nobody');
    expect([slots.get('ab'), slots.get('a'), slots.size]).to.deep.equal([ids.length - 1, undefined, ids.length - 2]);
  });
});
