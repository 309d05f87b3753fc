// The picker comes, goes and moves in its page: what was chosen, typed and staged stays, and nothing is left behind.
import { expect, fixture, html } from '@open-wc/testing';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import '../../../src/elements/lead-data-provider/define.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';
import { byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
import { resizeWindow, restoreWindow } from '../../media.js';
import { click, press, typeText } from '../../user.js';
import {
  activeName,
  crew,
  crewAdapter,
  hears,
  inputOf,
  isOpen,
  newPicker,
  optionNames,
  optionOf,
  record,
  removeNames,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

type Picker = AssigneeMultiselect;

/** Two places in the page. */
async function places(): Promise<[from: HTMLElement, to: HTMLElement]> {
  const wrapper = await fixture<HTMLElement>(
    html`<div>
      <section></section>
      <section></section>
    </div>`,
  );
  return [...wrapper.children] as [HTMLElement, HTMLElement];
}

async function placed(parent: Element, props: Partial<Picker> = {}): Promise<Picker> {
  const picker = document.createElement('assignee-multiselect');
  Object.assign(picker, { label: 'Assignees', assignees: crew, ...props });
  parent.append(picker);
  await shown(picker);
  return picker;
}

/** On a phone, with Ann saved and Bob chosen in the open sheet; `to` is another place in the page. */
async function inSheet(test: Mocha.Context, check: (picker: Picker, to: HTMLElement) => Promise<void>): Promise<void> {
  await resizeWindow(test, 390, 700);
  try {
    const [from, to] = await places();
    const picker = await placed(from, { value: ['ann'] });
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    await check(picker, to);
  } finally {
    await restoreWindow();
  }
}

/** Everything about it that a person would miss. */
const stateOf = (picker: Picker) => ({
  value: picker.value,
  mixed: picker.mixed,
  primaryId: picker.primaryId,
  delta: picker.delta,
  text: inputOf(picker).value,
  chips: shownText(byRole(picker, 'list', 'Assigned people')),
  changes: picker.shadowRoot!.querySelector('[part=changes]')?.textContent,
});

describe('a picker whose form is reset', () => {
  it('shows everybody again in an open list, and forgets what was typed', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const picker = await placed(form);
    picker.focus();
    await typeText('bo');
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Bob Ray']);
    form.reset();
    await shown(picker);
    expect(inputOf(picker).value).to.equal('');
    expect(optionNames(picker)).to.have.length(5);
  });
});

describe('a picker that is moved in the page', () => {
  it('keeps what was chosen, staged, marked and typed, and says nothing', async () => {
    const [from, to] = await places();
    const picker = await placed(from, {
      value: ['ann', 'bob'],
      baseline: ['ann', 'bob'],
      mixed: ['north'],
      choosePrimary: true,
      primaryId: 'ann',
      help: 'They can open it.',
    });
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await click(inputOf(picker));
    await shown(picker);
    await click(optionOf(picker, 'Cyd Berg'));
    await typeText('xy');
    await press('Escape');
    await shown(picker);
    const before = stateOf(picker);
    expect(before.delta).to.deep.equal({ add: ['cyd'], remove: ['bob'] });
    const log = record(to.parentElement!);
    for (const place of [to, from, to]) {
      place.append(picker);
      await shown(picker);
      expect(stateOf(picker)).to.deep.equal(before);
    }
    expect(log).to.deep.equal([]);
  });

  it('takes Escape before the page around it also in a closed shadow root', async () => {
    const [place] = await places();
    const root = place.attachShadow({ mode: 'closed' });
    const picker = document.createElement('assignee-multiselect');
    Object.assign(picker, { label: 'Assignees', assignees: crew });
    root.append(picker);
    await shown(picker);
    await click(inputOf(picker));
    await waitUntil(() => isOpen(picker));
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', listen, true);
    await press('Escape');
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    expect(heard).to.deep.equal([]);
    await press('Escape');
    document.removeEventListener('keydown', listen, true);
    expect(heard).to.deep.equal(['Escape']);
  });

  /** Browsers that have it keep focus, popups and what is loading: https://dom.spec.whatwg.org/#dom-parentnode-movebefore */
  const itMoves = 'moveBefore' in Element.prototype ? it : it.skip;
  const move = (to: Element, picker: Picker): void =>
    (to as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(picker, null);

  itMoves('stays open, with everything in it, when it is moved without being taken out of the page', async () => {
    const [from, to] = await places();
    let searches = 0;
    const adapter = crewAdapter({ searchAssignees: async () => (searches++, { items: crew.slice(0, 3), total: 3 }) });
    const picker = await placed(from, {
      assignees: undefined,
      adapter,
      explicitChoice: true,
      value: ['ann', 'bob'],
      baseline: ['ann', 'bob'],
    });
    await waitUntil(() => hasRole(picker, 'button', 'Remove Bob Ray'));
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await click(inputOf(picker));
    await typeText('a');
    await waitUntil(() => searches === 2 && byRole(picker, 'listbox').ariaBusy === 'false');
    await press('ArrowDown');
    await shown(picker);
    const state = () => ({ ...stateOf(picker), open: isOpen(picker), active: activeName(picker), searches });
    const before = state();
    expect([before.open, before.active]).to.deep.equal([true, 'Ann Lee']);
    for (let moves = 0; moves < 1000; moves++) move(moves % 2 ? from : to, picker);
    await shown(picker);
    expect(state()).to.deep.equal(before);
    expect(deepFocus()).to.equal(inputOf(picker));
    expect(byRole(picker, 'listbox').getBoundingClientRect().height).to.be.above(100);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann', 'cyd']);
  });

  itMoves('stays a sheet with what is not saved in it', async function () {
    await inSheet(this, async (picker, to) => {
      move(to, picker);
      await shown(picker);
      expect([removeNames(picker), picker.value]).to.deep.equal([['Ann Lee', 'Bob Ray'], ['ann']]);
      await click(byRole(picker, 'button', 'Save'));
      await shown(picker);
      expect(picker.value).to.deep.equal(['ann', 'bob']);
    });
  });

  itMoves('speaks the language of the place that it is moved to', async () => {
    const [from, to] = await places();
    to.lang = 'de';
    registerLocale(de);
    const picker = await placed(from);
    move(to, picker);
    await shown(picker);
    expect(inputOf(picker).placeholder).to.equal(de['assignee-multiselect']!.placeholder);
    to.lang = 'en';
    await shown(picker);
    expect(inputOf(picker).placeholder).to.equal('Search people');
  });

  itMoves('takes its people from the provider that it is moved into', async () => {
    const [from] = await places();
    const provider = document.createElement('lead-data-provider');
    provider.adapter = crewAdapter({ getAssignees: async () => [{ ...crew[0]!, name: 'Ann of the other team' }] });
    from.parentElement!.append(provider);
    const picker = await placed(from, { assignees: undefined, adapter: undefined, value: ['ann'] });
    move(provider, picker);
    await waitUntil(() => removeNames(picker).join() === 'Ann of the other team');
  });

  it('keeps its value in the form it comes into', async () => {
    const wrapper = await fixture(
      html`<div>
        <form id="one"></form>
        <form id="two"></form>
      </div>`,
    );
    const [one, two] = [...wrapper.querySelectorAll('form')] as [HTMLFormElement, HTMLFormElement];
    const picker = await placed(one, { name: 'people', value: ['ann'] });
    two.append(picker);
    await shown(picker);
    expect(new FormData(one).getAll('people')).to.deep.equal([]);
    expect(new FormData(two).getAll('people')).to.deep.equal(['ann']);
    expect(picker.form).to.equal(two);
  });

  it('closes its list, and opens and searches again in the new place', async () => {
    const [from, to] = await places();
    let searches = 0;
    const adapter = crewAdapter({ searchAssignees: async () => (searches++, { items: crew.slice(0, 2), total: 2 }) });
    const picker = await placed(from, { assignees: undefined, adapter });
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => optionNames(picker).length === 2);
    to.append(picker);
    await shown(picker);
    expect([isOpen(picker), hasRole(picker, 'listbox'), searches]).to.deep.equal([false, false, 1]);
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => optionNames(picker).length === 2);
    await press('ArrowDown', 'Enter');
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('forgets what was chosen in the sheet of a phone and not saved, and goes on', async function () {
    await inSheet(this, async (picker, to) => {
      to.append(picker);
      await shown(picker);
      expect([picker.value, removeNames(picker), isOpen(picker)]).to.deep.equal([['ann'], ['Ann Lee'], false]);
      await click(byRole(picker, 'button', 'Remove Ann Lee'));
      await shown(picker);
      expect(picker.value).to.deep.equal([]);
    });
  });

  it('speaks the language and the direction of its new place', async () => {
    const [from, to] = await places();
    registerLocale(de);
    Object.assign(to, { lang: 'de', dir: 'rtl' });
    const picker = await placed(from, { value: ['ann', 'bob'] });
    to.append(picker);
    await shown(picker);
    expect(byRole(picker, 'list', 'Zugewiesene Personen')).to.exist;
    picker.focus();
    await press('ArrowRight');
    expect(deepFocus()!.ariaLabel).to.match(/^Bob Ray/);
    inputOf(picker).focus();
    await press('ArrowDown');
    await waitUntil(() => /5 Personen/.test(said(picker)), 'the count is said in German');
    from.append(picker);
    await shown(picker);
    expect(byRole(picker, 'list', 'Assigned people')).to.exist;
  });
});

describe('a picker that goes', () => {
  it('finishes the edit that a host is working on, and asks nothing more', async () => {
    const [from, to] = await places();
    const picker = await placed(from);
    let done!: () => void;
    picker.addEventListener('assignees-change', (event) => {
      event.detail.waitUntil(new Promise<void>((resolve) => (done = resolve)));
    });
    picker.focus();
    await press('ArrowDown', 'Enter');
    picker.remove();
    done();
    await picker.updateComplete;
    to.append(picker);
    await shown(picker);
    expect(picker.value).to.deep.equal(['ann']);
    expect(removeNames(picker)).to.deep.equal(['Ann Lee']);
  });

  it('answers an open question by no', async () => {
    const picker = await newPicker({ value: ['ann'], removeLast: 'confirm' });
    const parent = picker.parentElement!;
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await shown(picker);
    expect(hasRole(picker, 'alertdialog')).to.equal(true);
    picker.remove();
    parent.append(picker);
    await shown(picker);
    expect([picker.value, hasRole(picker, 'alertdialog')]).to.deep.equal([['ann'], false]);
  });

  it('takes back its words, and speaks again when it is back', async () => {
    const picker = await newPicker();
    const parent = picker.parentElement!;
    picker.focus();
    await press('ArrowDown', 'Enter');
    picker.remove();
    parent.append(picker);
    await shown(picker);
    expect(said(picker).trim()).to.equal('');
    picker.focus();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await hears(picker, 'Bob Ray assigned. 2 assigned.');
    expect(activeName(picker)).to.equal('Bob Ray');
  });
});

describe('the focus of a picker', () => {
  const onButton = async (name: string, props: Partial<AssigneeMultiselect>): Promise<Picker> => {
    const picker = await newPicker({ value: ['ann', 'bob'], ...props });
    byRole(picker, 'button', name).focus();
    return picker;
  };

  it('goes to the text field when the application takes away what had it', async () => {
    const picker = await onButton('Remove Bob Ray', {});
    picker.value = ['ann', 'cyd'];
    await shown(picker);
    expect(deepFocus() === inputOf(picker)).to.equal(true);
    byRole(picker, 'button', 'Clear').focus();
    picker.readonly = true;
    await shown(picker);
    expect(deepFocus() === inputOf(picker)).to.equal(true);
  });

  it('stays where it is when somebody has gone on meanwhile', async () => {
    const picker = await onButton('Clear', {});
    picker.readonly = true;
    await picker.updateComplete;
    const elsewhere = document.createElement('button');
    picker.after(elsewhere);
    elsewhere.focus();
    await shown(picker);
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});
