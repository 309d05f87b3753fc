// What cannot be drawn stays alone: one row, one person, one element.
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/assignee-multiselect/define.js';
import type { AssigneeMultiselect } from '../../src/elements/assignee-multiselect/assignee-multiselect.js';
import '../../src/elements/assignee-stack/define.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { allByRole, byRole, hasRole, shownText } from '../find-by-role.js';
import { adapterWith, people, smallCrm } from '../small-crm.js';
import { click, pressWith } from '../user.js';
import { countedCrm, countedLeads, nameOf, names, newTable, rowOf, rows, shownTable } from './lead-table/table.js';
import { waitUntil } from '../wait-until.js';

/** Somebody of whom a value cannot even be read. */
const broken = {
  id: 'x',
  name: 'Xi',
  kind: 'person' as const,
  get avatarUrl(): string {
    throw new Error('no picture');
  },
};

describe('what cannot be drawn', () => {
  it('is one row that says so, and the others stay', async () => {
    let fails = true;
    const leadHref = (lead: Lead): string => {
      if (fails && lead.id === 'lead-1') throw new Error('no address');
      return `/leads/${lead.id}`;
    };
    const table = await shownTable(smallCrm(), { leadHref });
    expect(shownText(table)).to.contain('This row could not be shown.');
    expect(names(table)).to.deep.equal(['Bob Ray']);
    fails = false;
    table.requestUpdate();
    await waitUntil(() => names(table).includes('Ann Lee'));
  });

  it('is one row of which the back end answers no record, until it does', async () => {
    const crm = smallCrm();
    let fails = true;
    const listLeads: typeof crm.listLeads = async (query, options) => {
      const page = await crm.listLeads(query, options);
      return { ...page, items: page.items.map((lead) => (fails && lead.id === 'lead-1' ? (null as never) : lead)) };
    };
    const table = await shownTable(adapterWith(crm, { listLeads }));
    await waitUntil(() => shownText(table).includes('This row could not be shown.'));
    expect(names(table)).to.deep.equal(['Bob Ray']);
    fails = false;
    await click(byRole(table, 'button', 'Retry'));
    await waitUntil(() => names(table).includes('Ann Lee'));
  });

  it('is one person of a stack, and the others have their names', async () => {
    const stack = await fixture<HTMLElement>(html`<assignee-stack .assignees=${[people[0], broken]}></assignee-stack>`);
    await waitUntil(() => shownText(stack).includes('Ada Lovelace'));
  });

  it('is one option of the picker, and everybody can be chosen', async () => {
    const picker = await fixture<AssigneeMultiselect>(
      html`<assignee-multiselect label="Who" .assignees=${people.slice(0, 3)}></assignee-multiselect>`,
    );
    picker.renderOption = ({ id, name }) => {
      if (id === 'ada') throw new Error('no option');
      return name;
    };
    await click(byRole(picker, 'combobox'));
    await waitUntil(() => allByRole(picker, 'option').length === 3);
    expect(hasRole(picker, 'option', /Ada Lovelace/)).to.equal(true);
    await click(byRole(picker, 'option', /Ada Lovelace/));
    expect(picker.value).to.deep.equal(['ada']);
  });

  it('is one element that says so and tries again', async () => {
    let fails = true;
    const table = await newTable(smallCrm(), {
      messages: {
        label: () => {
          if (fails) throw new Error('no words');
          return 'Leads';
        },
      },
    });
    expect(shownText(table)).to.contain('could not be shown');
    fails = false;
    await click(byRole(table, 'button', 'Retry'));
    await waitUntil(() => names(table).includes('Ann Lee'));
  });
});

describe('a list on paper', () => {
  afterEach(() => window.dispatchEvent(new Event('afterprint')));

  it('has all of its rows', async () => {
    const table = await shownTable(countedCrm(90));
    expect(rows(table).length).to.be.below(60);
    window.dispatchEvent(new Event('beforeprint'));
    expect(names(table).length).to.equal(90);
    window.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => rows(table).length < 60);
  });

  it('has also those that are read a page at a time, once they have come', async () => {
    const table = await shownTable(countedCrm(300));
    expect(names(table).length).to.be.below(100);
    window.dispatchEvent(new Event('beforeprint'));
    await waitUntil(() => names(table).length === 300);
  });

  it('shows every name, one row after the other', async function () {
    if (!(await executeServerCommand('media', { type: 'print' }))) return this.skip();
    try {
      const crowd = Array.from({ length: 12 }, (_, at) => ({
        id: `p${at}`,
        kind: 'person' as const,
        name: `Person ${at} of a Large Team`,
      }));
      const leads = countedLeads(8).map((lead, at) => ({
        ...lead,
        assigneeIds: crowd.slice(0, at * 2 - 3 > 0 ? at * 2 - 3 : 0).map(({ id }) => id),
      }));
      const table = await shownTable(
        createMemoryAdapter({ people: [...people, ...crowd], leads, currentUserId: 'ada' }),
        {},
        { width: '900px' },
      );
      window.dispatchEvent(new Event('beforeprint'));
      const all = [...rows(table)];
      expect(table.shadowRoot!.querySelectorAll('.row')[3]).to.equal(all[3]);
      for (const [at, row] of all.entries()) {
        const { top, bottom } = row.getBoundingClientRect();
        expect(all[at - 1]?.getBoundingClientRect().bottom ?? top, 'over the one before').to.be.at.most(top + 1);
        const words = document.createRange();
        words.selectNodeContents(row.querySelector('.column-assignees')!);
        const seen = words.getBoundingClientRect();
        expect([seen.top >= top - 1, seen.bottom <= bottom + 1], `row ${at}`).to.deep.equal([true, true]);
      }
      expect(rowOf(table, nameOf(7)).innerText).to.include('Person 10 of a Large Team');
    } finally {
      await executeServerCommand('media', { type: '' });
    }
  });

  it('is printed when its rows have been read, by Ctrl+P and by a button', async () => {
    const table = await shownTable(countedCrm(400));
    const browserPrints = window.print;
    const printed: number[] = [];
    // The browser's dialog would wait for a person.
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      printed.push(names(table).length);
      window.dispatchEvent(new Event('afterprint'));
    };
    try {
      table.focus();
      await pressWith('Control', 'p');
      await waitUntil(() => printed.length === 1, 'Ctrl+P does not print');
      await click(byRole(table, 'button', 'View'));
      await waitUntil(() => hasRole(table, 'button', 'Print'));
      await click(byRole(table, 'button', 'Print'));
      await waitUntil(() => printed.length === 2, 'the button does not print');
      // Wherever on the page somebody is, of a list that is not read yet.
      table.query = {
        recordType: 'lead',
        filter: { field: 'status', operator: 'in', value: ['Contacted', 'Qualified'] },
      };
      await waitUntil(() => names(table)[0] === nameOf(1));
      document.body.tabIndex = -1;
      document.body.focus();
      await pressWith('Control', 'p');
      await waitUntil(() => printed.length === 3, 'Ctrl+P elsewhere on the page does not print');
    } finally {
      window.print = browserPrints;
    }
    expect(printed).to.deep.equal([400, 400, 266]);
  });

  it('says so when it has only the first of many', async () => {
    const table = await shownTable(countedCrm(2_000));
    window.dispatchEvent(new Event('beforeprint'));
    // Paper alone shows it.
    expect(table.shadowRoot!.textContent).to.match(/Only the first [\d,]+ leads are printed/);
  });
});
