// What people see of the picker: in light, dark and forced colours, enlarged, spaced out, on narrow windows, in calm.
import { expect } from '@open-wc/testing';
import { backgroundOf, contrast } from '../../contrast.js';
import { allByRole, byRole, shownText, found } from '../../find-by-role.js';
import { resizeWindow, restoreWindow, withMedia } from '../../media.js';
import { hover, press, typeText } from '../../user.js';
import {
  crew,
  crewAdapter,
  inputOf,
  manyPeople,
  newPicker,
  optionOf,
  optionsOf,
  pasteInto,
  removeNames,
  shown,
} from './picker.js';
import { pickerStates } from './picker-states.js';
import { waitUntil } from '../../wait-until.js';

type Picker = Awaited<ReturnType<typeof newPicker>>;

const part = (picker: Element, name: string): HTMLElement => {
  const found = picker.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
};

const hasCheck = (picker: Element, name: string): boolean =>
  optionOf(picker, name).querySelector('svg')?.checkVisibility({ visibilityProperty: true }) ?? false;

/** Whether the first of these words in it can be seen: nothing cuts or covers them. */
function isSeen(within: Element, words: string): boolean {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    const seen = (within.getRootNode() as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
    return seen !== null && within.contains(seen);
  }
  return false;
}

async function inScheme(scheme: 'light' | 'dark', check: () => Promise<void>) {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = 'Canvas';
  try {
    await check();
  } finally {
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  }
}

