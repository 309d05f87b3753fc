// The page's own part in an import: what it changes is said in the row, what it says stands at its cell, and what it needs is loaded first.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { ImportHooks } from '../../../src/domain/import/import-hooks.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click, press, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });
const shows = (element: LeadImport, text: string) => waitUntil(() => shownText(element).includes(text), text);

async function toColumns(hooks: ImportHooks, text: string): Promise<LeadImport> {
  localStorage.clear();
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()} .hooks=${hooks}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  return element;
}

async function toCheck(hooks: ImportHooks, text: string): Promise<LeadImport> {
  const element = await toColumns(hooks, text);
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

describe('a hook for cells', () => {
  it('changes them before anything is read of them, and each change is said', async () => {
    const element = await toCheck(
      {
        cell: (text, { field }) =>
          field === 'phone' ? text.replace(/^0(?=[1-9])/, '+49 ') : field === 'status' ? 'Qualified' : undefined,
      },
      'Name,Phone,Status\nAnn,030 1234,Heiß\nBo,+49 30 5,Qualified\n',
    );
    expect(shownText(element)).to.contain('Phone: “030 1234” was cleaned.').and.to.contain('+49 30 1234');
    expect(hasRole(element, 'group', 'Values in other words')).to.equal(false);
    expect(shownText(element)).not.to.contain('“+49 30 5” was cleaned');
  });

  it('costs its row where it throws', async () => {
    const element = await toCheck(
      {
        cell: (text) => {
          if (text === 'Ann') throw new Error('No Ann, please.');
          return text;
        },
      },
      'Name\nAnn\nBo\n',
    );
    expect(shownText(element)).to.contain('1 ready, 1 with problems').and.to.contain('No Ann, please.');
  });
});

describe('a hook for rows', () => {
  it('fills in a field of which the file has no column, and it is seen', async () => {
    const element = await toCheck(
      {
        row: (draft) => ({
          draft: { ...draft, company: 'Ray Ltd' },
          infos: ['The company goes by the address.'],
        }),
      },
      'Name,Email\nAnn,ann@ray.example\n',
    );
    expect(shownText(byRole(element, 'table'))).to.contain('Company');
    expect(shownText(element)).to.contain('The company goes by the address.');
    await click(byRole(element, 'button', 'and 1 more'));
    expect(shownText(element)).to.contain('Company: “Ray Ltd” was filled in.');
    await expect(element).to.be.accessible();
  });

  it('speaks of a field, which can be put right at its cell', async () => {
    const element = await toCheck(
      {
        row: ({ email }) =>
          email?.endsWith('@ray.example') ? undefined : { errors: [{ field: 'email', text: 'Not a customer.' }] },
      },
      'Name,Email\nAnn,ann@lee.example\nBo,bo@ray.example\n',
    );
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Email, Row 2: Not a customer.');
    field.focus();
    field.select();
    await typeText('ann@ray.example');
    await press('Enter');
    await shows(element, '2 ready, 0 with problems');
  });
});

describe('what hooks need', () => {
  it('is waited for before rows are read, and again for rows that were put right', async () => {
    const asked: string[][] = [];
    const known = new Map<string, string>();
    const element = await toCheck(
      {
        prepare: async (rows) => {
          asked.push(rows.map(({ texts }) => texts['email']!));
          await Promise.resolve();
          for (const { texts } of rows) known.set(texts['email']!, `Company of ${texts['email']}`);
        },
        row: (draft) => ({ draft: { ...draft, company: known.get(draft.email ?? '') } }),
      },
      'Name,Email\nAnn,a@x.example\nBo,bo@\n',
    );
    expect(shownText(element)).to.contain('Company of a@x.example');
    const field = byRole<HTMLInputElement>(element, 'textbox', /Row 3/);
    field.focus();
    field.select();
    await typeText('b@x.example');
    await press('Enter');
    await shows(element, 'Company of b@x.example');
    expect(asked).to.deep.equal([['a@x.example', 'bo@'], ['b@x.example']]);
  });

  it('fails the check where it cannot be loaded, which can be begun again', async () => {
    let works = false;
    const hooks = {
      prepare: () => (works ? undefined : Promise.reject(new Error('The companies cannot be reached.'))),
    };
    const element = await toColumns(hooks, 'Name\nAnn\n');
    await click(byRole(element, 'button', 'Continue'));
    await waitUntil(() => element.shadowRoot!.querySelector('.message.danger'), 'the failure');
    expect(hasRole(element, 'heading', 'Match columns')).to.equal(true);
    works = true;
    await click(byRole(element, 'button', 'Continue'));
    await heading(element, 'Check the rows');
  });
});
