// The form before the code of its picker is there, and where it does not come.
import { expect } from '@open-wc/testing';
import { LeadCreateForm } from '../../../src/elements/lead-create-form/define.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { saidDuring } from '../../console.js';
import { smallCrm } from '../../small-crm.js';
import { click, typeInto } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const load = (): Promise<unknown> => import('../../../src/elements/assignee-multiselect/define.js');

async function newForm(): Promise<LeadCreateForm> {
  const form = new LeadCreateForm();
  Object.assign(form, { adapter: smallCrm(), storageKey: '', defaultAssigneeIds: ['bjorn'] });
  document.body.append(form);
  await waitUntil(() => hasRole(form, 'textbox', 'Name'));
  return form;
}

const roomOf = (form: LeadCreateForm): number =>
  form.shadowRoot!.querySelector('[part~=assignees]')!.getBoundingClientRect().height;

describe('<lead-create-form> whose picker is on its way', () => {
  it('keeps its room, says where it does not come, and shows it by Retry with what was typed and chosen', async () => {
    let fail!: () => void;
    const first = new Promise((_resolve, reject) => (fail = () => reject(new Error('no network'))));
    let attempts = 0;
    LeadCreateForm.loadPicker = () => (++attempts === 1 ? first : load());
    const form = await newForm();
    await typeInto(byRole(form, 'textbox', 'Name'), 'Zoe');
    const before = roomOf(form);
    await saidDuring('error', async () => {
      fail();
      await waitUntil(() => hasRole(form, 'alert'), 'nothing says that it does not come');
    });
    await click(byRole(form, 'button', 'Retry'));
    await waitUntil(() => hasRole(form, 'combobox', 'Assignees'), 'the picker does not come');
    await waitUntil(() => shownText(form).includes('Björn Berg'), 'who is there by default is not shown');
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Name').value).to.equal('Zoe');
    await waitUntil(() => Math.abs(roomOf(form) - before) < 24, 'what is below has moved');
    form.remove();
  });
});