describe('the look of the picker', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`has a ring, a border and an active option of a contrast of 3 in ${scheme} (A54)`, () =>
      inScheme(scheme, async () => {
        const picker = await newPicker({ value: ['ann'] });
        picker.focus();
        await press('ArrowDown', 'ArrowDown');
        await shown(picker);
        const box = getComputedStyle(part(picker, 'box'));
        const page = backgroundOf(picker);
        expect([box.outlineStyle, Number.parseFloat(box.outlineWidth)]).to.deep.equal(['solid', 2]);
        for (const beside of [page, box.backgroundColor]) expect(contrast(box.outlineColor, beside)).to.be.at.least(3);
        const active = getComputedStyle(optionOf(picker, 'Bob Ray'));
        expect([active.outlineStyle, Number.parseFloat(active.outlineWidth)]).to.deep.equal(['solid', 2]);
        expect(contrast(active.outlineColor, backgroundOf(part(picker, 'popup')))).to.be.at.least(3);
        picker.blur();
        await shown(picker);
        for (const beside of [page, box.backgroundColor]) {
          expect(contrast(getComputedStyle(part(picker, 'box')).borderTopColor, beside)).to.be.at.least(3);
        }
      }));

    it(`has chips with an edge of a contrast of 3 in ${scheme}, whatever their state (A54)`, () =>
      inScheme(scheme, async () => {
        const picker = await newPicker({ value: ['ann', 'cyd', 'north'], baseline: ['ann', 'bob'], mixed: ['eve'] });
        picker.focus();
        await press('Backspace');
        await shown(picker);
        const states = ['kept', 'removed', 'added', 'mixed', 'marked'];
        const box = getComputedStyle(part(picker, 'box')).backgroundColor;
        const edges = states.map((state) => {
          const { boxShadow, borderTopColor } = getComputedStyle(picker.shadowRoot!.querySelector(`.chip.${state}`)!);
          return contrast(boxShadow === 'none' ? borderTopColor : boxShadow.replace(/ 0px .*$/, ''), box);
        });
        edges.forEach((edge, at) => expect(edge, states[at]).to.be.at.least(3));
      }));

    it(`has initials and signs that can be read in ${scheme}`, () =>
      inScheme(scheme, async () => {
        const people = manyPeople(60);
        const picker = await newPicker({ assignees: people, value: people.slice(0, 30).map(({ id }) => id) });
        picker.showPicker();
        await shown(picker);
        const avatars = [...picker.shadowRoot!.querySelectorAll('[part=avatar]')];
        expect(new Set(avatars.map(({ className }) => className)).size, 'colours seen').to.equal(10);
        for (const avatar of avatars) {
          expect(contrast(getComputedStyle(avatar).color, backgroundOf(avatar)), avatar.className).to.be.at.least(4.5);
        }
        for (const button of allByRole(picker, 'button')) {
          expect(contrast(getComputedStyle(button).color, backgroundOf(button)), button.ariaLabel!).to.be.at.least(3);
        }
      }));
  }

  it('tells the whole of a name that is cut, to a mouse that stays on it', async () => {
    const name = 'Wilhelmina Aurelia Constanze von und zu Hohenlohe-Waldenburg-Schillingsfürst';
    const people = [{ ...crew[0]!, name }, crew[1]!];
    const picker = await newPicker({ assignees: people, value: ['ann', 'bob'] });
    picker.style.inlineSize = '14rem';
    await shown(picker);
    const titles: string[] = [];
    const look = async (elements: Iterable<Element>) => {
      for (const element of elements as Iterable<HTMLElement>) {
        await hover(element);
        await shown(picker);
        titles.push(element.title);
      }
    };
    picker.showPicker();
    await shown(picker);
    await look(picker.shadowRoot!.querySelectorAll('[part=option-name]'));
    picker.hide();
    await shown(picker);
    await look(picker.shadowRoot!.querySelectorAll('[part=chip-name]'));
    expect(titles).to.deep.equal([name, '', name, '']);
  });

  it('keeps in sight what tells people of one name apart, on chips and in options', async () => {
    const name = 'Alexandra Constantinopoulos';
    const twin = (id: string, email: string) => ({ id, name, email, kind: 'person' as const });
    const busy = { inactive: true, disabledReason: 'On leave until the end of the month of May' };
    const people = [
      twin('a', 'alexandra.constantinopoulos.12@crm.example'),
      { ...twin('b', 'alexandra.constantinopoulos.13@crm.example'), ...busy },
      twin('c', 'alexandra@south.example'),
      twin('d', 'alexandra@north.example'),
    ];
    const picker = await newPicker({ assignees: people, value: people.map(({ id }) => id) });
    picker.style.inlineSize = '18rem';
    picker.showPicker();
    await shown(picker);
    const chips = [...picker.shadowRoot!.querySelectorAll('.chip')];
    const options = [...picker.shadowRoot!.querySelectorAll('[part=option-detail]')];
    ['.12', '.13', 'south', 'north'].forEach((words, at) => {
      expect(isSeen(chips[at]!, words), `chip with ${words}`).to.equal(true);
      expect(isSeen(options[at]!, words), `option with ${words}`).to.equal(true);
    });
    expect(removeNames(picker)[0]).to.equal(`${name} (alexandra.constantinopoulos.12@crm.example)`);
  });

  for (const nowrap of [false, true])
    it(`has whole names and "on some" on a phone, ${nowrap ? 'on a line' : 'on lines'}`, async () => {
      const mixed = crew.filter(({ name }) => name !== 'Dan Anders').map(({ id }) => id);
      const picker = await newPicker({ mixed, nowrap, messages: { onSome: 'bei einigen Einträgen' } });
      picker.style.inlineSize = '15rem';
      const chips = (): HTMLElement[] => [...picker.shadowRoot!.querySelectorAll<HTMLElement>('[part~=chip]')];
      const isCut = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth;
      const cut = (): Element[] => chips().flatMap((chip) => [...chip.querySelectorAll('bdi, .note')].filter(isCut));
      await waitUntil(() => chips().length === (nowrap ? 1 : mixed.length));
      await waitUntil(() => cut().length === 0, `cut: ${cut().map(({ textContent }) => textContent)}; ${mixed.length}`);
      for (const chip of chips()) expect(chip.offsetWidth).to.be.at.most(240);
      expect(isSeen(chips()[0]!, 'Einträgen')).to.equal(true);
    });

  it('keeps a short name and all of its note', async () => {
    const picker = await newPicker({ assignees: [{ ...crew[4]!, name: 'Bo' }], value: ['eve'] });
    const note = picker.shadowRoot!.querySelector('.chip .note')!;
    expect(note.textContent).to.equal('(inactive)');
    expect(note.scrollWidth).to.be.at.most(note.clientWidth);
  });

  for (const width of ['16rem', '40rem']) {
    it(`keeps all of "+N more" and room for typing on a line of ${width}`, async () => {
      const people = manyPeople(30);
      const picker = await newPicker({ assignees: people, value: people.map(({ id }) => id), nowrap: true });
      picker.style.inlineSize = width;
      await shown(picker);
      await shown(picker);
      const line = inputOf(picker).parentElement!.getBoundingClientRect();
      const more = part(picker, 'more').getBoundingClientRect();
      const input = inputOf(picker).getBoundingClientRect();
      expect(more.right).to.be.at.most(input.left + 1);
      expect(input.right).to.be.at.most(line.right + 1);
      expect(Math.min(input.width, more.height, more.width)).to.be.at.least(24);
    });
  }

  it('tells who is chosen and who is active by shapes, not by colour alone (A54)', async () => {
    const picker = await newPicker({ value: ['ann'] });
    picker.focus();
    await press('ArrowDown', 'ArrowDown');
    await shown(picker);
    expect([hasCheck(picker, 'Ann Lee'), hasCheck(picker, 'Bob Ray')]).to.deep.equal([true, false]);
    const outline = (name: string) => getComputedStyle(optionOf(picker, name)).outlineStyle;
    expect([outline('Ann Lee'), outline('Bob Ray')]).to.deep.equal(['none', 'solid']);
  });

  it('keeps edges, ring and marks where colours are forced (A54)', async function () {
    await withMedia(this, 'forced-colors', 'active', async () => {
      const picker = await newPicker({ value: ['ann', 'north'] });
      picker.focus();
      await press('ArrowDown', 'ArrowDown', 'ArrowDown');
      await shown(picker);
      const style = (element: Element) => getComputedStyle(element);
      for (const name of ['box', 'chip', 'popup', 'avatar']) {
        const { borderTopStyle, outlineStyle } = style(part(picker, name));
        expect([borderTopStyle, outlineStyle], name).to.include('solid');
      }
      expect(style(part(picker, 'box')).outlineStyle).to.equal('solid');
      const [chosen, active] = [optionOf(picker, 'Ann Lee'), optionOf(picker, 'Bob Ray')];
      expect(style(active).outlineStyle).to.equal('solid');
      expect(style(chosen).outlineStyle, 'not taken for the active one').to.equal('none');
      expect(hasCheck(picker, 'Ann Lee')).to.equal(true);
    });
  });

  it('does not move for whoever has asked for calm', async function () {
    const loading = () => pickerStates['loading']!();
    const moving = (picker: Element) => picker.shadowRoot!.getAnimations().length;
    expect(moving(await loading())).to.be.above(0);
    await withMedia(this, 'prefers-reduced-motion', 'reduce', async () => {
      expect(moving(await loading())).to.equal(0);
    });
  });

  for (const size of ['small', 'medium', 'large'] as const) {
    it(`has targets of 24 px when it is ${size} (A53)`, async () => {
      const picker = await newPicker({ size, value: ['ann', 'bob'], choosePrimary: true, max: 4 });
      document.documentElement.style.fontSize = '62.5%';
      try {
        picker.focus();
        await typeText('r');
        await shown(picker);
        const targets = [...allByRole(picker, 'button'), ...optionsOf(picker), part(picker, 'box')];
        expect(targets.length).to.be.above(8);
        for (const target of targets) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), target.ariaLabel ?? target.textContent).to.be.at.least(24);
        }
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('has targets of 24 px in the sheet of a phone (A53)', async function () {
    await resizeWindow(this, 390, 700);
    document.documentElement.style.fontSize = '62.5%';
    try {
      const picker = await newPicker({ size: 'small', value: ['ann', 'bob'] });
      picker.showPicker();
      await shown(picker);
      for (const button of found(allByRole(picker, 'button'))) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.ariaLabel ?? button.textContent).to.be.at.least(24);
      }
    } finally {
      document.documentElement.style.fontSize = '';
      await restoreWindow();
    }
  });

  it('is higher when it is large and lower when it is small', async () => {
    const height = async (size: 'small' | 'medium' | 'large') =>
      part(await newPicker({ size, value: ['ann'] }), 'box').getBoundingClientRect().height;
    const [small, medium, large] = [await height('small'), await height('medium'), await height('large')];
    expect(small).to.be.below(medium);
    expect(medium).to.be.below(large);
  });
});

