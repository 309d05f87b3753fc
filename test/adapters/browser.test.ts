// What the browser adapter promises beyond the contract: it survives reloads, killed tabs, other tabs, upgrades and full disks.
import { expect } from '@open-wc/testing';
import { createBrowserAdapter, deleteBrowserStore } from '../../src/adapters/browser.js';
import { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LiveEvent } from '../../src/adapters/adapter.js';
import { readMessage } from '../../src/adapters/browser/change-channel.js';
import { migrations, type Migration } from '../../src/adapters/browser/database.js';
import type { FoldingPace } from '../../src/adapters/browser/delta-folder.js';
import { IndexedDbStorage } from '../../src/adapters/browser/indexed-db-storage.js';
import { LocalAdapter } from '../../src/adapters/local/local-adapter.js';
import { LocalStore } from '../../src/adapters/local/local-store.js';
import type { Lead } from '../../src/domain/record/lead.js';
import { defaultSchema } from '../../src/domain/record/record-schema.js';
import { generateDemoData } from '../../src/testing/index.js';
import { reactive } from '../reactive.js';
import { waitUntil } from '../wait-until.js';

const data = generateDemoData({ people: 20, leads: 1_200, clients: 30 });
const seed = () => data;
const currentUserId = 'person-1';

let count = 0;
let databaseName = '';
let opened: LocalAdapter[] = [];

function open(options: Partial<Parameters<typeof createBrowserAdapter>[0]> = {}): LocalAdapter {
  const adapter = createBrowserAdapter({ databaseName, currentUserId, seed, ...options });
  opened.push(adapter);
  return adapter;
}

/** With the parts that a test needs to reach. */
function openStorage(
  options: {
    migrations?: readonly Migration[];
    blockedTimeout?: number;
    openTimeout?: number;
    folding?: FoldingPace;
  } = {},
) {
  const storage = new IndexedDbStorage({ databaseName, seed, migrations, ...options });
  const adapter = new LocalAdapter(new LocalStore({ storage }), currentUserId);
  opened.push(adapter);
  return { storage, adapter };
}

async function allLeads(adapter: LocalAdapter): Promise<Lead[]> {
  const leads: Lead[] = [];
  for (let offset = 0; ; offset += 1_000) {
    const { items } = await adapter.listLeads({
      recordType: 'lead',
      sort: [{ field: 'id', direction: 'asc' }],
      limit: 1_000,
      offset,
    });
    leads.push(...items);
    if (items.length < 1_000) return leads;
  }
}

async function kindOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  return error instanceof AdapterError ? error.kind : String(error);
}

/** Resolves with the next event that fits. */
function nextEvent(adapter: LocalAdapter, fits: (event: LiveEvent) => boolean): Promise<LiveEvent> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    adapter.subscribe(
      (event) => {
        if (!fits(event)) return;
        controller.abort();
        resolve(event);
      },
      { signal: controller.signal },
    );
  });
}

const draft = (name: string) => ({ recordType: 'lead' as const, name, assigneeIds: [] });

beforeEach(() => {
  databaseName = `browser-test-${Date.now()}-${count++}`;
});

afterEach(async () => {
  for (const adapter of opened) await adapter.close();
  opened = [];
  await deleteBrowserStore(databaseName);
});

