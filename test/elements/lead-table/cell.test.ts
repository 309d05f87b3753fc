// Assigning where one looks: the picker in the cell, the names beside it, and the way back.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { AssigneeChangeResult } from '../../../src/domain/assignment/assignment.js';
import { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, byHand, people, smallCrm } from '../../small-crm.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { names, rowOf, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const cell = (table: LeadTable, name: string): HTMLElement =>
  rowOf(table, name).querySelector<HTMLElement>('[aria-colindex="4"]')!;

async function editing(_table: LeadTable): Promise<void> {
  await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox', 'no picker opens');
}

async function choose(text: string): Promise<void> {
  await typeText(text);
  await waitUntil(() => allByRole(document.body, 'option').length === 1);
  await press('ArrowDown', 'Enter');
}

/** A table in whose cell of Bob Ray Dilek is chosen, and not saved. */
async function dilekForBob(...args: Parameters<typeof shownTable>): Promise<LeadTable> {
  const table = await shownTable(...args);
  await click(cell(table, 'Bob Ray'));
  await editing(table);
  await choose('dil');
  return table;
}

/** The picker of the first row was asked for by key; its code is on its way until `arrive` is called. */
async function askedFor(table: LeadTable, work: (arrive: () => void) => Promise<void>): Promise<void> {
  let arrive!: () => void;
  const { loadPicker } = LeadTable;
  LeadTable.loadPicker = () => new Promise<void>((resolve) => (arrive = resolve));
  try {
    table.focus();
    await press('ArrowDown', 'a');
    await waitUntil(() => arrive);
    await work(arrive);
  } finally {
    LeadTable.loadPicker = loadPicker;
  }
}

