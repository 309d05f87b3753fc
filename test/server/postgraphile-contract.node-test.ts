// The PostGraphile adapter keeps the contract on PostGraphile 5 and a real PostgreSQL, with nothing on the server but settings.
import { equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { startPostgraphileBackEnd, type PostgraphileBackEnd } from './postgraphile-back-end.js';

const notThere = [
  // A database has no place for what is gone a moment later.
  'two at a record know of each other and of what the other does, until he leaves',
  'whoever may not see a record is not told who is there, and is not announced',
  // Of its columns none has several values, and others it does not filter by.
  'filtering by several values of a field answers like the plain definition',
];

describe('postgraphile adapter on PostgreSQL', () => {
  let backEnd: PostgraphileBackEnd;

  before(async () => (backEnd = await startPostgraphileBackEnd()));
  after(() => backEnd.stop());

  for (const check of contractChecks)
    it(check.name, async () => {
      const { status, detail } = await runContractCheck(check, { create: backEnd.fixture });
      equal(status, notThere.includes(check.name) ? 'missing' : 'holds', detail);
    });

  for (const check of contractChecks.filter(({ name }) => /\bhears?\b|told of/.test(name)))
    it(`without a WebSocket, later: ${check.name}`, async () => {
      const options = { create: backEnd.fixtureWithoutSockets, patience: 10_000 };
      const { status, detail } = await runContractCheck(check, options);
      equal(status, 'holds', detail);
    });
});
