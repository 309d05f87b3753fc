// The chosen people: chips that can be read, walked through and removed, and nothing lost by accident.
import { expect, fixture, html } from '@open-wc/testing';
import { allByRole, byRole, deepFocus, hasRole, shownText, found } from '../../find-by-role.js';
import { canHoldKeys, click, holdDown, press, typeText } from '../../user.js';
import { hears, inputOf, isOpen, manyPeople, newPicker, record, removeNames, shown } from './picker.js';

type Picker = Awaited<ReturnType<typeof newPicker>>;
const chosen = ['ann', 'bob', 'cyd'];
const idsOf = (people: { id: string }[]) => people.map(({ id }) => id);

async function keys(picker: Picker, ...names: string[]) {
  await press(...names);
  await shown(picker);
}
const focusedName = () => deepFocus()?.getAttribute('aria-label');

describe('the chips of the picker', () => {
  it('are a list with a name, each with a button that says whom it removes (A44)', async () => {
    const picker = await newPicker({ value: chosen });
    const list = byRole(picker, 'list', 'Assigned people');
    expect(allByRole(list, 'listitem')).to.have.length(3);
    expect(removeNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray', 'Cyd Berg']);
  });

  it('tell two people of one name apart (A45)', async () => {
    const twins = ['a', 'b'].map((id) => ({
      id,
      kind: 'person' as const,
      name: 'Ann Lee',
      email: `${id}@crm.example`,
    }));
    const picker = await newPicker({ assignees: twins, value: ['a', 'b'] });
    expect(removeNames(picker)).to.deep.equal(['Ann Lee (a@crm.example)', 'Ann Lee (b@crm.example)']);
  });

  it('keep who is no longer active or not known (A56)', async () => {
    const picker = await newPicker({ value: ['eve', 'nobody'] });
    expect(shownText(picker))
      .to.match(/Eve Fox \( ?inactive ?\)/)
      .and.to.contain('Unknown person');
    picker.showPicker();
    await shown(picker);
    expect(picker.value).to.deep.equal(['eve', 'nobody']);
  });

  it('go one by one with a click on their button, and the focus stays in the field', async () => {
    const picker = await newPicker({ value: chosen });
    const log = record(picker);
    picker.focus();
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'cyd']);
    expect(log).to.deep.equal(['ask + -bob', 'input', 'change', 'told ann,cyd + -bob chip']);
    expect(deepFocus()).to.equal(inputOf(picker));
    expect(isOpen(picker)).to.equal(false);
  });

  it('are marked by a first Backspace and removed by a second (A46)', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'Backspace');
    expect(picker.value).to.deep.equal(chosen);
    await hears(picker, 'Cyd Berg', 'Backspace again');
    await keys(picker, 'Backspace');
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    await hears(picker, 'Cyd Berg unassigned. 2 assigned.');
  });

  it('are not removed when something was typed after the first Backspace', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'Backspace');
    await typeText('x');
    await keys(picker, 'Backspace', 'Backspace');
    expect(picker.value).to.deep.equal(chosen);
  });

  (canHoldKeys ? it : it.skip)('are not removed by a Backspace that is held down to clear the text', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await typeText('ab');
    await holdDown('Backspace', 8);
    await shown(picker);
    expect(picker.value).to.deep.equal(chosen);
    expect(inputOf(picker).value).to.equal('');
  });

  it('are reached with Left from the start of the text, walked, and left with Right (A48)', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'ArrowLeft');
    expect(focusedName()).to.equal('Remove Cyd Berg');
    await keys(picker, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(focusedName()).to.equal('Remove Ann Lee');
    await keys(picker, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('are walked the other way round where text runs from right to left (A48)', async () => {
    const picker = await newPicker({ value: chosen, dir: 'rtl' });
    picker.focus();
    await keys(picker, 'ArrowRight');
    expect(focusedName()).to.equal('Remove Cyd Berg');
    await keys(picker, 'ArrowRight');
    expect(focusedName()).to.equal('Remove Bob Ray');
    await keys(picker, 'ArrowLeft', 'ArrowLeft');
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('hand the focus to the next one, else the one before, else the field, when removed by key (A47)', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'ArrowLeft', 'ArrowLeft', 'Delete');
    expect(picker.value).to.deep.equal(['ann', 'cyd']);
    expect(focusedName()).to.equal('Remove Cyd Berg');
    await keys(picker, 'Backspace');
    expect(focusedName()).to.equal('Remove Ann Lee');
    await keys(picker, 'Enter');
    expect(picker.value).to.deep.equal([]);
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('keep the focus with its person when the page takes out somebody before', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'ArrowLeft');
    expect(focusedName()).to.equal('Remove Cyd Berg');
    picker.value = ['bob', 'cyd'];
    await shown(picker);
    await picker.updateComplete;
    expect(focusedName()).to.equal('Remove Cyd Berg');
    picker.value = ['cyd'];
    await shown(picker);
    expect(focusedName()).to.equal('Remove Cyd Berg');
  });

  it('are said to be removed once the focus is where it stays, so that neither cuts the other off (rule 2)', async () => {
    const picker = await newPicker({ value: chosen });
    const heard: string[] = [];
    const region = byRole(picker, 'status');
    new MutationObserver(() => heard.push(`${region.textContent.trim()} | ${focusedName()}`)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    picker.focus();
    await press('ArrowLeft', 'ArrowLeft', 'Delete');
    await hears(picker, 'Bob Ray unassigned. 2 assigned.');
    await shown(picker);
    expect(heard).to.deep.equal(['Bob Ray unassigned. 2 assigned. | Remove Cyd Berg']);
    expect(focusedName()).to.equal('Remove Cyd Berg');
  });

  it('let Escape close the list first, and lead back to the field where none is open (A32)', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'ArrowDown', 'ArrowLeft');
    expect([isOpen(picker), focusedName()]).to.deep.equal([true, 'Remove Cyd Berg']);
    await keys(picker, 'Escape');
    expect([isOpen(picker), deepFocus()]).to.deep.equal([false, inputOf(picker)]);
    await keys(picker, 'ArrowLeft', 'Escape');
    expect([deepFocus(), picker.value]).to.deep.equal([inputOf(picker), chosen]);
  });

  it('let typing go on in the field', async () => {
    const picker = await newPicker({ value: chosen });
    picker.focus();
    await keys(picker, 'ArrowLeft');
    await typeText('bo');
    await shown(picker);
    expect(inputOf(picker).value).to.equal('bo');
  });

  it('beyond twelve stand behind a button that names them and shows them (A49)', async () => {
    const people = manyPeople(15);
    const picker = await newPicker({ assignees: people, value: idsOf(people) });
    const more = byRole(picker, 'button', /^3 more: Person 00012, Person 00013, Person 00014/);
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    expect(more.textContent.trim()).to.equal('+3 more');
    await click(more);
    await shown(picker);
    expect(removeNames(picker)).to.have.length(15);
    expect(byRole(picker, 'button', 'Show fewer').getAttribute('aria-expanded')).to.equal('true');
  });

  it('of which the last is hidden are shown before Backspace marks it', async () => {
    const people = manyPeople(15);
    const picker = await newPicker({ assignees: people, value: idsOf(people) });
    picker.focus();
    await keys(picker, 'Backspace');
    expect(removeNames(picker)).to.include('Person 00014');
    expect(picker.value).to.have.length(15);
  });

  it('all go with Clear, which is said, and come back with Undo (A50)', async () => {
    const picker = await newPicker({ value: chosen });
    const log = record(picker);
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
    expect(deepFocus()).to.equal(inputOf(picker));
    await hears(picker, 'All 3 assignees removed');
    await click(byRole(picker, 'button', 'Undo'));
    await shown(picker);
    expect(picker.value).to.deep.equal(chosen);
    expect(log.filter((line) => line.startsWith('told'))).to.deep.equal([
      'told  + -ann,bob,cyd clear',
      'told ann,bob,cyd +ann,bob,cyd - undo',
    ]);
    expect(hasRole(picker, 'button', 'Undo')).to.equal(false);
  });

  it('do not come back into the next record: Undo is gone when the host sets other people', async () => {
    const picker = await newPicker({ value: chosen });
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    picker.value = ['bob'];
    await shown(picker);
    expect(hasRole(picker, 'button', 'Undo')).to.equal(false);
  });

  it('do not come back after the field was left', async () => {
    const picker = await newPicker({ value: chosen });
    const other = document.createElement('button');
    picker.after(other);
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    other.focus();
    await shown(picker);
    expect(hasRole(picker, 'button', 'Undo')).to.equal(false);
  });

  it('keep Undo when a host sets the very value that it was told of', async () => {
    const picker = await newPicker({ value: chosen });
    picker.addEventListener('assignees-changed', (event) => (picker.value = [...event.detail.value]));
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    expect(hasRole(picker, 'button', 'Undo')).to.equal(true);
  });

  it('have buttons of at least 24 px (A53)', async () => {
    const picker = await newPicker({ value: chosen });
    document.documentElement.style.fontSize = '62.5%';
    try {
      for (const button of found(allByRole(picker, 'button'))) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.getAttribute('aria-label')!).to.be.at.least(24);
      }
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('do not touch the buttons at the end, not even with a long word for Undo', async () => {
    const wrapper = await fixture(html`<div class="narrow"></div>`);
    (wrapper as HTMLElement).style.width = '220px';
    const picker = document.createElement('assignee-multiselect');
    Object.assign(picker, {
      label: 'Assignees',
      assignees: manyPeople(3),
      value: ['p0', 'p1'],
      messages: { undo: 'Rückgängig machen' },
    });
    wrapper.append(picker);
    await picker.updateComplete;
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    const undo = byRole(picker, 'button', 'Rückgängig machen').getBoundingClientRect();
    const input = inputOf(picker).getBoundingClientRect();
    expect(undo.left >= input.right - 1 || undo.top >= input.bottom - 1).to.equal(true);
  });
});
