// What is sent waits for what was done in its pickers: a list that is looked up, an entry that is still searched for.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type { LeadPatch } from '../../src/domain/record/lead.js';
import '../../src/elements/assignee-multiselect/define.js';
import { editorModule } from '../../src/elements/assignee-multiselect/editor-module.js';
import '../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../src/elements/lead-create-form/lead-create-form.js';
import '../../src/elements/lead-detail/editor/record-editor.js';
import '../../src/elements/lead-detail/record-work.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import { withAccounts } from '../adapters/accounts.js';
import { byRole, hasRole, shownText } from '../find-by-role.js';
import { adapterWith, annLee, byHand, people, smallCrm } from '../small-crm.js';
import { click, pasteInto, press, pressWith, typeInto, typeText } from '../user.js';
import { waitUntil } from '../wait-until.js';

await editorModule.load();

/** Holds the next search back, from the moment when it is told to. */
function held(base: LeadDataAdapter, method: 'searchAssignees' | 'searchLookup') {
  const gate = byHand<void>();
  let isHeld = false;
  let asked = 0;
  const pass = async (): Promise<void> => {
    if (!isHeld) return;
    asked++;
    await gate.promise;
  };
  const replaced: Partial<LeadDataAdapter> = {
    searchAssignees: (...args) => pass().then(() => base.searchAssignees(...args)),
    searchLookup: (...args) => pass().then(() => base.searchLookup!(...args)),
  };
  return {
    adapter: adapterWith(base, { [method]: replaced[method] }),
    hold: () => (isHeld = true),
    isAsked: () => asked > 0,
    gate,
  };
}

async function detailOf(adapter: LeadDataAdapter, leadId: string, inline = false): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail
      .adapter=${adapter}
      lead-id=${leadId}
      storage-key=""
      .inlineEdit=${inline}
      tab=${leadId === 'lead-2' ? 'project' : 'profile'}
    ></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  return detail;
}

async function formOf(adapter: LeadDataAdapter): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(
    html`<lead-create-form .adapter=${adapter} storage-key=""></lead-create-form>`,
  );
  await waitUntil(() => hasRole(form, 'textbox', /^Name/) && hasRole(form, 'combobox', 'Assignees'));
  return form;
}

async function editPeople(adapter: LeadDataAdapter): Promise<LeadDetail> {
  const detail = await detailOf(adapter, 'lead-2');
  await click(byRole(detail, 'button', 'Edit'));
  await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
  await click(byRole(detail, 'combobox', 'Assignees'));
  await waitUntil(() => hasRole(detail, 'option', /Ada/));
  return detail;
}

