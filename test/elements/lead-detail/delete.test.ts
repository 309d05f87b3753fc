// A record is deleted: asked once, told what goes, and taken back where the back end can.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import '../../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, byHand, smallCrm } from '../../small-crm.js';
import { click, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

async function detailOf(adapter: LeadDataAdapter): Promise<LeadDetail> {
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${adapter} lead-id="lead-1" storage-key=""></lead-detail>`,
  );
  await waitUntil(() => hasRole(detail, 'button', 'Edit'));
  return detail;
}

async function asked(detail: LeadDetail): Promise<Element> {
  await waitUntil(() => hasRole(detail, 'button', 'Delete lead'));
  await click(byRole(detail, 'button', 'Delete lead'));
  await waitUntil(() => hasRole(detail, 'alertdialog', /Delete Ann Lee/));
  return byRole(detail, 'alertdialog', /Delete Ann Lee/);
}

const confirm = async (detail: LeadDetail): Promise<void> => {
  await asked(detail);
  await click(detail.shadowRoot!.querySelector<HTMLElement>('[part=delete-now]')!);
};

describe('deleting a record', () => {
  it('asks once, says what goes with it, and keeps it when the answer is no', async () => {
    const crm = smallCrm();
    const detail = await detailOf(crm);
    const question = await asked(detail);
    expect(question.textContent).to.match(/its assignees and its history/);
    expect(question.textContent).to.include('You can undo it right afterwards.');
    await waitUntil(() => deepFocus()?.textContent?.trim() === 'Keep it');
    await press('Escape');
    await waitUntil(() => !hasRole(detail, 'alertdialog', /Delete/));
    await waitUntil(() => deepFocus()?.getAttribute('aria-label') === 'Delete lead');
    expect((await crm.getLead('lead-1')).name).to.equal('Ann Lee');
  });

  it('deletes it for everybody, tells the page, and brings it back by Undo with its people', async () => {
    const crm = smallCrm();
    const before = await crm.getLead('lead-1');
    const detail = await detailOf(crm);
    const told: string[] = [];
    for (const name of ['lead-delete', 'lead-deleted', 'lead-gone'] as const)
      detail.addEventListener(name, ({ type }) => void told.push(type));
    await confirm(detail);
    await waitUntil(() => shownText(detail).includes('This lead was deleted.') && hasRole(detail, 'button', 'Undo'));
    expect(told).to.deep.equal(['lead-delete', 'lead-gone', 'lead-deleted']);
    expect(await crm.getLead('lead-1').catch(({ kind }: AdapterError) => kind)).to.equal('not-found');
    await click(byRole(detail, 'button', 'Undo'));
    await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
    expect((await crm.getLead('lead-1')).assigneeIds).to.deep.equal(before.assigneeIds);
  });

  it('says beforehand that there is no way back where the back end has none', async () => {
    const detail = await detailOf(adapterWith(smallCrm(), { restoreLead: undefined }));
    expect((await asked(detail)).textContent).to.include('This cannot be undone.');
  });

  it('is not offered to whoever may not, nor where the host prevents it done', async () => {
    const refusing = adapterWith(smallCrm(), {
      can: (action) => Promise.resolve({ allowed: action !== 'delete' }),
    });
    const detail = await detailOf(refusing);
    await waitUntil(() => hasRole(detail, 'button', 'Close'));
    expect(hasRole(detail, 'button', 'Delete lead')).to.equal(false);

    const crm = smallCrm();
    const kept = await detailOf(crm);
    kept.addEventListener('lead-delete', (event) => event.preventDefault());
    await confirm(kept);
    await waitUntil(() => !hasRole(kept, 'alertdialog', /Delete/));
    expect((await crm.getLead('lead-1')).name).to.equal('Ann Lee');
  });

  it('says that it failed, keeps the record, and tries again when asked to', async () => {
    const crm = smallCrm();
    let fails = true;
    const detail = await detailOf(
      adapterWith(crm, {
        deleteLead: (id, options) =>
          fails ? Promise.reject(new AdapterError('unavailable', 'down')) : crm.deleteLead(id, options),
      }),
    );
    await confirm(detail);
    await waitUntil(() => shownText(detail).includes('It was not deleted.'));
    expect(hasRole(detail, 'heading', 'Ann Lee')).to.equal(true);
    fails = false;
    await click(byRole(detail, 'button', /Retry/));
    await waitUntil(() => shownText(detail).includes('This lead was deleted.'));
  });

  it('that fails late is told at its own record, and asks about no other one', async () => {
    const crm = smallCrm();
    const answer = byHand<void>();
    let deletions = 0;
    const detail = await detailOf(adapterWith(crm, { deleteLead: () => (deletions++, answer.promise) }));
    await confirm(detail);
    await waitUntil(() => deletions === 1);
    detail.leadId = 'lead-2';
    await waitUntil(() => hasRole(detail, 'heading', 'Bob Ray') && hasRole(detail, 'button', 'Delete lead'));
    await click(byRole(detail, 'button', 'Delete lead'));
    await waitUntil(() => hasRole(detail, 'alertdialog', /Delete Bob Ray/));
    answer.reject(new AdapterError('unavailable', 'down'));
    detail.leadId = 'lead-1';
    await waitUntil(() => shownText(detail).includes('It was not deleted.'));
    detail.leadId = 'lead-2';
    await waitUntil(() => hasRole(detail, 'alertdialog', /Delete Bob Ray/));
    expect(hasRole(detail, 'button', /Retry/)).to.equal(false);
    expect(deletions).to.equal(1);
  });
});

describe('an edit of fields', () => {
  const box = (detail: LeadDetail, selector: string) =>
    detail.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

  it('leaves Edit, Save and Cancel where they are, and an error moves nothing', async () => {
    const detail = await detailOf(smallCrm());
    // A scrollbar of the page would move all of it.
    detail.style.inlineSize = '40rem';
    const editing = box(detail, '[part=edit]');
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'button', 'Save'));
    const save = box(detail, '[part=save]');
    expect([Math.round(save.top), Math.round(save.right)]).to.deep.equal([
      Math.round(editing.top),
      Math.round(editing.right),
    ]);
    const heights = () => Math.round(box(detail, '.fields').height);
    const before = heights();
    const name = byRole<HTMLInputElement>(detail, 'textbox', /Name/);
    name.value = '';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await click(byRole(detail, 'button', 'Save'));
    await waitUntil(() => shownText(detail).includes('Name is required'));
    expect(heights()).to.equal(before);
    const after = box(detail, '[part=save]');
    expect([after.top, after.right]).to.deep.equal([save.top, save.right]);
  });
});
