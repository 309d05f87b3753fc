// What the check says before an import is what the import then does: who gains access, who becomes a user, what is skipped.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter, type DirectoryEntry } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { AssigneesChangedEvent } from '../../../src/events.js';
import { allByRole, byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, people, smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });
const text = (element: LeadImport, part: string) => waitUntil(() => shownText(element).includes(part), `text ${part}`);

async function toCheck(adapter: LeadDataAdapter, rows: string[]): Promise<LeadImport> {
  localStorage.clear();
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  await element.chooseFile(new File([rows.join('\n')], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

/** Opens what is folded away. */
function unfold(element: LeadImport): void {
  for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
}

function pick(element: LeadImport, name: string, label: string): void {
  const field = byRole<HTMLSelectElement>(element, 'combobox', name);
  field.value = [...field.options].find((option) => option.label === label)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function choosePeople(element: LeadImport, value: string[]): Promise<void> {
  const picker = () => element.shadowRoot!.querySelector('assignee-multiselect');
  await waitUntil(picker, 'the picker', { timeout: 10_000 });
  picker()!.dispatchEvent(new AssigneesChangedEvent({ value, added: value, removed: [], reason: 'option' }));
}

/** Ann Lee is there already, and she alone has an owner. */
const again = ['Name,Email,Owner', 'Ann Lee,ann@lee.example,Zoe Quill', 'Cy Fox,cy@fox.example,'];

describe('rows that are skipped', () => {
  it('make nobody a user', async () => {
    const adapter = smallCrm();
    const element = await toCheck(adapter, again);
    await click(byRole(element, 'radio', 'Create these people'));
    await text(element, 'Import 1 lead');
    expect(shownText(element)).to.not.contain('create 1 user');
    expect(shownText(element)).to.not.contain('becomes a user');
    await click(byRole(element, 'radio', 'Create them again'));
    await text(element, 'Import 2 leads and create 1 user');
    await click(byRole(element, 'radio', 'Skip them'));
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    const { items } = await adapter.searchAssignees({ text: 'Zoe', limit: 10 });
    expect(items).to.deep.equal([]);
  });

  it('give nobody access', async () => {
    const element = await toCheck(smallCrm(), [
      'Name,Email,Owner',
      'Ann Lee,ann@lee.example,Dilek Işık',
      'Cy Fox,cy@fox.example,Björn Berg',
    ]);
    await text(element, '1 person gains access to rows');
    await click(byRole(element, 'radio', /Update the records/));
    await text(element, '2 people gain access to rows');
    unfold(element);
    pick(element, 'What becomes of row 2', 'Skip');
    await text(element, '1 person gains access to rows');
  });

  it('are in the report with those that failed, which is not called by those alone', async () => {
    const element = await toCheck(smallCrm(), [
      'Name,Email',
      'Ann Lee,ann@lee.example',
      'Bad,nope',
      'Cy,cy@fox.example',
    ]);
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    expect(hasRole(element, 'button', 'Download rows that were not imported')).to.be.true;
  });

  it('are skipped in a trial as they are in the import', async () => {
    const element = await toCheck(smallCrm(), again);
    await click(byRole(element, 'radio', 'Leave unassigned'));
    await click(byRole(element, 'button', 'Try without saving'));
    await text(element, 'The import would create 1, update 0, skip 1 and fail for 0.');
  });
});

describe('rows that update records', () => {
  it('say what they change, without what is left as it is', async () => {
    const element = await toCheck(smallCrm(), [
      'Name,Email,Company,Phone',
      'Ann Lee,ann@lee.example,New & Co,+44 1632 960009',
    ]);
    await click(byRole(element, 'radio', /Update the records/));
    await waitUntil(() => element.shadowRoot!.querySelector('.update-fields'), 'the fields');
    unfold(element);
    await text(element, 'Company: Lee & Co → New & Co');
    await click(byRole(element, 'checkbox', 'Company'));
    await waitUntil(() => !shownText(element).includes('New & Co;'), 'left alone');
    expect(shownText(element)).to.contain('Phone: +44 1632 960001 → +44 1632 960009');
  });

  it('are told by their records, each once, by the name that it has now', async () => {
    const element = await toCheck(smallCrm(), [
      'Name,Email,Company',
      'Ann Lee,ann@lee.example,One',
      'Ann Leigh,ann@lee.example,Two',
      'Cy Fox,cy@fox.example,Three',
    ]);
    await click(byRole(element, 'radio', /Update the records/));
    await click(byRole(element, 'button', 'Try without saving'));
    await text(element, 'The import would create 1, update 1, skip 0 and fail for 0.');
    await click(byRole(element, 'button', 'Import 2 leads'));
    await heading(element, 'Import finished');
    expect(shownText(element)).to.contain('1 lead created').and.to.contain('1 lead updated');
    expect(shownText(element)).to.contain('Records of this import (2)');
    const made = element.shadowRoot!.querySelector('.made')!;
    expect([...made.querySelectorAll('bdi')].map((each) => each.textContent)).to.deep.equal(['Ann Leigh', 'Cy Fox']);
  });
});

describe('what rows update', () => {
  type Decide = (element: LeadImport) => Promise<void>;

  async function afterUpdate(rows: string[], decide?: Decide, first?: Decide) {
    const adapter = smallCrm();
    const element = await toCheck(adapter, rows);
    await first?.(element);
    await waitUntil(() => hasRole(element, 'radio', /Update the records/), 'the question');
    await click(byRole(element, 'radio', /Update the records/));
    await waitUntil(() => element.shadowRoot!.querySelector('.update-fields'), 'the fields');
    unfold(element);
    await decide?.(element);
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    expect(shownText(element)).to.contain('0 leads created').and.to.contain('1 lead updated');
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
    expect(items).to.have.length(2);
    return adapter.getLead('lead-1');
  }

  it('is the record that was found by its number, and no second one is made', async () => {
    const { company, email } = await afterUpdate(['Name,Phone,Company', 'Ann Lee,+44 1632 960001,New & Co']);
    expect({ company, email }).to.deep.equal({ company: 'New & Co', email: 'ann@lee.example' });
  });

  it('is the record that was found by its number, with an address that is new', async () => {
    const { email } = await afterUpdate(['Name,Email,Phone', 'Ann Lee,ann@new.example,+44 1632 960001']);
    expect(email).to.equal('ann@new.example');
  });

  it('keeps the name and the address where only other fields are to be updated', async () => {
    const rows = ['Name,Email,Company', 'Ann Leigh,ANN@lee.example,New & Co'];
    const { name, email, company } = await afterUpdate(rows, async (element) => {
      await text(element, 'Name: Ann Lee → Ann Leigh');
      await click(byRole(element, 'checkbox', 'Name'));
      await click(byRole(element, 'checkbox', 'Email'));
      await waitUntil(() => !shownText(element).includes('Ann Leigh;'), 'left alone');
    });
    expect({ name, email, company }).to.deep.equal({ name: 'Ann Lee', email: 'ann@lee.example', company: 'New & Co' });
  });

  it('keeps what it has where the file says nothing and a default does', async () => {
    for (const rows of [
      ['Name,Email,Company', 'Ann Lee,ann@lee.example,New & Co'],
      ['Name,Email,Company,Status', 'Ann Lee,ann@lee.example,New & Co,'],
    ]) {
      const { status, company } = await afterUpdate(rows);
      expect({ status, company }).to.deep.equal({ status: 'Contacted', company: 'New & Co' });
    }
  });

  it('keeps the name where an address stands in for a missing one', async () => {
    const { name, company } = await afterUpdate(
      ['Name,Email,Company', ',ann@lee.example,New & Co'],
      undefined,
      async (element) => {
        await click(byRole(element, 'radio', 'The e-mail address'));
        await text(element, '1 ready, 0 with problems');
      },
    );
    expect({ name, company }).to.deep.equal({ name: 'Ann Lee', company: 'New & Co' });
  });
});

describe('people who are chosen for the rows', () => {
  it('gain no access where they have no room', async () => {
    const crowd: DirectoryEntry[] = [
      ...people,
      { id: 'full', name: 'Fay Full', kind: 'person', capacity: 5, openRecords: 9 },
      { id: 'free', name: 'Fred Free', kind: 'person', capacity: 50, openRecords: 0 },
    ];
    const adapter = createMemoryAdapter({ people: crowd, currentUserId: 'ada' });
    const element = await toCheck(adapter, ['Name', 'Ann', 'Bo']);
    await click(byRole(element, 'radio', 'Split evenly among people'));
    await choosePeople(element, ['full', 'free']);
    await text(element, '2 people gain access to rows');
    const ways = byRole<HTMLSelectElement>(element, 'combobox', 'Evenly by');
    await waitUntil(() => ways.textContent.includes('free capacity'), 'what each can take');
    pick(element, 'Evenly by', 'free capacity');
    await text(element, '1 person gains access to rows');
    expect(shownText(element)).to.match(/Fay Full\s+0 rows/);
  });

  it('are not set against whom the file says where it says nobody', async () => {
    const element = await toCheck(smallCrm(), ['Name', 'Ann', 'Bo']);
    await click(byRole(element, 'radio', 'All rows to the same people'));
    await choosePeople(element, ['bjorn']);
    await text(element, '1 person gains access to rows');
    expect(shownText(element)).to.not.contain('Whom the file says');
  });
});

describe('people who cannot be chosen', () => {
  const away: DirectoryEntry = { id: 'away', name: 'Ava Way', kind: 'person', disabledReason: 'On leave' };
  const crm = () => createMemoryAdapter({ people: [...people, away], currentUserId: 'ada' });

  it('are asked about before the import, with the reason, and fail no row', async () => {
    const adapter = crm();
    const element = await toCheck(adapter, ['Name,Owner', 'Ann Ray,Ava Way', 'Bo Lee,Björn Berg']);
    const question = byRole<HTMLSelectElement>(element, 'combobox', 'Who takes the rows of Ava Way');
    expect([...question.options].map(({ label }) => label)).to.not.include('Keep all the same');
    expect(question.closest('li')!.textContent).to.contain('On leave');
    expect(shownText(element)).to.match(/Assignees, Row 2\s*:\s+Ava Way\s+On leave/);
    pick(element, 'Who takes the rows of Ava Way', 'Björn Berg, bjorn@crm.example');
    await click(byRole(element, 'button', 'Import 2 leads'));
    await heading(element, 'Import finished');
    expect(shownText(element)).to.contain('0 rows failed');
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
    expect(items.map(({ assigneeIds }) => assigneeIds)).to.deep.equal([['bjorn'], ['bjorn']]);
  });

  it('are kept by name where nobody takes their rows', async () => {
    const adapter = crm();
    const element = await toCheck(adapter, ['Name,Owner', 'Ann Ray,Ava Way']);
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
    expect(items.map(({ assigneeIds, fields }) => [assigneeIds, fields])).to.deep.equal([[[], { Owner: 'Ava Way' }]]);
  });
});

describe('what is to be decided', () => {
  it('is not asked for of those who were all answered one by one', async () => {
    const twin = { id: 'bjorn-2', name: 'Björn Berg', kind: 'person', email: 'bjorn.berg@crm.example' } as const;
    const adapter = createMemoryAdapter({ people: [...people, twin], currentUserId: 'ada' });
    const element = await toCheck(adapter, ['Name,Owner', 'Ann Ray,Zoe Quill', 'Bo Lee,Björn Berg']);
    pick(element, 'Zoe Quill is', 'Leave unassigned');
    await click(byRole(element, 'button', 'Import 2 leads'));
    await text(element, 'Choose who is meant.');
    expect(shownText(element)).to.not.contain('Choose what is to be done');
  });
});

describe('what was asked for', () => {
  /** A live region that comes with its text stays silent: it is said by one that was there before. */
  async function expectSaid(element: LeadImport, ask: string, answer: string): Promise<void> {
    const before = allByRole(element, 'status');
    await click(byRole(element, 'button', ask));
    await waitUntil(() => before.some((each) => each.textContent.includes(answer)), answer);
    const now = allByRole(element, 'status').filter((each) => each.textContent.includes(answer));
    expect(now, 'said once').to.have.length(1);
  }

  it('is said when it is there: the outcome of a trial, of an undo, and why there is none', async () => {
    let works = false;
    const crm = smallCrm();
    const adapter = adapterWith(crm, {
      undoImport: (...given) =>
        works ? crm.undoImport(...given) : Promise.reject(new AdapterError('forbidden', 'Not now')),
    });
    const element = await toCheck(adapter, ['Name', 'Ann', 'Bo']);
    await expectSaid(element, 'Try without saving', 'The import would create 2');
    await click(byRole(element, 'button', 'Import 2 leads'));
    await heading(element, 'Import finished');
    await expectSaid(element, 'Undo this import', 'Not now');
    works = true;
    await expectSaid(element, 'Undo this import', '2 removed.');
  });
});
