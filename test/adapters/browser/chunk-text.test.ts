// A chunk that is stored as text comes back as it was, or is not stored as text.
import { expect } from '@open-wc/testing';
import { chunkOfNew, rowsOfChunk } from '../../../src/adapters/browser/chunk-text.js';

describe('a chunk of records', () => {
  it('comes back from text as it was', () => {
    const rows = [{ name: 'Ida', fields: { size: 44, tags: ['a', 'b'], none: null } }];
    const chunk = chunkOfNew(rows);
    expect(chunk).to.have.property('json');
    expect(rowsOfChunk(chunk)).to.deep.equal(rows);
  });

  it('is no text where a value is none in JSON', () => {
    const holes = Array<unknown>(2);
    holes[1] = 'b';
    for (const [at, value] of [-0, Number.NaN, new Date(0), undefined, holes, { deep: [-0] }].entries()) {
      const rows = [{ value }];
      expect(chunkOfNew(rows), `value ${at}`).to.equal(rows);
    }
  });
});
