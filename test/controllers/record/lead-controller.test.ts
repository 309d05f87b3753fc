// One record from the first glimpse until it is gone, with answers in any order.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { LeadController } from '../../../src/controllers/record/lead-controller.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { annLee, bobRay, byHand } from '../../small-crm.js';
import { FakeHost, settled } from '../fake-host.js';

function loading(first?: readonly Lead[]) {
  const record = new LeadController(new FakeHost());
  const answers: ReturnType<typeof byHand<Lead>>[] = [];
  const adapter = {
    getLead: () => {
      answers.push(byHand<Lead>());
      return answers.at(-1)!.promise;
    },
  } as unknown as LeadDataAdapter;
  const follow = (id: string, handed?: Lead) => record.follow(adapter, id, handed, 'en', first);
  return { record, answers, follow };
}

describe('LeadController', () => {
  it('asks once for a record, however often it is rendered', () => {
    const { answers, follow } = loading();
    follow('lead-1');
    follow('lead-1');
    expect(answers.length).to.equal(1);
  });

  it('shows the newest record only, whatever the order of the answers', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1');
    follow('lead-2');
    answers[1]!.resolve(bobRay);
    answers[0]!.resolve(annLee);
    await settled();
    expect(record.state).to.deep.equal({ status: 'ready', lead: bobRay });
  });

  it('shows nothing of the old record while the new one loads', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1');
    answers[0]!.resolve(annLee);
    await settled();
    follow('lead-2', annLee);
    expect(record.state).to.deep.equal({ status: 'loading' });
  });

  it('shows what the page began with until the answer is there, and nothing of it to whoever comes with another adapter', () => {
    const record = new LeadController(new FakeHost());
    const silent = (): LeadDataAdapter =>
      ({ getLead: () => new Promise<Lead>(() => {}) }) as unknown as LeadDataAdapter;
    record.follow(undefined, 'lead-1', undefined, 'en', [bobRay, annLee]);
    expect(record.lead).to.equal(annLee);
    record.follow(silent(), 'lead-1', undefined, 'en', [bobRay, annLee]);
    expect(record.lead).to.equal(annLee);
    record.follow(silent(), 'lead-1', undefined, 'en', [bobRay, annLee]);
    expect(record.lead).to.equal(undefined);
  });

  it('shows nothing that a page handed over before another adapter came, until it hands over something new', () => {
    const record = new LeadController(new FakeHost());
    const silent = (): LeadDataAdapter =>
      ({ getLead: () => new Promise<Lead>(() => {}) }) as unknown as LeadDataAdapter;
    record.follow(silent(), 'lead-1', annLee, 'en');
    expect(record.lead).to.equal(annLee);
    const second = silent();
    record.follow(second, 'lead-1', annLee, 'en');
    record.follow(second, 'lead-1', annLee, 'en');
    expect(record.lead).to.equal(undefined);
    record.follow(second, 'lead-1', { ...annLee }, 'en');
    expect(record.lead).to.deep.equal(annLee);
  });

  it('shows nothing of a record that the page still hands over, once a session has ended', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1', annLee);
    answers[0]!.reject(new AdapterError('unauthenticated', 'Signed out'));
    await settled();
    expect(record.state.status).to.equal('gone');
    record.reread();
    follow('lead-1', annLee);
    expect(record.lead).to.equal(undefined);
    answers[1]!.reject(new AdapterError('unauthenticated', 'Signed out'));
    await settled();
    follow('lead-1', annLee);
    expect(record.lead).to.equal(undefined);
  });

  it('shows nothing that the page began with of a record that had to leave, and still what it began with of another', async () => {
    const { record, answers, follow } = loading([annLee, bobRay]);
    follow('lead-1');
    answers[0]!.resolve(annLee);
    await settled();
    record.changed({ type: 'access-lost', leadId: 'lead-1' });
    record.reread();
    follow('lead-1');
    expect(record.lead).to.equal(undefined);
    follow('lead-2');
    expect(record.lead).to.equal(bobRay);
  });

  for (const kind of ['not-found', 'forbidden'] as const) {
    it(`forgets a record that a refresh finds ${kind}`, async () => {
      const { record, answers, follow } = loading();
      follow('lead-1');
      answers[0]!.resolve(annLee);
      await settled();
      record.refresh();
      answers[1]!.reject(new AdapterError(kind, 'No'));
      await settled();
      expect(record.state).to.deep.equal({ status: 'gone', reason: 'access-lost' });
      expect(record.lead).to.equal(undefined);
    });
  }

  it('keeps what it has when a refresh fails', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1');
    answers[0]!.resolve(annLee);
    await settled();
    record.refresh();
    answers[1]!.reject(new AdapterError('unavailable', 'Network'));
    await settled();
    expect(record.state.status).to.equal('failed');
    expect(record.lead).to.equal(annLee);
  });

  it('reads again only for a version that it does not have', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1');
    answers[0]!.resolve(annLee);
    await settled();
    record.changed({ type: 'updated', leadId: 'lead-1', version: annLee.version });
    record.changed({ type: 'updated', leadId: 'lead-2', version: '9' });
    expect(answers.length).to.equal(1);
    record.changed({ type: 'updated', leadId: 'lead-1', version: '9' });
    record.changed({ type: 'resync' });
    expect(answers.length).to.equal(3);
  });

  it('comes back when access is gained again', async () => {
    const { record, answers, follow } = loading();
    follow('lead-1');
    answers[0]!.reject(new AdapterError('not-found', 'No'));
    await settled();
    record.changed({ type: 'access-gained', leadId: 'lead-1', version: '2' });
    answers[1]!.resolve(annLee);
    await settled();
    expect(record.lead).to.equal(annLee);
  });
});
