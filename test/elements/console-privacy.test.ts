// Whatever an adapter does wrong, the console, and so the host's error tracker, hears of ids and names of fields only.
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { createRestAdapter } from '../../src/adapters/rest.js';
import '../../src/define.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { checkedAdapter } from '../../src/controllers/adapter/checked-adapter.js';
import { saidDuring } from '../console.js';
import { shownText } from '../find-by-role.js';
import { adapterWith, annLee, people, smallCrm } from '../small-crm.js';
import { waitUntil } from '../wait-until.js';

const secrets = ['Zora', 'zora@', '960999', 'discount'];
const zora = { name: 'Zora Quist', email: 'zora@quist.example', phone: '+44 1632 960999', notes: 'Wants a discount' };
const lead: Lead = { ...annLee, id: 'lead-7', ...zora };
const person = { id: 'zq', kind: 'person', ...zora };

/** Everything that a tracker could send of what was said: messages, stacks, causes and what hangs on objects. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const names = [
    ...Object.getOwnPropertyNames(value),
    ...(value instanceof Error ? ['message', 'stack', 'cause'] : []),
  ];
  return names.map((name) => `${name} ${everythingIn(Reflect.get(value, name), seen)}`).join('\n');
}

/** What the console hears while `work` runs, none of it about anybody. */
async function heardOf(work: () => Promise<unknown>): Promise<string> {
  let warned: unknown[][] = [];
  const failed = await saidDuring('error', async () => {
    warned = await saidDuring('warn', work);
  });
  const told = everythingIn([...failed, ...warned]);
  for (const secret of secrets) expect(told).not.to.contain(secret);
  return told;
}

const page = <Item>(items: Item[], nextCursor?: string) => ({ items, nextCursor });
const without = ({ id: _id, ...rest }: object & { id: string }): object => rest;

const query = { recordType: 'lead', limit: 10 } as const;
const asked: Partial<Record<keyof LeadDataAdapter, unknown[]>> = {
  listLeads: [query],
  getLead: ['lead-7'],
  searchAssignees: [{ text: '', limit: 5 }],
  getAssignees: [['zq']],
  describe: ['lead'],
  changeAssignees: [[{ leadId: 'lead-7', add: [], remove: [], operationId: 'o' }]],
  createLead: [{ recordType: 'lead', name: 'N', assigneeIds: [] }, { idempotencyKey: 'k' }],
  listHistory: ['lead-7', {}],
};

const faults: [what: string, method: keyof LeadDataAdapter, answer: unknown, told: RegExp][] = [
  ['a record without an id', 'listLeads', page([without(lead)]), /must have an id.*name: string, email: string/s],
  ['texts that are none', 'listLeads', page([{ ...lead, notes: [zora.notes] }]), /id: lead-7.*notes: list of 1/s],
  ['assignees that are no list', 'getLead', { ...lead, assigneeIds: { ann: zora } }, /assigneeIds: object/],
  ['fields that are no object', 'getLead', { ...lead, fields: zora.notes }, /id: lead-7.*fields: string/s],
  ['an id that is an e-mail of somebody', 'getLead', { ...lead, id: zora.email, fields: 1 }, /id: string/],
  ['a person without an id', 'searchAssignees', page([without(person)]), /people must have an id/],
  ['a person twice', 'searchAssignees', page([person, person]), /each person once.*list of 2, first \{ id: zq/s],
  [
    'a person whose name is no text',
    'getAssignees',
    [{ ...person, name: { first: 'Zora' } }],
    /id: zq, .*name: object/s,
  ],
  ['a field without a name', 'describe', { fields: [{ label: 'Zora' }] }, /must have a name/],
  ['a result without a record', 'changeAssignees', [{ status: 'ok', lead }], /must have a leadId/],
  ['refusals of another shape', 'createLead', { ...lead, refused: [zora] }, /refused must be a list/],
  ['an entry of the history of another shape', 'listHistory', page([{ ...zora }]), /must|have/],
];

describe('the console', () => {
  for (const [what, method, answer, told] of faults)
    it(`hears of ${what} without what is in it`, async () => {
      const adapter = checkedAdapter(adapterWith(smallCrm(), { [method]: async () => answer }));
      const call = adapter[method] as (...args: unknown[]) => Promise<unknown>;
      expect(await heardOf(() => call(...asked[method]!).catch(() => {}))).to.match(told);
    });

  it('hears of an error with its message and place, without what hangs on it or what it quotes', async () => {
    const failing = (error: Error): LeadDataAdapter =>
      checkedAdapter(adapterWith(smallCrm(), { getLead: () => Promise.reject(error) }));
    const refused = Object.assign(new AdapterError('conflict', 'No'), { current: without(lead), fields: 'Zora' });
    expect(
      await heardOf(() =>
        failing(refused)
          .getLead('lead-7')
          .catch(() => {}),
      ),
    ).to.match(/of an AdapterError must be/);
    const requests = [
      Object.assign(new Error('Request failed'), { response: { data: lead }, config: { data: JSON.stringify(lead) } }),
      new Error(`Key (email)=(${zora.email}) exists`),
      new Error('failed', { cause: lead }),
    ];
    try {
      JSON.parse(zora.name);
    } catch (error) {
      requests.push(error as Error);
    }
    for (const error of requests) {
      const said = await heardOf(() =>
        showing(html`<lead-detail .adapter=${failing(error)} lead-id="lead-7"></lead-detail>`, /could not be loaded/),
      );
      expect(said)
        .to.match(/adapter failed: (Syntax)?Error/)
        .and.contain('console-privacy');
    }
  });

  it('hears of records that an embedded store or a server cannot give, by their shape', async () => {
    const unreadable = { ...lead, recordType: 'Zora Quist' } as unknown as Lead;
    const inMemory = createMemoryAdapter({ people, leads: [unreadable], currentUserId: 'ada' });
    expect(await heardOf(() => inMemory.listLeads(query))).to.match(/1 records are left out.*id: lead-7/s);
    const rest = createRestAdapter({
      baseUrl: 'https://crm.example/api',
      fetch: () => Promise.resolve(Response.json({ items: [{ ...lead, assigneeIds: 'Zora' }] })),
    });
    expect(await heardOf(() => rest.listLeads(query).catch(() => {}))).to.match(/left out.*id: lead-7/s);
  });

  it('hears of a page that comes again and again, and of an adapter that lacks something, without records', async () => {
    const items = Array.from({ length: 100 }, (_, at) => ({ ...lead, id: `lead-${at}` }));
    const adapter = adapterWith(smallCrm(), { listLeads: async () => page(items, 'next') });
    const list = html`<lead-table .adapter=${adapter} style="height: 300px"></lead-table>`;
    await heardOf(() => showing(list, /Zora Quist/));
    const poor = { leads: [lead], currentUser: async () => person } as unknown as LeadDataAdapter;
    const said = await heardOf(() => showing(html`<lead-table .adapter=${poor}></lead-table>`, /could not be loaded/));
    expect(said).to.contain('the adapter has no capabilities');
  });
});

async function showing(template: TemplateResult, text: RegExp): Promise<void> {
  const element = await fixture(template);
  await waitUntil(() => text.test(shownText(element)), `${text}, not "${shownText(element)}"`);
}
