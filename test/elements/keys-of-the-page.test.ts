// Keys that an element and the page around it both listen to: what is typed is no shortcut of the page, and Escape closes one thing.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/assignee-multiselect/define.js';
import '../../src/elements/lead-create-form/define.js';
import '../../src/elements/lead-detail/define.js';
import '../../src/elements/lead-table/define.js';
import { byRole, deepFocus, hasRole } from '../find-by-role.js';
import { smallCrm } from '../small-crm.js';
import { click, press, typeInto } from '../user.js';
import { waitUntil } from '../wait-until.js';

/** Keys as a page hears them that knows nothing of shadow roots: its shortcuts, or a dialog that captures Escape. */
function heardByPage(capture: boolean): { keys: string[]; stop: () => void } {
  const keys: string[] = [];
  const hear = ({ key }: KeyboardEvent): void => void keys.push(key);
  document.addEventListener('keydown', hear, capture);
  return { keys, stop: () => document.removeEventListener('keydown', hear, capture) };
}

async function shown(tag: 'lead-table' | 'lead-create-form' | 'lead-detail', role: string, name: string) {
  const element = await fixture<HTMLElement>(html`<div></div>`);
  const shown = Object.assign(document.createElement(tag), { adapter: smallCrm(), leadId: 'lead-1', storageKey: '' });
  element.append(shown);
  await waitUntil(() => hasRole(shown, role, name), `${tag} is not there`);
  return shown;
}

describe('keys at the edge of an element', () => {
  // It comes with the first focus; a press within that moment is the page's.
  before(() => import('../../src/controllers/interface/escape-first.js'));

  for (const [tag, field, name] of [
    ['lead-table', 'searchbox', 'Search leads'],
    ['lead-create-form', 'textbox', 'Name'],
  ] as const)
    it(`what is typed into <${tag}> stays there, and a key that is not typed is heard`, async () => {
      const element = await shown(tag, field, name);
      const { keys, stop } = heardByPage(false);
      await typeInto(byRole(element, field, name), 'gx/');
      await press('Backspace', 'PageUp');
      stop();
      expect(keys).to.deep.equal(['PageUp']);
    });

  it('a letter on a box to tick is the page’s', async () => {
    const table = await shown('lead-table', 'button', 'Status');
    await click(byRole(table, 'button', 'Status'));
    await waitUntil(() => deepFocus()?.matches('[type="checkbox"]'), 'the menu does not take the focus');
    const { keys, stop } = heardByPage(false);
    await press('g');
    stop();
    expect(keys).to.deep.equal(['g']);
  });

  for (const menu of ['Status', 'Assignee', 'Filter', 'View'])
    it(`the first opening of ${menu} takes the focus in, and Escape closes it alone and gives the focus back`, async () => {
      const table = await shown('lead-table', 'button', menu);
      const button = byRole(table, 'button', menu);
      await click(button);
      const popup = (): HTMLElement | null => table.shadowRoot!.querySelector(':popover-open');
      await waitUntil(() => popup()?.matches(':focus-within'), 'the focus is not in the popup');
      const { keys, stop } = heardByPage(true);
      await press('Escape');
      await waitUntil(() => popup() === null, 'the popup is still open');
      expect(deepFocus()).to.equal(button);
      expect(keys).to.deep.equal([]);
      await press('Escape');
      stop();
      expect(keys).to.deep.equal(['Escape']);
    });

  it('Escape in an edit asks before a dialog around the record closes', async () => {
    const detail = await shown('lead-detail', 'button', 'Edit');
    await click(byRole(detail, 'button', 'Edit'));
    await waitUntil(() => hasRole(detail, 'textbox', 'Company'));
    await typeInto(byRole(detail, 'textbox', 'Company'), 'x');
    const { keys, stop } = heardByPage(true);
    await press('Escape');
    await waitUntil(() => hasRole(detail, 'button', 'Keep editing'));
    stop();
    expect(keys).to.deep.equal([]);
  });

  it('Escape still closes one thing after the focus has left a picker within the element', async () => {
    const table = await shown('lead-table', 'button', 'Assignee');
    await click(byRole(table, 'button', 'Assignee'));
    const popup = (): HTMLElement | null => table.shadowRoot!.querySelector(':popover-open');
    await waitUntil(() => popup()?.querySelector('input')?.matches(':focus'));
    await press('Tab');
    const { keys, stop } = heardByPage(true);
    await press('Escape');
    stop();
    await waitUntil(() => popup() === null, 'the popup is still open');
    expect(keys).to.deep.equal([]);
  });
});
