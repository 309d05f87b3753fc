// What happens while the application, a back end or a question is not done yet: nothing is chosen twice, late or by surprise.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { byHand } from '../../small-crm.js';
import { click, press, typeText } from '../../user.js';
import {
  crew,
  crewAdapter,
  hears,
  inputOf,
  newPicker,
  optionOf,
  pasteInto,
  record,
  removeNames,
  shown,
} from './picker.js';
import { waitUntil } from '../../wait-until.js';

/** Work that is done when the test says so. */
function hand() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** The host does each edit itself, one hand after the other. */
function hostWorks(picker: AssigneeMultiselect, ...hands: { promise: Promise<void> }[]): void {
  let at = 0;
  picker.addEventListener('assignees-change', (event) => {
    const work = hands[at++]?.promise;
    if (work) event.detail.waitUntil(work);
  });
}

async function opened(props: Partial<AssigneeMultiselect> = {}): Promise<AssigneeMultiselect> {
  const picker = await newPicker(props);
  picker.showPicker();
  await shown(picker);
  return picker;
}

const asks = (log: readonly string[]): string[] => log.filter((line) => line.startsWith('ask'));

describe('a picker whose application is still busy with an edit', () => {
  it('asks once for a person who is clicked twice', async () => {
    const picker = await opened();
    const log = record(picker);
    const work = hand();
    hostWorks(picker, work);
    await click(optionOf(picker, 'Ann Lee'));
    await click(optionOf(picker, 'Ann Lee'));
    expect(asks(log)).to.deep.equal(['ask +ann -']);
    work.resolve();
    await waitUntil(() => asks(log).length === 2);
    // The second click came later, and takes back what the first has done.
    expect(asks(log)).to.deep.equal(['ask +ann -', 'ask + -ann']);
    await waitUntil(() => picker.value.length === 0);
  });

  it('tells whoever sends its value when that is all that was done', async () => {
    const picker = await opened();
    expect(picker.settle()).to.equal(undefined);
    const work = hand();
    hostWorks(picker, work);
    await click(optionOf(picker, 'Ann Lee'));
    await click(optionOf(picker, 'Bob Ray'));
    const settled = picker.settle();
    expect(picker.value).to.deep.equal([]);
    work.resolve();
    expect(await settled).to.equal(true);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
    expect(picker.settle()).to.equal(undefined);
  });

  it('tells whoever sends its value when who was chosen ahead of the people is in it, or that they cannot be had', async () => {
    for (const outcome of ['resolve', 'reject'] as const) {
      const answer = byHand<{ items: typeof crew; total: number }>();
      // It may be there before it is asked for.
      answer.promise.catch(() => {});
      const searchAssignees = ({ text }: { text?: string | undefined }) =>
        text ? answer.promise : Promise.resolve({ items: crew, total: crew.length });
      const picker = await opened({ adapter: crewAdapter({ searchAssignees }) });
      inputOf(picker).focus();
      await typeText('bob');
      await press('Enter');
      const settled = picker.settle();
      expect(picker.value).to.deep.equal([]);
      if (outcome === 'resolve') answer.resolve({ items: crew.filter(({ id }) => id === 'bob'), total: 1 });
      else answer.reject(new AdapterError('unavailable', 'away'));
      expect(await settled).to.equal(outcome === 'resolve');
      expect(picker.value).to.deep.equal(outcome === 'resolve' ? ['bob'] : []);
      picker.remove();
    }
  });

  it('has one person in a single field, however quickly two are clicked', async () => {
    const picker = await opened({ single: true });
    const hands = [hand(), hand()];
    hostWorks(picker, ...hands);
    await click(optionOf(picker, 'Ann Lee'));
    await click(optionOf(picker, 'Bob Ray'));
    hands.forEach(({ resolve }) => resolve());
    await waitUntil(() => picker.value[0] === 'bob');
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('keeps the last one, however quickly two are removed', async () => {
    const picker = await newPicker({ value: ['ann', 'bob'], removeLast: 'forbid' });
    const hands = [hand(), hand()];
    hostWorks(picker, ...hands);
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    hands.forEach(({ resolve }) => resolve());
    await waitUntil(() => shownText(picker).includes('At least one person has to stay.'));
    expect(picker.value).to.deep.equal(['bob']);
  });

  it('leaves the focus to whoever has gone on', async () => {
    const picker = await opened();
    const other = document.createElement('input');
    picker.before(other);
    await shown(picker);
    const work = hand();
    hostWorks(picker, work);
    await click(optionOf(picker, 'Ann Lee'));
    other.focus();
    work.resolve();
    await waitUntil(() => picker.value.length === 1);
    await shown(picker);
    expect(deepFocus() === other).to.equal(true);
  });

  it('leaves what is typed meanwhile', async () => {
    const picker = await opened();
    const work = hand();
    hostWorks(picker, work);
    await click(inputOf(picker));
    await click(optionOf(picker, 'Ann Lee'));
    await typeText('b');
    work.resolve();
    await waitUntil(() => picker.value.length === 1);
    await shown(picker);
    await typeText('o');
    expect(inputOf(picker).value).to.equal('bo');
  });

  it('says and shows that the edit was refused', async () => {
    const picker = await newPicker({ value: ['ann'] });
    picker.addEventListener('assignees-change', (event) => event.detail.waitUntil(Promise.reject(new Error('no'))));
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await hears(picker, 'The change was not made.');
    expect(shownText(picker)).to.contain('The change was not made.');
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('pulses after a moment, until it is done', async () => {
    const picker = await newPicker({ value: ['ann'] });
    const work = hand();
    hostWorks(picker, work);
    const pulses = (): boolean => byRole(picker, 'button', 'Show people').matches('.waiting');
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await waitUntil(pulses);
    work.resolve();
    await waitUntil(() => !pulses());
  });
});

describe('an edit that the application has not finished', () => {
  async function inForm(props: Partial<AssigneeMultiselect> = {}) {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const picker = await newPicker({ value: ['ann', 'bob', 'cyd'], ...props });
    form.append(picker);
    await shown(picker);
    return { form, picker, log: record(picker) };
  }

  /** After everything that hangs on the work is done. */
  async function finish(picker: AssigneeMultiselect, work: ReturnType<typeof hand>): Promise<void> {
    work.resolve();
    await shown(picker);
    await shown(picker);
  }

  it('comes to nothing when the form is reset meanwhile, and so does what waits behind it', async () => {
    const { form, picker, log } = await inForm();
    picker.setAttribute('value', 'ann bob cyd');
    const work = hand();
    hostWorks(picker, work);
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    form.reset();
    await finish(picker, work);
    expect(log).to.deep.equal(['ask + -ann']);
    expect(picker.value).to.deep.equal(['ann', 'bob', 'cyd']);
    await click(byRole(picker, 'button', 'Remove Cyd Berg'));
    await waitUntil(() => picker.value.length === 2);
    expect(log.at(-1)).to.equal('told ann,bob + -cyd chip');
  });

  it('says nothing of its failure after a reset', async () => {
    const { form, picker } = await inForm();
    let refuse!: (error: Error) => void;
    picker.addEventListener('assignees-change', (event) => {
      event.detail.waitUntil(new Promise<void>((_done, reject) => (refuse = reject)));
    });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    form.reset();
    refuse(new Error('no'));
    await shown(picker);
    await shown(picker);
    expect(shownText(picker)).not.to.contain('The change was not made.');
  });

  it('of a pasted list leaves no words of it after a reset', async () => {
    const { form, picker } = await inForm();
    picker.value = [];
    const work = hand();
    hostWorks(picker, work);
    picker.focus();
    pasteInto(inputOf(picker), 'Bob Ray; Cyd Berg');
    await waitUntil(() => shownText(picker).includes('Looking up'));
    await shown(picker);
    form.reset();
    await finish(picker, work);
    expect(picker.value).to.deep.equal([]);
    expect(shownText(picker)).not.to.contain('of the list');
  });

  const endings: Record<string, (picker: AssigneeMultiselect) => unknown> = {
    'is disabled': (picker) => (picker.disabled = true),
    'becomes read-only': (picker) => (picker.readonly = true),
    'has left the page': (picker) => picker.remove(),
  };
  for (const [what, end] of Object.entries(endings)) {
    it(`is finished when the picker ${what}, since its application has taken it on; the next is not asked for`, async () => {
      const { picker, log } = await inForm();
      const work = hand();
      hostWorks(picker, work);
      await click(byRole(picker, 'button', 'Remove Ann Lee'));
      await click(byRole(picker, 'button', 'Remove Bob Ray'));
      end(picker);
      await finish(picker, work);
      expect(log.filter((line) => line.startsWith('ask'))).to.deep.equal(['ask + -ann']);
      expect(picker.value).to.deep.equal(['bob', 'cyd']);
    });
  }
});

describe('a list that was pasted into a picker and is still being looked up', () => {
  /** A picker of a back end that answers when its hand is raised. */
  async function slowPicker(): Promise<{ picker: AssigneeMultiselect; answer: () => void; log: string[] }> {
    const work = hand();
    const searchAssignees = async () => (await work.promise, { items: crew, total: crew.length });
    const picker = await newPicker({ adapter: crewAdapter({ searchAssignees }) });
    const log = record(picker);
    picker.focus();
    pasteInto(inputOf(picker), 'Ann Lee; Bob Ray');
    await waitUntil(() => shownText(picker).includes('Looking up'));
    return { picker, answer: work.resolve, log };
  }

  const endings: Record<string, (picker: AssigneeMultiselect) => unknown> = {
    'was given up by Escape': () => press('Escape'),
    'was disabled': (picker) => (picker.disabled = true),
    'has left the page': (picker) => picker.remove(),
    'was reset with its form': (picker) => picker.formResetCallback(),
  };

  for (const [what, end] of Object.entries(endings)) {
    it(`chooses nobody when it ${what}`, async () => {
      const { picker, answer, log } = await slowPicker();
      await end(picker);
      await shown(picker);
      answer();
      await shown(picker);
      await shown(picker);
      expect(log).to.deep.equal([]);
      expect(picker.value).to.deep.equal([]);
    });
  }

  it('is looked up anew where the back end is another one by then', async () => {
    const { picker, answer } = await slowPicker();
    picker.adapter = crewAdapter({ searchAssignees: async () => ({ items: crew.slice(1), total: crew.length - 1 }) });
    answer();
    await waitUntil(() => picker.value.length > 0);
    expect(picker.value).to.deep.equal(['bob']);
    await waitUntil(() => shownText(picker).includes('Nobody found for: Ann Lee'));
  });

  it('settles both of two candidates who are chosen in haste', async () => {
    const twins = [
      ...crew,
      { id: 'lee', kind: 'person' as const, name: 'Ann Lee', email: 'lee@crm.example' },
      { id: 'ray', kind: 'person' as const, name: 'Bob Ray', email: 'ray@crm.example' },
    ];
    const picker = await newPicker({ assignees: twins });
    pasteInto(inputOf(picker), 'Ann Lee; Bob Ray');
    await waitUntil(() => hasRole(picker, 'button', 'lee@crm.example'));
    const hands = [hand(), hand()];
    hostWorks(picker, ...hands);
    await click(byRole(picker, 'button', 'lee@crm.example'));
    await click(byRole(picker, 'button', 'ray@crm.example'));
    hands.forEach(({ resolve }) => resolve());
    await waitUntil(() => picker.value.length === 2);
    await waitUntil(() => allByRole(picker, 'group', /^Which/).length === 0);
  });
});

describe('a question that is open in a picker', () => {
  async function asked(): Promise<AssigneeMultiselect> {
    const picker = await newPicker({ value: ['ann', 'bob'], currentUser: crew[0]!, removeSelf: 'confirm' });
    await click(byRole(picker, 'button', 'Remove Ann Lee'));
    await waitUntil(() => hasRole(picker, 'alertdialog'));
    return picker;
  }

  it('is answered by no when its person does something else', async () => {
    const picker = await asked();
    await click(byRole(picker, 'button', 'Remove Bob Ray'));
    await waitUntil(() => picker.value.length === 1);
    expect(picker.value).to.deep.equal(['ann']);
    expect(hasRole(picker, 'alertdialog')).to.equal(false);
  });

  it('is answered by no when nothing can be edited any more', async () => {
    const picker = await asked();
    picker.readonly = true;
    await shown(picker);
    expect(hasRole(picker, 'alertdialog')).to.equal(false);
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  for (const [answer, left] of Object.entries({ Keep: ['ann', 'bob'], Remove: ['bob'] })) {
    it(`gives the focus back after ${answer}`, async () => {
      const picker = await asked();
      const button = byRole(picker, 'button', answer);
      button.focus();
      await press('Enter');
      await waitUntil(() => deepFocus() === inputOf(picker));
      expect(picker.value).to.deep.equal(left);
    });
  }

  it('leaves out nobody who was set while it was open', async () => {
    const picker = await asked();
    picker.value = ['ann', 'bob', 'cyd'];
    await shown(picker);
    await click(byRole(picker, 'button', 'Remove'));
    await waitUntil(() => !picker.value.includes('ann'));
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
    expect(removeNames(picker)).to.deep.equal(['Bob Ray', 'Cyd Berg']);
  });
});

it('a picker in a form that is reset asks nothing more', async () => {
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  const picker = await newPicker({ value: ['ann'], removeLast: 'confirm' });
  form.append(picker);
  await click(byRole(picker, 'button', 'Remove Ann Lee'));
  await waitUntil(() => hasRole(picker, 'alertdialog'));
  form.reset();
  await shown(picker);
  expect(hasRole(picker, 'alertdialog')).to.equal(false);
});
