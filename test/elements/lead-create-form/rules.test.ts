// What the page adds to the form: fields that depend on others, rules of its own, fields of its own, people by rule.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import * as v from 'valibot';
import { z } from 'zod';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { createTurns } from '../../../src/domain/assignment/distribution.js';
import { defaultSchema, type RecordSchema } from '../../../src/domain/record/record-schema.js';
import type { StandardSchema } from '../../../src/domain/record/standard-schema.js';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import type { LeadCreatedEvent } from '../../../src/events.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click, press, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const button = (form: Element, name: string) => byRole(form, 'button', name);
const field = (form: Element, name: string | RegExp) => byRole<HTMLInputElement>(form, 'textbox', name);
const created = (form: Element) => oneEvent<LeadCreatedEvent>(form, 'lead-created');

const schema: RecordSchema = {
  recordType: 'lead',
  fields: [
    ...defaultSchema('lead').fields,
    {
      name: 'lostReason',
      label: 'Lost reason',
      type: 'text',
      required: true,
      visibleWhen: { field: 'status', in: ['Closed Lost'] },
    },
  ],
};
const crm = () => createMemoryAdapter({ people, currentUserId: 'ada', schema: { lead: schema } });

async function choose(form: Element, label: RegExp, value: string): Promise<void> {
  const select = byRole<HTMLSelectElement>(form, 'combobox', label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await (form as LeadCreateForm).updateComplete;
}

async function createForm(content: ReturnType<typeof html>): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(content);
  await waitUntil(() => hasRole(form, 'combobox', /^Status/));
  return form;
}

describe('a field that depends on another one', () => {
  it('is asked for, required and sent only where it applies, and what was typed in it comes back', async () => {
    const store = crm();
    const form = await createForm(html`<lead-create-form .adapter=${store} storage-key=""></lead-create-form>`);
    await typeInto(field(form, /^Name/), 'Grace');
    expect(hasRole(form, 'textbox', /Lost reason/)).to.equal(false);
    await choose(form, /^Status/, 'Closed Lost');
    await click(button(form, 'Create lead'));
    await waitUntil(() => deepFocus() === field(form, /Lost reason/));
    await typeInto(field(form, /Lost reason/), 'Price');
    await choose(form, /^Status/, 'Contacted');
    expect(hasRole(form, 'textbox', /Lost reason/)).to.equal(false);
    await choose(form, /^Status/, 'Closed Lost');
    expect(field(form, /Lost reason/).value).to.equal('Price');
    await choose(form, /^Status/, 'Contacted');
    const event = created(form);
    await click(button(form, 'Create lead'));
    const { lead } = (await event).detail;
    expect((await store.getLead(lead.id)).fields ?? {}).to.not.have.property('lostReason');
  });

  it('is required by the embedded store only where it applies', async () => {
    const store = crm();
    const draft = { recordType: 'lead' as const, name: 'Ann', assigneeIds: [] };
    await store.createLead({ ...draft, status: 'Contacted' });
    const error = await store.createLead({ ...draft, status: 'Closed Lost' }).catch((each: unknown) => each);
    expect(error).to.have.property('kind', 'invalid');
  });
});

const libraries: Record<string, StandardSchema> = {
  zod: z.object({
    name: z.string().min(5, 'At least five letters.'),
    assigneeIds: z.array(z.string()).min(1, 'Somebody has to own it.'),
  }),
  valibot: v.objectAsync({
    name: v.pipeAsync(
      v.string(),
      v.checkAsync(async (name) => (await Promise.resolve(name)).length >= 5, 'At least five letters.'),
    ),
    assigneeIds: v.pipe(v.array(v.string()), v.minLength(1, 'Somebody has to own it.')),
  }),
};

describe('rules of the page', () => {
  for (const [library, validator] of Object.entries(libraries))
    it(`in ${library} are told beside their fields, and nothing is sent before they hold`, async () => {
      const form = await createForm(
        html`<lead-create-form .adapter=${crm()} .validator=${validator} storage-key=""></lead-create-form>`,
      );
      let asked = 0;
      form.addEventListener('lead-create', () => asked++);
      await typeInto(field(form, /^Name/), 'Ada');
      await press('Tab');
      await waitUntil(() => shownText(form).includes('At least five letters.'));
      await click(button(form, 'Create lead'));
      await waitUntil(() => deepFocus() === field(form, /^Name/));
      await typeInto(field(form, /^Name/), 'Grace');
      await click(button(form, 'Create lead'));
      await waitUntil(() => shownText(form).includes('Somebody has to own it.'));
      expect(asked).to.equal(0);
      form.defaultAssigneeIds = ['bjorn'];
      await form.updateComplete;
      const event = created(form);
      await click(button(form, 'Create lead'));
      expect((await event).detail.lead.assigneeIds).to.deep.equal(['bjorn']);
    });

  it('that fail are told, and what was typed stays', async () => {
    const broken: StandardSchema = {
      '~standard': { version: 1, vendor: 'test', validate: () => Promise.reject(new Error('No answer')) },
    };
    const form = await createForm(
      html`<lead-create-form .adapter=${crm()} .validator=${broken} storage-key=""></lead-create-form>`,
    );
    await typeInto(field(form, /^Name/), 'Grace');
    await click(button(form, 'Create lead'));
    await waitUntil(() => hasRole(form, 'button', 'Retry'));
    expect(field(form, /^Name/).value).to.equal('Grace');
  });
});

