// A list over a queue: what only waits for the network is never called saved, and is seen at its row and above the rows.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { withOfflineQueue } from '../../../src/adapters/offline.js';
import '../../../src/elements/lead-table/pending/pending-changes-view.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { names, rowOf, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const mark = '1 change waits for the network.';

async function withoutNetwork(props: Partial<LeadTable> = {}) {
  const crm = smallCrm();
  const network = createFaultyAdapter(crm);
  const adapter = withOfflineQueue<LeadDataAdapter>(network, { name: `list-${Math.random()}` });
  await adapter.currentUser!();
  const table = await shownTable(adapter, props);
  network.offline = true;
  return { crm, network, adapter, table };
}

async function choose(text: string): Promise<void> {
  await typeText(text);
  await waitUntil(() => allByRole(document.body, 'option').length === 1);
  await press('ArrowDown', 'Enter');
}

async function assignInCell(table: LeadTable): Promise<void> {
  await click(rowOf(table, 'Bob Ray').querySelector<HTMLElement>('[aria-colindex="4"]')!);
  await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
}

describe('<lead-table> over a queue', () => {
  it('says of what was chosen in a cell that it is kept, marks the row, and sends it when asked to', async () => {
    const { crm, network, table } = await withoutNetwork();
    network.offline = false;
    await assignInCell(table);
    await typeText('dil');
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    network.offline = true;
    await press('ArrowDown', 'Enter');
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Kept until the network is back: Bob Ray: Dilek Işık assigned'));
    await waitUntil(() => hasRole(rowOf(table, 'Bob Ray'), 'img', mark));
    expect(hasRole(rowOf(table, 'Ann Lee'), 'img', mark)).to.equal(false);
    expect((await crm.getLead('lead-2')).assigneeIds).to.deep.equal([]);
    network.offline = false;
    table.shadowRoot!.querySelector('details')!.open = true;
    expect(shownText(table)).to.include(mark);
    await click(byRole(table, 'button', 'Send now'));
    await waitUntil(() => !shownText(table).includes(mark));
    await waitUntil(() => !hasRole(rowOf(table, 'Bob Ray'), 'img', mark));
    expect((await crm.getLead('lead-2')).assigneeIds).to.deep.equal(['dilek']);
  });

  it('says the same of a change of many, and of what takes it back', async () => {
    const { network, table } = await withoutNetwork({ selectable: true });
    network.offline = false;
    table.selectedIds = ['lead-1', 'lead-2'];
    await waitUntil(() => hasRole(table, 'button', 'Assign'));
    await click(byRole(table, 'button', 'Assign'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await choose('dil');
    await press('Escape');
    await waitUntil(() => hasRole(table, 'button', /^Apply/));
    network.offline = true;
    await click(byRole(table, 'button', /^Apply/));
    await waitUntil(() => shownText(table).includes('Kept until the network is back: 2 leads changed'));
    expect(shownText(table)).to.include('2 changes wait for the network.');
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => shownText(table).includes('Kept until the network is back: 2 leads as before'));
  });

  it('drops what waits with a way back, and opens the record that it is of', async () => {
    const { adapter, table } = await withoutNetwork();
    const [bob] = (await adapter.listLeads({ recordType: 'lead', limit: 5 }).catch(() => ({ items: [] }))).items;
    expect(bob).to.equal(undefined);
    const lead = { ...(await smallCrm().getLead('lead-2')) };
    await adapter.updateLead(lead, { company: 'Ray & Sons' });
    await waitUntil(() => shownText(table).includes(mark));
    // Nobody sees them before.
    expect(allByRole(table, 'button', /^(Open|Drop): /)).to.have.length(0);
    table.shadowRoot!.querySelector('details')!.open = true;
    await waitUntil(() => hasRole(table, 'button', 'Open: Bob Ray'));
    let opened: string | undefined;
    table.addEventListener('lead-open', (event) => {
      event.preventDefault();
      opened = event.detail.lead.name;
    });
    await click(byRole(table, 'button', 'Open: Bob Ray'));
    expect(opened).to.equal('Bob Ray');
    await click(byRole(table, 'button', 'Drop: Bob Ray: Company: Ray & Sons'));
    await waitUntil(() => shownText(table).includes('The change was dropped.'));
    expect(adapter.pending.list).to.have.length(0);
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => shownText(table).includes(mark));
    expect(names(table)).to.include('Bob Ray');
  });
});
