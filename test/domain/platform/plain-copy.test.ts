// A host may hand over the objects of its framework's state.
import { expect } from '@open-wc/testing';
import { plainCopy } from '../../../src/domain/platform/plain-copy.js';
import { reactive } from '../../reactive.js';

describe('a plain copy', () => {
  it('has what is in the proxies of a framework, and no proxy', () => {
    const state = { name: 'Ida', tags: ['a', 'b'], none: null, deep: { at: new Date(5), size: 44 } };
    const copy = plainCopy(reactive(state));
    expect(copy).to.deep.equal(state);
    expect(() => structuredClone(copy)).not.to.throw();
  });

  it('refuses what no storage takes', () => {
    expect(() => plainCopy(reactive({ name: () => 'Ida' }))).to.throw();
  });
});
