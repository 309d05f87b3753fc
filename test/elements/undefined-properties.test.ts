// What a framework hands over when its own value is absent: `undefined`, which is then the property's default.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

describe('a property that is set to undefined', () => {
  it('leaves the table a list of leads', async () => {
    const table = await fixture(
      html`<lead-table .adapter=${smallCrm()} .recordType=${undefined} .columns=${undefined}></lead-table>`,
    );
    await waitUntil(() => hasRole(table, 'rowheader', /Ann Lee/));
  });

  it('leaves the form one that creates leads, on its first tab', async () => {
    const form = await fixture(
      html`<lead-create-form
        .adapter=${smallCrm()}
        .recordType=${undefined}
        .tab=${undefined}
        .storageKey=${undefined}
        .defaultAssigneeIds=${undefined}
      ></lead-create-form>`,
    );
    await waitUntil(() => hasRole(form, 'textbox', /^Name/));
    expect(byRole(form, 'tab', 'Add new').getAttribute('aria-selected')).to.equal('true');
    expect(hasRole(form, 'button', 'Create lead')).to.equal(true);
  });

  it('leaves the record on its first tab, under a heading of the usual level', async () => {
    const detail = await fixture(
      html`<lead-detail
        .adapter=${smallCrm()}
        lead-id="lead-1"
        .recordType=${undefined}
        .tab=${undefined}
        .headingLevel=${undefined}
      ></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'heading', 'Ann Lee'));
    expect(byRole(detail, 'heading', 'Ann Lee').getAttribute('aria-level')).to.equal('2');
    expect(hasRole(detail, 'tabpanel', 'Profile')).to.equal(true);
  });

  it('leaves the upload one of leads, and the stack as wide as ever', async () => {
    const upload = await fixture(html`<lead-import .adapter=${smallCrm()} .recordType=${undefined}></lead-import>`);
    await waitUntil(() => hasRole(upload, 'button', /file/i));
    expect(upload.getAttribute('record-type')).to.equal('lead');
    const ids = ['ada', 'bjorn', 'chen', 'dilek', 'north'];
    const stack = await fixture(
      html`<assignee-stack .adapter=${smallCrm()} .value=${ids} .max=${undefined}></assignee-stack>`,
    );
    await waitUntil(() => stack.shadowRoot!.querySelector('[part~=more]')?.textContent === '+2');
  });
});
