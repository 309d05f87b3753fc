// The memory adapter keeps the contract, and what it says beyond it.
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { describeAdapterContract } from '../../src/testing/index.js';
import { withAccounts } from './accounts.js';
import { embeddedMissing } from './embedded-missing.js';

describeAdapterContract(
  { describe, it },
  {
    name: 'memory adapter',
    missing: embeddedMissing,
    create({ people, leads }) {
      const adapter = createMemoryAdapter({ people, leads, currentUserId: 'mia', ...withAccounts });
      return {
        as: (userId) => adapter.as(userId),
        remove: (id) => adapter.deleteLead(id),
        dispose: () => adapter.close(),
      };
    },
  },
);
