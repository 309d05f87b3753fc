// The picker by keyboard: the APG's combobox with a listbox in which several can be chosen.
import { expect, fixture, html } from '@open-wc/testing';
import { deepFocus, hasRole } from '../../find-by-role.js';
import { byHand } from '../../small-crm.js';
import { canHoldKeys, holdDown, press, pressWith, typeText } from '../../user.js';
import {
  activeName,
  crew,
  crewAdapter,
  inputOf,
  isOpen,
  manyPeople,
  newPicker,
  optionNames,
  optionOf,
  optionsOf,
  record,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

const itWithHeldKeys = canHoldKeys ? it : it.skip;

type Props = Parameters<typeof newPicker>[0];

async function focused(props: Props = {}) {
  const picker = await newPicker(props);
  picker.focus();
  return picker;
}

async function keys(picker: Awaited<ReturnType<typeof newPicker>>, ...names: string[]) {
  await press(...names);
  await shown(picker);
}

describe('the picker by keyboard', () => {
  it('takes the focus in its text field, and does not open by it (A7, A8)', async () => {
    const picker = await focused({ value: ['ann', 'bob'] });
    expect(deepFocus()).to.equal(inputOf(picker));
    expect(isOpen(picker)).to.equal(false);
  });

  it('is one tab stop when empty, and the next Tab leaves it (A7)', async () => {
    const picker = await newPicker();
    const before = document.createElement('button');
    const after = document.createElement('button');
    picker.before(before);
    picker.after(after);
    before.focus();
    await press('Tab');
    expect(deepFocus()).to.equal(inputOf(picker));
    await press('Tab');
    expect(deepFocus()).to.equal(after);
  });

  it('opens with Down on the first person (A9)', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    expect(isOpen(picker)).to.equal(true);
    expect(activeName(picker)).to.equal('Ann Lee');
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('opens with the chosen ones first and the first of them active (A9)', async () => {
    const picker = await focused({ value: ['cyd', 'north'] });
    await keys(picker, 'ArrowDown');
    expect(activeName(picker)).to.equal('Cyd Berg');
    expect(optionNames(picker).slice(0, 3)).to.deep.equal(['Cyd Berg', 'Team North', 'Ann Lee']);
  });

  it('opens again with Down on the first of those who are chosen by then', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown', 'ArrowDown', 'Enter', 'Escape', 'ArrowDown');
    expect(activeName(picker)).to.equal('Bob Ray');
  });

  it('opens with Up on the last person, also of a long list (A10)', async () => {
    const picker = await focused({ assignees: manyPeople(10_000) });
    await keys(picker, 'ArrowUp');
    expect(activeName(picker)).to.equal('Person 09999');
  });

  for (const { key, who } of [
    { key: 'ArrowUp', who: 'Team North' },
    { key: 'ArrowDown', who: 'Bob Ray' },
  ]) {
    it(`opens with ${key} on the person at that end when the people of a slow back end arrive (A9, A10)`, async () => {
      const { promise, resolve } = byHand<{ items: typeof crew; total: number }>();
      const picker = await focused({ value: ['bob'], adapter: crewAdapter({ searchAssignees: () => promise }) });
      await keys(picker, key);
      resolve({ items: crew, total: crew.length });
      await waitUntil(() => optionsOf(picker).length === 5);
      await shown(picker);
      expect(activeName(picker)).to.equal(who);
    });

    it(`still does when ${key} is held down meanwhile`, async () => {
      const { promise, resolve } = byHand<{ items: typeof crew; total: number }>();
      const picker = await focused({ adapter: crewAdapter({ searchAssignees: () => promise }) });
      await keys(picker, key, key, key);
      resolve({ items: crew, total: crew.length });
      await waitUntil(() => optionsOf(picker).length === 5);
      await shown(picker);
      expect(activeName(picker)).to.equal(key === 'ArrowUp' ? 'Team North' : 'Ann Lee');
    });
  }

  it('takes whoever matches best by Enter alone, and nobody where choosing is explicit', async () => {
    const picker = await focused();
    await keys(picker, 'b', 'o', 'b', 'Enter');
    expect(picker.value).to.deep.equal(['bob']);
    const strict = await focused({ explicitChoice: true });
    await keys(strict, 'b', 'o', 'b', 'Enter');
    expect([strict.value, activeName(strict)]).to.deep.equal([[], undefined]);
  });

  it('does what was typed ahead when the people have arrived', async () => {
    const { promise, resolve } = byHand<{ items: typeof crew; total: number }>();
    const searchAssignees = ({ text }: { text: string }) =>
      text === '' ? Promise.resolve({ items: crew, total: crew.length }) : promise;
    const picker = await focused({ adapter: crewAdapter({ searchAssignees }) });
    await keys(picker, 'b', 'o', 'ArrowDown', 'Enter');
    expect(picker.value).to.deep.equal([]);
    const bob = crew.filter(({ id }) => id === 'bob');
    resolve({ items: bob, total: 1 });
    await waitUntil(() => picker.value.length === 1);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('chooses whoever is clicked while others are on their way, once these are there and have them too', async () => {
    const answers = byHand<{ items: typeof crew; total: number }>();
    const searchAssignees = ({ text }: { text: string }) =>
      text === '' ? Promise.resolve({ items: crew, total: crew.length }) : answers.promise;
    const picker = await focused({ adapter: crewAdapter({ searchAssignees }) });
    const some = crew.filter(({ id }) => id === 'bob');
    await keys(picker, 'ArrowDown', 'b');
    optionOf(picker, 'Ann Lee').click();
    optionOf(picker, 'Bob Ray').click();
    expect(picker.value).to.deep.equal([]);
    answers.resolve({ items: some, total: 1 });
    await waitUntil(() => picker.value.length === 1);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('sends its letters to no shortcut of the page', async () => {
    const picker = await focused();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', listen);
    await keys(picker, 'b', 'ArrowDown');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['ArrowDown']);
  });

  it('has nobody active when one has typed before the people have arrived, where choosing is explicit', async () => {
    const { promise, resolve } = byHand<{ items: typeof crew; total: number }>();
    const picker = await focused({ explicitChoice: true, adapter: crewAdapter({ searchAssignees: () => promise }) });
    await keys(picker, 'ArrowUp', 'a');
    resolve({ items: crew, total: crew.length });
    await waitUntil(() => optionsOf(picker).length === 5);
    await shown(picker);
    expect(activeName(picker)).to.equal(undefined);
  });

  itWithHeldKeys('opens with Alt+Down without an active person, and closes with Alt+Up (A11, A12)', async () => {
    const picker = await focused();
    await pressWith('Alt', 'ArrowDown');
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
    expect(activeName(picker)).to.equal(undefined);
    await pressWith('Alt', 'ArrowUp');
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('moves through the people without choosing any, and stops at the last (A20–A22)', async () => {
    const picker = await focused();
    const log = record(picker);
    await keys(picker, 'ArrowDown', 'ArrowDown');
    expect(activeName(picker)).to.equal('Bob Ray');
    await keys(picker, 'ArrowUp');
    expect(activeName(picker)).to.equal('Ann Lee');
    await keys(picker, ...Array<string>(12).fill('ArrowDown'));
    expect(activeName(picker)).to.equal('Team North');
    expect(log).to.deep.equal([]);
  });

  it('moves by ten with Page Down and Page Up, and does not wrap (A24)', async () => {
    const picker = await focused({ assignees: manyPeople(15) });
    await keys(picker, 'ArrowDown', 'PageDown');
    expect(activeName(picker)).to.equal('Person 00010');
    await keys(picker, 'PageDown', 'PageDown');
    expect(activeName(picker)).to.equal('Person 00014');
    await keys(picker, 'PageUp', 'PageUp', 'PageUp');
    expect(activeName(picker)).to.equal('Person 00000');
  });

  it('keeps the active person in sight, with its place in the whole list (A19, A23)', async () => {
    const picker = await focused({ assignees: manyPeople(10_000) });
    await keys(picker, 'ArrowDown', ...Array<string>(49).fill('PageDown'), ...Array<string>(10).fill('ArrowDown'));
    expect(activeName(picker)).to.equal('Person 00500');
    const option = picker.shadowRoot!.getElementById(inputOf(picker).getAttribute('aria-activedescendant')!)!;
    expect([option.ariaPosInSet, option.ariaSetSize]).to.deep.equal(['501', '10000']);
    const [box, list] = [option, option.closest('[role=listbox]')!].map((element) => element.getBoundingClientRect());
    expect(box!.top).to.be.at.least(list!.top - 1);
    expect(box!.bottom).to.be.at.most(Math.min(list!.bottom, innerHeight) + 1);
    expect(optionsOf(picker).length).to.be.below(40);
  });

  it('moves the caret with Left, Right, Home and End and leaves the list open (A25, A26)', async () => {
    const picker = await focused({ explicitChoice: true });
    await typeText('an');
    await keys(picker, 'ArrowDown');
    expect(activeName(picker)).to.equal('Ann Lee');
    await keys(picker, 'ArrowLeft');
    expect(activeName(picker)).to.equal(undefined);
    expect(inputOf(picker).selectionStart).to.equal(1);
    await keys(picker, 'Home');
    expect(inputOf(picker).selectionStart).to.equal(0);
    await keys(picker, 'End');
    expect(inputOf(picker).selectionStart).to.equal(2);
    expect([inputOf(picker).value, isOpen(picker)]).to.deep.equal(['an', true]);
  });

  it('types on while a person is active (A27, A38)', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    await typeText('berg');
    await shown(picker);
    expect(inputOf(picker).value).to.equal('berg');
    expect(optionNames(picker)).to.deep.equal(['Cyd Berg']);
  });

  it('opens by typing (A38)', async () => {
    const picker = await focused();
    await typeText('r');
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
    expect(optionNames(picker)[0]).to.equal('Bob Ray');
  });

  it('chooses with Enter, and takes back with Enter, and stays open (A28, A29)', async () => {
    const picker = await focused({ value: ['bob'] });
    await keys(picker, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(picker.value).to.deep.equal(['bob', 'ann']);
    expect(isOpen(picker)).to.equal(true);
    expect(activeName(picker)).to.equal('Ann Lee');
    await keys(picker, 'Enter');
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('never reorders the people under the cursor (rule 6)', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    const before = optionNames(picker);
    await keys(picker, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(optionNames(picker)).to.deep.equal(before);
  });

  itWithHeldKeys('does not toggle again while Enter is held down', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    await holdDown('Enter', 3);
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('does nothing with Enter while nobody is active (A30, A40)', async () => {
    const picker = await focused();
    await typeText('zzz');
    await keys(picker, 'Enter');
    expect(picker.value).to.deep.equal([]);
    expect(hasRole(picker, 'option')).to.equal(false);
    expect(inputOf(picker).value).to.equal('zzz');
  });

  it('types a space (A31)', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    await press(' ');
    await shown(picker);
    expect(inputOf(picker).value).to.equal(' ');
    expect(picker.value).to.deep.equal([]);
  });

  it('closes with Escape, then clears the text, then lets Escape through (A32–A34)', async () => {
    const picker = await focused({ value: ['ann'] });
    const outside: boolean[] = [];
    const listen = (event: KeyboardEvent) => outside.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await typeText('bo');
    outside.length = 0;
    await keys(picker, 'Escape');
    expect([isOpen(picker), inputOf(picker).value]).to.deep.equal([false, 'bo']);
    await keys(picker, 'Escape');
    expect(inputOf(picker).value).to.equal('');
    expect(outside).to.deep.equal([]);
    await keys(picker, 'Escape');
    document.removeEventListener('keydown', listen);
    expect(outside).to.deep.equal([false]);
    expect(picker.value).to.deep.equal(['ann']);
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('closes with Tab and chooses nobody (A35)', async () => {
    const picker = await focused();
    const after = document.createElement('button');
    picker.after(after);
    await keys(picker, 'ArrowDown', 'Tab');
    expect(isOpen(picker)).to.equal(false);
    expect(picker.value).to.deep.equal([]);
    expect(deepFocus()).to.equal(after);
  });

  it('submits the form with Enter when closed, by its first button, and never when open (A30, F17)', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <assignee-multiselect name="people" label="Assignees"></assignee-multiselect>
        <button name="do" value="save">Save</button>
      </form>`,
    );
    const picker = form.querySelector('assignee-multiselect')!;
    picker.assignees = manyPeople(3);
    await shown(picker);
    const submits: (string | undefined)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits.push((event.submitter as HTMLButtonElement | null)?.value);
    });
    picker.focus();
    await keys(picker, 'Enter');
    expect(submits).to.deep.equal(['save']);
    await keys(picker, 'ArrowDown', 'Enter', 'Escape');
    expect(submits).to.deep.equal(['save']);
    form.querySelector('button')!.disabled = true;
    await keys(picker, 'Enter');
    expect(submits).to.deep.equal(['save']);
  });

  itWithHeldKeys('leaves keys with Ctrl or Meta to the browser and the page', async () => {
    const picker = await focused({ value: ['ann'] });
    const log = record(picker);
    await keys(picker, 'ArrowDown');
    await pressWith('Control', 'Enter');
    await shown(picker);
    expect(log).to.deep.equal([]);
  });

  it('leaves the keys of an input method to it (A52)', async () => {
    const picker = await focused();
    await keys(picker, 'ArrowDown');
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    inputOf(picker).dispatchEvent(event);
    await shown(picker);
    expect(event.defaultPrevented).to.equal(false);
    expect(picker.value).to.deep.equal([]);
  });

  it('only shows who is chosen when it is read-only (A58)', async () => {
    const picker = await focused({ readonly: true, value: ['bob', 'ann'] });
    await keys(picker, 'ArrowDown', 'Enter');
    expect(optionNames(picker)).to.deep.equal(['Bob Ray', 'Ann Lee']);
    expect(picker.value).to.deep.equal(['bob', 'ann']);
    expect(hasRole(picker, 'button', /^Remove/)).to.equal(false);
    await keys(picker, 'Escape', 'Backspace', 'Backspace');
    expect(picker.value).to.deep.equal(['bob', 'ann']);
  });

  it('cannot be focused when it is disabled (A5)', async () => {
    const picker = await focused({ disabled: true });
    expect(deepFocus()).to.equal(document.body);
    picker.showPicker();
    await shown(picker);
    expect(hasRole(picker, 'listbox')).to.equal(false);
  });
});
