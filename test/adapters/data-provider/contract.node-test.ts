// The bridge keeps the contract on real providers and real servers, as far as each of them can: what is missing is listed.
import { after, before, describe, it } from 'node:test';
import { fetchUtils } from 'ra-core';
import jsonServerProvider from 'ra-data-json-server';
import { createDataProviderAdapter } from '../../../src/adapters/data-provider.js';
import { describeAdapterContract, type ContractOptions, type TestRunner } from '../../../src/testing/index.js';
import { accessGuard } from './access-guard.js';
import { contractOn, emptyTables, proved, tablesOf } from './back-ends.js';
import { missingBy } from './expected-missing.js';
import { startJsonServer, type BackEnd } from './servers.js';

/** `node:test` answers promises, which nobody has to wait for. */
const runner: TestRunner = {
  describe: (title, body) => void describe(title, body),
  it: (title, body) => void it(title, body),
};

function describeOn(
  name: string,
  start: () => Promise<BackEnd>,
  optionsOn: (backEnd: BackEnd) => ContractOptions,
): void {
  void describe(name, () => {
    let backEnd: BackEnd;
    before(async () => void (backEnd = await start()));
    after(() => backEnd.close());
    describeAdapterContract(runner, {
      name: 'contract',
      missing: missingBy[name]!,
      create: (scenario) => optionsOn(backEnd).create(scenario),
    });
  });
}

for (const each of proved) {
  describeOn(
    each.name,
    () => each.start(emptyTables),
    (backEnd) => contractOn(backEnd, each),
  );
}

const [{ mapping }] = proved as [(typeof proved)[0]];

describeOn(
  'ra-data-json-server on a json-server that hides records',
  async () => {
    let tables = () => emptyTables;
    const backEnd = await startJsonServer(
      emptyTables,
      accessGuard(() => tables()),
    );
    tables = backEnd.tables;
    return backEnd;
  },
  (backEnd) => ({
    create(scenario) {
      backEnd.fill(tablesOf(scenario, mapping));
      return {
        idOf: (id) => (id.startsWith('client-') ? `client:${id}` : id),
        as(userId) {
          const client = (url: string, options: fetchUtils.Options = {}) =>
            fetchUtils.fetchJson(url, { ...options, headers: new Headers({ ...options.headers, 'X-User': userId }) });
          const provider = jsonServerProvider(backEnd.url, client);
          // The back end has to know who has created a record; a host would have it taken from the session.
          const create: typeof provider.create = (resource, params) =>
            provider.create(resource, { ...params, data: { ...params.data, createdBy: userId } });
          return createDataProviderAdapter(
            { ...provider, create, supportAbortSignal: true },
            { ...mapping, currentUserId: userId, capabilities: { access: 'server' } },
          );
        },
      };
    },
  }),
);
