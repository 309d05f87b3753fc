// The REST adapter keeps the contract on the reference server and a real PostgreSQL, and every message keeps the OpenAPI description.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import contract from '../../src/adapters/rest/openapi.json' with { type: 'json' };
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { startRestBackEnd, type RestBackEnd } from './rest-back-end.js';

describe('rest adapter on PostgreSQL', () => {
  let backEnd: RestBackEnd;

  before(async () => {
    backEnd = await startRestBackEnd();
    // The suite looks at lookup fields where there is one.
    await backEnd.database.client.query(`
      INSERT INTO crm.record_fields (record_type, name, position, label, type) VALUES ('lead', 'account', 99, 'Account', 'lookup');
      INSERT INTO crm.lookup_entries (record_type, field, id, name) VALUES
        ('lead', 'account', 'a1', 'Acme'), ('lead', 'account', 'a2', 'Zenith')`);
  });
  after(() => backEnd.stop());

  for (const check of contractChecks)
    it(check.name, async () => {
      const { status, detail } = await runContractCheck(check, { create: backEnd.fixture });
      equal(status, 'holds', detail);
    });

  it('the suite has called every operation of the OpenAPI description', () => {
    const operations = Object.values(contract.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    deepEqual(
      operations.filter((operation) => !backEnd.used.has(operation)),
      [],
    );
  });

  it('the OpenAPI description is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(contract));
    equal(valid, true, JSON.stringify(errors));
    equal(validator.version, '3.1');
  });
});
