// Faults that pages have met with the picker, each with what people see now instead.
import { expect } from '@open-wc/testing';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { saidDuring } from '../../console.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { click, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { crew, inputOf, newPicker, optionNames, pasteInto, shown } from './picker.js';

/** As a host without types gives them. */
const numbered = (id: number, name: string): Assignee => ({ id, name, kind: 'person' }) as unknown as Assignee;

describe('a host whose ids are numbers', () => {
  it('has them known as who is signed in, who leads, who is locked and who is suggested', async () => {
    const people = [numbered(1, 'Ann One'), numbered(2, 'Bob Two'), numbered(3, 'Cy Three')];
    const picker = await newPicker({ assignees: people, assignToMe: true, choosePrimary: true });
    Object.assign(picker, {
      groups: [{ label: 'Suggested', members: [{ id: 2, reason: 'near' }] }],
      currentUser: people[0],
      locked: [{ assigneeId: 3, reason: 'By rule' }],
      value: [1, 3],
      primaryId: 1,
    });
    await shown(picker);
    expect(hasRole(picker, 'button', 'Assign to me')).to.equal(false);
    expect(picker.primaryId).to.equal('1');
    expect(hasRole(picker, 'button', /Remove Cy Three/)).to.equal(false);
    await click(inputOf(picker));
    await waitUntil(() => optionNames(picker).length > 0);
    expect(shownText(picker)).to.include('Suggested').and.to.include('near');
  });
});

describe('the same people in a new array', () => {
  it('are no news for an open list', async () => {
    const picker = await newPicker({ assignees: crew });
    await click(inputOf(picker));
    await waitUntil(() => optionNames(picker).length > 0);
    const status = byRole(picker, 'status');
    await waitUntil(() => status.textContent?.includes('found'));
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(status.textContent ?? ''));
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    picker.assignees = crew.map((person) => ({ ...person }));
    await shown(picker);
    picker.assignees = crew.map((person) => (person.id === 'ann' ? { ...person, name: 'Ann New' } : person));
    await waitUntil(() => optionNames(picker).includes('Ann New'));
    await waitUntil(() => said.length > 0);
    watch.disconnect();
    expect(said.filter((text) => text.includes('found')).length).to.equal(1);
  });
});

describe('people who have left, where they are offered', () => {
  const gone = [1, 2, 3, 4].map((at): Assignee => ({
    id: `e${at}`,
    name: `Emma ${at}`,
    kind: 'person',
    inactive: at > 1,
  }));

  it('are chosen with all the others', async () => {
    const picker = await newPicker({ assignees: gone, includeInactive: true });
    await click(inputOf(picker));
    await typeText('emma');
    await waitUntil(() => hasRole(picker, 'button', /^Select all/));
    await click(byRole(picker, 'button', /^Select all/));
    await waitUntil(() => picker.value.length === 4);
  });

  it('are found in a pasted list', async () => {
    const picker = await newPicker({ assignees: gone, includeInactive: true });
    picker.focus();
    pasteInto(inputOf(picker), 'Emma 1; Emma 3');
    await waitUntil(() => picker.value.length === 2);
    expect(picker.value).to.deep.equal(['e1', 'e3']);
  });
});

describe('a picker that is named by an element of the page', () => {
  it('is drawn also where it was taken out of the page before', async () => {
    const picker = document.createElement('assignee-multiselect');
    picker.setAttribute('aria-labelledby', 'who');
    const said = await saidDuring('error', async () => {
      document.body.append(picker);
      picker.remove();
      await picker.updateComplete;
    });
    expect(said).to.deep.equal([]);
  });
});
