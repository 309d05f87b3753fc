// The browser adapter keeps the same contract on a real IndexedDB.
import { createBrowserAdapter } from '../../src/adapters/browser.js';
import { describeAdapterContract } from '../../src/testing/index.js';
import { withAccounts } from './accounts.js';
import { embeddedMissing } from './embedded-missing.js';

const capabilities = {
  primaryAssignee: true,
  assignmentRoles: [{ value: 'closer' }, { value: 'support' }],
  assignmentUntil: true,
};
let count = 0;

describeAdapterContract(
  { describe, it },
  {
    name: 'browser adapter',
    missing: embeddedMissing,
    create(seed) {
      const databaseName = `contract-${Date.now()}-${count++}`;
      const adapter = createBrowserAdapter({
        databaseName,
        currentUserId: 'mia',
        seed: () => seed,
        ...withAccounts,
        capabilities,
      });
      return {
        as: (userId) => adapter.as(userId),
        remove: (id) => adapter.deleteLead(id),
        async dispose() {
          await adapter.close();
          indexedDB.deleteDatabase(databaseName);
        },
      };
    },
  },
);

// Two tabs: every user works in a connection of his own, and hears of the others by BroadcastChannel.
describeAdapterContract(
  { describe, it },
  {
    name: 'browser adapter, a tab for every user',
    missing: embeddedMissing,
    create(seed) {
      const databaseName = `tabs-${Date.now()}-${count++}`;
      const tabs = new Map<string, ReturnType<typeof createBrowserAdapter>>();
      const tabOf = (currentUserId: string) => {
        let tab = tabs.get(currentUserId);
        if (!tab)
          tabs.set(currentUserId, (tab = createBrowserAdapter({ databaseName, currentUserId, seed: () => seed })));
        return tab;
      };
      // Tabs hear of each other a moment later: a message of our own comes after theirs, an empty write after what they set off.
      const settled = async (): Promise<void> => {
        const [here, there] = [new BroadcastChannel(databaseName), new BroadcastChannel(databaseName)];
        const heard = new Promise((resolve) => (there.onmessage = resolve));
        here.postMessage('');
        await heard;
        here.close();
        there.close();
        await Promise.all([...tabs.values()].map((tab) => tab.changeAssignees([])));
      };
      return {
        async as(userId) {
          await settled();
          return tabOf(userId);
        },
        remove: (id) => tabOf('mia').deleteLead(id),
        async dispose() {
          for (const tab of tabs.values()) await tab.close();
          indexedDB.deleteDatabase(databaseName);
        },
      };
    },
  },
);
