// The picker on a phone: what is chosen in the sheet counts when it is saved, and the page beneath is out of reach.
import { expect } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { resizeWindow, restoreWindow } from '../../media.js';
import { click, press, pressWith, typeText } from '../../user.js';
import { hears, inputOf, isOpen, manyPeople, newPicker, optionOf, record, removeNames, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

const button = (picker: Element, name: string | RegExp): HTMLElement => byRole(picker, 'button', name);

async function openedSheet(props: Partial<AssigneeMultiselect> = {}): Promise<AssigneeMultiselect> {
  const picker = await newPicker({ value: ['ann'], ...props });
  await click(byRole(picker, 'combobox'));
  await shown(picker);
  expect(hasRole(picker, 'dialog')).to.equal(true);
  return picker;
}

describe('the sheet of the picker', () => {
  beforeEach(function () {
    return resizeWindow(this, 390, 700);
  });
  afterEach(restoreWindow);

  it('has the focus itself when it was opened by a finger, so that no keyboard covers it', async () => {
    await openedSheet();
    expect(deepFocus()?.getAttribute('part')).to.equal('frame sheet');
  });

  it('says where nobody is chosen that the place of the chips is theirs', async () => {
    const picker = await openedSheet({ value: [] });
    expect(shownText(picker)).to.contain('Nobody is chosen.');
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(shownText(picker)).not.to.contain('Nobody is chosen.');
    await click(button(picker, 'Cancel'));
    await shown(picker);
    expect(shownText(picker)).not.to.contain('Nobody is chosen.');
  });

  it('takes the focus from the button that has opened it and is not there while it is open', async () => {
    const picker = await openedSheet();
    await click(button(picker, 'Cancel'));
    await shown(picker);
    expect(deepFocus()?.getAttribute('part')).to.equal('toggle');
    await press('Enter');
    await shown(picker);
    expect(deepFocus()?.getAttribute('part')).to.equal('frame sheet');
  });

  it('ends with Save where it stands alone, and with Done where what is around it is saved later', async () => {
    const alone = await openedSheet();
    await click(button(alone, 'Save'));
    await shown(alone);
    expect(hasRole(await openedSheet({ baseline: ['ann'] }), 'button', 'Done')).to.equal(true);
  });

  it('leaves the focus to its opener as soon as it closes, also while the application works on what was saved', async () => {
    const picker = await openedSheet();
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(new Promise(() => undefined)));
    await click(optionOf(picker, 'Bob Ray'));
    await click(button(picker, 'Save'));
    await shown(picker);
    expect(deepFocus()?.getAttribute('part')).to.equal('toggle');
  });

  it('tells that it has closed when what was chosen in it is in the field, and not while the application thinks', async () => {
    const picker = await openedSheet();
    const told: string[] = [];
    picker.addEventListener('toggle', (event) => {
      told.push(`${event.newState} with ${picker.value.join(' ')}`);
    });
    let allow!: () => void;
    const consent = new Promise<void>((resolve) => (allow = resolve));
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(consent), { once: true });
    await click(optionOf(picker, 'Bob Ray'));
    await click(button(picker, 'Save'));
    await shown(picker);
    expect(told).to.deep.equal([]);
    allow();
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal(['closed with ann bob']);
  });

  it('has not closed where the application refuses what was chosen, and tells of Cancel', async () => {
    const picker = await openedSheet();
    const told: string[] = [];
    picker.addEventListener('toggle', ({ newState }) => told.push(newState));
    picker.addEventListener('assignees-change', (event) => event.preventDefault(), { once: true });
    await click(optionOf(picker, 'Bob Ray'));
    await click(button(picker, 'Save'));
    await waitUntil(() => picker.open);
    expect(told).to.deep.equal([]);
    await click(button(picker, 'Cancel'));
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal(['closed']);
  });

  it('leaves the focus to its opener when the choice of a single person or the application closes it', async () => {
    const picker = await openedSheet({ single: true });
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
    await waitUntil(() => deepFocus()?.getAttribute('part') === 'toggle', 'the focus is not on the opener');
    picker.open = true;
    await shown(picker);
    picker.open = false;
    await shown(picker);
    expect(deepFocus()?.getAttribute('part')).to.equal('toggle');
  });

  it('keeps Tab inside, wherever the focus was before', async () => {
    const before = document.createElement('button');
    const picker = await openedSheet();
    picker.before(before);
    before.focus();
    await press('Tab');
    expect(deepFocus()?.getAttribute('part')).to.equal('cancel');
    before.remove();
  });

  it('leads Tab to what the host has put into it', async () => {
    const picker = await newPicker({ value: ['ann'] });
    const footer = document.createElement('p');
    footer.slot = 'footer';
    const link = Object.assign(document.createElement('a'), { href: '#more', textContent: 'More seats' });
    footer.append(link);
    picker.append(footer);
    await click(byRole(picker, 'combobox'));
    await shown(picker);
    button(picker, 'Cancel').focus();
    await pressWith('Shift', 'Tab');
    expect(document.activeElement === link).to.equal(true);
    await press('Tab');
    expect(deepFocus()?.getAttribute('part')).to.equal('cancel');
  });

  it('does not move the list under the finger, and shows the chip of whoever was chosen last', async () => {
    const people = manyPeople(9);
    const picker = await openedSheet({ assignees: people, value: [], assignToMe: true, currentUser: people[2]! });
    const list = byRole(picker, 'listbox');
    const top = list.getBoundingClientRect().top;
    for (const { id, name } of people) {
      await click(byRole(picker, 'option', new RegExp(name)));
      await shown(picker);
      expect(list.getBoundingClientRect().top, name).to.equal(top);
      const chip = picker.shadowRoot!.querySelector(`[data-id=${id}]`)!.getBoundingClientRect();
      const at = picker.shadowRoot!.elementFromPoint(chip.x + chip.width / 2, chip.y + 2);
      expect(at?.closest('[data-id]')?.getAttribute('data-id'), `chip of ${name}`).to.equal(id);
    }
  });

  it('holds its buttons with letters of twice the size', async function () {
    await resizeWindow(this, 320, 640);
    document.documentElement.style.fontSize = '200%';
    try {
      const picker = await openedSheet();
      for (const name of ['Cancel', 'Save']) {
        const { left, right } = button(picker, name).getBoundingClientRect();
        expect(left, name).to.be.at.least(0);
        expect(right, name).to.be.at.most(innerWidth);
      }
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('holds what is said of the field: words to be heard, error and help', async () => {
    const picker = await openedSheet({ error: 'Nobody of sales is chosen.', help: 'Two at least.' });
    const sheet = byRole(picker, 'dialog');
    expect(sheet.querySelector('[role=status]')).to.exist;
    expect(sheet.innerText).to.contain('Nobody of sales is chosen.').and.to.contain('Two at least.');
  });

  it('loses neither an edit that the application finishes meanwhile nor what was chosen in it', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    const log = record(picker);
    let done!: () => void;
    const work = new Promise<void>((resolve) => (done = resolve));
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(work), { once: true });
    await click(button(picker, 'Remove Bob Ray'));
    picker.showPicker();
    await shown(picker);
    done();
    await waitUntil(() => !picker.value.includes('bob'));
    await shown(picker);
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(removeNames(picker)).to.deep.equal(['Ann Lee', 'Cyd Berg']);
    await click(button(picker, 'Cancel'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
    expect(log.filter((line) => line.startsWith('told'))).to.deep.equal(['told ann + -bob chip']);
  });

  it('keeps what was chosen in it when the application sets others', async () => {
    const picker = await openedSheet();
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    picker.value = ['ann', 'cyd'];
    await shown(picker);
    await click(button(picker, 'Save'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'cyd', 'bob']);
  });

  it('is there again, with what was chosen, when the application refuses it', async () => {
    const picker = await openedSheet();
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(Promise.reject(new Error('no'))));
    await click(optionOf(picker, 'Bob Ray'));
    await click(button(picker, 'Save'));
    await hears(picker, 'The change was not made.');
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
    expect(removeNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray']);
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('stays closed when the form is reset while the application works on what was saved in it', async () => {
    const picker = await openedSheet();
    let done!: () => void;
    const work = new Promise<void>((resolve) => (done = resolve));
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(work));
    await click(optionOf(picker, 'Bob Ray'));
    await click(button(picker, 'Save'));
    picker.formResetCallback();
    done();
    await shown(picker);
    expect([isOpen(picker), picker.value]).to.deep.equal([false, ['ann']]);
  });

  it('asks nobody to lead who was taken out', async () => {
    const picker = await openedSheet({ choosePrimary: true, primaryId: 'ann' });
    const log = record(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await click(optionOf(picker, 'Ann Lee'));
    await click(button(picker, 'Save'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
    expect(log.filter((entry) => entry.startsWith('ask'))).to.deep.equal(['ask +bob -ann']);
  });

  it('lets somebody lead only when it is saved', async () => {
    const picker = await openedSheet({ choosePrimary: true, primaryId: 'ann' });
    const log = record(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    const star = (): string | null => button(picker, 'Bob Ray is primary').getAttribute('aria-pressed');
    await click(button(picker, 'Bob Ray is primary'));
    await shown(picker);
    expect(star()).to.equal('true');
    expect(picker.primaryId).to.equal('ann');
    expect(log).to.deep.equal([]);
    await click(button(picker, 'Cancel'));
    await shown(picker);
    expect(picker.primaryId).to.equal('ann');
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    await click(button(picker, 'Bob Ray is primary'));
    await click(button(picker, 'Save'));
    await waitUntil(() => picker.primaryId === 'bob');
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  it('leaves no Undo of what was cancelled', async () => {
    const picker = await openedSheet();
    inputOf(picker).focus();
    await typeText('e');
    await shown(picker);
    await click(button(picker, /^Select all/));
    await shown(picker);
    await click(button(picker, 'Cancel'));
    await shown(picker);
    expect(hasRole(picker, 'button', 'Undo')).to.equal(false);
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('counts as not saved only what was done in it', async () => {
    const picker = await openedSheet();
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(shownText(picker)).to.contain('1 added');
    await click(button(picker, 'Save'));
    await shown(picker);
    picker.showPicker();
    await shown(picker);
    expect(shownText(picker)).not.to.contain('1 added');
  });

  it('has one button, which closes it, where nothing can be changed', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], readonly: true });
    picker.focus();
    picker.showPicker();
    await shown(picker);
    const sheet = byRole(picker, 'dialog');
    expect(allByRole(sheet, 'button').map(({ innerText }) => innerText)).to.deep.equal(['Close']);
    expect(inputOf(picker).placeholder).to.equal('');
    await click(button(picker, 'Close'));
    await shown(picker);
    expect([isOpen(picker), picker.value]).to.deep.equal([false, ['ann', 'bob']]);
    expect(deepFocus() === inputOf(picker) || deepFocus()?.getAttribute('part') === 'toggle').to.equal(true);
  });

  it('forgets what was chosen in it when nothing can be changed any more', async () => {
    const picker = await openedSheet();
    await click(optionOf(picker, 'Bob Ray'));
    picker.readonly = true;
    await shown(picker);
    expect([hasRole(picker, 'button', 'Save'), hasRole(picker, 'button', 'Cancel')]).to.deep.equal([false, false]);
    await click(button(picker, 'Close'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
  });

  for (const name of ['Save', 'Cancel']) {
    it(`gives the focus to no text field after ${name}`, async () => {
      const picker = await openedSheet();
      await click(optionOf(picker, 'Bob Ray'));
      await click(button(picker, name));
      await shown(picker);
      expect(deepFocus()?.getAttribute('part')).to.equal('toggle');
    });
  }
});
