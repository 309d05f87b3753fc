// The page of the bridge tells how much of the contract each provider keeps: the same that the stored report says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contractChecks } from '../../../src/testing/index.js';
import { missingBy } from './expected-missing.js';

test('the guide to data providers says of each of them how many checks hold and how many are missing', () => {
  const guide = readFileSync(new URL('../../../examples/react-admin/README.md', import.meta.url), 'utf8');
  const row = /of (\d+) checks: hold, missing *\|(.*)\|/.exec(guide);
  const counts = Object.values(missingBy)
    .slice(0, 3)
    .map(({ length }) => `${contractChecks.length - length}, ${length}`);
  assert.equal(Number(row?.[1]), contractChecks.length);
  assert.deepEqual(
    row?.[2]?.split('|').map((cell) => cell.trim()),
    counts,
  );
});
