// Names of people cost one call for all ids of the moment, and a back end that fails is left in peace.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { PeopleByIdController } from '../../../src/controllers/people/people-by-id-controller.js';
import { saidDuring } from '../../console.js';
import { ControllerHost, deferred, settled } from '../controller-host.js';
import { loadRules } from '../../../src/controllers/adapter/checked-adapter.js';

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
    const controller = new PeopleByIdController(host, () => adapter);
    host.connect();
    return { host, controller };
  };
  return { calls, newController, ...newController() };
}

const byId = async (ids: string[]): Promise<Assignee[]> => ids.map((id) => ({ id, kind: 'person', name: `P ${id}` }));

/** Lets the timers of `run` be over whenever the test says `pass`, and the clock with them. */
async function withOwnTime(run: (pass: (duration: number) => Promise<void>) => Promise<void>): Promise<void> {
  const { setTimeout } = window;
  const now = performance.now.bind(performance);
  let passed = 0;
  const timers = new Set<{ wake: () => void; at: number }>();
  window.setTimeout = ((wake: () => void, wait = 0) => {
    if (wait > 0) timers.add({ wake, at: passed + wait });
    else setTimeout(wake);
    return 0;
  }) as typeof window.setTimeout;
  performance.now = () => now() + passed;
  try {
    await run(async (duration) => {
      passed += duration;
      for (const timer of timers) if (timer.at <= passed && timers.delete(timer)) timer.wake();
      await settled();
    });
  } finally {
    window.setTimeout = setTimeout;
    performance.now = now;
  }
}

describe('PeopleByIdController', () => {
  before(() => loadRules());

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

  it('updates its hosts some seconds after a failure, and then asks again', () =>
    withOwnTime(async (pass) => {
      let isDown = true;
      const { calls, host, controller } = setUp((ids) => (isDown ? Promise.reject(new Error('down')) : byId(ids)));
      controller.resolve(['a']);
      await settled();
      isDown = false;
      await pass(9_000);
      expect(host.updates).to.equal(1);
      await pass(1_000);
      expect(host.updates).to.equal(2);
      expect(controller.resolve(['a'])[0]!.status).to.equal('loading');
      await settled();
      expect(controller.resolve(['a'])[0]!.status).to.equal('known');
      expect(calls).to.have.length(2);
    }));

  it('asks again after a while for somebody whom nobody knew', () =>
    withOwnTime(async (pass) => {
      const known: Assignee[] = [];
      const { calls, controller } = setUp(() => Promise.resolve(known));
      controller.resolve(['ann']);
      await settled();
      known.push(ann);
      await pass(9_000);
      expect(controller.resolve(['ann'])[0]!.status).to.equal('unknown');
      await pass(1_100);
      controller.resolve(['ann']);
      await settled();
      expect(controller.resolve(['ann'])[0]!.status).to.equal('known');
      expect(calls).to.have.length(2);
    }));

  it('asks once for each of more people than are kept for later', async () => {
    const { calls, controller, newController } = setUp(byId);
    const ids = Array.from({ length: 30_000 }, (_, at) => `p${at}`);
    const first = newController().controller;
    first.resolve(ids.slice(0, 15_000));
    await settled();
    for (let round = 0; round < 3; round++) {
      controller.resolve(ids);
      await settled();
    }
    expect(calls.flat()).to.have.length(30_000);
    expect(controller.resolve(ids).every(({ status }) => status === 'known')).to.equal(true);
  });

  it('forgets those whom nobody shows any more, when there are many', async () => {
    const { calls, controller } = setUp(byId);
    for (const group of ['a', 'b', 'c']) {
      controller.resolve(Array.from({ length: 15_000 }, (_, at) => group + at));
      await settled();
    }
    const before = calls.flat().length;
    controller.resolve(['c0', 'a0']);
    await settled();
    expect(calls.flat().slice(before)).to.deep.equal(['a0']);
  });

  it('takes a value that a host has taken away for nobody', () => {
    const { controller } = setUp(byId);
    expect(controller.resolve(undefined)).to.deep.equal([]);
    expect(controller.resolve(null)).to.deep.equal([]);
  });

  it('tells the console of an error that no adapter has typed', async () => {
    const typo = new TypeError('x is undefined');
    const { controller } = setUp(() => Promise.reject(typo));
    const said = await saidDuring('error', async () => {
      controller.resolve(['a']);
      await settled();
    });
    expect(said.flat().join()).to.contain(typo.message);
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
    const controller = new PeopleByIdController(new ControllerHost(), () => undefined);
    expect(controller.resolve(['a'])).to.deep.equal([{ status: 'loading', id: 'a' }]);
  });
});
