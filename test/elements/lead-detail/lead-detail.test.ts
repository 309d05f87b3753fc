// One record as people read and edit it: with keys and clicks, found by role and name.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { publishChange } from '../../../src/controllers/adapter/record-changes.js';
import type { AssigneeChange, AssigneeChangeResult } from '../../../src/domain/assignment/assignment.js';
import type { Lead, LeadPatch } from '../../../src/domain/record/lead.js';
import '../../../src/elements/lead-detail/define.js';
import type { DetailTab, LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import type { LeadAssignFailedEvent, LeadCloseEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { expectWholeInitials } from '../../initials-seen.js';
import { adapterWith, annLee, bobRay, byHand, never, onServer, smallCrm } from '../../small-crm.js';
import { canHoldKeys, click, press, pressWith, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

/** @param storageKey What one test leaves would be there again for the next. */
async function detailOf(
  adapter: LeadDataAdapter,
  tab: DetailTab = 'project',
  leadId = 'lead-1',
  storageKey = '',
): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id=${leadId} tab=${tab} storage-key=${storageKey}></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'heading', /Ann Lee|Bob Ray|Coco Inc/) && hasRole(detail, 'button', 'Edit'));
  return detail;
}

const button = (detail: Element, name: string) => byRole(detail, 'button', name);
const field = (detail: Element, name: string) => byRole<HTMLInputElement>(detail, 'textbox', name);
const assigned = (detail: Element): string[] =>
  allByRole(byRole(detail, 'list', 'Assigned to'), 'listitem').map((item) => shownText(item));
const option = (detail: Element, name: RegExp) => byRole(detail, 'option', name);

async function openPicker(detail: LeadDetail): Promise<void> {
  await click(button(detail, 'Edit'));
  await click(byRole(detail, 'combobox', 'Assignees'));
  await waitUntil(() => hasRole(detail, 'option', /Ada/));
}

/** Opens the edit and toggles people in the list. */
async function choose(detail: LeadDetail, ...names: RegExp[]): Promise<void> {
  await openPicker(detail);
  for (const name of names) await click(option(detail, name));
  await press('Escape');
}

/** An adapter whose `changeAssignees` is the given one; `changes` records what it was asked for. */
function assigning(
  answer: (attempt: number, change: AssigneeChange, signal?: AbortSignal) => Promise<AssigneeChangeResult>,
) {
  const base = smallCrm();
  const changes: AssigneeChange[] = [];
  const adapter = adapterWith(base, {
    ...onServer(base),
    changeAssignees: async ([change], options) => {
      changes.push(change!);
      return [await answer(changes.length, change!, options?.signal)];
    },
  });
  const really = async (change: AssigneeChange) => (await base.changeAssignees([change]))[0]!;
  return { adapter, base, changes, really };
}

const refused = (status: 'forbidden' | 'invalid', reason: string) => (): Promise<AssigneeChangeResult> =>
  Promise.resolve({ leadId: 'lead-1', status, reason });