/** Everything with words in it shows them in full, from top to bottom. */
function nothingCut(picker: Element): void {
  const parts = picker.shadowRoot!.querySelectorAll<HTMLElement>(
    '[part~=chip], [part=option-name], [part=option-detail], [role=option], button, [part=help], [part=error], label',
  );
  for (const element of parts) {
    if (!element.checkVisibility()) continue;
    expect(element.scrollHeight, `${element.className} ${element.textContent}`).to.be.at.most(element.clientHeight + 2);
  }
}

function insideWindow(element: Element): void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const name = element.getAttribute('part') ?? element.tagName;
  expect(left, `${name} left`).to.be.at.least(0);
  expect(top, `${name} top`).to.be.at.least(0);
  expect(right, `${name} right`).to.be.at.most(innerWidth);
  expect(bottom, `${name} bottom`).to.be.at.most(innerHeight);
}

const noSidewaysScroll = () =>
  expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);

const long = {
  id: 'long',
  kind: 'person' as const,
  name: 'Wolfeschlegelsteinhausenbergerdorff-Montgomery Maximiliana Alexandra',
  email: 'wolfeschlegelsteinhausenbergerdorff@very-long-company-name.example',
};

describe('the room of the picker', () => {
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    await restoreWindow();
  });

  async function openWithMany(props: Partial<Picker> = {}): Promise<Picker> {
    const assignees = [long, ...manyPeople(30)];
    const picker = await newPicker({ assignees, value: ['long', 'p1', 'p2'], help: 'They can open it.', ...props });
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    return picker;
  }

  it('lets letters, words and lines be spaced out without cutting any (1.4.12)', async () => {
    const wide = document.createElement('style');
    wide.textContent =
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }';
    document.head.append(wide);
    const picker = await openWithMany();
    nothingCut(picker);
    noSidewaysScroll();
    wide.remove();
  });

  it('holds letters of twice the size (1.4.4)', async () => {
    document.documentElement.style.fontSize = '200%';
    const picker = await openWithMany();
    await waitUntil(() => part(picker, 'popup').getBoundingClientRect().bottom <= innerHeight);
    nothingCut(picker);
    noSidewaysScroll();
    insideWindow(part(picker, 'popup'));
  });

  it('holds its chips and the buttons of a pasted list with letters of twice the size on a phone', async function () {
    await resizeWindow(this, 320, 640);
    document.documentElement.style.fontSize = '200%';
    const twins = ['wolfeschlegelsteinhausen.1@crm.example', 'wolfeschlegelsteinhausen.2@crm.example'];
    const assignees = [
      crew[0]!,
      ...twins.map((email) => ({ id: email, email, name: 'Bob Ray', kind: 'person' as const })),
    ];
    const picker = await newPicker({ assignees, value: ['ann'] });
    pasteInto(inputOf(picker), 'Bob Ray\nNobody At All');
    await waitUntil(() => picker.shadowRoot!.querySelectorAll('[part=candidate]').length === 2);
    await shown(picker);
    const within = (outer: Element, inner: Element) => {
      const [box, { left, right }] = [outer.getBoundingClientRect(), inner.getBoundingClientRect()];
      expect(left, inner.textContent).to.be.at.least(box.left);
      expect(right, inner.textContent).to.be.at.most(box.right);
      expect(inner.scrollWidth, inner.textContent).to.be.at.most(inner.clientWidth);
    };
    for (const button of part(picker, 'notice').querySelectorAll('button')) within(part(picker, 'notice'), button);
    for (const chip of picker.shadowRoot!.querySelectorAll('.chip')) within(part(picker, 'box'), chip);
    noSidewaysScroll();
  });

  for (const [width, height] of [
    [320, 640],
    [320, 256],
  ] as const) {
    it(`is all within ${width} × ${height} px, closed and open, with somebody to be seen (A55)`, async function () {
      await resizeWindow(this, width, height);
      const picker = await openWithMany({ max: 9 });
      noSidewaysScroll();
      for (const name of ['sheet', 'save', 'cancel', 'input']) insideWindow(part(picker, name));
      const [box, input] = [part(picker, 'box'), inputOf(picker)].map((element) => element.getBoundingClientRect());
      expect(input!.bottom, 'field in sight').to.be.at.most(box!.bottom + 1);
      const list = picker.shadowRoot!.querySelector('[role=listbox]')!.getBoundingClientRect();
      const inSight = optionsOf(picker).filter((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        return top >= list.top - 1 && bottom <= list.bottom + 1;
      });
      expect(inSight.length, 'options in sight').to.be.at.least(1);
      picker.hide();
      await shown(picker);
      noSidewaysScroll();
      expect(part(picker, 'box').getBoundingClientRect().right).to.be.at.most(width);
    });
  }

  it('stays beside its field in a low window, which it does not cover (A55)', async function () {
    await resizeWindow(this, 640, 256);
    const picker = await openWithMany();
    await waitUntil(() => part(picker, 'popup').getBoundingClientRect().bottom <= innerHeight);
    insideWindow(part(picker, 'popup'));
    const [popup, input] = [part(picker, 'popup'), inputOf(picker)].map((element) => element.getBoundingClientRect());
    expect(popup!.top >= input!.bottom || popup!.bottom <= input!.top, 'field in sight').to.equal(true);
    expect(optionsOf(picker)[0]!.getBoundingClientRect().bottom).to.be.at.most(popup!.bottom);
  });

  it('has an empty line below its chips only where there is no room for a finger beside the last, and none more with the focus', async function () {
    if (!CSS.supports('field-sizing: content')) this.skip();
    const picker = await newPicker({ value: ['ann', 'bob', 'cyd'] });
    const last = allByRole(picker, 'listitem').at(-1)!;
    const chips = byRole(picker, 'list', 'Assigned people');
    const input = inputOf(picker);
    const heights: number[] = [];
    const lonely = (): number[] =>
      Array.from({ length: 151 }, (_, step) => 200 + 2 * step).filter((width, step) => {
        picker.style.width = `${width}px`;
        const chip = last.getBoundingClientRect();
        const room = chips.parentElement!.getBoundingClientRect().right - chip.right;
        const { height } = picker.getBoundingClientRect();
        expect(height, `at ${width}`).to.equal((heights[step] ??= height));
        expect(input.getBoundingClientRect().width).to.be.at.least(24);
        return input.getBoundingClientRect().top >= chip.bottom && room >= 28;
      });
    expect(lonely()).to.deep.equal([]);
    picker.focus();
    expect(lonely()).to.deep.equal([]);
  });
});

