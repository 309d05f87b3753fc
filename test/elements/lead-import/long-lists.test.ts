// Nothing of a file is out of reach because there is much of it, and people who have left can keep their rows.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { allByRole, byRole, deepFocus, hasRole } from '../../find-by-role.js';
import { adapterWith, people, smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';

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
    expect(values()).to.have.length(100);
    await click(byRole(element, 'button', 'and 20 more'));
    expect(values()).to.have.length(120);
  });
});

describe('somebody who has left', () => {
  it('can keep the rows, where the back end takes that', async () => {
    const base = createMemoryAdapter({
      people: [...people, { id: 'gone', name: 'Gil Gone', kind: 'person', inactive: true }],
      currentUserId: 'ada',
    });
    const sent: string[][] = [];
    const adapter = adapterWith(base, {
      importLeads: (rows) => {
        sent.push(...rows.map(({ draft }) => draft.assigneeIds));
        return Promise.resolve(
          rows.map(({ rowNumber }) => ({ rowNumber, status: 'created', leadId: `new-${rowNumber}` })),
        );
      },
    });
    const element = await toCheck(adapter, 'Name,Lead Owner\nAnn Ray,Gil Gone\n');
    const field = byRole<HTMLSelectElement>(element, 'combobox', 'Who takes the rows of Gil Gone');
    field.value = [...field.options].find(({ label }) => label.startsWith('Keep all the same'))!.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await click(byRole(element, 'button', 'Import 1 lead'));
    await heading(element, 'Import finished');
    expect(sent).to.deep.equal([['gone']]);
  });
});
