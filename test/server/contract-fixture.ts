// The users of a back end on a test database, as the contract suite wants them.
import { uuidOf } from '../../examples/server/uuid.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import type { ContractFixture, ContractScenario } from '../../src/testing/contract/check.js';
import type { TestDatabase } from './test-database.js';

export interface TestAdapter extends LeadDataAdapter {
  currentUser: NonNullable<LeadDataAdapter['currentUser']>;
  deleteLead(id: string): Promise<void>;
}

/** One adapter for each user, on exactly the data of the scenario. */
export async function contractFixture(
  database: TestDatabase,
  scenario: ContractScenario,
  adapterOf: (userId: string) => TestAdapter,
): Promise<ContractFixture> {
  await database.fill({ ...scenario, roles: [{ value: 'closer' }, { value: 'support', label: 'Support' }] });
  const adapters = new Map<string, TestAdapter>();
  return {
    async as(userId) {
      let adapter = adapters.get(userId);
      if (!adapter) {
        adapters.set(userId, (adapter = adapterOf(userId)));
        await adapter.currentUser(); // a page knows who is signed in before it does anything else
      }
      return adapter;
    },
    idOf: uuidOf,
    remove: (id) => adapterOf('mia').deleteLead(id),
  };
}
