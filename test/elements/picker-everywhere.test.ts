// What a host sets in `picker` is in every picker of an element, as far as it makes sense there.
import { expect, fixture, html } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../src/elements/assignee-multiselect/assignee-multiselect.js';
import type { PickerSettings } from '../../src/elements/assignee-multiselect/picker-settings.js';
import { planSettings } from '../../src/elements/lead-table/bulk/plan-settings.js';
import '../../src/elements/lead-detail/define.js';
import type { LeadDetail } from '../../src/elements/lead-detail/lead-detail.js';
import '../../src/elements/lead-create-form/define.js';
import type { LeadCreateForm } from '../../src/elements/lead-create-form/lead-create-form.js';
import type { LeadImport } from '../../src/elements/lead-import/lead-import.js';
import { byRole, deepFocus, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, press } from '../user.js';
import { countedCrm, rowOf, shownTable } from './lead-table/table.js';
import { waitUntil } from '../wait-until.js';

const settings: PickerSettings = { placeholder: 'Whoever', kind: 'person', max: 3, min: 1, removeLast: 'forbid' };
const pickers = (root: Element): AssigneeMultiselect[] => [
  ...root.shadowRoot!.querySelectorAll<AssigneeMultiselect>('assignee-multiselect'),
];

describe('settings of the picker', () => {
  it('are in the dialogs of many records, each where it makes sense', async () => {
    const table = await shownTable(countedCrm(20), { selectable: true, picker: settings });
    table.selectedIds = ['lead-1', 'lead-2'];
    for (const [button, at] of [
      ['Assign', 0],
      [/^Replace/, 1],
      ['Balance', 0],
    ] as const) {
      const action = String(button);
      await waitUntil(() => hasRole(table, 'button', button));
      await click(byRole(table, 'button', button));
      await waitUntil(() => pickers(table)[at], `${action} has no picker`);
      const picker = pickers(table)[at]!;
      await waitUntil(() => picker.placeholder === 'Whoever', `${action} has another one`);
      expect(picker.kind, action).to.equal('person');
      expect(picker.assignToMe, action).to.equal(action !== 'Balance');
      expect(picker.max, action).to.equal(action === 'Balance' ? undefined : 3);
      expect(picker.min, action).to.equal(undefined);
      await click(byRole(table, 'button', 'Cancel'));
      await waitUntil(() => !hasRole(table, 'dialog'), `${action} is open`);
    }
  });

  it('of whoever goes leave out what would hide somebody who is there', () => {
    expect(planSettings(settings).leaving).to.deep.equal({ placeholder: 'Whoever' });
    expect(planSettings({ assignToMe: false }, 2).adding).to.deep.equal({ assignToMe: false, max: 2 });
    expect(planSettings().adding).to.deep.equal({ assignToMe: true });
  });

  it('offer "Assign to me" in a row, by the button and by its key', async () => {
    const adapter = smallCrm();
    const table = await shownTable(adapter);
    await click(rowOf(table, 'Bob Ray').querySelector<HTMLElement>('[aria-colindex="4"]')!);
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'combobox');
    await waitUntil(() => hasRole(table, 'button', 'Assign to me'));
    await click(byRole(table, 'button', 'Assign to me'));
    await waitUntil(() => pickers(table)[0]!.value.includes('ada'));
    await press('Escape');
  });

  it('are in the handover of a record', async () => {
    const detail = await fixture<LeadDetail>(
      html`<lead-detail
        .adapter=${smallCrm()}
        lead-id="lead-1"
        tab="project"
        storage-key=""
        .picker=${settings}
      ></lead-detail>`,
    );
    await waitUntil(() => hasRole(detail, 'button', 'Hand over'));
    await click(byRole(detail, 'button', 'Hand over'));
    await waitUntil(() => pickers(detail)[0]?.placeholder === 'Whoever');
    const [to] = pickers(detail);
    expect([to!.kind, to!.single, to!.max, to!.min]).to.deep.equal(['person', true, undefined, undefined]);
  });

  it('of a form are those of its Upload tab', async () => {
    const form = await fixture<LeadCreateForm>(
      html`<lead-create-form .adapter=${smallCrm()} tab="upload" .picker=${settings}></lead-create-form>`,
    );
    await waitUntil(() => form.shadowRoot!.querySelector<LeadImport>('lead-import')?.picker === settings);
  });
});
