// Checks of the laws of deltas on random edits by several people: nothing lost, nothing doubled, whatever the order.
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import { seededRandom, type Random } from '../random.js';
import { change } from './assignment-checks.js';
import { needs, type CheckContext, type ContractCheck } from './check.js';
import { expectSame, expectSameItems } from './expectations.js';

interface Edit extends AssigneeDelta {
  user: string;
  operationId: string;
}

const editors = ['mia', 'ann', 'bob'];

function randomEdit(context: CheckContext, random: Random, number: number): Edit {
  // Ann and Bob stay, so that each of them may go on.
  const people = random.sample(context.ids('mia', 'cat', 'eve', 'sales'), random.integer(1, 3));
  const cut = random.integer(0, people.length);
  return {
    user: random.pick(editors),
    add: people.slice(0, cut),
    remove: people.slice(cut),
    operationId: `edit-${number}`,
  };
}

/** The plain definition: a set. */
function applied(ids: ReadonlySet<string>, { add, remove }: AssigneeDelta): Set<string> {
  const next = new Set(ids);
  for (const id of remove) next.delete(id);
  for (const id of add) next.add(id);
  return next;
}

async function apply(context: CheckContext, leadId: string, { user, add, remove, operationId }: Edit): Promise<void> {
  const { status } = await change(await context.as(user), leadId, add, remove, { operationId });
  expectSame(status, 'ok', `${user} adds ${add.join(', ')} and removes ${remove.join(', ')}`);
}

/** As the manager sees them now; the adapter is asked for anew, so that a fixture of several tabs can wait for all of them. */
const assigneesOf = async (context: CheckContext, leadId: string): Promise<string[]> =>
  (await (await context.as('mia')).getLead(leadId)).assigneeIds;

export const deltaChecks: ContractCheck[] = [
  {
    name: 'random edits of several people, one after the other, come to what a set comes to',
    async run(context) {
      const random = seededRandom(context.seed);
      const leadId = context.id('shared');
      let expected = new Set(context.ids('ann', 'bob'));
      for (let number = 0; number < 20; number++) {
        const edit = randomEdit(context, random, number);
        await apply(context, leadId, edit);
        expected = applied(expected, edit);
        const found = await assigneesOf(context, leadId);
        expectSameItems(found, [...expected], `the assignees after edit ${number + 1}`);
      }
    },
  },
  {
    name: 'of edits by several people at the same time none is lost',
    async run(context) {
      needs(await context.as('mia'), 'assignment');
      const random = seededRandom(context.seed);
      const leadId = context.id('shared');
      for (let round = 0; round < 8; round++) {
        const before = new Set(await assigneesOf(context, leadId));
        // Every person is in one edit only, so that the order cannot matter.
        const edits = context.ids('mia', 'cat', 'eve', 'sales').map((id, index): Edit => {
          const present = random.chance(0.5);
          const delta = present ? { add: [id], remove: [] } : { add: [], remove: [id] };
          return { ...delta, user: editors[index % editors.length]!, operationId: `round-${round}-${index}` };
        });
        await Promise.all(edits.map((edit) => apply(context, leadId, edit)));
        const expected = edits.reduce<Set<string>>(applied, before);
        expectSameItems(await assigneesOf(context, leadId), [...expected], `the assignees after round ${round + 1}`);
      }
    },
  },
  {
    name: 'edits that are sent again, late and in any order, change nothing more',
    async run(context) {
      needs(await context.as('mia'), 'idempotency');
      const random = seededRandom(context.seed);
      const leadId = context.id('shared');
      const sent: Edit[] = [];
      for (let number = 0; number < 10; number++) {
        const edit = randomEdit(context, random, number);
        await apply(context, leadId, edit);
        sent.push(edit);
        const before = await assigneesOf(context, leadId);
        await Promise.all(random.sample(sent, 3).map((again) => apply(context, leadId, again)));
        expectSame(await assigneesOf(context, leadId), before, `the assignees after edit ${number + 1} and repeats`);
      }
    },
  },
];
