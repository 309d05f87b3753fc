// Faults that people have met on a record's assignees, each with what they see now instead.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { allByRole, byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, people, smallCrm } from '../../small-crm.js';
import { click, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

async function editing(adapter: LeadDataAdapter): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  await click(byRole(detail, 'button', 'Edit'));
  await waitUntil(() => hasRole(detail, 'combobox', 'Assignees'));
  return detail;
}

async function choose(detail: LeadDetail, name: RegExp): Promise<void> {
  await click(byRole(detail, 'combobox', 'Assignees'));
  await waitUntil(() => hasRole(detail, 'option', name));
  await click(byRole(detail, 'option', name));
  await waitUntil(() => detail.dirty);
}

const timesIn = (text: string, sentence: string): number => text.split(sentence).length - 1;

describe('a record whose id is a number', () => {
  it('is shown, and an id that is none leaves the page at rest', async () => {
    const crm = smallCrm();
    const adapter = adapterWith(crm, { getLead: async () => ({ ...(await crm.getLead('lead-1')), id: 7 as never }) });
    const detail = await fixture<HTMLElement>(
      html`<lead-detail .adapter=${adapter} .leadId=${7} storage-key=""></lead-detail>`,
    );
    await waitUntil(() => shownText(detail).includes('Ann Lee'));
    Object.assign(detail, { leadId: Number.NaN });
    await waitUntil(() => !shownText(detail).includes('Ann Lee'));
  });
});

describe('a tab that there is not', () => {
  it('is the first one, for the keyboard too', async () => {
    const adapter = adapterWith(smallCrm(), { listHistory: undefined });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab="history" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'tab', 'Profile'));
    expect(byRole(detail, 'tab', 'Profile').tabIndex).to.equal(0);
    byRole(detail, 'tab', 'Profile').focus();
    await press('ArrowRight');
    await waitUntil(() => byRole(detail, 'tab', 'Project').getAttribute('aria-selected') === 'true');
  });
});

