// The picker at its edges: null from frameworks, ids set in any order, people of one name, keys that type letters.
import { expect, fixture, html } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { click, press, typeText } from '../../user.js';
import {
  activeName,
  crew,
  crewAdapter,
  hears,
  inputOf,
  isOpen,
  manyPeople,
  newPicker,
  optionNames,
  optionOf,
  pasteInto,
  record,
  removeNames,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

async function opened(props: Partial<AssigneeMultiselect> = {}): Promise<AssigneeMultiselect> {
  const picker = await newPicker(props);
  picker.focus();
  await press('ArrowDown');
  await shown(picker);
  return picker;
}

const pressed = (picker: Element, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  inputOf(picker).dispatchEvent(event);
  return event;
};

describe('what frameworks set', () => {
  it('is no draft, no error and no name where it is null or undefined', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'] });
    Object.assign(picker, { baseline: null, label: undefined, error: undefined, help: null, leadIds: null });
    await shown(picker);
    expect(inputOf(picker).getAttribute('aria-label')).to.equal('Assignees');
    expect(picker.matches(':state(invalid)')).to.equal(false);
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await shown(picker);
    expect(picker.matches(':state(draft)')).to.equal(false);
    expect(hasRole(picker, 'button', 'Keep Bob Ray')).to.equal(false);
  });

  it('may be ids in a text, and may have repeats', async () => {
    const picker = await newPicker({ value: ['ann'] });
    Object.assign(picker, { baseline: 'ann bob bob' });
    await shown(picker);
    expect(picker.delta).to.deep.equal({ add: [], remove: ['bob'] });
    expect(hasRole(picker, 'button', 'Keep Bob Ray')).to.equal(true);
  });

  it('are other ids where they only look alike when joined', async () => {
    const picker = await newPicker({ value: [], baseline: ['ann\nbob'] });
    picker.baseline = ['ann', 'bob'];
    await shown(picker);
    expect(hasRole(picker, 'button', 'Keep Bob Ray')).to.equal(true);
  });

  it('is no limit where the attribute is empty', async () => {
    const picker = await fixture<AssigneeMultiselect>(
      html`<assignee-multiselect label="Team" max="" .assignees=${crew}></assignee-multiselect>`,
    );
    await click(inputOf(picker));
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('does not depend on the order of value and mixed', async () => {
    const picker = await newPicker({ value: ['ann'] });
    picker.mixed = ['ann'];
    picker.value = [];
    expect([picker.value, picker.mixed]).to.deep.equal([[], ['ann']]);
  });

  it('keeps what was edited when the same mixed ids are set again', async () => {
    const picker = await opened({ value: ['ann'], mixed: ['bob'] });
    await click(optionOf(picker, 'Cyd Berg'));
    picker.mixed = ['bob'];
    expect(picker.delta).to.deep.equal({ add: ['cyd'], remove: [] });
  });

  it('opens the list as soon as it is in the page, where it was opened before', async () => {
    const picker = document.createElement('assignee-multiselect');
    Object.assign(picker, { label: 'Team', assignees: crew, open: true });
    await fixture(html`<main>${picker}</main>`);
    await waitUntil(() => picker.open);
    expect(optionNames(picker)).to.include('Ann Lee');
  });
});

describe('keys of a picker', () => {
  for (const [what, init, chosen] of [
    ['Alt with the letter', { key: 'a', code: 'KeyA' }, true],
    ['Alt with the letter of another layout', { key: 'a', code: 'KeyQ' }, true],
    ['Option that types a letter', { key: 'å', code: 'KeyA' }, false],
    ['Alt with another letter in its place', { key: 'q', code: 'KeyA' }, false],
    ['Alt where the keys have other letters', { key: 'ф', code: 'KeyA' }, true],
  ] as const) {
    it(`choose ${chosen ? 'all who match' : 'nobody'} by ${what}`, async () => {
      const picker = await opened();
      await typeText('r');
      await shown(picker);
      const event = pressed(picker, { altKey: true, ...init });
      expect(event.defaultPrevented).to.equal(chosen);
      await shown(picker);
      expect(picker.value).to.deep.equal(chosen ? ['bob', 'ann', 'cyd', 'north'] : []);
    });
  }

  it('leave the list open while an input method takes Escape', async () => {
    const picker = await opened();
    pressed(picker, { key: 'Escape', isComposing: true });
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
  });

  it('lead by Tab to what the application has put into the list, and past it out of it', async () => {
    const picker = await newPicker();
    const footer = Object.assign(document.createElement('a'), { href: '#seats', slot: 'footer', textContent: 'Seats' });
    const after = document.createElement('button');
    picker.append(footer);
    picker.after(after);
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    await press('Tab');
    expect(document.activeElement === footer).to.equal(true);
    expect(isOpen(picker)).to.equal(true);
    await press('Tab');
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
  });

  it('draw the list once for a choice', async () => {
    let drawn = 0;
    const renderOption = ({ id, name }: { id: string; name: string }): string => ((drawn += Number(id === 'p0')), name);
    const picker = await newPicker({ assignees: manyPeople(20), renderOption });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    drawn = 0;
    await press('Enter');
    await waitUntil(() => picker.value.length === 1);
    await shown(picker);
    expect(drawn).to.equal(1);
  });

  it('draw the list once for each step, also where it scrolls', async () => {
    const assignees = manyPeople(200);
    const drawn: string[] = [];
    const renderOption = ({ name }: { name: string }): string => (drawn.push(name), name);
    const picker = await newPicker({ assignees, renderOption });
    picker.focus();
    await press(...Array.from({ length: 12 }, () => 'ArrowDown'));
    await shown(picker);
    for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowDown']) {
      drawn.length = 0;
      await press(key);
      await shown(picker);
      expect(new Set(drawn).size).to.be.greaterThan(8);
      expect(drawn.length).to.equal(new Set(drawn).size);
    }
    expect(inputOf(picker).getAttribute('aria-activedescendant')).to.equal('option-24');
  });

  it('choose nobody who is out of sight', async () => {
    const picker = await opened({ assignees: manyPeople(5_000) });
    const list = byRole(picker, 'listbox');
    list.scrollTop = 100_000;
    await waitUntil(() => !optionNames(picker).includes('Person 00000'));
    await shown(picker);
    expect(inputOf(picker).hasAttribute('aria-activedescendant')).to.equal(false);
    await press('Enter');
    await waitUntil(() => activeName(picker) === 'Person 00000');
    expect(picker.value).to.deep.equal([]);
    await press('Enter');
    expect(picker.value).to.deep.equal(['p0']);
  });

  it('stay with the person when others come before', async () => {
    const picker = await opened();
    await press('ArrowDown');
    await shown(picker);
    expect(activeName(picker)).to.equal('Bob Ray');
    picker.assignees = [{ id: 'new', kind: 'person', name: 'Aaron New' }, ...crew];
    await shown(picker);
    expect(activeName(picker)).to.equal('Bob Ray');
    await press('Enter');
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('mark by Backspace the chip that stands last', async () => {
    const picker = await newPicker({ baseline: ['ann', 'bob'], value: ['cyd', 'ann'] });
    picker.focus();
    await press('Backspace', 'Backspace');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
  });
});

describe('limits, rules and names of a picker', () => {
  it('brings nobody back for whom there is no place', async () => {
    const picker = await newPicker({ max: 2, baseline: ['ann', 'bob'], value: ['bob', 'cyd'] });
    await click(byRole(picker, 'button', 'Keep Ann Lee'));
    await hears(picker, 'Only 2 people can be chosen.');
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
  });

  it('opens no list when a removal is taken back', async () => {
    const picker = await newPicker({ baseline: ['ann', 'bob'], value: ['bob'] });
    await click(byRole(picker, 'button', 'Keep Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    expect(isOpen(picker)).to.equal(false);
  });

  it('asks oneself too before another takes the place of a single choice', async () => {
    const picker = await opened({ single: true, value: ['ann'], currentUser: crew[0]!, removeSelf: 'forbid' });
    await click(optionOf(picker, 'Bob Ray'));
    await hears(picker, 'You cannot remove yourself here.');
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('keeps the last one when a paste is taken back', async () => {
    const picker = await newPicker({ removeLast: 'forbid' });
    picker.focus();
    pasteInto(inputOf(picker), 'Ann Lee; Bob Ray');
    await waitUntil(() => picker.value.length === 2);
    await click(byRole(picker, 'button', 'Undo'));
    await hears(picker, 'At least one person has to stay.');
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  it('takes somebody out of some of the records where no place is left', async () => {
    const picker = await opened({ max: 1, value: ['ann'], mixed: ['cyd'] });
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(picker.delta).to.deep.equal({ add: [], remove: ['cyd'] });
  });

  it('counts everybody whom Clear has taken out', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], mixed: ['cyd'] });
    await click(byRole(picker, 'button', 'Clear'));
    await hears(picker, 'All 3 assignees removed');
  });

  it('lets nobody lead again who was removed and chosen again', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], choosePrimary: true, primaryId: 'ann' });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await click(inputOf(picker));
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob', 'ann']);
    expect(picker.primaryId).to.equal(undefined);
  });

  it('tells two whom nobody knows apart', async () => {
    const picker = await newPicker({ value: ['x1', 'x2'] });
    expect(removeNames(picker)).to.deep.equal(['Unknown person (x1)', 'Unknown person (x2)']);
  });

  it('has no stop for Tab while it is disabled', async () => {
    const people = manyPeople(30);
    const picker = await newPicker({ assignees: people, value: people.map(({ id }) => id), disabled: true });
    expect(byRole<HTMLButtonElement>(picker, 'button', /more/).disabled).to.equal(true);
  });

  it('offers nobody who is inactive, whatever a back end answers', async () => {
    const adapter = crewAdapter({ searchAssignees: async () => ({ items: crew, total: crew.length }) });
    const picker = await opened({ adapter });
    await waitUntil(() => optionNames(picker).includes('Ann Lee'));
    expect(optionNames(picker)).not.to.include('Eve Fox');
  });

  it('shows no workload where there is none', async () => {
    const picker = await opened({
      assignees: [{ id: 'ann', kind: 'person', name: 'Ann Lee', openRecords: null, capacity: null } as never],
    });
    expect(shownText(picker)).not.to.contain('0/0');
  });
});

describe('a pasted list', () => {
  const twins = [...crew, { id: 'lee', kind: 'person' as const, name: 'Ann Lee', email: 'lee@crm.example' }];

  it('is told where it can be seen, not beneath an open list', async () => {
    const picker = await opened();
    pasteInto(inputOf(picker), 'Bob Ray; Cyd Berg');
    await waitUntil(() => picker.value.length === 2);
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    expect(shownText(picker)).to.contain('2 people of the list were assigned.');
  });

  it('is one step to take back, those of one name included', async () => {
    const picker = await newPicker({ assignees: twins });
    picker.focus();
    pasteInto(inputOf(picker), 'Bob Ray; Ann Lee');
    await waitUntil(() => hasRole(picker, 'button', 'lee@crm.example'));
    await click(byRole(picker, 'button', 'lee@crm.example'));
    await waitUntil(() => picker.value.length === 2);
    await click(byRole(picker, 'button', 'Undo'));
    await waitUntil(() => picker.value.length === 0);
    await shown(picker);
    expect(picker.shadowRoot!.querySelector('[part=notice]') === null).to.equal(true);
  });

  it('leaves the question open where there is no place for the answer', async () => {
    const picker = await newPicker({ assignees: twins, max: 1, value: ['cyd'] });
    picker.focus();
    pasteInto(inputOf(picker), 'Ann Lee; Nobody Known');
    await waitUntil(() => hasRole(picker, 'button', 'lee@crm.example'));
    await click(byRole(picker, 'button', 'lee@crm.example'));
    await hears(picker, 'Only 1 person can be chosen.');
    expect(hasRole(picker, 'button', 'lee@crm.example')).to.equal(true);
  });

  it('leads from one question to the next, not to a person whom nobody has heard of', async () => {
    const more = [...twins, { id: 'ray', kind: 'person' as const, name: 'Bob Ray', email: 'ray@crm.example' }];
    const picker = await newPicker({ assignees: more });
    const log = record(picker);
    picker.focus();
    pasteInto(inputOf(picker), 'Ann Lee; Bob Ray');
    await waitUntil(() => hasRole(picker, 'button', 'lee@crm.example'));
    byRole(picker, 'button', 'lee@crm.example').focus();
    await press('Enter');
    await waitUntil(() => deepFocus()?.getAttribute('role') === 'group');
    expect(deepFocus()!.getAttribute('aria-label')).to.equal('Which Bob Ray?');
    await press('Enter');
    expect(log.filter((line) => line.startsWith('ask'))).to.have.length(1);
  });

  it('has the reasons that hold for these records', async () => {
    const adapter = crewAdapter({
      searchAssignees: async ({ leadIds }) => {
        const items = crew.map((one) => (one.id === 'bob' && leadIds ? { ...one, disabledReason: 'No access' } : one));
        return { items, total: items.length };
      },
    });
    const picker = await newPicker({ adapter, leadIds: ['lead-1'] });
    pasteInto(inputOf(picker), 'Ann Lee; Bob Ray');
    await waitUntil(() => shownText(picker).includes('Not available: Bob Ray (No access)'));
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('is no formula when it is copied', async () => {
    const picker = await newPicker({
      assignees: [{ id: 'x', kind: 'person', name: '=HYPERLINK("http://evil.example")' }],
      value: ['x'],
    });
    const event = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    inputOf(picker).dispatchEvent(event);
    // Firefox gives the event a clipboard of its own.
    expect(event.clipboardData!.getData('text/plain')).to.equal(`'=HYPERLINK("http://evil.example")`);
  });
});
