// Nothing of a file is out of reach because there is much of it, and people who have left can keep their rows.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, people, smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });

async function toCheck(adapter: LeadDataAdapter, text: string): Promise<LeadImport> {
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

/** A number in letters, as names have none. */
const letters = (at: number): string => [...String(at)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a');

const many = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');

describe('a long list', () => {
  it('of people who are no users yet shows the others on demand, and the focus goes to the first of them', async () => {
    const element = await toCheck(
      smallCrm(),
      `Name,Lead Owner\n${many(130, (at) => `Ann Ray ${letters(at)},Zoe Qa${letters(at)}o`)}\n`,
    );
    const choices = () => allByRole(element, 'combobox', / is$/);
    expect(choices()).to.have.length(100);
    await click(byRole(element, 'button', 'and 30 more'));
    expect(choices()).to.have.length(130);
    expect(deepFocus()).to.equal(choices()[100]);
    expect(hasRole(element, 'button', /more$/)).to.be.false;
  });

  it('of texts that are no choice shows the others on demand', async () => {
    const element = await toCheck(
      smallCrm(),
      `Name,Status\n${many(120, (at) => `Ann Ray ${letters(at)},Zz${letters(at)}zz`)}\n`,
    );
    const values = () => element.shadowRoot!.querySelectorAll('#values select');
    expect(values()).to.have.length(12);
    await click(byRole(element, 'button', 'and 108 more'));
    expect(values()).to.have.length(112);
    expect(deepFocus()).to.equal(values()[12]);
    await click(byRole(element, 'button', 'and 8 more'));
    expect(values()).to.have.length(120);
  });

  it('of who gets rows shows the others on demand', async () => {
    const many20 = Array.from({ length: 20 }, (_, at) => ({
      id: `p${at}`,
      name: `Pat Qa${letters(at)}o`,
      kind: 'person' as const,
    }));
    const adapter = createMemoryAdapter({ people: [...people, ...many20], currentUserId: 'ada' });
    const element = await toCheck(
      adapter,
      `Name,Lead Owner\n${many20.map(({ name }) => `Ann Ray,${name}`).join('\n')}\n`,
    );
    const gains = element.shadowRoot!.querySelector<HTMLDetailsElement>('.gains')!;
    gains.open = true;
    const names = () => allByRole(gains, 'listitem', /^Pat /);
    expect(names()).to.have.length(12);
    await click(byRole(gains, 'button', 'and 8 more'));
    expect(names()).to.have.length(20);
    expect(deepFocus()).to.equal(names()[12]);
  });

  it('of rows that a trial would refuse shows the others on demand', async () => {
    const adapter = adapterWith(smallCrm(), {
      importLeads: (rows) =>
        Promise.resolve(rows.map(({ rowNumber }) => ({ rowNumber, status: 'failed', reason: 'No more room.' }))),
    });
    const element = await toCheck(adapter, `Name\n${many(50, (at) => `Ann Ray ${letters(at)}`)}\n`);
    await click(byRole(element, 'button', 'Try without saving'));
    const reasons = () => (shownText(element).match(/No more room\./g) ?? []).length;
    await waitUntil(() => reasons() === 20, '20 rows', { timeout: 15_000 });
    await click(byRole(element, 'button', 'and 30 more'));
    expect(reasons()).to.equal(40);
    await click(byRole(element, 'button', 'and 10 more'));
    expect(reasons()).to.equal(50);
  });
});

describe('somebody who has left', () => {
  const withGil = () =>
    createMemoryAdapter({
      people: [...people, { id: 'gone', name: 'Gil Gone', kind: 'person', inactive: true }],
      currentUserId: 'ada',
    });
  const answers = (element: LeadImport) =>
    byRole<HTMLSelectElement>(element, 'combobox', 'Who takes the rows of Gil Gone');
  const keep = 'Keep all the same';

  it('keeps the rows, where the back end takes that', async () => {
    const adapter = withGil();
    const element = await toCheck(adapter, 'Name,Lead Owner\nAnn Ray,Gil Gone\n');
    const field = answers(element);
    field.value = [...field.options].find(({ label }) => label === keep)!.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await click(byRole(element, 'button', 'Try without saving'));
    await waitUntil(() => shownText(element).includes('create 1, update 0, skip 0 and fail for 0'), 'trial');
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 10 });
    expect(items.map(({ name, assigneeIds }) => [name, assigneeIds])).to.deep.equal([['Ann Ray', ['gone']]]);
  });

  it('cannot keep them where it does not, and the row says so', async () => {
    const base = withGil();
    const { importInactive: _, ...capabilities } = base.capabilities;
    const element = await toCheck(adapterWith(base, { capabilities }), 'Name,Lead Owner\nAnn Ray,Gil Gone\n');
    expect([...answers(element).options].map(({ label }) => label)).to.not.include(keep);
    expect(shownText(element)).to.contain('Can no longer be assigned here.');
  });
});
