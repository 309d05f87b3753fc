// What a host says of taking people off a record holds wherever somebody is taken off: handing over, in a row, for many.
import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter, type LocalAdapter } from '../../src/adapters/memory.js';
import type { PickerSettings } from '../../src/elements/assignee-multiselect/picker-settings.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import type { LeadTable } from '../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../find-by-role.js';
import { annLee, people } from '../small-crm.js';
import { click, press, pressWith, typeText } from '../user.js';
import { waitUntil } from '../wait-until.js';
import { countedLeads, rowOf, shownTable } from './lead-table/table.js';

const crmOf = (...sets: string[][]): LocalAdapter =>
  createMemoryAdapter({
    people,
    leads: countedLeads(sets.length).map((lead, at) => ({ ...lead, assigneeIds: sets[at]! })),
    currentUserId: 'ada',
  });

const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => shownText(element).includes(text), `"${text}" is not shown, but: ${shownText(element)}`);

const assignees = async (crm: LocalAdapter, id = 'lead-0'): Promise<string[]> => (await crm.getLead(id)).assigneeIds;

/** The place of Ada, who is signed in, is to be Dilek's. */
async function handingOver(picker: PickerSettings | undefined, assigneeIds = ['ada', 'chen']) {
  const crm = createMemoryAdapter({ people, leads: [{ ...annLee, assigneeIds }], currentUserId: 'ada' });
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${crm} .picker=${picker} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', /^Hand over/));
  await click(byRole(detail, 'button', /^Hand over/));
  await waitUntil(() => hasRole(detail, 'combobox', /^To/));
  await click(byRole(detail, 'combobox', /^To/));
  await waitUntil(() => hasRole(detail, 'option', /Dilek/));
  await click(byRole(detail, 'option', /Dilek/));
  await waitUntil(() => detail.dirty);
  return { crm, detail };
}

describe('a record that is handed over', () => {
  it('asks before somebody hands over his own place, and does it where he says so', async () => {
    const { crm, detail } = await handingOver(undefined);
    await click(byRole(detail, 'button', 'Save'));
    await shows(detail, 'Remove yourself? You may no longer see this record.');
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['ada', 'chen']);
    await waitUntil(() => deepFocus()?.textContent.trim() === 'Keep', 'the focus is not where nothing happens');
    await press('Tab', 'Enter');
    await waitUntil(async () => (await assignees(crm, 'lead-1')).includes('dilek'));
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['chen', 'dilek']);
  });

  it('stays as it is where the question is answered with no, and nothing that was chosen is lost', async () => {
    const { crm, detail } = await handingOver(undefined);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Keep'));
    await click(byRole(detail, 'button', 'Keep'));
    await waitUntil(() => !shownText(detail).includes('Remove yourself?'));
    expect(detail.dirty).to.equal(true);
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['ada', 'chen']);
  });

  it('says that nobody may remove himself where the host forbids it, and saves nothing', async () => {
    const { crm, detail } = await handingOver({ removeSelf: 'forbid' });
    await click(byRole(detail, 'button', 'Save'));
    await shows(detail, 'You cannot remove yourself here.');
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['ada', 'chen']);
    expect(detail.dirty).to.equal(true);
  });

  it('asks nothing where the host has switched the question off', async () => {
    const { crm, detail } = await handingOver({ removeSelf: undefined });
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await assignees(crm, 'lead-1')).includes('dilek'));
  });
});

describe('fewer people than the host wants', () => {
  it('are not saved on a record, and the reason is told', async () => {
    const crm = createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada' });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail
        .adapter=${crm}
        .picker=${{ min: 2 }}
        lead-id="lead-1"
        tab="project"
        storage-key=""
      ></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
    await click(byRole(detail, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(detail, 'option', /Björn/));
    await click(byRole(detail, 'option', /Björn/));
    await pressWith('Control', 'Enter');
    await shows(detail, 'At least 2 people have to stay.');
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['bjorn', 'chen']);
    expect(detail.dirty).to.equal(true);
  });

  it('are not saved in a row, the reason is told, and there is a way back to what was chosen', async () => {
    const crm = crmOf(['bjorn', 'chen']);
    const table = await shownTable(crm, { picker: { min: 2 } });
    await click(rowOf(table, 'Lead 00000').querySelector('[aria-colindex="4"]')!);
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await waitUntil(() => hasRole(document.body, 'option', /Björn/));
    await click(byRole(document.body, 'option', /Björn/));
    await pressWith('Control', 'Enter');
    await shows(table, 'Lead 00000 was not changed: At least 2 people have to stay.');
    expect(await assignees(crm)).to.deep.equal(['bjorn', 'chen']);
    await click(byRole(table, 'button', 'Edit'));
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await waitUntil(() => hasRole(document.body, 'option', /Björn/));
    expect(byRole(document.body, 'option', /Björn/).getAttribute('aria-selected')).to.equal('false');
  });
});

