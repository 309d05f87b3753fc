// A record without a network, and a record that is handed over.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { withOfflineQueue } from '../../../src/adapters/offline.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, people, smallCrm } from '../../small-crm.js';
import { click, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const button = (detail: Element, name: string) => byRole(detail, 'button', name);

async function detailOf(adapter: LeadDataAdapter, tab = 'profile'): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab=${tab} storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  return detail;
}

function device() {
  const crm = smallCrm();
  const network = createFaultyAdapter(crm);
  const adapter = withOfflineQueue<LeadDataAdapter>(network, { name: `detail-${Math.random()}` });
  return { crm, network, adapter };
}

async function saveCompany(detail: LeadDetail, text: string): Promise<void> {
  await click(button(detail, 'Edit'));
  await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
  await typeInto(byRole(detail, 'textbox', 'Company'), text);
  await click(button(detail, 'Save'));
}

const open = async (detail: LeadDetail): Promise<void> => {
  detail.shadowRoot!.querySelector('details')!.open = true;
  await waitUntil(() => hasRole(detail, 'button', /^Drop: /));
};

describe('a record without a network', () => {
  it('shows what was saved and that it waits, and sends it when asked to', async () => {
    const { crm, network, adapter } = device();
    const detail = await detailOf(adapter);
    await waitUntil(() => adapter.pending.list.length === 0 && detail.updateComplete);
    network.offline = true;
    await saveCompany(detail, ' Sons');
    await waitUntil(() => shownText(detail).includes('1 change waits for the network.'));
    expect(shownText(detail)).to.include('Kept until the network is back: Company');
    expect(shownText(detail)).to.include('Lee & Co Sons');
    network.offline = false;
    await open(detail);
    await click(button(detail, 'Send now'));
    await waitUntil(() => !shownText(detail).includes('waits for the network'));
    expect((await crm.getLead('lead-1')).company).to.equal('Lee & Co Sons');
  });

  it('drops what waits, with a way back', async () => {
    const { network, adapter } = device();
    const detail = await detailOf(adapter);
    network.offline = true;
    await saveCompany(detail, ' Sons');
    await waitUntil(() => shownText(detail).includes('1 change waits'));
    await open(detail);
    await click(button(detail, 'Drop: Ann Lee: Company: Lee & Co Sons'));
    await waitUntil(() => shownText(detail).includes('The change was dropped.'));
    expect(adapter.pending.list).to.have.length(0);
    await click(button(detail, 'Undo'));
    await waitUntil(() => shownText(detail).includes('1 change waits'));
  });

  it('makes an edit with both values of what conflicts with somebody else’s change', async () => {
    const { crm, network, adapter } = device();
    const detail = await detailOf(adapter);
    network.offline = true;
    await saveCompany(detail, ' Sons');
    await waitUntil(() => shownText(detail).includes('1 change waits'));
    await crm.updateLead(await crm.getLead('lead-1'), { company: 'Theirs' });
    network.offline = false;
    await adapter.pending.retry();
    await waitUntil(() => shownText(detail).includes('1 change needs you.'));
    await open(detail);
    await click(button(detail, 'Merge'));
    await waitUntil(() => hasRole(detail, 'button', 'Keep mine'));
    expect(shownText(detail)).to.include('Theirs');
    await waitUntil(() => adapter.pending.list.length === 0);
    await click(button(detail, 'Keep mine'));
    await click(button(detail, 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).company === 'Lee & Co Sons');
  });
});

describe('handing a record over', () => {
  it('gives one person’s place to another, keeps the others, and says so in the history', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm, 'project');
    await click(button(detail, 'Hand over'));
    await waitUntil(() => hasRole(detail, 'combobox', 'To'));
    const from = byRole<HTMLSelectElement>(detail, 'combobox', 'From');
    expect([...from.options].map(({ text }) => text)).to.deep.equal(['Björn Berg', '陈 伟']);
    from.value = 'chen';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await click(byRole(detail, 'combobox', 'To'));
    await waitUntil(() => hasRole(detail, 'option', /Dilek/));
    await click(byRole(detail, 'option', /Dilek/));
    await click(button(detail, 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).assigneeIds.includes('dilek'));
    expect((await crm.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn', 'dilek']);
    const { items } = await crm.listHistory('lead-1', { limit: 5 });
    expect(items.map(({ way }) => way).slice(0, 2)).to.deep.equal(['handover', 'handover']);
  });
});

