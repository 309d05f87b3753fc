// Roles and last days of assignees as people meet them: read, changed, taken back, merged and told.
import { expect, fixture, html } from '@open-wc/testing';
import { readDraft } from '../../../src/controllers/record/unsaved/draft-storage.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { withOfflineQueue } from '../../../src/adapters/offline.js';
import { today } from '../../../src/domain/record/calendar-days.js';
import type { Lead } from '../../../src/domain/record/lead.js';
// What a page loads when somebody edits is there at once, so that no test waits for a network.
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-detail/editor/record-editor.js';
import '../../../src/elements/lead-detail/record-work.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { createFaultyAdapter } from '../../../src/testing/index.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { annLee, people } from '../../small-crm.js';
import { click, press, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const inDays = (count: number): string => today(new Date(Date.now() + count * 86_400_000));
const capabilities = {
  assignmentRoles: [
    { value: 'closer', label: 'Closer' },
    { value: 'cover', label: 'Holiday cover' },
  ],
  assignmentUntil: true,
};
const covered: Lead = {
  ...annLee,
  assignmentTerms: { bjorn: { role: 'closer' }, chen: { role: 'cover', until: inDays(3) } },
};
const crm = (lead: Lead = covered, more: object = capabilities) =>
  createMemoryAdapter({ people, leads: [lead], currentUserId: 'ada', capabilities: more });

/** Longer than usual: an editor is loaded when it is first needed. */

async function detailOf(adapter: LeadDataAdapter, tab = 'project', storageKey = ''): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab=${tab} storage-key=${storageKey}></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
  return detail;
}

async function edit(detail: LeadDetail): Promise<void> {
  await click(byRole(detail, 'button', 'Edit'));
  await waitUntil(() => hasRole(detail, 'combobox', 'Role of Björn Berg'));
}

