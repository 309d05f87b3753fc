// What each element costs a page at once, gzip with everything inside: whoever makes it more has to say so here.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measure } from '../../.config/bench-sizes.mjs';
import { measurePages } from '../../.config/page-bytes.mjs';

/** By tag, in kB. */
const budgets = {
  'assignee-multiselect': 27.3,
  'assignee-stack': 14.8,
  'lead-create-form': 41.9,
  'lead-data-provider': 7.4,
  'lead-detail': 49,
  'lead-import': 35.8,
  'lead-table': 61.2,
};

/** All that a page with an element downloads: by itself, and until somebody has worked with it. In kB. */
const pageBudgets = {
  'a picker': { byItself: 28.3, used: 60.1 },
  'a list': { byItself: 67.8, used: 96.6 },
  'a form that creates a lead': { byItself: 56.3, used: 99.7 },
};

const pathOf = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));

const entry = (tag: string): string => `export * from ${JSON.stringify(pathOf(`elements/${tag}/define.ts`))};`;

describe('size budget', () => {
  for (const [tag, budget] of Object.entries(budgets)) {
    it(`<${tag}> takes at most ${budget} kB`, async () => {
      const { atOnce } = await measure(entry(tag));
      assert.ok(atOnce <= budget, `${atOnce.toFixed(2)} kB`);
    });
  }

  it('all tags together take at most 131 kB', async () => {
    const { atOnce } = await measure(`export * from ${JSON.stringify(pathOf('define.ts'))};`);
    assert.ok(atOnce <= 131, `${atOnce.toFixed(2)} kB`);
  });

  it('a page that registers tags as they appear takes at most 1.4 kB before the first', async () => {
    const { atOnce } = await measure(`export * from ${JSON.stringify(pathOf('autoload.ts'))};`);
    assert.ok(atOnce <= 1.4, `${atOnce.toFixed(2)} kB`);
  });

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
