// In which role and until which day people are on a new record: chosen before Create, kept with the draft, created in one write.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { today } from '../../../src/domain/record/calendar-days.js';
import '../../../src/elements/assignee-multiselect/define.js';
import '../../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../../src/elements/lead-create-form/lead-create-form.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const inDays = (count: number): string => today(new Date(Date.now() + count * 86_400_000));
const capabilities = {
  assignmentRoles: [
    { value: 'closer', label: 'Closer' },
    { value: 'cover', label: 'Holiday cover' },
  ],
  assignmentUntil: true,
};
const crm = (more: object = capabilities) =>
  createMemoryAdapter({ people, leads: [], currentUserId: 'ada', capabilities: more });

async function formOf(adapter: LeadDataAdapter, storageKey = ''): Promise<LeadCreateForm> {
  const form = await fixture<LeadCreateForm>(
    html`<lead-create-form
      .adapter=${adapter}
      storage-key=${storageKey}
      .defaultAssigneeIds=${['bjorn', 'chen']}
    ></lead-create-form>`,
  );
  await waitUntil(() => hasRole(form, 'button', 'Create lead'));
  return form;
}

function choose(form: LeadCreateForm, name: string, value: string): void {
  const select = byRole(form, 'combobox', name) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function setDay(form: LeadCreateForm, name: string, value: string): void {
  const input = form.shadowRoot!.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)!;
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function created(adapter: LeadDataAdapter) {
  const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
  return items[0];
}

describe('roles and last days in the create form', () => {
  it('are chosen for each person and saved in the write that creates', async () => {
    const adapter = crm();
    const form = await formOf(adapter);
    await waitUntil(() => hasRole(form, 'combobox', 'Role of Björn Berg'));
    form.setFieldValue('name', 'Ann Lee');
    choose(form, 'Role of Björn Berg', 'closer');
    setDay(form, 'Last day of 陈 伟', inDays(5));
    await click(byRole(form, 'button', 'Create lead'));
    await waitUntil(async () => (await created(adapter)) !== undefined);
    const lead = (await created(adapter))!;
    expect(lead.assignmentTerms).to.deep.equal({ bjorn: { role: 'closer' }, chen: { until: inDays(5) } });
    const { items } = await adapter.listHistory(lead.id, { limit: 10 });
    const told = items.map(({ action, assigneeId, terms }) => [action, assigneeId, terms]);
    expect(told).to.deep.equal([
      ['assigned', 'bjorn', { role: 'closer' }],
      ['assigned', 'chen', { until: inDays(5) }],
      ['created', undefined, undefined],
    ]);
  });

  it('begin with the day that it is for the back end', async () => {
    // In one of them it is another day than here, whenever that is.
    for (const assignmentTimeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const form = await formOf(crm({ ...capabilities, assignmentTimeZone }));
      await waitUntil(() => hasRole(form, 'combobox', 'Role of Björn Berg'));
      const input = form.shadowRoot!.querySelector<HTMLInputElement>('input[aria-label="Last day of Björn Berg"]')!;
      expect(input.min).to.equal(today(new Date(), assignmentTimeZone));
    }
  });

  it('say until when whoever is chosen will see the record', async () => {
    const form = await formOf(crm());
    await waitUntil(() => hasRole(form, 'combobox', 'Role of 陈 伟'));
    await click(form.shadowRoot!.querySelector('summary')!);
    setDay(form, 'Last day of 陈 伟', '2090-12-24');
    await waitUntil(() => /陈 伟\s*can edit, until Dec(ember)? 24, 2090/.test(shownText(form)), shownText(form));
  });

  it('say that a day is over before anything is sent, and what the back end refuses', async () => {
    const adapter = crm();
    const form = await formOf(adapter);
    await waitUntil(() => hasRole(form, 'combobox', 'Role of 陈 伟'));
    form.setFieldValue('name', 'Ann Lee');
    setDay(form, 'Last day of 陈 伟', '2020-01-31');
    await waitUntil(() => /That day is over/.test(shownText(form)));
    await click(byRole(form, 'button', 'Create lead'));
    await waitUntil(() => /That day is over.*That day is over/s.test(shownText(form)));
    expect(await created(adapter)).to.equal(undefined);
    setDay(form, 'Last day of 陈 伟', inDays(1));
    await click(byRole(form, 'button', 'Create lead'));
    await waitUntil(async () => (await created(adapter)) !== undefined);
  });

  it('are kept with the draft across a reload', async () => {
    const adapter = crm();
    const key = `terms-${Math.random()}`;
    const form = await formOf(adapter, key);
    await waitUntil(() => hasRole(form, 'combobox', 'Role of Björn Berg'));
    choose(form, 'Role of Björn Berg', 'cover');
    await waitUntil(() => form.dirty);
    form.remove();
    const again = await formOf(adapter, key);
    await waitUntil(() => hasRole(again, 'combobox', 'Role of Björn Berg'));
    expect((byRole(again, 'combobox', 'Role of Björn Berg') as unknown as HTMLSelectElement).value).to.equal('cover');
    expect(shownText(again)).to.match(/Your draft from before is here again/);
  });

  it('are not asked for where the back end has none', async () => {
    const form = await formOf(crm({}));
    await waitUntil(() => /Who will see this lead/.test(shownText(form)));
    expect(hasRole(form, 'combobox', 'Role of Björn Berg')).to.equal(false);
  });

  it('are not taken for none while a day is half typed, which is told before it is created', async () => {
    const adapter = crm();
    const form = await formOf(adapter);
    await waitUntil(() => hasRole(form, 'combobox', 'Role of Björn Berg'));
    form.setFieldValue('name', 'Ann Lee');
    const day = (): HTMLInputElement => form.shadowRoot!.querySelector('input[aria-label="Last day of Björn Berg"]')!;
    setDay(form, 'Last day of Björn Berg', inDays(3));
    day().focus();
    await press('Backspace');
    await waitUntil(() => day().validity.badInput);
    await click(byRole(form, 'button', 'Create lead'));
    await waitUntil(() => day().getAttribute('aria-invalid') === 'true');
    expect(shownText(form)).to.include('Enter a complete date.');
    expect(await created(adapter)).to.equal(undefined);
  });
});
