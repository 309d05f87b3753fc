// An adapter that is not finished yet: the elements say that something failed, and the console says what is missing.
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import '../../src/define.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { saidDuring } from '../console.js';
import { byRole, hasRole, shownText } from '../find-by-role.js';
import { adapterWith, annLee, smallCrm } from '../small-crm.js';
import { click, typeInto } from '../user.js';
import { waitUntil } from '../wait-until.js';

const nothing = () => ({}) as LeadDataAdapter;

/** Shows the element until the text is there; answers what the console was told. */
async function shows(template: TemplateResult, text: RegExp, act = async (_element: Element) => {}): Promise<string[]> {
  const said = await saidDuring('error', async () => {
    const element = await fixture(template);
    await act(element);
    await waitUntil(() => text.test(shownText(element)), `${text}, not "${shownText(element)}"`);
  });
  return said.map((words) => words.map((word) => (word instanceof Error ? word.message : String(word))).join(' '));
}

const missing = (said: readonly string[]): string[] => said.filter((words) => words.includes('the adapter has no'));

describe('an adapter without capabilities and methods', () => {
  it('makes the table say that it could not be loaded, and the console what is missing, once', async () => {
    const said = await shows(html`<lead-table .adapter=${nothing()} selectable></lead-table>`, /could not be loaded/);
    expect(missing(said).length).to.equal(1);
    expect(missing(said)[0]).to.contain('capabilities, listLeads, getLead').and.to.contain('LeadDataAdapter');
  });

  it('makes the record say so', async () => {
    const said = await shows(
      html`<lead-detail .adapter=${nothing()} lead-id="lead-1"></lead-detail>`,
      /could not be loaded/,
    );
    expect(missing(said).length).to.equal(1);
  });

  it('leaves a record readable that the page has handed over', async () => {
    await shows(
      html`<lead-detail .adapter=${nothing()} .lead=${annLee} tab="project"></lead-detail>`,
      /may be out of date.*Unknown person/,
    );
  });

  it('makes the form say that nothing was created', async () => {
    const said = await shows(
      html`<lead-create-form .adapter=${nothing()} storage-key=""></lead-create-form>`,
      /was not created/,
      async (form) => {
        await waitUntil(() => hasRole(form, 'textbox', /^Name/));
        await typeInto(byRole(form, 'textbox', /^Name/), 'Ann');
        await click(byRole(form, 'button', 'Create lead'));
      },
    );
    expect(missing(said).length).to.equal(1);
  });

  it('leaves the upload, the stack and the picker standing', async () => {
    await shows(html`<lead-import .adapter=${nothing()}></lead-import>`, /Choose file/);
    await shows(html`<assignee-stack .adapter=${nothing()} .value=${['a']}></assignee-stack>`, /Unknown person/);
    await shows(
      html`<assignee-multiselect label="Assignees" .adapter=${nothing()}></assignee-multiselect>`,
      /people could not be loaded/,
      (picker) => click(byRole(picker, 'combobox', 'Assignees')),
    );
  });

  it('is enough for a picker that stands alone when it finds people', async () => {
    const { searchAssignees, getAssignees } = adapterWith(smallCrm(), {});
    const people = { searchAssignees, getAssignees } as LeadDataAdapter;
    const said = await shows(
      html`<assignee-multiselect label="Assignees" .adapter=${people}></assignee-multiselect>`,
      /@/,
      (picker) => click(byRole(picker, 'combobox', 'Assignees')),
    );
    expect(said).to.deep.equal([]);
  });

  it('whose capabilities are no list of them is taken for one that says nothing', async () => {
    const adapter = adapterWith(smallCrm(), { capabilities: 'all' as unknown as LeadDataAdapter['capabilities'] });
    await shows(html`<lead-table .adapter=${adapter}></lead-table>`, /Ann Lee/);
  });

  it('whose capabilities cannot be read is taken for one that says nothing, and the console gets the reason', async () => {
    const get = (): never => {
      throw new Error('not signed in');
    };
    for (const tag of ['lead-table', 'lead-detail'] as const) {
      const adapter = Object.defineProperty(adapterWith(smallCrm(), {}), 'capabilities', { get });
      const element = Object.assign(document.createElement(tag), { adapter, leadId: 'lead-1' });
      const said = await shows(html`${element}`, /Ann Lee/);
      expect(said.filter((words) => words.includes('not signed in'))).to.have.length(1);
      expect(missing(said)).to.have.length(1);
    }
  });

  for (const [what, pending] of [
    ['a list', []],
    ['a text', 'none'],
    ['without a list', { sending: false, listen() {} }],
    ['of unknown kinds', { list: [{ id: '1', kind: 'note' }], listen() {}, retry() {}, drop() {}, restore() {} }],
  ] as const)
    it(`whose pending is ${what} is taken for one that keeps none, and the console hears of it once`, async () => {
      const adapter = adapterWith(smallCrm(), { pending: pending as never });
      const record = html`<lead-detail .adapter=${adapter} lead-id="lead-1"></lead-detail>`;
      const said = await shows(record, /Ann Lee/);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('pending must be');
      expect(await shows(html`<lead-table .adapter=${adapter}></lead-table>`, /Ann Lee/)).to.deep.equal([]);
    });

  it('that says something, but not all, is taken for one that can do the least', async () => {
    const base = smallCrm();
    const adapter = adapterWith(base, { capabilities: { maxLimit: 10 } as LeadDataAdapter['capabilities'] });
    const said = await shows(html`<lead-table .adapter=${adapter}></lead-table>`, /Ann Lee/);
    expect(missing(said)[0]).to.contain('the adapter has no capabilities.paging, capabilities.total,');
  });
});

describe('a record that is not whole', () => {
  const detail = (answer: unknown, tab = 'profile') => {
    const adapter = adapterWith(smallCrm(), { getLead: () => Promise.resolve(answer as Lead) });
    return html`<lead-detail .adapter=${adapter} lead-id="lead-1" tab=${tab}></lead-detail>`;
  };

  for (const answer of [
    undefined,
    null,
    'lead-1',
    {},
    { ...annLee, assigneeIds: undefined },
    { ...annLee, assigneeIds: null },
  ])
    it(`is a failure where ${JSON.stringify(answer)?.slice(0, 20)} is answered, and the console says what is to be`, async () => {
      const said = await shows(detail(answer), /could not be loaded/);
      expect(said.join('\n')).to.contain('getLead must answer a Lead');
    });

  it('is a failure where another record is answered than was asked for, and the console says so', async () => {
    const said = await shows(detail({ ...annLee, id: 'lead-2' }), /could not be loaded/);
    expect(said.join('\n')).to.contain('getLead must answer a Lead of the id that was asked for');
  });

  it('is shown without what is optional, and under a name of its own', async () => {
    const none = {
      email: null,
      company: null,
      status: null,
      notes: null,
      fields: null,
      createdAt: null,
      updatedAt: null,
    };
    const said = await shows(detail({ ...annLee, ...none, name: null }), /No name.*Not set/);
    expect(said).to.deep.equal([]);
  });

  it('is not shown before it is loaded, where the page hands it over', async () => {
    const { assigneeIds: _ids, ...rest } = annLee;
    await shows(
      html`<lead-detail .adapter=${smallCrm()} .lead=${rest} tab="project"></lead-detail>`,
      /Ann Lee.*Björn Berg/,
    );
  });
});
