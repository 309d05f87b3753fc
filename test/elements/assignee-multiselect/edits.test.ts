import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { allByRole, byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { canHoldKeys, click, press, pressWith, typeText } from '../../user.js';
import {
  chosenOptions,
  crew,
  crewAdapter,
  hears,
  inputOf,
  newPicker,
  optionNames,
  optionOf,
  record,
  removeNames,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

const chips = (picker: Element): string[] =>
  allByRole(byRole(picker, 'list', 'Assigned people'), 'listitem').map((chip) =>
    [...chip.querySelectorAll('[part=chip-name], .note')].map((part) => part.textContent).join(' '),
  );

describe('a draft', () => {
  it('shows who was added and removed until it is saved, and counts them', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], baseline: ['ann', 'bob'] });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Ann Lee (removed)', 'Bob Ray', 'Cyd Berg (added)']);
    expect(shownText(picker)).to.include('1 added, 1 removed');
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
    expect(picker.delta).to.deep.equal({ add: ['cyd'], remove: ['ann'] });
    expect(picker.matches(':state(draft)')).to.equal(true);
    picker.baseline = picker.value;
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Bob Ray', 'Cyd Berg']);
    expect(picker.matches(':state(draft)')).to.equal(false);
  });

  it('takes a single removal back, in its place', async () => {
    const picker = await newPicker({ value: ['ann', 'bob', 'cyd'], baseline: ['ann', 'bob', 'cyd'] });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    const log = record(picker);
    await click(byRole(picker, 'button', 'Keep Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'cyd']);
    expect(log).to.include('told ann,cyd +ann - undo');
    expect(deepFocus()).to.equal(inputOf(picker));
  });
});

describe('several records at once', () => {
  const bulk = () => newPicker({ value: ['ann'], mixed: ['bob'] });

  it('go from some to all, to none and back, and only differences are to be saved', async () => {
    const picker = await bulk();
    picker.showPicker();
    await shown(picker);
    const deltas: unknown[] = [];
    for (let time = 0; time < 3; time++) {
      await click(optionOf(picker, 'Bob Ray'));
      await shown(picker);
      deltas.push({ ...picker.delta, mixed: picker.mixed });
    }
    expect(deltas).to.deep.equal([
      { add: ['bob'], remove: [], mixed: [] },
      { add: [], remove: ['bob'], mixed: [] },
      { add: [], remove: [], mixed: ['bob'] },
    ]);
  });

  it('say that somebody is on some of them, in list and field', async () => {
    const picker = await bulk();
    expect(chips(picker)).to.deep.equal(['Ann Lee', 'Bob Ray (on some)']);
    picker.showPicker();
    await shown(picker);
    expect(chosenOptions(picker)).to.deep.equal(['Ann Lee']);
    expect(optionOf(picker, 'Bob Ray').textContent).to.include('on some');
  });

  it('are said to stay on some of them when their removal is taken back', async () => {
    const picker = await bulk();
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await hears(picker, 'Bob Ray unassigned. 1 assigned.');
    await click(byRole(picker, 'button', 'Keep Bob Ray'));
    await hears(picker, 'Bob Ray stays on some of the records.');
    expect(said(picker)).not.to.include('Bob Ray assigned');
  });

  it('bear no marks any more once the application has saved what was edited', async () => {
    const picker = await bulk();
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Ann Lee', 'Bob Ray (removed)']);
    picker.mixed = [];
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Ann Lee']);
  });

  it('bear no mark of an addition any more once the application has saved it', async () => {
    const picker = await bulk();
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Ann Lee', 'Bob Ray (on some)', 'Cyd Berg (added)']);
    picker.value = ['ann', 'cyd'];
    await shown(picker);
    expect(chips(picker)).to.deep.equal(['Ann Lee', 'Cyd Berg', 'Bob Ray (on some)']);
  });

  it('tell of adds and removes only', async () => {
    const picker = await bulk();
    const log = record(picker);
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(log).to.include('told ann + -bob chip');
    expect(picker.delta).to.deep.equal({ add: [], remove: ['bob'] });
  });
});

