// Results of tests reach the test server whatever was compared in them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainCopy } from '../../.config/plain-results.mjs';

describe('results of tests', () => {
  it('are copied by structure where they can be', () => {
    const day = new Date(0);
    assert.deepEqual(plainCopy({ tests: [{ passed: true, day }] }), { tests: [{ passed: true, day }] });
  });

  it('tell in words what cannot be copied, and keep all else', () => {
    const name = (): string => '';
    const around: Record<string, unknown> = { name, passed: false };
    around['self'] = around;
    const copy = plainCopy({ tests: [around, new Map([[name, name]])], duration: 3 });
    const [first, second] = (copy as { tests: unknown[] }).tests;
    assert.deepEqual(first, { name: String(name), passed: false, self: '[Circular]' });
    assert.equal(second, '[object Map]');
    assert.equal((copy as { duration: number }).duration, 3);
  });
});