describe('a pasted list that is still looked up', () => {
  it('is on the record that is saved meanwhile', async () => {
    const crm = smallCrm();
    const { adapter, hold, isAsked, gate } = held(crm, 'searchAssignees');
    const detail = await editPeople(adapter);
    hold();
    pasteInto(byRole(detail, 'combobox', 'Assignees'), 'Björn Berg; Dilek Işık');
    await waitUntil(isAsked);
    byRole(detail, 'button', 'Save').click();
    gate.resolve();
    await waitUntil(async () => (await crm.getLead('lead-2')).assigneeIds.length === 2);
  });

  it('keeps an edit open that is saved meanwhile, where it cannot be looked up', async () => {
    const crm = smallCrm();
    const { adapter, hold, isAsked, gate } = held(crm, 'searchAssignees');
    const detail = await editPeople(adapter);
    await click(byRole(detail, 'option', /Ada/));
    hold();
    pasteInto(byRole(detail, 'combobox', 'Assignees'), 'Björn Berg; Dilek Işık');
    await waitUntil(isAsked);
    byRole(detail, 'button', 'Save').click();
    gate.reject(new AdapterError('unavailable', 'down'));
    await waitUntil(() => hasRole(detail, 'button', 'Retry'));
    await detail.updateComplete;
    expect(hasRole(detail, 'button', 'Save')).to.equal(true);
    expect((await crm.getLead('lead-2')).assigneeIds).to.deep.equal([]);
  });

  it('keeps an edit open that is saved meanwhile, where somebody in it is nobody', async () => {
    const crm = smallCrm();
    const { adapter, hold, isAsked, gate } = held(crm, 'searchAssignees');
    const detail = await editPeople(adapter);
    hold();
    pasteInto(byRole(detail, 'combobox', 'Assignees'), 'Björn Berg; Nobody Known');
    await waitUntil(isAsked);
    byRole(detail, 'button', 'Save').click();
    gate.resolve();
    await waitUntil(() => shownText(detail).includes('Nobody Known'));
    await detail.updateComplete;
    expect((await crm.getLead('lead-2')).assigneeIds).to.deep.equal([]);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-2')).assigneeIds.includes('bjorn'));
  });

  it('is on the record that is created meanwhile', async () => {
    const crm = smallCrm();
    const { adapter, hold, isAsked, gate } = held(crm, 'searchAssignees');
    const form = await formOf(adapter);
    await typeInto(byRole(form, 'textbox', /^Name/), 'Grace Hopper');
    await click(byRole(form, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(form, 'option', /Ada/));
    hold();
    pasteInto(byRole(form, 'combobox', 'Assignees'), 'Björn Berg; Dilek Işık');
    await waitUntil(isAsked);
    const created = new Promise<HTMLElementEventMap['lead-created']>((resolve) =>
      form.addEventListener('lead-created', resolve),
    );
    byRole(form, 'button', 'Create lead').click();
    gate.resolve();
    expect((await created).detail.lead.assigneeIds).to.deep.equal(['bjorn', 'dilek']);
  });
});

describe('an entry of a lookup field that is still searched for', () => {
  const crm = (): LeadDataAdapter =>
    createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada', ...withAccounts });

  async function searchFor(root: HTMLElement, hold: () => unknown, isAsked: () => boolean): Promise<void> {
    await click(byRole(root, 'combobox', 'Account'));
    await waitUntil(() => hasRole(root, 'option', /Zürich/));
    hold();
    await typeText('york');
    await waitUntil(isAsked);
    await press('Enter');
  }

  it('is on the record that is saved meanwhile', async () => {
    const patches: LeadPatch[] = [];
    const base = crm();
    const { adapter, hold, isAsked, gate } = held(
      adapterWith(base, {
        updateLead: (lead, patch, options) => {
          patches.push(patch);
          return base.updateLead(lead, patch, options);
        },
      }),
      'searchLookup',
    );
    const detail = await detailOf(adapter, 'lead-1');
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Account'));
    await searchFor(detail, hold, isAsked);
    await pressWith('Control', 'Enter');
    gate.resolve();
    await waitUntil(() => patches.length === 1);
    expect(patches[0]).to.deep.equal({ fields: { account: 'a-2' } });
  });

  it('is on the record that is created meanwhile', async () => {
    const { adapter, hold, isAsked, gate } = held(crm(), 'searchLookup');
    const form = await formOf(adapter);
    await typeInto(byRole(form, 'textbox', /^Name/), 'Grace Hopper');
    await searchFor(form, hold, isAsked);
    const created = new Promise<HTMLElementEventMap['lead-created']>((resolve) =>
      form.addEventListener('lead-created', resolve),
    );
    await pressWith('Control', 'Enter');
    gate.resolve();
    expect((await created).detail.lead.fields).to.deep.equal({ account: 'a-2' });
  });

  it('is saved where its field is edited in its place and left', async () => {
    const base = crm();
    const { adapter, hold, isAsked, gate } = held(base, 'searchLookup');
    const detail = await detailOf(adapter, 'lead-1', true);
    await waitUntil(() => hasRole(detail, 'button', 'Change Account'));
    await click(byRole(detail, 'button', 'Change Account'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Account'));
    await searchFor(detail, hold, isAsked);
    await click(byRole(detail, 'heading', 'Ann Lee'));
    gate.resolve();
    await waitUntil(async () => (await base.getLead('lead-1')).fields?.['account'] === 'a-2');
  });
});
