// Fields of a record that are edited where their values stand: by click, by key, and with everything that saving can meet.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import type { EditLeaveEvent } from '../../../src/events.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, smallCrm } from '../../small-crm.js';
import { click, press, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const button = (detail: Element, name: string) => byRole(detail, 'button', name);
const box = (detail: Element, name: string) => byRole<HTMLInputElement>(detail, 'textbox', name);

async function detailOf(adapter: LeadDataAdapter = smallCrm(), saveMode = 'pessimistic'): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail
      .adapter=${adapter}
      lead-id="lead-1"
      inline-edit
      save-mode=${saveMode}
      storage-key=""
    ></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Change Company'));
  return detail;
}

/** Opens a field by the key of its button. */
async function open(detail: LeadDetail, name: string, key = 'Enter'): Promise<HTMLInputElement> {
  button(detail, `Change ${name}`).focus();
  await press(key);
  await waitUntil(() => hasRole(detail, 'textbox', name));
  const control = box(detail, name);
  await waitUntil(() => deepFocus() === control);
  return control;
}

const companyOf = async (adapter: LeadDataAdapter): Promise<string | undefined> =>
  (await adapter.getLead('lead-1')).company;

describe('<lead-detail inline-edit>', () => {
  it('opens no field without the switch', async () => {
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" storage-key=""></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect(hasRole(detail, 'button', 'Change Company')).to.equal(false);
  });

  it('opens one field alone by a click on its value, saves it by Enter and comes back to it', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await click(button(detail, 'Change Company').previousElementSibling!);
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(allByRole(detail, 'textbox')).to.have.length(1);
    await waitUntil(() => deepFocus() === box(detail, 'Company'));
    await typeInto(box(detail, 'Company'), ' Sons');
    await press('Enter');
    await waitUntil(() => hasRole(detail, 'button', 'Change Company'));
    expect(await companyOf(crm)).to.equal('Lee & Co Sons');
    await waitUntil(() => deepFocus() === button(detail, 'Change Company'));
    expect(shownText(detail)).to.include('Saved: Company.');
  });

  for (const key of ['Enter', 'F2']) {
    it(`opens a field by ${key}, and Escape without a change comes back without a word`, async () => {
      const detail = await detailOf();
      await open(detail, 'Company', key);
      await press('Escape');
      await waitUntil(() => deepFocus() === button(detail, 'Change Company'));
      expect(shownText(detail)).not.to.include('discarded');
    });
  }

  it('gives a change up by Escape, and Undo opens the field with it again', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeInto(await open(detail, 'Company'), ' Sons');
    const asked = oneEvent<EditLeaveEvent>(detail, 'edit-leave');
    await press('Escape');
    expect((await asked).detail).to.include({ leadId: 'lead-1', reason: 'escape' });
    await waitUntil(() => shownText(detail).includes('Your changes were discarded.'));
    await click(button(detail, 'Undo'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(box(detail, 'Company').value).to.equal('Lee & Co Sons');
    expect(allByRole(detail, 'textbox')).to.have.length(1);
    expect(await companyOf(crm)).to.equal('Lee & Co');
  });

  it('saves a field that is left for another one, which opens next', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeInto(await open(detail, 'Company'), ' Sons');
    await click(button(detail, 'Change Phone'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Phone'));
    await waitUntil(() => deepFocus() === box(detail, 'Phone'));
    expect(await companyOf(crm)).to.equal('Lee & Co Sons');
  });

  it('keeps a wrong value open with its reason when it is left, and saves nothing', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    const control = await open(detail, 'Email');
    control.select();
    await typeInto(control, 'nobody');
    button(detail, 'Edit').focus();
    await waitUntil(() => control.getAttribute('aria-invalid') === 'true');
    expect(shownText(detail)).to.include('Enter an e-mail address');
    expect((await crm.getLead('lead-1')).email).not.to.include('nobody');
  });

  it('goes on in the form with what was typed when Edit is pressed', async () => {
    const detail = await detailOf();
    const control = await open(detail, 'Email');
    control.select();
    await typeInto(control, 'nobody');
    await click(button(detail, 'Edit'));
    await waitUntil(() => allByRole(detail, 'textbox').length > 1);
    expect(box(detail, 'Email').value).to.equal('nobody');
  });

  it('keeps the field open with Retry when the network is gone', async () => {
    const crm = smallCrm();
    let isDown = true;
    const adapter = adapterWith(crm, {
      updateLead: (...all) =>
        isDown ? Promise.reject(new AdapterError('unavailable', 'down')) : crm.updateLead(...all),
    });
    const detail = await detailOf(adapter);
    await typeInto(await open(detail, 'Company'), ' Sons');
    await press('Enter');
    await waitUntil(() => hasRole(detail, 'button', 'Retry'));
    expect(box(detail, 'Company').value).to.equal('Lee & Co Sons');
    expect(detail.dirty).to.equal(true);
    isDown = false;
    await click(button(detail, 'Retry'));
    await waitUntil(() => !detail.dirty);
    expect(await companyOf(crm)).to.equal('Lee & Co Sons');
  });

  it('shows both values in the field when somebody else has changed it too', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    await typeInto(await open(detail, 'Company'), ' Sons');
    await crm.updateLead(await crm.getLead('lead-1'), { company: 'Theirs' });
    await press('Enter');
    await waitUntil(() => hasRole(detail, 'button', /Keep mine/));
    expect(shownText(detail)).to.include('Theirs');
    await click(button(detail, 'Use theirs'));
    await waitUntil(() => deepFocus() === byRole(detail, 'textbox', 'Company'));
    await press('Escape');
    await waitUntil(() => hasRole(detail, 'button', 'Change Company'));
    expect(await companyOf(crm)).to.equal('Theirs');
  });

  it('asks the host before the change is saved, and stays open where the host says no', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    detail.addEventListener('lead-update', (event) => event.preventDefault());
    await typeInto(await open(detail, 'Company'), ' Sons');
    const asked = oneEvent(detail, 'lead-update');
    await press('Enter');
    await asked;
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(await companyOf(crm)).to.equal('Lee & Co');
  });

  it('shows the new value at once and opens the field again when an optimistic save fails', async () => {
    const crm = smallCrm();
    let refuse: (error: unknown) => void = () => {};
    const adapter = adapterWith(crm, { updateLead: () => new Promise((_, reject) => (refuse = reject)) });
    const detail = await detailOf(adapter, 'optimistic');
    await typeInto(await open(detail, 'Company'), ' Sons');
    await press('Enter');
    await waitUntil(() => shownText(detail).includes('Lee & Co Sons') && !hasRole(detail, 'textbox', 'Company'));
    refuse(new AdapterError('unavailable', 'down'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    expect(box(detail, 'Company').value).to.equal('Lee & Co Sons');
  });

  it('offers no field to whoever may not change the record', async () => {
    const crm = smallCrm();
    const adapter = adapterWith(crm, {
      can: (action) => Promise.resolve({ allowed: action !== 'update', reason: 'Archived' }),
    });
    const detail = await fixture<LeadDetail>(
      html`<lead-detail .adapter=${adapter} lead-id="lead-1" inline-edit storage-key=""></lead-detail>`,
    );
    await waitUntil(() => shownText(detail).includes('Read-only: Archived'));
    expect(hasRole(detail, 'button', 'Change Company')).to.equal(false);
  });

  it('leaves a link its click', async () => {
    const detail = await detailOf();
    const link = byRole(detail, 'link', /@/);
    link.addEventListener('click', (event) => event.preventDefault());
    await click(link);
    expect(hasRole(detail, 'textbox')).to.equal(false);
  });
});
