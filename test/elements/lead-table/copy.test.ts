// Ctrl+C in the list, as people take records along into mails and spreadsheets.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-table/rows/list-copy.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, said } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { canHoldKeys, click, press, pressWith } from '../../user.js';
import { countedCrm, countedLeads, focusedCell, rowOf, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const itWithHeldKeys = canHoldKeys ? it : it.skip;

/** What Ctrl+C puts on the clipboard; an empty text where the browser is left to itself. */
async function copied(): Promise<{ text: string; html: string }> {
  const result = new Promise<{ text: string; html: string }>((resolve) => {
    // Behind the table's own, which hears copies at the document.
    window.addEventListener(
      'copy',
      ({ clipboardData }) =>
        resolve({ text: clipboardData!.getData('text/plain'), html: clipboardData!.getData('text/html') }),
      { once: true },
    );
  });
  await pressWith('Control', 'c');
  return result;
}

async function entered(props: Partial<LeadTable> = {}): Promise<LeadTable> {
  const table = await shownTable(countedCrm(50), { columns: ['name', 'company', 'status', 'assignees'], ...props });
  byRole(table, 'searchbox').focus();
  for (let stops = 0; stops < 8 && focusedCell() === undefined; stops++) await press('Tab');
  await waitUntil(() => focusedCell() !== undefined, 'the grid is not reached');
  // The part that copies comes with the focus.
  await new Promise((resolve) => setTimeout(resolve));
  return table;
}

describe('<lead-table> copies', () => {
  itWithHeldKeys('the cell in hand as text, and says so', async () => {
    const table = await entered();
    await press('ArrowRight');
    expect((await copied()).text).to.equal('Company 0');
    await waitUntil(() => said(table).includes('“Company 0” copied'), 'it is not said');
  });

  itWithHeldKeys('all names of a cell of assignees, whatever it has room for', async () => {
    await entered();
    await press('ArrowDown', 'ArrowDown', 'End');
    expect((await copied()).text).to.equal('Björn Berg and 陈 伟');
  });

  itWithHeldKeys('the selected records as a table, for spreadsheets and for mails', async () => {
    const table = await entered({ selectable: true });
    await click(byRole(table, 'checkbox', 'Select Lead 00001'));
    await click(byRole(table, 'checkbox', 'Select Lead 00003'));
    const { text, html } = await copied();
    expect(text).to.equal('Lead 00001\tCompany 1\tContacted\tBjörn Berg\r\nLead 00003\tCompany 3\tNew Lead\t');
    const rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr');
    expect(rows.length).to.equal(2);
    expect(rows[0]!.cells[1]!.textContent).to.equal('Company 1');
    await waitUntil(() => said(table).includes('2 leads copied'), 'it is not said');
  });

  itWithHeldKeys('no formulas, neither in the text nor in the table', async () => {
    const leads = countedLeads(1).map((lead) => ({ ...lead, company: '=HYPERLINK("https://evil.example")' }));
    const adapter = createMemoryAdapter({ people, leads, currentUserId: 'ada' });
    const table = await entered({ adapter, selectable: true });
    await click(byRole(table, 'checkbox', 'Select Lead 00000'));
    const { text, html } = await copied();
    expect(text).to.include("'=HYPERLINK");
    const [row] = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr');
    expect([...row!.cells].map(({ textContent }) => textContent)).to.include(`'=HYPERLINK("https://evil.example")`);
  });

  itWithHeldKeys('what somebody has selected with the mouse, as everywhere', async () => {
    const table = await entered();
    const name = rowOf(table, 'Lead 00001').querySelector('bdi')!;
    document.getSelection()!.selectAllChildren(name);
    expect((await copied()).text).not.to.contain('\t');
    expect(said(table)).not.to.contain('copied');
    document.getSelection()!.removeAllRanges();
  });
});
