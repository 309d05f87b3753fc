// What looks back on a record: who has done what, and who can see it; found by role and name.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, people, smallCrm } from '../../small-crm.js';
import { click, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const detailOf = (adapter: LeadDataAdapter, tab: string): Promise<LeadDetail> =>
  fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab=${tab} storage-key=""></lead-detail>`);

const entries = (detail: LeadDetail): string[] =>
  hasRole(detail, 'list', 'History')
    ? allByRole(byRole(detail, 'list', 'History'), 'listitem').map((item) => shownText(item))
    : [];

function show(detail: LeadDetail, kind: string): void {
  const select = byRole<HTMLSelectElement>(detail, 'combobox', /^Show/);
  select.value = [...select.options].find((option) => option.text.trim() === kind)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the history of a record', () => {
  it('tells who did what and by which way, and follows what others do', async () => {
    const crm = smallCrm('ada');
    await crm.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }], { way: 'bulk' });
    const detail = await detailOf(crm, 'history');
    await waitUntil(() => /Björn Berg assigned Dilek Işık.*several at once/s.test(entries(detail)[0] ?? ''));
    const bjorn = crm.as('bjorn');
    await bjorn.updateLead(await bjorn.getLead('lead-1'), { company: 'Lee Holding' });
    await waitUntil(() => entries(detail)[0]?.includes('Björn Berg changed Company'));
  });

  it('says of each moment in which time zone it is', async () => {
    const crm = smallCrm('ada');
    await crm.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const detail = await detailOf(crm, 'history');
    await waitUntil(() => entries(detail).length > 0);
    const [entry] = allByRole(byRole(detail, 'list', 'History'), 'listitem');
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')!.value;
    expect(entry!.querySelector('time')!.title)
      .to.match(/^\w{3} \d+, \d{4}, \d+:\d\d/)
      .and.contain(zone);
  });

  it('shows one kind of entries where that is chosen', async () => {
    const crm = smallCrm('ada');
    await crm.updateLead(await crm.getLead('lead-1'), { company: 'Lee Holding' });
    await crm.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const detail = await detailOf(crm, 'history');
    await waitUntil(() => entries(detail).length > 2);
    show(detail, 'Fields and the rest');
    await waitUntil(() => !entries(detail).some((entry) => entry.includes('assigned')));
    expect(entries(detail)[0]).to.include('Ada Lovelace changed Company');
    show(detail, 'Assignments');
    await waitUntil(() => !entries(detail).some((entry) => entry.includes('changed Company')));
    expect(entries(detail)[0]).to.include('Ada Lovelace assigned Dilek Işık');
  });

  it('has its newest entry also where another kind is chosen, or more is wanted, while it is on its way', async () => {
    const crm = smallCrm('ada');
    for (let time = 0; time < 60; time++)
      await crm.updateLead(await crm.getLead('lead-1'), { company: `Company ${time}` });
    const gates: (() => void)[] = [];
    let isHeld = false;
    const adapter = adapterWith(crm, {
      listHistory: async (...asked) => {
        if (isHeld) await new Promise<void>((resolve) => gates.push(resolve));
        return crm.listHistory(...asked);
      },
    });
    const detail = await detailOf(adapter, 'history');
    await waitUntil(() => hasRole(detail, 'button', 'Show more'));
    isHeld = true;
    await crm.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    await waitUntil(() => gates.length === 1);
    show(detail, 'Everything');
    await detail.updateComplete;
    await click(byRole(detail, 'button', 'Show more'));
    isHeld = false;
    for (const open of gates) open();
    await waitUntil(() => gates.length === 2 || entries(detail)[0]?.includes('Dilek'));
    for (const open of gates) open();
    await waitUntil(() => entries(detail)[0]?.includes('assigned Dilek Işık'));
    await waitUntil(() => entries(detail).length > 60);
  });

  it('comes in pages to its very beginning', async () => {
    const crm = smallCrm('ada');
    for (let time = 0; time < 80; time++)
      await crm.updateLead(await crm.getLead('lead-1'), { company: `Company ${time}` });
    const detail = await detailOf(crm, 'history');
    await waitUntil(() => hasRole(detail, 'button', 'Show more'));
    const first = entries(detail).length;
    while (hasRole(detail, 'button', 'Show more')) {
      const before = entries(detail).length;
      await click(byRole(detail, 'button', 'Show more'));
      await waitUntil(() => entries(detail).length > before);
      const first = allByRole(byRole(detail, 'list', 'History'), 'listitem')[before]!;
      await waitUntil(() => deepFocus() === first, 'the first of the new entries has the focus');
    }
    expect(first).to.be.below(80);
    expect(entries(detail).at(-1)).to.include('created the record');
  });

  it('takes one assignment back, and no longer once somebody has changed it since', async () => {
    const crm = smallCrm('ada');
    await crm.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    const detail = await detailOf(crm, 'history');
    const undo = 'Undo: Björn Berg assigned Dilek Işık';
    await waitUntil(() => hasRole(detail, 'button', undo));
    await click(byRole(detail, 'button', undo));
    await waitUntil(() => entries(detail)[0]?.includes('Ada Lovelace unassigned Dilek Işık'));
    expect((await crm.getLead('lead-1')).assigneeIds).not.to.include('dilek');
    expect(hasRole(detail, 'button', undo)).to.equal(false);
  });
});

describe('who can see a record', () => {
  it('is told by groups with the reason, and found by a name', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      id: `m${at}`,
      kind: 'person' as const,
      name: `Member ${String.fromCharCode(65 + at)}`,
    }));
    const assigneeIds = many.map(({ id }) => id);
    const leads = [{ ...annLee, assigneeIds }];
    const crm = createMemoryAdapter({ people: [...people, ...many], leads, currentUserId: 'ada' });
    const detail = await detailOf(crm, 'access');
    const told = (): string => shownText(byRole(detail, 'tabpanel'));
    await waitUntil(() => hasRole(detail, 'searchbox', 'Search people'));
    expect(told()).to.match(/assigned · 12/i);
    expect(told()).to.match(/manager · 1.*Ada Lovelace/i);
    await typeInto(byRole(detail, 'searchbox', 'Search people'), 'member c');
    await waitUntil(() => told().includes('Member C'));
    expect(told()).not.to.include('Member D');
    expect(told()).not.to.include('Ada Lovelace');
  });
});

describe('what a back end says of access and history', () => {
  it('is asked for in the language of the page', async () => {
    const crm = smallCrm('ada');
    const asked = new Map<string, string | undefined>();
    const { listAccess, listHistory } = crm;
    crm.listAccess = (id, options) => {
      asked.set('listAccess', options?.locale);
      return listAccess.call(crm, id, options);
    };
    crm.listHistory = (id, query, options) => {
      asked.set('listHistory', options?.locale);
      return listHistory.call(crm, id, query, options);
    };
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${crm} lead-id="lead-1" tab="access" storage-key="" lang="de"></lead-detail>`,
    );
    await waitUntil(() => asked.has('listAccess'));
    detail.tab = 'history';
    await waitUntil(() => asked.has('listHistory'));
    expect([...asked.values()]).to.deep.equal(['de', 'de']);
  });
});