describe('<lead-table> assigning in the row', () => {
  it('opens the picker by a click on the cell, saves by Ctrl+Enter at once, and offers the way back', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('Dilek'));
    await waitUntil(() => shownText(table).includes('Bob Ray: Dilek Işık assigned'));
    expect((await adapter.getLead('lead-2')).assigneeIds).to.deep.equal(['dilek']);
    expect(deepFocus()?.closest('[role=grid]')).to.exist;
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('Unassigned'));
  });

  for (const key of ['a', 'F2', 'Enter']) {
    it(`opens it by ${key}, and Escape gives up what was chosen`, async () => {
      const adapter = smallCrm();
      const table = await shownTable(adapter);
      table.focus();
      await press('ArrowRight', 'ArrowRight', 'ArrowRight', key);
      await editing(table);
      await choose('ada');
      await press('Escape');
      await waitUntil(() => deepFocus()?.closest('[role=grid]'), 'the focus is not back in the grid');
      expect((await adapter.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn', 'chen']);
    });
  }

  it('has a way back to what Escape gave up: the picker opens with it once more', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    await press('Escape');
    await waitUntil(() => shownText(table).includes('Your changes were discarded.'));
    await click(byRole(table, 'button', 'Undo'));
    await editing(table);
    await pressWith('Control', 'Enter');
    await waitUntil(async () => (await adapter.getLead('lead-2')).assigneeIds.includes('dilek'));
  });

  it('opens nothing with what somebody gave up who is signed in no more', async () => {
    const table = await dilekForBob(smallCrm());
    await press('Escape');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    const other = smallCrm();
    table.adapter = other;
    await waitUntil(() => names(table).length > 0);
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => !hasRole(table, 'button', 'Undo'));
    expect(hasRole(table, 'combobox')).to.equal(false);
    expect((await other.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  const leaving: Record<string, (table: LeadTable) => Promise<void>> = {
    'Ctrl+Enter': () => pressWith('Control', 'Enter'),
    // By way of "Assign to me".
    'Tab, out of the page': () => press('Tab', 'Tab'),
    'Tab to what follows': (table) => {
      table.after(document.createElement('button'));
      return press('Tab', 'Tab');
    },
    'Shift+Tab': () => pressWith('Shift', 'Tab'),
    'a click elsewhere': (table) => click(byRole(table, 'searchbox')),
  };

  for (const [how, leave] of Object.entries(leaving)) {
    it(`saves who was chosen faster than the people for a text arrive, left by ${how}`, async () => {
      const base = smallCrm();
      const { promise, resolve } = byHand<void>();
      const searchAssignees: LeadDataAdapter['searchAssignees'] = async (query, context) => {
        if (query.text) await promise;
        return base.searchAssignees(query, context);
      };
      const table = await shownTable(adapterWith(base, { searchAssignees }));
      await click(cell(table, 'Bob Ray'));
      await editing(table);
      await typeText('dil');
      await press('ArrowDown', 'Enter');
      await leave(table);
      resolve();
      await waitUntil(async () => (await base.getLead('lead-2')).assigneeIds.includes('dilek'));
      await waitUntil(() => !hasRole(table, 'combobox'));
    });
  }

  it('saves who was chosen faster than the people for a text arrive where another cell is opened', async () => {
    const base = smallCrm();
    const { promise, resolve } = byHand<void>();
    const searchAssignees: LeadDataAdapter['searchAssignees'] = async (query, context) => {
      if (query.text) await promise;
      return base.searchAssignees(query, context);
    };
    const table = await shownTable(adapterWith(base, { searchAssignees }));
    await click(cell(table, 'Ann Lee'));
    await editing(table);
    await typeText('dil');
    await press('ArrowDown', 'Enter');
    // "Assign to me" hangs over the middle of the cell above.
    const { right, bottom } = cell(table, 'Bob Ray').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.floor(right) - 8, Math.floor(bottom) - 8] });
    resolve();
    await waitUntil(async () => (await base.getLead('lead-1')).assigneeIds.includes('dilek'));
    await waitUntil(() => hasRole(table, 'dialog', 'Assignees of Bob Ray'));
    expect((await base.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  it('chooses and saves whom somebody has typed, chosen and saved before the picker was there', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    await askedFor(table, async (arrive) => {
      await typeText('dil');
      await press('Enter');
      await pressWith('Control', 'Enter');
      arrive();
      await waitUntil(() => shownText(table).includes('Dilek Işık assigned'));
    });
    expect((await adapter.getLead('lead-1')).assigneeIds).to.include('dilek');
  });

  it('keeps what is typed while the picker is on its way, and takes no letter of it for a shortcut', async () => {
    const table = await shownTable(smallCrm(), { selectable: true });
    await askedFor(table, async (arrive) => {
      // "h" hands over, "x" selects, "e" exports.
      await typeText('hxee');
      await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
      await typeText('dilek');
      arrive();
      await editing(table);
    });
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    await press('ArrowDown', 'Enter');
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Dilek Işık assigned'));
    expect(allByRole(table, 'row').some((row) => row.getAttribute('aria-selected') === 'true')).to.equal(false);
  });

  for (const [how, leave] of [
    ['Escape', () => press('Escape')],
    ['going to the search', (table: LeadTable) => Promise.resolve(byRole(table, 'searchbox').focus())],
  ] as const) {
    it(`opens no picker that was given up by ${how} while it was on its way`, async () => {
      const table = await shownTable(smallCrm());
      await askedFor(table, async (arrive) => {
        await leave(table);
        const focused = deepFocus();
        arrive();
        await table.updateComplete;
        await new Promise(requestAnimationFrame);
        expect(deepFocus()).to.equal(focused);
        expect(hasRole(table, 'combobox')).to.equal(false);
      });
    });
  }

  it('takes back by Ctrl+Z what the notice tells of', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    await pressWith('Control', 'z');
    await waitUntil(async () => (await adapter.getLead('lead-2')).assigneeIds.length === 0);
  });

  it('says nothing of changes where Escape closes a picker in which none was made', async () => {
    const table = await shownTable(smallCrm());
    await click(cell(table, 'Bob Ray'));
    await editing(table);
    await press('Escape');
    await waitUntil(() => deepFocus()?.closest('[role=grid]'));
    expect(shownText(table)).to.not.include('discarded');
  });

  it('has the browser ask before the page is closed with what is chosen in it, and only then', async () => {
    const table = await shownTable(smallCrm());
    const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await click(cell(table, 'Bob Ray'));
    await editing(table);
    expect(isAsked(), 'nothing is chosen').to.equal(false);
    await choose('dil');
    expect(isAsked(), 'somebody is chosen').to.equal(true);
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Dilek Işık assigned'));
    expect(isAsked(), 'it is saved').to.equal(false);
  });

  it('saves when the list is taken out of the page', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    table.remove();
    await waitUntil(async () => (await adapter.getLead('lead-2')).assigneeIds.includes('dilek'));
  });

  it('saves nothing through the adapter of somebody else who has signed in meanwhile', async () => {
    const table = await dilekForBob(smallCrm());
    const other = smallCrm();
    table.adapter = other;
    await waitUntil(() => !hasRole(table, 'dialog'), 'the picker of the one before stays open');
    byRole(table, 'searchbox').focus();
    await waitUntil(() => !cell(table, 'Bob Ray').textContent.includes('Dilek'));
    expect((await other.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  it('asks before the last one is removed, and takes the settings of the host', async () => {
    const table = await shownTable(smallCrm(), { picker: { kind: 'person' } });
    await click(cell(table, 'Ann Lee'));
    await editing(table);
    await waitUntil(() => hasRole(document.body, 'option', /Dilek/));
    expect(hasRole(document.body, 'option', /Team North/)).to.equal(false);
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await waitUntil(() => shownText(table).includes('Remove the last person?'));
  });

  it('saves when it is left', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    byRole(table, 'searchbox').focus();
    await waitUntil(async () => (await adapter.getLead('lead-2')).assigneeIds.includes('dilek'));
  });

  it('puts the row back when it could not be saved, says why, and tries again', async () => {
    const base = smallCrm();
    let fails = true;
    const adapter = adapterWith(base, {
      changeAssignees: (changes, options) =>
        fails
          ? Promise.reject(new AdapterError('unavailable', 'No connection'))
          : base.changeAssignees(changes, options),
    });
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Bob Ray was not changed: No connection'));
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('Unassigned'));
    fails = false;
    await click(byRole(table, 'button', 'Retry'));
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('Dilek'));
  });

  /** A back end that tells nobody what `happens` there before a change is refused. */
  function refusing(
    happens: (crm: LocalAdapter) => Promise<unknown>,
    refusal: (crm: LocalAdapter) => Promise<Record<string, unknown>>,
  ): LeadDataAdapter {
    const crm = smallCrm();
    return adapterWith(crm, {
      subscribe: undefined,
      async changeAssignees(changes) {
        await happens(crm);
        const refused = await refusal(crm);
        return changes.map(({ leadId }) => ({ leadId, ...refused }) as AssigneeChangeResult);
      },
    });
  }

  it('shows a record no more that is gone when its change is saved, and has it selected no more', async () => {
    const adapter = refusing(
      (crm) => crm.deleteLead('lead-2'),
      () => Promise.resolve({ status: 'not-found', reason: 'It is gone' }),
    );
    const table = await shownTable(adapter, { selectable: true });
    table.selectedIds = ['lead-1', 'lead-2'];
    // The bar has taken its place, so that the click meets the row.
    await waitUntil(() => shownText(table).includes('2 selected'));
    await click(rowOf(table, 'Bob Ray').querySelector<HTMLElement>('.column-assignees')!);
    await editing(table);
    await choose('dil');
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Bob Ray was not changed: It is gone'));
    await waitUntil(() => !names(table).includes('Bob Ray'), 'the row is still there');
    expect(table.selectedIds).to.deep.equal(['lead-1']);
  });

  it('shows what others have made of a record meanwhile, where the refusal of a change tells it', async () => {
    const adapter = refusing(
      (crm) => crm.changeAssignees([{ leadId: 'lead-2', add: ['chen'], remove: [], operationId: 'theirs' }]),
      async (crm) => ({ status: 'conflict', reason: 'Somebody was quicker', current: await crm.getLead('lead-2') }),
    );
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Bob Ray was not changed: Somebody was quicker'));
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('陈 伟'), 'the row is as it was before');
  });

  it('gives the lead back to whoever had it, with the role that they had', async () => {
    const adapter = createMemoryAdapter({
      people,
      leads: [
        {
          ...annLee,
          primaryAssigneeId: 'bjorn',
          assignmentTerms: { bjorn: { role: 'closer' } },
        },
      ],
      currentUserId: 'ada',
      capabilities: { primaryAssignee: true, assignmentRoles: [{ value: 'closer', label: 'Closer' }] },
    });
    const table = await shownTable(adapter);
    await click(cell(table, 'Ann Lee'));
    await editing(table);
    await choose('bj');
    await pressWith('Control', 'Enter');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    expect((await adapter.getLead('lead-1')).assigneeIds).to.deep.equal(['chen']);
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => shownText(table).includes('as before'));
    const { primaryAssigneeId, assignmentTerms } = await adapter.getLead('lead-1');
    expect(primaryAssigneeId).to.equal('bjorn');
    expect(assignmentTerms).to.deep.equal({ bjorn: { role: 'closer' } });
  });

  it('keeps who came meanwhile where somebody goes back to what Escape gave up', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    await press('Escape');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    await adapter.changeAssignees([{ leadId: 'lead-2', add: ['chen'], remove: [], operationId: 'theirs' }]);
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('陈 伟'));
    await click(byRole(table, 'button', 'Undo'));
    await editing(table);
    await pressWith('Control', 'Enter');
    await waitUntil(async () => (await adapter.getLead('lead-2')).assigneeIds.includes('dilek'));
    expect((await adapter.getLead('lead-2')).assigneeIds).to.have.members(['chen', 'dilek']);
  });

  it('takes nothing back that the host prevents, and offers it again', async () => {
    const adapter = smallCrm();
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    let asked = 0;
    const prevent = (event: Event): void => {
      asked++;
      event.preventDefault();
    };
    table.addEventListener('lead-assign', prevent, { once: true });
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => asked === 1 && hasRole(table, 'button', 'Undo'));
    expect(shownText(table)).not.to.include('as before');
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => shownText(table).includes('1 lead as before'));
    expect((await adapter.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  it('takes a change back at the next try where the first one fails', async () => {
    const base = smallCrm();
    let fails = false;
    const adapter = adapterWith(base, {
      changeAssignees: (...args) =>
        fails ? Promise.reject(new AdapterError('unavailable', 'No connection')) : base.changeAssignees(...args),
    });
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => hasRole(table, 'button', 'Undo'));
    fails = true;
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => shownText(table).includes('Bob Ray was not changed: No connection'));
    fails = false;
    await click(byRole(table, 'button', 'Retry'));
    await waitUntil(() => shownText(table).includes('1 lead as before'));
    expect((await base.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  it('shows the record as it is by now where its change is refused without a word of that', async () => {
    const adapter = refusing(
      (crm) => crm.changeAssignees([{ leadId: 'lead-2', add: ['chen'], remove: [], operationId: 'theirs' }]),
      () => Promise.resolve({ status: 'forbidden', reason: 'It is locked' }),
    );
    const table = await dilekForBob(adapter);
    await pressWith('Control', 'Enter');
    await waitUntil(() => shownText(table).includes('Bob Ray was not changed: It is locked'));
    await waitUntil(() => cell(table, 'Bob Ray').textContent.includes('陈 伟'), 'the row is as it was before');
  });

  it('says so where the picker cannot be loaded, and opens it at the next try', async () => {
    const table = await shownTable(smallCrm());
    const { loadPicker } = LeadTable;
    LeadTable.loadPicker = () => Promise.reject(new Error('Failed to fetch'));
    try {
      table.focus();
      await press('ArrowDown', 'a');
      await waitUntil(() => hasRole(table, 'button', 'Retry'));
      expect(hasRole(table, 'combobox')).to.equal(false);
    } finally {
      LeadTable.loadPicker = loadPicker;
    }
    await click(byRole(table, 'button', 'Retry'));
    await editing(table);
  });

  it('changes nothing where the list is read-only or the key is switched off', async () => {
    const table = await shownTable(smallCrm(), { readonly: true });
    table.focus();
    await press('F2', 'a');
    expect(hasRole(table, 'combobox')).to.be.false;
    table.readonly = false;
    table.shortcuts = { assign: false };
    await press('a');
    expect(hasRole(table, 'combobox')).to.be.false;
  });
});
