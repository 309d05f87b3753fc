// Who is signed in depends on the adapter alone, and costs one call for all elements.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { CurrentUserController } from '../../../src/controllers/people/current-user-controller.js';
import { saidDuring } from '../../console.js';
import { ControllerHost, settled } from '../controller-host.js';
import { loadRules } from '../../../src/controllers/adapter/checked-adapter.js';

const ann: Assignee = { id: 'ann', kind: 'person', name: 'Ann' };
const adapterOf = (currentUser: () => Promise<Assignee>) => ({ currentUser }) as unknown as LeadDataAdapter;

function setUp(adapter: LeadDataAdapter | undefined) {
  const host = new ControllerHost();
  const page = { adapter };
  const controller = new CurrentUserController(host, () => page.adapter);
  return { host, page, controller };
}

describe('CurrentUserController', () => {
  before(() => loadRules());

  it('asks once for all elements, and updates them when it knows', async () => {
    let calls = 0;
    const adapter = adapterOf(() => (calls++, Promise.resolve(ann)));
    const [one, two] = [setUp(adapter), setUp(adapter)];
    expect([one.controller.user, two.controller.user]).to.deep.equal([undefined, undefined]);
    await settled();
    expect([one.controller.user, two.controller.user]).to.deep.equal([ann, ann]);
    expect([one.host.updates, two.host.updates, calls]).to.deep.equal([1, 1, 1]);
  });

  it('knows nobody any more when the adapter is taken away while the element is out of the page', async () => {
    const { host, page, controller } = setUp(adapterOf(() => Promise.resolve(ann)));
    void controller.user;
    await settled();
    host.disconnect();
    page.adapter = undefined;
    host.connect();
    expect(controller.user).to.equal(undefined);
  });

  it('tells the console of an error that no adapter has typed', async () => {
    const typo = new TypeError('me is undefined');
    const { controller } = setUp(adapterOf(() => Promise.reject(typo)));
    const said = await saidDuring('error', async () => {
      void controller.user;
      await settled();
    });
    expect(said.flat().join()).to.contain(typo.message);
    expect(controller.user).to.equal(undefined);
  });
});

describe('a current user who is never answered', () => {
  it('keeps nobody who has left waiting, and is asked again by whoever comes later', async () => {
    let calls = 0;
    const adapter = {
      ...adapterOf(() => (calls++, calls === 1 ? new Promise<Assignee>(() => {}) : Promise.resolve(ann))),
      capabilities: { readTimeout: 20 },
    } as unknown as LeadDataAdapter;
    const { host, controller } = setUp(adapter);
    void controller.user;
    host.disconnect();
    await new Promise((done) => setTimeout(done, 60));
    expect(host.updates).to.equal(0);
    window.dispatchEvent(new Event('online'));
    const later = setUp(adapter);
    void later.controller.user;
    await settled();
    expect(later.controller.user).to.equal(ann);
  });
});
