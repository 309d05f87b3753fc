// Checks of single records: read, create, update, and what a refusal looks like.
import type { Lead } from '../../domain/record/lead.js';
import { hides, Missing, needs, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll } from './list-all.js';
import { draft } from './scenario.js';
import { seededRandom } from '../random.js';

/** What trips up encodings, templates, queries and text direction. */
const pieces = [
  'é',
  'e\u0301',
  'Ł',
  '李',
  'ש',
  'ع',
  '👩🏽‍🚀',
  '\u202e',
  "'",
  '"',
  '`',
  '\\',
  '<b>',
  '&amp;',
  '%',
  '_',
  '$1',
  '?',
  '#',
  '/',
  ';--',
  ' ',
];

export const recordChecks: ContractCheck[] = [
  {
    name: 'a record that is read alone equals the one in the list',
    async run(context) {
      const adapter = await context.as('ann');
      for (const lead of await listAll(adapter, { recordType: 'lead' }))
        expectSame(await adapter.getLead(lead.id), lead, lead.name);
    },
  },
  {
    name: 'a record that is not there is not found, whatever is to be done with it',
    async run(context) {
      const adapter = await context.as('mia');
      const lead = { ...(await adapter.getLead(context.id('acme'))), id: 'no-such-record' };
      await expectKind(adapter.getLead(lead.id), 'not-found', 'reading it');
      await expectKind(adapter.updateLead(lead, { name: 'Nobody' }), 'not-found', 'updating it');
      const [result] = await adapter.changeAssignees([{ leadId: lead.id, add: context.ids('bob'), remove: [] }]);
      expectSame(result?.status, 'not-found', 'assigning it');
    },
  },
  {
    name: 'a hidden record and an absent one look alike',
    async run(context) {
      const adapter = await context.as('eve');
      needs(adapter, 'access');
      const hidden = await expectKind(adapter.getLead(context.id('acme')), 'not-found', 'a hidden record');
      const absent = await expectKind(adapter.getLead('no-such-record'), 'not-found', 'an absent record');
      const shown = ({ message }: Error, id: string): string => message.replaceAll(id, 'the id');
      expectSame(shown(hidden, context.id('acme')), shown(absent, 'no-such-record'), 'the messages');
    },
  },
  {
    name: 'what is handed out cannot be used to change what is stored',
    async run(context) {
      const adapter = await context.as('ann');
      const lead = await adapter.getLead(context.id('acme'));
      try {
        lead.name = 'Changed';
        lead.assigneeIds.push('nobody');
      } catch {
        // frozen: as good as a copy
      }
      const again = await adapter.getLead(context.id('acme'));
      expectSame([again.name, again.assigneeIds], ['Acme Anvils', context.ids('ann')], 'the record as it is stored');
    },
  },
  {
    name: 'a created record has what was typed, a version and dates, and its creator and assignees see it',
    async run(context) {
      const more = {
        email: 'new@example.org',
        phone: '+1 212-555-0199',
        company: 'New Company',
        source: 'Referral',
        notes: '<b>Hi</b> 👋🏽',
      };
      const given = draft('Nëw Lead', context.ids('bob'), { ...more, status: 'On Hold' });
      const lead = await (await context.as('ann')).createLead(given);
      const { recordType, name, status, assigneeIds } = lead;
      expectSame(
        { recordType, name, status, assigneeIds },
        { recordType: 'lead', name: 'Nëw Lead', status: 'On Hold', assigneeIds: context.ids('bob') },
        'the record',
      );
      for (const [field, value] of Object.entries(more)) expectSame(lead[field as keyof Lead], value, field);
      expectTrue(
        lead.id !== '' && lead.version !== '' && !Number.isNaN(Date.parse(lead.createdAt)),
        'it has an id, a version and a date',
      );
      for (const user of ['ann', 'bob', 'mia'])
        expectSame((await (await context.as(user)).getLead(lead.id)).name, 'Nëw Lead', `what ${user} sees`);
      const cat = await context.as('cat');
      if (hides(cat)) await expectKind(cat.getLead(lead.id), 'not-found', 'what cat sees');
    },
  },
  {
    name: 'any text comes back as it was written',
    async run(context) {
      const adapter = await context.as('ann');
      const random = seededRandom(context.seed);
      for (let run = 0; run < 10; run++) {
        const text = (): string => Array.from({ length: random.integer(1, 12) }, () => random.pick(pieces)).join('');
        const more = { company: `a${text()}z`, notes: `a${text()}\n${text()}z` };
        const { id } = await adapter.createLead(draft(`a${text()}z`, [], more));
        const lead = await adapter.updateLead(await adapter.getLead(id), { name: `b${text()}z` });
        const read = await adapter.getLead(id);
        expectSame([read.name, read.company, read.notes], [lead.name, more.company, more.notes], 'the texts');
      }
    },
  },
  {
    name: 'a draft without a mandatory field or with a bad e-mail is invalid, with a message for each field',
    async run(context) {
      const adapter = await context.as('ann');
      const before = idsOf(await listAll(adapter, { recordType: 'lead' }));
      const error = await expectKind(
        adapter.createLead(draft('  ', [], { email: 'not an address' })),
        'invalid',
        'the draft',
      );
      expectSameItems(Object.keys(error.fields ?? {}), ['name', 'email'], 'the fields');
      expectSame(idsOf(await listAll(adapter, { recordType: 'lead' })), before, 'the list afterwards');
    },
  },
  {
    name: 'a draft that is assigned to an unknown or inactive person is invalid',
    async run(context) {
      const adapter = await context.as('ann');
      await expectKind(adapter.createLead(draft('Odd', ['no-such-person'])), 'invalid', 'an unknown person');
      await expectKind(adapter.createLead(draft('Odd', context.ids('ina'))), 'invalid', 'an inactive person');
    },
  },
  {
    name: 'the same idempotency key creates once, also when both calls run at the same time',
    async run(context) {
      const adapter = await context.as('ann');
      needs(adapter, 'idempotency');
      const options = { idempotencyKey: 'create-once' };
      const [first, second] = await Promise.all([
        adapter.createLead(draft('Once'), options),
        adapter.createLead(draft('Once'), options),
      ]);
      const third = await adapter.createLead(draft('Once'), options);
      expectSame([second.id, third.id], [first.id, first.id], 'the ids');
      const all = await listAll(adapter, { recordType: 'lead' });
      expectSame(all.filter(({ name }) => name === 'Once').length, 1, 'records of this name');
    },
  },
  {
    name: 'the same idempotency key updates once, also when it is sent again after other changes',
    async run(context) {
      const adapter = await context.as('ann');
      needs(adapter, 'idempotency');
      const lead = await adapter.getLead(context.id('acme'));
      const options = { idempotencyKey: 'update-once' };
      const first = await adapter.updateLead(lead, { name: 'First' }, options);
      await adapter.updateLead(first, { name: 'Second' });
      expectSame((await adapter.updateLead(lead, { name: 'First' }, options)).id, lead.id, 'the repeated update');
      expectSame((await adapter.getLead(lead.id)).name, 'Second', 'the name');
    },
  },
  {
    name: 'the same idempotency key for something else is refused, and changes nothing',
    async run(context) {
      const adapter = await context.as('ann');
      needs(adapter, 'idempotency');
      const options = { idempotencyKey: 'used twice' };
      const first = await adapter.createLead(draft('First of Two'), options);
      await expectKind(adapter.createLead(draft('Second of Two'), options), 'invalid', 'another draft');
      const all = (await listAll(adapter, { recordType: 'lead' })).filter(({ name }) => name.endsWith('of Two'));
      expectSame(idsOf(all), [first.id], 'what was created');
      const updated = await adapter.updateLead(first, { notes: 'One' }, { idempotencyKey: 'patched' });
      const again = adapter.updateLead(updated, { notes: 'Two' }, { idempotencyKey: 'patched' });
      await expectKind(again, 'invalid', 'another patch');
      expectSame((await adapter.getLead(first.id)).notes, 'One', 'what was saved');
    },
  },
  {
    name: 'an idempotency key of somebody else repeats nothing and tells nothing',
    async run(context) {
      const [ann, eve] = [await context.as('ann'), await context.as('eve')];
      needs(ann, 'access', 'idempotency');
      const options = { idempotencyKey: 'the same key' };
      const hers = await ann.createLead(draft('Hers'), options);
      const other = await eve.createLead(draft('Other'), options);
      expectSame([other.name, other.id === hers.id], ['Other', false], 'the record of the second person');
      await expectKind(eve.getLead(hers.id), 'not-found', 'the record of the first person');
    },
  },
  {
    name: 'an update changes the fields that it names, the version, and nothing else',
    async run(context) {
      const adapter = await context.as('ann');
      const lead = await adapter.getLead(context.id('shared'));
      const patch = { name: 'Shared Sails', company: '', notes: 'New', email: undefined, status: undefined };
      const updated = await adapter.updateLead(lead, patch);
      expectSame(
        [updated.name, updated.company ?? '', updated.notes],
        ['Shared Sails', '', 'New'],
        'the changed fields',
      );
      expectSame(
        [updated.email, updated.status, updated.assigneeIds],
        [lead.email, lead.status, lead.assigneeIds],
        'the other fields',
      );
      expectTrue(updated.version !== lead.version, 'the version is a new one');
      expectSame(await (await context.as('bob')).getLead(lead.id), updated, 'what bob sees');
    },
  },
  {
    name: 'an update cannot touch the assignees',
    async run(context) {
      const adapter = await context.as('ann');
      const lead = await adapter.getLead(context.id('shared'));
      const patch = { notes: 'x', assigneeIds: [] };
      expectSame((await adapter.updateLead(lead, patch)).assigneeIds, lead.assigneeIds, 'the assignees');
    },
  },
  {
    name: 'an update on an old version is a conflict that holds the current record',
    async run(context) {
      const ann = await context.as('ann');
      needs(ann, 'concurrency');
      const old = await ann.getLead(context.id('shared'));
      const bob = await context.as('bob');
      await bob.updateLead(await bob.getLead(old.id), { name: 'By Bob' });
      const error = await expectKind(ann.updateLead(old, { notes: 'By Ann' }), 'conflict', 'the second update');
      expectSame(error.current?.name, 'By Bob', 'the current record');
      expectTrue((await ann.getLead(old.id)).notes === undefined, 'nothing was written');
    },
  },
  {
    name: 'of several updates of one version at the same time exactly one succeeds',
    async run(context) {
      const adapter = await context.as('ann');
      if (adapter.capabilities.concurrency !== 'enforced') throw new Missing('concurrency is not enforced');
      const lead = await adapter.getLead(context.id('acme'));
      const tries = await Promise.allSettled([1, 2, 3, 4].map((n) => adapter.updateLead(lead, { notes: `Try ${n}` })));
      expectSame(tries.filter(({ status }) => status === 'fulfilled').length, 1, 'successful updates');
    },
  },
  {
    name: 'every change makes a new version, an assignment too',
    async run(context) {
      const adapter = await context.as('mia');
      const id = context.id('acme');
      const versions = [(await adapter.getLead(id)).version];
      versions.push((await adapter.updateLead(await adapter.getLead(id), { notes: 'Changed' })).version);
      await adapter.changeAssignees([{ leadId: id, add: context.ids('bob'), remove: [] }]);
      versions.push((await adapter.getLead(id)).version);
      expectSame(new Set(versions).size, 3, 'different versions');
      expectSame((await adapter.getLead(id)).version, versions[2], 'the version when nothing has changed');
    },
  },
  {
    name: 'an invalid update is refused and keeps the record as it was',
    async run(context) {
      const adapter = await context.as('ann');
      const lead = await adapter.getLead(context.id('acme'));
      const error = await expectKind(adapter.updateLead(lead, { name: '', email: 'nobody@' }), 'invalid', 'the update');
      expectSameItems(Object.keys(error.fields ?? {}), ['name', 'email'], 'the fields');
      expectSame(await adapter.getLead(lead.id), lead, 'the record');
    },
  },
  {
    name: 'a hidden record cannot be updated, and the answer does not tell that it exists',
    async run(context) {
      const hidden = await (await context.as('mia')).getLead(context.id('acme'));
      needs(await context.as('eve'), 'access');
      await expectKind((await context.as('eve')).updateLead(hidden, { name: 'Taken' }), 'not-found', 'the update');
      expectSame((await (await context.as('ann')).getLead(hidden.id)).name, 'Acme Anvils', 'the name');
    },
  },
];
