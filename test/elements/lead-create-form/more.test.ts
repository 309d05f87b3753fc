// Creating several in a row, creating without some of the people, and finding the record that is there already.
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import type { LeadAssignedEvent, LeadAssignFailedEvent, LeadCreatedEvent } from '../../../src/events.js';
import type { FieldSchema } from '../../../src/domain/record/record-schema.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, annLee, people, smallCrm } from '../../small-crm.js';
import { click, press, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const button = (form: Element, name: string) => byRole(form, 'button', name);
const field = (form: Element, name: string) => byRole<HTMLInputElement>(form, 'textbox', name);

async function createForm(adapter: LeadDataAdapter): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(
    html`<lead-create-form .adapter=${adapter} storage-key="" add-another></lead-create-form>`,
  );
  await waitUntil(() => hasRole(form, 'textbox', /^Name/));
  return form;
}

const created = (form: Element) => oneEvent<LeadCreatedEvent>(form, 'lead-created');

describe('creating more than one record', () => {
  it('keeps the form for the next one, empty and with the focus in its first field, and tells the host', async () => {
    const form = await createForm(smallCrm());
    await typeInto(field(form, 'Name'), 'First');
    const event = created(form);
    await click(button(form, 'Create and add another'));
    expect((await event).detail).to.deep.include({ another: true, refused: [] });
    await waitUntil(() => deepFocus() === field(form, 'Name'));
    expect(field(form, 'Name').value).to.equal('');
    await typeInto(field(form, 'Name'), 'Second');
    const next = created(form);
    await click(button(form, 'Create lead'));
    expect((await next).detail).to.deep.include({ another: false });
  });
});

describe('a page that changes its language', () => {
  it('keeps what is typed and what is wrong with it', async () => {
    const form = await createForm(smallCrm());
    await typeInto(field(form, 'Name'), 'Ann Lee');
    await typeInto(field(form, 'Email'), 'nonsense');
    await click(button(form, 'Create lead'));
    await waitUntil(() => shownText(form).includes('Enter an e-mail address'));
    form.lang = 'en-GB';
    await waitUntil(() => (form as HTMLElement).getAttribute('lang') === 'en-GB');
    await form.updateComplete;
    await waitUntil(() => hasRole(form, 'textbox', /Email/) && field(form, 'Email').value === 'nonsense');
    await nextFrame();
    expect(shownText(form)).to.contain('Enter an e-mail address');
  });
});

