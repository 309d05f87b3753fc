// Checks of single records: read, create, update, and what a refusal looks like.
import type { Lead } from '../../domain/lead.js';
import { Missing, type ContractCheck } from './check.js';
import { expectKind, expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll } from './list-all.js';
import { draft } from './scenario.js';

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
    name: 'a hidden record and an absent one look alike',
    async run(context) {
      const adapter = await context.as('eve');
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
      const given = draft('Nëw Lead', context.ids('bob'), { ...more, status: 'Contacted' });
      const lead = await (await context.as('ann')).createLead(given);
      const { recordType, name, status, assigneeIds } = lead;
      expectSame(
        { recordType, name, status, assigneeIds },
        { recordType: 'lead', name: 'Nëw Lead', status: 'Contacted', assigneeIds: context.ids('bob') },
        'the record',
      );
      for (const [field, value] of Object.entries(more)) expectSame(lead[field as keyof Lead], value, field);
      expectTrue(
        lead.id !== '' && lead.version !== '' && !Number.isNaN(Date.parse(lead.createdAt)),
        'it has an id, a version and a date',
      );
      for (const user of ['ann', 'bob', 'mia'])
        expectSame((await (await context.as(user)).getLead(lead.id)).name, 'Nëw Lead', `what ${user} sees`);
      await expectKind((await context.as('cat')).getLead(lead.id), 'not-found', 'what cat sees');
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
      if (!adapter.capabilities.idempotency) throw new Missing('no idempotency');
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
    name: 'an update changes the fields that it names, the version, and nothing else',
    async run(context) {
      const adapter = await context.as('ann');
      const lead = await adapter.getLead(context.id('shared'));
      const updated = await adapter.updateLead(lead, { name: 'Shared Sails', company: '', notes: 'New' });
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
      if (ann.capabilities.concurrency === 'none') throw new Missing('no concurrency control');
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
      await expectKind((await context.as('eve')).updateLead(hidden, { name: 'Taken' }), 'not-found', 'the update');
      expectSame((await (await context.as('ann')).getLead(hidden.id)).name, 'Acme Anvils', 'the name');
    },
  },
];
