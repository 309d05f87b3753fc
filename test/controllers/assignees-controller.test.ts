// Names of people cost one call for all ids of the moment, and a back end that fails is left in peace.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { Assignee } from '../../src/domain/assignee.js';
import { AssigneesController } from '../../src/controllers/assignees-controller.js';
import { ControllerHost, deferred, settled } from './controller-host.js';

const ann: Assignee = { id: 'ann', kind: 'person', name: 'Ann' };

function setUp(getAssignees: (ids: string[]) => Promise<Assignee[]>) {
  const calls: string[][] = [];
  const adapter = {
    getAssignees: (ids: string[]) => {
      calls.push(ids);
      return getAssignees(ids);
    },
  } as unknown as LeadDataAdapter;
  const newController = () => {
    const host = new ControllerHost();
    const controller = new AssigneesController(host, () => adapter);
    host.connect();
    return { host, controller };
  };
  return { calls, newController, ...newController() };
}

const byId = async (ids: string[]): Promise<Assignee[]> => ids.map((id) => ({ id, kind: 'person', name: `P ${id}` }));

describe('AssigneesController', () => {
  it('asks once for the ids of all hosts of the moment, each id once', async () => {
    const { calls, controller, newController } = setUp(byId);
    const other = newController().controller;
    controller.resolve(['a', 'b']);
    controller.resolve(['b', 'c']);
    other.resolve(['c', 'd']);
    expect(controller.resolve(['a'])).to.deep.equal([{ status: 'loading', id: 'a' }]);
    await settled();
    expect(calls).to.deep.equal([['a', 'b', 'c', 'd']]);
    expect(other.resolve(['d'])).to.deep.equal([
      { status: 'known', id: 'd', assignee: { id: 'd', kind: 'person', name: 'P d' } },
    ]);
  });

  it('updates every host once when the names are there, and then asks no more', async () => {
    const { calls, host, controller } = setUp(byId);
    controller.resolve(['a', 'b']);
    await settled();
    expect(host.updates).to.equal(1);
    controller.resolve(['a', 'b']);
    await settled();
    expect(calls).to.have.length(1);
    expect(host.updates).to.equal(1);
  });

  it('asks for many ids in a few calls', async () => {
    const { calls, controller } = setUp(byId);
    controller.resolve(Array.from({ length: 1200 }, (_, at) => `p${at}`));
    await settled();
    expect(calls.map((ids) => ids.length)).to.deep.equal([500, 500, 200]);
  });

  it('says of an id that nobody has that it is unknown, and does not ask again', async () => {
    const { calls, controller } = setUp(async () => [ann]);
    controller.resolve(['ann', 'gone']);
    await settled();
    expect(controller.resolve(['gone'])).to.deep.equal([{ status: 'unknown', id: 'gone' }]);
    await settled();
    expect(calls).to.have.length(1);
  });

  it('rests after a failure: no second call, no endless updates, no unhandled rejection', async () => {
    const { calls, host, controller } = setUp(() => Promise.reject(new Error('down')));
    const ids = Array.from({ length: 1200 }, (_, at) => `p${at}`);
    controller.resolve(ids);
    await settled();
    expect(calls).to.have.length(1);
    for (let round = 0; round < 5; round++) {
      expect(controller.resolve(['p0'])[0]!.status).to.equal('unknown');
      await settled();
    }
    expect(calls).to.have.length(1);
    expect(host.updates).to.equal(1);
  });

  it('takes people who came another way without asking', async () => {
    const { calls, controller } = setUp(byId);
    controller.learn([ann]);
    expect(controller.resolve(['ann'])).to.deep.equal([{ status: 'known', id: 'ann', assignee: ann }]);
    await settled();
    expect(calls).to.deep.equal([]);
  });

  it('does not update a host that is gone, and does again one that came back', async () => {
    const answer = deferred<Assignee[]>();
    const { host, controller } = setUp(() => answer.promise);
    controller.resolve(['ann']);
    host.disconnect();
    // An update that was asked for before runs after the host is gone.
    controller.resolve(['ann']);
    answer.resolve([ann]);
    await settled();
    expect(host.updates).to.equal(0);
    host.connect();
    controller.resolve(['bob']);
    await settled();
    expect(host.updates).to.equal(1);
  });

  it('waits for an adapter', () => {
    const controller = new AssigneesController(new ControllerHost(), () => undefined);
    expect(controller.resolve(['a'])).to.deep.equal([{ status: 'loading', id: 'a' }]);
  });
});