describe('the browser adapter', () => {
  it('has after a reload what was there before, edits and new records included', async () => {
    const before = open();
    const created = await before.createLead({ ...draft('New'), assigneeIds: ['person-5'], fields: { budget: 5 } });
    const edited = await before.updateLead(await before.getLead('lead-7'), { name: 'Edited' });
    const [assigned] = await before.changeAssignees([{ leadId: 'lead-8', add: ['person-5'], remove: [] }]);
    await before.deleteLead('lead-9');
    const expected = await allLeads(before);
    await before.close();
    const after = open({ seed: () => expect.fail('a database is seeded once') });
    expect(await allLeads(after)).to.deep.equal(expected);
    expect(await after.getLead(created.id)).to.deep.equal(created);
    expect((await after.getLead('lead-7')).version).to.equal(edited.version);
    expect(assigned?.status).to.equal('ok');
    expect(await kindOf(after.getLead('lead-9'))).to.equal('not-found');
    expect(expected.length).to.equal(1_200);
  });

  for (const count of [3, 1_200])
    it(`takes ${count} records to begin with out of the state of a framework`, async () => {
      const first = { leads: data.leads.slice(0, count), people: data.people };
      const adapter = open({ seed: () => reactive(first) });
      expect((await allLeads(adapter)).map(({ id, name }) => [id, name])).to.have.deep.members(
        first.leads.map(({ id, name }) => [id, name]),
      );
    });

  it('says that its data are gone when the browser has cleared them, and fills in nothing in silence', async () => {
    const adapter = open();
    await adapter.createLead(draft('Mine'));
    indexedDB.deleteDatabase(databaseName);
    await waitUntil(async () => (await kindOf(adapter.getLead('lead-1'))) === 'unavailable');
    const error: unknown = await adapter.getLead('lead-1').catch((reason: unknown) => reason);
    expect(String(error)).to.contain('are gone');
    await adapter.close();
  });

  it('says so once after a reload too, and begins anew with the one after', async () => {
    const before = open();
    await before.getLead('lead-1');
    await before.close();
    indexedDB.deleteDatabase(databaseName);
    expect(await kindOf(open().getLead('lead-1'))).to.equal('unavailable');
    expect((await open().getLead('lead-1')).id).to.equal('lead-1');
  });

  it('begins as on a first visit after it was deleted on purpose', async () => {
    const before = open();
    await before.deleteLead('lead-1');
    await before.close();
    await deleteBrowserStore(databaseName);
    expect((await open().getLead('lead-1')).id).to.equal('lead-1');
  });

  it('does not wait for ever behind a deletion that another page holds up', async () => {
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName, 1);
      request.onsuccess = () => resolve(request.result);
    });
    indexedDB.deleteDatabase(databaseName);
    const { adapter } = openStorage({ openTimeout: 100 });
    expect(await kindOf(adapter.getLead('lead-1'))).to.equal('unavailable');
    holder.close();
    await waitUntil(async () => (await kindOf(adapter.getLead('lead-1'))) === 'nothing was thrown');
  });

  it('has only the current user, as a manager, when it is not seeded', async () => {
    const adapter = createBrowserAdapter({ databaseName, currentUserId: 'me' });
    opened.push(adapter);
    expect((await adapter.currentUser()).id).to.equal('me');
    expect((await adapter.createLead(draft('Mine'))).name).to.equal('Mine');
  });

  it('keeps everything when edits are folded into their chunks, and edits on', async () => {
    const { storage, adapter } = openStorage();
    for (let number = 1; number <= 30; number++) {
      await adapter.updateLead(await adapter.getLead(`lead-${number * 30}`), { notes: `Note ${number}` });
    }
    await adapter.createLead(draft('New'));
    await adapter.deleteLead('lead-2');
    const expected = await allLeads(adapter);
    await storage.fold();
    expect(await deltaCount()).to.equal(0);
    await adapter.updateLead(await adapter.getLead('lead-30'), { notes: 'After the fold' });
    await adapter.close();
    const leads = await allLeads(open());
    expect(leads.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
    expect(leads.find(({ id }) => id === 'lead-60')?.notes).to.equal('Note 2');
    expect(leads.find(({ id }) => id === 'lead-30')?.notes).to.equal('After the fold');
  });

  it('folds edits by itself once there are many and nobody edits any more', async () => {
    const { adapter } = openStorage({ folding: { from: 5, quietTime: 10 } });
    const edit = async (number: number): Promise<unknown> =>
      adapter.updateLead(await adapter.getLead(`lead-${number}`), { notes: `Note ${number}` });
    for (let number = 1; number <= 4; number++) await edit(number);
    expect(await deltaCount(), 'few are left alone').to.equal(4);
    await edit(5);
    await waitUntil(async () => (await deltaCount()) === 0);
    await adapter.close();
    expect((await open().getLead('lead-5')).notes).to.equal('Note 5');
  });

  it('imports 10,000 rows that are there after a reload, and repeats none of them', async function () {
    this.timeout(60_000);
    const adapter = open();
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ rowNumber: index + 2, draft: draft(`Row ${index}`) }));
    const results = await adapter.importLeads(rows, { importId: 'big', mode: 'create' });
    expect(results.every(({ status }) => status === 'created')).to.equal(true);
    await adapter.close();
    const after = open();
    const again = await after.importLeads(rows.slice(0, 5_000), { importId: 'big', mode: 'create' });
    expect(again).to.deep.equal(results.slice(0, 5_000));
    const page = await after.listLeads({ recordType: 'lead', search: 'row', limit: 1, total: 'exact' });
    expect(page.total?.value).to.equal(10_000);
  });

  it('updates many records of an import at once', async () => {
    const adapter = open();
    const targets = data.leads.filter(({ recordType, email }) => recordType === 'lead' && email);
    const rows = targets.map((lead, index) => ({
      rowNumber: index + 2,
      draft: { ...draft(lead.name), email: lead.email!, source: 'Import' },
    }));
    const results = await adapter.importLeads(rows, { importId: 'update', mode: 'update' });
    expect(new Set(results.map(({ status }) => status))).to.deep.equal(new Set(['updated']));
    await adapter.close();
    const leads = await allLeads(open());
    expect(leads.filter(({ source }) => source === 'Import').length).to.equal(targets.length);
    expect(leads.length).to.equal(1_200);
  });

  it('keeps what was imported as it is, also what is no JSON, and edits it on', async () => {
    const { storage, adapter } = openStorage();
    const day = new Date('2026-11-24');
    const rows = Array.from({ length: 1_500 }, (_, index) => ({
      rowNumber: index + 2,
      draft: { ...draft(`Row ${index}`), fields: { score: index, tags: ['a', 'ü'], ...(index === 1_200 && { day }) } },
    }));
    const [first, ...others] = await adapter.importLeads(rows, { importId: 'values', mode: 'create' });
    const idOf = (result: typeof first): string => (result?.status === 'created' ? result.leadId : '');
    const lead = await adapter.getLead(idOf(first));
    await adapter.updateLead(lead, { notes: 'Edited' });
    await storage.fold();
    await adapter.close();
    const after = open();
    expect((await after.getLead(lead.id)).notes).to.equal('Edited');
    const found = await Promise.all([others[0], others[1_199]].map((each) => after.getLead(idOf(each))));
    expect(found.map(({ fields }) => fields)).to.deep.equal([
      { score: 1, tags: ['a', 'ü'] },
      { score: 1_200, tags: ['a', 'ü'], day },
    ]);
  });

  it('shows bad rows to nobody, keeps them, and loses no good one', async () => {
    await open().currentUser();
    const database = await rawDatabase();
    const chunks = database.transaction('chunks', 'readwrite').objectStore('chunks');
    const rows = await request<Record<string, unknown>[]>(chunks.get(0));
    const bad = [
      null,
      7,
      'x',
      {},
      { ...rows[0], name: {} },
      { ...rows[1], assigneeIds: 'ann' },
      { ...rows[2], version: {} },
    ];
    await request(chunks.put([...bad, ...rows.slice(3)], 0));
    await request(database.transaction('chunks', 'readwrite').objectStore('chunks').put('not a chunk', 99));
    await request(database.transaction('chunks', 'readwrite').objectStore('chunks').put({ json: '[{' }, 98));
    database.close();
    const { storage, adapter } = openStorage();
    expect((await allLeads(adapter)).length).to.equal(1_197);
    await adapter.updateLead(await adapter.getLead('lead-10'), { notes: 'x' });
    await storage.fold();
    expect((await adapter.quarantined()).length).to.equal(bad.length + 2);
    await adapter.close();
    expect((await open().quarantined()).length).to.equal(bad.length + 2);
  });
});