describe('assignees that are being edited', () => {
  it('lose nobody who was chosen by however many Escapes', async () => {
    const detail = await editing(smallCrm());
    await choose(detail, /Dilek/);
    for (let count = 1; count <= 5; count++) {
      await press('Escape');
      await detail.updateComplete;
      expect(detail.dirty, `after Escape ${count}`).to.equal(true);
    }
    if (hasRole(detail, 'button', 'Keep editing')) await click(byRole(detail, 'button', 'Keep editing'));
    expect(shownText(detail)).to.contain('1 added');
  });

  it('have one heading that says what they are, and no second label below it', async () => {
    const detail = await editing(smallCrm());
    expect(allByRole(detail, 'heading', 'Assignees')).to.have.length(1);
    const picker = detail.shadowRoot!.querySelector('assignee-multiselect')!;
    const label = picker.shadowRoot!.querySelector('[part~=label]')!.getBoundingClientRect();
    expect(label.width <= 1 && label.height <= 1).to.equal(true);
  });

  it('say once what somebody else has changed', async () => {
    const crm = smallCrm();
    const adapter = adapterWith(crm, {
      changeAssignees: ([change]) =>
        Promise.resolve([
          {
            leadId: change!.leadId,
            status: 'conflict',
            reason: 'Somebody else has changed the same assignees in the meantime',
            assigneeIds: ['dilek'],
          },
        ]),
    });
    const detail = await editing(adapter);
    await choose(detail, /Dilek/);
    await press('Escape');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Apply my changes'));
    expect(timesIn(shownText(detail), 'Somebody else has changed')).to.equal(1);
  });

  const led = () =>
    createMemoryAdapter({
      people,
      leads: [{ ...annLee, primaryAssigneeId: 'bjorn' }],
      currentUserId: 'ada',
      capabilities: { primaryAssignee: true },
    });
  const leaderOf = async (crm: LeadDataAdapter) => (await crm.getLead('lead-1')).primaryAssigneeId;

  it('are led as before when whoever leads is removed and brought back in one edit', async () => {
    const crm = led();
    const detail = await editing(crm);
    await click(byRole(detail, 'button', 'Remove Björn Berg'));
    await waitUntil(() => detail.dirty);
    await click(byRole(detail, 'button', /Björn Berg/));
    await waitUntil(() => !detail.dirty);
    await choose(detail, /Dilek/);
    await press('Escape');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
    expect(await leaderOf(crm)).to.equal('bjorn');
  });

  it('are led as before when the removal of whoever leads is taken back', async () => {
    const crm = led();
    const detail = await editing(crm);
    await click(byRole(detail, 'button', 'Remove Björn Berg'));
    await waitUntil(() => detail.dirty);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => hasRole(detail, 'button', 'Undo'));
    expect(await leaderOf(crm)).to.equal(undefined);
    await click(byRole(detail, 'button', 'Undo'));
    await waitUntil(async () => (await leaderOf(crm)) === 'bjorn');
  });

  it('are led by whoever gets the place of the one who led', async () => {
    const crm = led();
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${crm} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', /^Hand over/));
    await click(byRole(detail, 'button', /^Hand over/));
    await waitUntil(() => hasRole(detail, 'combobox', /^To/));
    await click(byRole(detail, 'combobox', /^To/));
    await waitUntil(() => hasRole(detail, 'option', /Dilek/));
    await click(byRole(detail, 'option', /Dilek/));
    await waitUntil(() => detail.dirty);
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(async () => (await crm.getLead('lead-1')).assigneeIds.includes('dilek'));
    expect(await leaderOf(crm)).to.equal('dilek');
  });

  it('are handed over from whom the form shows, also where somebody else has taken that one off meanwhile', async () => {
    const crm = smallCrm();
    const sent: unknown[] = [];
    const adapter = adapterWith(crm, {
      changeAssignees: (changes, options) => {
        sent.push(...changes.map(({ add, remove }) => ({ add, remove })));
        return crm.changeAssignees(changes, options);
      },
    });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab="project" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', /^Hand over/));
    await click(byRole(detail, 'button', /^Hand over/));
    await waitUntil(() => hasRole(detail, 'combobox', /^To/));
    await click(byRole(detail, 'combobox', /^To/));
    await waitUntil(() => hasRole(detail, 'option', /Dilek/));
    await click(byRole(detail, 'option', /Dilek/));
    await waitUntil(() => detail.dirty);
    const from = (): string | undefined =>
      byRole<HTMLSelectElement>(detail, 'combobox', /^From/).selectedOptions[0]?.textContent?.trim();
    expect(from()).to.equal('Björn Berg');
    const inHead = (): string => shownText(detail.shadowRoot!.querySelector('[part=assigned]')!);
    expect(inHead()).to.include('Björn Berg');
    await crm.as('chen').changeAssignees([{ leadId: 'lead-1', add: [], remove: ['bjorn'] }]);
    await waitUntil(() => !inHead().includes('Björn Berg'));
    await detail.updateComplete;
    expect(from()).to.equal('Björn Berg');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => sent.length === 1);
    expect(sent).to.deep.equal([{ add: ['dilek'], remove: [] }]);
    await waitUntil(async () => (await crm.getLead('lead-1')).assigneeIds.join() === 'chen,dilek');
  });

  it('keep who leads, and say why, where the back end refuses another one', async () => {
    const crm = createMemoryAdapter({
      people,
      leads: [{ ...annLee, primaryAssigneeId: 'chen' }],
      currentUserId: 'ada',
      capabilities: { primaryAssignee: true },
    });
    const adapter = adapterWith(crm, {
      changeAssignees: ([change]) =>
        Promise.resolve([{ leadId: change!.leadId, status: 'invalid', reason: 'Björn may not lead here' }]),
    });
    const detail = await editing(adapter);
    await click(byRole(detail, 'button', 'Björn Berg is primary'));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => shownText(detail).includes('Björn may not lead here'));
    expect(hasRole(detail, 'button', 'Save'), 'the edit stays open').to.equal(true);
    expect((await crm.getLead('lead-1')).primaryAssigneeId).to.equal('chen');
    await click(byRole(detail, 'button', 'Cancel'));
    await waitUntil(() => hasRole(detail, 'list', 'Assigned to'));
    expect(shownText(byRole(detail, 'list', 'Assigned to'))).to.match(/陈 伟.*primary/);
  });
});

describe('a record that is moved in the page while it is read anew', () => {
  it('is the newest in its new place', async () => {
    const crm = smallCrm();
    const asked: AbortSignal[] = [];
    let isHeld = false;
    const adapter = adapterWith(crm, {
      getLead: (id, options) => {
        if (!isHeld) return crm.getLead(id, options);
        isHeld = false;
        return new Promise((_resolve, reject) => {
          asked.push(options!.signal!);
          options!.signal!.addEventListener('abort', () => reject(options!.signal!.reason as Error));
        });
      },
    });
    const page = await fixture(
      html`<div>
        <p></p>
        <lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>
      </div>`,
    );
    const detail = page.querySelector('lead-detail')!;
    await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
    isHeld = true;
    await crm.as('bjorn').updateLead(await crm.getLead('lead-1'), { name: 'Ann New' });
    await waitUntil(() => asked.length === 1);
    page.querySelector('p')!.append(detail);
    await waitUntil(() => hasRole(detail, 'heading', 'Ann New'));
  });
});

describe('a name with signs that turn what follows', () => {
  it('turns nothing in the question before it is deleted', async () => {
    const turning = { ...annLee, name: 'Ann \u202Eeel' };
    const detail = await fixture<LeadDetail>(
      html`<lead-detail
        .adapter=${createMemoryAdapter({ people, leads: [turning], currentUserId: 'ada' })}
        lead-id="lead-1"
      ></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Delete lead'));
    await click(byRole(detail, 'button', 'Delete lead'));
    await waitUntil(() => hasRole(detail, 'alertdialog', 'Delete Ann eel?'));
  });
});