describe('limits', () => {
  it('say how many more can be chosen', async () => {
    const picker = await newPicker({ value: ['ann'], max: 3 });
    picker.showPicker();
    await shown(picker);
    expect(shownText(picker)).to.include('2 more can be chosen');
  });

  it('make fewer than the smallest number invalid', async () => {
    const picker = await newPicker({ value: ['ann'], min: 2 });
    expect(picker.validity.rangeUnderflow).to.equal(true);
    expect(picker.validationMessage).to.equal('Choose at least 2 people.');
    picker.value = ['ann', 'bob'];
    expect(picker.checkValidity()).to.equal(true);
  });

  it('let one person take the place of another where only one is wanted', async () => {
    const picker = await newPicker({ value: ['ann'], single: true });
    const log = record(picker);
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(log).to.include('told bob +bob -ann option');
    expect(picker.open).to.equal(false);
  });

  it('let a person whose removal is taken back take the place of the one who was chosen instead', async () => {
    const picker = await newPicker({ value: ['ann'], baseline: ['bob'], single: true });
    await click(byRole(picker, 'button', 'Keep Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('offer teams only, and keep a person who is chosen', async () => {
    const picker = await newPicker({ value: ['ann'], kind: 'team' });
    picker.showPicker();
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee', 'Team North']);
  });

  it('offer people only', async () => {
    const picker = await newPicker({ kind: 'person' });
    picker.showPicker();
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray', 'Cyd Berg', 'Dan Anders']);
  });

  it('offer teams only from a back end that knows no kinds', async () => {
    const picker = await newPicker({ adapter: crewAdapter(), kind: 'team' });
    picker.showPicker();
    await waitUntil(() => optionNames(picker).length > 0);
    expect(optionNames(picker)).to.deep.equal(['Team North']);
  });
});

describe('everybody who matches', () => {
  it('is chosen by one button that says how many, and given back by one step', async () => {
    const picker = await newPicker();
    picker.focus();
    await typeText('r');
    await shown(picker);
    const all = byRole(picker, 'button', /^Select all/);
    expect(all.textContent.trim()).to.equal('Select all 4');
    const log = record(picker);
    await click(all);
    await shown(picker);
    expect(log).to.include('told bob,ann,cyd,north +bob,ann,cyd,north - select-all');
    await hears(picker, '4 people assigned. 4 assigned.');
    await click(byRole(picker, 'button', 'Undo'));
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
  });

  it('is not offered where it would go beyond the limit', async () => {
    const picker = await newPicker({ max: 2 });
    picker.focus();
    await typeText('r');
    await shown(picker);
    expect(hasRole(picker, 'button', /Select all/)).to.equal(false);
  });

  it('is not offered while nothing is typed', async () => {
    const picker = await newPicker();
    picker.showPicker();
    await shown(picker);
    expect(hasRole(picker, 'button', /Select all/)).to.equal(false);
  });

  (canHoldKeys ? it : it.skip)('is chosen by a key', async () => {
    const picker = await newPicker();
    picker.focus();
    await typeText('r');
    await shown(picker);
    await pressWith('Alt', 'a');
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob', 'ann', 'cyd', 'north']);
  });
});

describe('the last edit of many people', () => {
  /** A picker out of which everybody was cleared, with the focus in its text field. */
  async function cleared(props: Parameters<typeof newPicker>[0] = {}) {
    const picker = await newPicker({ value: ['ann', 'bob'], ...props });
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
    expect(deepFocus() === inputOf(picker)).to.equal(true);
    return picker;
  }

  (canHoldKeys ? it : it.skip)('is taken back by Ctrl+Z in the empty field, once', async () => {
    const picker = await cleared();
    const log = record(picker);
    await pressWith('Control', 'z');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    expect(log.at(-1)).to.equal('told ann,bob +ann,bob - undo');
    await pressWith('Control', 'z');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  const keys: [what: string, init: KeyboardEventInit, undone: boolean][] = [
    ['Cmd+Z', { key: 'z', code: 'KeyZ', metaKey: true }, true],
    ['Ctrl+Z where the keys have other letters', { key: 'ئ', code: 'KeyZ', ctrlKey: true }, true],
    ['Ctrl+Z of another layout', { key: 'z', code: 'KeyY', ctrlKey: true }, true],
    ['Ctrl+Y in the place of Z', { key: 'y', code: 'KeyZ', ctrlKey: true }, false],
    ['Ctrl+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false],
    ['Z', { key: 'z', code: 'KeyZ' }, false],
  ];
  for (const [what, init, undone] of keys) {
    it(`is ${undone ? '' : 'not '}taken back by ${what}`, async () => {
      const picker = await cleared();
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true, composed: true });
      inputOf(picker).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(undone);
      await shown(picker);
      expect(picker.value).to.deep.equal(undone ? ['ann', 'bob'] : []);
    });
  }

  (canHoldKeys ? it : it.skip)('stays where there is text, whose own undo is the browser’s', async () => {
    const picker = await newPicker();
    picker.focus();
    await typeText('r');
    await shown(picker);
    await click(byRole(picker, 'button', /^Select all/));
    await shown(picker);
    inputOf(picker).focus();
    await pressWith('Control', 'z');
    await shown(picker);
    expect(picker.value).to.have.length(4);
    expect(inputOf(picker).value).to.equal('');
  });

  (canHoldKeys ? it : it.skip)('stays when the picker is read-only by then', async () => {
    const picker = await cleared();
    picker.readonly = true;
    await shown(picker);
    await pressWith('Control', 'z');
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
  });
});

describe('assign to me', () => {
  const me: Assignee = crew[1]!;

  it('is a button, until one is assigned', async () => {
    const picker = await newPicker({ assignToMe: true, currentUser: me });
    const log = record(picker);
    await click(byRole(picker, 'button', 'Assign to me'));
    await shown(picker);
    expect(log).to.include('told bob +bob - assign-to-me');
    expect(hasRole(picker, 'button', 'Assign to me')).to.equal(false);
    expect(chips(picker)).to.deep.equal(['Bob Ray (you)']);
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  (canHoldKeys ? it : it.skip)('is a key', async () => {
    const picker = await newPicker({ assignToMe: true, currentUser: me });
    picker.focus();
    await pressWith('Alt', 'i');
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });

  (canHoldKeys ? it : it.skip)('is no key where the button is not offered', async () => {
    const picker = await newPicker({ assignToMe: true, currentUser: me, kind: 'team' });
    expect(hasRole(picker, 'button', 'Assign to me')).to.equal(false);
    picker.focus();
    await pressWith('Alt', 'i');
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
  });

  it('takes the place of whoever is chosen where only one person is wanted', async () => {
    const picker = await newPicker({ assignToMe: true, currentUser: me, single: true, value: ['ann'] });
    await click(byRole(picker, 'button', 'Assign to me'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('knows who is signed in from the adapter', async () => {
    const picker = await newPicker({ assignToMe: true, adapter: crewAdapter({ currentUser: async () => me }) });
    await shown(picker);
    await click(byRole(picker, 'button', 'Assign to me'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });
});

describe('whoever leads', () => {
  it('is marked by a star, and sent under a name of its own', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], choosePrimary: true, name: 'who' });
    const form = document.createElement('form');
    picker.before(form);
    form.append(picker);
    await shown(picker);
    await click(byRole(picker, 'button', 'Bob Ray is primary'));
    await shown(picker);
    expect(picker.primaryId).to.equal('bob');
    expect(chips(picker)).to.deep.equal(['Ann Lee', 'Bob Ray (primary)']);
    expect(new FormData(form).getAll('who-primary')).to.deep.equal(['bob']);
    await hears(picker, 'Bob Ray is primary now.');
  });

  it('is nobody once they are removed', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], choosePrimary: true, primaryId: 'bob' });
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(picker.primaryId).to.equal(undefined);
  });

  it('leads again when the removal is taken back, in a host that hands each answer back', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], choosePrimary: true, primaryId: 'bob' });
    picker.addEventListener('assignees-changed', ({ detail }) => {
      picker.value = detail.value;
      picker.primaryId = detail.primaryId;
    });
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    expect(picker.primaryId).to.equal(undefined);
    await click(byRole(picker, 'button', 'Undo'));
    await shown(picker);
    expect([picker.value, picker.primaryId]).to.deep.equal([['ann', 'bob'], 'bob']);
  });

  it('is marked by the keyboard alone', async () => {
    const picker = await newPicker({ value: ['ann'], choosePrimary: true });
    picker.focus();
    await press('ArrowLeft', 'ArrowLeft', 'Enter');
    await shown(picker);
    expect(picker.primaryId).to.equal('ann');
  });
});

