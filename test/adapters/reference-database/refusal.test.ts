// A refusal always has words, or none of a field: a form shows what it is told, and nothing else.
import { expect } from '@open-wc/testing';
import { fieldMessages, importResult, type Refusal } from '../../../src/adapters/reference-database/refusal.js';

describe('a refusal of the database', () => {
  it('says what a rule of assignment says, in its words', () => {
    const refusal: Refusal = { fields: { assignees: 'At least 2 have to be assigned' } };
    expect(fieldMessages(refusal)).to.deep.equal({ assignees: 'At least 2 have to be assigned' });
    const row = importResult(3, { status: 'failed', ...refusal });
    expect(row).to.deep.include({ reason: 'At least 2 have to be assigned' });
  });

  it('names no field without words', () => {
    const odd = { fields: { assignees: '', name: { code: 'unheard-of', label: 'Name' } } } as unknown as Refusal;
    expect(fieldMessages(odd)).to.deep.equal({});
    expect(fieldMessages({ fields: { name: { code: 'required', label: 'Name' } } })).to.have.all.keys('name');
  });
});
