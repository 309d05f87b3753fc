// A file of the list while it is on its way: what it says of that, and what ends it.
import { expect } from '@open-wc/testing';
import type { RequestOptions } from '../../../src/adapters/adapter.js';
import type { LeadQuery } from '../../../src/domain/record/lead-query.js';
import '../../../src/elements/lead-table/export-leads.js';
import '../../../src/elements/notice/shown-notice.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { adapterWith } from '../../small-crm.js';
import { press } from '../../user.js';
import { countedCrm, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

/** A table whose export has begun: each of its pages comes when the test lets it. */
async function exporting(): Promise<{ table: LeadTable; next: () => void; signal: () => AbortSignal | undefined }> {
  const base = countedCrm(300, { maxLimit: 100 });
  const pages: (() => void)[] = [];
  let isHeld = false;
  let signal: AbortSignal | undefined;
  const adapter = adapterWith(base, {
    listLeads: async (query: LeadQuery, options?: RequestOptions) => {
      if (isHeld) {
        signal = options?.signal;
        await new Promise<void>((resolve) => pages.push(resolve));
      }
      return base.listLeads(query, options);
    },
  });
  const table = await shownTable(adapter);
  table.focus();
  isHeld = true;
  await press('e');
  await waitUntil(() => hasRole(table, 'button', 'Stop') && pages.length > 0);
  return { table, next: () => pages.shift()!(), signal: () => signal };
}

describe('<lead-table> as a file', () => {
  it('tells how far it is, and leaves the focus on the button that stops it', async () => {
    const { table, next } = await exporting();
    byRole(table, 'button', 'Stop').focus();
    next();
    await waitUntil(() => shownText(table).includes('100 leads read'));
    expect(deepFocus()).to.equal(byRole(table, 'button', 'Stop'));
    expect(said(table)).to.not.include('100 leads read');
    await press('Enter');
    await waitUntil(() => shownText(table).includes('The export was stopped.'));
  });

  it('ends with the list that it is of', async () => {
    const { table, next, signal } = await exporting();
    const { click } = HTMLAnchorElement.prototype;
    const files: string[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this.download);
    };
    try {
      table.remove();
      await waitUntil(() => signal()!.aborted, 'it goes on');
      next();
      await new Promise((resolve) => setTimeout(resolve));
      expect(files).to.deep.equal([]);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
