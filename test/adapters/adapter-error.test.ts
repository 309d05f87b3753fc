// What an adapter throws without a type is unknown to the user, and must not be lost to whoever wrote the adapter.
import { expect } from '@open-wc/testing';
import { AdapterError, toAdapterError } from '../../src/adapters/adapter-error.js';
import { errorsSaidIn } from '../console.js';

describe('toAdapterError', () => {
  it('tells the console, once, of an error that no adapter has typed, and keeps it as the cause', () => {
    const typo = new TypeError('rows.map is not a function');
    const said = errorsSaidIn(() => {
      expect(toAdapterError(typo)).to.include({ kind: 'unknown', message: typo.message, cause: typo });
      toAdapterError(typo);
    });
    expect(said).to.have.length(1);
    expect(said[0]![0])
      .to.contain('adapter failed: TypeError: rows.map is not a function')
      .and.contain('adapter-error');
  });

  it('says nothing of what adapters throw as agreed, or of a call that was aborted', () => {
    const forbidden = new AdapterError('forbidden', 'No');
    const said = errorsSaidIn(() => {
      expect(toAdapterError(forbidden)).to.equal(forbidden);
      toAdapterError(AbortSignal.abort().reason);
    });
    expect(said).to.deep.equal([]);
  });

  it('takes whatever is thrown', () => {
    const said = errorsSaidIn(() => {
      for (const thrown of ['no', null, undefined]) {
        expect(toAdapterError(thrown)).to.include({ kind: 'unknown', message: String(thrown) });
      }
    });
    expect(said).to.deep.equal([
      ['lead-elements: adapter failed: string'],
      ['lead-elements: adapter failed: null'],
      ['lead-elements: adapter failed: undefined'],
    ]);
  });
});
