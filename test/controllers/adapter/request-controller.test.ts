// One request at a time: the newest wins, and nothing is left to reject unheard.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { RequestController } from '../../../src/controllers/adapter/request-controller.js';
import { ControllerHost, deferred, settled } from '../controller-host.js';

function setUp() {
  const host = new ControllerHost();
  return { host, request: new RequestController<string>(host) };
}

describe('RequestController', () => {
  it('goes from idle over loading to ready, and asks the host for an update at each step', async () => {
    const { host, request } = setUp();
    expect(request.state).to.deep.equal({ status: 'idle' });
    const answer = deferred<string>();
    const run = request.run(() => answer.promise);
    expect(request.state).to.deep.equal({ status: 'loading' });
    expect(host.updates).to.equal(1);
    answer.resolve('a');
    expect(await run).to.deep.equal({ status: 'ready', value: 'a' });
    expect(host.updates).to.equal(2);
  });

  it('keeps the newest answer when an older one comes later', async () => {
    const { request } = setUp();
    const old = deferred<string>();
    const signals: AbortSignal[] = [];
    const first = request.run((signal) => (signals.push(signal), old.promise));
    await request.run(async () => 'new');
    expect(signals[0]!.aborted).to.equal(true);
    old.resolve('old');
    expect(await first).to.deep.equal({ status: 'superseded' });
    expect(request.value).to.equal('new');
  });

  it('does not count an old failure', async () => {
    const { request } = setUp();
    const old = deferred<string>();
    const first = request.run(() => old.promise);
    await request.run(async () => 'new');
    old.reject(new Error('late'));
    expect(await first).to.deep.equal({ status: 'superseded' });
    expect(request.state).to.deep.equal({ status: 'ready', value: 'new' });
  });

  it('does not take an older answer for that of a run that was cancelled', async () => {
    const { request } = setUp();
    await request.run(async () => 'old');
    const answer = deferred<string>();
    const run = request.run(() => answer.promise);
    request.cancel();
    answer.resolve('new');
    expect(await run).to.deep.equal({ status: 'superseded' });
    expect(request.value).to.equal('old');
  });

  it('shows the last answer while it loads and after it failed', async () => {
    const { request } = setUp();
    await request.run(async () => 'a');
    const answer = deferred<string>();
    const run = request.run(() => answer.promise);
    expect(request.state).to.deep.equal({ status: 'loading', value: 'a' });
    answer.reject(new AdapterError('unavailable', 'down'));
    expect(await run).to.include({ status: 'failed' });
    expect(request.state).to.include({ status: 'failed', value: 'a' });
    expect(request.value).to.equal('a');
  });

  it('makes an error of the library of whatever was thrown, at once or later', async () => {
    const { request } = setUp();
    for (const task of [
      async () => Promise.reject(new TypeError('x')),
      () => {
        throw new TypeError('x');
      },
    ]) {
      const state = await request.run(task);
      expect(state.status === 'failed' && state.error)
        .to.be.instanceOf(AdapterError)
        .and.include({ kind: 'unknown' });
    }
  });

  it('runs the last task again', async () => {
    const { request } = setUp();
    let attempts = 0;
    await request.run(async () => {
      if (++attempts === 1) throw new Error('first');
      return 'second';
    });
    expect(request.state.status).to.equal('failed');
    await request.retry();
    expect(request.state).to.deep.equal({ status: 'ready', value: 'second' });
  });

  it('aborts when the host is gone and keeps what it had', async () => {
    const { host, request } = setUp();
    await request.run(async () => 'a');
    let signal: AbortSignal | undefined;
    void request.run((given) => ((signal = given), deferred<string>().promise));
    host.disconnect();
    expect(signal!.aborted).to.equal(true);
    expect(request.state).to.deep.equal({ status: 'ready', value: 'a' });
  });

  it('forgets everything on reset, also what is under way', async () => {
    const { request } = setUp();
    const answer = deferred<string>();
    void request.run(() => answer.promise);
    request.reset();
    answer.resolve('late');
    await settled();
    expect(request.state).to.deep.equal({ status: 'idle' });
  });

  it('takes a newer value over a request that is under way', async () => {
    const { request } = setUp();
    const answer = deferred<string>();
    void request.run(() => answer.promise);
    request.set('saved');
    answer.resolve('older');
    await settled();
    expect(request.state).to.deep.equal({ status: 'ready', value: 'saved' });
  });
});
