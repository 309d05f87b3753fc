// A shadow root that came with the page: the element takes its place without a flash, and keeps what was typed meanwhile.
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import type {
  AssigneeMultiselect,
  FieldSchema,
  InitialData,
  Lead,
  LeadDetail,
  LeadTable,
  RecordSchema,
} from '../../src/index.js';
import { waitUntil } from '../wait-until.js';

const at = '2026-01-01T00:00:00.000Z';
const leads: Lead[] = [
  {
    id: '1',
    recordType: 'lead',
    name: 'Ada',
    status: 'new',
    assigneeIds: ['p1'],
    version: '1',
    createdAt: at,
    updatedAt: at,
  },
];
const people = [{ id: 'p1', name: 'Noor Haddad', kind: 'person' as const }];
const handed: InitialData = {
  leads,
  people,
  schema: { recordType: 'lead', fields: [{ name: 'name', label: 'Name', type: 'text', required: true }] },
};

/** Puts markup into the page as a parser does, with its declarative shadow roots. */
function parse(markup: string): void {
  const place = document.createElement('main');
  document.body.append(place);
  place.setHTMLUnsafe(markup);
  // Firefox makes elements of them a moment later.
  customElements.upgrade(place);
}
const served = (tag: string, inside: string, attributes = ''): string =>
  `<${tag} ${attributes} initial-data='${JSON.stringify(handed)}'><template shadowrootmode="open"><style>p{color:red}</style>${inside}</template></${tag}>`;

describe('A shadow root that came with the page', () => {
  afterEach(() => document.querySelector('main')?.remove());

  it('gives way to the list in one step: the rows that were handed over stand there until the adapter answers', async () => {
    parse(served('lead-table', '<p>from the server</p>'));
    const table = document.querySelector<LeadTable>('lead-table')!;
    await table.updateComplete;
    const root = table.shadowRoot!;
    expect(root.textContent).not.to.contain('from the server');
    expect(root.querySelector('style')).to.equal(null);
    expect(root.querySelector('[role=row] [part=name]')!.textContent).to.equal('Ada');
    expect(root.textContent).to.contain('Noor Haddad');
    table.adapter = createMemoryAdapter({ people, leads: [{ ...leads[0]!, name: 'Ada Byron' }], currentUserId: 'p1' });
    const names = () => [...root.querySelectorAll('[part=name]')].map((name) => name.textContent);
    await waitUntil(() => names().includes('Ada Byron'));
    expect(names()).to.deep.equal(['Ada Byron']);
  });

  it('keeps what somebody typed into the form before the script came, and where they were', async () => {
    parse(served('lead-create-form', '<p>old</p>'));
    document.querySelector('main')!.remove();
    const form = document.createElement('lead-create-form');
    const root = form.attachShadow({ mode: 'open' });
    root.innerHTML = '<form><input id="field-name" name="name"></form>';
    form.initialData = handed;
    form.storageKey = '';
    form.adapter = createMemoryAdapter({ people, currentUserId: 'p1' });
    root.querySelector('input')!.value = 'Typed early';
    const main = document.body.appendChild(document.createElement('main'));
    main.append(form);
    await form.updateComplete;
    await waitUntil(() => root.querySelector('input')?.value === 'Typed early');
    expect(form.dirty).to.equal(true);
  });

  it('keeps what was ticked and who was chosen before the script came, and takes the focus from nobody', async () => {
    const fields: FieldSchema[] = [
      { name: 'name', label: 'Name', type: 'text', required: true },
      { name: 'vip', label: 'VIP', type: 'boolean', required: false },
    ];
    const form = document.createElement('lead-create-form');
    const root = form.attachShadow({ mode: 'open' });
    root.innerHTML = `<form><input id="field-name" name="name"><input type="checkbox" name="vip">
      <div id="assignees"><select multiple name="assigneeIds"><option value="p1">Noor</option></select></div></form>`;
    const schema: RecordSchema = { recordType: 'lead', fields };
    form.initialData = { ...handed, schema };
    form.storageKey = '';
    form.adapter = createMemoryAdapter({ people, currentUserId: 'p1', schema: { lead: schema } });
    root.querySelector<HTMLInputElement>('[name=vip]')!.checked = true;
    root.querySelector('option')!.selected = true;
    const main = document.body.appendChild(document.createElement('main'));
    const elsewhere = document.body.appendChild(document.createElement('button'));
    root.querySelector('input')!.focus();
    main.append(form);
    elsewhere.focus();
    await waitUntil(() => root.querySelector<HTMLInputElement>('[name=vip]')?.checked);
    await waitUntil(() => root.querySelector<AssigneeMultiselect>('#assignees')?.value[0] === 'p1', 'nobody is chosen');
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('selects the rows that were ticked before the script came, as soon as they can be selected', async () => {
    const others = ['Bo', 'Cy'].map((name, index) => ({ ...leads[0]!, id: `${index + 2}`, name }));
    const adapter = createMemoryAdapter({ people, leads: [...leads, ...others], currentUserId: 'p1' });
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 3 });
    const box = ({ name }: Lead): string => `<input class="check" type="checkbox" aria-label="Select ${name}">`;
    const rows = items.map((lead, row) => `<div role="row" aria-rowindex="${row + 2}">${box(lead)}</div>`);
    const table = document.createElement('lead-table');
    const root = table.attachShadow({ mode: 'open' });
    root.innerHTML = `<div role="grid">${rows.join('')}</div>`;
    root.querySelectorAll('input')[1]!.checked = true;
    Object.assign(table, { selectable: true, initialData: { ...handed, leads: items }, adapter });
    const told: string[][] = [];
    table.addEventListener('selection-changed', ({ detail }) => told.push(detail.selectedIds));
    document.body.appendChild(document.createElement('main')).append(table);
    await waitUntil(() => table.selectedIds.length > 0, 'nothing is selected');
    expect(table.selectedIds).to.deep.equal([items[1]!.id]);
    expect(told).to.deep.equal([[items[1]!.id]]);
  });

  it('shows the record that was handed over with its people, and no placeholder', async () => {
    parse(served('lead-detail', '<p>old</p>', 'tab="project"'));
    const detail = document.querySelector<LeadDetail>('lead-detail')!;
    detail.lead = leads[0];
    await detail.updateComplete;
    const root = detail.shadowRoot!;
    expect(root.querySelector('[part=heading]')!.textContent).to.contain('Ada');
    expect(root.textContent).to.contain('Noor Haddad');
    expect(root.querySelector('.skeleton')).to.equal(null);
  });

  it('is drawn without the data when they are no JSON', async () => {
    parse('<lead-table initial-data="{oops"></lead-table>');
    const table = document.querySelector<LeadTable>('lead-table')!;
    await table.updateComplete;
    expect(table.shadowRoot!.querySelector('[role=grid]')).not.to.equal(null);
  });
});