describe('<lead-detail>', () => {
  describe('the record', () => {
    it('shows name, status, company and all fields, with safe links', async () => {
      const detail = await detailOf(smallCrm(), 'profile');
      expect(byRole(detail, 'heading', 'Ann Lee').getAttribute('aria-level')).to.equal('2');
      expect(shownText(detail)).to.contain('Contacted').and.contain('Lee & Co').and.contain('Not set');
      expect(byRole<HTMLAnchorElement>(detail, 'link', 'ann@lee.example').href).to.equal('mailto:ann@lee.example');
      expect(byRole<HTMLAnchorElement>(detail, 'link', '+44 1632 960001').href).to.equal('tel:+441632960001');
      expect(detail.shadowRoot!.querySelector('time')!.dateTime).to.equal('2026-01-02T10:00:00.000Z');
    });

    it('has the tabs Profile and Project in a list that is named after the record', async () => {
      const detail = await detailOf(smallCrm(), 'profile');
      expect(byRole(detail, 'tablist', 'Lead Ann Lee')).to.exist;
      byRole(detail, 'tab', 'Profile').focus();
      await press('ArrowRight');
      expect(deepFocus()).to.equal(byRole(detail, 'tab', 'Project'));
      expect(byRole(detail, 'tabpanel', 'Project')).to.exist;
      expect(hasRole(detail, 'tabpanel', 'Profile')).to.equal(false);
    });

    it('goes the other way with the arrows where text runs from right to left', async () => {
      const page = await fixture(
        html`<div dir="rtl"><lead-detail .adapter=${smallCrm()} lead-id="lead-1"></lead-detail></div>`,
      );
      await waitUntil(() => hasRole(page, 'tab', 'Profile'));
      byRole(page, 'tab', 'Profile').focus();
      await press('ArrowLeft');
      expect(deepFocus()).to.equal(byRole(page, 'tab', 'Project'));
    });

    it('shows at once what the host knows, and then what is true', async () => {
      const gate = byHand<Lead>();
      const adapter = adapterWith(smallCrm(), { getLead: () => gate.promise });
      const known = { ...annLee, company: 'Known Ltd' };
      const detail = await fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} .lead=${known}></lead-detail>`);
      expect(shownText(detail)).to.contain('Known Ltd');
      gate.resolve(annLee);
      await waitUntil(() => shownText(detail).includes('Lee & Co'));
    });

    it('shows the initials of everyone assigned whole, in the middle of their avatars', async () => {
      const detail = await detailOf(smallCrm());
      await waitUntil(() => assigned(detail).some((text) => text.includes('Björn Berg')));
      expectWholeInitials(detail.shadowRoot!);
    });

    it('asks the host to close it', async () => {
      const detail = await detailOf(smallCrm());
      const closed = oneEvent<LeadCloseEvent>(detail, 'lead-close');
      await click(button(detail, 'Close'));
      expect((await closed).detail.lead?.id).to.equal('lead-1');
    });

    it('shows markup in data as text', async () => {
      const base = smallCrm();
      const name = '<img src=x onerror=alert(1)>';
      const adapter = adapterWith(base, { getLead: () => Promise.resolve({ ...annLee, name, notes: name }) });
      const detail = await fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>`);
      await waitUntil(() => hasRole(detail, 'heading', name));
      expect(detail.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('loading', () => {
    it('shows the last of many records that were asked for quickly', async () => {
      const base = smallCrm();
      const gates = [byHand<void>(), byHand<void>()];
      let asked = 0;
      const aborted: string[] = [];
      const adapter = adapterWith(base, {
        getLead: async (id, options) => {
          options?.signal?.addEventListener('abort', () => aborted.push(id));
          await gates[asked++]!.promise;
          return base.getLead(id);
        },
      });
      const detail = await fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>`);
      detail.leadId = 'lead-2';
      await detail.updateComplete;
      gates[1]!.resolve();
      await waitUntil(() => hasRole(detail, 'heading', 'Bob Ray'));
      gates[0]!.resolve();
      await detail.updateComplete;
      expect(hasRole(detail, 'heading', 'Bob Ray')).to.equal(true);
      expect(aborted).to.deep.equal(['lead-1']);
    });

    it('says that there is no such record, with a way back', async () => {
      const detail = await fixture<LeadDetail>(
        html`<lead-detail .adapter=${smallCrm()} lead-id="nobody"></lead-detail>`,
      );
      await waitUntil(() => shownText(detail).includes('There is no such lead, or you have no access to it.'));
      const closed = oneEvent(detail, 'lead-close');
      await click(button(detail, 'Close'));
      await closed;
    });

    it('says that it could not be loaded, and tries again', async () => {
      const base = smallCrm();
      let attempts = 0;
      const adapter = adapterWith(base, {
        ...onServer(base),
        getLead: (id) =>
          ++attempts === 1 ? Promise.reject(new AdapterError('unavailable', 'Network')) : base.getLead(id),
      });
      const detail = await fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>`);
      await waitUntil(() => hasRole(detail, 'alert'));
      expect(shownText(detail)).to.contain('The lead could not be loaded. The server cannot be reached.');
      expect(detail.shadowRoot!.querySelector('.skeleton'), 'nothing looks as if it still came').to.equal(null);
      await click(button(detail, 'Retry'));
      await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
    });

    it('can be closed while the back end never answers', async () => {
      const adapter = adapterWith(smallCrm(), { getLead: (_id, options) => never(options?.signal) });
      const detail = await fixture<LeadDetail>(html`<lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>`);
      const closed = oneEvent(detail, 'lead-close');
      await click(button(detail, 'Close'));
      await closed;
    });

    it('takes the record off the page when it is deleted or taken away elsewhere', async () => {
      const base = smallCrm();
      const detail = await detailOf(base);
      button(detail, 'Edit').focus();
      await base.as('ada').deleteLead('lead-1');
      await waitUntil(() => shownText(detail).includes('This lead was deleted.'));
      expect(detail.shadowRoot!.textContent).not.to.contain('Ann Lee');
      await waitUntil(() => deepFocus()?.textContent?.includes('This lead was deleted.'));
    });

    it('follows a change that is made elsewhere', async () => {
      const base = smallCrm();
      const detail = await detailOf(base);
      await base.as('ada').changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: ['bjorn'] }]);
      await waitUntil(() => assigned(detail).join().includes('Dilek Işık'));
      expect(assigned(detail).join()).not.to.contain('Björn');
    });
  });

  describe('assignees', () => {
    it('lists everyone who is assigned', async () => {
      const detail = await detailOf(smallCrm());
      await waitUntil(() => assigned(detail).length === 2 && shownText(detail).includes('chen@crm.example'));
      expect(assigned(detail)[0]).to.contain('Björn Berg').and.contain('bjorn@crm.example');
      expect(hasRole(detail, 'heading', 'Assignees')).to.equal(true);
    });

    it('adds and removes people and saves the difference', async () => {
      const { adapter, changes, really } = assigning((_attempt, change) => really(change));
      const detail = await detailOf(adapter);
      await openPicker(detail);
      expect(option(detail, /Björn/).getAttribute('aria-selected')).to.equal('true');
      await click(option(detail, /Björn/));
      expect(option(detail, /Björn/).getAttribute('aria-selected')).to.equal('false');
      await click(option(detail, /Dilek/));
      await press('Escape');
      const told = oneEvent(detail, 'lead-assigned');
      await click(button(detail, 'Save'));
      await told;
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
      expect(assigned(detail).join()).to.contain('陈 伟').and.contain('Dilek Işık').and.not.contain('Björn');
      expect(changes.length).to.equal(1);
      expect(changes[0]).to.deep.include({ leadId: 'lead-1', add: ['dilek'], remove: ['bjorn'], version: '1' });
      expect(changes[0]!.operationId).to.be.a('string');
      await waitUntil(() => said(detail).includes('Saved'));
      await waitUntil(() => deepFocus() === button(detail, 'Edit'));
    });

    it('tells every element on the same adapter of the new assignees', async () => {
      const adapter = adapterWith(smallCrm());
      const here = await detailOf(adapter);
      const there = await detailOf(adapter);
      await choose(here, /Dilek/);
      await click(button(here, 'Save'));
      await waitUntil(() => shownText(byRole(there, 'tabpanel', 'Project')).includes('Dilek Işık'));
    });

    it('begins an edit in the field of people, without opening its list', async () => {
      const detail = await detailOf(smallCrm());
      await click(button(detail, 'Edit'));
      await waitUntil(() => deepFocus() === byRole(detail, 'combobox', 'Assignees'));
      expect(hasRole(detail, 'option')).to.equal(false);
    });

    it('restores everybody on Cancel', async () => {
      const adapter = adapterWith(smallCrm());
      const detail = await detailOf(adapter);
      await choose(detail, /Björn/, /Dilek/);
      expect(detail.dirty).to.equal(true);
      await click(button(detail, 'Cancel'));
      await waitUntil(() => deepFocus() === button(detail, 'Edit'));
      expect(assigned(detail).join()).to.contain('Björn Berg').and.not.contain('Dilek');
      expect(detail.dirty).to.equal(false);
      await click(button(detail, 'Edit'));
      await waitUntil(() => hasRole(detail, 'button', /Remove Björn/));
      expect(adapter.calls.some(({ method }) => method === 'changeAssignees')).to.equal(false);
    });

    it('is left with Escape one level at a time: the list, then the edit', async () => {
      const detail = await detailOf(smallCrm());
      let outside = 0;
      detail.addEventListener('keydown', (event) => event.key === 'Escape' && outside++);
      await openPicker(detail);
      await press('Escape');
      expect(hasRole(detail, 'button', 'Save')).to.equal(true);
      await press('Escape');
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
      expect(outside).to.equal(0);
    });

    (canHoldKeys ? it : it.skip)('saves with Ctrl and Enter', async () => {
      const detail = await detailOf(smallCrm());
      await choose(detail, /Dilek/);
      const told = oneEvent(detail, 'lead-assigned');
      await pressWith('Control', 'Enter');
      await told;
    });

    it('saves nothing when nothing was changed', async () => {
      const adapter = adapterWith(smallCrm());
      const detail = await detailOf(adapter);
      await click(button(detail, 'Edit'));
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
      expect(adapter.calls.some(({ method }) => method === 'changeAssignees')).to.equal(false);
    });

    it('calls nothing and keeps the edit when the host prevents it', async () => {
      const { adapter, changes } = assigning(refused('forbidden', 'not to be called'));
      const detail = await detailOf(adapter);
      detail.addEventListener('lead-assign', (event) => event.preventDefault());
      await choose(detail, /Dilek/);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'button', /Remove Dilek/));
      expect(hasRole(detail, 'button', 'Save')).to.equal(true);
      expect(changes.length).to.equal(0);
    });

    it('lets the host do the work', async () => {
      const { adapter, changes } = assigning(refused('forbidden', 'not to be called'));
      const detail = await detailOf(adapter);
      detail.addEventListener('lead-assign', (event) => {
        const lead = { ...annLee, assigneeIds: ['bjorn', 'chen', 'dilek'], version: '2' };
        event.detail.waitUntil(Promise.resolve([{ leadId: 'lead-1', status: 'ok', lead }]));
      });
      await choose(detail, /Dilek/);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to') && assigned(detail).length === 3);
      expect(changes.length).to.equal(0);
    });

    it('keeps the edit when the back end is away, and retries as the same operation', async () => {
      const { adapter, changes, really } = assigning((attempt, change) =>
        attempt === 1 ? Promise.reject(new AdapterError('unavailable', 'Network')) : really(change),
      );
      const detail = await detailOf(adapter);
      await choose(detail, /Dilek/);
      const failed = oneEvent<LeadAssignFailedEvent>(detail, 'lead-assign-failed');
      await click(button(detail, 'Save'));
      expect((await failed).detail.error.kind).to.equal('unavailable');
      await detail.updateComplete;
      expect(byRole(detail, 'alert').textContent).to.contain(
        'The assignees were not saved. The server cannot be reached.',
      );
      await click(button(detail, 'Retry'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to') && assigned(detail).length === 3);
      expect(changes[0]!.operationId).to.equal(changes[1]!.operationId);
    });

    it('shows the reason of a refusal and keeps the edit', async () => {
      const { adapter } = assigning(refused('forbidden', 'Dilek is on leave.'));
      const detail = await detailOf(adapter);
      await choose(detail, /Dilek/);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'alert'));
      expect(shownText(detail)).to.contain('Dilek is on leave.');
      expect(hasRole(detail, 'button', /Remove Dilek/)).to.equal(true);
    });

    it('can be left while a save never answers, with the edit as it was', async () => {
      const { adapter, changes, really } = assigning((attempt, change, signal) =>
        attempt === 1 ? never(signal) : really(change),
      );
      const detail = await detailOf(adapter);
      await choose(detail, /Dilek/);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'button', 'Saving…'));
      await click(button(detail, 'Cancel'));
      await waitUntil(() => hasRole(detail, 'button', 'Save'));
      expect(hasRole(detail, 'button', /Remove Dilek/)).to.equal(true);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to') && assigned(detail).length === 3);
      expect(changes[0]!.operationId).to.equal(changes[1]!.operationId);
    });

    it('takes the record off the page when the user has removed his own access', async () => {
      const base = smallCrm('bjorn');
      const detail = await detailOf(adapterWith(base));
      await openPicker(detail);
      await click(option(detail, /Björn/));
      await waitUntil(() => hasRole(detail, 'button', 'Remove'));
      await click(button(detail, 'Remove'));
      await click(button(detail, 'Save'));
      await waitUntil(() => shownText(detail).includes('You no longer have access to this lead.'));
      expect(detail.shadowRoot!.textContent).not.to.contain('Ann Lee');
      await waitUntil(() => deepFocus()?.textContent?.includes('You no longer have access'));
    });

    it('merges what others change while the edit is open, and says so', async () => {
      const base = smallCrm();
      const detail = await detailOf(base);
      await choose(detail, /Dilek/);
      await base.as('ada').changeAssignees([{ leadId: 'lead-1', add: ['north'], remove: ['bjorn'] }]);
      await waitUntil(() =>
        said(detail).includes('Team North was assigned meanwhile. Björn Berg was unassigned meanwhile.'),
      );
      expect(hasRole(detail, 'button', /Remove Dilek/)).to.equal(true);
      expect(hasRole(detail, 'button', /Remove Team North/)).to.equal(true);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
      expect([...(await base.getLead('lead-1')).assigneeIds].sort()).to.deep.equal(['chen', 'dilek', 'north']);
    });

    it('asks when somebody has changed the same person, and applies the change on the new state', async () => {
      const { adapter, base, changes, really } = assigning(async (attempt, change) => {
        if (attempt > 1) return really(change);
        const current = { ...annLee, assigneeIds: ['bjorn', 'chen'], version: '3' };
        return { leadId: 'lead-1', status: 'conflict', reason: 'Changed meanwhile', assigneeIds: ['dilek'], current };
      });
      const detail = await detailOf(adapter);
      await choose(detail, /Dilek/);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'button', 'Apply my changes'));
      expect(shownText(detail)).to.contain('Somebody else has changed Dilek Işık meanwhile.');
      expect(shownText(detail)).to.contain('Assigned now: Björn Berg and 陈 伟.');
      await waitUntil(() => deepFocus()?.textContent?.includes('Somebody else has changed'));
      await click(button(detail, 'Apply my changes'));
      await waitUntil(() => hasRole(detail, 'list', 'Assigned to') && assigned(detail).length === 3);
      expect((await base.getLead('lead-1')).assigneeIds).to.contain('dilek');
      expect(changes[1]!.version).to.equal('3');
      expect(changes[1]!.operationId).not.to.equal(changes[0]!.operationId);
    });

    it('is read-only, with the reason, for who may not assign', async () => {
      const adapter = adapterWith(smallCrm(), {
        can: (action) =>
          Promise.resolve(
            action === 'assign' ? { allowed: false, reason: 'Only managers assign.' } : { allowed: true },
          ),
      });
      const detail = await fixture<LeadDetail>(
        html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
      );
      await waitUntil(() => shownText(detail).includes('Read-only: Only managers assign.'));
      expect(hasRole(detail, 'button', 'Edit')).to.equal(false);
    });

    it('keeps an unsaved edit of one record while another one is shown', async () => {
      const detail = await detailOf(smallCrm());
      await choose(detail, /Dilek/);
      detail.leadId = bobRay.id;
      await waitUntil(() => hasRole(detail, 'heading', 'Bob Ray') && hasRole(detail, 'button', 'Edit'));
      expect(detail.dirty).to.equal(true);
      detail.leadId = annLee.id;
      await waitUntil(() => hasRole(detail, 'button', /Remove Dilek/));
    });
  });

  describe('another adapter', () => {
    it('keeps what is typed and chosen when it gives the same records, and saves it there', async () => {
      const detail = await detailOf(smallCrm(), 'profile');
      await click(button(detail, 'Edit'));
      await typeInto(field(detail, 'Name'), '!');
      detail.tab = 'project';
      await detail.updateComplete;
      await choose(detail, /Dilek/);
      const adapter = adapterWith(smallCrm());
      detail.adapter = adapter;
      await detail.updateComplete;
      await waitUntil(() => hasRole(detail, 'button', /Remove Dilek/));
      expect(detail.dirty).to.equal(true);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'button', 'Edit'));
      detail.tab = 'profile';
      await detail.updateComplete;
      expect(field(detail, 'Name').value).to.equal('Ann Lee!');
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee!'));
      const { name, assigneeIds } = await adapter.getLead('lead-1');
      expect([name, assigneeIds]).to.deep.equal(['Ann Lee!', ['bjorn', 'chen', 'dilek']]);
    });

    it('takes nothing over to another record that has the same id there', async () => {
      const detail = await detailOf(smallCrm());
      await choose(detail, /Dilek/);
      const other = { ...annLee, name: 'Ann of another company', createdAt: '2025-12-24T12:00:00.000Z' };
      detail.adapter = adapterWith(smallCrm(), { getLead: () => Promise.resolve(other) });
      await waitUntil(() => hasRole(detail, 'heading', other.name) && hasRole(detail, 'button', 'Edit'));
      expect(detail.dirty).to.equal(false);
    });

    it('keeps nothing once there is none', async () => {
      const detail = await detailOf(smallCrm());
      await choose(detail, /Dilek/);
      detail.adapter = undefined;
      await waitUntil(() => !detail.dirty);
    });
  });

  describe('fields', () => {
    const updating = (answer?: (attempt: number, lead: Lead, patch: LeadPatch) => Promise<Lead>) => {
      const base = smallCrm();
      const patches: LeadPatch[] = [];
      const adapter = adapterWith(base, {
        updateLead: (lead, patch) => {
          patches.push(patch);
          return answer ? answer(patches.length, lead, patch) : base.updateLead(lead, patch);
        },
      });
      return { adapter, base, patches };
    };

    const editPhone = async (detail: LeadDetail): Promise<void> => {
      await click(button(detail, 'Edit'));
      await waitUntil(() => hasRole(detail, 'textbox', 'Phone'));
      const phone = field(detail, 'Phone');
      phone.select();
      await typeInto(phone, '+1 201-555-0100');
    };

    it('are saved, only those that were changed', async () => {
      const { adapter, patches } = updating();
      const detail = await detailOf(adapter, 'profile');
      await editPhone(detail);
      const told = oneEvent(detail, 'lead-updated');
      await click(button(detail, 'Save'));
      await told;
      expect(patches).to.deep.equal([{ phone: '+1 201-555-0100' }]);
      await waitUntil(() => hasRole(detail, 'link', '+1 201-555-0100') && deepFocus() === button(detail, 'Edit'));
      await waitUntil(() => said(detail).includes('Saved'));
    });

    it('are not saved when the host prevents it, and the edit stays', async () => {
      const { adapter, patches } = updating();
      const detail = await detailOf(adapter, 'profile');
      detail.addEventListener('lead-update', (event) => event.preventDefault());
      await editPhone(detail);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'button', 'Save'));
      expect(patches.length).to.equal(0);
      expect(field(detail, 'Phone').value).to.equal('+1 201-555-0100');
    });

    it('are as before after Escape, once it is said that they are to be discarded', async () => {
      const { adapter, patches } = updating();
      const detail = await detailOf(adapter, 'profile');
      await editPhone(detail);
      await press('Escape');
      await waitUntil(() => deepFocus() === button(detail, 'Keep editing'));
      await press('Escape');
      expect(field(detail, 'Phone').value).to.equal('+1 201-555-0100');
      await press('Escape');
      await waitUntil(() => hasRole(detail, 'button', 'Discard'));
      await click(button(detail, 'Discard'));
      await waitUntil(() => hasRole(detail, 'link', '+44 1632 960001'));
      expect(patches.length).to.equal(0);
    });

    it('are checked before they are saved', async () => {
      const { adapter, patches } = updating();
      const detail = await detailOf(adapter, 'profile');
      await click(button(detail, 'Edit'));
      await waitUntil(() => deepFocus() === field(detail, 'Name'));
      field(detail, 'Name').select();
      await press('Backspace', 'Enter');
      await waitUntil(() => shownText(detail).includes('Name is required. Fill it in.'));
      expect(patches.length).to.equal(0);
    });

    it('stay in the editor when they cannot be saved', async () => {
      const { adapter, base, patches } = updating((attempt, lead, patch) =>
        attempt === 1 ? Promise.reject(new AdapterError('unavailable', 'Network')) : base.updateLead(lead, patch),
      );
      const detail = await detailOf(adapter, 'profile');
      await editPhone(detail);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'alert'));
      expect(field(detail, 'Phone').value).to.equal('+1 201-555-0100');
      await click(button(detail, 'Retry'));
      await waitUntil(() => hasRole(detail, 'link', '+1 201-555-0100'));
      expect(patches.length).to.equal(2);
    });

    for (const [choice, phone] of [
      ['Keep mine', '+1 201-555-0100'],
      ['Use theirs', '+33 1 99 00 12 34'],
    ] as const) {
      it(`show both values when somebody else has changed the same field, and “${choice}” does that`, async () => {
        const { adapter, base } = updating();
        const quiet = Object.assign(adapter, { subscribe: undefined });
        const detail = await detailOf(quiet, 'profile');
        await editPhone(detail);
        await base.updateLead(await base.getLead('lead-1'), { phone: '+33 1 99 00 12 34', company: 'New Ltd' });
        await click(button(detail, 'Save'));
        await waitUntil(() => hasRole(detail, 'button', 'Keep mine'));
        const message = shownText(byRole(detail, 'group', /Somebody else has changed the same fields/));
        expect(message).to.contain('Yours +1 201-555-0100').and.contain('Theirs +33 1 99 00 12 34');
        await click(button(detail, choice));
        await click(button(detail, 'Save'));
        await waitUntil(() => hasRole(detail, 'link', phone));
        expect(await base.getLead('lead-1')).to.include({ phone, company: 'New Ltd' });
      });
    }

    it('never carry assignees', async () => {
      const { adapter, base } = updating();
      const detail = await detailOf(adapter, 'profile');
      await editPhone(detail);
      await base.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [] }]);
      await click(button(detail, 'Save'));
      await waitUntil(() => hasRole(detail, 'link', '+1 201-555-0100'));
      expect((await base.getLead('lead-1')).assigneeIds).to.contain('dilek');
    });
  });

  it('takes a newer state that another element of the page has saved', async () => {
    const adapter = adapterWith(smallCrm());
    const detail = await detailOf(adapter, 'profile');
    const lead = { ...annLee, company: 'Other & Co', version: '9' };
    publishChange(adapter, { type: 'updated', leadId: lead.id, version: lead.version, lead });
    await detail.updateComplete;
    expect(shownText(detail)).to.contain('Other & Co');
  });

  it('has no accessibility fault in either tab, read or edited', async () => {
    const detail = await detailOf(smallCrm(), 'profile');
    await expect(detail).to.be.accessible();
    await click(button(detail, 'Edit'));
    await expect(detail).to.be.accessible();
    detail.tab = 'project';
    await detail.updateComplete;
    await expect(detail).to.be.accessible();
    await click(button(detail, 'Edit'));
    await expect(detail).to.be.accessible();
  });
});
