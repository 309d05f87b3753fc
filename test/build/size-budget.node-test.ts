// What each element costs a page at once, gzip with everything inside: whoever makes it more has to say so here.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measure } from '../../.config/bench-sizes.mjs';
import { measurePages } from '../../.config/page-bytes.mjs';

/** By tag, in kB. */
const budgets = {
  'assignee-multiselect': 27.3,
  'assignee-stack': 14.9,
  'lead-create-form': 50.8,
  'lead-data-provider': 7,
  'lead-detail': 55.8,
  'lead-import': 37.7,
  'lead-table': 60.8,
};

/** All that a page with an element downloads: by itself, and until somebody has worked with it. In kB. */
const pageBudgets = {
  'a picker': { byItself: 28.8, used: 56.5 },
  'a list': { byItself: 66.3, used: 100.1 },
  'a form that creates a lead': { byItself: 64.9, used: 95.7 },
};

const fileOf = (tag: string): string => fileURLToPath(new URL(`../../src/elements/${tag}/define.ts`, import.meta.url));

const entry = (tag: string): string => `export * from ${JSON.stringify(fileOf(tag))};`;

describe('size budget', () => {
  for (const [tag, budget] of Object.entries(budgets)) {
    it(`<${tag}> takes at most ${budget} kB`, async () => {
      const { atOnce } = await measure(entry(tag));
      assert.ok(atOnce <= budget, `${atOnce.toFixed(2)} kB`);
    });
  }

  it('<assignee-multiselect> takes at most 28.9 kB with floating-ui, which comes on demand, counted in', async () => {
    const placing = `export { computePosition, offset, shift } from '@floating-ui/core';`;
    const { atOnce } = await measure(entry('assignee-multiselect') + placing);
    assert.ok(atOnce <= 28.9, `${atOnce.toFixed(2)} kB`);
  });

  it('whole pages take at most what they may, by themselves and in use', async () => {
    const measured = await measurePages();
    assert.deepEqual(Object.keys(measured), Object.keys(pageBudgets));
    for (const [page, budget] of Object.entries(pageBudgets)) {
      const { byItself, used } = measured[page]!;
      const isSmall = byItself <= budget.byItself && used <= budget.used;
      assert.ok(isSmall, `${page}: ${byItself.toFixed(2)} kB by itself, ${used.toFixed(2)} kB in use`);
    }
  });
});
