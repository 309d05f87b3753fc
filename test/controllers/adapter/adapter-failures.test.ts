// What back ends throw that do not keep to the contract: no part of it may take a screen away.
import { expect } from '@open-wc/testing';
import { AdapterError, toAdapterError } from '../../../src/adapters/adapter-error.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { saidDuring } from '../../console.js';
import { adapterWith, annLee, smallCrm } from '../../small-crm.js';

/** What an element gets to hear where a back end refuses with these parts. */
async function failureWith(parts: object): Promise<{ error: AdapterError; words: number }> {
  const thrown = new AdapterError('invalid', 'No good', parts);
  const adapter = checkedAdapter(adapterWith(smallCrm(), { createLead: () => Promise.reject(thrown) }));
  let error: unknown;
  const said = await saidDuring('error', async () => {
    error = await adapter.createLead(annLee).catch((reason: unknown) => reason);
  });
  expect(error).to.be.instanceOf(AdapterError).with.property('message', 'No good');
  return { error: error as AdapterError, words: said.length };
}

describe('what an adapter throws', () => {
  it('stays the same error where it is whole', async () => {
    const parts = { fields: { company: 'Too odd' }, current: annLee, retryAfter: 30 };
    const { error, words } = await failureWith(parts);
    expect([error.fields, error.current, error.retryAfter]).to.deep.equal([parts.fields, annLee, 30]);
    expect(words).to.equal(0);
  });

  for (const [what, fields, whole] of [
    ['several messages', { company: ['Too short.', 'Too odd.'] }, { company: 'Too short. Too odd.' }],
    ['objects with a message', { company: { message: 'Too odd' }, x: { code: 5 } }, { company: 'Too odd' }],
    ['numbers and nothing', { company: 5, x: null }, { company: '5' }],
    ['a list of problems', [{ field: 'company', message: 'Too odd' }, null], { company: 'Too odd' }],
    ['a text', 'company is odd', undefined],
  ] as const)
    it(`tells of fields in texts where they came as ${what}`, async () => {
      const { error, words } = await failureWith({ fields });
      expect(error.fields).to.deep.equal(whole);
      expect(words).to.equal(1);
    });

  it('tells of no record that nobody could show, and of one whose parts can be mended', async () => {
    for (const current of [{}, 'lead-1', { id: 'lead-1', name: 'No assignees' }])
      expect((await failureWith({ current })).error.current).to.equal(undefined);
    const { error } = await failureWith({ current: { ...annLee, version: 9, assigneeIds: 'bjorn,chen' } });
    expect([error.current?.version, error.current?.assigneeIds]).to.deep.equal(['9', ['bjorn', 'chen']]);
  });

  for (const [retryAfter, whole] of [
    ['30', 30],
    [Number.NaN, undefined],
    [-5, undefined],
    [null, undefined],
  ] as const)
    it(`is to be tried again after ${String(retryAfter)}, if that is a time`, async () => {
      expect((await failureWith({ retryAfter })).error.retryAfter).to.equal(whole);
    });

  for (const [what, thrown, message] of [
    ['an object with a message', { message: 'No access', status: 403 }, 'No access'],
    ['an object without a prototype', Object.create(null), ''],
    ['nothing', undefined, 'undefined'],
  ] as const)
    it(`can be ${what}`, async () => {
      await saidDuring('error', async () => expect(toAdapterError(thrown)).to.include({ kind: 'unknown', message }));
    });
});
