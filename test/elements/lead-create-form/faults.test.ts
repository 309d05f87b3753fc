// Faults that people have met while they made a record, each with what they see now instead.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import type { LeadDraft } from '../../../src/domain/record/lead.js';
import type { FieldSchema } from '../../../src/domain/record/record-schema.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { adapterWith, byHand, people, smallCrm } from '../../small-crm.js';
import { click, press, typeInto, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

describe('a form that the page has handed over', () => {
  it('lets people be chosen once it is known whose it is, and loses none of them', async () => {
    const crm = smallCrm();
    const user = byHand<Assignee>();
    const schema = await crm.describe('lead');
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form
        .adapter=${adapterWith(crm, { currentUser: () => user.promise })}
        .initialData=${{ schema, people }}
        storage-key=""
      ></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'combobox', 'Assignees'));
    const field = (): HTMLInputElement => byRole<HTMLInputElement>(form, 'combobox', 'Assignees');
    expect(field().readOnly).to.equal(true);
    user.resolve(people[0]!);
    await waitUntil(() => !field().readOnly);
    await click(byRole(form, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(form, 'option', /Dilek/));
    await click(byRole(form, 'option', /Dilek/));
    await waitUntil(() => hasRole(form, 'button', 'Remove Dilek Işık'));
  });
});

describe('fields of the page in the place of those of the form', () => {
  const fields: FieldSchema[] = [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'vip', label: 'VIP', type: 'boolean' },
    { name: 'size', label: 'Size', type: 'select', options: [{ value: 's' }, { value: 'm' }] },
    { name: 'city', label: 'City', type: 'text' },
  ];
  const schema = { lead: { recordType: 'lead', fields } } as const;

  async function ownForm(): Promise<{ form: LeadCreateForm; drafts: LeadDraft[] }> {
    const adapter: LeadDataAdapter = createMemoryAdapter({ people, leads: [], currentUserId: 'ada', schema });
    const drafts: LeadDraft[] = [];
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form
        .adapter=${adapter}
        storage-key=""
        @lead-create=${(event: HTMLElementEventMap['lead-create']) => {
          event.preventDefault();
          drafts.push(event.detail.draft);
        }}
      >
        <label slot="field-vip">Important <input type="checkbox" /></label>
        <fieldset slot="field-size">
          <label>Small <input type="radio" name="own-size" value="s" /></label>
          <label>Medium <input type="radio" name="own-size" value="m" /></label>
        </fieldset>
        <div slot="field-city">
          <button type="button">Look up</button><label>Town <input /></label>
        </div>
      </lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'textbox', /^Name/));
    await typeInto(byRole(form, 'textbox', /^Name/), 'Ann');
    return { form, drafts };
  }

  const own = <Kind extends HTMLElement>(form: Element, selector: string): Kind => form.querySelector<Kind>(selector)!;
  const send = async (form: LeadCreateForm, drafts: LeadDraft[], count: number): Promise<LeadDraft['fields']> => {
    await click(byRole(form, 'button', 'Create lead'));
    await waitUntil(() => drafts.length === count);
    return drafts.at(-1)!.fields;
  };

  it('say by their ticks what is chosen, and keep the values that they stand for', async () => {
    const { form, drafts } = await ownForm();
    await click(own(form, '[type=checkbox]'));
    await click(own(form, '[value=m]'));
    expect(await send(form, drafts, 1)).to.deep.equal({ vip: true, size: 'm' });
    await click(own(form, '[type=checkbox]'));
    await click(own(form, '[value=s]'));
    expect(await send(form, drafts, 2)).to.deep.equal({ vip: false, size: 's' });
  });

  it('are ticked as the form is filled in', async () => {
    const { form } = await ownForm();
    form.setFieldValue('vip', 'true');
    form.setFieldValue('size', 'm');
    await waitUntil(() => own<HTMLInputElement>(form, '[type=checkbox]').checked);
    expect(own<HTMLInputElement>(form, '[value=m]').checked).to.equal(true);
    form.setFieldValue('size', 's');
    await waitUntil(() => own<HTMLInputElement>(form, '[value=s]').checked);
  });

  it('are no buttons beside them', async () => {
    const { form, drafts } = await ownForm();
    form.setFieldValue('city', 'Leeds');
    const input = own<HTMLInputElement>(form, '[slot=field-city] input');
    await waitUntil(() => input.value === 'Leeds');
    expect(own<HTMLButtonElement>(form, 'button').value).to.equal('');
    await typeInto(input, '!');
    expect((await send(form, drafts, 1))?.['city']).to.equal('Leeds!');
  });
});

describe('"Assign me to it instead"', () => {
  it('assigns once however often it is pressed, and what was typed can be brought back', async () => {
    const crm = smallCrm();
    const gate = byHand<void>();
    const ids: unknown[] = [];
    const adapter = adapterWith(crm, {
      changeAssignees: async (changes, options) => {
        ids.push(changes[0]?.operationId);
        await gate.promise;
        return crm.changeAssignees(changes, options);
      },
    });
    let opened = 0;
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form .adapter=${adapter} storage-key="" @lead-open=${() => opened++}></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'textbox', /^Name/));
    await typeInto(byRole(form, 'textbox', 'Name'), 'Ann Typed');
    await typeInto(byRole(form, 'textbox', 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    await click(byRole(form, 'button', 'Assign me to it instead'), 2);
    await waitUntil(() => ids.length > 0);
    gate.resolve();
    await waitUntil(() => hasRole(form, 'button', 'Undo'));
    expect(ids.length).to.equal(1);
    expect(opened).to.equal(1);
    await click(byRole(form, 'button', 'Undo'));
    await waitUntil(() => byRole<HTMLInputElement>(form, 'textbox', 'Name').value === 'Ann Typed');
  });

  it('is the same operation when it is tried again', async () => {
    const ids: unknown[] = [];
    const adapter = adapterWith(smallCrm(), {
      changeAssignees: async ([change]) => {
        ids.push(change!.operationId);
        return [{ leadId: change!.leadId, status: 'invalid', reason: 'Full' }];
      },
    });
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form .adapter=${adapter} storage-key=""></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'textbox', /^Name/));
    await typeInto(byRole(form, 'textbox', 'Email'), 'ann@lee.example');
    await press('Tab');
    await waitUntil(() => hasRole(form, 'button', 'Assign me to it instead'));
    const failed = () => new Promise((resolve) => form.addEventListener('lead-assign-failed', resolve, { once: true }));
    for (const time of [1, 2]) {
      const end = failed();
      byRole(form, 'button', 'Assign me to it instead').click();
      await end;
      await waitUntil(() => ids.length === time);
      await form.updateComplete;
    }
    expect(ids[0]).to.be.a('string').and.to.equal(ids[1]);
  });
});

describe('a name that was looked for and not chosen', () => {
  it('does not stand in the form of the next record', async () => {
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form .adapter=${smallCrm()} storage-key=""></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'textbox', /^Name/) && hasRole(form, 'combobox', 'Assignees'));
    await typeInto(byRole(form, 'textbox', 'Name'), 'Ann');
    await click(byRole(form, 'combobox', 'Assignees'));
    await typeText('Dil');
    const created = new Promise((resolve) => form.addEventListener('lead-created', resolve));
    await click(byRole(form, 'button', 'Create lead'));
    await created;
    await waitUntil(() => byRole<HTMLInputElement>(form, 'combobox', 'Assignees').value === '');
  });
});
