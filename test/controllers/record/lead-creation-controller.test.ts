// One attempt to create, against answers that the test gives by hand.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { LeadCreationController } from '../../../src/controllers/record/lead-creation-controller.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { annLee, byHand } from '../../small-crm.js';
import { FakeHost, settled } from '../fake-host.js';

function creating() {
  const host = new FakeHost();
  const told: string[] = [];
  const created: Lead[] = [];
  for (const type of ['lead-created', 'lead-create-failed']) host.addEventListener(type, () => told.push(type));
  const creation = new LeadCreationController(host, { created: (lead) => created.push(lead), failed: () => {} });
  const answers: ReturnType<typeof byHand<Lead>>[] = [];
  const adapter = {
    createLead: () => {
      answers.push(byHand<Lead>());
      return answers.at(-1)!.promise;
    },
  } as unknown as LeadDataAdapter;
  const draft = { recordType: 'lead', name: 'Ann Lee', assigneeIds: [] } as const;
  const create = (idempotencyKey = 'key') =>
    creation.create({ adapter, draft: { ...draft, assigneeIds: [] }, idempotencyKey, locale: 'en' });
  return { host, creation, create, answers, told, created };
}

describe('LeadCreationController', () => {
  it('waits for one attempt at a time', async () => {
    const { create, answers, creation } = creating();
    void create();
    void create();
    expect(answers.length).to.equal(1);
    answers[0]!.resolve(annLee);
    await settled();
    expect(creation.state).to.deep.equal({ status: 'created', lead: annLee });
  });

  it('tells of a record that was created although nobody waited any more', async () => {
    const { create, answers, creation, told, created } = creating();
    void create();
    creation.cancel();
    expect(creation.state.status).to.equal('idle');
    answers[0]!.resolve(annLee);
    await settled();
    expect(told).to.deep.equal(['lead-created']);
    expect(created).to.deep.equal([annLee]);
  });

  it('tells of each record that was created, also while another one is awaited, whose form it leaves alone', async () => {
    const { create, answers, creation, told, created } = creating();
    void create('first');
    creation.cancel();
    void create('second');
    answers[0]!.resolve(annLee);
    await settled();
    expect(told).to.deep.equal(['lead-created']);
    expect(created).to.deep.equal([]);
    expect(creation.state.status).to.equal('creating');
    answers[1]!.resolve({ ...annLee, id: 'lead-9' });
    await settled();
    expect(told).to.deep.equal(['lead-created', 'lead-created']);
    expect(created.map(({ id }) => id)).to.deep.equal(['lead-9']);
  });

  it('tells once of a record that two attempts with one key have come to', async () => {
    const { create, answers, creation, told } = creating();
    void create();
    creation.cancel();
    void create();
    answers[0]!.resolve(annLee);
    answers[1]!.resolve(annLee);
    await settled();
    expect(told).to.deep.equal(['lead-created']);
  });

  it('says nothing of a failure that nobody waited for', async () => {
    const { create, answers, creation, told } = creating();
    void create();
    creation.cancel();
    answers[0]!.reject(new AdapterError('unavailable', 'Network'));
    await settled();
    expect(told).to.deep.equal([]);
    expect(creation.state.status).to.equal('idle');
  });

  it('types whatever an adapter throws', async () => {
    const { create, answers, creation } = creating();
    void create();
    answers[0]!.reject('boom');
    await settled();
    expect(creation.state.status === 'failed' && creation.state.error.kind).to.equal('unknown');
  });
});
