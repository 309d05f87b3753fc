// Changes made elsewhere, on this page or by others, reach the list without a flash and without a reload.
import { expect, oneEvent } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { LeadCriteria } from '../../../src/domain/record/lead-query.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { publishChange } from '../../../src/controllers/adapter/record-changes.js';
import { byRole, deepFocus, hasRole, said } from '../../find-by-role.js';
import { click, hover } from '../../user.js';
import { adapterWith, annLee, byHand, never, smallCrm } from '../../small-crm.js';
import { countedCrm, nameOf, names, newTable, rowOf, rows, scroller, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

/** The adapter as a back end that pushes nothing. */
function silent(base: LeadDataAdapter): LeadDataAdapter {
  const adapter = adapterWith(base);
  delete (adapter as Partial<LeadDataAdapter>).subscribe;
  return adapter;
}

describe('<lead-table> changes', () => {
  it('shows saved assignees at once, before the back end is asked again', async () => {
    const base = smallCrm();
    let answers = true;
    const adapter = silent(
      adapterWith(base, {
        listLeads: (query, options) => (answers ? base.listLeads(query, options) : never(options?.signal)),
      }),
    );
    const table = await shownTable(adapter);
    answers = false;
    const lead = { ...annLee, assigneeIds: ['dilek'], version: '2' };
    publishChange(adapter, { type: 'updated', leadId: lead.id, lead });
    await waitUntil(() => rowOf(table, 'Ann Lee').textContent.includes('Dilek Işık'));
    expect(rowOf(table, 'Ann Lee').textContent).not.to.include('Björn');
  });

  it('does not fall back to an answer that was on its way when a change was saved', async () => {
    const base = smallCrm();
    const slow = byHand<void>();
    let calls = 0;
    const adapter = silent(
      adapterWith(base, {
        listLeads: async (query, options) => {
          const page = await base.listLeads(query, options);
          if (++calls === 2) await slow.promise;
          return page;
        },
      }),
    );
    const table = await shownTable(adapter);
    table.reload();
    await waitUntil(() => calls === 2);
    const [result] = await base.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    if (result?.status !== 'ok' || !('lead' in result)) throw new Error('not assigned');
    publishChange(adapter, { type: 'updated', leadId: 'lead-1', lead: result.lead });
    slow.resolve();
    await waitUntil(() => calls === 3);
    await waitUntil(() => rowOf(table, 'Ann Lee').textContent.includes('Dilek Işık'));
  });

  it('shows a new lead at once and says so when it was made elsewhere', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    await adapter.createLead({ recordType: 'lead', name: 'Cy Fox', status: 'New Lead', assigneeIds: [] });
    await waitUntil(() => names(table).includes('Cy Fox'));
    await waitUntil(() => said(table).includes('1 new lead'));
  });

  it('never clears rows while they are read again', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    let cleared = false;
    const observer = new MutationObserver(() => (cleared ||= names(table).length < 2));
    observer.observe(table.shadowRoot!, { childList: true, subtree: true, characterData: true });
    await adapter.updateLead(annLee, { company: 'Lee Ltd' });
    await waitUntil(() => rowOf(table, 'Ann Lee').textContent.includes('Lee Ltd'));
    observer.disconnect();
    expect(cleared).to.be.false;
  });

  it('takes a record that is gone out of the selection, and tells the host', async () => {
    const adapter = countedCrm(10);
    const table = await shownTable(adapter, { selectable: true, selectedIds: ['lead-1', 'lead-2'] });
    const told = oneEvent(table, 'selection-changed');
    publishChange(adapter, { type: 'access-lost', leadId: 'lead-1' });
    await told;
    expect(table.selectedIds).to.deep.equal(['lead-2']);
  });

  it('takes a record out of sight at once when its access is lost', async () => {
    const base = smallCrm();
    let answers = true;
    const adapter = silent(
      adapterWith(base, {
        listLeads: (query, options) => (answers ? base.listLeads(query, options) : never(options?.signal)),
      }),
    );
    const table = await shownTable(adapter);
    answers = false;
    publishChange(adapter, { type: 'access-lost', leadId: 'lead-1' });
    await waitUntil(() => !names(table).includes('Ann Lee'));
    expect(names(table)).to.deep.equal(['Bob Ray']);
  });

  it('keeps its place when it is moved in the page', async () => {
    const table = await shownTable(countedCrm(500));
    scroller(table).scrollTop = 4_400;
    await waitUntil(() => names(table).includes(nameOf(100)));
    const elsewhere = document.createElement('section');
    table.parentElement!.append(elsewhere);
    elsewhere.append(table);
    await waitUntil(() => scroller(table).scrollTop > 4_000, 'it is at its top again');
    await waitUntil(() => names(table).includes(nameOf(100)));
  });

  it('keeps the rows in sight where they are when one is put in above them', async () => {
    const adapter = countedCrm(500);
    const table = await shownTable(adapter);
    scroller(table).scrollTop = 4500;
    await waitUntil(() => names(table).includes(nameOf(105)));
    const top = () => Math.round(rowOf(table, nameOf(102)).getBoundingClientRect().top);
    const before = top();
    await adapter.createLead({ recordType: 'lead', name: 'New one', status: 'New Lead', assigneeIds: [] });
    await waitUntil(() => rowOf(table, nameOf(102)).getAttribute('aria-rowindex') === '105');
    expect(top()).to.be.closeTo(before, 1);
  });

  for (const held of ['focus', 'pointer'] as const)
    it(`never moves the row under the ${held} at its top, and offers to show what is new`, async () => {
      const adapter = countedCrm(500);
      const table = await shownTable(adapter);
      const name = byRole(table, 'button', nameOf(1));
      if (held === 'focus') name.focus();
      else await hover(name);
      const top = () => Math.round(rowOf(table, nameOf(1)).getBoundingClientRect().top);
      const before = top();
      for (const lead of ['Cy Fox', 'Di Gee', 'Ed Hay'])
        await adapter.createLead({ recordType: 'lead', name: lead, status: 'New Lead', assigneeIds: [] });
      await waitUntil(() => hasRole(table, 'button', '3 new, show'));
      expect(top()).to.be.closeTo(before, 1);
      await waitUntil(() => /3 new/.test(said(table)), `only said: ${said(table)}`);
      if (held === 'focus') expect(deepFocus()?.textContent).to.include(nameOf(1));
      await click(byRole(table, 'button', '3 new, show'));
      await waitUntil(() => names(table)[0] === 'Ed Hay' && scroller(table).scrollTop === 0);
      expect(hasRole(table, 'button', /new, show/)).to.equal(false);
      expect(deepFocus()?.textContent).to.include('Ed Hay');
    });

  describe('counts as new what others have brought above a held row', () => {
    const byLatest: LeadCriteria = { recordType: 'lead', sort: [{ field: 'updatedAt', direction: 'desc' }] };
    /** A record far below gets somebody, as its newest version says. */
    async function assign(adapter: LeadDataAdapter, leadId: string): Promise<Lead> {
      const [result] = await adapter.changeAssignees([{ leadId, add: ['dilek'], remove: [] }]);
      if (result?.status !== 'ok' || !('lead' in result)) throw new Error('not assigned');
      return result.lead;
    }
    const told = (adapter: LeadDataAdapter, lead: Lead): void =>
      publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead });
    /** A list whose third row has the focus, in an adapter that pushes nothing. */
    async function heldAtTop(): Promise<{
      adapter: LeadDataAdapter;
      table: LeadTable;
      below: (rows: number) => Promise<void>;
    }> {
      const adapter = silent(countedCrm(500));
      const table = await shownTable(adapter, { query: byLatest });
      await hover(byRole(table, 'searchbox'));
      const name = names(table)[2]!;
      byRole(table, 'button', name).focus();
      const below = (count: number): Promise<void> =>
        waitUntil(
          () => rowOf(table, name).getAttribute('aria-rowindex') === String(4 + count),
          `it is not below ${count}`,
        );
      return { adapter, table, below };
    }

    it('and never what was changed here', async () => {
      const { adapter, table, below } = await heldAtTop();
      for (const id of ['lead-40', 'lead-41']) told(adapter, await assign(adapter, id));
      await below(2);
      expect(hasRole(table, 'button', /new, show/)).to.equal(false);
      // What comes from others after it is told all the same.
      await assign(adapter, 'lead-42');
      table.reload();
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('also where both come in at once', async () => {
      const { adapter, table, below } = await heldAtTop();
      await assign(adapter, 'lead-42');
      told(adapter, await assign(adapter, 'lead-40'));
      await below(2);
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('also where they have changed again what was changed here', async () => {
      const { adapter, table, below } = await heldAtTop();
      const own = await assign(adapter, 'lead-40');
      await adapter.updateLead(own, { company: 'Lee Ltd' });
      told(adapter, own);
      await below(1);
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('also where a refusal was the first word of it', async () => {
      const { adapter, table, below } = await heldAtTop();
      const lead = await assign(adapter, 'lead-40');
      publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead, elsewhere: true });
      await below(1);
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('and takes it back where the list has heard of an own change before its answer came', async () => {
      const { adapter, table } = await heldAtTop();
      const own = await assign(adapter, 'lead-40');
      await assign(adapter, 'lead-41');
      table.reload();
      await waitUntil(() => hasRole(table, 'button', '2 new, show'));
      told(adapter, own);
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('and never what was changed here by a query', async () => {
      const { adapter, table, below } = await heldAtTop();
      for (const id of ['lead-40', 'lead-41', 'lead-42']) await assign(adapter, id);
      publishChange(adapter, { type: 'resync', leadIds: ['lead-40', 'lead-41'] });
      await below(3);
      await waitUntil(() => hasRole(table, 'button', '1 new, show'));
    });

    it('and never those that it goes below because it was changed here', async () => {
      const adapter = silent(countedCrm(500));
      const table = await shownTable(adapter, {
        query: { recordType: 'lead', sort: [{ field: 'name', direction: 'asc' }] },
      });
      await hover(byRole(table, 'searchbox'));
      const name = names(table)[1]!;
      byRole(table, 'button', name).focus();
      const [lead] = (await adapter.listLeads({ recordType: 'lead', search: name, limit: 1 })).items;
      told(adapter, await adapter.updateLead(lead!, { name: `${nameOf(6)} b` }));
      await waitUntil(() => names(table)[6] === `${nameOf(6)} b`);
      expect(hasRole(table, 'button', /new, show/)).to.equal(false);
    });
  });

  it('never moves the focused row at its top when one above it goes', async () => {
    const adapter = countedCrm(500);
    const table = await shownTable(adapter);
    // The pointer rests elsewhere.
    await hover(byRole(table, 'searchbox'));
    byRole(table, 'button', nameOf(3)).focus();
    const top = (): number => Math.round(rowOf(table, nameOf(3)).getBoundingClientRect().top);
    const before = top();
    await adapter.deleteLead('lead-1');
    await waitUntil(() => !names(table).includes(nameOf(1)));
    await waitUntil(() => rowOf(table, nameOf(3)).getAttribute('aria-rowindex') === '4');
    expect(top()).to.equal(before);
    expect(deepFocus()?.textContent).to.include(nameOf(3));
    // Nothing stays empty when nobody is there to be disturbed.
    byRole(table, 'searchbox').focus();
    await waitUntil(() => top() < before, 'its place stays empty');
  });

  it('leaves no empty places where somebody has moved the row that he works in', async () => {
    const adapter = countedCrm(500);
    const table = await shownTable(adapter, {
      query: { recordType: 'lead', sort: [{ field: 'updatedAt', direction: 'desc' }] },
    });
    await hover(byRole(table, 'searchbox'));
    const at = Math.min(8, names(table).length - 4);
    const name = names(table)[at]!;
    byRole(table, 'button', name).focus();
    const lead = (await adapter.listLeads({ recordType: 'lead', search: name, limit: 1 })).items[0]!;
    const [result] = await adapter.changeAssignees([{ leadId: lead.id, add: ['dilek'], remove: [] }]);
    if (result?.status !== 'ok' || !('lead' in result)) throw new Error('not assigned');
    publishChange(adapter, { type: 'updated', leadId: lead.id, lead: result.lead });
    await waitUntil(() => names(table)[0] === name, 'it does not come first');
    expect(deepFocus()?.textContent).to.include(name);
    const top = rowOf(table, name).getBoundingClientRect().top;
    expect(top).to.be.closeTo(byRole(table, 'columnheader', 'Name').getBoundingClientRect().bottom, 2);
  });

  it('hears of what happened while it was out of the page', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    const place = table.parentElement!;
    table.remove();
    await adapter.createLead({ recordType: 'lead', name: 'Cy Fox', status: 'New Lead', assigneeIds: [] });
    place.append(table);
    await waitUntil(() => names(table).includes('Cy Fox'));
  });

  it('loads on as somebody scrolls where the back end knows only the next page', async () => {
    const table = await shownTable(countedCrm(450, { paging: 'cursor', total: 'none' }));
    const grid = scroller(table).firstElementChild!;
    expect(grid.getAttribute('aria-rowcount')).to.equal('-1');
    for (const last of [99, 199, 299, 399, 449]) {
      scroller(table).scrollTop = scroller(table).scrollHeight;
      await waitUntil(() => names(table).some((name) => name >= nameOf(last)), `row ${last}`);
    }
    await waitUntil(() => grid.getAttribute('aria-rowcount') === '451');
    expect(rows(table).length).to.be.below(40);
  });

  it('works with another adapter when it is given one', async () => {
    const table = await newTable(smallCrm());
    await waitUntil(() => names(table).length === 2);
    table.adapter = countedCrm(3);
    await waitUntil(() => names(table).join() === [0, 1, 2].map(nameOf).join());
  });

  const others: Record<string, (table: LeadTable) => void> = {
    'another adapter': (table) => (table.adapter = countedCrm(3)),
    'another type of record': (table) => (table.recordType = 'client'),
  };
  for (const [what, change] of Object.entries(others))
    it(`keeps nothing selected and nothing open when it is given ${what}`, async () => {
      const table = await shownTable(countedCrm(5), { selectable: true, openBeside: true }, { width: '1200px' });
      await click(byRole(table, 'button', nameOf(1)));
      await waitUntil(() => hasRole(table, 'region', 'Beside the list'));
      await click(byRole(table, 'checkbox', `Select ${nameOf(2)}`));
      expect(table.selectedIds).to.deep.equal(['lead-2']);
      const told: unknown[] = [];
      table.addEventListener('selection-changed', ({ detail }) => told.push(detail.selectedIds));
      change(table);
      await waitUntil(() => !hasRole(table, 'region', 'Beside the list'));
      expect(table.selectedIds).to.deep.equal([]);
      expect(told).to.deep.equal([[]]);
      expect(hasRole(table, 'button', /selected/)).to.equal(false);
    });

  it('keeps what the host selects along with another type of record', async () => {
    const table = await shownTable(smallCrm(), { selectable: true, selectedIds: ['lead-1'] });
    Object.assign(table, { recordType: 'client', selectedIds: ['client-1'] });
    await waitUntil(() => names(table).join() === 'Coco Inc');
    expect(table.selectedIds).to.deep.equal(['client-1']);
  });
});
