// What arrives from a back end that does not keep to the contract, and how long it is waited for.
import { expect, nextFrame } from '@open-wc/testing';
import type { LeadDataAdapter, LiveEvent } from '../../../src/adapters/adapter.js';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import { checkedAdapter } from '../../../src/controllers/adapter/checked-adapter.js';
import { saidDuring } from '../../console.js';
import { adapterWith, annLee, bobRay, never, smallCrm } from '../../small-crm.js';

/** An adapter of which one method answers something of another shape. */
const answering = (name: keyof LeadDataAdapter, answer: unknown): LeadDataAdapter =>
  checkedAdapter(adapterWith(smallCrm(), { [name]: async () => answer }));

const query = { recordType: 'lead' as const, limit: 10 };

/** The answer, and how many words the console was told about it. */
async function quietly<T>(work: () => Promise<T>): Promise<{ answer: T; words: number }> {
  let answer!: T;
  const said = await saidDuring('error', async () => {
    answer = await work();
  });
  return { answer, words: said.length };
}

describe('an adapter as the elements use it', () => {
  it('is the same object for the same adapter, also when it is checked twice', () => {
    const adapter = smallCrm();
    expect(checkedAdapter(adapter)).to.equal(checkedAdapter(adapter));
    expect(checkedAdapter(checkedAdapter(adapter))).to.equal(checkedAdapter(adapter));
  });

  it('works over an adapter that is frozen', async () => {
    const frozen = Object.freeze({ ...adapterWith(smallCrm()) });
    expect((await checkedAdapter(frozen).getLead('lead-1')).name).to.equal('Ann Lee');
  });

  it('sees that somebody else has saved, where the back end does not look', async () => {
    const base = smallCrm();
    const sent: string[] = [];
    const capabilities = { ...base.capabilities, concurrency: 'none' as const };
    const careless = checkedAdapter(
      adapterWith(base, {
        capabilities,
        updateLead: async (lead, patch) => {
          sent.push(patch.notes ?? '');
          return base.updateLead(await base.getLead(lead.id), patch);
        },
      }),
    );
    const opened = await careless.getLead('lead-1');
    await base.updateLead(opened, { notes: 'Theirs' });
    const error: unknown = await careless.updateLead(opened, { notes: 'Mine' }).catch((reason: unknown) => reason);
    expect([(error as AdapterError).kind, (error as AdapterError).current?.notes]).to.deep.equal([
      'conflict',
      'Theirs',
    ]);
    expect(sent).to.deep.equal([]);
    await careless.updateLead((error as AdapterError).current!, { notes: 'Mine' });
    expect((await base.getLead('lead-1')).notes).to.equal('Mine');
  });

  it('leaves a record as it is that has everything', async () => {
    const { items } = await answering('listLeads', { items: [annLee] }).listLeads(query);
    expect(items[0]).to.equal(annLee);
  });

  for (const [what, person, name] of [
    ['no name', { id: 'x', name: null, kind: 'person' }, ''],
    ['no name, but an e-mail', { id: 'x', name: null, kind: 'person', email: 'x@crm.example' }, 'x@crm.example'],
    [
      'a name that nobody can see',
      { id: 'x', name: '\u200b\u2800', kind: 'person', email: 'x@crm.example' },
      'x@crm.example',
    ],
    ['a number as a name', { id: 'x', name: 7, kind: 'person' }, '7'],
    ['a number as an id', { id: 5, name: 'Five', kind: 'person' }, 'Five'],
    ['a template as a name', { id: 'x', name: { _$litType$: 1 }, kind: 'person' }, ''],
  ] as const)
    it(`names somebody with ${what} "${name}"`, async () => {
      const { answer } = await quietly(() => answering('getAssignees', [person]).getAssignees(['x']));
      expect(answer.map((each) => each.name)).to.deep.equal([name]);
      expect(answer[0]?.id).to.be.a('string');
    });

  it('leaves out people and records without an id, and tells the console once of each kind', async () => {
    const adapter = answering('searchAssignees', { items: [null, { id: null, name: 'No' }, { id: 'a', name: 'A' }] });
    const { answer, words } = await quietly(() => adapter.searchAssignees({ text: '', limit: 5 }));
    expect(answer.items.map(({ id }) => id)).to.deep.equal(['a']);
    expect(words).to.equal(1);
    expect((await quietly(() => adapter.searchAssignees({ text: '', limit: 5 }))).words).to.equal(0);
  });

  for (const [form, assigneeIds] of Object.entries({
    'a text with commas': 'bjorn, chen',
    'JSON in a text': '["bjorn","chen"]',
    'the array of a database in a text': '{bjorn,chen}',
    'a list of people': [{ id: 'bjorn' }, { id: 'chen' }],
    'a list with somebody twice': ['bjorn', null, 'bjorn', 'chen'],
    'JSON of people in a text': '[{"id":"bjorn"},{"id":"chen"}]',
    'an array of a database with nulls': '{bjorn,NULL,"chen"}',
  }))
    it(`reads the assignees of a record from ${form}, and says so on the console`, async () => {
      const adapter = answering('listLeads', { items: [{ ...annLee, assigneeIds }, bobRay], total: 2 });
      const { answer, words } = await quietly(() => adapter.listLeads(query));
      expect(answer.items.map((lead) => lead.assigneeIds)).to.deep.equal([['bjorn', 'chen'], []]);
      expect(answer.total).to.equal(undefined);
      expect(words).to.equal(1);
    });

  for (const [what, createdAt] of [
    ['milliseconds', 1_767_348_000_000],
    ['seconds', 1_767_348_000],
    ['a date', new Date(1_767_348_000_000)],
  ] as const)
    it(`reads when a record was created from ${what}`, async () => {
      const { answer } = await quietly(() => answering('getLead', { ...annLee, createdAt }).getLead('lead-1'));
      expect(answer.createdAt).to.equal('2026-01-02T10:00:00.000Z');
    });

  for (const value of [-1, 40.5, Number.NaN, '40', null])
    it(`does not know how many there are where the total is ${JSON.stringify(value)}`, async () => {
      const total = { value, exact: true };
      const { answer } = await quietly(() => answering('listLeads', { items: [annLee], total }).listLeads(query));
      expect(answer.total).to.equal(undefined);
    });

  for (const none of ['null', 'NULL', 'None', '{NULL}', '{}', '[]', ' '])
    it(`knows that ${JSON.stringify(none)} is nobody`, async () => {
      const adapter = answering('listLeads', { items: [{ ...annLee, assigneeIds: none }] });
      const { answer } = await quietly(() => adapter.listLeads(query));
      expect(answer.items[0]!.assigneeIds).to.deep.equal([]);
    });

  it('keeps a comma inside of an id that stands in quotes', async () => {
    const adapter = answering('listLeads', { items: [{ ...annLee, assigneeIds: '{bjorn,"a,b"}' }] });
    const { answer } = await quietly(() => adapter.listLeads(query));
    expect(answer.items[0]!.assigneeIds).to.deep.equal(['bjorn', 'a,b']);
  });

  it('lists each person once, however often a join has doubled them', async () => {
    const ann = { id: 'a', name: 'Ann' };
    const people = answering('searchAssignees', { items: [ann, { id: 'b', name: 'Bob' }, { ...ann }] });
    const { answer, words } = await quietly(() => people.searchAssignees({ text: '', limit: 5 }));
    expect(answer.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(words).to.equal(1);
  });

  for (const nextCursor of [null, '', undefined, Number.NaN, {}])
    it(`ends a list with the cursor ${JSON.stringify(nextCursor)}`, async () => {
      const page = await answering('listLeads', { items: [annLee], nextCursor }).listLeads(query);
      expect(page.nextCursor).to.equal(undefined);
    });

  for (const answer of [{}, [], null, { fields: null }])
    it(`rejects ${JSON.stringify(answer)} as a description, so that somebody can try again`, async () => {
      const error: unknown = await answering('describe', answer).describe!('lead').catch((reason: unknown) => reason);
      expect(String(error)).to.contain('describe must answer');
    });

  for (const [what, visibleWhen, conditions] of [
    ['null', null, []],
    ['a text', 'status=New', []],
    ['a list with nothing', [null, { field: 'status' }], [{ field: 'status' }]],
    ['one value', { field: 'status', in: 'New' }, [{ field: 'status', in: ['New'] }]],
  ] as const)
    it(`reads ${what} as the condition of a field`, async () => {
      const field = { name: 'x', label: 'X', type: 'text' };
      const adapter = answering('describe', { fields: [{ ...field, visibleWhen }] });
      const { answer } = await quietly(() => adapter.describe!('lead'));
      expect(answer.fields[0]!.visibleWhen).to.deep.equal(conditions);
    });

  it('takes of a description what can be read, each field once', async () => {
    const field = { name: 'x', label: 'X', type: 'text' };
    const broken = {
      name: 'y',
      get type(): string {
        throw new Error('no type');
      },
    };
    const { answer, words } = await quietly(() =>
      answering('describe', { fields: [field, broken, { ...field, label: 'Again' }] }).describe!('lead'),
    );
    expect(answer.fields.map(({ label }) => label)).to.deep.equal(['X']);
    expect(words).to.equal(2);
  });

  for (const refused of [null, 'ben', [null, {}], {}])
    it(`creates without anybody refused where that is ${JSON.stringify(refused)}`, async () => {
      const { answer } = await quietly(() => answering('createLead', { ...annLee, refused }).createLead(annLee));
      expect([answer.name, answer.refused]).to.deep.equal(['Ann Lee', []]);
    });

  it('names those whom a record was created without, with a text as the reason', async () => {
    const refused = [null, { assigneeId: 5, reason: { a: 1 } }];
    const { answer } = await quietly(() => answering('createLead', { ...annLee, refused }).createLead(annLee));
    expect(answer.refused).to.deep.equal([{ assigneeId: '5', reason: '' }]);
  });

  it('hears of a refused change whom it is about and how the record is, as far as that is told', async () => {
    const clash = { leadId: 'lead-1', status: 'conflict', reason: null };
    for (const [assigneeIds, current, ids, name] of [
      [null, null, [], undefined],
      ['bjorn', { id: 'lead-1' }, [], undefined],
      [[7], { ...annLee, version: 9 }, ['7'], 'Ann Lee'],
    ] as const) {
      const adapter = answering('changeAssignees', [{ ...clash, assigneeIds, current }]);
      const { answer } = await quietly(() => adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [] }]));
      const [result] = answer;
      if (result?.status === 'ok') throw new Error('It is a conflict');
      expect([result?.assigneeIds, result?.current?.name, result?.reason]).to.deep.equal([ids, name, '']);
    }
  });

  for (const [reason, said] of [
    [{ _$litType$: 1 }, undefined],
    [null, undefined],
    [5, '5'],
  ] as const)
    it(`gives ${JSON.stringify(reason)} as the reason why somebody may not as ${said ?? 'none'}`, async () => {
      const answer = await answering('can', { allowed: false, reason }).can!('update', {});
      expect(answer).to.deep.equal({ allowed: false, reason: said });
    });

  it('knows the people of a list with holes', async () => {
    const people: unknown[] = [];
    people[2] = { id: 'bjorn', name: 'Björn', kind: 'person' };
    const { answer } = await quietly(() => answering('getAssignees', people).getAssignees(['bjorn']));
    expect(answer.map(({ id }) => id)).to.deep.equal(['bjorn']);
  });

  it('counts people whose ids are numbers, and knows the teams of such', async () => {
    const counts = [{ assigneeId: 5, records: 2 }, { assigneeId: null, records: 1 }, null];
    const { answer } = await quietly(() => answering('countByAssignee', { counts }).countByAssignee!(query));
    expect(answer.counts).to.deep.equal([{ assigneeId: '5', records: 2 }]);
    const person = { id: 5, name: 'Five', kind: 'person', teamIds: [7, null] };
    const people = await quietly(() => answering('getAssignees', [person]).getAssignees(['5']));
    expect(people.answer[0]!.teamIds).to.deep.equal(['7']);
  });

  it('reads the record of a stored change that was answered without one', async () => {
    const adapter = answering('changeAssignees', [{ leadId: 'lead-1', status: 'ok', lead: undefined }]);
    const { answer } = await quietly(() => adapter.changeAssignees([{ leadId: 'lead-1', add: [], remove: [] }]));
    expect(answer[0]).to.have.nested.property('lead.name', 'Ann Lee');
  });

  it('hears of no live event that says nothing', async () => {
    const heard: LiveEvent[] = [];
    const adapter = checkedAdapter(
      adapterWith(smallCrm(), {
        subscribe: (listener) =>
          [null, undefined, {}, { type: 'updated' }, { type: 'updated', leadId: 7 }].forEach((event) =>
            listener(event as LiveEvent),
          ),
      }),
    );
    const said = await saidDuring('error', async () =>
      adapter.subscribe!((event) => heard.push(event), { signal: new AbortController().signal }),
    );
    expect(heard).to.deep.equal([{ type: 'updated', leadId: '7' }]);
    expect(said.length).to.equal(1);
  });

  it('says on the console what failed where an adapter begins to tell, at once or later, and goes on', async () => {
    const later: unknown = () => Promise.reject(new Error('no stream'));
    const atOnce = (): void => {
      throw new Error('no stream');
    };
    for (const fails of [later as () => void, atOnce]) {
      const adapter = checkedAdapter(adapterWith(smallCrm(), { subscribe: fails, presence: fails }));
      const { signal } = new AbortController();
      const said = await saidDuring('error', async () => {
        adapter.subscribe!(() => {}, { signal });
        adapter.presence!('lead-1', 'viewing', () => {}, { signal });
        await nextFrame();
      });
      expect(said.length).to.equal(2);
    }
  });

  it('shows of a history what says what happened, and of the readers who can be named', async () => {
    const entry = { id: 1, at: new Date(0), action: 'assigned', assigneeId: 5, actorId: null, fields: 'x', terms: 7 };
    const history = answering('listHistory', { items: [null, {}, { id: 'x' }, entry], nextCursor: null });
    const { answer, words } = await quietly(() => history.listHistory!('lead-1', { limit: 5 }));
    expect(
      answer.items.map(({ id, at, assigneeId, actorId, fields, terms }) => [
        id,
        at,
        assigneeId,
        actorId,
        fields,
        terms,
      ]),
    ).to.deep.equal([['1', '1970-01-01T00:00:00.000Z', '5', undefined, [], undefined]]);
    expect(words).to.equal(1);
    const entries = [null, {}, { assigneeId: 5 }, { assigneeId: 5, via: 'role', level: 'x', reason: {} }];
    for (const name of ['listAccess', 'previewAccess'] as const) {
      const adapter = answering(name, entries);
      const readers = await quietly(() =>
        name === 'listAccess' ? adapter.listAccess!('lead-1') : adapter.previewAccess!({ leadId: 'lead-1' }, []),
      );
      expect(
        readers.answer.map(({ assigneeId, level, via, reason }) => [assigneeId, level, via, reason]),
      ).to.deep.equal([['5', 'write', 'role', undefined]]);
      expect(readers.words).to.equal(1);
    }
  });

  for (const answer of [null, {}, { id: 'j', status: 'busy' }])
    it(`takes ${JSON.stringify(answer)} for no job, instead of asking about it for ever`, async () => {
      const error: unknown = await answering('getJob', answer).getJob!('j').catch((reason: unknown) => reason);
      expect(String(error)).to.contain('getJob must answer a Job');
    });

  it('counts of an outcome, of rows and of an undo what can be counted', async () => {
    const outcome = { changed: '3', failed: [null, { leadId: 1 }], changes: [{ leadId: 2, add: 'x' }, null] };
    const byQuery = await answering('changeAssigneesByQuery', outcome).changeAssigneesByQuery!(query, {
      add: [],
      remove: [],
    });
    expect(byQuery).to.deep.equal({
      changed: 0,
      failed: [{ leadId: '1', reason: '' }],
      changes: [{ leadId: '2', add: [], remove: [] }],
    });
    const rows = [null, { rowNumber: 1 }, { rowNumber: 2, status: 'created', leadId: 7 }];
    const { answer, words } = await quietly(() =>
      answering('importLeads', rows).importLeads!([], { importId: 'i', mode: 'create' }),
    );
    expect(answer).to.deep.equal([{ rowNumber: 2, status: 'created', leadId: '7', reason: '' }]);
    expect(words).to.equal(1);
    expect(await answering('undoImport', { removed: 2, kept: null }).undoImport!('i')).to.deep.equal({
      removed: 2,
      restored: 0,
      kept: [],
    });
  });

  it('hears only of those at a record who can be named', async () => {
    const heard: unknown[] = [];
    const adapter = checkedAdapter(
      adapterWith(smallCrm(), {
        presence: (_id, _activity, listener) => {
          listener(null as never);
          listener([null, { activity: 'fields' }, { userId: 5, activity: 'fields' }] as never);
        },
      }),
    );
    await new Promise<void>((resolve) =>
      adapter.presence!(
        'lead-1',
        'viewing',
        (others) => {
          heard.push(others);
          if (heard.length === 2) resolve();
        },
        { signal: new AbortController().signal },
      ),
    );
    expect(heard).to.deep.equal([[], [{ userId: '5', activity: 'fields' }]]);
  });

  it('gives up a read that never answers, as a failure of the network', async () => {
    let aborted = false;
    const base = smallCrm();
    const adapter = checkedAdapter(
      adapterWith(base, {
        capabilities: { ...base.capabilities, readTimeout: 20 },
        getLead: (_id, options) => {
          options!.signal!.addEventListener('abort', () => (aborted = true));
          return new Promise(() => {});
        },
      }),
    );
    const error: unknown = await adapter.getLead('lead-1').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(AdapterError).with.property('kind', 'unavailable');
    expect(aborted).to.equal(true);
  });

  it('rejects with the reason of whoever has given it up', async () => {
    const adapter = checkedAdapter(adapterWith(smallCrm(), { getLead: (_id, options) => never(options?.signal) }));
    const abort = new AbortController();
    const reading = adapter.getLead('lead-1', { signal: abort.signal });
    abort.abort('left');
    expect(await reading.catch((reason: unknown) => reason)).to.equal('left');
  });
});

describe('capabilities in words that this version does not know', () => {
  it('are taken for the least', async () => {
    const { capabilitiesOf } = await import('../../../src/controllers/adapter/capabilities.js');
    const base = smallCrm();
    const capabilities = { ...base.capabilities, access: 'moon', maxLimit: 0 } as unknown as typeof base.capabilities;
    const { answer } = await quietly(async () => capabilitiesOf(adapterWith(base, { capabilities })));
    expect(answer).to.include({ access: 'none', maxLimit: 100, paging: base.capabilities.paging });
  });

  it('offer no roles where these are no list of values', async () => {
    const { capabilitiesOf } = await import('../../../src/controllers/adapter/capabilities.js');
    const base = smallCrm();
    for (const assignmentRoles of ['admin', null, [null], [{}]]) {
      const capabilities = { ...base.capabilities, assignmentRoles } as unknown as typeof base.capabilities;
      const { answer } = await quietly(async () => capabilitiesOf(adapterWith(base, { capabilities })));
      expect(answer.assignmentRoles).to.equal(undefined);
    }
  });
});
