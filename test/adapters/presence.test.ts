// Who else is at a record: told to those who may see it, in this page and in other tabs, and gone when he leaves.
import { expect } from '@open-wc/testing';
import { createBrowserAdapter } from '../../src/adapters/browser.js';
import type { Presence } from '../../src/adapters/adapter.js';
import { annLee, people, smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

function watcher() {
  const stop = new AbortController();
  const seen: { others: readonly Presence[] } = { others: [] };
  return {
    seen,
    leave: () => stop.abort(),
    listener: (others: readonly Presence[]) => (seen.others = others),
    signal: stop.signal,
  };
}

describe('presence', () => {
  it('tells each of two what the other does, and that he has left', async () => {
    const crm = smallCrm();
    const ada = watcher();
    const bjorn = watcher();
    crm.presence('lead-1', 'viewing', ada.listener, { signal: ada.signal });
    crm.as('bjorn').presence('lead-1', 'assignees', bjorn.listener, { signal: bjorn.signal });
    await waitUntil(() => ada.seen.others.length === 1);
    expect(ada.seen.others).to.deep.equal([{ userId: 'bjorn', activity: 'assignees' }]);
    expect(bjorn.seen.others).to.deep.equal([{ userId: 'ada', activity: 'viewing' }]);
    bjorn.leave();
    await waitUntil(() => ada.seen.others.length === 0);
    ada.leave();
  });

  it('tells nobody who may not see the record', async () => {
    const crm = smallCrm();
    const ada = watcher();
    const dilek = watcher();
    crm.presence('lead-1', 'viewing', ada.listener, { signal: ada.signal });
    crm.as('dilek').presence('lead-1', 'viewing', dilek.listener, { signal: dilek.signal });
    await crm.as('dilek').currentUser();
    await crm.getLead('lead-1');
    expect(ada.seen.others).to.deep.equal([]);
    expect(dilek.seen.others).to.deep.equal([]);
    ada.leave();
    dilek.leave();
  });

  it('is heard in another tab of the browser', async () => {
    const databaseName = `presence-${Date.now()}`;
    const seed = () => ({ people, leads: [annLee] });
    const first = createBrowserAdapter({ databaseName, currentUserId: 'ada', seed });
    await first.getLead('lead-1');
    const second = createBrowserAdapter({ databaseName, currentUserId: 'bjorn', seed });
    const ada = watcher();
    const bjorn = watcher();
    first.presence('lead-1', 'fields', ada.listener, { signal: ada.signal });
    second.presence('lead-1', 'viewing', bjorn.listener, { signal: bjorn.signal });
    await waitUntil(() => ada.seen.others.length === 1 && bjorn.seen.others.length === 1);
    expect(bjorn.seen.others).to.deep.equal([{ userId: 'ada', activity: 'fields' }]);
    ada.leave();
    await waitUntil(() => bjorn.seen.others.length === 0);
    bjorn.leave();
    await first.close();
    await second.close();
  });
});
