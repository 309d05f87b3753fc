// A list that a server has drawn, in Chromium: where its script comes later, nothing that somebody reads moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from 'lit';
import 'lead-elements/define.js';
import { adapterSource, onPage } from './built-page.js';
import { draw, handed } from './server-page.js';

const client = `${adapterSource}
globalThis.begin = async () => {
  await import('lead-elements/lead-table.js');
  // As a framework does that hydrates the page later than its tags.
  globalThis.atFirst = await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.querySelector('lead-table').shadowRoot.querySelector('[role=grid]').getBoundingClientRect().y)));
  });
  document.querySelector('lead-table').adapter = adapter;
};`;

const lists = {
  'of a list': html`<lead-table lang="en" .initialData=${handed}></lead-table>`,
  'of a list whose rows are selected': html`<lead-table lang="en" selectable .initialData=${handed}></lead-table>`,
};

for (const [what, list] of Object.entries(lists))
  test(`rows ${what} stand where the server has drawn them when the script has come: as cards on a phone, in columns at a desk`, async () => {
    const drawn = await draw(list);
    const messages = await onPage(drawn, client, async (page) => {
      const row = page.getByRole('row').filter({ hasText: 'Ada Lovelace' });
      const seen = [page.getByRole('grid'), row, row.getByText('Ada Lovelace')];
      const places = async (): Promise<unknown> => Promise.all(seen.map((each) => each.boundingBox()));
      for (const width of [320, 390, 600, 700, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.reload();
        const before = await places();
        assert.equal(await page.getByRole('searchbox').count(), 0, 'the script has come already');
        await page.evaluate(() => (globalThis as unknown as { begin: () => Promise<void> }).begin());
        await page.getByRole('searchbox').waitFor();
        assert.deepEqual(await places(), before, `in a window of ${width} px`);
        const atFirst = await page.evaluate('atFirst');
        assert.equal(atFirst, (await seen[0]!.boundingBox())!.y, `before the adapter, in a window of ${width} px`);
      }
    });
    assert.deepEqual(messages, []);
  });
