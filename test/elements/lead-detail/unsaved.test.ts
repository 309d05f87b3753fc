// Work on a record that is not saved: nothing typed is lost, nobody else sees it, and whoever loses access takes it along.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import { readDraft, storeDraft } from '../../../src/controllers/record/unsaved/draft-storage.js';
import '../../../src/elements/lead-detail/define.js';
import type { DetailTab, LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, byHand, smallCrm } from '../../small-crm.js';
import { click, press, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const storageKey = 'test.edits';

/** Longer than usual: an editor is loaded when it is first needed. */

async function detailOf(adapter: LeadDataAdapter, tab: DetailTab = 'profile', leadId = 'lead-1'): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id=${leadId} tab=${tab} storage-key=${storageKey}></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'heading', /Ann Lee|Bob Ray/));
  return detail;
}

const button = (detail: Element, name: string) => byRole(detail, 'button', name);
const field = (detail: Element, name: string) => byRole<HTMLInputElement>(detail, 'textbox', name);

async function typeCompany(detail: LeadDetail, text: string): Promise<void> {
  await click(button(detail, 'Edit'));
  await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
  await typeInto(field(detail, 'Company'), text);
}

async function choose(detail: LeadDetail, ...names: RegExp[]): Promise<void> {
  await click(button(detail, 'Edit'));
  await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
  await click(byRole(detail, 'combobox', 'Assignees'));
  await waitUntil(() => hasRole(detail, 'option', /Ada/));
  for (const name of names) await click(byRole(detail, 'option', name));
  await press('Escape');
}

const forgetDrafts = async () => {
  for (const userId of ['ada', 'bjorn'])
    for (const id of ['lead-1', 'lead-2']) await storeDraft({ storageKey, userId, subject: `record:${id}` }, undefined);
};

beforeEach(forgetDrafts);
after(forgetDrafts);

