// A part of an element whose code cannot be fetched while there is no network.
import { expect } from '@open-wc/testing';
import { LazyPart } from '../../src/elements/lazy-part.js';

/** Without a word to the page about what the test means to fail. */
async function quietly(act: () => Promise<void>): Promise<void> {
  const { reportError } = window;
  window.reportError = () => {};
  try {
    await act();
  } finally {
    window.reportError = reportError;
  }
}

const settled = (): Promise<unknown> => new Promise(requestAnimationFrame);

describe('a part that is loaded on demand', () => {
  it('is fetched ahead of its use once for each return of the network, however often its element is drawn', () =>
    quietly(async () => {
      let attempts = 0;
      const part = new LazyPart(
        () => (++attempts < 3 ? Promise.reject(new Error('no network')) : Promise.resolve('part')),
        () => {},
      );
      for (let update = 0; update < 3; update++) {
        part.ahead();
        await settled();
      }
      expect(attempts).to.equal(1);
      for (const expected of [2, 3]) {
        window.dispatchEvent(new Event('online'));
        await settled();
        part.ahead();
        await settled();
        expect(attempts).to.equal(expected);
      }
      expect(part.now).to.equal('part');
    }));

  it('is tried again at once by whoever uses it', () =>
    quietly(async () => {
      let attempts = 0;
      const part = new LazyPart(
        () => (++attempts < 2 ? Promise.reject(new Error('no network')) : Promise.resolve('part')),
        () => {},
      );
      part.ahead();
      await settled();
      expect(await part.get()).to.equal('part');
    }));
});
