// Progress of long work: told often enough to be seen, and seldom enough to cost nothing.
import { expect } from '@open-wc/testing';
import { createPace } from '../../../src/controllers/import/progress-pace.js';

describe('how often progress is told', () => {
  it('tells of the same work once within the interval', () => {
    const isDue = createPace(60_000);
    expect([isDue('checking'), isDue('checking'), isDue('checking')]).to.deep.equal([true, false, false]);
  });

  it('tells of another work at once', () => {
    const isDue = createPace(60_000);
    expect([isDue('checking'), isDue('people'), isDue('people')]).to.deep.equal([true, true, false]);
  });

  it('tells again when the interval is over', () => {
    const isDue = createPace(0);
    expect([isDue('checking'), isDue('checking')]).to.deep.equal([true, true]);
  });
});
