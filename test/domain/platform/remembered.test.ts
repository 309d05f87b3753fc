// What is long to make is made once for as long as its parts are the same.
import { expect } from '@open-wc/testing';
import { remembered } from '../../../src/domain/platform/remembered.js';

describe('what is remembered', () => {
  it('is made anew only when one of its parts is another, or there are more of them', () => {
    const value = remembered<number>();
    let made = 0;
    const ask = (...parts: unknown[]): number => value(parts, () => ++made);
    const list = ['a'];
    expect([ask(list, 1), ask(list, 1), ask(list, 2), ask(['a'], 2), ask(list), ask(list)]).to.deep.equal([
      1, 1, 2, 3, 4, 4,
    ]);
  });
});
