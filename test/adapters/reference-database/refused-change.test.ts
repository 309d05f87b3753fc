// A change that is refused is the answer about its own record: it takes no other answer with it.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { refusedChange } from '../../../src/adapters/reference-database/refused-change.js';
import type { Lead } from '../../../src/domain/record/lead.js';

const change = { leadId: 'a', add: ['ann'], remove: [] };
const lead = { id: 'a', name: 'Acme', version: '2' } as Lead;
const refused = (kind: AdapterError['kind']) => ({
  error: new AdapterError(kind, 'The server’s words'),
  refusal: {},
  said: 'Changed meanwhile',
});

describe('a refused change of assignees', () => {
  it('is a conflict with the record as it is', async () => {
    const result = await refusedChange(change, refused('conflict'), () => Promise.resolve(lead));
    expect(result).to.deep.equal({ leadId: 'a', status: 'conflict', reason: 'Changed meanwhile', current: lead });
  });

  it('is about a record that is gone, where it has gone before it was read', async () => {
    const gone = new AdapterError('not-found', 'There is no such record');
    const result = await refusedChange(change, refused('conflict'), () => Promise.reject(gone));
    expect(result).to.deep.equal({ leadId: 'a', status: 'not-found', reason: 'There is no such record' });
  });

  it('is none where the server cannot be reached', async () => {
    const away = new AdapterError('unavailable', 'No connection');
    const read = (): Promise<Lead> => Promise.reject(away);
    for (const attempt of [
      refusedChange(change, refused('conflict'), read),
      refusedChange(change, { ...refused('unavailable'), error: away }, read),
    ])
      expect(await attempt.catch((error: unknown) => error)).to.equal(away);
  });
});
