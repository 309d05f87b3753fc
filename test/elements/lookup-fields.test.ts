// A field that keeps an id shows a name: in the list, on the record, while it is edited, and when a record is made.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type { LeadPatch } from '../../src/domain/record/lead.js';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-table/define.js';
import type { LeadCreatedEvent } from '../../src/events.js';
import { withAccounts } from '../adapters/accounts.js';
import { allByRole, byRole, hasRole, shownText } from '../find-by-role.js';
import { adapterWith, annLee, bobRay, people } from '../small-crm.js';
import { click, press, typeInto, typeText } from '../user.js';
import { waitUntil } from '../wait-until.js';

const crm = (): LeadDataAdapter =>
  createMemoryAdapter({
    people,
    leads: [
      { ...annLee, fields: { account: 'a-3' } },
      { ...bobRay, fields: { account: 'a-2' } },
      { ...bobRay, id: 'lead-3', name: 'Cy Poe', fields: { account: 'gone' } },
    ],
    currentUserId: 'ada',
    ...withAccounts,
  });

const tableOf = (adapter: LeadDataAdapter): Promise<HTMLElement> =>
  fixture(
    html`<lead-table .adapter=${adapter} .columns=${['name', 'account']} style="block-size: 20rem"></lead-table>`,
  );

const detailOf = async (adapter: LeadDataAdapter): Promise<HTMLElement> => {
  const detail = await fixture<HTMLElement>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  return detail;
};

async function selectIn(select: HTMLElement, value: string): Promise<void> {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

/** The next file that the page hands to the browser. */
const oneSavedFile = (): Promise<Blob> =>
  new Promise((resolve) => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      URL.createObjectURL = make;
      resolve(blob);
      return make(blob);
    };
  });

describe('a lookup field', () => {
  it('is shown by name in the list, and an id that nothing has as it is', async () => {
    const table = await tableOf(crm());
    await waitUntil(() => shownText(table).includes('Zürich Traders'));
    expect(shownText(table)).to.contain('Acme').and.to.contain('gone');
    expect(shownText(table)).not.to.contain('a-3');
  });

  it('is sorted by name', async () => {
    const table = await tableOf(crm());
    await waitUntil(() => shownText(table).includes('Zürich Traders'));
    await click(byRole(table, 'button', /^Account/));
    const names = (): string[] => allByRole(table, 'rowheader').map((cell) => shownText(cell));
    await waitUntil(() => names()[0] === 'Bob Ray', 'Acme is not first');
    expect(names()).to.deep.equal(['Bob Ray', 'Ann Lee', 'Cy Poe']);
  });

  it('asks for the names of all rows at once', async () => {
    const adapter = adapterWith(crm());
    const table = await tableOf(adapter);
    await waitUntil(() => shownText(table).includes('Zürich Traders'));
    expect(adapter.calls.filter(({ method }) => method === 'getLookup').length).to.equal(1);
  });

  it('filters the list by names that are searched, and says so in a sentence', async () => {
    const table = await tableOf(crm());
    await waitUntil(() => shownText(table).includes('Zürich Traders'));
    await click(byRole(table, 'button', /^Filter/));
    await waitUntil(() => hasRole(table, 'combobox', 'Field'));
    await selectIn(byRole(table, 'combobox', 'Field'), 'account');
    await waitUntil(() => hasRole(table, 'searchbox', 'Find in Account'));
    await typeInto(byRole(table, 'searchbox', 'Find in Account'), 'zurich');
    await waitUntil(() => hasRole(table, 'checkbox', 'Zürich Traders') && !hasRole(table, 'checkbox', 'Acme'));
    await click(byRole(table, 'checkbox', 'Zürich Traders'));
    await click(byRole(table, 'button', 'Apply filter'));
    await waitUntil(() => allByRole(table, 'rowheader').length === 1);
    expect(shownText(byRole(table, 'rowheader'))).to.equal('Ann Lee');
    await waitUntil(() => hasRole(table, 'list', 'Active filters'));
    expect(shownText(byRole(table, 'list', 'Active filters'))).to.contain('Zürich Traders');
  });

  it('is exported by name', async () => {
    const saved = oneSavedFile();
    const table = await tableOf(crm());
    await waitUntil(() => shownText(table).includes('Zürich Traders'));
    await click(byRole(table, 'button', 'View'));
    await waitUntil(() => hasRole(table, 'button', 'Export'));
    await click(byRole(table, 'button', 'Export'));
    const text = await (await saved).text();
    expect(text).to.contain('Zürich Traders').and.to.contain('Acme').and.to.contain('gone');
    expect(text).not.to.contain('a-3');
  });

  it('is shown by name on the record, and edited by a search', async () => {
    const patches: LeadPatch[] = [];
    const base = crm();
    const adapter = adapterWith(base, {
      updateLead: (lead, patch, options) => {
        patches.push(patch);
        return base.updateLead(lead, patch, options);
      },
    });
    const detail = await detailOf(adapter);
    await waitUntil(() => shownText(detail).includes('Zürich Traders'));
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Account'));
    await click(byRole(detail, 'combobox', 'Account'));
    await typeText('york');
    await waitUntil(() => allByRole(detail, 'option').length === 1);
    await press('Enter');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => patches.length === 1);
    expect(patches[0]).to.deep.equal({ fields: { account: 'a-2' } });
    await waitUntil(() => hasRole(detail, 'button', 'Edit') && shownText(detail).includes('Acme'));
  });

  it('moves nothing below it when its error comes', async () => {
    const base = crm();
    const refusal = new AdapterError('invalid', 'No', { fields: { account: 'Closed for good.' } });
    const detail = await detailOf(adapterWith(base, { updateLead: () => Promise.reject(refusal) }));
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'combobox', 'Account'));
    const bottom = (): number => detail.shadowRoot!.querySelector('form')!.getBoundingClientRect().height;
    const before = bottom();
    await typeInto(byRole(detail, 'textbox', 'Company'), '!');
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => shownText(detail).includes('Closed for good.'));
    expect(bottom()).to.be.closeTo(before, 0.5);
  });

  it('is chosen when a record is made', async () => {
    const base = crm();
    const form = await fixture<HTMLElement>(
      html`<lead-create-form .adapter=${base} storage-key=""></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'combobox', 'Account'));
    await typeInto(byRole(form, 'textbox', /^Name/), 'New Lead Co');
    await click(byRole(form, 'combobox', 'Account'));
    await typeText('zurich');
    await waitUntil(() => allByRole(form, 'option').length === 1);
    await press('Enter');
    const created = oneEvent(form, 'lead-created');
    await click(byRole(form, 'button', 'Create lead'));
    expect(((await created) as LeadCreatedEvent).detail.lead.fields).to.deep.equal({ account: 'a-3' });
  });

  it('is read by its id and not edited where the back end cannot be asked', async () => {
    const detail = await detailOf(adapterWith(crm(), { searchLookup: undefined, getLookup: undefined }));
    expect(shownText(detail)).to.contain('a-3');
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'button', 'Save'));
    expect(hasRole(detail, 'combobox', 'Account')).to.equal(false);
    expect(hasRole(detail, 'group', 'Account')).to.equal(true);
  });

  it('shows the id while names cannot be read, and says of entries without one what it can', async () => {
    const table = await tableOf(adapterWith(crm(), { getLookup: () => Promise.resolve([{ id: 'a-3' }] as never) }));
    await waitUntil(() => shownText(table).includes('a-3') && shownText(table).includes('a-2'));
  });
});
