// What the picker tells assistive technology, read off the browser's own accessibility tree.
import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, namesOf, nodesOf } from '../../accessibility-tree.js';
import { resizeWindow, restoreWindow } from '../../media.js';
import { press, typeText } from '../../user.js';
import { crew, inputOf, manyPeople, newPicker, shown } from './picker.js';

describe('what the picker tells assistive technology', () => {
  it('is one closed combobox with its name and help, and no listbox (A1–A3, A6)', async function () {
    await newPicker({ help: 'They can open it.', required: true });
    const root = await accessibilityTree(this);
    expect(nodesOf(root, 'combobox')).to.have.length(1);
    expect(nodesOf(root, 'combobox')[0]).to.deep.include({
      name: 'Assignees',
      description: 'They can open it.',
      autocomplete: 'list',
      haspopup: 'listbox',
      required: true,
    });
    expect(nodesOf(root, 'combobox')[0]!.expanded ?? false).to.equal(false);
    expect(nodesOf(root, 'listbox')).to.have.length(0);
  });

  it('has the name and the description that the page gives by ids, also after they have changed', async function () {
    const page = await fixture(html`
      <div>
        <h3 id="who">Who works on it</h3>
        <p id="why">They get a mail.</p>
        <span id="more">Today.</span>
        <assignee-multiselect
          aria-labelledby="who"
          aria-describedby="why more"
          .assignees=${crew}
        ></assignee-multiselect>
      </div>
    `);
    const picker = page.querySelector('assignee-multiselect')!;
    await shown(picker);
    const field = async () => nodesOf(await accessibilityTree(this), 'combobox')[0]!;
    expect(await field()).to.include({ name: 'Who works on it', description: 'They get a mail. Today.' });
    page.querySelector('#who')!.textContent = 'Who calls';
    picker.focus();
    await shown(picker);
    expect(await field()).to.include({ name: 'Who calls' });
  });

  it('tells who is chosen with the field, ten by name', async function () {
    const picker = await newPicker({ value: ['ann', 'bob'], help: 'They can open it.' });
    const told = async () => nodesOf(await accessibilityTree(this), 'combobox')[0]!.description;
    expect(await told()).to.equal('Ann Lee and Bob Ray They can open it.');
    const people = manyPeople(12);
    Object.assign(picker, { assignees: people, value: people.map(({ id }) => id) });
    await shown(picker);
    const names = people.slice(0, 10).map(({ name }) => name);
    expect(await told()).to.equal(`${names.join(', ')}, and +2 more They can open it.`);
  });

  it('tells of people who are only on some of the records that they are', async function () {
    await newPicker({ value: ['ann'], mixed: ['bob'] });
    const [field] = nodesOf(await accessibilityTree(this), 'combobox');
    expect(field!.description).to.equal('Ann Lee and Bob Ray (on some)');
  });

  it('is an open listbox of several with a name, with options that are selected or not (A13–A17)', async function () {
    const picker = await newPicker({ value: ['bob'] });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    const root = await accessibilityTree(this);
    expect(nodesOf(root, 'combobox')[0]).to.include({ expanded: true });
    const [list] = nodesOf(root, 'listbox');
    expect(list).to.include({ multiselectable: true, name: 'People' });
    const options = nodesOf(root, 'option');
    expect(options.map(({ name }) => name)).to.deep.equal([
      'Bob Ray',
      'Ann Lee',
      'Cyd Berg',
      'Dan Anders',
      'Team North',
    ]);
    expect(options[0]).to.include({ selected: true, description: 'bob@crm.example' });
    expect(options[1]!.selected ?? false).to.equal(false);
    expect(options[3]).to.include({ disabled: true });
  });

  it('reads a name as written while parts of it are marked', async function () {
    const picker = await newPicker();
    picker.focus();
    await typeText('nn');
    await shown(picker);
    expect(nodesOf(await accessibilityTree(this), 'option').map(({ name }) => name)).to.deep.equal(['Ann Lee']);
  });

  it('controls the listbox in its own root (A13)', async () => {
    const picker = await newPicker();
    picker.showPicker();
    await shown(picker);
    const id = inputOf(picker).getAttribute('aria-controls')!;
    expect(picker.shadowRoot!.getElementById(id)!.getAttribute('role')).to.equal('listbox');
  });

  it('has the same name from every source that pages use (A4)', async function () {
    const wrapper = await fixture(
      html`<div>
        <assignee-multiselect label="By property"></assignee-multiselect>
        <assignee-multiselect
          ><span slot="label">By <b>slot</b></span></assignee-multiselect
        >
        <label for="who">By label</label><assignee-multiselect id="who"></assignee-multiselect>
        <label>By label around <assignee-multiselect></assignee-multiselect></label>
        <assignee-multiselect aria-label="By attribute"></assignee-multiselect>
        <assignee-multiselect></assignee-multiselect>
      </div>`,
    );
    for (const picker of wrapper.querySelectorAll('assignee-multiselect')) await shown(picker);
    expect(namesOf(await accessibilityTree(this), 'combobox')).to.deep.equal([
      'By property',
      'By slot',
      'By label',
      'By label around',
      'By attribute',
      'Assignees',
    ]);
  });

  it('describes the field by its help, and then by what is wrong with it (A5, A6)', async function () {
    const picker = await newPicker({ help: 'They can open it.', required: true });
    picker.reportValidity();
    await shown(picker);
    const [field] = nodesOf(await accessibilityTree(this), 'combobox');
    expect(field).to.include({
      invalid: 'true',
      description: 'They can open it. Choose at least one person.',
    });
  });

  it('says that it cannot be changed, by itself or with its fieldset (A5)', async function () {
    const wrapper = await fixture(
      html`<div>
        <assignee-multiselect label="Read" readonly></assignee-multiselect>
        <assignee-multiselect label="Off" disabled></assignee-multiselect>
        <fieldset disabled><assignee-multiselect label="Off too"></assignee-multiselect></fieldset>
      </div>`,
    );
    for (const picker of wrapper.querySelectorAll('assignee-multiselect')) await shown(picker);
    const [read, off, offToo] = nodesOf(await accessibilityTree(this), 'combobox');
    expect(read).to.include({ name: 'Read' });
    // Chromium's protocol has no such state for a combobox; the native one is what assistive technology reads.
    expect(inputOf(wrapper.querySelector('assignee-multiselect')!).readOnly).to.equal(true);
    expect(off).to.include({ name: 'Off', disabled: true });
    expect(offToo).to.include({ name: 'Off too', disabled: true });
  });

  it('names its groups, with the reasons as descriptions (A18)', async function () {
    const picker = await newPicker({
      groups: [{ label: 'Suggested', members: [{ id: 'bob', reason: 'Worked with this client in May' }] }],
    });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    const root = await accessibilityTree(this);
    // Chromium counts a popover as a group as well, one without a name.
    const groups = nodesOf(root, 'group').filter(({ name }) => name);
    expect(groups.map(({ name }) => name)).to.deep.equal(['Suggested', 'Everyone']);
    expect(nodesOf(groups[0]!, 'option')[0]).to.include({
      name: 'Bob Ray',
      description: 'Worked with this client in May · bob@crm.example',
    });
    expect(namesOf(root, 'heading')).to.deep.equal([]);
  });

  it('says why somebody cannot be chosen, and what is chosen for how many (A16, A51)', async function () {
    const picker = await newPicker({ value: ['ann'], max: 1 });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    const options = nodesOf(await accessibilityTree(this), 'option');
    const of = (who: string) => options.find(({ name }) => name === who)!;
    expect(of('Ann Lee')).to.include({ selected: true });
    expect(of('Ann Lee').disabled ?? false).to.equal(false);
    expect(of('Dan Anders')).to.include({ disabled: true, description: 'On leave until May · dan@crm.example' });
    expect(of('Bob Ray')).to.include({
      disabled: true,
      description: 'Only 1 person can be chosen. · bob@crm.example',
    });
  });

  it('is a list of people, each with a button that names the person (A44, A45, A49)', async function () {
    const people = [
      ...manyPeople(13),
      { id: 'twin', kind: 'person' as const, name: 'Person 00000', email: 't@crm.example' },
    ];
    const picker = await newPicker({ assignees: people, value: ['twin', ...manyPeople(13).map(({ id }) => id)] });
    const root = await accessibilityTree(this);
    const list = nodesOf(root, 'list').find(({ name }) => name === 'Assigned people')!;
    expect(nodesOf(list, 'listitem')).to.have.length(13);
    const buttons = namesOf(list, 'button');
    expect(buttons.slice(0, 3)).to.deep.equal([
      'Remove Person 00000 (t@crm.example)',
      'Remove Person 00000 (p0@crm.example)',
      'Remove Person 00001',
    ]);
    expect(buttons.at(-1)).to.equal('2 more: Person 00011, Person 00012');
    expect(nodesOf(list, 'button').at(-1)!.expanded ?? false).to.equal(false);
    expect(picker.value).to.have.length(14);
  });

  it('counts everybody who matches, also after five hundred steps (A19)', async function () {
    this.timeout(60_000);
    const picker = await newPicker({ assignees: manyPeople(10_000) });
    picker.focus();
    await press(...Array<string>(501).fill('ArrowDown'));
    await shown(picker);
    const option = picker.shadowRoot!.getElementById(inputOf(picker).getAttribute('aria-activedescendant')!)!;
    expect([option.ariaPosInSet, option.ariaSetSize]).to.deep.equal(['501', '10000']);
    const [box, list] = [option, option.closest('[role=listbox]')!].map((element) => element.getBoundingClientRect());
    expect(box!.top).to.be.at.least(list!.top - 1);
    expect(box!.bottom).to.be.at.most(Math.min(list!.bottom, innerHeight) + 1);
  });

  it('is a modal dialog with a name where it fills the window of a phone', async function () {
    await resizeWindow(this, 390, 700);
    try {
      const picker = await newPicker({ value: ['ann'] });
      picker.showPicker();
      await shown(picker);
      const root = await accessibilityTree(this);
      expect(nodesOf(root, 'dialog')[0]).to.include({ name: 'Assignees', modal: true });
      expect(nodesOf(nodesOf(root, 'dialog')[0]!, 'listbox')[0]).to.include({ name: 'People' });
      expect(nodesOf(root, 'combobox')[0]).to.include({ expanded: true });
    } finally {
      await restoreWindow();
    }
  });

  it('gives each instance its own ids: every reference leads into its own root (A59)', async () => {
    const wrapper = await fixture(
      html`<div>
        <assignee-multiselect label="One" help="First"></assignee-multiselect>
        <assignee-multiselect label="Two" help="Second"></assignee-multiselect>
      </div>`,
    );
    for (const picker of wrapper.querySelectorAll('assignee-multiselect')) {
      picker.assignees = crew;
      picker.focus();
      await press('ArrowDown');
      await shown(picker);
      const input = inputOf(picker);
      for (const name of ['aria-controls', 'aria-activedescendant', 'aria-describedby']) {
        const target = picker.shadowRoot!.getElementById(input.getAttribute(name)!);
        expect(target, name).to.exist;
      }
      expect(picker.shadowRoot!.querySelectorAll('[id]').length).to.equal(
        new Set([...picker.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id)).size,
      );
    }
  });
});
