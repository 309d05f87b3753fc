// Checks of history and access against an oracle that keeps both in the plainest way, through random changes by several people.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { HistoryEntry } from '../../domain/record/history-entry.js';
import type { Lead } from '../../domain/record/lead.js';
import { seededRandom } from '../random.js';
import { hides, offered, type CheckContext, type ContractCheck } from './check.js';
import { expectSame, expectSameItems } from './expectations.js';
import { oracleSees } from './oracle.js';

const steps = 25;
const actors = ['ann', 'bob', 'cat', 'mia'];

/** One record and what has been done to it, by the ids of the scenario. */
interface Model {
  assigneeIds: string[];
  /** What each step has added to the history, the latest first; the order within one step is nobody's business. */
  entries: string[][];
}

async function wholeHistory(adapter: LeadDataAdapter, leadId: string): Promise<HistoryEntry[]> {
  const listHistory = offered(adapter, 'listHistory');
  const all: HistoryEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await listHistory(leadId, { limit: 7, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}

const said = ({ actorId, action, assigneeId }: HistoryEntry): string => [actorId, action, assigneeId].join(' ');

const seesNow = (user: string, { assigneeIds }: Model, context: CheckContext): boolean => {
  const person = context.scenario.people.find(({ id }) => id === user)!;
  return oracleSees(person, { assigneeIds } as Lead);
};

/** Makes one random change, in the back end and in the model. */
async function step(
  context: CheckContext,
  leadId: string,
  model: Model,
  random: ReturnType<typeof seededRandom>,
): Promise<void> {
  const user = random.pick(actors.filter((each) => seesNow(each, model, context)));
  const adapter = await context.as(user);
  const actor = context.id(user);
  if (random.integer(0, 4) === 0) {
    await adapter.updateLead(await adapter.getLead(leadId), { notes: `Note ${random.integer(0, 1e9)}` });
    model.entries.unshift([`${actor} updated `]);
    return;
  }
  const people = random.sample(['ann', 'bob', 'cat', 'eve', 'sales'], random.integer(1, 3));
  const add = people.filter(() => random.integer(0, 1) === 0);
  const remove = people.filter((id) => !add.includes(id));
  const [result] = await adapter.changeAssignees([
    { leadId, add: context.ids(...add), remove: context.ids(...remove) },
  ]);
  expectSame(result?.status, 'ok', `the change by ${user}`);
  const gained = add.filter((id) => !model.assigneeIds.includes(id));
  const lost = remove.filter((id) => model.assigneeIds.includes(id));
  model.assigneeIds = [...model.assigneeIds.filter((id) => !lost.includes(id)), ...gained];
  const entries = [
    ...gained.map((id) => `${actor} assigned ${context.id(id)}`),
    ...lost.map((id) => `${actor} unassigned ${context.id(id)}`),
  ];
  if (entries.length > 0) model.entries.unshift(entries);
}

/** Every way of everyone, as `person way team`. */
function oracleAccess(people: readonly DirectoryEntry[], assigneeIds: readonly string[]): string[] {
  return people.flatMap(({ id, role, teamIds = [] }) => [
    ...(assigneeIds.includes(id) ? [`${id} assignee `] : []),
    ...teamIds.filter((team) => assigneeIds.includes(team)).map((team) => `${id} team ${team}`),
    ...(role === 'manager' ? [`${id} role `] : []),
  ]);
}

async function run(context: CheckContext, look: (leadId: string, model: Model) => Promise<void>): Promise<void> {
  const random = seededRandom(context.seed);
  const model: Model = { assigneeIds: ['ann', 'bob'], entries: [] };
  const leadId = context.id('shared');
  for (let each = 0; each < steps; each++) {
    await step(context, leadId, model, random);
    await look(leadId, model);
  }
}

export const historyAndAccessChecks: ContractCheck[] = [
  {
    name: 'the history says of each of many changes by several people who did what to whom, once and in their order',
    async run(context) {
      const mia = await context.as('mia');
      offered(mia, 'listHistory');
      const before = (await wholeHistory(mia, context.id('shared'))).length;
      await run(context, async (leadId, { entries }) => {
        const history = (await wholeHistory(await context.as('mia'), leadId)).map(said);
        expectSame(history.length, before + entries.flat().length, 'how many entries there are');
        let place = 0;
        for (const expected of entries)
          expectSameItems(history.slice(place, (place += expected.length)), expected, 'the entries of one change');
      });
    },
  },
  {
    name: 'who is listed as having access is who has it, after each of many changes, with every way',
    async run(context) {
      offered(await context.as('mia'), 'listAccess');
      const names = new Map(context.scenario.people.map(({ id }) => [context.id(id), id]));
      const name = (id: string | undefined): string => (id === undefined ? '' : (names.get(id) ?? id));
      await run(context, async (leadId, model) => {
        const mia = await context.as('mia');
        const listed = (await offered(mia, 'listAccess')(leadId)).map(
          ({ assigneeId, via, viaId }) => `${name(assigneeId)} ${via} ${name(viaId)}`,
        );
        expectSameItems(listed, oracleAccess(context.scenario.people, model.assigneeIds), 'the ways of access');
        if (!hides(mia)) return;
        for (const user of [...actors, 'eve']) {
          const sees = await (await context.as(user)).getLead(leadId).then(
            () => true,
            () => false,
          );
          expectSame(sees, seesNow(user, model, context), `whether ${user} can open it`);
        }
      });
    },
  },
];