describe('unfinished work on a record', () => {
  it('is there again after the page was left, fields and people, until it is saved', async () => {
    const crm = smallCrm();
    const before = await detailOf(crm);
    await typeCompany(before, ' Sons');
    await click(byRole(before, 'tab', 'Project'));
    await choose(before, /Dilek/);
    before.remove();
    const detail = await detailOf(crm);
    await waitUntil(() => shownText(detail).includes('Your unsaved changes from before are here again.'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(field(detail, 'Company').value).to.equal('Lee & Co Sons');
    await click(button(detail, 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).company === 'Lee & Co Sons');
    await click(byRole(detail, 'tab', 'Project'));
    await click(button(detail, 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).assigneeIds.includes('dilek'));
    detail.remove();
    const next = await detailOf(crm);
    await waitUntil(() => hasRole(next, 'button', 'Edit'));
    expect(next.dirty).to.equal(false);
  });

  it('is never seen by another user of the browser', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeCompany(detail, ' of Ada');
    detail.adapter = crm.as('bjorn');
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect(detail.dirty).to.equal(false);
    detail.adapter = crm;
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(field(detail, 'Company').value).to.equal('Lee & Co of Ada');
  });

  it('is there again after the adapter was gone for a moment', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeCompany(detail, ' Sons');
    await waitUntil(
      async () => (await readDraft({ storageKey, userId: 'ada', subject: 'record:lead-1' })) !== undefined,
    );
    detail.adapter = undefined;
    await detail.updateComplete;
    expect(detail.dirty).to.equal(false);
    detail.adapter = crm;
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(field(detail, 'Company').value).to.equal('Lee & Co Sons');
    expect(shownText(detail)).to.include('Your unsaved changes from before are here again.');
  });

  it('is the work of one element: another one of the same record neither takes it over nor throws it away', async () => {
    const crm = smallCrm();
    const place = { storageKey, userId: 'ada', subject: 'record:lead-1' };
    const first = await detailOf(crm);
    await typeCompany(first, ' Sons');
    await waitUntil(async () => (await readDraft(place)) !== undefined);
    const second = await detailOf(crm);
    await waitUntil(() => hasRole(second, 'button', 'Edit'));
    await typeCompany(second, ' Too');
    expect(field(second, 'Company').value).to.equal('Lee & Co Too');
    await click(button(second, 'Cancel'));
    await waitUntil(() => hasRole(second, 'button', 'Edit'));
    expect(first.dirty).to.equal(true);
    expect(JSON.stringify(await readDraft(place)))
      .to.include('Lee & Co Sons')
      .and.not.to.include('Too');
  });

  it('shows on its tab, and is told to the host', async () => {
    const detail = await detailOf(smallCrm());
    await click(button(detail, 'Edit'));
    const told = oneEvent<HTMLElementEventMap['dirty-changed']>(detail, 'dirty-changed');
    await typeInto(field(detail, 'Company'), 'x');
    expect((await told).detail).to.deep.equal({ dirty: true, leadIds: ['lead-1'] });
    const tab = byRole(detail, 'tab', 'Profile');
    expect(detail.shadowRoot!.getElementById(tab.getAttribute('aria-describedby')!)!.textContent).to.equal(
      'Unsaved changes',
    );
  });

  it('can be taken back after Cancel', async () => {
    const detail = await detailOf(smallCrm(), 'project');
    await choose(detail, /Dilek/);
    await click(button(detail, 'Cancel'));
    await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
    await click(button(detail, 'Undo'));
    await waitUntil(() => detail.dirty);
    expect(shownText(detail)).to.contain('1 added');
  });

  it('can be taken back after Cancel when Edit was pressed again first', async () => {
    const detail = await detailOf(smallCrm());
    await typeCompany(detail, ' Sons');
    await click(button(detail, 'Cancel'));
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    await click(button(detail, 'Edit'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Phone'));
    await typeInto(field(detail, 'Phone'), '9');
    await click(button(detail, 'Undo'));
    await waitUntil(() => field(detail, 'Company').value === 'Lee & Co Sons');
    expect(field(detail, 'Phone').value).to.equal('+44 1632 9600019');
  });

  it('of an earlier visit is not lost when Edit is pressed before it was read', async () => {
    const crm = smallCrm();
    const before = await detailOf(crm);
    await typeCompany(before, ' Sons');
    await waitUntil(
      async () => (await readDraft({ storageKey, userId: 'ada', subject: 'record:lead-1' })) !== undefined,
    );
    before.remove();
    const answer = byHand<Lead>();
    const adapter = adapterWith(crm, { getLead: () => answer.promise });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${adapter} .lead=${annLee} storage-key=${storageKey}></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    await click(button(detail, 'Edit'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Phone'));
    await typeInto(field(detail, 'Phone'), '9');
    answer.resolve(await crm.getLead('lead-1'));
    await waitUntil(() => field(detail, 'Company').value === 'Lee & Co Sons');
    expect(field(detail, 'Phone').value).to.equal('+44 1632 9600019');
  });

  it('says where it can be seen that somebody has changed another field, and is saved the next time', async () => {
    const crm = smallCrm();
    const detail = await detailOf(adapterWith(crm, { subscribe: undefined }));
    await typeCompany(detail, ' Sons');
    const lead = await crm.as('bjorn').getLead('lead-1');
    await crm.as('bjorn').updateLead(lead, { phone: '1' });
    await click(button(detail, 'Save'));
    await waitUntil(() => shownText(detail).includes('Somebody else has changed this record meanwhile.'));
    expect(field(detail, 'Phone').value).to.equal('1');
    await click(button(detail, 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).company === 'Lee & Co Sons');
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect(shownText(detail)).not.to.contain('Somebody else has changed this record meanwhile.');
  });

  it('of one record is not asked about in another', async () => {
    const detail = await detailOf(smallCrm());
    await typeCompany(detail, ' Sons');
    await press('Escape');
    await waitUntil(() => hasRole(detail, 'alertdialog'));
    detail.leadId = 'lead-2';
    await waitUntil(() => hasRole(detail, 'heading', /Bob Ray/));
    await click(button(detail, 'Edit'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(hasRole(detail, 'alertdialog')).to.equal(false);
  });

  it('takes nobody away from what they are at when the answer comes', async () => {
    const crm = smallCrm();
    const answer = byHand<void>();
    const adapter = adapterWith(crm, {
      updateLead: (...call) => answer.promise.then(() => crm.updateLead(...call)),
    });
    const detail = await detailOf(adapter);
    const search = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    await typeCompany(detail, ' Sons');
    await click(button(detail, 'Save'));
    await click(search);
    answer.resolve();
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    await detail.updateComplete;
    expect(deepFocus()).to.equal(search);
  });

  it('keeps the focus in its form when it is tried again', async () => {
    const crm = smallCrm();
    const answer = byHand<Lead>();
    let calls = 0;
    const failing = () => Promise.reject(new AdapterError('unavailable', 'No network'));
    const adapter = adapterWith(crm, { updateLead: () => (calls++ === 0 ? failing() : answer.promise) });
    const detail = await detailOf(adapter);
    await typeCompany(detail, ' Sons');
    await click(button(detail, 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Retry'));
    byRole(detail, 'button', 'Retry').focus();
    await press('Enter');
    await waitUntil(() => deepFocus() === byRole(detail, 'button', /^Saving/));
    answer.resolve({ ...annLee, company: 'Lee & Co Sons' });
  });

  it('stays when the host says so', async () => {
    const detail = await detailOf(smallCrm());
    await typeCompany(detail, 'x');
    detail.addEventListener('edit-leave', (event) => event.preventDefault());
    await click(button(detail, 'Cancel'));
    expect(detail.dirty).to.equal(true);
  });

  it('is told of a clash without losing the focus, with who it was', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeCompany(detail, ' Mine');
    const lead = await crm.as('bjorn').getLead('lead-1');
    await crm.as('bjorn').updateLead(lead, { company: 'Theirs' });
    await waitUntil(() => shownText(detail).includes('Theirs'));
    expect(deepFocus()).to.equal(field(detail, 'Company'));
    await waitUntil(() => shownText(detail).includes('Changed by Björn Berg, now.'));
  });

  it('is offered for copying when the record can no longer be read, and nothing else is left', async () => {
    const crm = smallCrm('bjorn');
    const adapter = adapterWith(crm, {
      subscribe: () => undefined,
      updateLead: () => Promise.reject(new AdapterError('not-found', 'There is no such record')),
    });
    const detail = await detailOf(adapter);
    await typeCompany(detail, ' typed here');
    const gone = oneEvent<HTMLElementEventMap['lead-gone']>(detail, 'lead-gone');
    await click(button(detail, 'Save'));
    expect((await gone).detail).to.deep.equal({ leadId: 'lead-1', reason: 'access-lost' });
    await waitUntil(() => hasRole(detail, 'textbox', 'What you had typed'));
    expect(field(detail, 'What you had typed').value).to.equal('Company: Lee & Co typed here');
    expect(detail.shadowRoot!.textContent).not.to.contain('Ann Lee');
    expect(hasRole(detail, 'button', 'Retry')).to.equal(false);
  });
});

describe('the way back after a save', () => {
  it('takes an assignment back as a new operation, and says whom it left alone', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm, 'project', 'lead-2');
    await choose(detail, /Björn/, /Dilek/);
    await click(button(detail, 'Save'));
    await waitUntil(() => shownText(detail).includes('Björn Berg and Dilek Işık assigned.'));
    await crm.as('ada').changeAssignees([{ leadId: 'lead-2', add: [], remove: ['bjorn'] }]);
    await crm.as('ada').changeAssignees([{ leadId: 'lead-2', add: ['bjorn'], remove: [] }]);
    // By key: what others do moves the bar under the pointer.
    button(detail, 'Undo').focus();
    await press('Enter');
    await waitUntil(() => shownText(detail).includes('Björn Berg: not undone'));
    expect((await crm.getLead('lead-2')).assigneeIds).to.deep.equal(['bjorn']);
    const { items } = await crm.listHistory('lead-2', { limit: 1 });
    expect(items[0]).to.deep.include({ action: 'unassigned', assigneeId: 'dilek', way: 'undo', actorId: 'ada' });
  });

  it('takes fields back, but none that somebody else has changed since', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeCompany(detail, ' 2');
    await typeInto(field(detail, 'Phone'), '9');
    await click(button(detail, 'Save'));
    await waitUntil(
      () =>
        shownText(detail).includes('Saved: Phone and Company.') ||
        shownText(detail).includes('Saved: Company and Phone.'),
    );
    await crm.as('bjorn').updateLead(await crm.getLead('lead-1'), { company: 'Theirs' });
    await click(button(detail, 'Undo'));
    await waitUntil(async () => (await crm.getLead('lead-1')).phone === '+44 1632 960001');
    expect((await crm.getLead('lead-1')).company).to.equal('Theirs');
    await waitUntil(() => shownText(detail).includes('Company: not undone'));
  });
});

describe('who can see a record, and what happened to it', () => {
  it('says before saving who gains and who loses access, and who keeps it all the same', async () => {
    const detail = await detailOf(smallCrm(), 'project');
    await choose(detail, /Dilek/, /Björn/);
    await waitUntil(() => shownText(detail).includes('Dilek Işık gains access. Björn Berg loses access.'));
  });

  it('lists everybody by reason', async () => {
    const detail = await detailOf(smallCrm(), 'access');
    await waitUntil(() => hasRole(detail, 'list', 'assigned'));
    expect(allByRole(byRole(detail, 'list', 'assigned'), 'listitem').length).to.equal(2);
    expect(shownText(byRole(detail, 'list', 'manager'))).to.contain('Ada Lovelace');
  });

  it('tells what happened, live, and takes an assignment back from there', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm, 'history');
    await waitUntil(() => shownText(detail).includes('created the record'));
    await crm.as('bjorn').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: ['chen'] }]);
    await waitUntil(() => shownText(detail).includes('Björn Berg assigned Dilek Işık'));
    await click(button(detail, 'Undo: Björn Berg assigned Dilek Işık'));
    await waitUntil(async () => !(await crm.getLead('lead-1')).assigneeIds.includes('dilek'));
    await waitUntil(() => shownText(detail).includes('Ada Lovelace unassigned Dilek Işık'));
    expect(hasRole(detail, 'button', 'Undo: Björn Berg assigned Dilek Işık')).to.equal(false);
  });

  it('shows the people in the head on every tab, with a way to change them', async () => {
    const detail = await detailOf(smallCrm());
    await waitUntil(() => shownText(detail).includes('Björn Berg and 陈 伟'));
    await click(button(detail, 'Assign'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
    expect(detail.tab).to.equal('project');
  });
});
