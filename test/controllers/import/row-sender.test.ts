// An import that is interrupted must go on where it was: nothing twice, nothing forgotten.
import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { findNamedPeople } from '../../../src/controllers/people/find-named-people.js';
import { RowSender } from '../../../src/controllers/import/row-sender.js';
import type { ImportRow, ImportRowResult } from '../../../src/domain/import/import-row.js';

const rowsOf = (count: number): ImportRow[] =>
  Array.from({ length: count }, (_, index) => ({
    rowNumber: index + 2,
    draft: { recordType: 'lead', name: `Person ${index + 1}`, assigneeIds: [] },
  }));

const me = { id: 'me', name: 'Me', kind: 'person' as const };
const memory = () => createMemoryAdapter({ people: [me], currentUserId: 'me' });
const count = async (adapter: LeadDataAdapter) =>
  (await adapter.listLeads({ recordType: 'lead', limit: 1, total: 'exact' })).total!.value;

/** The same adapter with some of its methods replaced, or taken away by `undefined`. */
function replaced(
  adapter: LeadDataAdapter,
  methods: { [Name in keyof LeadDataAdapter]?: LeadDataAdapter[Name] | undefined },
): LeadDataAdapter {
  return new Proxy(adapter, {
    get(target, name) {
      if (name in methods) return methods[name as keyof LeadDataAdapter];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const run = (adapter: LeadDataAdapter, rows: ImportRow[], progress = () => {}) =>
  new RowSender({ adapter, rows, importId: 'import-1', locale: 'en', progress });
const never = new AbortController().signal;

describe('sending the rows of an import', () => {
  it('creates every row in portions and tells the progress after each', async () => {
    const adapter = memory();
    const done: number[] = [];
    const sent = run(adapter, rowsOf(2_500), () => done.push(sent.done));
    await sent.run(never);
    expect(await count(adapter)).to.equal(2_500);
    expect(done).to.deep.equal([1_000, 2_000, 2_500]);
  });

  it('goes on after a failing portion with the same keys and creates nothing twice', async () => {
    const adapter = memory();
    const keys: (string | undefined)[] = [];
    const flaky = replaced(adapter, {
      importLeads: async (rows, options) => {
        keys.push(options.idempotencyKey);
        const results = await adapter.importLeads(rows, options);
        // The answer of the second call is lost.
        if (keys.length === 2) throw new AdapterError('unavailable', 'gone');
        return results;
      },
    });
    const sent = run(flaky, rowsOf(2_500));
    const error = await sent.run(never).catch((reason: AdapterError) => reason);
    expect(error).to.have.property('kind', 'unavailable');
    expect(sent.done).to.equal(1_000);
    await sent.run(never);
    expect(sent.done).to.equal(2_500);
    expect(keys[2]).to.equal(keys[1]);
    expect(await count(adapter)).to.equal(2_500);
  });

  it('creates rows one by one where the back end has no import', async () => {
    const adapter = memory();
    const sent = run(replaced(adapter, { importLeads: undefined }), rowsOf(100));
    await sent.run(never);
    expect(sent.counts).to.deep.equal({ created: 100, updated: 0, skipped: 0, failed: 0 });
    expect(await count(adapter)).to.equal(100);
  });

  it('creates rows one by one where the back end says that it cannot import', async () => {
    const adapter = memory();
    const refusing = replaced(adapter, {
      importLeads: async () => Promise.reject(new AdapterError('unsupported', 'no')),
    });
    await run(refusing, rowsOf(50)).run(never);
    expect(await count(adapter)).to.equal(50);
  });

  it('keeps a refused row as failed and goes on with the others', async () => {
    const adapter = memory();
    const rows = rowsOf(3);
    rows[1]!.draft.email = 'bad';
    for (const each of [adapter, replaced(memory(), { importLeads: undefined })]) {
      const sent = run(each, rows);
      await sent.run(never);
      expect(sent.counts).to.deep.equal({ created: 2, updated: 0, skipped: 0, failed: 1 });
      expect([...sent.refused].map(({ rowNumber }) => rowNumber)).to.deep.equal([rows[1]!.rowNumber]);
      expect(sent.retryable).to.be.empty;
    }
  });

  it('pauses at a lost connection while creating one by one, and goes on with what is left', async () => {
    const adapter = memory();
    let calls = 0;
    const flaky = replaced(adapter, {
      importLeads: undefined,
      createLead: async (draft, options) => {
        if (++calls === 20) throw new AdapterError('unavailable', 'gone');
        return adapter.createLead(draft, options);
      },
    });
    const sent = run(flaky, rowsOf(50));
    expect(await sent.run(never).catch((error: AdapterError) => error.kind)).to.equal('unavailable');
    expect(sent.remaining).to.not.be.empty;
    await sent.run(never);
    expect(sent.remaining).to.be.empty;
    expect(await count(adapter)).to.equal(50);
  });

  it('stops after the portion under way', async () => {
    const adapter = memory();
    const sent = run(adapter, rowsOf(3_000), () => sent.stop());
    await sent.run(never);
    expect(sent.done).to.equal(1_000);
    expect(sent.remaining).to.have.length(2_000);
  });

  it('takes a row without an answer as failed and sends it again under another key', async () => {
    const keys: (string | undefined)[] = [];
    const forgetful = replaced(memory(), {
      importLeads: async (rows, { idempotencyKey }): Promise<ImportRowResult[]> => {
        keys.push(idempotencyKey);
        return keys.length === 1
          ? []
          : rows.map(({ rowNumber }) => ({ rowNumber, status: 'created', leadId: `l${rowNumber}` }));
      },
    });
    const sent = run(forgetful, rowsOf(2));
    await sent.run(never);
    expect(sent.retryable).to.have.length(2);
    sent.forgetFailures();
    expect([...sent.refused]).to.be.empty;
    await sent.run(never);
    expect(sent.counts).to.deep.equal({ created: 2, updated: 0, skipped: 0, failed: 0 });
    expect(keys[0]).to.not.equal(keys[1]);
  });
});

describe('looking people up', () => {
  const team = Array.from({ length: 1_500 }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
    kind: 'person' as const,
  }));
  const adapter = createMemoryAdapter({ people: team, currentUserId: 'p0' });
  const counted = () => {
    const texts: string[] = [];
    const counting = replaced(adapter, {
      searchAssignees: (query, options) => {
        texts.push(query.text);
        return adapter.searchAssignees(query, options);
      },
    });
    return { counting, texts };
  };

  it('searches a few names among many people one by one, each once', async () => {
    const { counting, texts } = counted();
    const people = await findNamedPeople(counting, ['Person 7', 'PERSON 7', 'Person 1400; Nobody'], { signal: never });
    expect(people.match('person 1400')).to.have.nested.property('assignee.id', 'p1400');
    expect(people.match('Nobody').status).to.equal('unknown');
    expect(texts.filter(Boolean).length).to.equal(3);
  });

  it('reads everybody when many names are to be found', async () => {
    const { counting, texts } = counted();
    const people = await findNamedPeople(
      counting,
      team.map(({ name }) => name),
      { signal: never },
    );
    expect(team.every(({ name }) => people.match(name).status === 'known')).to.be.true;
    expect(texts.every((text) => text === '')).to.be.true;
    expect(texts.length).to.be.below(10);
  });

  it('finds people by id that no search finds', async () => {
    const people = await findNamedPeople(adapter, ['p1499'], { signal: never });
    expect(people.match('p1499')).to.have.nested.property('assignee.name', 'Person 1499');
  });

  it('asks nothing when no cell names anybody', async () => {
    const { counting, texts } = counted();
    await findNamedPeople(counting, [], { signal: never });
    expect(texts).to.be.empty;
  });
});
