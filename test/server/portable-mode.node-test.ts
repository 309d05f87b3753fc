// The schema without what only PostgreSQL has: what the reference server still keeps of the contract on a plainer engine.
import { deepEqual } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contractChecks, runContractCheck } from '../../src/testing/adapter-contract.js';
import { startRestBackEnd, type RestBackEnd } from './rest-back-end.js';

/** Live changes come when no earlier one can be under way any more, which takes seconds: another test has the patience. */
const isLive = (name: string): boolean => /hears?\b|subscription|told of/.test(name);

describe('rest adapter in portable mode', () => {
  let backEnd: RestBackEnd;

  before(async () => (backEnd = await startRestBackEnd('portable')));
  after(() => backEnd.stop());

  it('keeps all of the contract but the search without accents', async () => {
    const broken: string[] = [];
    for (const check of contractChecks.filter(({ name }) => !isLive(name))) {
      const { status, detail } = await runContractCheck(check, { create: backEnd.fixture });
      if (status !== 'holds') broken.push(`${check.name}: ${detail}`);
    }
    const known = /lukasz|ZOE/;
    deepEqual(
      broken.filter((check) => !known.test(check)),
      [],
    );
  });
});
