// Whoever takes himself off a record may not see it any more: he is asked before, and offered no way back that there is not.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click, pressWith } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { countedLeads, rowOf, shownTable } from './table.js';

/** All are Björn's, who is signed in and sees no other. */
const ownCrm = (count: number, shared: (at: number) => string[] = () => []): LocalAdapter =>
  createMemoryAdapter({
    people,
    leads: countedLeads(count).map((lead, at) => ({ ...lead, assigneeIds: ['bjorn', ...shared(at)] })),
    currentUserId: 'bjorn',
  });

const shows = (table: LeadTable, text: string): Promise<void> =>
  waitUntil(() => shownText(table).includes(text), `"${text}" is not shown, but: ${shownText(table)}`);

async function removingMyself(table: LeadTable, count: number): Promise<void> {
  table.selectedIds = Array.from({ length: count }, (_, at) => `lead-${at}`);
  await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
  await click(byRole(table, 'button', 'Remove'));
  await waitUntil(() => hasRole(table, 'checkbox', /Björn/));
  await click(byRole(table, 'checkbox', /Björn/));
  await click(byRole(table, 'button', `Apply to ${count} leads`));
}

describe('<lead-table> records that whoever changes them loses', () => {
  it('offers no way back from a row that is not seen any more, and says so', async () => {
    const table = await shownTable(
      ownCrm(3, () => ['chen']),
      { picker: { removeSelf: undefined } },
    );
    await click(rowOf(table, 'Lead 00000').querySelector('[aria-colindex="4"]')!);
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await waitUntil(() => hasRole(document.body, 'option', /Björn/));
    await click(byRole(document.body, 'option', /Björn/));
    await pressWith('Control', 'Enter');
    await shows(table, 'Lead 00000: Björn Berg removed');
    await shows(table, 'You no longer see this record, so this cannot be undone.');
    expect(hasRole(table, 'button', 'Undo')).to.equal(false);
  });

  it('asks once before somebody removes himself from many, and offers no Undo of what he sees no more', async () => {
    const crm = ownCrm(4);
    const table = await shownTable(crm, { selectable: true });
    await removingMyself(table, 2);
    await shows(table, 'You are removed from 2 leads yourself, and may no longer see them.');
    expect((await crm.getLead('lead-0')).assigneeIds).to.deep.equal(['bjorn']);
    await waitUntil(() => deepFocus()?.textContent.trim() === 'Back', 'the focus is not where nothing happens');
    await click(byRole(table, 'button', 'Remove me'));
    await shows(table, '2 leads changed');
    await shows(table, '2 no longer seen by you (cannot be undone)');
    expect(hasRole(table, 'button', 'Undo')).to.equal(false);
    await waitUntil(() => !hasRole(table, 'dialog'));
  });

  it('changes nothing where the question is answered with no, and keeps what was chosen', async () => {
    const crm = ownCrm(4);
    const table = await shownTable(crm, { selectable: true });
    await removingMyself(table, 2);
    await waitUntil(() => hasRole(table, 'button', 'Remove me'));
    await click(byRole(table, 'button', 'Back'));
    await waitUntil(() => hasRole(table, 'button', 'Apply to 2 leads'));
    expect(byRole<HTMLInputElement>(table, 'checkbox', /Björn/).checked).to.equal(true);
    expect((await crm.getLead('lead-0')).assigneeIds).to.deep.equal(['bjorn']);
    await waitUntil(() => deepFocus()?.textContent.trim() === 'Apply to 2 leads');
  });

  it('asks nothing where the host has switched the question off', async () => {
    const table = await shownTable(ownCrm(4), { selectable: true, picker: { removeSelf: undefined } });
    await removingMyself(table, 2);
    await shows(table, '2 leads changed');
  });
});
