// What back ends demand of assignments and cannot do with lists, as people meet it: locks with reasons, who leads, windows, delays.
import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import type { LeadTable } from '../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, hasRole, said, shownText } from '../find-by-role.js';
import { adapterWith, annLee, people } from '../small-crm.js';
import { click, press } from '../user.js';
import { countedCrm, countedLeads, names, shownTable } from './lead-table/table.js';
import { waitUntil } from '../wait-until.js';

const reason = 'Björn owns the region';
const locked = { ...annLee, primaryAssigneeId: 'chen', lockedAssignees: [{ assigneeId: 'bjorn', reason }] };
const crm = (more: Partial<Parameters<typeof createMemoryAdapter>[0]> = {}) =>
  createMemoryAdapter({ people, leads: [locked], currentUserId: 'ada', ...more });

async function detailOf(adapter: LeadDataAdapter): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  return detail;
}

const edit = async (detail: LeadDetail): Promise<void> => {
  await click(byRole(detail, 'button', 'Edit'));
  await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
};

describe('an assignee who has to stay', () => {
  it('is told beside the name, with the reason, before anybody tries', async () => {
    const detail = await detailOf(crm());
    const [bjorn] = allByRole(byRole(detail, 'list', 'Assigned to'), 'listitem').map((item) => shownText(item));
    expect(bjorn).to.contain(`Cannot be removed: ${reason}`);
  });

  it('has a lock in the picker that says why, and stays, whatever is pressed', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    const why = `Björn Berg cannot be removed: ${reason}`;
    expect(hasRole(detail, 'button', 'Remove Björn Berg')).to.equal(false);
    await click(byRole(detail, 'button', why));
    await waitUntil(() => said(detail).includes(why));
    byRole(detail, 'button', why).focus();
    await press('Delete');
    expect(hasRole(detail, 'button', why)).to.equal(true);
    await click(byRole(detail, 'button', 'Remove 陈 伟'));
    await waitUntil(() => hasRole(detail, 'button', 'Keep 陈 伟'));
  });

  it('is marked in the open list, with the reason, and cannot be taken off there', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    await click(byRole(detail, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(detail, 'option', /Björn Berg/));
    const option = byRole(detail, 'option', /Björn Berg/);
    expect(option.getAttribute('aria-disabled')).to.equal('true');
    expect(option.getAttribute('aria-selected')).to.equal('true');
    expect(shownText(option)).to.contain(`Björn Berg cannot be removed: ${reason}`);
    expect(byRole(detail, 'option', /陈 伟/).getAttribute('aria-disabled')).to.equal(null);
    await click(option);
    await waitUntil(() => said(detail).includes(`Björn Berg cannot be removed: ${reason}`));
    expect(option.getAttribute('aria-selected')).to.equal('true');
  });

  it('stays when everybody is cleared', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    await click(byRole(detail, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(detail, 'button', 'Clear'));
    await click(byRole(detail, 'button', 'Clear'));
    await waitUntil(() => hasRole(detail, 'button', 'Keep 陈 伟'));
    expect(hasRole(detail, 'button', /Björn Berg cannot be removed/)).to.equal(true);
  });
});

describe('who leads', () => {
  it('is told in the list of assignees, and exchanged and taken back by one press', async () => {
    const adapter = crm({ capabilities: { primaryAssignee: true } });
    const detail = await detailOf(adapter);
    expect(shownText(byRole(detail, 'list', 'Assigned to'))).to.match(/陈 伟.*primary/);
    await edit(detail);
    await click(byRole(detail, 'button', 'Björn Berg is primary'));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await adapter.getLead('lead-1')).primaryAssigneeId === 'bjorn');
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    await click(byRole(detail, 'button', 'Undo'));
    await waitUntil(async () => (await adapter.getLead('lead-1')).primaryAssigneeId === 'chen');
  });

  it('cannot be chosen where the back end knows no such thing', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    expect(hasRole(detail, 'button', /is primary/)).to.equal(false);
  });
});

describe('capabilities that are known late', () => {
  it('hold as soon as they are told: somebody has to be assigned to a lead', async () => {
    const adapter = crm({ capabilitiesOf: { lead: { minAssignees: 1 } } });
    const form = await fixture(html`<lead-create-form .adapter=${adapter} storage-key=""></lead-create-form>`);
    await waitUntil(() => hasRole(form, 'combobox', 'Assignees'));
    const picker = form.shadowRoot!.querySelector('assignee-multiselect')!;
    await waitUntil(() => picker.min === 1);
    expect(picker.validity.valueMissing).to.equal(true);
  });
});

