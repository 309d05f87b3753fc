// The picker in the document of another window, where it was taken before anybody opened its list.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/assignee-multiselect/define.js';
import type { AssigneeMultiselect } from '../../../src/elements/assignee-multiselect/assignee-multiselect.js';
import { anotherWindow, withoutWordsOfSizes } from '../../another-document.js';
import { byRole, hasRole } from '../../find-by-role.js';
import { press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

interface Elsewhere {
  frame: HTMLIFrameElement;
  picker: AssigneeMultiselect;
}

async function openElsewhere(): Promise<Elsewhere> {
  const frame = await anotherWindow();
  const picker = Object.assign(document.createElement('assignee-multiselect'), {
    label: 'Assignees',
    assignees: [
      { id: 'ann', kind: 'person', name: 'Ann Lee' },
      { id: 'bob', kind: 'person', name: 'Bob Ray' },
    ],
  });
  for (const [name, value] of Object.entries({ 'inline-size': '300px', 'margin-block-start': '60px' }))
    picker.style.setProperty(name, value);
  document.body.append(picker);
  await picker.updateComplete;
  frame.contentDocument!.body.append(picker);
  byRole(picker, 'combobox').focus();
  picker.showPicker();
  await waitUntil(() => hasRole(picker, 'option', 'Ann Lee'), 'no list');
  return { frame, picker };
}

/** A real click; `dx` to the right of an element's middle. */
async function clickIn(frame: HTMLIFrameElement, element: Element, dx = 0): Promise<void> {
  const [outer, inner] = [frame, element].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  const x = outer.x + frame.clientLeft + inner.x + inner.width / 2 + dx;
  const y = outer.y + frame.clientTop + inner.y + inner.height / 2;
  await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
}

describe('a picker in the document of another window', () => {
  withoutWordsOfSizes();

  it('opens its list below the field', async () => {
    const { picker } = await openElsewhere();
    const list = byRole(picker, 'listbox');
    const field = byRole(picker, 'combobox');
    await waitUntil(() => {
      const [above, below] = [field, list].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
      return below.top >= above.bottom && below.top - above.bottom < 40 && Math.abs(below.left - above.left) < 40;
    }, 'the list is elsewhere');
  });

  it('keeps its list within that window, which is lower than ours', async () => {
    const { frame, picker } = await openElsewhere();
    frame.height = '260';
    await waitUntil(() => {
      const { top, bottom } = byRole(picker, 'listbox').getBoundingClientRect();
      return top >= 0 && bottom <= frame.contentWindow!.innerHeight;
    }, 'the list is cut');
  });

  it('closes its list when somebody clicks elsewhere there', async () => {
    const { frame, picker } = await openElsewhere();
    await clickIn(frame, picker, 250);
    await waitUntil(() => !picker.open, 'the list is still open');
  });

  it('closes its list when somebody clicks on the page around its frame', async () => {
    const { frame, picker } = await openElsewhere();
    const { left, bottom } = frame.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 20, Math.round(bottom) + 20] });
    await waitUntil(() => !picker.open, 'the list is still open');
  });

  it('closes its list by Escape before that page hears of the key', async () => {
    const { frame, picker } = await openElsewhere();
    let heard = 0;
    frame.contentDocument!.addEventListener('keydown', () => heard++, { capture: true });
    await press('Escape');
    await waitUntil(() => !picker.open, 'the list is still open');
    expect(heard).to.equal(0);
  });

  it('does not hold up other pickers when that window is closed while its list is open', async () => {
    const { frame, picker } = await openElsewhere();
    frame.remove();
    const other = Object.assign(document.createElement('assignee-multiselect'), { assignees: picker.assignees });
    document.body.append(other);
    try {
      other.showPicker();
      await waitUntil(() => hasRole(other, 'option', 'Ann Lee'), 'no list');
    } finally {
      other.remove();
    }
  });
});
