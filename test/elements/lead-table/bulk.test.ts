// Many leads at once: what a person does with a selection, what it comes to, and the way back.
import { expect, oneEvent } from '@open-wc/testing';
import { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import type { Job, LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import type { LeadAssignEvent, LeadAssignFailedEvent, SelectionChangedEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand, people } from '../../small-crm.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { countedCrm, countedLeads, nameOf, names, scroller, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

/** Everything is Marcus's, who has left; every third lead is also Björn's. */
const leaverCrm = (count: number): LocalAdapter =>
  createMemoryAdapter({
    people: [...people, { id: 'marcus', name: 'Marcus Ward', kind: 'person', inactive: true }],
    leads: countedLeads(count).map((lead, at) => ({
      ...lead,
      assigneeIds: at % 3 === 0 ? ['marcus', 'bjorn'] : ['marcus'],
    })),
    currentUserId: 'ada',
  });

const assignees = async (adapter: LocalAdapter, at: number): Promise<string[]> =>
  (await adapter.getLead(`lead-${at}`)).assigneeIds;

const shows = (table: LeadTable, text: string): Promise<void> =>
  waitUntil(() => shownText(table).includes(text), `"${text}" is not shown, but: ${shownText(table)}`);

/** A table with all that match selected, of more than are read one by one. */
async function withAllSelected(adapter: LeadDataAdapter, count: string): Promise<LeadTable> {
  const table = await shownTable(adapter, { selectable: true });
  table.focus();
  await pressWith('Control', 'a');
  await waitUntil(() => hasRole(table, 'button', `Select all ${count} leads`));
  await click(byRole(table, 'button', `Select all ${count} leads`));
  await shows(table, `All ${count} leads selected`);
  table.focus();
  return table;
}

async function withSelection(adapter: LeadDataAdapter, count: number): Promise<LeadTable> {
  const table = await shownTable(adapter, { selectable: true });
  table.selectedIds = Array.from({ length: count }, (_, at) => `lead-${at}`);
  table.focus();
  await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
  return table;
}

/** Where a word of an element is seen. */
function range(element: Element, word: string): DOMRect {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.textContent!.indexOf(word);
    if (at < 0) continue;
    const place = document.createRange();
    place.setStart(texts.currentNode, at);
    place.setEnd(texts.currentNode, at + word.length);
    return place.getBoundingClientRect();
  }
  throw new Error(`There is no ${word}`);
}

/** The one option of a typed text is chosen. */
async function choose(table: LeadTable, text: string): Promise<void> {
  await typeText(text);
  await waitUntil(() => allByRole(table, 'option').length === 1);
  await press('ArrowDown', 'Enter');
  await table.updateComplete;
}

/** Opens the dialog that assigns, from a row. */
async function openAssign(): Promise<void> {
  await press('a');
  await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
}

/** The dialog was asked for by key; its code is on its way until `arrive` is called. */
async function lateDialog(work: (arrive: () => void) => Promise<void>): Promise<void> {
  let arrive!: () => void;
  const { loadPicker } = LeadTable;
  LeadTable.loadPicker = () => new Promise<void>((resolve) => (arrive = resolve));
  try {
    await press('a');
    await waitUntil(() => arrive);
    await work(arrive);
  } finally {
    LeadTable.loadPicker = loadPicker;
  }
}

async function assignDilek(table: LeadTable): Promise<void> {
  await openAssign();
  await choose(table, 'dil');
  await pressWith('Control', 'Enter');
}

/** Changes all but some, which are locked. */
async function changeUnlocked(
  adapter: LeadDataAdapter,
  locked: readonly string[],
  ...[changes, options]: Parameters<LeadDataAdapter['changeAssignees']>
): ReturnType<LeadDataAdapter['changeAssignees']> {
  const done = await adapter.changeAssignees(
    changes.filter(({ leadId }) => !locked.includes(leadId)),
    options,
  );
  return changes.map(
    ({ leadId }) =>
      done.find((result) => result.leadId === leadId) ?? { leadId, status: 'forbidden', reason: 'It is locked' },
  );
}

describe('<lead-table> many at once', () => {
  it('assigns somebody to the selection by A, a name and Ctrl+Enter, tells whom it concerns first, and takes it back', async () => {
    const adapter = countedCrm(50);
    const table = await withSelection(adapter, 4);
    await press('a');
    await waitUntil(() => hasRole(table, 'dialog', 'Assign 4 leads'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await choose(table, 'dil');
    await shows(table, 'Dilek Işık gets 4 leads');
    // The field shows who was chosen, too.
    expect(hasRole(byRole(table, 'dialog', 'Assign 4 leads'), 'button', /Dilek Işık/)).to.equal(true);
    await pressWith('Control', 'Enter');
    await shows(table, '4 leads changed');
    expect(await assignees(adapter, 1)).to.include('dilek');
    expect(hasRole(table, 'dialog', 'Assign 4 leads')).to.be.false;
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '4 leads as before');
    expect(await assignees(adapter, 1)).not.to.include('dilek');
  });

  it('keeps what is typed while the dialog is on its way, and takes no letter of it for a shortcut', async () => {
    const table = await withSelection(countedCrm(20), 3);
    await lateDialog(async (arrive) => {
      await typeText('dilek');
      arrive();
      await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    });
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    expect((deepFocus() as HTMLInputElement).value).to.equal('dilek');
    await shows(table, '3 selected');
  });

  it('has each letter in its turn where somebody types on while the effect of the dialog is counted', async () => {
    const base = leaverCrm(1_500);
    const { promise, resolve } = byHand<void>();
    const countByAssignee: LeadDataAdapter['countByAssignee'] = async (...args) => {
      await promise;
      return base.countByAssignee(...args);
    };
    await withAllSelected(adapterWith(base, { countByAssignee }), '1,500');
    await lateDialog(async (arrive) => {
      await typeText('dil');
      arrive();
      await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
      await typeText('ek');
    });
    resolve();
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    expect((deepFocus() as HTMLInputElement).value).to.equal('dilek');
  });

  it('has each letter in its turn where somebody types on while the dialog reads what is chosen from', async () => {
    const base = countedCrm(50);
    const { promise, resolve } = byHand<void>();
    const getLead: LeadDataAdapter['getLead'] = async (...args) => {
      await promise;
      return base.getLead(...args);
    };
    const table = await shownTable(adapterWith(base, { getLead }), { selectable: true });
    table.selectedIds = ['lead-1', 'lead-49'];
    await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
    table.focus();
    await lateDialog(async (arrive) => {
      await typeText('di');
      arrive();
      await waitUntil(() => hasRole(table, 'dialog', 'Assign 2 leads'));
      await typeText('lek');
    });
    resolve();
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await waitUntil(() => allByRole(document.body, 'option').length === 1);
    expect((deepFocus() as HTMLInputElement).value).to.equal('dilek');
  });

  it('chooses and saves whom somebody has typed, chosen and saved before the dialog was there', async () => {
    const adapter = countedCrm(20);
    const table = await withSelection(adapter, 3);
    await lateDialog(async (arrive) => {
      await typeText('dil');
      await press('Enter');
      await pressWith('Control', 'Enter');
      arrive();
      await shows(table, '3 leads changed');
    });
    expect(await assignees(adapter, 1)).to.include('dilek');
  });

  it('saves whom somebody has chosen before the people for the text have arrived', async () => {
    const base = countedCrm(20);
    const { promise, resolve } = byHand<void>();
    const searchAssignees: LeadDataAdapter['searchAssignees'] = async (query, context) => {
      if (query.text) await promise;
      return base.searchAssignees(query, context);
    };
    const table = await withSelection(adapterWith(base, { searchAssignees }), 3);
    await openAssign();
    await typeText('dil');
    await press('Enter');
    await pressWith('Control', 'Enter');
    resolve();
    await shows(table, '3 leads changed');
    expect(await assignees(base, 1)).to.include('dilek');
  });

  it('has a way back to what was chosen when the dialog is closed, and forgets it with the words that offer it', async () => {
    const adapter = countedCrm(50);
    const table = await withSelection(adapter, 4);
    await openAssign();
    await choose(table, 'dil');
    await click(byRole(table, 'button', 'Cancel'));
    await shows(table, 'Your changes were discarded.');
    expect(hasRole(table, 'dialog', 'Assign 4 leads')).to.equal(false);
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => hasRole(table, 'dialog', 'Assign 4 leads'));
    await shows(table, 'Dilek Işık gets 4 leads');
    await click(byRole(table, 'button', 'Cancel'));
    await shows(table, 'Your changes were discarded.');
    // What is begun anew has nothing of it.
    table.focus();
    await openAssign();
    expect(shownText(table)).not.to.include('gets 4 leads');
    await choose(table, 'ada');
    await pressWith('Control', 'Enter');
    await shows(table, '4 leads changed');
    expect(await assignees(adapter, 1)).to.include('ada');
    expect(await assignees(adapter, 1)).not.to.include('dilek');
  });

  it('takes back of each record what nobody has touched since, and says who stays as others have made them', async () => {
    const adapter = countedCrm(50);
    const table = await withSelection(adapter, 4);
    await openAssign();
    await choose(table, 'dil');
    await choose(table, 'north');
    await pressWith('Control', 'Enter');
    await shows(table, '4 leads changed');
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: ['dilek'] }]);
    await adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '3 leads as before');
    expect(shownText(table)).to.include('1 in part');
    expect(shownText(table)).to.include('Dilek Işık: not undone, because somebody else has changed that since.');
    expect(await assignees(adapter, 1))
      .to.include('dilek')
      .and.not.include('north');
    expect(await assignees(adapter, 2)).to.not.include('dilek');
  });

  it('has no way back to what somebody chose who is signed in no more', async () => {
    const table = await withSelection(countedCrm(50), 4);
    await openAssign();
    await choose(table, 'dil');
    await click(byRole(table, 'button', 'Cancel'));
    await shows(table, 'Your changes were discarded.');
    table.adapter = countedCrm(50);
    await table.updateComplete;
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => !hasRole(table, 'button', 'Undo'));
    expect(hasRole(table, 'dialog', 'Assign 4 leads')).to.equal(false);
  });

  it('says nothing of changes when a dialog is closed in which nothing was chosen', async () => {
    const table = await withSelection(countedCrm(50), 4);
    await openAssign();
    await click(byRole(table, 'button', 'Cancel'));
    await waitUntil(() => !hasRole(table, 'dialog', 'Assign 4 leads'));
    expect(shownText(table)).not.to.include('discarded');
  });

  it('leaves the bar free for what comes next, and the last rows free of the bar', async () => {
    const table = await withSelection(countedCrm(50), 4);
    table.style.setProperty('block-size', `${innerHeight - 30}px`);
    const bar = (): DOMRect => byRole(table, 'toolbar', 'Actions for the selection').getBoundingClientRect();
    await assignDilek(table);
    await waitUntil(() => hasRole(table, 'group', '4 leads changed'));
    const notice = byRole(table, 'group', '4 leads changed').getBoundingClientRect();
    expect(notice.bottom).to.be.at.most(bar().top);
    await pressWith('Control', 'End');
    const last = 'Select Lead 00049';
    await waitUntil(() => hasRole(table, 'checkbox', last));
    await waitUntil(() => byRole(table, 'checkbox', last).getBoundingClientRect().bottom <= bar().top, 'it is covered');
    await click(byRole(table, 'checkbox', last));
    expect(table.selectedIds).to.include('lead-49');
  });

  it('reads in the direction of its words, whatever the names in them', async () => {
    const entries = people.map((person) => (person.id === 'dilek' ? { ...person, name: 'דליק לוי' } : person));
    const adapter = createMemoryAdapter({ people: entries, leads: countedLeads(20), currentUserId: 'ada' });
    const table = await withSelection(adapter, 4);
    await openAssign();
    // Found by her address: no driver types Hebrew letters.
    await choose(table, 'dilek@');
    await shows(table, 'דליק לוי gets 4 leads');
    const line = allByRole(table, 'listitem').find(({ textContent }) => textContent.includes('gets 4 leads'))!;
    const [name, words] = [range(line, 'דליק'), range(line, 'gets')];
    expect(name.left).to.be.below(words.left);
  });

  it('says what could not be taken back, and takes it back at the next try', async () => {
    const base = countedCrm(50);
    const refused = [['lead-0'], ['lead-1', 'lead-2'], []];
    const adapter = adapterWith(base, {
      changeAssignees: (...asked) => changeUnlocked(base, refused.shift() ?? [], ...asked),
    });
    const table = await withSelection(adapter, 4);
    await assignDilek(table);
    await shows(table, '3 done, 1 forbidden');
    await click(byRole(table, 'button', 'Undo 3'));
    await shows(table, '1 lead as before, 2 forbidden');
    await waitUntil(() => deepFocus()?.textContent.includes('as before') === true, 'the focus is lost');
    expect(hasRole(table, 'button', /^Undo/)).to.equal(false);
    await click(byRole(table, 'button', 'Try 2 again'));
    await shows(table, '3 leads as before');
    expect(hasRole(table, 'dialog', 'Assign 4 leads')).to.equal(false);
    expect(await assignees(base, 1)).not.to.include('dilek');
  });

  it('keeps what an undo that was stopped has left, and takes it back at the next try', async () => {
    const base = countedCrm(150);
    const undoing = byHand<void>();
    const goesOn = byHand<void>();
    let held = true;
    const adapter = adapterWith(base, {
      async changeAssignees(changes, options) {
        // What is being written when somebody stops the undo goes on to its end.
        if (held && changes[0]?.remove.includes('dilek')) {
          held = false;
          undoing.resolve();
          await goesOn.promise;
        }
        return changeUnlocked(base, ['lead-0'], changes, options);
      },
    });
    const table = await withSelection(adapter, 150);
    await assignDilek(table);
    await shows(table, '149 done, 1 forbidden');
    await click(byRole(table, 'button', 'Undo 149'));
    await undoing.promise;
    await click(byRole(table, 'button', 'Stop'));
    goesOn.resolve();
    await shows(table, '100 leads as before, 49 not tried');
    await click(byRole(table, 'button', 'Try 49 again'));
    await shows(table, '149 leads as before');
    expect(await assignees(base, 149)).not.to.include('dilek');
  });

  it('says nothing of an undo that the host has prevented, and offers it again', async () => {
    const adapter = countedCrm(50);
    const table = await withSelection(adapter, 4);
    await assignDilek(table);
    await shows(table, '4 leads changed');
    let asked = 0;
    const prevent = (event: Event): void => {
      asked++;
      event.preventDefault();
    };
    table.addEventListener('lead-assign', prevent, { once: true });
    await click(byRole(table, 'button', 'Undo'));
    await waitUntil(() => asked === 1 && hasRole(table, 'button', 'Undo'));
    expect(shownText(table)).not.to.include('as before');
    expect(await assignees(adapter, 1)).to.include('dilek');
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '4 leads as before');
    expect(await assignees(adapter, 1)).not.to.include('dilek');
  });

  it('assigns in a role and until a day, and brings back what was there before', async () => {
    const leads = countedLeads(5).map((lead) => ({ ...lead, assigneeIds: ['bjorn'] }));
    leads[1] = { ...leads[1]!, assigneeIds: ['dilek'], assignmentTerms: { dilek: { role: 'closer' } } };
    const assignmentRoles = [
      { value: 'closer', label: 'Closer' },
      { value: 'cover', label: 'Holiday cover' },
    ];
    const capabilities = { assignmentRoles, assignmentUntil: true };
    const adapter = createMemoryAdapter({ people, leads, currentUserId: 'ada', capabilities });
    const table = await withSelection(adapter, 3);
    await openAssign();
    await choose(table, 'dil');
    await waitUntil(() => hasRole(table, 'combobox', 'Role of Dilek Işık'));
    const role = byRole(table, 'combobox', 'Role of Dilek Işık') as unknown as HTMLSelectElement;
    role.value = 'cover';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    const day = table.shadowRoot!.querySelector<HTMLInputElement>('input[aria-label="Last day of Dilek Işık"]')!;
    day.value = '2090-12-24';
    day.dispatchEvent(new Event('change', { bubbles: true }));
    await table.updateComplete;
    await pressWith('Control', 'Enter');
    await shows(table, '3 leads changed');
    const terms = async () =>
      Promise.all([0, 1, 2].map(async (at) => (await adapter.getLead(`lead-${at}`)).assignmentTerms));
    const given = { dilek: { role: 'cover', until: '2090-12-24' } };
    expect(await terms()).to.deep.equal([given, given, given]);
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '3 leads as before');
    expect(await terms()).to.deep.equal([undefined, { dilek: { role: 'closer' } }, undefined]);
    expect(await assignees(adapter, 0)).to.deep.equal(['bjorn']);
  });

  it('hands over from somebody who has left, keeps the others, and offers to replace exactly them', async () => {
    const adapter = leaverCrm(12);
    const table = await withSelection(adapter, 12);
    await waitUntil(() => hasRole(table, 'button', 'Replace Marcus Ward with…'));
    await click(byRole(table, 'button', 'Replace Marcus Ward with…'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await choose(table, 'dil');
    await shows(table, 'Dilek Işık gets 12 leads');
    await shows(table, 'Marcus Ward gives up 12 leads');
    await click(byRole(table, 'button', 'Apply to 12 leads'));
    await shows(table, '12 leads changed');
    expect(await assignees(adapter, 0)).to.have.members(['bjorn', 'dilek']);
  });

  it('tells people of one name apart where somebody is to be removed', async () => {
    const marcus = { id: 'marcus-2', name: 'Marcus Ward', kind: 'person', email: 'm.ward@crm.example' } as const;
    const adapter = createMemoryAdapter({
      people: [...people, { id: 'marcus', name: 'Marcus Ward', kind: 'person' }, marcus],
      leads: countedLeads(2).map((lead, at) => ({ ...lead, assigneeIds: at === 0 ? ['marcus'] : ['marcus-2'] })),
      currentUserId: 'ada',
    });
    const table = await withSelection(adapter, 2);
    await click(byRole(table, 'button', 'Remove'));
    await shows(table, 'Marcus Ward (m.ward@crm.example)');
    await shows(table, 'Marcus Ward (marcus)');
  });

  it('says what became of each lead, undoes the done after the dialog too, and tries the failed again', async () => {
    const base = leaverCrm(12);
    let refuse = true;
    const operations: (string | undefined)[] = [];
    const adapter = adapterWith(base, {
      changeAssignees: async (changes, options) => {
        operations.push(...changes.map(({ operationId }) => operationId));
        const stopped = (leadId: string) => refuse && ['lead-2', 'lead-5'].includes(leadId);
        const results = await base.changeAssignees(
          changes.filter(({ leadId }) => !stopped(leadId)),
          options,
        );
        return changes.map(
          ({ leadId }) =>
            results.find((result) => result.leadId === leadId) ?? { leadId, status: 'forbidden', reason: 'Not yours' },
        );
      },
    });
    const table = await shownTable(adapter, { selectable: true });
    table.selectedIds = base ? Array.from({ length: 12 }, (_, at) => `lead-${at}`) : [];
    await waitUntil(() => hasRole(table, 'button', 'Remove'));
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'checkbox', /Marcus Ward/));
    await click(byRole(table, 'checkbox', /Marcus Ward/));
    await click(byRole(table, 'button', 'Apply to 12 leads'));
    await shows(table, '10 done, 2 forbidden');
    await click(byRole(table, 'button', 'Close'));
    await waitUntil(() => !hasRole(table, 'dialog') && hasRole(table, 'button', 'Undo'));
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '10 leads as before');
    operations.length = 0;
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'checkbox', /Marcus Ward/));
    await click(byRole(table, 'checkbox', /Marcus Ward/));
    await click(byRole(table, 'button', 'Apply to 12 leads'));
    await shows(table, '10 done, 2 forbidden');
    refuse = false;
    await click(byRole(table, 'button', 'Try 2 again'));
    await shows(table, '12 leads changed');
    expect(operations.slice(12)).to.have.members([operations[2], operations[5]], 'the retry is the same operation');
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '12 leads as before');
    expect(await assignees(base, 2)).to.deep.equal(['marcus']);
  });

  it('stays open while a change is made, however it is closed, and keeps the focus', async () => {
    const base = countedCrm(20);
    const { promise, resolve } = byHand<void>();
    const changeAssignees: LeadDataAdapter['changeAssignees'] = async (...args) => {
      await promise;
      return base.changeAssignees(...args);
    };
    const table = await withSelection(adapterWith(base, { changeAssignees }), 3);
    await assignDilek(table);
    await waitUntil(() => hasRole(table, 'button', 'Stop'));
    const dialog = byRole<HTMLDialogElement>(table, 'dialog', 'Assign 3 leads');
    await waitUntil(() => deepFocus()?.closest('dialog') === dialog, 'the focus is lost');
    const closed = oneEvent(dialog, 'close');
    // As browsers do at the second Escape.
    dialog.close();
    await closed;
    expect(dialog.open).to.equal(true);
    resolve();
    await shows(table, '3 leads changed');
    expect(await assignees(base, 1)).to.include('dilek');
  });

  it('does nothing through the adapter of somebody else who has signed in while the dialog is open', async () => {
    const table = await withSelection(countedCrm(20), 3);
    await openAssign();
    await choose(table, 'dil');
    const other = countedCrm(20);
    table.adapter = other;
    await waitUntil(() => !hasRole(table, 'dialog', 'Assign 3 leads'), 'the dialog of the one before stays open');
    expect(await assignees(other, 1)).not.to.include('dilek');
  });

  it('says so where the dialog cannot be loaded, and opens it at the next try', async () => {
    const table = await withSelection(countedCrm(20), 3);
    const { loadPicker } = LeadTable;
    LeadTable.loadPicker = () => Promise.reject(new Error('Failed to fetch'));
    try {
      await click(byRole(table, 'button', 'Remove'));
      await waitUntil(() => hasRole(table, 'button', 'Retry'));
    } finally {
      LeadTable.loadPicker = loadPicker;
    }
    await click(byRole(table, 'button', 'Retry'));
    await waitUntil(() => hasRole(table, 'checkbox', /Björn Berg/));
  });

  it('asks the host first, who can do it or forbid it', async () => {
    const adapter = countedCrm(20);
    const table = await withSelection(adapter, 3);
    const asked: string[][] = [];
    table.addEventListener('lead-assign', (event: LeadAssignEvent) => {
      asked.push(event.detail.changes.map(({ leadId }) => leadId));
      event.preventDefault();
    });
    await click(byRole(table, 'button', 'Remove all'));
    await waitUntil(() => hasRole(table, 'button', /Apply to/));
    await click(byRole(table, 'button', /Apply to/));
    await waitUntil(() => asked.length === 1);
    expect(asked[0]).to.deep.equal(['lead-1', 'lead-2']);
    expect(await assignees(adapter, 2)).to.have.length(2);
  });

  it('has all that match selected as before when one of those that were ticked is deleted elsewhere', async () => {
    const adapter = countedCrm(1_500);
    const table = await withSelection(adapter, 2);
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    // That button is gone, and the focus goes to the first thing to do with them.
    await waitUntil(() => deepFocus() === byRole(table, 'button', 'Assign'));
    await shows(table, 'All 1,500 leads selected');
    await adapter.deleteLead('lead-1');
    await waitUntil(() => !shownText(table).includes('Lead 00001'), 'it is still there');
    expect(table.selectedQuery).to.exist;
    await shows(table, 'leads selected');
  });

  it('has all that match selected as before when the only one that was ticked is deleted elsewhere', async () => {
    const adapter = countedCrm(1_500);
    const table = await withSelection(adapter, 1);
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    await adapter.deleteLead('lead-0');
    await waitUntil(() => !shownText(table).includes('Lead 00000'), 'it is still there');
    expect(table.selectedQuery).to.exist;
    await shows(table, 'leads selected');
    expect(hasRole(table, 'toolbar', 'Actions for the selection')).to.equal(true);
  });

  it('works on from what a change has made of the selection where its rows have left the list', async () => {
    const adapter = countedCrm(40);
    const filter = { field: 'assignees', operator: 'empty' } as const;
    const table = await shownTable(adapter, { selectable: true, query: { recordType: 'lead', filter } });
    table.selectedIds = ['lead-0', 'lead-4', 'lead-8'];
    table.focus();
    await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
    await assignDilek(table);
    await shows(table, '3 leads changed');
    await waitUntil(() => !names(table).includes(nameOf(4)), 'the rows are still there');
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'checkbox', /Dilek Işık/));
    await click(byRole(table, 'checkbox', /Dilek Işık/));
    await click(byRole(table, 'button', 'Apply to 3 leads'));
    await waitUntil(async () => (await assignees(adapter, 4)).length === 0);
  });

  it('selects all that match of a list that is too long to be read, and changes them by the query', async () => {
    const base = countedCrm(1500);
    let query: unknown;
    const adapter = adapterWith(base, {
      startJob: (work, options) => {
        query = (work as { query: unknown }).query;
        return base.startJob(work, options);
      },
    });
    const table = await shownTable(adapter, {
      selectable: true,
      query: { recordType: 'lead', filter: { field: 'status', operator: 'is-not', value: 'Nothing' } },
    });
    table.focus();
    await pressWith('Control', 'a');
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    expect(byRole<HTMLInputElement>(table, 'checkbox', /that are loaded$/).indeterminate).to.equal(false);
    expect(table.selectedQuery?.filter).to.deep.equal({ field: 'status', operator: 'is-not', value: 'Nothing' });
    table.focus();
    await assignDilek(table);
    await shows(table, '1,500 leads changed');
    expect(query).to.deep.include({ filter: { field: 'status', operator: 'is-not', value: 'Nothing' } });
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '1,500 leads as before');
  });

  it('tells of a change by query why records have failed, and how many are no longer seen', async () => {
    const base = countedCrm(1500);
    const failed = [
      { leadId: 'lead-1', reason: 'It is locked', status: 'forbidden' as const },
      { leadId: 'lead-2', reason: 'It is locked', status: 'forbidden' as const },
      { leadId: 'lead-3', reason: 'Somebody was quicker', status: 'conflict' as const },
    ];
    const outcome = { changed: 1497, failed, accessLost: 4 };
    const startJob = (): Promise<Job> =>
      Promise.resolve({ id: 'job', status: 'finished', done: 1500, total: 1500, outcome });
    const table = await withAllSelected(adapterWith(base, { startJob }), '1,500');
    await assignDilek(table);
    await shows(table, '1,497 done, 4 no longer seen by you (cannot be undone), 2 forbidden, 1 changed meanwhile');
    expect(shownText(byRole(table, 'dialog'))).to.include('Lead 00001 It is locked');
  });

  it('tries the failed of a change by query again as work of its own, since what was answered stays the answer', async () => {
    const answers = new Map<string, Job['outcome']>();
    const failed = [{ leadId: 'lead-1', reason: 'It is locked', status: 'forbidden' as const }];
    const adapter = adapterWith(countedCrm(1500), {
      startJob: (_work, { idempotencyKey = '' } = {}) => {
        if (!answers.has(idempotencyKey))
          answers.set(idempotencyKey, answers.size === 0 ? { changed: 1499, failed } : { changed: 1500, failed: [] });
        const outcome = answers.get(idempotencyKey);
        return Promise.resolve({ id: idempotencyKey, status: 'finished', done: 1500, total: 1500, outcome });
      },
    });
    const table = await withAllSelected(adapter, '1,500');
    await assignDilek(table);
    await shows(table, '1,499 done, 1 forbidden');
    await click(byRole(table, 'button', 'Try 1 again'));
    await shows(table, '1,500 leads changed');
  });

  it('says before a change by query that nobody will lead where whoever led is removed', async () => {
    const adapter = createMemoryAdapter({
      people,
      leads: countedLeads(1_500).map((lead) => ({ ...lead, assigneeIds: ['bjorn'], primaryAssigneeId: 'bjorn' })),
      currentUserId: 'ada',
      capabilities: { primaryAssignee: true },
    });
    const table = await shownTable(adapter, { selectable: true });
    table.focus();
    await pressWith('Control', 'a');
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'dialog') && deepFocus()?.getAttribute('role') === 'combobox');
    expect(shownText(table)).not.to.include('the primary assignee');
    await choose(table, 'bj');
    await shows(table, 'Where somebody who is removed is the primary assignee, nobody will be');
  });

  it('means no longer all that match when the page shows another query', async () => {
    const table = await withAllSelected(leaverCrm(1_500), '1,500');
    // Not the text of the whole table: what was announced may still stand there.
    const all = /All 1,500 leads selected/;
    expect(hasRole(table, 'button', all)).to.equal(true);
    table.query = { filter: { field: 'status', operator: 'in', value: ['Contacted'] } };
    await waitUntil(() => !hasRole(table, 'button', all), 'still all');
    expect(table.selectedQuery).to.equal(undefined);
  });

  it('tells before a change by query who gets and who gives up how many, as the back end counts', async () => {
    const table = await withAllSelected(leaverCrm(1_500), '1,500');
    await openAssign();
    const effect = (): string => shownText(byRole(table, 'dialog', 'Assign 1,500 leads'));
    await waitUntil(() => effect().includes('Nothing changes yet'));
    await choose(table, 'bj');
    await waitUntil(() => effect().includes('Björn Berg gets 1,000 leads'), effect());
    expect(effect()).to.include('all 1,500 leads that match').and.include('500 leads stay as they are');
    await choose(table, 'dil');
    await waitUntil(() => effect().includes('Dilek Işık gets 1,500 leads'), effect());
    // Whether somebody is on a record that the other one is not on, a count does not say.
    expect(effect()).to.include('Björn Berg gets 1,000 leads').and.not.include('stay');
  });

  it('tells before a removal by query who gives up how many', async () => {
    const table = await withAllSelected(leaverCrm(1_500), '1,500');
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'dialog') && deepFocus()?.getAttribute('role') === 'combobox');
    await choose(table, 'bj');
    await shows(table, 'Björn Berg gives up 500 leads');
    await shows(table, '1,000 leads stay as they are');
  });

  it('says so where the back end does not count', async () => {
    const uncounted = adapterWith(leaverCrm(1_500), { countByAssignee: undefined });
    const failing = adapterWith(leaverCrm(1_500), { countByAssignee: () => Promise.reject(new Error('It is busy')) });
    for (const adapter of [uncounted, failing]) {
      const table = await withAllSelected(adapter, '1,500');
      await openAssign();
      await choose(table, 'dil');
      await shows(table, 'How many each person gets or gives up is not known before.');
      expect(byRole(table, 'button', 'Apply to 1,500 leads').getAttribute('aria-disabled')).to.equal('false');
      table.remove();
    }
  });

  it('removes everybody from all that match, and tells before what that comes to', async () => {
    const adapter = leaverCrm(1_500);
    const table = await withAllSelected(adapter, '1,500');
    await click(byRole(table, 'button', 'Remove all'));
    await waitUntil(() => hasRole(table, 'dialog', 'Remove everybody from 1,500 leads'));
    await shows(table, 'Björn Berg gives up 500 leads');
    await shows(table, 'Nobody is assigned to 1,500 leads afterwards');
    await click(byRole(table, 'button', 'Apply to 1,500 leads'));
    await shows(table, '1,500 leads changed');
    expect(await assignees(adapter, 1_499)).to.deep.equal([]);
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '1,500 leads as before');
    expect(await assignees(adapter, 0)).to.have.members(['marcus', 'bjorn']);
  });

  it('says why everybody cannot be removed where more match than can be read, and opens nothing', async () => {
    const base = leaverCrm(1_500);
    const capabilities = { ...base.capabilities, resultWindow: 1_200, sortable: ['name'] };
    const table = await withAllSelected(adapterWith(base, { capabilities }), '1,500');
    const reason = 'This can be done for at most 1,200 at once.';
    for (const name of ['Balance', 'Remove all']) {
      const button = byRole(table, 'button', name);
      expect([button.getAttribute('aria-disabled'), button.title]).to.deep.equal(['true', reason]);
    }
    expect(shownText(table)).not.to.include(reason);
    await click(byRole(table, 'button', 'Remove all'));
    await shows(table, reason);
    expect(hasRole(table, 'dialog')).to.equal(false);
    expect(byRole(table, 'button', 'Assign').getAttribute('aria-disabled')).to.equal(null);
  });

  it('says before that only the first are changed where more match than can be read, and a query cannot be handed over', async () => {
    const base = leaverCrm(1_500);
    const adapter = adapterWith(base, {
      capabilities: { ...base.capabilities, resultWindow: 1_200, sortable: ['name'] },
      changeAssigneesByQuery: undefined,
      startJob: undefined,
    });
    const table = await withAllSelected(adapter, '1,500');
    await openAssign();
    await choose(table, 'dil');
    await shows(table, 'Only the first 1,200 will be changed: more match than can be read at once.');
    await click(byRole(table, 'button', 'Apply to 1,200 leads'));
    await shows(table, '1,200 leads changed');
  });

  it('changes all that match where a back end shows only a part of each query, by narrower ones', async () => {
    const base = leaverCrm(1_500);
    const adapter = adapterWith(base, {
      capabilities: { ...base.capabilities, resultWindow: 400 },
      changeAssigneesByQuery: undefined,
      startJob: undefined,
    });
    const table = await withAllSelected(adapter, '1,500');
    await openAssign();
    await choose(table, 'dil');
    await waitUntil(() => hasRole(table, 'button', 'Apply to 1,500 leads'));
    expect(shownText(table)).to.not.include('more match than can be read');
    await click(byRole(table, 'button', 'Apply to 1,500 leads'));
    await shows(table, '1,500 leads changed');
    expect(await assignees(base, 1_499)).to.include('dilek');
  });

  it('changes all of more than 50,000 page by page where no query can be handed over, tells how far it is, and can be held', async () => {
    const base = countedCrm(50_100);
    const adapter = adapterWith(base, { changeAssigneesByQuery: undefined, startJob: undefined });
    const table = await withAllSelected(adapter, '50,100');
    await click(byRole(table, 'button', 'Remove all'));
    await waitUntil(() => /\d leads read…/.test(shownText(table)), 'it does not tell how far it is');
    await waitUntil(() => hasRole(table, 'button', /^Apply to/), 'it is not read', { timeout: 20_000 });
    await click(byRole(table, 'button', /^Apply to/));
    await waitUntil(() => hasRole(table, 'button', 'Pause'));
    await click(byRole(table, 'button', 'Pause'));
    await waitUntil(() => hasRole(table, 'button', 'Go on'));
    await shows(table, 'of 25,050 done');
    await click(byRole(table, 'button', 'Go on'));
    await waitUntil(() => shownText(table).includes('25,050 leads changed'), 'it is not done', { timeout: 60_000 });
    // Far behind the first 50,000.
    expect(await assignees(base, 50_098)).to.deep.equal([]);
    expect(
      (
        await base.listLeads({
          recordType: 'lead',
          limit: 1,
          total: 'exact',
          filter: { field: 'assignees', operator: 'not-empty' },
        })
      ).total?.value,
    ).to.equal(0);
  }).timeout(90_000);

  it('tells the host which query was changed and how, and which could not be', async () => {
    const base = leaverCrm(1_500);
    let fails = true;
    const adapter = adapterWith(base, {
      startJob: (...asked) =>
        fails ? Promise.reject(new AdapterError('invalid', 'Not now')) : base.startJob(...asked),
    });
    const table = await withAllSelected(adapter, '1,500');
    const failed = oneEvent(table, 'lead-assign-failed');
    await assignDilek(table);
    const expected = { query: { recordType: 'lead' }, delta: { add: ['dilek'], remove: [] } };
    const { detail } = (await failed) as LeadAssignFailedEvent;
    expect(detail).to.deep.include(expected);
    expect(detail.operationId).to.be.a('string');
    fails = false;
    const assigned = oneEvent(table, 'lead-assigned');
    await click(byRole(table, 'button', 'Try 1,500 again'));
    expect((await assigned).detail).to.deep.include({ ...expected, changed: 1_500 });
  });

  it('tells the host that all that match are selected, and when they are no more', async () => {
    const table = await shownTable(countedCrm(1_500), { selectable: true });
    const told: SelectionChangedEvent['detail'][] = [];
    table.addEventListener('selection-changed', ({ detail }) => {
      told.push(detail);
      // As a framework does that keeps the selection.
      table.selectedIds = detail.selectedIds;
    });
    const last = (): SelectionChangedEvent['detail'] => told.at(-1)!;
    await click(byRole(table, 'checkbox', `Select ${nameOf(2)}`));
    expect(told).to.deep.equal([{ selectedIds: ['lead-2'], query: undefined }]);
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    expect(last()).to.deep.equal({ selectedIds: ['lead-2'], query: table.selectedQuery });
    expect(table.selectedQuery).to.deep.equal({ recordType: 'lead' });
    // All but one is no query any more.
    await click(byRole(table, 'checkbox', `Select ${nameOf(3)}`));
    await waitUntil(() => !last().query);
    expect(last().selectedIds).to.include('lead-2').and.not.include('lead-3');
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    expect(last().query).to.deep.equal({ recordType: 'lead' });
    await click(byRole(table, 'searchbox'));
    await typeText('Lead 0001');
    await waitUntil(() => !last().query);
    expect(table.selectedQuery).to.equal(undefined);
    expect(last().selectedIds).to.deep.equal(table.selectedIds);
    expect(told).to.have.length(5);
  });

  for (const count of [1_500, 4_500])
    it(`hands over of ${count} that match what somebody has, and adds nobody to the others`, async () => {
      const adapter = leaverCrm(count);
      const [all, theirs] = [count, count / 3].map((some) => some.toLocaleString('en')) as [string, string];
      const table = await withAllSelected(adapter, all);
      await press('h');
      await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
      await choose(table, 'bj');
      await waitUntil(() => deepFocus() === byRole(table, 'combobox', 'To'));
      await choose(table, 'dil');
      await shows(table, `Björn Berg gives up ${theirs} leads`);
      await shows(table, `Dilek Işık gets ${theirs} leads`);
      await click(byRole(table, 'button', `Apply to ${theirs} leads`));
      await shows(table, `${theirs} leads changed`);
      expect(await assignees(adapter, 0)).to.have.members(['marcus', 'dilek']);
      expect(await assignees(adapter, 1)).to.deep.equal(['marcus']);
    });

  it('all that match are seen to be selected, wherever one scrolls; whoever takes one out keeps what is loaded', async () => {
    const table = await shownTable(countedCrm(1500), { selectable: true });
    const box = (at: number): HTMLInputElement => byRole(table, 'checkbox', `Select ${nameOf(at)}`);
    await click(box(1));
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    expect([box(0).checked, box(1).checked, box(5).checked]).to.deep.equal([true, true, true]);
    scroller(table).scrollTop = scroller(table).scrollHeight;
    await waitUntil(() => names(table).includes(nameOf(1_499)));
    expect(box(1_499).checked).to.equal(true);
    await click(box(1_499));
    await waitUntil(() => !hasRole(table, 'button', /^All 1,500 leads selected/));
    expect(box(1_499).checked).to.equal(false);
    expect(box(1_498).checked).to.equal(true);
    expect(table.selectedIds).to.include.members(['lead-0', 'lead-1498']).and.not.to.include('lead-1499');
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    // A framework sets what it was told of.
    table.selectedIds = [...table.selectedIds];
    expect(table.selectedQuery).not.to.equal(undefined);
    await click(byRole(table, 'checkbox', /that are loaded$/));
    await waitUntil(() => table.selectedIds.length === 0 && table.selectedQuery === undefined);
    expect(box(1_498).checked).to.equal(false);
  });

  it('all that match get roles too: each record is changed, in portions, where a query could not say them', async () => {
    const assignmentRoles = [{ value: 'cover', label: 'Holiday cover' }];
    const base = countedCrm(1500, { assignmentRoles });
    let byQuery = 0;
    const count = <Answer>(answer: Answer): Answer => {
      byQuery++;
      return answer;
    };
    const adapter = adapterWith(base, {
      startJob: (work, options) => count(base.startJob(work, options)),
      changeAssigneesByQuery: (query, delta, options) => count(base.changeAssigneesByQuery(query, delta, options)),
    });
    const table = await shownTable(adapter, { selectable: true });
    table.focus();
    await pressWith('Control', 'a');
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    table.focus();
    await openAssign();
    await choose(table, 'dil');
    await shows(table, 'The change is made to all 1,500 leads that match.');
    await waitUntil(() => hasRole(table, 'combobox', 'Role of Dilek Işık'));
    const role = byRole<HTMLSelectElement>(table, 'combobox', 'Role of Dilek Işık');
    role.value = 'cover';
    role.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => !shownText(table).includes('leads that match'));
    await shows(table, 'Dilek Işık gets 1,500 leads');
    expect(role.value).to.equal('cover');
    await click(byRole(table, 'button', 'Apply to 1,500 leads'));
    await shows(table, '1,500 leads changed');
    expect(byQuery).to.equal(0);
    const { assignmentTerms, assigneeIds } = await base.getLead('lead-1400');
    expect(assignmentTerms).to.deep.equal({ dilek: { role: 'cover' } });
    expect(assigneeIds).to.include.members(countedLeads(1500)[1400]!.assigneeIds);
    await click(byRole(table, 'button', 'Undo'));
    await shows(table, '1,500 leads as before');
    expect((await base.getLead('lead-1400')).assigneeIds).not.to.include('dilek');
  });

  it('a change by query that the back end does as a job tells how far it is, can be held and goes on', async () => {
    const base = countedCrm(1500);
    const job: Job = { id: 'job', status: 'running', done: 0, total: 1500, outcome: { changed: 0, failed: [] } };
    const adapter = adapterWith(base, {
      startJob: () => Promise.resolve({ ...job }),
      getJob: () => Promise.resolve({ ...job }),
      controlJob: (_id, action) => {
        job.status = action === 'pause' ? 'paused' : action === 'resume' ? 'running' : 'cancelled';
        return Promise.resolve({ ...job });
      },
    });
    const table = await shownTable(adapter, { selectable: true, query: { recordType: 'lead' } });
    table.focus();
    await pressWith('Control', 'a');
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    table.focus();
    await assignDilek(table);
    job.outcome = { changed: 600, failed: [] };
    job.done = 600;
    await waitUntil(() => hasRole(table, 'progressbar', /600/));
    expect(byRole(table, 'progressbar', /600/).getAttribute('value')).to.equal('600');
    await click(byRole(table, 'button', 'Pause'));
    await waitUntil(() => job.status === 'paused');
    await click(byRole(table, 'button', 'Go on'));
    await waitUntil(() => job.status === 'running');
    job.outcome = { changed: 1500, failed: [] };
    job.status = 'finished';
    await shows(table, '1,500 leads changed');
  });

  it('a job names the records at which it failed, also those that the list has not read', async () => {
    const failed = [{ leadId: 'lead-1400', status: 'forbidden' as const, reason: 'It is locked by its owner' }];
    const adapter = adapterWith(countedCrm(1500), {
      startJob: () =>
        Promise.resolve({ id: 'job', status: 'finished', done: 1500, total: 1500, outcome: { changed: 1499, failed } }),
    });
    const table = await shownTable(adapter, { selectable: true, query: { recordType: 'lead' } });
    table.focus();
    await pressWith('Control', 'a');
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await shows(table, 'All 1,500 leads selected');
    table.focus();
    await assignDilek(table);
    await shows(table, `${countedLeads(1500)[1400]!.name} It is locked by its owner`);
  });

  it('balances the selection over some people with a preview for each', async () => {
    const adapter = leaverCrm(12);
    const table = await withSelection(adapter, 12);
    await click(byRole(table, 'button', 'Balance'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await choose(table, 'dil');
    await choose(table, 'ada');
    await shows(table, 'Ada Lovelace gets 6 leads');
    await shows(table, 'Dilek Işık gets 6 leads');
    await pressWith('Control', 'Enter');
    await shows(table, '12 leads changed');
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => assignees(adapter, at)));
    expect(all.filter((ids) => ids.includes('ada'))).to.have.length(6);
  });

  for (const count of [12, 1_200])
    it(`hands over the lead of ${count} records too, and gives it back`, async () => {
      const adapter = createMemoryAdapter({
        people,
        leads: countedLeads(count).map((lead, at) => ({
          ...lead,
          assigneeIds: ['bjorn', 'chen'],
          primaryAssigneeId: at % 2 === 0 ? 'bjorn' : 'chen',
        })),
        currentUserId: 'ada',
        capabilities: { primaryAssignee: true },
      });
      const leads = (): Promise<(string | undefined)[]> =>
        Promise.all([0, 1].map(async (at) => (await adapter.getLead(`lead-${at}`)).primaryAssigneeId));
      const table = await shownTable(adapter);
      table.focus();
      await press('h');
      await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
      await choose(table, 'bj');
      await waitUntil(() => deepFocus() === byRole(table, 'combobox', 'To'));
      await choose(table, 'dil');
      await shows(table, `Björn Berg gives up ${count.toLocaleString('en')} leads`);
      await pressWith('Control', 'Enter');
      await waitUntil(
        () => shownText(table).includes(`${count.toLocaleString('en')} leads changed`),
        'it is not done',
        {
          timeout: 10_000,
        },
      );
      expect(await leads()).to.deep.equal(['dilek', 'chen']);
      await click(byRole(table, 'button', 'Undo'));
      await waitUntil(() => shownText(table).includes('as before'), 'it is not taken back');
      expect(await leads()).to.deep.equal(['bjorn', 'chen']);
    });

  it('gives the focus back to the grid when a dialog is given up', async () => {
    const table = await withSelection(countedCrm(20), 3);
    await press('h');
    await waitUntil(() => hasRole(table, 'dialog', 'Hand over'));
    await click(byRole(table, 'button', 'Cancel'));
    await waitUntil(() => deepFocus()?.closest('[role=grid]'));
  });
});