describe('two tabs on one database', () => {
  it('make one record of one operation, also when the clock has jumped and the edits were folded between', async () => {
    const { storage, adapter } = openStorage();
    const other = open();
    await Promise.all([adapter.currentUser(), other.currentUser()]);
    const first = await adapter.createLead(draft('Once'), { idempotencyKey: 'once' });
    const now = Date.now.bind(Date);
    Date.now = () => now() + 9 * 24 * 60 * 60 * 1_000;
    try {
      await storage.fold();
      const again = await other.createLead(draft('Once'), { idempotencyKey: 'once' });
      expect(again.id).to.equal(first.id);
    } finally {
      Date.now = now;
    }
  });

  it('hear of each other and have the same records', async () => {
    const [one, two] = [open(), open()];
    await Promise.all([one.currentUser(), two.currentUser()]);
    const heard = nextEvent(two, (event) => event.type === 'created');
    const created = await one.createLead(draft('From one'));
    expect(await heard).to.deep.equal({ type: 'created', leadId: created.id, version: created.version });
    expect(await two.getLead(created.id)).to.deep.equal(created);
    const back = nextEvent(one, (event) => event.type === 'updated');
    await two.updateLead(created, { name: 'From two' });
    await back;
    expect((await one.getLead(created.id)).name).to.equal('From two');
  });

  it('both have a deleted record again when the deletion is taken back, and after a reload too', async () => {
    const { storage, adapter: one } = openStorage();
    const two = open();
    await Promise.all([one.currentUser(), two.currentUser()]);
    for (const folds of [false, true]) {
      const gone = nextEvent(two, (event) => event.type === 'deleted');
      await one.deleteLead('lead-3');
      await gone;
      if (folds) await storage.fold();
      const back = nextEvent(two, (event) => event.type === 'created');
      await one.restoreLead('lead-3');
      await back;
      expect((await two.getLead('lead-3')).id).to.equal('lead-3');
    }
    // So many that the chunk of what is new is written as one.
    const created = await Promise.all(Array.from({ length: 25 }, (_, at) => one.createLead(draft(`New ${at}`))));
    await one.changeAssignees(created.map(({ id }) => ({ leadId: id, add: ['person-5'], remove: [] })));
    expect((await open().getLead('lead-3')).id).to.equal('lead-3');
  });

  it('have a record that came back to another place, whatever is left of it at the old one', async () => {
    await open().currentUser();
    const database = await rawDatabase();
    const stores = database.transaction(['chunks', 'deltas'], 'readwrite');
    const [lead] = await request<Record<string, unknown>[]>(stores.objectStore('chunks').get(0));
    await request(stores.objectStore('deltas').put({ chunk: 0, id: lead!['id'] }));
    await request(stores.objectStore('chunks').put([lead], 9));
    database.close();
    expect((await open().getLead(String(lead!['id']))).id).to.equal(lead!['id']);
  });

  it('tell a user of the other tab when he gains and loses access', async () => {
    const [one, two] = [open(), open({ currentUserId: 'person-7' })];
    await Promise.all([one.currentUser(), two.currentUser()]);
    const lead = await one.createLead(draft('Shared'));
    // A tab that reads late sees one change where there were two.
    const isGain = ({ type }: LiveEvent): boolean => type === 'access-gained' || type === 'created';
    const gained = nextEvent(two, isGain);
    await one.changeAssignees([{ leadId: lead.id, add: ['person-7'], remove: [] }]);
    await gained;
    expect((await two.getLead(lead.id)).name).to.equal('Shared');
    const lost = nextEvent(two, (event) => event.type === 'access-lost');
    await one.changeAssignees([{ leadId: lead.id, add: [], remove: ['person-7'] }]);
    await lost;
    expect(await kindOf(two.getLead(lead.id))).to.equal('not-found');
  });

  it('never overwrite each other: of two updates of one version one is a conflict, of any assignments none is lost', async () => {
    const [one, two] = [open(), open()];
    const [here, there] = await Promise.all([one.getLead('lead-1'), two.getLead('lead-1')]);
    const outcomes = await Promise.allSettled([
      one.updateLead(here, { name: 'One' }),
      two.updateLead(there, { notes: 'Two' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const people = Array.from({ length: 16 }, (_, index) => `person-${index + 3}`);
    const unassigned = await one.createLead(draft('Crowded'));
    await Promise.all(people.map((id, index) => (index % 2 ? one : two).getLead(unassigned.id).catch(() => {})));
    await two.changeAssignees([{ leadId: 'lead-2', add: [], remove: [] }]);
    const results = await Promise.all(
      people.map((id, index) => (index % 2 ? one : two).changeAssignees([{ leadId: 'lead-2', add: [id], remove: [] }])),
    );
    expect(results.flat().map(({ status }) => status)).to.deep.equal(people.map(() => 'ok'));
    await Promise.all([one.close(), two.close()]);
    expect((await open().getLead('lead-2')).assigneeIds).to.include.members(people);
  });

  it('apply an operation once, whichever of them sends it', async () => {
    const [one, two] = [open(), open()];
    await Promise.all([one.currentUser(), two.currentUser()]);
    const [first, second] = await Promise.all(
      [one, two].map((tab) => tab.createLead(draft('Once'), { idempotencyKey: 'once' })),
    );
    expect(first!.id).to.equal(second!.id);
    await one.close();
    const page = await open().listLeads({ recordType: 'lead', search: 'once', limit: 10, total: 'exact' });
    expect(page.items.filter(({ name }) => name === 'Once').length).to.equal(1);
  });

  it('share people that one of them creates, each e-mail once', async () => {
    const [one, two] = [open(), open()];
    await Promise.all([one.currentUser(), two.currentUser()]);
    const people = await Promise.all(
      [one, two].map((tab) => tab.createAssignees([{ name: 'Nia', email: 'nia@crm.example' }])),
    );
    expect(people[0]![0]!.id).to.equal(people[1]![0]!.id);
    const channel = new BroadcastChannel(`lead-elements:${databaseName}`);
    const told = new Promise((resolve) => (channel.onmessage = resolve));
    const [ole] = await one.createAssignees([{ name: 'Ole' }]);
    await told;
    channel.close();
    await two.changeAssignees([]); // comes after what the message has set off
    expect(await two.getAssignees([ole!.id])).to.deep.equal([ole]);
  });

  it('share choices that one of them adds, which are there after a reload too', async () => {
    const usual = defaultSchema('lead');
    const fields = usual.fields.map((field) => (field.name === 'status' ? { ...field, extensible: true } : field));
    const schema = { lead: { ...usual, fields } };
    const [one, two] = [open({ schema }), open({ schema })];
    const statusesOf = async (adapter: LocalAdapter) =>
      (await adapter.describe('lead')).fields.find(({ name }) => name === 'status')!.options!.map(({ value }) => value);
    await Promise.all([one.currentUser(), two.currentUser()]);
    const channel = new BroadcastChannel(`lead-elements:${databaseName}`);
    const told = new Promise((resolve) => (channel.onmessage = resolve));
    const of = { recordType: 'lead', field: 'status' } as const;
    await one.addOption(of, { value: 'Trade fair' });
    await told;
    channel.close();
    await two.changeAssignees([]); // comes after what the message has set off
    expect(await two.addOption(of, { value: 'trade fair' })).to.deep.equal({ value: 'Trade fair' });
    await two.addOption(of, { value: 'Referral' });
    await Promise.all([one.close(), two.close()]);
    expect((await statusesOf(open({ schema }))).slice(-2)).to.deep.equal(['Trade fair', 'Referral']);
  });

  it('ignore garbage on their channel', async () => {
    const adapter = open();
    await adapter.currentUser();
    const garbage: unknown[] = [
      null,
      7,
      'x',
      [],
      {},
      { type: 'records' },
      { type: 'records', ids: ['a'], versions: [], chunks: [] },
      { type: 'records', ids: [{}], versions: ['1'], chunks: [0] },
      { type: 'records', ids: ['a'], versions: ['1'], chunks: [-1] },
      { type: 'x', ids: [], versions: [], chunks: [] },
      { type: 'records', ids: 'abc', versions: 'abc', chunks: 'abc' },
    ];
    for (const message of garbage) expect(readMessage(message), JSON.stringify(message)).to.equal(undefined);
    const channel = new BroadcastChannel(`lead-elements:${databaseName}`);
    const other = open();
    await other.currentUser();
    const heard = nextEvent(adapter, (event) => event.type === 'created');
    for (const message of [...garbage, { type: 'records', ids: ['ghost'], versions: ['9'], chunks: [12_345] }])
      channel.postMessage(message);
    await other.createLead(draft('Still here'));
    await heard;
    channel.close();
    expect((await allLeads(adapter)).length).to.equal(1_201);
  });

  it('says on the channel which records have changed, and nothing of what is in them', async () => {
    const channel = new BroadcastChannel(`lead-elements:${databaseName}`);
    const message = new Promise<unknown>((resolve) => (channel.onmessage = ({ data }) => resolve(data)));
    const lead = await open().createLead(draft('Secret'));
    const said = await message;
    channel.close();
    expect(Object.keys(said as object).sort()).to.deep.equal(['chunks', 'ids', 'type', 'versions']);
    expect(JSON.stringify(said)).to.contain(lead.id).and.not.contain('Secret');
  });
});

describe('a tab that is killed while it writes', () => {
  it('leaves a database in which every import portion is there as a whole or not at all', async function () {
    this.timeout(60_000);
    await open().currentUser();
    const frame = document.createElement('iframe');
    const code = `
      import { createBrowserAdapter, deleteBrowserStore } from '${new URL('../../src/adapters/browser.ts', import.meta.url).href}';
      const adapter = createBrowserAdapter({ databaseName: '${databaseName}', currentUserId: '${currentUserId}' });
      const rows = Array.from({ length: 20000 }, (_, index) => ({ rowNumber: index + 2, draft: { recordType: 'lead', name: 'Row ' + index, assigneeIds: [] } }));
      adapter.importLeads(rows, { importId: 'killed', mode: 'create' });
    `;
    // The first portion has been written when the channel says so; the next ones are under way when the frame goes.
    const channel = new BroadcastChannel(`lead-elements:${databaseName}`);
    const portion = new Promise((resolve) => (channel.onmessage = resolve));
    document.body.append(frame);
    const script = frame.contentDocument!.createElement('script');
    script.type = 'module';
    script.textContent = code;
    frame.contentDocument!.body.append(script);
    await portion;
    frame.remove();
    channel.close();
    const after = open();
    const { total } = await after.listLeads({ recordType: 'lead', search: 'row', limit: 1, total: 'exact' });
    expect(total!.value % 2_000, 'whole portions').to.equal(0);
    expect(total!.value).to.be.greaterThan(0).and.lessThan(20_000);
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ rowNumber: index + 2, draft: draft(`Row ${index}`) }));
    const results = await after.importLeads(rows, { importId: 'killed', mode: 'create' });
    expect(new Set(results.map((result) => ('leadId' in result ? result.leadId : ''))).size).to.equal(20_000);
    const again = await after.listLeads({ recordType: 'lead', search: 'row', limit: 1, total: 'exact' });
    expect(again.total!.value, 'resumed, every row once').to.equal(20_000);
  });
});

describe('a tab that is closed before it tells of what it has written', () => {
  const rows = Array.from({ length: 3 }, (_, index) => ({ rowNumber: index + 2, draft: draft(`Row ${index}`) }));
  const options = { importId: 'left', mode: 'create' } as const;

  /** Imports without a word to other tabs. */
  async function importSilently(adapter: LocalAdapter): Promise<void> {
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = () => {};
    try {
      await adapter.importLeads(rows.slice(0, 2), options);
    } finally {
      BroadcastChannel.prototype.postMessage = postMessage;
    }
  }

  for (const [when, asks] of [
    ['that comes later', false],
    ['that had asked already what was imported', true],
  ] as const) {
    it(`hides nothing from a tab ${when}, and goes on with its import`, async () => {
      const [first, second] = [open(), open()];
      await second.currentUser();
      if (asks) await second.importLeads(rows, { ...options, dryRun: true });
      await importSilently(first);
      await second.importLeads(asks ? rows : rows.slice(2), options);
      expect((await allLeads(second)).length).to.equal(1_203);
    });
  }
});

describe('a page in the back/forward cache', () => {
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('holds no connection, so that nobody has to wait for it', async () => {
    const { close } = IDBDatabase.prototype;
    let closed = 0;
    IDBDatabase.prototype.close = function (this: IDBDatabase) {
      closed++;
      close.call(this);
    };
    try {
      await open().currentUser();
      leave();
      await waitUntil(() => closed === 1);
    } finally {
      IDBDatabase.prototype.close = close;
    }
  });

  it('has what others have saved meanwhile when one comes back, and says so', async () => {
    const adapter = open();
    const before = await adapter.getLead('lead-1');
    const resync = nextEvent(adapter, ({ type }) => type === 'resync');
    leave();
    const other = open();
    const saved = await other.updateLead(before, { name: 'Saved meanwhile' });
    comeBack();
    await resync;
    expect(await adapter.getLead('lead-1')).to.deep.equal(saved);
    const heard = nextEvent(other, ({ type }) => type === 'updated');
    expect((await adapter.updateLead(saved, { name: 'Goes on' })).name).to.equal('Goes on');
    await heard;
    expect((await other.getLead('lead-1')).name).to.equal('Goes on');
  });
});

describe('when the storage fails', () => {
  it('a full disk is said to be full, and memory has no more than the disk', async () => {
    const adapter = open();
    const before = await adapter.getLead('lead-1');
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const error = await adapter.updateLead(before, { name: 'Lost' }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(AdapterError).with.property('kind', 'unavailable');
      expect((error as Error).message).to.contain('full');
      expect(await kindOf(adapter.createLead(draft('Lost')))).to.equal('unavailable');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await adapter.getLead('lead-1')).to.deep.equal(before);
    expect((await adapter.updateLead(before, { name: 'Saved' })).name).to.equal('Saved');
    expect(
      (await adapter.listLeads({ recordType: 'lead', search: 'lost', limit: 1, total: 'exact' })).total?.value,
    ).to.equal(0);
  });

  it('a browser without IndexedDB is unavailable, and works as soon as there is one', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    const adapter = open();
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      const error = await adapter.currentUser().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(AdapterError).with.property('kind', 'unavailable');
      expect((error as Error).message).to.contain('IndexedDB');
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', descriptor);
    }
    expect((await adapter.currentUser()).id).to.equal(currentUserId);
  });

  it('a seed that fails is an error, and the next call tries again', async () => {
    let tries = 0;
    const adapter = open({
      seed: () => {
        if (tries++ === 0) throw new Error('no network');
        return data;
      },
    });
    expect(await kindOf(adapter.currentUser())).to.equal('unknown');
    expect((await adapter.currentUser()).id).to.equal(currentUserId);
  });

  it('a write that is aborted before it is committed has no effect', async () => {
    const adapter = open();
    const lead = await adapter.getLead('lead-1');
    const { put } = IDBObjectStore.prototype;
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    IDBObjectStore.prototype.put = function (...args) {
      const result = put.apply(this, args);
      controller.abort(reason); // in the middle of the transaction
      return result;
    };
    try {
      const error: unknown = await adapter
        .updateLead(lead, { name: 'Aborted' }, { signal: controller.signal })
        .catch((thrown: unknown) => thrown);
      expect(error).to.equal(reason);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await adapter.changeAssignees([]);
    expect((await adapter.getLead('lead-1')).name).to.equal(lead.name);
    await adapter.close();
    expect((await open().getLead('lead-1')).name).to.equal(lead.name);
  });

  it('after close every call is unavailable', async () => {
    const adapter = open();
    await adapter.currentUser();
    await adapter.close();
    expect(await kindOf(adapter.getLead('lead-1'))).to.equal('unavailable');
  });
});