describe('removals that a host has rules for', () => {
  const me = crew[0]!;

  it('ask before one removes oneself, and keep the person unless one means it', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], currentUser: me, removeSelf: 'confirm' });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await shown(picker);
    expect(byRole(picker, 'alertdialog').textContent).to.include('Remove yourself?');
    expect(deepFocus()).to.equal(byRole(picker, 'button', 'Keep'));
    await press('Enter');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    expect(hasRole(picker, 'alertdialog')).to.equal(false);
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await shown(picker);
    await click(byRole(picker, 'button', 'Remove'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('take Escape for no', async () => {
    const picker = await newPicker({ value: ['ann'], currentUser: me, removeSelf: 'confirm' });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await shown(picker);
    await press('Escape');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
    expect(hasRole(picker, 'alertdialog')).to.equal(false);
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('do not let the last person go, and say so', async () => {
    const picker = await newPicker({ value: ['bob'], removeLast: 'forbid' });
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
    await hears(picker, 'At least one person has to stay.');
    expect(removeNames(picker)).to.deep.equal(['Bob Ray']);
  });

  it('also count for removing everybody', async () => {
    const picker = await newPicker({ value: ['bob', 'cyd'], removeLast: 'confirm' });
    await click(byRole(picker, 'button', 'Clear'));
    await shown(picker);
    expect(byRole(picker, 'alertdialog').textContent).to.include('Remove the last person?');
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
  });
});