describe('the picker on paper', () => {
  for (const nowrap of [true, false]) {
    it(`names everybody who is chosen, ${nowrap ? 'on one line' : 'beyond twenty'} (rule 7)`, function () {
      return withMedia(this, 'type', 'print', async () => {
        const people = manyPeople(40);
        const picker = await newPicker({ assignees: people, value: people.map(({ id }) => id), nowrap });
        for (const { name } of people) expect(shownText(picker)).to.include(name);
        expect(shownText(picker)).not.to.include('more');
        noSidewaysScroll();
      });
    });
  }
});

describe('what a host can style', () => {
  const expected = (kind: string): string[] => kind.split(' ');

  it('are its states: open, loading, invalid and draft', async () => {
    const states = async (name: string) => {
      const picker = await pickerStates[name]!();
      return expected('open loading invalid draft').filter((state) => picker.matches(`:state(${state})`));
    };
    expect(await states('closed')).to.deep.equal([]);
    expect(await states('open')).to.deep.equal(['open']);
    expect(await states('loading')).to.deep.equal(['open', 'loading']);
    expect(await states('invalid')).to.deep.equal(['invalid']);
    expect(await states('a draft')).to.deep.equal(['draft']);
  });

  it('are its colours, corners and letters, by custom properties', async () => {
    const picker = await newPicker({ value: ['ann'] });
    const values = { accent: 'rgb(1, 2, 3)', surface: 'rgb(4, 5, 6)', 'border-strong': 'rgb(7, 8, 9)', radius: '11px' };
    for (const [name, value] of Object.entries({ ...values, 'font-size': '21px', text: 'rgb(250, 251, 252)' })) {
      picker.style.setProperty(`--le-${name}`, value);
    }
    const box = getComputedStyle(part(picker, 'box'));
    expect([box.backgroundColor, box.borderTopColor, box.borderTopLeftRadius, box.fontSize, box.color]).to.deep.equal([
      values.surface,
      values['border-strong'],
      values.radius,
      '21px',
      'rgb(250, 251, 252)',
    ]);
    picker.focus();
    await press('ArrowDown');
    await shown(picker);
    expect(getComputedStyle(optionsOf(picker)[0]!).outlineColor).to.equal(values.accent);
  });

  it('are its parts: each that is documented is there in some state, and no other is', async function () {
    const { default: manifest } = (await import('../../../custom-elements.json')) as unknown as {
      default: { modules: { declarations?: { tagName?: string; cssParts?: { name: string }[] }[] }[] };
    };
    const described = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName === 'assignee-multiselect')!;
    const seen = new Set<string>();
    const look = (picker: Element) => {
      for (const element of picker.shadowRoot!.querySelectorAll('[part]')) {
        for (const name of element.part) seen.add(name);
      }
    };
    for (const make of Object.values(pickerStates)) look(await make());
    await resizeWindow(this, 390, 700);
    look(await pickerStates['open']!());
    await restoreWindow();
    const documented = described.cssParts!.map(({ name }) => name);
    const variants = expected('chip-kept chip-added chip-removed chip-mixed option-selected');
    expect([...seen].sort()).to.deep.equal([...documented, ...variants].sort());
  });

  it('can wait for an adapter that is late', async () => {
    const picker = await newPicker({ assignees: undefined, adapter: undefined, value: ['ann'] });
    picker.adapter = crewAdapter();
    await waitUntil(() => byRole(picker, 'listitem').textContent.includes('Ann Lee'));
  });
});
