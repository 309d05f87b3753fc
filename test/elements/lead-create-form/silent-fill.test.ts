// What a browser or a password manager puts into the fields without telling the page.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import type { LeadCreatedEvent, LeadUpdatedEvent } from '../../../src/events.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { annLee, smallCrm } from '../../small-crm.js';
import { click, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const field = (host: Element, name: string | RegExp) => byRole<HTMLInputElement>(host, 'textbox', name);

async function createForm(): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(
    html`<lead-create-form .adapter=${smallCrm()} storage-key=""></lead-create-form>`,
  );
  await waitUntil(() => hasRole(form, 'textbox', /^Name/));
  return form;
}

describe('fields that are filled in without an event', () => {
  it('are created as they are seen', async () => {
    const form = await createForm();
    field(form, /^Name/).value = 'Ann Autofill';
    field(form, /Email/).value = 'ann@fill.example';
    const created = oneEvent<LeadCreatedEvent>(form, 'lead-created');
    await click(byRole(form, 'button', 'Create lead'));
    expect((await created).detail.lead).to.include({ name: 'Ann Autofill', email: 'ann@fill.example' });
  });

  it('stay when the form is drawn anew', async () => {
    const form = await createForm();
    field(form, /^Name/).value = 'Ann Autofill';
    form.addAnother = true;
    await form.updateComplete;
    expect(field(form, /^Name/).value).to.equal('Ann Autofill');
    expect(form.dirty).to.be.true;
  });

  it('make the browser ask before the page is closed', async () => {
    const form = await createForm();
    field(form, /^Name/).value = 'Ann Autofill';
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.be.true;
  });

  it('give way to what the page puts there while somebody types', async () => {
    const form = await createForm();
    form.addEventListener('input', () => form.setFieldValue('name', form.fieldValue('name').toUpperCase()));
    await typeInto(field(form, /^Name/), 'ann');
    await form.updateComplete;
    expect(field(form, /^Name/).value).to.equal('ANN');
  });

  it('are saved in an edit too', async () => {
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${smallCrm()} lead-id=${annLee.id} storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'textbox', /Company/));
    field(detail, /Company/).value = 'Filled Ltd';
    const updated = oneEvent<LeadUpdatedEvent>(detail, 'lead-updated');
    await click(byRole(detail, 'button', 'Save'));
    expect((await updated).detail.lead.company).to.equal('Filled Ltd');
  });
});
