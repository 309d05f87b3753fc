// Checks of presence: whoever may see a record knows who else is there, and nobody else does.
import type { Presence, PresenceActivity } from '../../adapters/adapter.js';
import { needs, offered, type CheckContext, type ContractCheck } from './check.js';
import { eventually, expectSame } from './expectations.js';

interface Visitor {
  others: readonly Presence[];
  leave(): void;
}

async function visit(
  context: CheckContext,
  user: string,
  leadId: string,
  activity: PresenceActivity,
): Promise<Visitor> {
  const presence = offered(await context.as(user), 'presence');
  const controller = new AbortController();
  const visitor: Visitor = { others: [], leave: () => controller.abort() };
  presence(leadId, activity, (others) => (visitor.others = others), { signal: controller.signal });
  return visitor;
}

const said = ({ others }: Visitor): string => others.map(({ userId, activity }) => `${userId} ${activity}`).join();

export const presenceChecks: ContractCheck[] = [
  {
    name: 'two at a record know of each other and of what the other does, until he leaves',
    async run(context) {
      const leadId = context.id('shared');
      const { patience } = context;
      const ann = await visit(context, 'ann', leadId, 'viewing');
      const bob = await visit(context, 'bob', leadId, 'assignees');
      await eventually(() => said(ann) === `${context.id('bob')} assignees`, patience, 'ann hears of bob');
      await eventually(() => said(bob) === `${context.id('ann')} viewing`, patience, 'bob hears of ann');
      const fields = await visit(context, 'ann', leadId, 'fields');
      ann.leave();
      await eventually(() => said(bob) === `${context.id('ann')} fields`, patience, 'bob hears what ann does next');
      bob.leave();
      await eventually(() => said(fields) === '', patience, 'ann hears that bob has left');
      fields.leave();
    },
  },
  {
    name: 'whoever may not see a record is not told who is there, and is not announced',
    async run(context) {
      needs(await context.as('eve'), 'access');
      const leadId = context.id('shared');
      const { patience } = context;
      const eve = await visit(context, 'eve', leadId, 'viewing');
      const ann = await visit(context, 'ann', leadId, 'viewing');
      const bob = await visit(context, 'bob', leadId, 'viewing');
      // By then whatever there was to tell of eve has been told.
      await eventually(() => said(ann) === `${context.id('bob')} viewing`, patience, 'ann hears of bob alone');
      expectSame(said(eve), '', 'what eve hears');
      for (const visitor of [ann, bob, eve]) visitor.leave();
    },
  },
];