describe('how saving looks', () => {
  async function slowDetail(mode: string) {
    const crm = smallCrm();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let writes = 0;
    const adapter = adapterWith(crm, {
      updateLead: async (lead, patch, options) => {
        writes++;
        await promise;
        return crm.updateLead(lead, patch, options);
      },
    });
    const detail = await detailOf(adapter);
    detail.setAttribute('save-mode', mode);
    await detail.updateComplete;
    await saveCompany(detail, ' Sons');
    return { crm, detail, resolve, reject, writes: () => writes };
  }

  it('optimistic: the new value is shown at once, and the edit is open again if it is refused', async () => {
    const { detail, reject } = await slowDetail('optimistic');
    await waitUntil(() => !hasRole(detail, 'textbox', 'Company') && shownText(detail).includes('Lee & Co Sons'));
    expect(shownText(detail)).to.include('Saving…');
    expect(deepFocus()!.textContent).to.equal('Saving…');
    reject(new AdapterError('unavailable', 'No network'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(byRole<HTMLInputElement>(detail, 'textbox', 'Company').value).to.equal('Lee & Co Sons');
    expect(hasRole(detail, 'alert', /./)).to.equal(true);
  });

  it('undoable: nothing is sent before the notice has gone, and Undo leads back to what was typed', async () => {
    const { crm, detail, resolve, writes } = await slowDetail('undoable');
    resolve();
    await waitUntil(() => shownText(detail).includes('Saved in a moment.'));
    expect(writes()).to.equal(0);
    await click(button(detail, 'Undo'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(byRole<HTMLInputElement>(detail, 'textbox', 'Company').value).to.equal('Lee & Co Sons');
    await click(button(detail, 'Save'));
    await waitUntil(() => shownText(detail).includes('Saved in a moment.'));
    await click(allByRole(detail, 'button', 'Close').at(-1)!);
    await waitUntil(async () => (await crm.getLead('lead-1')).company === 'Lee & Co Sons');
    expect(writes()).to.equal(1);
  });
});

describe('the history of a record', () => {
  it('keeps the word of a button whole beside a long name on a phone', async () => {
    const renamed = people.map((person) => ({ ...person, name: `Maximiliane ${person.name} von Habsburg-Lothringen` }));
    const crm = createMemoryAdapter({ people: renamed, leads: [annLee], currentUserId: 'ada' });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail
        style="inline-size: 20rem"
        .adapter=${crm}
        lead-id="lead-1"
        tab="history"
        storage-key=""
      ></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', /^Undo/));
    const words = document.createRange();
    words.selectNodeContents(byRole(detail, 'button', /^Undo/));
    expect(new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size).to.equal(1);
  });
});

describe('somebody else at the record', () => {
  it('is named in the head without moving what is below, and is no longer when gone', async () => {
    const crm = smallCrm('ada');
    const detail = await detailOf(crm, 'project');
    const topOfTabs = (): number => byRole(detail, 'tablist').getBoundingClientRect().top;
    const before = topOfTabs();
    const bjorn = new AbortController();
    crm.as('bjorn').presence('lead-1', 'assignees', () => {}, { signal: bjorn.signal });
    await waitUntil(() => shownText(detail).includes('Björn Berg is editing the assignees.'));
    expect(topOfTabs()).to.equal(before);
    bjorn.abort();
    await waitUntil(() => !shownText(detail).includes('Björn Berg is editing'));
  });

  it('who changes the assignees during an edit is named, and what was not done is not told', async () => {
    const crm = smallCrm('ada');
    const detail = await detailOf(crm, 'project');
    await click(button(detail, 'Edit'));
    await crm.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
    await waitUntil(() => shownText(detail).includes('Dilek Işık was assigned meanwhile.'));
    await waitUntil(() => /Changed by Björn Berg, .+\./.test(shownText(detail)));
    expect(shownText(detail)).not.to.include('Your changes are kept');
  });
});

describe('what a page has of its own in a record', () => {
  it('stands at the end of the tab that it is for, and nowhere else', async () => {
    const detail = await detailOf(smallCrm(), 'project');
    const section = document.createElement('section');
    Object.assign(section, { slot: 'after-profile', textContent: 'Open offers' });
    detail.append(section);
    await detail.updateComplete;
    expect(section.checkVisibility()).to.equal(false);
    await click(byRole(detail, 'tab', 'Profile'));
    expect(section.checkVisibility()).to.equal(true);
    const values = byRole(detail, 'tabpanel').querySelector('dl')!.getBoundingClientRect();
    expect(section.getBoundingClientRect().top).to.be.at.least(values.bottom);
    await click(button(detail, 'Edit'));
    expect(section.checkVisibility()).to.equal(true);
  });
});