describe('upgrades of the database', () => {
  const renameLeads: Migration = async (_database, transaction) => {
    const chunks = transaction.objectStore('chunks');
    for await (const cursor of chunks.iterate()) {
      await cursor.update((cursor.value as Lead[]).map((lead) => ({ ...lead, name: `${lead.name} II` })));
    }
  };

  it('bring the records of an older version to the new one, once', async () => {
    const old = open();
    const before = await allLeads(old);
    await old.close();
    for (let opening = 0; opening < 2; opening++) {
      const { adapter } = openStorage({ migrations: [...migrations, renameLeads] });
      expect((await allLeads(adapter)).map(({ name }) => name)).to.deep.equal(before.map(({ name }) => `${name} II`));
      await adapter.close();
    }
  });

  it('that fail leave the older version as it was', async () => {
    const old = open();
    const before = await allLeads(old);
    await old.close();
    const failing: Migration = async (database, transaction) => {
      await renameLeads(database, transaction);
      throw new Error('half way');
    };
    const { adapter } = openStorage({ migrations: [...migrations, failing] });
    expect(await kindOf(adapter.currentUser())).to.equal('unavailable');
    expect(await allLeads(open())).to.deep.equal(before);
  });

  it('make older pages let go, and tell them to reload', async () => {
    const old = open();
    await old.currentUser();
    const { adapter } = openStorage({ migrations: [...migrations, renameLeads] });
    expect((await adapter.currentUser()).id).to.equal(currentUserId);
    const error = await old.getLead('lead-1').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(AdapterError).with.property('kind', 'unavailable');
    expect((error as Error).message).to.contain('Reload');
  });

  it('that another tab blocks are given up with a clear message, and work when the tab is gone', async () => {
    const first = open();
    await first.currentUser();
    await first.close();
    const stubborn = await rawDatabase(); // never listens to versionchange
    const { adapter } = openStorage({ migrations: [...migrations, renameLeads], blockedTimeout: 50 });
    const error = await adapter.currentUser().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(AdapterError).with.property('kind', 'unavailable');
    expect((error as Error).message).to.contain('other tabs');
    stubborn.close();
    expect((await adapter.currentUser()).id).to.equal(currentUserId);
  });
});

function request<T>(idbRequest: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    idbRequest.onsuccess = () => resolve(idbRequest.result as T);
    idbRequest.onerror = () => reject(idbRequest.error ?? new Error('the request failed'));
  });
}

function rawDatabase(): Promise<IDBDatabase> {
  return request(indexedDB.open(databaseName));
}

async function deltaCount(): Promise<number> {
  const database = await rawDatabase();
  const number = await request<number>(database.transaction('deltas').objectStore('deltas').count());
  database.close();
  return number;
}
