// Elements on one adapter object hear of each other, through one subscription to the back end.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter, LiveEvent } from '../../../src/adapters/adapter.js';
import { listenForChanges, publishChange, type RecordChange } from '../../../src/controllers/adapter/record-changes.js';
import { loadRules } from '../../../src/controllers/adapter/checked-adapter.js';

/** An adapter that only pushes. */
function pushing() {
  const subscriptions: { push: (event: LiveEvent) => void; signal: AbortSignal }[] = [];
  const adapter = {
    subscribe: (push: (event: LiveEvent) => void, { signal }: { signal: AbortSignal }) => {
      subscriptions.push({ push, signal });
    },
  } as unknown as LeadDataAdapter;
  return { adapter, subscriptions };
}

const change: RecordChange = { type: 'updated', leadId: '1' };

describe('record changes', () => {
  before(() => loadRules());

  it('reach every element on the same adapter, and none on another', () => {
    const adapter = {} as LeadDataAdapter;
    const heard: string[] = [];
    const { signal } = new AbortController();
    listenForChanges(adapter, () => heard.push('a'), signal);
    listenForChanges(adapter, () => heard.push('b'), signal);
    listenForChanges({} as LeadDataAdapter, () => heard.push('other'), signal);
    publishChange(adapter, change);
    expect(heard).to.deep.equal(['a', 'b']);
  });

  it('are no longer heard after the signal, also by one that never began', () => {
    const adapter = {} as LeadDataAdapter;
    const heard: RecordChange[] = [];
    const abort = new AbortController();
    listenForChanges(adapter, (event) => heard.push(event), abort.signal);
    abort.abort();
    listenForChanges(adapter, (event) => heard.push(event), abort.signal);
    publishChange(adapter, change);
    expect(heard).to.deep.equal([]);
  });

  it('come from the back end over one subscription, which ends with the last listener and begins again', () => {
    const { adapter, subscriptions } = pushing();
    const heard: RecordChange[] = [];
    const one = new AbortController();
    const two = new AbortController();
    listenForChanges(adapter, (event) => heard.push(event), one.signal);
    listenForChanges(adapter, () => undefined, two.signal);
    expect(subscriptions).to.have.length(1);
    subscriptions[0]!.push(change);
    expect(heard).to.deep.equal([change]);
    one.abort();
    expect(subscriptions[0]!.signal.aborted).to.equal(false);
    two.abort();
    expect(subscriptions[0]!.signal.aborted).to.equal(true);
    listenForChanges(adapter, () => undefined, new AbortController().signal);
    expect(subscriptions).to.have.length(2);
  });

  it('reach the others when one listener fails, and the failure is reported', () => {
    const adapter = {} as LeadDataAdapter;
    const { signal } = new AbortController();
    const reported: unknown[] = [];
    const report = window.reportError;
    window.reportError = (error: unknown) => void reported.push(error);
    let heard = 0;
    const failure = new Error('listener');
    listenForChanges(
      adapter,
      () => {
        throw failure;
      },
      signal,
    );
    listenForChanges(adapter, () => heard++, signal);
    try {
      publishChange(adapter, change);
    } finally {
      window.reportError = report;
    }
    expect(heard).to.equal(1);
    expect(reported).to.deep.equal([failure]);
  });
});
