import { expect, fixture, html } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { resizeWindow, restoreWindow } from '../../media.js';
import { click, press, typeText } from '../../user.js';
import {
  activeName,
  chosenOptions,
  crew,
  crewAdapter,
  hears,
  inputOf,
  isOpen,
  manyPeople,
  newPicker,
  optionNames,
  optionOf,
  optionsOf,
  pasteInto,
  record,
  removeNames,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

const paste = (picker: Element, text: string) => pasteInto(inputOf(picker), text);

describe('the event toggle', () => {
  it('tells that the list has opened or closed, whatever has done it, once each, and does not bubble', async () => {
    const picker = await newPicker();
    const told: string[] = [];
    picker.addEventListener('toggle', ({ oldState, newState }) => told.push(`${oldState} ${newState}`));
    const outside = (): number => told.push('outside');
    document.addEventListener('toggle', outside);
    picker.focus();
    picker.showPicker();
    await shown(picker);
    await press('Escape');
    await shown(picker);
    document.removeEventListener('toggle', outside);
    expect(told).to.deep.equal(['closed open', 'open closed']);
  });
});

describe('groups', () => {
  const groups = [
    { label: 'Suggested', members: [{ id: 'bob', reason: 'Worked with this client in May' }] },
    { label: 'My team', members: [{ id: 'north' }, { id: 'bob' }, { id: 'eve' }] },
  ];

  it('stand first with their headings and reasons, and nobody stands twice', async () => {
    const picker = await newPicker({ groups, value: ['cyd'] });
    picker.showPicker();
    await shown(picker);
    const named = allByRole(picker, 'group').map((group) => [group.getAttribute('aria-label'), optionNames(group)]);
    expect(named).to.deep.equal([
      ['Assigned people', ['Cyd Berg']],
      ['Suggested', ['Bob Ray']],
      ['My team', ['Team North']],
      ['Everyone', ['Ann Lee', 'Dan Anders']],
    ]);
    expect(optionOf(picker, 'Bob Ray').textContent).to.include('Worked with this client in May');
    expect(optionsOf(picker).map((option) => option.getAttribute('aria-posinset'))).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('have their headings and reasons in the language of the page, also when that changes while they are open', async () => {
    registerLocale(de);
    const picker = await newPicker({ groups, value: ['cyd'], mixed: ['ann'] });
    picker.showPicker();
    await shown(picker);
    picker.parentElement!.lang = 'de';
    picker.groups = [
      { label: 'Vorgeschlagen', members: [{ id: 'bob', reason: 'Im Mai mit diesem Kunden' }] },
      { label: 'Mein Team', members: groups[1]!.members },
    ];
    await shown(picker);
    const named = allByRole(picker, 'group').map((group) => [group.getAttribute('aria-label'), optionNames(group)]);
    expect(named).to.deep.equal([
      ['Zugewiesene Personen', ['Cyd Berg', 'Ann Lee']],
      ['Vorgeschlagen', ['Bob Ray']],
      ['Mein Team', ['Team North']],
      ['Alle', ['Dan Anders']],
    ]);
    expect(byRole(picker, 'listbox').innerText).to.include('Zugewiesene Personen');
    expect(optionOf(picker, 'Bob Ray').textContent).to.include('Im Mai mit diesem Kunden');
    expect(optionOf(picker, 'Ann Lee').textContent).to.include('bei einigen');
  });

  it('keep their headings while other groups are set, until the list opens again', async () => {
    const picker = await newPicker({ groups });
    picker.showPicker();
    await shown(picker);
    picker.groups = [{ label: 'On call', members: [{ id: 'ann' }] }];
    await shown(picker);
    expect(optionNames(byRole(picker, 'group', 'Suggested'))).to.deep.equal(['Bob Ray']);
    picker.hide();
    picker.showPicker();
    await shown(picker);
    expect(optionNames(byRole(picker, 'group', 'On call'))).to.deep.equal(['Ann Lee']);
  });

  it('are walked through by the arrow keys without a stop at a heading', async () => {
    const picker = await newPicker({ groups });
    picker.focus();
    const names: (string | undefined)[] = [];
    for (let at = 0; at < 4; at++) {
      await press('ArrowDown');
      await shown(picker);
      names.push(activeName(picker));
    }
    expect(names).to.deep.equal(['Bob Ray', 'Team North', 'Ann Lee', 'Cyd Berg']);
  });

  it('are gone while one searches', async () => {
    const picker = await newPicker({ groups });
    picker.focus();
    await typeText('r');
    await shown(picker);
    expect(hasRole(picker, 'group')).to.equal(false);
  });

  it('are filled when the names of a back end arrive', async () => {
    const picker = await newPicker({ groups, adapter: crewAdapter() });
    picker.showPicker();
    await waitUntil(() => hasRole(picker, 'group', 'Suggested'));
    expect(optionNames(byRole(picker, 'group', 'Suggested'))).to.deep.equal(['Bob Ray']);
  });
});

describe('what options tell', () => {
  it('tells how much somebody has to do, in words', async () => {
    const assignees: Assignee[] = [
      { ...crew[0]!, openRecords: 40, capacity: 40 },
      { ...crew[1]!, openRecords: 3 },
    ];
    const picker = await newPicker({ assignees });
    picker.showPicker();
    await shown(picker);
    const described = optionsOf(picker).map((option) =>
      option
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => picker.shadowRoot!.getElementById(id)!.textContent)
        .join(' '),
    );
    expect(described).to.deep.equal(['ann@crm.example 40 of 40 open', 'bob@crm.example 3 open']);
    expect(shownText(optionOf(picker, 'Ann Lee'))).to.include('40 of 40 open');
  });

  it('can be drawn by the host, as text and never as markup', async () => {
    const picker = await newPicker({
      renderOption: ({ name }, { selected }) => `${selected ? '+' : '-'} <b>${name}</b>`,
      renderChip: ({ name }) => name.toUpperCase(),
      value: ['ann'],
    });
    picker.showPicker();
    await shown(picker);
    const texts = optionsOf(picker).map((option) => option.textContent.trim());
    expect(texts.slice(0, 2)).to.deep.equal(['+ <b>Ann Lee</b>', '- <b>Bob Ray</b>']);
    expect(byRole(picker, 'listitem').textContent).to.include('ANN LEE');
  });

  it('has room for the host above, below and in place of nobody', async () => {
    const picker = await newPicker({ assignees: [] });
    picker.innerHTML = '<p slot="header">Sales</p><p slot="footer">Ask for more seats</p><p slot="empty">No seats</p>';
    picker.showPicker();
    await shown(picker);
    for (const text of ['Sales', 'Ask for more seats', 'No seats']) expect(shownText(picker)).to.include(text);
    expect(shownText(picker.shadowRoot!.querySelector('[part=empty]')!)).to.equal('No seats');
  });
});

describe('a pasted list', () => {
  const people = [...crew, { id: 'lee', kind: 'person' as const, name: 'Ann Lee', email: 'lee@crm.example' }];

  it('is looked up, chosen as one step, and told line by line', async () => {
    const picker = await newPicker({ assignees: people, value: ['cyd'] });
    const log = record(picker);
    paste(picker, 'bob@crm.example\nCyd Berg\nAnn Lee\nNobody Known\nDan Anders\nTeam North\n');
    await waitUntil(() => picker.value.length > 1);
    await shown(picker);
    expect(log).to.include('told cyd,bob,north +bob,north - paste');
    const text = shownText(picker);
    expect(text).to.include('2 people of the list were assigned.');
    expect(text).to.include('Assigned before: Cyd Berg.');
    expect(text).to.include('Not available: Dan Anders (On leave until May).');
    expect(text).to.include('Nobody found for: Nobody Known.');
    await hears(picker, '2 people assigned.', 'Nobody found for: Nobody Known.');
    await click(byRole(picker, 'button', 'lee@crm.example'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['cyd', 'bob', 'north', 'lee']);
    expect(hasRole(picker, 'group', 'Which Ann Lee?')).to.equal(false);
    await click(byRole(picker, 'button', 'Close'));
    await shown(picker);
    expect(hasRole(picker, 'button', 'Close')).to.equal(false);
  });

  it('may be a table with the name of the field above it, and a numbered list', async () => {
    const picker = await newPicker({ label: 'Account team' });
    paste(picker, 'Account team\tE-mail\n1. Ann Lee\tann@crm.example\n2. Bob Ray\tbob@crm.example');
    await waitUntil(() => picker.value.length === 2);
    await shown(picker);
    expect(shownText(picker)).not.to.include('Nobody found');
  });

  it('is taken back by one Undo', async () => {
    const picker = await newPicker({ value: ['cyd'] });
    paste(picker, 'Ann Lee; Bob Ray');
    await waitUntil(() => picker.value.length === 3);
    await shown(picker);
    await click(byRole(picker, 'button', 'Undo'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['cyd']);
  });

  it('says for whom no place is left', async () => {
    const picker = await newPicker({ max: 1 });
    paste(picker, 'Ann Lee; Bob Ray');
    await waitUntil(() => picker.value.length === 1);
    await shown(picker);
    expect(shownText(picker)).to.include('No place left for: Bob Ray.');
  });

  it('is looked up in the back end', async () => {
    const picker = await newPicker({ adapter: crewAdapter() });
    paste(picker, 'Ann Lee\tann@crm.example\nBob Ray\tbob@crm.example');
    await waitUntil(() => picker.value.length === 2);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  it('can be tried again when the back end does not answer, and chooses nobody meanwhile', async () => {
    let fails = true;
    const searchAssignees = async () => {
      if (fails) throw new TypeError('Failed to fetch');
      return { items: crew, total: crew.length };
    };
    const picker = await newPicker({ adapter: crewAdapter({ searchAssignees }) });
    paste(picker, 'Ann Lee; Bob Ray');
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    expect(picker.value).to.deep.equal([]);
    fails = false;
    await click(byRole(picker, 'button', 'Retry'));
    await waitUntil(() => picker.value.length === 2);
  });

  it('is a text to search for where it may be both and names nobody', async () => {
    const picker = await newPicker();
    paste(picker, 'Sales & Service');
    await waitUntil(() => inputOf(picker).value === 'Sales & Service');
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
    expect(shownText(picker)).not.to.include('Nobody found for');
  });

  it('may be two names with a word between them', async () => {
    const picker = await newPicker();
    paste(picker, 'Ann Lee and Bob Ray');
    await waitUntil(() => picker.value.length === 2);
  });

  it('leaves a single name to the search', async () => {
    const picker = await newPicker();
    expect(pasteInto(inputOf(picker), 'Lee, Ann\n').defaultPrevented).to.equal(false);
  });

  it('goes out again as text by copying', async () => {
    const picker = await newPicker({ value: ['ann', 'north'] });
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true });
    inputOf(picker).dispatchEvent(event);
    expect(event.clipboardData!.getData('text/plain')).to.equal('Ann Lee <ann@crm.example>\nTeam North');
    await hears(picker, '2 people copied');
  });
});

describe('chips on one line', () => {
  const picker = (width: string) => {
    const assignees = manyPeople(40);
    const element = document.createElement('assignee-multiselect');
    element.style.setProperty('inline-size', width);
    Object.assign(element, {
      label: 'Assignees',
      assignees,
      value: assignees.slice(0, 30).map(({ id }) => id),
      nowrap: true,
    });
    return element;
  };
  const more = (element: Element) => byRole(element, 'button', /more: /);

  it('are as many as fit, the rest stands behind a number, and that follows the width', async () => {
    const element = picker('420px');
    await fixture(html`<main>${element}</main>`);
    await shown(element);
    await waitUntil(() => removeNames(element).length < 10);
    const narrow = removeNames(element).length;
    expect(more(element).textContent.trim()).to.equal(`+${30 - narrow} more`);
    const box = element.shadowRoot!.querySelector('[part=box]')!.getBoundingClientRect();
    expect(more(element).getBoundingClientRect().right).to.be.at.most(box.right);
    const height = box.height;
    element.style.setProperty('inline-size', '700px');
    await waitUntil(() => removeNames(element).length > narrow);
    expect(element.shadowRoot!.querySelector('[part=box]')!.getBoundingClientRect().height).to.equal(height);
  });

  it('are all shown on demand', async () => {
    const element = picker('420px');
    await fixture(html`<main>${element}</main>`);
    await shown(element);
    await click(more(element));
    await shown(element);
    expect(removeNames(element)).to.have.length(30);
  });
});

describe('on a phone', () => {
  beforeEach(function () {
    return resizeWindow(this, 390, 700);
  });
  afterEach(restoreWindow);

  const sheet = (picker: Element) => byRole(picker, 'dialog', 'Assignees');

  it('the list fills the window, and nothing is changed before Save', async () => {
    const picker = await newPicker({ value: ['ann'] });
    const log = record(picker);
    await click(picker.shadowRoot!.querySelector('[part=box]')!);
    await shown(picker);
    const { width, height } = sheet(picker).getBoundingClientRect();
    expect([width, height]).to.deep.equal([innerWidth, visualViewport!.height]);
    await click(optionOf(picker, 'Bob Ray'));
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(chosenOptions(picker)).to.deep.equal(['Bob Ray']);
    expect(shownText(picker)).to.include('1 added, 1 removed');
    expect(picker.value).to.deep.equal(['ann']);
    expect(log).to.deep.equal([]);
    await click(byRole(picker, 'button', 'Save'));
    await shown(picker);
    expect(log).to.deep.equal(['ask +bob -ann', 'input', 'change', 'told bob +bob -ann option']);
    expect(hasRole(picker, 'dialog')).to.equal(false);
  });

  for (const [how, leave] of [
    ['Cancel', (picker: Element) => click(byRole(picker, 'button', 'Cancel'))],
    ['Escape', () => press('Escape')],
  ] as const) {
    it(`${how} forgets what was chosen in it`, async () => {
      const picker = await newPicker({ value: ['ann'] });
      picker.focus();
      await press('ArrowDown');
      await shown(picker);
      await click(optionOf(picker, 'Bob Ray'));
      await leave(picker);
      await shown(picker);
      expect(picker.value).to.deep.equal(['ann']);
      expect(removeNames(picker)).to.deep.equal(['Ann Lee']);
      expect(isOpen(picker)).to.equal(false);
    });
  }

  it('the keyboard of the phone stays away until one wants to type', async () => {
    const picker = await newPicker();
    await click(inputOf(picker));
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
    expect(deepFocus()).to.not.equal(inputOf(picker));
    await click(inputOf(picker));
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('Tab goes round in the sheet', async () => {
    const picker = await newPicker({ value: ['ann'] });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    const names: string[] = [];
    for (let at = 0; at < 4; at++) {
      await press('Tab');
      names.push(deepFocus()!.textContent.trim() || deepFocus()!.id);
    }
    expect(names).to.deep.equal(['Cancel', 'Save', 'input', 'Cancel']);
  });
});

describe('a select in its tag', () => {
  const markup = html`<form>
    <label for="owners">Owners</label>
    <assignee-multiselect>
      <select multiple name="owners" id="owners" required>
        <optgroup label="North">
          <option value="ann" selected data-email="ann@crm.example">Ann Lee</option>
          <option value="bob">Bob Ray</option>
        </optgroup>
        <option value="dan" disabled data-reason="On leave until May">Dan Anders</option>
      </select>
    </assignee-multiselect>
  </form>`;

  it('is taken over: people, groups, choice, name and label', async () => {
    const form = await fixture<HTMLFormElement>(markup);
    const picker = form.querySelector('assignee-multiselect')!;
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
    expect(picker.required).to.equal(true);
    expect(new FormData(form).getAll('owners')).to.deep.equal(['ann']);
    expect(inputOf(picker).getAttribute('aria-label')).to.equal('Owners');
    await click(form.querySelector('label')!);
    expect(deepFocus()).to.equal(inputOf(picker));
    picker.showPicker();
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray', 'Dan Anders']);
    await click(optionOf(picker, 'Bob Ray'));
    expect(new FormData(form).getAll('owners')).to.deep.equal(['ann', 'bob']);
    form.reset();
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('offers nobody whose group is disabled, as the browser does', async () => {
    const wrapper = await fixture(
      html`<main>
        <assignee-multiselect label="Owners">
          <select multiple>
            <optgroup label="On leave" disabled>
              <option value="ann">Ann Lee</option>
              <option value="bob" selected data-reason="Until May">Bob Ray</option>
            </optgroup>
            <option value="cyd">Cyd Berg</option>
          </select>
        </assignee-multiselect>
      </main>`,
    );
    const picker = wrapper.querySelector('assignee-multiselect')!;
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
  });

  it('is taken over when it is parsed after the tag', async () => {
    const picker = await newPicker({ assignees: undefined, label: '' });
    picker.innerHTML = '<select multiple name="who"><option value="x" selected>Xenia</option></select>';
    await waitUntil(() => picker.value.length === 1);
    await shown(picker);
    expect(picker.name).to.equal('who');
    expect(removeNames(picker)).to.deep.equal(['Xenia']);
  });
});

describe('many pickers that come and go', () => {
  it('leave nothing in the page', async () => {
    const add = EventTarget.prototype.addEventListener;
    const remove = EventTarget.prototype.removeEventListener;
    const open = new Set<string>();
    const key = (target: unknown, type: string, listener: unknown): string | undefined =>
      target === document || target === window || target === visualViewport
        ? `${String(target)} ${type} ${String(listener)}`
        : undefined;
    let balance = 0;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (key(this, type, listener)) {
        balance++;
        open.add(type);
        // The other way to take one away.
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => balance--, { once: true });
      }
      return add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (key(this, type, listener)) balance--;
      return remove.call(this, type, listener, options);
    };
    try {
      const nodes = document.querySelectorAll('*').length;
      for (let round = 0; round < 1000; round++) {
        const picker = document.createElement('assignee-multiselect');
        picker.assignees = crew;
        picker.value = ['ann'];
        document.body.append(picker);
        if (round % 50 === 0) {
          await picker.updateComplete;
          picker.showPicker();
          await picker.updateComplete;
        }
        picker.remove();
      }
      expect(document.querySelectorAll('*').length).to.equal(nodes);
      expect(balance, [...open].join()).to.equal(0);
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
  });
});