describe('a record whose people cannot all be assigned', () => {
  it('is created without those, says who and why, and assigns them when asked again', async () => {
    const store = createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada' });
    let isFull = true;
    const adapter = adapterWith(store, {
      // Björn is at capacity between the choice and the answer.
      createLead: async (draft, options) => {
        expect(options?.partial).to.equal(true);
        const lead = await store.createLead({ ...draft, assigneeIds: [] }, options);
        return { ...lead, refused: [{ assigneeId: 'bjorn', reason: 'At capacity.' }] };
      },
      changeAssignees: (changes, options) =>
        isFull
          ? Promise.resolve(
              changes.map(({ leadId }) => ({ leadId, status: 'invalid' as const, reason: 'At capacity.' })),
            )
          : store.changeAssignees(changes, options),
    });
    const form = await createForm(adapter);
    await typeInto(field(form, 'Name'), 'Grace Hopper');
    await click(byRole(form, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(form, 'option', /Björn/));
    await click(byRole(form, 'option', /Björn/));
    await press('Escape');
    const event = created(form);
    await click(button(form, 'Create lead'));
    const { lead, refused } = (await event).detail;
    expect(refused).to.deep.equal([{ assigneeId: 'bjorn', reason: 'At capacity.' }]);
    await waitUntil(() => shownText(form).includes('Björn Berg could not be assigned. At capacity.'));
    await click(button(form, 'Retry'));
    await waitUntil(() => hasRole(form, 'button', 'Close'));
    expect(shownText(form)).to.match(/could not be assigned\.[^]*could not be assigned\./);
    isFull = false;
    await click(button(form, 'Retry'));
    await waitUntil(() => !hasRole(form, 'button', 'Retry'));
    expect((await store.getLead(lead.id)).assigneeIds).to.deep.equal(['bjorn']);
  });

  it('is created by the embedded store without whoever has left, and by the same key says so again', async () => {
    const gone = { id: 'gone', name: 'Gone Girl', kind: 'person' as const, inactive: true };
    const store = createMemoryAdapter({ people: [...people, gone], currentUserId: 'ada' });
    const draft = { recordType: 'lead' as const, name: 'Partial', assigneeIds: ['bjorn', 'gone'] };
    const answer = await store.createLead(draft, { partial: true, idempotencyKey: 'k' });
    expect(answer.assigneeIds).to.deep.equal(['bjorn']);
    expect(answer.refused?.map(({ assigneeId }) => assigneeId)).to.deep.equal(['gone']);
    const again = await store.createLead(draft, { partial: true, idempotencyKey: 'k' });
    expect([again.id, again.refused]).to.deep.equal([answer.id, answer.refused]);
    const whole = await store.createLead(draft).catch((error: unknown) => error);
    expect(whole).to.have.property('kind', 'invalid');
  });
});

describe('a record that is there already', () => {
  it('gets the user as one more assignee instead, and what was typed can be brought back', async () => {
    const store = smallCrm();
    const form = await createForm(store);
    await typeInto(field(form, 'Name'), 'Ann Lee');
    await typeInto(field(form, 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    const opened = oneEvent(form, 'lead-open');
    await click(button(form, 'Assign me to it instead'));
    await opened;
    expect((await store.getLead('lead-1')).assigneeIds).to.include('ada');
    await waitUntil(() => hasRole(form, 'button', 'Undo'));
    await click(button(form, 'Undo'));
    await waitUntil(() => field(form, 'Name').value === 'Ann Lee');
  });
});

describe('half a date', () => {
  it('goes with what was typed when the form is emptied', async () => {
    const text = { type: 'text', required: false } as const;
    const fields: FieldSchema[] = [
      { ...text, name: 'name', label: 'Name', required: true },
      { ...text, name: 'email', label: 'Email', type: 'email' },
      { ...text, name: 'due', label: 'Due', type: 'date' },
    ];
    const schema = { lead: { recordType: 'lead', fields } } as const;
    const form = await createForm(createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada', schema }));
    const due = (): HTMLInputElement => form.shadowRoot!.querySelector('[name=due]')!;
    due().focus();
    await press('1');
    await waitUntil(() => due().validity.badInput);
    await typeInto(field(form, 'Name'), 'Ann');
    await press('Enter');
    await waitUntil(() => due().getAttribute('aria-invalid') === 'true', 'it is taken for none');
    await typeInto(field(form, 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    await click(button(form, 'Assign me to it instead'));
    await waitUntil(() => field(form, 'Email').value === '');
    expect(due().validity.badInput).to.equal(false);
  });
});

describe('somebody who cannot be assigned to a record that is there already', () => {
  it('ends what the page began with `lead-assign`', async () => {
    const store = adapterWith(smallCrm(), {
      changeAssignees: async () => [{ leadId: 'lead-1', status: 'forbidden', reason: 'Not yours' }],
    });
    const form = await createForm(store);
    await typeInto(field(form, 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    const failed = oneEvent<LeadAssignFailedEvent>(form, 'lead-assign-failed');
    await click(button(form, 'Assign me to it instead'));
    expect((await failed).detail.error).to.have.property('message', 'Not yours');
  });
});

describe('somebody who is assigned and may not see the record any more', () => {
  const outOfSight: LeadDataAdapter['changeAssignees'] = async (changes) =>
    changes.map(({ leadId }) => ({ leadId, status: 'ok', accessLost: true }));
  const assignedUnseen = 'Assigned. You can no longer see this lead.';

  it('hears that it is done, as the page does, and can bring back what was typed', async () => {
    const form = await createForm(adapterWith(smallCrm(), { changeAssignees: outOfSight }));
    await typeInto(field(form, 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    const assigned = oneEvent<LeadAssignedEvent>(form, 'lead-assigned');
    await click(button(form, 'Assign me to it instead'));
    expect((await assigned).detail.results).to.deep.equal([{ leadId: 'lead-1', status: 'ok', accessLost: true }]);
    await waitUntil(() => shownText(form).includes(assignedUnseen));
    expect(field(form, 'Email').value).to.equal('');
    await click(button(form, 'Undo'));
    await waitUntil(() => field(form, 'Email').value === 'ann@lee.example');
  });

  it('is not offered to open the record that was created without some of its people', async () => {
    const store = smallCrm();
    const adapter = adapterWith(store, {
      createLead: async (draft, options) => {
        const lead = await store.createLead({ ...draft, assigneeIds: [] }, options);
        return { ...lead, refused: [{ assigneeId: 'bjorn', reason: 'At capacity.' }] };
      },
      changeAssignees: outOfSight,
    });
    const form = await createForm(adapter);
    await typeInto(field(form, 'Name'), 'Grace Hopper');
    await click(button(form, 'Create lead'));
    await waitUntil(() => hasRole(form, 'button', 'Retry'));
    const assigned = oneEvent<LeadAssignedEvent>(form, 'lead-assigned');
    await click(button(form, 'Retry'));
    expect((await assigned).detail.results[0]).to.deep.include({ status: 'ok', accessLost: true });
    await waitUntil(() => shownText(form).includes(assignedUnseen));
    expect(hasRole(form, 'button', 'Open Grace Hopper')).to.equal(false);
    expect(hasRole(form, 'button', 'Retry')).to.equal(false);
  });
});

describe('who will see the record', () => {
  it('is told without moving the button that creates it, whenever the answer comes', async () => {
    const base = smallCrm();
    const answers: (() => void)[] = [];
    const adapter = adapterWith(base, {
      previewAccess: async (...asked) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return base.previewAccess(...asked);
      },
    });
    const form = await createForm(adapter);
    await waitUntil(() => hasRole(form, 'combobox', 'Assignees') && answers.length === 1);
    const top = (): number => button(form, 'Create lead').getBoundingClientRect().top;
    const before = top();
    answers[0]!();
    await waitUntil(() => shownText(form).includes('Who will see this lead'));
    expect(top()).to.be.closeTo(before, 1);
    await click(button(form, 'Assign to me'));
    await waitUntil(() => answers.length === 2);
    expect(shownText(form)).to.include('Who will see this lead');
  });

  it('is said to be "at least" whoever was chosen, where the back end does not tell', async () => {
    const form = await createForm(adapterWith(smallCrm(), { previewAccess: undefined }));
    await waitUntil(() => hasRole(form, 'button', 'Assign to me'));
    await click(button(form, 'Assign to me'));
    await waitUntil(() => shownText(form).includes('Who will see this lead: at least 1 person or team'));
    expect(shownText(form)).not.to.include('can open it');
  });
});
