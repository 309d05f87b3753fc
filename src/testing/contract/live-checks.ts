// Checks of live changes: everybody hears of what he may see, in time, and of nothing else.
import type { LiveEvent } from '../../adapters/adapter.js';
import { Missing, needs, offered, type CheckContext, type ContractCheck } from './check.js';
import { eventually, expectSame, expectTrue } from './expectations.js';
import { draft } from './scenario.js';

type RecordEvent = Exclude<LiveEvent, { type: 'resync' }>;

interface Ear {
  /** What was heard, as `type id`. */
  heard: string[];
  stop(): void;
}

async function listen(context: CheckContext, user: string): Promise<Ear> {
  const subscribe = offered(await context.as(user), 'subscribe');
  const heard: string[] = [];
  const controller = new AbortController();
  subscribe((event) => heard.push(event.type === 'resync' ? 'resync' : said(event)), { signal: controller.signal });
  return { heard, stop: () => controller.abort() };
}

const said = ({ type, leadId }: RecordEvent): string => `${type} ${leadId}`;

export const liveChecks: ContractCheck[] = [
  {
    name: 'whoever gains or loses access hears of it, and those who keep it hear of the update',
    async run(context) {
      needs(await context.as('eve'), 'access');
      const [ann, eve] = [await listen(context, 'ann'), await listen(context, 'eve')];
      const leadId = context.id('acme');
      const adapter = await context.as('ann');
      await adapter.changeAssignees([{ leadId, add: context.ids('eve'), remove: [] }]);
      await eventually(
        () => eve.heard.includes(`access-gained ${leadId}`),
        context.patience,
        'eve hears of her access',
      );
      await adapter.changeAssignees([{ leadId, add: [], remove: context.ids('eve') }]);
      await eventually(() => eve.heard.includes(`access-lost ${leadId}`), context.patience, 'eve hears of her loss');
      await eventually(
        () => ann.heard.filter((text) => text === `updated ${leadId}`).length === 2,
        context.patience,
        'ann hears of both updates',
      );
      ann.stop();
      eve.stop();
    },
  },
  {
    name: 'whoever hears of a change can read it at once',
    async run(context) {
      const ann = await context.as('ann');
      const lead = await ann.getLead(context.id('acme'));
      const subscribe = offered(ann, 'subscribe');
      const controller = new AbortController();
      let read: Promise<string> | undefined;
      subscribe(
        (event) => {
          if (event.type === 'updated' && event.leadId === lead.id)
            read ??= ann.getLead(lead.id).then(({ name }) => name);
        },
        { signal: controller.signal },
      );
      await ann.updateLead(lead, { name: 'Told' });
      await eventually(() => read !== undefined, context.patience, 'ann hears of the update');
      controller.abort();
      expectSame(await read, 'Told', 'the name as it is read then');
    },
  },
  {
    name: 'nobody hears of a hidden record',
    async run(context) {
      const eve = await listen(context, 'eve');
      needs(await context.as('eve'), 'access');
      const ann = await context.as('ann');
      const lead = await ann.getLead(context.id('acme'));
      await ann.updateLead(lead, { notes: 'Secret' });
      await ann.createLead(draft('Secret'));
      const sentinel = await ann.createLead(draft('For Eve', context.ids('eve')));
      await eventually(() => eve.heard.includes(`created ${sentinel.id}`), context.patience, 'eve hears of her own');
      expectSame(eve.heard, [`created ${sentinel.id}`], 'all that eve hears');
      eve.stop();
    },
  },
  {
    name: 'an aborted subscription hears nothing more',
    async run(context) {
      const [stopped, other] = [await listen(context, 'ann'), await listen(context, 'ann')];
      stopped.stop();
      const lead = await (await context.as('ann')).createLead(draft('Later'));
      await eventually(() => other.heard.includes(`created ${lead.id}`), context.patience, 'the other one hears of it');
      expectSame(stopped.heard, [], 'what the stopped one hears');
      other.stop();
    },
  },
  {
    name: 'a deleted record is told of, and gone',
    async run(context) {
      const ann = await listen(context, 'ann');
      if (!context.fixture.remove) throw new Missing('the fixture cannot delete');
      await context.fixture.remove(context.id('acme'));
      await eventually(() => ann.heard.includes(`deleted ${context.id('acme')}`), context.patience, 'ann hears of it');
      const { items } = await (await context.as('ann')).listLeads({ recordType: 'lead', limit: 50 });
      expectTrue(!items.some(({ id }) => id === context.id('acme')), 'it is not in the list');
      ann.stop();
    },
  },
];
