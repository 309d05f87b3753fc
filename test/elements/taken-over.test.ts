// What the elements ask for can be taken over by the page, also where there is no work to be awaited: then they leave it.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../src/elements/lead-create-form/lead-create-form.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, typeInto } from '../user.js';
import { waitUntil } from '../wait-until.js';

const done = Promise.resolve();
const shows = (element: Element, role: string, name: string | RegExp): Promise<void> =>
  waitUntil(() => hasRole(element, role, name), `no ${role} ${String(name)}`);

async function recordOf(): Promise<LeadDetail> {
  const siblingIds = ['lead-1', 'lead-2'];
  const detail = await fixture<LeadDetail>(
    html`<lead-detail .adapter=${smallCrm()} lead-id="lead-1" .siblingIds=${siblingIds} storage-key=""></lead-detail>`,
  );
  await shows(detail, 'heading', 'Ann Lee');
  return detail;
}

describe('what a page has taken over', () => {
  it('is no longer a matter of the record: another tab, or another record', async () => {
    const detail = await recordOf();
    const asked: string[] = [];
    detail.addEventListener('tab-change', ({ detail: { tab, waitUntil: take } }) => (asked.push(tab), take(done)));
    detail.addEventListener('lead-go', ({ detail: { leadId, waitUntil: take } }) => (asked.push(leadId), take(done)));
    await click(byRole(detail, 'tab', /Project/));
    await shows(detail, 'button', 'Next');
    await click(byRole(detail, 'button', 'Next'));
    expect(asked).to.deep.equal(['project', 'lead-2']);
    expect(detail.tab).to.equal('profile');
    expect(detail.leadId).to.equal('lead-1');
  });

  it('is what happens to unsaved changes, too', async () => {
    const detail = await recordOf();
    await click(byRole(detail, 'button', 'Edit'));
    await shows(detail, 'textbox', 'Company');
    await typeInto(byRole(detail, 'textbox', 'Company'), 'x');
    detail.addEventListener('edit-leave', (event) => event.detail.waitUntil(done));
    expect(detail.mayLeave()).to.equal(false);
    expect(detail.dirty).to.equal(true);
  });

  it('is the tab of the form', async () => {
    const form = await fixture<LeadCreateForm>(html`<lead-create-form .adapter=${smallCrm()}></lead-create-form>`);
    await shows(form, 'tab', 'Upload');
    form.addEventListener('tab-change', (event) => event.detail.waitUntil(done));
    await click(byRole(form, 'tab', 'Upload'));
    expect(form.tab).to.equal('add-new');
  });
});
