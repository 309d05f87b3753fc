// Whether a row's assignees may be changed is known before somebody changes them, and nothing that was chosen is lost.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand, smallCrm } from '../../small-crm.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { countedCrm, rowOf, shownTable } from './table.js';

type Answer = Awaited<ReturnType<NonNullable<LeadDataAdapter['can']>>>;

const reason = 'Only managers may.';
const cell = (table: LeadTable, name: string): HTMLElement =>
  rowOf(table, name).querySelector<HTMLElement>('[aria-colindex="4"]')!;
const shows = (table: LeadTable, text: string): Promise<void> =>
  waitUntil(() => shownText(table).includes(text), `"${text}" is not shown, but: ${shownText(table)}`);

describe('a row whose assignees somebody may not change', () => {
  it('is asked about when its cell is looked at, and opens read-only with the reason', async () => {
    let asked = 0;
    const adapter = adapterWith(countedCrm(3), {
      can: () => {
        asked++;
        return Promise.resolve({ allowed: false, reason });
      },
    });
    const table = await shownTable(adapter);
    // What opens a cell is there.
    await click(cell(table, 'Lead 00000'));
    await waitUntil(() => hasRole(table, 'dialog', 'Assignees of Lead 00000'));
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'dialog', 'Assignees of Lead 00000'));
    const before = asked;
    await press('ArrowDown');
    await waitUntil(() => asked === before + 1, 'it is not asked before');
    await press('F2');
    await shows(table, `You may not change these assignees: ${reason}`);
    expect(asked).to.equal(before + 1);
    const dialog = byRole(table, 'dialog', 'Assignees of Lead 00001');
    expect(shownText(dialog)).to.include('Björn Berg');
    expect(hasRole(dialog, 'button', /^Remove/), 'nobody can be removed').to.equal(false);
    expect(dialog.matches(':focus-within'), 'the focus is in it').to.equal(true);
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'dialog'));
    expect(deepFocus()?.closest('[role=grid]')).to.exist;
  });

  it('keeps what was chosen before the answer came, sends nothing, and leads back to it', async () => {
    const answer = byHand<Answer>();
    const base = smallCrm();
    const adapter = adapterWith(base, { can: () => answer.promise });
    const table = await shownTable(adapter);
    await click(cell(table, 'Bob Ray'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await typeText('dil');
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    await press('ArrowDown', 'Enter');
    await waitUntil(() => hasRole(table, 'button', /^Remove Dilek/), 'nobody is chosen');
    answer.resolve({ allowed: false, reason });
    await shows(table, `You may not change these assignees: ${reason}`);
    const picker = byRole(table, 'dialog', 'Assignees of Bob Ray').querySelector('assignee-multiselect')!;
    expect(picker.value, 'whoever was chosen').to.deep.equal(['dilek']);
    await waitUntil(() => shownText(picker).includes('Dilek'), 'who was chosen is not shown');
    await pressWith('Control', 'Enter');
    await waitUntil(() => !hasRole(table, 'dialog'));
    expect(adapter.calls.filter(({ method }) => method === 'changeAssignees')).to.have.length(0);
    await click(byRole(table, 'button', 'Edit'));
    await waitUntil(() => hasRole(table, 'dialog', 'Assignees of Bob Ray'));
    expect(shownText(byRole(table, 'dialog', 'Assignees of Bob Ray'))).to.include('Dilek');
    expect((await base.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });
});
