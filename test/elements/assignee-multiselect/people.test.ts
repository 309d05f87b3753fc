// Where the people of the picker come from, and what it says while they come, fail to come, or come too late.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { Assignee, AssigneePage } from '../../../src/domain/people/assignee.js';
import { byRole, deepFocus, hasRole, said, shownText } from '../../find-by-role.js';
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
  removeNames,
  shown,
} from './picker.js';
import { fakeClock } from '../../fake-clock.js';
import { waitUntil } from '../../wait-until.js';

const listbox = (picker: Element) => picker.shadowRoot!.querySelector('[role=listbox]')!;

describe('people of a host without types', () => {
  it('may have numbers for ids', async () => {
    const picker = await newPicker({ assignees: [{ id: 7, name: 'Ann Lee', kind: 'person' } as never] });
    picker.value = [7 as never];
    await shown(picker);
    expect(shownText(picker)).to.contain('Ann Lee');
    picker.showPicker();
    await shown(picker);
    expect(chosenOptions(picker)).to.deep.equal(['Ann Lee']);
    await click(optionOf(picker, 'Ann Lee'));
    await shown(picker);
    expect(picker.value).to.deep.equal([]);
  });
});

describe('the people of the picker', () => {
  it('are those of the array, without the inactive ones', async () => {
    const picker = await newPicker();
    picker.showPicker();
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee', 'Bob Ray', 'Cyd Berg', 'Dan Anders', 'Team North']);
  });

  it('are chosen and taken back by a click, which leaves the focus and the list as they are (A36)', async () => {
    const picker = await newPicker();
    await click(inputOf(picker));
    await shown(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await click(optionOf(picker, 'Cyd Berg'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob', 'cyd']);
    expect(chosenOptions(picker)).to.deep.equal(['Bob Ray', 'Cyd Berg']);
    await click(optionOf(picker, 'Bob Ray'));
    await shown(picker);
    expect(picker.value).to.deep.equal(['cyd']);
    expect([deepFocus(), isOpen(picker)]).to.deep.equal([inputOf(picker), true]);
  });

  it('close with a click elsewhere or the focus gone, and stay chosen (A37)', async () => {
    const picker = await newPicker({ value: ['ann'] });
    const outside = document.createElement('button');
    outside.textContent = 'Elsewhere';
    picker.before(outside);
    await click(inputOf(picker));
    await shown(picker);
    await click(outside);
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    await click(inputOf(picker));
    outside.focus();
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    expect(picker.value).to.deep.equal(['ann']);
  });

  it('open with the button too, which moves the focus into the field, and close with it', async () => {
    const picker = await newPicker();
    await click(byRole(picker, 'button', 'Show people'));
    await shown(picker);
    expect([isOpen(picker), deepFocus()]).to.deep.equal([true, inputOf(picker)]);
    await click(byRole(picker, 'button', 'Show people'));
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
  });

  it('have name and details as a screen reader needs them (A16, A17)', async () => {
    const picker = await newPicker({ value: ['ann'] });
    picker.focus();
    await typeText('an');
    await shown(picker);
    const option = optionOf(picker, 'Ann Lee');
    expect(option.getAttribute('aria-selected')).to.equal('true');
    expect(optionOf(picker, 'Dan Anders').getAttribute('aria-selected')).to.equal('false');
    const details = picker.shadowRoot!.getElementById(
      optionOf(picker, 'Dan Anders').getAttribute('aria-describedby')!,
    )!;
    expect(details.textContent).to.contain('On leave until May').and.to.contain('dan@crm.example');
  });

  it('have rows of one height in every font size, with and without details', async () => {
    const people = [
      ...crew,
      ...Array.from({ length: 40 }, (_, at) => ({ id: `x${at}`, kind: 'person' as const, name: `ก็ X ${at}` })),
    ];
    const picker = await newPicker({ assignees: people });
    picker.style.setProperty('--le-font-size', '21px');
    picker.showPicker();
    await shown(picker);
    const heights = optionsOf(picker).map((option) => Math.round(option.getBoundingClientRect().height * 10));
    expect(new Set(heights).size).to.equal(1);
  });

  it('who cannot be chosen say why, and cannot be chosen', async () => {
    const picker = await newPicker();
    picker.showPicker();
    await shown(picker);
    expect(optionOf(picker, 'Dan Anders').getAttribute('aria-disabled')).to.equal('true');
    await click(optionOf(picker, 'Dan Anders'));
    await hears(picker, 'Dan Anders: On leave until May');
    expect(picker.value).to.deep.equal([]);
  });

  it('who cannot be chosen can be taken back', async () => {
    const picker = await newPicker({ value: ['dan'] });
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Dan Anders'));
    expect(picker.value).to.deep.equal([]);
  });

  it('beyond the maximum cannot be chosen, with the reason, said once (A51)', async () => {
    const picker = await newPicker({ max: 2, value: ['ann'] });
    picker.showPicker();
    await shown(picker);
    await click(optionOf(picker, 'Bob Ray'));
    await hears(picker, 'Bob Ray assigned. 2 assigned.', 'Only 2 people can be chosen.');
    expect(optionOf(picker, 'Cyd Berg').getAttribute('aria-disabled')).to.equal('true');
    expect(shownText(optionOf(picker, 'Cyd Berg'))).to.contain('Only 2 people can be chosen.');
    expect(optionOf(picker, 'Ann Lee').getAttribute('aria-disabled')).to.equal(null);
    await click(optionOf(picker, 'Cyd Berg'));
    expect(picker.value).to.deep.equal(['ann', 'bob']);
  });

  it('are counted aloud, once for all keys of a word (A39)', async () => {
    const picker = await newPicker({ assignees: manyPeople(120) });
    picker.focus();
    const heard: string[] = [];
    const region = byRole(picker, 'status');
    new MutationObserver(() => heard.push(region.textContent.trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const start = performance.now();
    await typeText('person 0011');
    await waitUntil(() => heard.at(-1) === '11 people found', 'the count is not said');
    expect(heard.length).to.be.within(1, Math.ceil((performance.now() - start) / 500));
  });

  for (const [where, props] of [
    ['an array', {}],
    ['a back end', { adapter: crewAdapter() }],
  ] as const) {
    it(`of ${where} are counted aloud again when the list is opened again, with the same text too (A39)`, async () => {
      const picker = await newPicker(props);
      picker.focus();
      await typeText('b');
      await hears(picker, '2 people found');
      await press('Enter', 'Escape');
      await hears(picker, 'Bob Ray assigned.');
      expect(said(picker)).not.to.contain('found');
      await press('ArrowDown');
      await hears(picker, '2 people found');
    });
  }

  it('are said to be none when nobody matches (A40)', async () => {
    const picker = await newPicker();
    picker.focus();
    await typeText('zzz');
    await hears(picker, 'No people match “zzz”.');
    expect(shownText(picker)).to.contain('No people match “zzz”.');
  });

  it('clear the text of a search that found someone when the field is left, and keep one that did not', async () => {
    const picker = await newPicker();
    const outside = document.createElement('button');
    picker.after(outside);
    picker.focus();
    await typeText('bob');
    await press('ArrowDown', 'Enter');
    await shown(picker);
    await press('Tab');
    outside.focus();
    await shown(picker);
    expect(picker.value).to.deep.equal(['bob']);
    expect(inputOf(picker).value).to.equal('');
    picker.focus();
    await typeText('ann');
    outside.focus();
    await shown(picker);
    expect(inputOf(picker).value).to.equal('ann');
  });

  it('can be set anew while the list is open, and the text and the place in the list stay', async () => {
    const picker = await newPicker({ value: ['cyd'] });
    picker.focus();
    await typeText('ann');
    await shown(picker);
    picker.assignees = [...crew, { id: 'zoe', kind: 'person', name: 'Ann Zoe' }];
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee', 'Ann Zoe']);
    await press('Escape', 'Escape', 'ArrowDown');
    await shown(picker);
    const before = optionNames(picker);
    picker.assignees = [...picker.assignees];
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(before);
    expect(activeName(picker)).to.equal('Cyd Berg');
  });

  it('are ten thousand without many nodes', async () => {
    const picker = await newPicker({ assignees: manyPeople(10_000) });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    expect(optionsOf(picker).length).to.be.below(40);
    await typeText('0999');
    await shown(picker);
    expect(optionsOf(picker)[0]!.ariaSetSize).to.equal('11');
  });
});

describe('the people of an adapter', () => {
  it('are not asked for before the list is opened (A8)', async () => {
    let calls = 0;
    const adapter = crewAdapter({ searchAssignees: async () => (calls++, { items: [] }) });
    const picker = await newPicker({ adapter });
    picker.focus();
    await shown(picker);
    expect(calls).to.equal(0);
    picker.showPicker();
    await shown(picker);
    expect(calls).to.equal(1);
  });

  it('have words in the place of a name that nobody has given, and signs that turn others around are left out', async () => {
    const picker = await newPicker({
      assignees: [
        { id: 'x', kind: 'person', name: '' },
        { id: 'y', kind: 'person', name: 'Ann \u202Eeel' },
      ],
      value: ['x', 'y'],
    });
    expect(removeNames(picker)).to.deep.equal(['No name', 'Ann eel']);
    await click(inputOf(picker));
    await waitUntil(() => optionNames(picker).includes('No name'));
  });

  it('give names to ids that were set', async () => {
    const picker = await newPicker({ adapter: crewAdapter(), value: ['eve', 'bob', 'gone'] });
    await waitUntil(() => removeNames(picker)[0] === 'Eve Fox');
    expect(removeNames(picker)).to.deep.equal(['Eve Fox', 'Bob Ray', 'Unknown person']);
  });

  it('are searched once for all keys of a word, with the locale, and the old requests are aborted', async () => {
    const calls: { text: string; locale?: string; signal?: AbortSignal }[] = [];
    const adapter = crewAdapter({
      searchAssignees: async ({ text }, options) => {
        calls.push({ text, ...options });
        return { items: crew.slice(0, 1), total: 1 };
      },
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    const clock = fakeClock();
    await typeText('berg');
    await clock.tickAsync(1_000);
    expect(calls.map(({ text }) => text)).to.satisfy((texts: string[]) => texts.length <= 2 && texts.at(-1) === 'berg');
    expect(calls[0]!.locale).to.be.a('string');
    expect(calls[0]!.signal).to.be.instanceOf(AbortSignal);
  });

  it('of an older text never replace those of a newer one (A38)', async () => {
    const answers = new Map<string, (page: AssigneePage) => void>();
    const adapter = crewAdapter({
      // Ignores the signal, as a careless adapter does.
      searchAssignees: ({ text }) => new Promise((resolve) => answers.set(text, resolve)),
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    await typeText('a');
    await waitUntil(() => answers.has('a'));
    await typeText('n');
    await waitUntil(() => answers.has('an'));
    answers.get('an')!({ items: [crew[0]!], total: 1 });
    await shown(picker);
    answers.get('a')!({ items: [crew[1]!], total: 1 });
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Ann Lee']);
  });

  it('are shown as loading, said only after a second, and the old ones cannot be chosen (A41)', async () => {
    let answer: ((page: AssigneePage) => void) | undefined;
    const adapter = crewAdapter({
      searchAssignees: ({ text }) =>
        text === ''
          ? Promise.resolve({ items: crew.slice(0, 2), total: 2 })
          : new Promise((resolve) => (answer = resolve)),
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => optionsOf(picker).length === 2);
    expect(listbox(picker).ariaBusy).to.equal('false');
    await typeText('b');
    await shown(picker);
    expect(listbox(picker).ariaBusy).to.equal('true');
    await click(optionOf(picker, 'Ann Lee'));
    expect(picker.value).to.deep.equal([]);
    expect(said(picker)).not.to.contain('Loading');
    await waitUntil(() => said(picker).includes('Loading people'), 'loading is said');
    answer!({ items: [crew[1]!], total: 1 });
    await shown(picker);
    expect(listbox(picker).ariaBusy).to.equal('false');
    expect(optionNames(picker)).to.deep.equal(['Bob Ray']);
  });

  it('that never come leave a list that can be closed and a text that stays', async () => {
    const picker = await newPicker({ adapter: crewAdapter({ searchAssignees: () => new Promise(() => undefined) }) });
    picker.focus();
    await typeText('ann');
    await shown(picker);
    await press('Escape');
    await shown(picker);
    expect([isOpen(picker), inputOf(picker).value]).to.deep.equal([false, 'ann']);
  });

  it('that fail show an error, said, with Retry in reach of Tab, and the text stays (A42)', async () => {
    let down = true;
    const adapter = crewAdapter({
      searchAssignees: async () => {
        if (down) throw new AdapterError('unavailable', 'down');
        return { items: crew.slice(0, 1), total: 1 };
      },
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    await typeText('ann');
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    await hears(picker, 'The people could not be loaded.');
    await press('Tab');
    await shown(picker);
    expect(deepFocus()).to.equal(byRole(picker, 'button', 'Retry'));
    down = false;
    await press('Enter');
    await waitUntil(() => optionsOf(picker).length === 1);
    expect([deepFocus(), inputOf(picker).value, isOpen(picker)]).to.deep.equal([inputOf(picker), 'ann', true]);
  });

  it('are tried again when the list is opened again after a failure', async () => {
    let attempts = 0;
    const adapter = crewAdapter({
      searchAssignees: async () => {
        if (++attempts === 1) throw new AdapterError('unavailable', 'down');
        return { items: crew.slice(0, 1), total: 1 };
      },
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    await press('Escape', 'ArrowDown');
    await waitUntil(() => optionsOf(picker).length === 1);
  });

  it('close by one Escape on Retry too, and nothing around them closes (A33)', async () => {
    const picker = await newPicker({
      adapter: crewAdapter({ searchAssignees: () => Promise.reject(new Error('no')) }),
    });
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    byRole(picker, 'button', 'Retry').focus();
    let escaped = 0;
    const listen = () => escaped++;
    document.addEventListener('keydown', listen);
    await press('Escape');
    document.removeEventListener('keydown', listen);
    await shown(picker);
    expect([isOpen(picker), escaped, deepFocus()]).to.deep.equal([false, 0, inputOf(picker)]);
  });

  it('come page by page while one scrolls, each once, and end where the back end ends', async () => {
    const all = manyPeople(130);
    const cursors: (string | undefined)[] = [];
    const adapter = crewAdapter({
      searchAssignees: async ({ limit, cursor }) => {
        cursors.push(cursor);
        const start = Number(cursor ?? 0);
        // Pages overlap by one, as they do when somebody is added meanwhile.
        const items = all.slice(Math.max(0, start - 1), start + limit);
        return { items, total: 130, ...(start + limit < 130 && { nextCursor: String(start + limit) }) };
      },
    });
    const picker = await newPicker({ adapter });
    picker.focus();
    await press('ArrowDown');
    await waitUntil(() => optionsOf(picker).length > 0);
    expect(optionsOf(picker)[0]!.ariaSetSize).to.equal('130');
    const toTheEnd = () => (listbox(picker).scrollTop = listbox(picker).scrollHeight);
    for (const pages of [2, 3]) {
      toTheEnd();
      await waitUntil(() => cursors.length === pages);
      await shown(picker);
    }
    toTheEnd();
    await waitUntil(() => optionNames(picker).at(-1) === 'Person 00129');
    expect(optionsOf(picker).at(-1)!.ariaPosInSet).to.equal('130');
    expect(cursors).to.deep.equal([undefined, '50', '100']);
  });

  it('are not drawn again for a page that is only asked for', async () => {
    const first = manyPeople(12);
    const searchAssignees = ({ cursor }: { cursor?: string }) =>
      cursor === undefined
        ? Promise.resolve({ items: first, nextCursor: 'more', total: 40 })
        : new Promise<AssigneePage>(() => undefined);
    let drawn = 0;
    const renderOption = ({ id, name }: Assignee): string => ((drawn += Number(id === 'p0')), name);
    const picker = await newPicker({ adapter: crewAdapter({ searchAssignees }), renderOption });
    picker.showPicker();
    await waitUntil(() => optionsOf(picker).length === 12);
    await shown(picker);
    // Once as an answer that is still being read, and once to choose from.
    expect(drawn).to.be.at.most(2);
  });

  it('do not turn a cursor that leads nowhere into endless requests', async () => {
    let calls = 0;
    const adapter = crewAdapter({
      searchAssignees: async () => (calls++, { items: crew.slice(0, 2), nextCursor: 'same' }),
    });
    const picker = await newPicker({ adapter });
    const clock = fakeClock();
    picker.showPicker();
    await clock.tickAsync(1_000);
    expect(calls).to.be.within(1, 2);
  });

  it('ask for no more people at once than the back end allows', async () => {
    const limits: number[] = [];
    const adapter = crewAdapter({
      capabilities: { maxLimit: 20 } as never,
      searchAssignees: async ({ limit }) => (limits.push(limit), { items: [] }),
    });
    const picker = await newPicker({ adapter });
    picker.showPicker();
    await shown(picker);
    expect(limits).to.deep.equal([20]);
  });

  it('keep an error of a later page beside the people that are there', async () => {
    const adapter = crewAdapter({
      searchAssignees: async ({ cursor }) => {
        if (cursor) throw new AdapterError('unavailable', 'down');
        return { items: crew.slice(0, 3), nextCursor: '3' };
      },
    });
    const picker = await newPicker({ adapter });
    picker.showPicker();
    await waitUntil(() => hasRole(picker, 'button', 'Retry'));
    expect(optionsOf(picker)).to.have.length(3);
  });

  it('are those of the new adapter when it is exchanged, also while an answer of the old one is under way', async () => {
    let answer!: (page: AssigneePage) => void;
    const old = crewAdapter({ searchAssignees: () => new Promise((resolve) => (answer = resolve)) });
    const picker = await newPicker({ adapter: old, value: ['x'] });
    picker.showPicker();
    await shown(picker);
    const zoe: Assignee = { id: 'zoe', kind: 'person', name: 'Zoe New' };
    picker.adapter = crewAdapter({
      searchAssignees: async () => ({ items: [zoe], total: 1 }),
      getAssignees: async () => [],
    });
    await shown(picker);
    answer({ items: [{ id: 'x', kind: 'person', name: 'Old X' }], total: 1 });
    await shown(picker);
    expect(optionNames(picker)).to.deep.equal(['Zoe New']);
    expect(shownText(picker)).not.to.contain('Old X');
  });

  it('are asked for by record only when the records are others than before', async () => {
    const asked: (string[] | undefined)[] = [];
    const adapter = crewAdapter({
      searchAssignees: async ({ leadIds }) => (asked.push(leadIds), { items: crew.slice(0, 2) }),
    });
    const picker = await newPicker({ adapter, leadIds: ['1'] });
    picker.showPicker();
    await shown(picker);
    picker.leadIds = ['1'];
    await shown(picker);
    expect(asked).to.deep.equal([['1']]);
    picker.leadIds = ['2'];
    await shown(picker);
    expect(asked).to.deep.equal([['1'], ['2']]);
  });

  it('leave no request behind when the picker is taken away while open', async () => {
    let signal: AbortSignal | undefined;
    const adapter = crewAdapter({
      searchAssignees: (_query, options) => {
        signal = options?.signal;
        return new Promise(() => undefined);
      },
    });
    const picker = await newPicker({ adapter });
    const parent = picker.parentElement!;
    picker.showPicker();
    await shown(picker);
    picker.remove();
    expect(signal!.aborted).to.equal(true);
    expect(picker.open).to.equal(false);
    parent.append(picker);
    await shown(picker);
    expect(isOpen(picker)).to.equal(false);
    picker.showPicker();
    await shown(picker);
    expect(isOpen(picker)).to.equal(true);
  });
});
