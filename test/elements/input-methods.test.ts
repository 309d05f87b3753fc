// Words that are composed, as in Chinese or Japanese, and keyboards of phones, which tell of no keys.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/lead-create-form/define.js';
import { byRole, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, typeInto } from '../user.js';
import { waitUntil } from '../wait-until.js';
import { inputOf, newPicker, removeNames, shown } from './assignee-multiselect/picker.js';

/** A key of the input method, after the composition has ended, as Safari tells of it. */
const ownKey = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('a key of an input method', () => {
  it('creates no record by Ctrl and Enter', async () => {
    const form = await fixture(html`<lead-create-form .adapter=${smallCrm()} storage-key=""></lead-create-form>`);
    await waitUntil(() => hasRole(form, 'textbox', 'Name'));
    let asked = 0;
    form.addEventListener('lead-create', () => asked++);
    await typeInto(byRole(form, 'textbox', 'Name'), 'Ann');
    ownKey(byRole(form, 'textbox', 'Notes'), 'Enter', { ctrlKey: true });
    expect(asked).to.equal(0);
    byRole(form, 'textbox', 'Notes').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    expect(asked).to.equal(1);
  });
});

describe('Backspace of a keyboard on a phone', () => {
  it('marks the last person of an empty field, and removes them by the next one', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    await click(inputOf(picker));
    const backspace = async () => {
      const event = { inputType: 'deleteContentBackward', bubbles: true, composed: true, cancelable: true };
      ownKey(inputOf(picker), 'Unidentified');
      inputOf(picker).dispatchEvent(new InputEvent('beforeinput', event));
      await shown(picker);
    };
    await backspace();
    expect(removeNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray']);
    await backspace();
    expect(removeNames(picker)).to.deep.equal(['Ann Lee']);
  });
});
