// Elements look as they did in the document of another window, as a page does that is taken out into a pop-up.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadTable } from '../../src/elements/lead-table/lead-table.js';
import { createWorkspace } from '../../src/workspace.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';
import { shownTable } from './lead-table/table.js';

async function anotherDocument(): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="another window" width="760" height="500"></iframe>`,
  );
  return frame.contentDocument!;
}

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

/** An observer of this window is told of sizes in a frame one picture later; the runner would take that for a failure. */
function withoutWordsOfSizes(onerror: OnErrorEventHandler): OnErrorEventHandler {
  return (event, ...others) => {
    if (typeof event !== 'string' || !event.includes('ResizeObserver loop')) onerror?.call(window, event, ...others);
  };
}

describe('elements in the document of another window', () => {
  const { onerror } = window;
  before(() => (window.onerror = withoutWordsOfSizes(window.onerror)));
  after(() => (window.onerror = onerror));

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
