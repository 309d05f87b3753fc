// A device of little memory is offered smaller files, before one is chosen.
import { expect } from '@open-wc/testing';
import { sizeLimit } from '../../../src/controllers/import/size-limit.js';

describe('the largest file', () => {
  it('is smaller where the device has little memory, and the largest where that is unknown', () => {
    expect([8, 4, 2, 1, 0.5, 0.25].map((memory) => sizeLimit(memory) / 1e6)).to.deep.equal([
      100, 100, 50, 25, 12.5, 6.25,
    ]);
    const own = Object.getOwnPropertyDescriptor(navigator, 'deviceMemory');
    try {
      Object.defineProperty(navigator, 'deviceMemory', { value: undefined, configurable: true });
      expect(sizeLimit()).to.equal(100e6);
      Object.defineProperty(navigator, 'deviceMemory', { value: 2, configurable: true });
      expect(sizeLimit()).to.equal(50e6);
    } finally {
      if (own) Object.defineProperty(navigator, 'deviceMemory', own);
      else delete (navigator as { deviceMemory?: number }).deviceMemory;
    }
  });
});