describe('fields of the page', () => {
  it('replace one of the form, keep their value in the record and show what is wrong with it', async () => {
    const store = crm();
    const form = await createForm(
      html`<lead-create-form .adapter=${store} storage-key="">
        <label slot="field-name">Who <input /></label>
        <p slot="after-field-email">We never share it.</p>
      </lead-create-form>`,
    );
    const own = form.querySelector('input')!;
    expect(hasRole(form, 'textbox', /^Name/)).to.equal(false);
    await click(button(form, 'Create lead'));
    await waitUntil(() => document.activeElement === own);
    expect(own.getAttribute('aria-invalid')).to.equal('true');
    expect(shownText(form)).to.include('Name is required.');
    await typeInto(own, 'Grace Hopper');
    await waitUntil(() => own.getAttribute('aria-invalid') === 'false');
    const event = created(form);
    await click(button(form, 'Create lead'));
    expect((await event).detail.lead.name).to.equal('Grace Hopper');
    await waitUntil(() => own.value === '');
  });
});

describe('what a page puts below a field', () => {
  it('stands beneath it, in its column, and the fields after it stay where they are', async () => {
    const form = await createForm(
      html`<lead-create-form .adapter=${crm()} storage-key="" style="inline-size: 760px">
        <small slot="after-field-email">We never share it.</small>
      </lead-create-form>`,
    );
    const left = (element: Element): number => Math.round(element.getBoundingClientRect().left);
    const note = form.querySelector('small')!;
    const [name, email, phone] = [field(form, /^Name/), field(form, /^Email/), field(form, /^Phone/)];
    expect([left(note), left(phone)]).to.deep.equal([left(email), left(name)]);
    expect(note.getBoundingClientRect().top).to.be.at.least(email.getBoundingClientRect().bottom);
  });
});

describe('people by rule', () => {
  it('follow what is typed until somebody chooses, and never replace that', async () => {
    const rule = ({ company }: { company?: string | undefined }) => (company === 'Lee' ? ['chen'] : ['bjorn']);
    const form = await createForm(
      html`<lead-create-form .adapter=${crm()} .defaultAssigneeIds=${rule} storage-key=""></lead-create-form>`,
    );
    await waitUntil(() => shownText(form).includes('Björn Berg'));
    await typeInto(field(form, /^Company/), 'Lee');
    await waitUntil(() => shownText(form).includes('陈 伟'));
    await click(byRole(form, 'combobox', 'Assignees'));
    await waitUntil(() => hasRole(form, 'option', /Dilek/));
    await click(byRole(form, 'option', /Dilek/));
    await press('Escape');
    await typeInto(field(form, /^Company/), 'Other');
    await typeInto(field(form, /^Name/), 'Grace');
    const event = created(form);
    await click(button(form, 'Create lead'));
    expect((await event).detail.lead.assigneeIds).to.deep.equal(['chen', 'dilek']);
  });
});

describe('people by turns', () => {
  /** As the README shows it. */
  async function formOf(given: Record<string, number>): Promise<LeadCreateForm> {
    const next = createTurns(
      ['bjorn', 'chen', 'dilek'].map((id) => ({ id })),
      'round-robin',
      { given },
    );
    let turn = next();
    const form = await createForm(html`
      <lead-create-form
        .adapter=${crm()}
        .defaultAssigneeIds=${() => (turn ? [turn] : [])}
        storage-key=""
        @lead-created=${() => {
          given[turn!] = (given[turn!] ?? 0) + 1;
          turn = next();
        }}
      ></lead-create-form>
    `);
    return form;
  }

  const assigneesOfNext = async (form: LeadCreateForm, name: string): Promise<string[]> => {
    await typeInto(field(form, /^Name/), name);
    const event = created(form);
    await click(button(form, 'Create lead'));
    return (await event).detail.lead.assigneeIds;
  };

  it('give each record to the next one, also after a reload', async () => {
    const given = {};
    const form = await formOf(given);
    expect(await assigneesOfNext(form, 'One')).to.deep.equal(['bjorn']);
    await waitUntil(() => shownText(form).includes('陈 伟'));
    expect(await assigneesOfNext(form, 'Two')).to.deep.equal(['chen']);
    form.remove();
    const reloaded = await formOf(given);
    expect(await assigneesOfNext(reloaded, 'Three')).to.deep.equal(['dilek']);
    await waitUntil(() => shownText(reloaded).includes('Björn Berg'));
  });
});

describe('the line of an error', () => {
  it('is there before the error: nothing below moves when one comes', async () => {
    const form = await createForm(html`<lead-create-form .adapter=${crm()} storage-key=""></lead-create-form>`);
    const top = (): number =>
      Math.round(field(form, /^Phone/).getBoundingClientRect().top - field(form, /^Name/).getBoundingClientRect().top);
    const before = top();
    field(form, /^Name/).focus();
    field(form, /^Email/).focus();
    await waitUntil(() => field(form, /^Name/).getAttribute('aria-invalid') === 'true');
    expect(top()).to.equal(before);
  });
});
