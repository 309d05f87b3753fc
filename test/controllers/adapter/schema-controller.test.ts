// What an adapter can do for this user is asked for again where it could not be had.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { capabilitiesOf } from '../../../src/controllers/adapter/capabilities.js';
import { SchemaController } from '../../../src/controllers/adapter/schema-controller.js';
import { adapterWith, smallCrm } from '../../small-crm.js';
import { FakeHost, settled } from '../fake-host.js';

/** Fails for a while, with what it is asked for first. */
function wavering(): { adapter: LeadDataAdapter; questions: () => number; recover: () => void } {
  const base = smallCrm();
  let isDown = true;
  let questions = 0;
  const adapter = adapterWith(base, {
    capabilitiesOf: () => {
      questions++;
      return isDown ? Promise.reject(new AdapterError('unavailable', 'Down')) : Promise.resolve({ maxAssignees: 1 });
    },
  });
  return { adapter, questions: () => questions, recover: () => (isDown = false) };
}

describe('late capabilities', () => {
  it('are asked for again with the fields', async () => {
    const { adapter, recover } = wavering();
    const schema = new SchemaController(new FakeHost());
    schema.follow(adapter, 'lead', 'en');
    await settled();
    recover();
    schema.retry();
    await settled();
    expect(capabilitiesOf(adapter, 'lead').maxAssignees).to.equal(1);
  });

  it('are asked for again after a while where the fields were answered, but not at each render', async () => {
    const { adapter, recover, questions } = wavering();
    const now = performance.now.bind(performance);
    const schema = new SchemaController(new FakeHost());
    schema.follow(adapter, 'lead', 'en');
    await settled();
    recover();
    schema.follow(adapter, 'lead', 'en');
    await settled();
    expect(questions()).to.equal(1);
    performance.now = () => now() + 60_000;
    try {
      schema.follow(adapter, 'lead', 'en');
      await settled();
    } finally {
      performance.now = now;
    }
    expect(capabilitiesOf(adapter, 'lead').maxAssignees).to.equal(1);
  });
});