function choose(detail: LeadDetail, name: string, value: string): void {
  const select = byRole(detail, 'combobox', name) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function setDay(detail: LeadDetail, name: string, value: string): void {
  const input = detail.shadowRoot!.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const terms = async (adapter: LeadDataAdapter) => (await adapter.getLead('lead-1')).assignmentTerms;

describe('roles and last days of assignees', () => {
  it('stand beside the names, and what ends soon is told on every tab', async () => {
    const detail = await detailOf(crm());
    await waitUntil(() => /Closer/.test(shownText(byRole(detail, 'list', 'Assigned to'))));
    const list = shownText(byRole(detail, 'list', 'Assigned to'));
    expect(list).to.match(/Björn Berg.*Closer.*陈 伟.*Holiday cover · until .*ends in 3 days/);
    detail.tab = 'profile';
    await waitUntil(() => /The assignment of 陈 伟 ends in 3 days/.test(shownText(detail)));
  });

  it('move the tabs once when they come, with their names', async () => {
    const long = people.map((each) => (each.id === 'chen' ? { ...each, name: 'Chen '.repeat(12).trim() } : each));
    const adapter = createMemoryAdapter({ people: long, leads: [covered], currentUserId: 'ada', capabilities });
    const read = adapter.getAssignees.bind(adapter);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = false;
    adapter.getAssignees = async (...args) => {
      asked = true;
      await held;
      return read(...args);
    };
    const box = await fixture<HTMLDivElement>(html`<div style="inline-size: 22rem"></div>`);
    const detail = document.createElement('lead-detail');
    Object.assign(detail, { adapter, leadId: 'lead-1', tab: 'access', storageKey: '' });
    box.append(detail);
    const tops = new Set<number>();
    const look = (): void => {
      if (hasRole(detail, 'tablist')) tops.add(Math.round(byRole(detail, 'tablist').getBoundingClientRect().top));
    };
    const watch = new MutationObserver(look);
    watch.observe(detail.shadowRoot!, { subtree: true, childList: true, characterData: true });
    // What knows of ends is there; whose they are is not.
    await waitUntil(() => asked && /can open it/.test(shownText(detail)));
    await detail.updateComplete;
    look();
    release();
    await waitUntil(() => /The assignment of Chen Chen.* ends in 3 days/.test(shownText(detail)));
    look();
    watch.disconnect();
    expect(tops.size).to.equal(2);
  });

  it('are changed in an edit, shown as a difference, and saved with who is added in one write', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    choose(detail, 'Role of Björn Berg', 'cover');
    setDay(detail, 'Last day of Björn Berg', inDays(30));
    await waitUntil(() => /before: Closer · no last day/.test(shownText(detail)));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await terms(adapter))?.['bjorn']?.role === 'cover');
    expect(await terms(adapter)).to.deep.equal({
      ...covered.assignmentTerms,
      bjorn: { role: 'cover', until: inDays(30) },
    });
  });

  it('tell before Save until when whoever is added and whoever stays has access', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    setDay(detail, 'Last day of Björn Berg', '2090-12-24');
    await waitUntil(() => /Björn Berg has access until Dec(ember)? 24, 2090\./.test(shownText(detail)));
    setDay(detail, 'Last day of 陈 伟', '');
    await waitUntil(() => /陈 伟 has access without a last day\./.test(shownText(detail)));
    byRole(detail, 'combobox', 'Assignees').focus();
    await typeText('dil');
    await waitUntil(() => hasRole(detail, 'option', /Dilek Işık/));
    await press('ArrowDown', 'Enter');
    await waitUntil(() => hasRole(detail, 'combobox', 'Role of Dilek Işık'));
    setDay(detail, 'Last day of Dilek Işık', '2090-11-11');
    await waitUntil(() => /Dilek Işık \(until Nov(ember)? 11, 2090\) gains access\./.test(shownText(detail)));
  });

  it('come back by Undo after they were saved', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    choose(detail, 'Role of 陈 伟', '');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    expect(await terms(adapter)).to.deep.equal({ ...covered.assignmentTerms, chen: { until: inDays(3) } });
    await click(byRole(detail, 'button', 'Undo'));
    await waitUntil(async () => (await terms(adapter))?.['chen']?.role === 'cover');
    expect(await terms(adapter)).to.deep.equal(covered.assignmentTerms);
  });

  it('come back with somebody who was taken off, by Undo', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    await click(byRole(detail, 'button', 'Remove 陈 伟'));
    await waitUntil(() => !hasRole(detail, 'combobox', 'Role of 陈 伟'));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    await click(byRole(detail, 'button', 'Undo'));
    await waitUntil(async () => (await adapter.getLead('lead-1')).assigneeIds.includes('chen'));
    expect(await terms(adapter)).to.deep.equal(covered.assignmentTerms);
  });

  it('are as they were after Cancel, and after the Undo of one row', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    choose(detail, 'Role of Björn Berg', 'cover');
    await waitUntil(() => hasRole(detail, 'button', 'Undo: Björn Berg'));
    await click(byRole(detail, 'button', 'Undo: Björn Berg'));
    await waitUntil(() => !hasRole(detail, 'button', 'Undo: Björn Berg'));
    expect((byRole(detail, 'combobox', 'Role of Björn Berg') as unknown as HTMLSelectElement).value).to.equal('closer');
    choose(detail, 'Role of Björn Berg', 'cover');
    await click(byRole(detail, 'button', 'Cancel'));
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect(await terms(adapter)).to.deep.equal(covered.assignmentTerms);
    expect(shownText(byRole(detail, 'list', 'Assigned to'))).to.match(/Björn Berg.*Closer/);
  });

  it('say that a day is over before it is saved', async () => {
    const detail = await detailOf(crm());
    await edit(detail);
    setDay(detail, 'Last day of Björn Berg', '2020-01-31');
    await waitUntil(() => /That day is over\./.test(shownText(detail)));
  });

  it('are not taken for none while a day is half typed, which is told before it is saved', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    const day = (): HTMLInputElement => detail.shadowRoot!.querySelector('input[aria-label="Last day of 陈 伟"]')!;
    day().focus();
    await press('Backspace');
    await waitUntil(() => day().validity.badInput);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => day().getAttribute('aria-invalid') === 'true');
    expect(shownText(detail)).to.include('Enter a complete date.');
    expect(day().validity.badInput, 'what is typed stays').to.equal(true);
    expect(await terms(adapter)).to.deep.equal(covered.assignmentTerms);
    expect(detail.dirty).to.equal(false);
    setDay(detail, 'Last day of 陈 伟', inDays(9));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await terms(adapter))?.['chen']?.until === inDays(9));
  });

  it('clash as a field does where somebody else has set the same to something else meanwhile', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    choose(detail, 'Role of Björn Berg', 'cover');
    const change = { leadId: 'lead-1', add: [], remove: [], terms: { bjorn: { role: null } } };
    await adapter.as('bjorn').changeAssignees([change]);
    await waitUntil(() => /Somebody else has changed Björn Berg meanwhile/.test(shownText(detail)));
    expect(shownText(detail)).to.contain('before: No role');
    await click(byRole(detail, 'button', 'Apply my changes'));
    await waitUntil(async () => (await terms(adapter))?.['bjorn']?.role === 'cover');
  });

  it('go with whoever somebody else has taken off meanwhile, who is named', async () => {
    const adapter = crm();
    const detail = await detailOf(adapter);
    await edit(detail);
    choose(detail, 'Role of 陈 伟', 'closer');
    await adapter.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: [], remove: ['chen'] }]);
    await waitUntil(() => /陈 伟 was unassigned meanwhile/.test(shownText(detail)));
    expect(hasRole(detail, 'combobox', 'Role of 陈 伟')).to.equal(false);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect((await adapter.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn']);
  });

  it('are told in the history, and the last day in the list of access', async () => {
    const adapter = crm();
    await adapter.changeAssignees([
      { leadId: 'lead-1', add: ['dilek'], remove: [], terms: { bjorn: { role: null }, dilek: { role: 'closer' } } },
    ]);
    const detail = await detailOf(adapter, 'history');
    await waitUntil(() => /Ada Lovelace assigned Dilek Işık, Closer/.test(shownText(detail)));
    expect(shownText(detail)).to.contain('Ada Lovelace changed the assignment of Björn Berg: No role');
    detail.tab = 'access';
    await waitUntil(() => /陈 伟\s*can edit, until /.test(shownText(detail)));
  });

  it('are taken back from the history, if nobody has set others since', async () => {
    const adapter = crm();
    const change = { leadId: 'lead-1', add: [], remove: [], terms: { bjorn: { role: 'cover' } } };
    await adapter.changeAssignees([change]);
    const detail = await detailOf(adapter, 'history');
    const undo = /Undo: Ada Lovelace changed the assignment of Björn Berg/;
    await waitUntil(() => hasRole(detail, 'button', undo));
    await click(byRole(detail, 'button', undo));
    await waitUntil(async () => (await terms(adapter))?.['bjorn']?.role === 'closer');
  });

  it('and who leads are told in the history', async () => {
    const adapter = crm(annLee, { ...capabilities, primaryAssignee: true });
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], primaryId: 'bjorn' }]);
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], primaryId: null }]);
    const detail = await detailOf(adapter, 'history');
    await waitUntil(() => /Ada Lovelace made nobody primary/.test(shownText(detail)));
    expect(shownText(detail)).to.contain('Ada Lovelace made Björn Berg primary');
  });

  it('of an edit that was left are put beside what somebody else has set meanwhile, and never over it unasked', async () => {
    const adapter = crm();
    const key = `left-${Math.random()}`;
    const before = await detailOf(adapter, 'project', key);
    await edit(before);
    choose(before, 'Role of Björn Berg', 'cover');
    setDay(before, 'Last day of 陈 伟', inDays(5));
    await waitUntil(() => readDraft({ storageKey: key, userId: 'ada', subject: 'record:lead-1' }));
    before.remove();
    const theirs = { bjorn: { role: null, until: inDays(9) } };
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], terms: theirs }]);
    const detail = await detailOf(adapter, 'project', key);
    await waitUntil(() => /Somebody else has changed Björn Berg meanwhile/.test(shownText(detail)));
    expect(await terms(adapter)).to.deep.equal({ bjorn: { until: inDays(9) }, chen: covered.assignmentTerms!['chen'] });
    await click(byRole(detail, 'button', 'Apply my changes'));
    await waitUntil(async () => (await terms(adapter))?.['bjorn']?.role === 'cover');
    // What they have set of the same person beside it stays.
    expect(await terms(adapter)).to.deep.equal({
      bjorn: { role: 'cover', until: inDays(9) },
      chen: { role: 'cover', until: inDays(5) },
    });
  });

  it('of an edit that was left go on where somebody else has set those of others', async () => {
    const adapter = crm();
    const key = `left-${Math.random()}`;
    const before = await detailOf(adapter, 'project', key);
    await edit(before);
    choose(before, 'Role of Björn Berg', 'cover');
    await waitUntil(() => readDraft({ storageKey: key, userId: 'ada', subject: 'record:lead-1' }));
    before.remove();
    await adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [], terms: { chen: { role: 'closer' } } }]);
    const detail = await detailOf(adapter, 'project', key);
    await waitUntil(() => /Your unsaved changes from before are here again/.test(shownText(detail)));
    await waitUntil(() => hasRole(detail, 'combobox', 'Role of Björn Berg'));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await terms(adapter))?.['bjorn']?.role === 'cover');
    expect((await terms(adapter))?.['chen']).to.deep.equal({ role: 'closer', until: inDays(3) });
  });

  it('that wait for the network are told in the list of what waits', async () => {
    const network = createFaultyAdapter(crm(covered, { ...capabilities, primaryAssignee: true }));
    const adapter = withOfflineQueue<LeadDataAdapter>(network, { name: `terms-${Math.random()}` });
    const detail = await detailOf(adapter);
    await edit(detail);
    network.offline = true;
    choose(detail, 'Role of Björn Berg', 'cover');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => /1 change waits for the network/.test(shownText(detail)));
    detail.shadowRoot!.querySelector('details')!.open = true;
    await waitUntil(() => /Changed: the assignment of Björn Berg/.test(shownText(detail)));
    expect(shownText(byRole(detail, 'list', 'Assigned to'))).to.match(/Björn Berg.*Holiday cover/);
  });

  it('are among what is offered for copying when the record can no longer be read', async () => {
    const back = crm();
    const detail = await detailOf(back);
    await edit(detail);
    choose(detail, 'Role of Björn Berg', 'cover');
    setDay(detail, 'Last day of 陈 伟', '');
    await back.deleteLead('lead-1');
    await waitUntil(() => hasRole(detail, 'textbox', 'What you had typed'));
    const { value } = byRole(detail, 'textbox', 'What you had typed') as unknown as HTMLTextAreaElement;
    expect(value).to.equal('Assignees: Björn Berg (Holiday cover), 陈 伟 (no last day)');
  });

  it('have no fields where the back end knows none, and none for a last day where it does not end anything', async () => {
    const none = await detailOf(crm(annLee, {}));
    await click(byRole(none, 'button', 'Edit'));
    await waitUntil(() => hasRole(none, 'combobox', 'Assignees'));
    expect(hasRole(none, 'combobox', /Role of/)).to.equal(false);
    const roles = await detailOf(crm(annLee, { assignmentRoles: capabilities.assignmentRoles }));
    await edit(roles);
    expect(roles.shadowRoot!.querySelector('input[type=date]')).to.equal(null);
  });
});
