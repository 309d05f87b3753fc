// The picker where pages put it: in dialogs, clipped boxes and shadow roots, under a strict policy, in every look.
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { byRole, deepFocus } from '../../find-by-role.js';
import { click, press } from '../../user.js';
import { crew, inputOf, isOpen, manyPeople, newPicker, optionOf, optionsOf, shown } from './picker.js';
import { waitUntil } from '../../wait-until.js';

const popupOf = (picker: Element) => picker.shadowRoot!.querySelector('[popover]')!;

/** Whether a point in the middle of an option belongs to it, and not to something that covers or clips it. */
function isOnTop(option: Element): boolean {
  const { x, y, width, height } = option.getBoundingClientRect();
  let hit = document.elementFromPoint(x + width / 2, y + height / 2);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return option.contains(hit);
}

function insideViewport(element: Element): void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  expect(left, 'left').to.be.at.least(0);
  expect(top, 'top').to.be.at.least(0);
  expect(right, 'right').to.be.at.most(document.documentElement.clientWidth);
  expect(bottom, 'bottom').to.be.at.most(innerHeight);
}

describe('the picker in its place', () => {
  it('opens above a modal dialog, and Escape closes one level a press (A33)', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><assignee-multiselect label="Assignees"></assignee-multiselect></dialog>`,
    );
    const picker = dialog.querySelector('assignee-multiselect')!;
    picker.assignees = crew;
    dialog.showModal();
    await shown(picker);
    await click(inputOf(picker));
    await shown(picker);
    expect(isOnTop(optionOf(picker, 'Bob Ray'))).to.equal(true);
    await click(optionOf(picker, 'Bob Ray'));
    expect(picker.value).to.deep.equal(['bob']);
    await press('Escape');
    await shown(picker);
    expect([isOpen(picker), dialog.open]).to.deep.equal([false, true]);
    await press('Escape');
    await waitUntil(() => !dialog.open);
  });

  for (const [place, styles] of [
    ['a dialog', 'inline-size: fit-content'],
    ['a flex box', 'display: flex'],
    ['a table', 'display: table'],
  ] as const) {
    it(`has room to type in ${place} that is as wide as its content, and none that a narrow page has not`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.around { inline-size: fit-content; } .around > div { ${styles} }`);
      document.adoptedStyleSheets.push(sheet);
      const page = await fixture<HTMLElement>(
        html`<div>
          <div class="around">
            <div><assignee-multiselect label="Assignees"></assignee-multiselect></div>
          </div>
        </div>`,
      );
      const picker = page.querySelector('assignee-multiselect')!;
      await shown(picker);
      expect(picker.getBoundingClientRect().width).to.be.within(280, 340);
      page.style.setProperty('inline-size', '200px');
      expect(picker.getBoundingClientRect().width).to.be.at.most(200);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  }

  it('gets the first focus of a dialog in its text field, not on a chip', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><assignee-multiselect label="Assignees" value="ann bob"></assignee-multiselect></dialog>`,
    );
    const picker = dialog.querySelector('assignee-multiselect')!;
    picker.assignees = crew;
    await shown(picker);
    dialog.showModal();
    expect(deepFocus()).to.equal(inputOf(picker));
  });

  it('is not clipped by a box with hidden overflow and a transform (rule 4)', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><assignee-multiselect label="Assignees"></assignee-multiselect></div>`,
    );
    Object.assign(box.style, { overflow: 'hidden', blockSize: '70px', transform: 'translate(20px, 10px)' });
    const picker = box.querySelector('assignee-multiselect')!;
    picker.assignees = crew;
    await click(inputOf(picker));
    await shown(picker);
    await waitUntil(() => isOnTop(optionOf(picker, 'Cyd Berg')));
    const popup = popupOf(picker).getBoundingClientRect();
    const field = inputOf(picker).getBoundingClientRect();
    expect(popup.top).to.be.within(field.bottom, field.bottom + 20);
  });

  it('stays under the pointer while the field grows by who is clicked, and follows the field after that', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><assignee-multiselect label="Assignees"></assignee-multiselect></div>`,
    );
    box.style.inlineSize = '240px';
    const picker = box.querySelector('assignee-multiselect')!;
    picker.assignees = crew;
    await click(inputOf(picker));
    await waitUntil(() => isOnTop(optionOf(picker, 'Bob Ray')));
    const field = byRole(picker, 'combobox').closest('[part=box]')!;
    const place = () => popupOf(picker).getBoundingClientRect().top;
    const [before, height] = [place(), field.getBoundingClientRect().height];
    for (const name of ['Ann Lee', 'Bob Ray', 'Cyd Berg']) {
      const { x, y } = optionOf(picker, name).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 10)] });
      await shown(picker);
      await nextFrame();
      await nextFrame();
      expect(place(), name).to.equal(before);
    }
    expect(field.getBoundingClientRect().height).to.be.above(height + 20);
    await sendMouse({ type: 'move', position: [0, 0] });
    await waitUntil(() => place() > field.getBoundingClientRect().bottom);
  });

  for (const [what, put] of Object.entries<(around: HTMLElement) => void>({
    'is closed': (around) => around.removeAttribute('open'),
    'is not displayed': (around) => around.style.setProperty('display', 'none'),
    'cannot be seen': (around) => around.style.setProperty('visibility', 'hidden'),
    'is inert': (around) => (around.inert = true),
  })) {
    it(`closes with what it is in, when that ${what}`, async () => {
      const around = await fixture<HTMLElement>(
        html`<details open>
          <summary>More</summary>
          <assignee-multiselect label="Assignees"></assignee-multiselect>
        </details>`,
      );
      const picker = around.querySelector('assignee-multiselect')!;
      picker.assignees = crew;
      await click(inputOf(picker));
      await shown(picker);
      put(around);
      await waitUntil(() => !popupOf(picker).matches(':popover-open'), 'the list stays open');
    });
  }

  for (const mode of ['open', 'closed'] as const) {
    it(`works inside an ${mode} shadow root in a shadow root (rule 4)`, async () => {
      const outer = await fixture(html`<div></div>`);
      const outerRoot = outer.attachShadow({ mode });
      const inner = document.createElement('div');
      outerRoot.append(inner);
      const picker = document.createElement('assignee-multiselect');
      Object.assign(picker, { label: 'Assignees', assignees: crew });
      inner.attachShadow({ mode: 'open' }).append(picker);
      await picker.updateComplete;
      await click(inputOf(picker));
      await shown(picker);
      await click(optionOf(picker, 'Bob Ray'));
      await shown(picker);
      expect([picker.value, isOpen(picker)]).to.deep.equal([['bob'], true]);
    });
  }

  it('is closed by another picker that opens (A59)', async () => {
    const wrapper = await fixture(
      html`<div>
        <assignee-multiselect label="One"></assignee-multiselect
        ><assignee-multiselect label="Two"></assignee-multiselect>
      </div>`,
    );
    const [one, two] = [...wrapper.querySelectorAll('assignee-multiselect')] as [
      AssigneeMultiselect,
      AssigneeMultiselect,
    ];
    Object.assign(one, { assignees: crew });
    Object.assign(two, { assignees: crew });
    one.showPicker();
    await shown(one);
    two.showPicker();
    await shown(two);
    expect([isOpen(one), isOpen(two)]).to.deep.equal([false, true]);
  });

  it('stays inside a small window, and its list does not cover the field (A55)', async () => {
    const wrapper = await fixture<HTMLElement>(
      html`<div><assignee-multiselect label="Assignees"></assignee-multiselect></div>`,
    );
    Object.assign(wrapper.style, {
      position: 'fixed',
      insetInlineEnd: '4px',
      insetBlockEnd: '4px',
      inlineSize: '120px',
    });
    const picker = wrapper.querySelector('assignee-multiselect')!;
    picker.assignees = manyPeople(40);
    picker.focus();
    await press('ArrowDown');
    await waitUntil(
      () => popupOf(picker).getBoundingClientRect().bottom <= inputOf(picker).getBoundingClientRect().top,
    );
    insideViewport(popupOf(picker));
    expect(popupOf(picker).getBoundingClientRect().width).to.be.at.least(200);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });

  it('tells what is not saved where its label begins, from right to left too', async () => {
    const picker = await newPicker({ dir: 'rtl', label: 'Assignees', value: ['ann'], baseline: ['bob'] });
    await shown(picker);
    const wordsOf = (part: string): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(picker.shadowRoot!.querySelector(`[part=${part}]`)!);
      return range.getBoundingClientRect();
    };
    expect(wordsOf('changes').width).to.be.above(40);
    expect(wordsOf('changes').right).to.be.closeTo(wordsOf('label').right, 1);
  });

  it('aligns its list with the field from right to left', async () => {
    const picker = await newPicker({ dir: 'rtl' });
    picker.style.inlineSize = '300px';
    picker.showPicker();
    await shown(picker);
    await waitUntil(() => {
      const [popup, box] = [popupOf(picker), picker].map((element) => element.getBoundingClientRect());
      return Math.abs(popup!.right - box!.right) < 2;
    });
  });

  it('writes no style attribute into its templates, so that a strict policy lets it work', async () => {
    const violations: string[] = [];
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict page"></iframe>`);
    const entry = new URL('../../../src/elements/assignee-multiselect/define.js', import.meta.url).href.replace(
      /\.js$/,
      '.ts',
    );
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc =
      `<meta http-equiv="Content-Security-Policy" content="style-src 'self'; script-src 'self' 'unsafe-inline' ${location.origin}">
      <assignee-multiselect label="Assignees" value="ann"></assignee-multiselect><script type="module" src="${entry}"></` +
      'script>';
    await loaded;
    const page = frame.contentDocument!;
    page.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const picker = page.querySelector('assignee-multiselect')!;
    await frame.contentWindow!.customElements.whenDefined('assignee-multiselect');
    Object.assign(picker, { assignees: crew });
    await picker.updateComplete;
    picker.showPicker();
    // The frame loads every module by itself.
    await waitUntil(() => optionsOf(picker).length === 5, 'the list', { timeout: 15_000 });
    await shown(picker);
    expect(Number.parseFloat(frame.contentWindow!.getComputedStyle(popupOf(picker)).width)).to.be.above(100);
    expect(violations).to.deep.equal([]);
  });

  it('shows markup in a name as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const picker = await newPicker({ assignees: [{ id: 'x', kind: 'person', name }], value: ['x'] });
    picker.showPicker();
    await shown(picker);
    expect(byRole(picker, 'option').textContent).to.contain(name);
    expect(picker.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
