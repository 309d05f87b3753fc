// The picker is a form field like any other: entries, reset, restore, validity, fieldset and label.
import { expect, fixture, html } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { click, press } from '../../user.js';
import { crew, inputOf, isOpen, newPicker, optionOf, record, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

async function inForm(attributes: Partial<AssigneeMultiselect> & { valueAttribute?: string } = {}) {
  const { valueAttribute, ...props } = attributes;
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><assignee-multiselect name="people" label="Assignees"></assignee-multiselect></fieldset>
      <button>Send</button><button type="reset">Reset</button>
    </form>`,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const picker = form.querySelector('assignee-multiselect')!;
  if (valueAttribute !== undefined) picker.setAttribute('value', valueAttribute);
  Object.assign(picker, { assignees: crew, ...props });
  await shown(picker);
  const entries = () => new FormData(form).getAll('people') as string[];
  return { form, picker, entries, fieldset: form.querySelector('fieldset')! };
}

describe('the picker in a form', () => {
  it('has one entry for each person under its name (A56)', async () => {
    const { picker, entries } = await inForm({ value: ['ann', 'bob'] });
    expect(entries()).to.deep.equal(['ann', 'bob']);
    picker.name = '';
    await picker.updateComplete;
    expect(entries()).to.deep.equal([]);
  });

  it('has its entries at once, like a native field, when the value is set', async () => {
    const { picker, entries } = await inForm();
    picker.value = ['cyd'];
    expect(entries()).to.deep.equal(['cyd']);
  });

  it('is disabled, and enabled, at once, like a native field', async () => {
    const { form, picker, entries } = await inForm({ value: ['ann'] });
    picker.disabled = true;
    expect(entries()).to.deep.equal([]);
    picker.disabled = false;
    picker.value = [];
    picker.required = true;
    expect([picker.checkValidity(), form.checkValidity()]).to.deep.equal([false, false]);
    picker.readonly = true;
    expect(form.checkValidity()).to.equal(true);
    await picker.updateComplete;
    expect(picker.hasAttribute('disabled')).to.equal(false);
  });

  it('takes ids from the attribute, from a string and from an array, each once', async () => {
    const { picker, entries } = await inForm({ valueAttribute: 'ann, bob  ann' });
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    Object.assign(picker, { value: 'cyd north' });
    expect(entries()).to.deep.equal(['cyd', 'north']);
    Object.assign(picker, { value: null });
    expect(picker.value).to.deep.equal([]);
    Object.assign(picker, { value: [7, null, { id: 8 }] });
    expect(picker.value).to.deep.equal(['7', '8']);
    Object.assign(picker, { value: 9 });
    expect(picker.value).to.deep.equal(['9']);
    Object.assign(picker, { value: Number.NaN });
    expect(picker.value).to.deep.equal([]);
  });

  it('brings back who was on some of the records when it goes back to the attribute', async () => {
    const { form, picker } = await inForm({ valueAttribute: 'ann' });
    picker.mixed = ['bob'];
    await shown(picker);
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await waitUntil(() => picker.mixed.length === 0);
    form.reset();
    expect(picker.value).to.deep.equal(['ann']);
    expect(picker.mixed).to.deep.equal(['bob']);
  });

  it('belongs to a form and opens as it was told before its tag was known', async () => {
    const box = await fixture<HTMLDivElement>(html`<div><form id="early-form"></form></div>`);
    // As the parser leaves it until the script is there.
    const page = document.implementation.createHTMLDocument();
    const early = page.createElement('assignee-multiselect');
    Object.assign(early, {
      label: 'Assignees',
      name: 'people',
      value: ['ann'],
      assignees: crew,
      form: 'early-form',
      open: true,
    });
    box.append(early);
    await waitUntil(() => hasRole(early, 'combobox') && isOpen(early));
    expect(early.form).to.equal(box.querySelector('form'));
    expect(new FormData(box.querySelector('form')!).getAll('people')).to.deep.equal(['ann']);
    early.open = false;
    await waitUntil(() => !isOpen(early));
  });

  it('goes back to the attribute on reset (A56)', async () => {
    const { form, picker, entries } = await inForm({ valueAttribute: 'ann' });
    picker.focus();
    picker.value = ['bob', 'cyd'];
    form.reset();
    await shown(picker);
    expect(entries()).to.deep.equal(['ann']);
  });

  it('goes back on reset to what the application has set last, where there is no attribute', async () => {
    const { form, picker, entries } = await inForm();
    picker.value = ['bob', 'cyd'];
    picker.primaryId = 'cyd';
    await press('Tab', 'Backspace', 'Backspace');
    expect(entries()).to.deep.equal(['bob']);
    form.reset();
    await shown(picker);
    expect([entries(), picker.primaryId]).to.deep.equal([['bob', 'cyd'], 'cyd']);
  });

  it('goes back on reset to what is saved, and has nothing to save then', async () => {
    const { form, picker, entries } = await inForm({ baseline: ['ann', 'bob'], value: ['bob'] });
    form.reset();
    await shown(picker);
    expect([entries(), picker.delta]).to.deep.equal([['ann', 'bob'], { add: [], remove: [] }]);
  });

  it('goes back on reset to those on some of several records', async () => {
    const { form, picker } = await inForm({ value: ['ann'], mixed: ['bob'] });
    picker.focus();
    await press('Backspace', 'Backspace');
    expect(picker.mixed).to.deep.equal([]);
    form.reset();
    expect([picker.value, picker.mixed]).to.deep.equal([['ann'], ['bob']]);
  });

  it('tells the application what is there again on return to the page', async () => {
    const { picker } = await inForm({ value: ['ann'] });
    const log = record(picker);
    picker.formStateRestoreCallback(JSON.stringify({ value: ['bob'] }));
    expect(log).to.deep.equal(['input', 'change', 'told bob +bob -ann restore']);
    picker.formStateRestoreCallback(JSON.stringify({ value: ['bob'] }));
    expect(log).to.have.length(3);
  });

  it('gives back on return to the page what it had (A56)', async () => {
    const { picker, entries } = await inForm();
    picker.formStateRestoreCallback(JSON.stringify({ value: ['bob', 'gone'] }));
    expect(entries()).to.deep.equal(['bob', 'gone']);
    picker.formStateRestoreCallback('nonsense');
    expect(entries()).to.deep.equal(['bob', 'gone']);
  });

  describe('on return to the page, has to save what differs from what the application has set', () => {
    const restored = JSON.stringify({ value: ['bob', 'cyd'] });

    it('by its attribute', async () => {
      const { picker } = await inForm({ valueAttribute: 'ann bob' });
      picker.formStateRestoreCallback(restored);
      expect(picker.delta).to.deep.equal({ add: ['cyd'], remove: ['ann'] });
    });

    it('by its property, before or after', async () => {
      const { picker } = await inForm({ value: ['ann'] });
      picker.formStateRestoreCallback(restored);
      expect([picker.value, picker.delta]).to.deep.equal([['bob', 'cyd'], { add: ['bob', 'cyd'], remove: ['ann'] }]);
      picker.value = ['ann'];
      expect([picker.value, picker.delta]).to.deep.equal([['ann'], { add: [], remove: [] }]);
    });

    it('on some of several records', async () => {
      const { picker } = await inForm({ value: ['ann'], mixed: ['bob', 'north'] });
      picker.formStateRestoreCallback(restored);
      expect([picker.mixed, picker.delta]).to.deep.equal([['north'], { add: ['bob', 'cyd'], remove: ['ann'] }]);
    });

    it('by the select in its tag, also one that has not been taken over yet', async () => {
      const { picker } = await inForm();
      const select = document.createElement('select');
      select.multiple = true;
      for (const id of ['ann', 'bob']) select.append(new Option(id, id, true, true));
      picker.append(select);
      picker.formStateRestoreCallback(restored);
      await shown(picker);
      expect([picker.value, picker.delta]).to.deep.equal([['bob', 'cyd'], { add: ['cyd'], remove: ['ann'] }]);
    });
  });

  it('is disabled with its fieldset, and enabled with it again (A5)', async () => {
    const { picker, fieldset, entries } = await inForm({ value: ['ann'] });
    fieldset.disabled = true;
    await shown(picker);
    expect(inputOf(picker).disabled).to.equal(true);
    expect(hasRole(picker, 'button', /^Remove/)).to.equal(false);
    expect(entries()).to.deep.equal([]);
    fieldset.disabled = false;
    await shown(picker);
    expect(inputOf(picker).disabled).to.equal(false);
    expect(entries()).to.deep.equal(['ann']);
  });

  it('stays disabled by itself when its fieldset is enabled', async () => {
    const { picker, fieldset } = await inForm({ disabled: true });
    fieldset.disabled = true;
    await shown(picker);
    fieldset.disabled = false;
    await shown(picker);
    expect(inputOf(picker).disabled).to.equal(true);
  });

  it('closes when it is disabled', async () => {
    const { picker } = await inForm();
    picker.showPicker();
    await shown(picker);
    picker.disabled = true;
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
  });

  it('is invalid while somebody is required and nobody is chosen, from the first moment (A5)', async () => {
    const picker = document.createElement('assignee-multiselect');
    picker.required = true;
    expect(picker.checkValidity()).to.equal(false);
    picker.value = ['ann'];
    expect(picker.checkValidity()).to.equal(true);
    picker.value = [];
    expect(picker.validity.valueMissing).to.equal(true);
  });

  it('takes what a form library says of it, as native fields do', async () => {
    const { form, picker } = await inForm();
    picker.setCustomValidity('Choose somebody from sales.');
    expect([picker.willValidate, form.checkValidity()]).to.deep.equal([true, false]);
    expect(picker.validationMessage).to.equal('Choose somebody from sales.');
    picker.setCustomValidity('');
    expect(form.checkValidity()).to.equal(true);
    picker.disabled = true;
    await shown(picker);
    expect(picker.willValidate).to.equal(false);
  });

  it('comes to rest with a label that is no text', async () => {
    const { picker } = await inForm();
    Object.assign(picker, { label: { toString: () => 'Team' } });
    await shown(picker);
    expect(shownText(picker)).to.contain('Team');
  });

  it('knows its labels', async () => {
    const label = await fixture<HTMLLabelElement>(
      html`<label>Team <assignee-multiselect></assignee-multiselect></label>`,
    );
    expect([...label.querySelector('assignee-multiselect')!.labels]).to.deep.equal([label]);
  });

  it('has its size back when a server that patches the page has taken the attribute away', async () => {
    const { picker } = await inForm({ size: 'small' });
    expect(picker.getAttribute('size')).to.equal('small');
    picker.removeAttribute('size');
    expect(picker.size).to.equal('medium');
  });

  it('is as valid as it was made to be when its form is asked or sent in the same task', async () => {
    const { form, picker } = await inForm({ name: 'team' });
    picker.required = true;
    expect(form.checkValidity()).to.be.false;
    picker.required = false;
    picker.min = 2;
    expect(form.checkValidity()).to.be.false;
    picker.min = undefined;
    picker.error = 'Not now';
    expect(form.checkValidity()).to.be.false;
    picker.error = '';
    expect(form.checkValidity()).to.be.true;
    picker.value = ['ann'];
    picker.name = 'people';
    expect([...new FormData(form)]).to.deep.equal([['people', 'ann']]);
    picker.primaryId = 'ann';
    picker.choosePrimary = true;
    expect(new FormData(form).get('people-primary')).to.equal('ann');
    picker.value = ['ann', 'bob'];
    picker.single = true;
    expect(form.checkValidity()).to.be.false;
  });

  it('tells of a reset that changes nobody but who leads', async () => {
    const { form, picker } = await inForm({ value: ['ann', 'bob'], choosePrimary: true, primaryId: 'ann' });
    await click(byRole(picker, 'button', 'Bob Ray is primary'));
    await shown(picker);
    const told: unknown[] = [];
    picker.addEventListener('assignees-changed', ({ detail }) => told.push([detail.reason, detail.primaryId]));
    form.reset();
    expect(told).to.deep.equal([['reset', 'ann']]);
  });

  it('is named by a label around it, not by what stands in its own tag', async () => {
    const { form, picker } = await inForm({ label: '' });
    const label = document.createElement('label');
    label.append('Who', picker);
    picker.innerHTML = '<span slot="footer">Ask the desk</span>';
    form.append(label);
    await shown(picker);
    expect(hasRole(picker, 'combobox', 'Who')).to.equal(true);
  });

  it('lets a link beside the words of its label be one', async () => {
    const { picker } = await inForm();
    picker.innerHTML = '<span slot="label">Assignees <a href="#help">?</a></span>';
    await shown(picker);
    await click(picker.querySelector('a')!);
    expect(location.hash).to.equal('#help');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows the error when the form is sent, not before, and takes it away when it is fixed (A5, A6)', async () => {
    const { form, picker } = await inForm({ required: true, help: 'They can open it.' });
    expect(shownText(picker)).not.to.contain('Choose at least one person.');
    expect(inputOf(picker).getAttribute('aria-invalid')).to.equal(null);
    form.requestSubmit();
    await shown(picker);
    expect(inputOf(picker).getAttribute('aria-invalid')).to.equal('true');
    expect(inputOf(picker).getAttribute('aria-describedby')).to.equal('help error');
    expect(shownText(picker)).to.contain('Choose at least one person.');
    expect(deepFocus()).to.equal(inputOf(picker));
    picker.value = ['ann'];
    await shown(picker);
    expect(shownText(picker)).not.to.contain('Choose at least one person.');
    expect(inputOf(picker).getAttribute('aria-invalid')).to.equal(null);
  });

  it('shows the error once a person has taken everybody out and is done, as a native field does', async () => {
    const { form, picker } = await inForm({ required: true, value: ['ann'] });
    const isInvalid = () => [picker.matches(':state(invalid)'), inputOf(picker).getAttribute('aria-invalid')];
    picker.focus();
    await press('Tab');
    expect(isInvalid()).to.deep.equal([false, null]);
    picker.focus();
    await press('Backspace', 'Backspace');
    await shown(picker);
    expect(picker.validity.valueMissing).to.equal(true);
    expect(isInvalid()).to.deep.equal([false, null]);
    form.querySelector('button')!.focus();
    await shown(picker);
    expect(isInvalid()).to.deep.equal([true, 'true']);
    expect(shownText(picker)).to.contain('Choose at least one person.');
    form.reset();
    await shown(picker);
    expect(isInvalid()).to.deep.equal([false, null]);
  });

  it('can be found and styled by its validity, as any field', async () => {
    const { form, picker } = await inForm({ required: true });
    expect(form.matches(':invalid') && picker.matches(':invalid')).to.equal(true);
    picker.value = ['ann'];
    await shown(picker);
    expect(form.matches(':valid') && picker.matches(':valid')).to.equal(true);
    picker.disabled = true;
    await shown(picker);
    expect(picker.matches(':disabled')).to.equal(true);
    expect([...form.elements].includes(picker)).to.equal(true);
  });

  it('shows the error of the host and forgets it with the host', async () => {
    const { form, picker } = await inForm({ error: 'Ann is on leave.' });
    expect(shownText(picker)).to.contain('Ann is on leave.');
    expect(form.checkValidity()).to.equal(false);
    await shown(picker);
    picker.error = '';
    await shown(picker);
    expect(shownText(picker)).not.to.contain('Ann is on leave.');
    expect(inputOf(picker).getAttribute('aria-invalid')).to.equal(null);
    expect(form.checkValidity()).to.equal(true);
  });

  it('is not asked for a value when it is read-only or disabled', async () => {
    const { picker } = await inForm({ required: true, readonly: true });
    expect(picker.checkValidity()).to.equal(true);
    Object.assign(picker, { readonly: false, disabled: true });
    await shown(picker);
    expect(picker.checkValidity()).to.equal(true);
  });

  it('is invalid with more people than allowed', async () => {
    const { picker } = await inForm({ value: ['ann', 'bob'], max: 1 });
    expect(picker.validity.rangeOverflow).to.equal(true);
    expect(picker.validationMessage).to.contain('1 person');
    Object.assign(picker, { max: null });
    expect(picker.checkValidity()).to.equal(true);
  });

  it('asks, changes, and tells, in this order, once for each edit (A57)', async () => {
    const { form, picker, entries } = await inForm();
    const log = record(form);
    form.addEventListener('input', () => log.push(`form ${entries().join()}`));
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(log).to.deep.equal(['ask +ann -', 'input', 'form ann', 'change', 'told ann +ann - option']);
  });

  it('does not let its own typing out as an input of the form (A57)', async () => {
    const { form, picker } = await inForm();
    const log = record(form);
    picker.focus();
    await press('x', 'Backspace', 'Tab');
    expect(log).to.deep.equal([]);
  });

  it('says nothing about what the host sets, and sets nothing twice (rule 9)', async () => {
    const { form, picker } = await inForm({ value: ['ann'] });
    const log = record(form);
    const before = picker.value;
    picker.value = ['ann'];
    expect(picker.value).to.equal(before);
    picker.value = ['bob'];
    picker.value = [];
    await shown(picker);
    expect(log).to.deep.equal([]);
  });

  it('changes nothing when the host prevents it', async () => {
    const { picker, entries } = await inForm();
    const log = record(picker);
    picker.addEventListener('assignees-change', (event) => event.preventDefault());
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(entries()).to.deep.equal([]);
    expect(log).to.deep.equal(['ask +ann -']);
  });

  it('waits for the work of the host, and does the next thing after it', async () => {
    const { picker } = await inForm({ value: ['cyd'] });
    const log = record(picker);
    let done!: () => void;
    picker.addEventListener('assignees-change', (event) => {
      if (event.detail.added[0] === 'ann') event.detail.waitUntil(new Promise<void>((resolve) => (done = resolve)));
    });
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['cyd']);
    done();
    await waitUntil(() => picker.value.length === 3);
    expect(log.filter((line) => / /.test(line))).to.deep.equal([
      'ask +ann -',
      'told cyd,ann +ann - option',
      'ask +bob -',
      'told cyd,ann,bob +bob - option',
    ]);
  });

  it('changes nothing when the work of the host fails', async () => {
    const { picker } = await inForm();
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(Promise.reject(new Error('no'))));
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
  });

  it('cannot be changed behind its back', async () => {
    const picker = await newPicker({ value: ['ann'] });
    expect(() => picker.value.push('bob')).to.throw(TypeError);
  });

  it('keeps what was set before it was defined', async () => {
    const picker = document.createElement('assignee-multiselect');
    // What a framework does with a tag whose module is still loading.
    const early = document.createElement('x-not-yet-defined');
    for (const [key, value] of Object.entries({ value: ['ann'], label: 'Assignees' })) {
      Object.defineProperty(early, key, { value, writable: true, configurable: true, enumerable: true });
    }
    class Late extends (picker.constructor as typeof AssigneeMultiselect) {}
    document.body.append(early);
    customElements.define('x-not-yet-defined', Late);
    customElements.upgrade(early);
    await (early as AssigneeMultiselect).updateComplete;
    expect((early as AssigneeMultiselect).value).to.deep.equal(['ann']);
    expect(byRole(early, 'combobox', 'Assignees')).to.exist;
    early.remove();
  });

  it('has a setter for every property that a framework may set', async () => {
    const picker = await newPicker();
    expect(() => Object.assign(picker, { form: 'some-form', open: false })).not.to.throw();
    expect(picker.getAttribute('form')).to.equal('some-form');
    picker.open = true;
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
  });
});

describe('the name of the picker (A4)', () => {
  it('is its own label, and a click on it focuses the field without opening it', async () => {
    const picker = await newPicker({ label: 'Team' });
    expect(byRole(picker, 'combobox', 'Team')).to.exist;
    await click(picker.shadowRoot!.querySelector('label')!);
    await shown(picker);
    expect(deepFocus()).to.equal(inputOf(picker));
    expect(isOpen(picker)).to.equal(false);
  });

  it('is the label of the page, and a click on it focuses the field, not a chip', async () => {
    const wrapper = await fixture(
      html`<div>
        <label for="who">Who cares</label><assignee-multiselect id="who" value="ann bob"></assignee-multiselect>
      </div>`,
    );
    const picker = wrapper.querySelector('assignee-multiselect')!;
    picker.assignees = crew;
    await shown(picker);
    expect(byRole(picker, 'combobox', 'Who cares')).to.exist;
    await click(wrapper.querySelector('label')!);
    expect(deepFocus()).to.equal(inputOf(picker));
    wrapper.querySelector('label')!.textContent = 'Who else';
    picker.blur();
    picker.focus();
    await shown(picker);
    expect(byRole(picker, 'combobox', 'Who else')).to.exist;
  });

  it('is a label around it, aria-label, or else the word for assignees', async () => {
    const wrapper = await fixture(
      html`<div>
        <label>Around <assignee-multiselect></assignee-multiselect></label>
        <assignee-multiselect aria-label="By attribute"></assignee-multiselect>
        <assignee-multiselect></assignee-multiselect>
      </div>`,
    );
    const names = [...wrapper.querySelectorAll('assignee-multiselect')].map((picker) =>
      inputOf(picker).getAttribute('aria-label'),
    );
    expect(names).to.deep.equal(['Around', 'By attribute', 'Assignees']);
  });

  it('is what stands in its slot', async () => {
    const picker = await fixture<AssigneeMultiselect>(
      html`<assignee-multiselect
        ><span slot="label">Slotted <b>name</b></span></assignee-multiselect
      >`,
    );
    await shown(picker);
    expect(shownText(picker)).to.contain('Slotted');
    expect(inputOf(picker).labels).to.have.length(1);
    await click(picker.querySelector('span')!);
    expect(deepFocus()).to.equal(inputOf(picker));
  });
});
