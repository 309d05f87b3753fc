// Elements look as they did in the document of another window, as a page does that is taken out into a pop-up.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import type { LeadTable } from '../../src/elements/lead-table/lead-table.js';
import { createWorkspace } from '../../src/workspace.js';
import { anotherDocument, withoutWordsOfSizes } from '../another-document.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';
import { shownTable } from './lead-table/table.js';

const bar = (table: LeadTable): HTMLElement => byRole(table, 'toolbar', 'Actions for the selection');

/** What the bar is by its styles, which come with it when the first row is selected. */
function lookOfBar(table: LeadTable): unknown {
  const { position, display, borderTopWidth, paddingTop } = getComputedStyle(bar(table));
  const { inlineSize, minBlockSize } = getComputedStyle(byRole(bar(table), 'button', 'Assign'));
  return { position, display, borderTopWidth, paddingTop, inlineSize, minBlockSize };
}

async function selectAnn(table: LeadTable): Promise<void> {
  await waitUntil(() => hasRole(table, 'checkbox', 'Select Ann Lee'), 'no row in the list');
  byRole(table, 'checkbox', 'Select Ann Lee').click();
  await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'), 'no bar under the list');
}

describe('elements in the document of another window', () => {
  withoutWordsOfSizes();

  it('keep the styles of a part that came later, there and back again', async () => {
    const table = await shownTable(smallCrm(), { selectable: true });
    await selectAnn(table);
    const look = lookOfBar(table);
    const home = table.parentElement!;
    const { body } = await anotherDocument();
    for (const place of [body, home]) {
      place.append(table);
      if (!hasRole(table, 'toolbar', 'Actions for the selection')) await selectAnn(table);
      await waitUntil(() => JSON.stringify(lookOfBar(table)) === JSON.stringify(look), 'the bar looks otherwise');
    }
  });

  it('have the styles of a part that comes only there', async () => {
    const atHome = await shownTable(smallCrm(), { selectable: true });
    await selectAnn(atHome);
    const moved = await shownTable(smallCrm(), { selectable: true });
    const { body } = await anotherDocument();
    body.append(moved);
    await selectAnn(moved);
    await waitUntil(() => JSON.stringify(lookOfBar(moved)) === JSON.stringify(lookOfBar(atHome)), 'the bar is plain');
  });

  it('are shown with their styles where they were made in one and first put into the other', async () => {
    const atHome = await shownTable(smallCrm(), { selectable: true });
    await selectAnn(atHome);
    const { body } = await anotherDocument();
    const table = Object.assign(document.createElement('lead-table'), { adapter: smallCrm(), selectable: true });
    table.style.setProperty('block-size', '500px');
    body.append(table);
    await selectAnn(table);
    await waitUntil(() => JSON.stringify(lookOfBar(table)) === JSON.stringify(lookOfBar(atHome)), 'the bar is plain');
  });

  it('keep a column in sight there too', async () => {
    const { body } = await anotherDocument();
    const table = Object.assign(document.createElement('lead-table'), { adapter: smallCrm() });
    table.style.setProperty('block-size', '500px');
    table.layout = { pinned: ['name'] };
    body.append(table);
    await waitUntil(() => hasRole(table, 'rowheader', /Ann Lee/), 'no row in the list');
    await waitUntil(() => getComputedStyle(byRole(table, 'rowheader', /Ann Lee/)).position === 'sticky', 'it scrolls');
  });

  it('ask before that window is closed with what somebody has typed', async () => {
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" style="display: block"></lead-detail>`,
    );
    const { body, defaultView } = await anotherDocument();
    body.append(detail);
    await waitUntil(() => hasRole(detail, 'button', 'Edit'), 'no record');
    byRole(detail, 'button', 'Edit').click();
    await waitUntil(() => hasRole(detail, 'textbox', 'Notes'), 'no fields');
    const notes = byRole<HTMLTextAreaElement>(detail, 'textbox', 'Notes');
    notes.value = 'Half a page';
    notes.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await detail.updateComplete;
    const closing = new Event('beforeunload', { cancelable: true });
    defaultView!.dispatchEvent(closing);
    expect(closing.defaultPrevented).to.equal(true);
    const ours = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(ours);
    expect(ours.defaultPrevented, 'and ours is not asked about').to.equal(false);
  });

  it('keep that page from being given up for a file that is dropped beside', async () => {
    const form = await fixture(html`<lead-create-form .adapter=${smallCrm()}></lead-create-form>`);
    const { body } = await anotherDocument();
    body.append(form);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Name'], 'leads.csv', { type: 'text/csv' }));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    body.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
  });

  it('a workspace has its own styles there', async () => {
    const { body } = await anotherDocument();
    const workspace = createWorkspace(body, { adapter: smallCrm() });
    try {
      await waitUntil(() => hasRole(body, 'link', 'Ann Lee'), 'no record in the list');
      expect(getComputedStyle(byRole(body, 'heading', 'Leads')).marginTop).to.equal('0px');
    } finally {
      workspace.remove();
    }
  });
});
