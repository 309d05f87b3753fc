// People who learned to open everything by a double click: it counts once.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/lead-detail/define.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, doubleClick } from '../user.js';
import { waitUntil } from '../wait-until.js';
import {
  chosenOptions,
  inputOf,
  isOpen,
  newPicker,
  optionOf,
  removeNames,
  shown,
} from './assignee-multiselect/picker.js';

describe('a double click', () => {
  it('chooses somebody, and somebody who is chosen goes by the next', async () => {
    const picker = await newPicker();
    await click(inputOf(picker));
    await waitUntil(() => hasRole(picker, 'option', /Ann Lee/));
    await doubleClick(optionOf(picker, 'Ann Lee'), () => shown(picker));
    expect(chosenOptions(picker)).to.deep.equal(['Ann Lee']);
    await doubleClick(optionOf(picker, 'Ann Lee'), () => shown(picker));
    expect(chosenOptions(picker)).to.deep.equal([]);
  });

  it('on the arrow of a picker opens its list', async () => {
    const picker = await newPicker();
    await doubleClick(byRole(picker, 'button', 'Show people'), () => shown(picker));
    expect(isOpen(picker)).to.equal(true);
  });

  it('on Clear does not press Undo, which stands there then', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    await doubleClick(byRole(picker, 'button', 'Clear'), () => shown(picker));
    expect(removeNames(picker)).to.deep.equal([]);
    await click(byRole(picker, 'button', 'Undo'));
    await shown(picker);
    expect(removeNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray']);
  });

  it('takes two people off, where the next one comes beneath the pointer', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    await doubleClick(byRole(picker, 'button', 'Remove Ann Lee'), () => shown(picker));
    expect(removeNames(picker)).to.deep.equal([]);
  });

  it('on Edit begins the edit of a record, and on Save ends it', async () => {
    const detail = await fixture(html`<lead-detail .adapter=${smallCrm()} .leadId=${'lead-1'}></lead-detail>`);
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    const answered = async () => {
      for (let round = 0; round < 20; round++) await nextFrame();
    };
    await doubleClick(byRole(detail, 'button', 'Edit'), answered);
    await waitUntil(() => hasRole(detail, 'textbox', 'Notes'));
    await doubleClick(byRole(detail, 'button', 'Save'), answered);
    await waitUntil(() => hasRole(detail, 'button', 'Edit'));
    expect(hasRole(detail, 'textbox', 'Notes')).to.equal(false);
  });
});