async function selected(crm: LocalAdapter, picker: PickerSettings, count: number): Promise<LeadTable> {
  const table = await shownTable(crm, { selectable: true, picker });
  table.selectedIds = Array.from({ length: count }, (_, at) => `lead-${at}`);
  await waitUntil(() => hasRole(table, 'toolbar', 'Actions for the selection'));
  return table;
}

describe('a change of many records', () => {
  it('leaves out those that would have nobody, where the host forbids that, and says so before and after', async () => {
    const crm = crmOf(['bjorn'], ['bjorn', 'chen'], ['bjorn', 'dilek'], ['chen']);
    const table = await selected(crm, { removeLast: 'forbid' }, 4);
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'checkbox', /Björn/));
    await click(byRole(table, 'checkbox', /Björn/));
    await shows(table, '1 lead keeps its last person');
    await shows(table, 'Björn Berg gives up 2 leads');
    await shows(table, '1 lead stays as it is');
    await click(byRole(table, 'button', 'Apply to 2 leads'));
    await shows(table, '2 leads changed, 1 left out by the rules');
    expect(await assignees(crm)).to.deep.equal(['bjorn']);
    expect(await assignees(crm, 'lead-1')).to.deep.equal(['chen']);
  });

  it('leaves everybody where he is who is the last of the least, when everybody is to be removed', async () => {
    const crm = crmOf(['bjorn'], ['bjorn', 'chen']);
    const table = await selected(crm, { min: 1 }, 2);
    await click(byRole(table, 'button', 'Remove all'));
    await shows(table, '2 leads have to keep at least 1 person');
    expect(byRole(table, 'button', 'Apply').getAttribute('aria-disabled')).to.equal('true');
  });

  it('leaves out those of which somebody would take himself off, where the host forbids that', async () => {
    const crm = crmOf(['ada', 'bjorn'], ['ada'], ['bjorn']);
    const table = await selected(crm, { removeSelf: 'forbid' }, 3);
    await click(byRole(table, 'button', 'Remove all'));
    await shows(table, '2 leads keep you: you cannot remove yourself');
    await click(byRole(table, 'button', 'Apply to 1 lead'));
    await shows(table, '1 lead changed, 2 left out by the rules');
    expect(await assignees(crm)).to.deep.equal(['ada', 'bjorn']);
    expect(await assignees(crm, 'lead-2')).to.deep.equal([]);
  });

  it('reads each record of all that match where the rules of the host may leave some out', async () => {
    const crm = createMemoryAdapter({
      people,
      leads: countedLeads(1_500).map((lead, at) => ({ ...lead, assigneeIds: at < 2 ? ['bjorn'] : ['bjorn', 'chen'] })),
      currentUserId: 'ada',
    });
    const table = await shownTable(crm, { selectable: true, picker: { removeLast: 'forbid' } });
    table.focus();
    await pressWith('Control', 'a');
    await waitUntil(() => hasRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Select all 1,500 leads'));
    await click(byRole(table, 'button', 'Remove'));
    await waitUntil(() => hasRole(table, 'dialog') && deepFocus()?.getAttribute('role') === 'combobox');
    await typeText('bj');
    await waitUntil(() => allByRole(table, 'option').length === 1);
    await press('ArrowDown', 'Enter');
    await shows(table, '2 leads keep their last person');
    await click(byRole(table, 'button', 'Apply to 1,498 leads'));
    await shows(table, '1,498 leads changed, 2 left out by the rules');
    expect(await assignees(crm)).to.deep.equal(['bjorn']);
  });
});