describe('a list that is longer than what can be read', () => {
  const cut = 'Only the first 120 of 300 leads can be shown.';
  const bar = (table: LeadTable): string => shownText(table.shadowRoot!.querySelector('[part=notice]')!);

  for (const paging of ['cursor', 'offset'] as const)
    it(`says so and leads to what makes it shorter (${paging})`, async () => {
      const table = await shownTable(countedCrm(300, { paging, resultWindow: 120 }));
      await waitUntil(() => table.shadowRoot!.querySelector('[part=notice]'));
      expect(bar(table)).to.contain(cut);
      expect(byRole(table, 'grid', 'Leads').getAttribute('aria-rowcount')).to.equal('121');
      const scroller = table.shadowRoot!.querySelector('.scroller')!;
      scroller.scrollTop = scroller.scrollHeight;
      await waitUntil(() => {
        scroller.scrollTop = scroller.scrollHeight;
        return names(table).includes('Lead 00119');
      });
      await click(byRole(table, 'button', 'Narrow the list'));
      expect(table.shadowRoot!.activeElement?.id).to.equal('search');
    });

  for (const paging of ['cursor', 'offset'] as const)
    it(`selects and gives up all that can be read (${paging})`, async () => {
      const table = await shownTable(countedCrm(300, { paging, resultWindow: 120 }), {
        selectable: true,
      });
      await waitUntil(() => table.shadowRoot!.querySelector('[part=notice]'));
      const all = (): Element => byRole(table, 'checkbox', 'Select all 120 leads');
      await click(all());
      await waitUntil(() => table.selectedIds.length === 120);
      await click(all());
      await waitUntil(() => table.selectedIds.length === 0);
    });

  it('says nothing where everything can be read', async () => {
    const table = await shownTable(countedCrm(100, { resultWindow: 120 }));
    expect(table.shadowRoot!.querySelector('[part=notice]')).to.equal(null);
  });
});

describe('a list that is late', () => {
  /** Answers lists as they were when it was made. */
  async function late() {
    const base = countedCrm(30);
    const old = createMemoryAdapter({ people, leads: countedLeads(30), currentUserId: 'ada' });
    let caughtUp = false;
    const adapter = adapterWith(base, {
      capabilities: { ...base.capabilities, listDelay: 60_000 },
      listLeads: (query, options) => (caughtUp ? base : old).listLeads(query, options),
    });
    return { adapter, catchUp: () => (caughtUp = true) };
  }

  it('shows what was created and changed on this page at once, and once when it has it', async () => {
    const { adapter, catchUp } = await late();
    const table = await shownTable(adapter);
    const { checkedAdapter } = await import('../../src/controllers/adapter/checked-adapter.js');
    const { publishChange } = await import('../../src/controllers/adapter/record-changes.js');
    const writing = checkedAdapter(adapter);
    const created = await writing.createLead({ recordType: 'lead', name: 'Brand New', assigneeIds: [] });
    publishChange(adapter, { type: 'created', leadId: created.id, version: created.version, lead: created });
    await waitUntil(() => names(table)[0] === 'Brand New');
    const first = await writing.getLead('lead-3');
    const changed = await writing.updateLead(first, { name: 'Renamed' });
    publishChange(adapter, { type: 'updated', leadId: changed.id, version: changed.version, lead: changed });
    await waitUntil(() => names(table).includes('Renamed'));
    publishChange(adapter, { type: 'resync' });
    const read = (): Promise<unknown> => writing.listLeads({ recordType: 'lead', limit: 100, total: 'exact' });
    expect(await read()).to.have.deep.nested.property('total.value', 31);
    expect(names(table).slice(0, 1)).to.deep.equal(['Brand New']);
    catchUp();
    publishChange(adapter, { type: 'resync' });
    const page = (await read()) as { items: { name: string }[]; total: { value: number } };
    expect(page.total.value).to.equal(31);
    expect(page.items.filter(({ name }) => name === 'Brand New')).to.have.length(1);
    expect(page.items.map(({ name }) => name)).to.include('Renamed');
  });
});
