// People of a file are told apart wherever they are named, and whoever is meant by a typing error is said before a user is made.
import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { AssigneesChangedEvent } from '../../../src/events.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });

async function toCheck(text: string): Promise<LeadImport> {
  const twin = { id: 'bjorn-2', name: 'Björn Berg', kind: 'person', email: 'bjorn.berg@crm.example' } as const;
  const adapter = createMemoryAdapter({ people: [...people, twin], currentUserId: 'ada' });
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

describe('people of a file', () => {
  it('are told apart where they share a name and rows are split among them', async () => {
    const element = await toCheck('Name\nAnn\nBo\n');
    await click(byRole(element, 'radio', 'Split evenly among people'));
    const picker = () => element.shadowRoot!.querySelector('assignee-multiselect');
    await waitUntil(picker, 'the picker', { timeout: 10_000 });
    const value = ['bjorn', 'bjorn-2'];
    picker()!.dispatchEvent(new AssigneesChangedEvent({ value, added: value, removed: [], reason: 'option' }));
    await waitUntil(() => shownText(element).includes('Björn Berg (bjorn.berg@crm.example)'), 'the second');
    expect(shownText(element)).to.contain('Björn Berg (bjorn@crm.example)');
  });

  it('begin where their list begins, in whichever direction their names run', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await toCheck('Name,Owner\nAnn,Zora Quill\n');
      const item = byRole(element, 'combobox', 'Zora Quill is').closest('li')!;
      const letters = document.createRange();
      letters.selectNodeContents(item.querySelector('bdi')!);
      expect(item.getBoundingClientRect().right - letters.getBoundingClientRect().right).to.be.lessThan(16);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('are said to be perhaps somebody whose name is close', async () => {
    const element = await toCheck('Name,Owner\nAnn,Ada Lovelase\nBo,Zora Quill\n');
    expect(shownText(element)).to.contain('Perhaps Ada Lovelace, ada@crm.example');
    const choice = byRole<HTMLSelectElement>(element, 'combobox', 'Ada Lovelase is');
    expect(choice.getAttribute('aria-description')).to.equal('Perhaps Ada Lovelace, ada@crm.example');
    choice.value = 'ada';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => !shownText(element).includes('Perhaps'), 'answered');
    await expect(element).to.be.accessible();
  });
});
