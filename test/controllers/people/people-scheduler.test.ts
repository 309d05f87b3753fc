// Answers in any order, cancelled or not: what is shown answers the last text, and nothing happens once the host is gone.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PeopleSearchController } from '../../../src/controllers/people/people-search-controller.js';
import type { AssigneePage } from '../../../src/domain/people/assignee.js';
import { ControllerHost } from '../controller-host.js';

const texts = ['', 'a', 'an', 'ann', 'b'];

type Step =
  { do: 'search'; text: string } | { do: 'more' } | { do: 'retry' } | { do: 'answer' } | { do: 'another source' };

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('search' as const), text: fc.constantFrom(...texts) }) },
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'answer' }) },
  fc.constantFrom<Step>({ do: 'more' }, { do: 'retry' }, { do: 'another source' }),
);

/** A back end of three pages for each text; its answers come when the scheduler says so, and now and then it fails. */
function backEnd(scheduler: fc.Scheduler, name: string, fails: Iterator<boolean>, careless: boolean) {
  const open = { first: new Set<AbortSignal>(), more: new Set<AbortSignal>() };
  const answer = (text: string, cursor: string | undefined): AssigneePage => {
    const at = Number(cursor ?? 0);
    const items = [0, 1].map((row) => ({ id: `${name}/${text}/${at + row}`, kind: 'person' as const, name: 'P' }));
    return { items, ...(at < 4 && { nextCursor: String(at + 2) }) };
  };
  return {
    inFlight: (purpose: 'first' | 'more') => [...open[purpose]].filter(({ aborted }) => !aborted).length,
    source: {
      pause: 1,
      search: async (text: string, cursor: string | undefined, signal?: AbortSignal): Promise<AssigneePage> => {
        const purpose = cursor === undefined ? 'first' : 'more';
        open[purpose].add(signal!);
        try {
          await scheduler.schedule(Promise.resolve(), `${name}: "${text}" ${cursor ?? ''}`);
          // A careless one answers although nobody waits any more.
          if (!careless) signal!.throwIfAborted();
          if (fails.next().value) throw new Error('down');
          return answer(text, cursor);
        } finally {
          open[purpose].delete(signal!);
        }
      },
    },
  };
}

describe('the search of people, with answers in any order', () => {
  it('shows the last text, has one request under way for each purpose, and is still once it is gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { maxLength: 25 }),
        fc.infiniteStream(fc.constantFrom(false, false, true)),
        fc.boolean(),
        async (scheduler, steps, fails, careless) => {
          const host = new ControllerHost();
          const news: string[] = [];
          const people = new PeopleSearchController(host, (what) => news.push(what));
          let count = 0;
          const begin = () => backEnd(scheduler, `source ${count++}`, fails, careless);
          let current = begin();
          people.setSource(current.source);
          let wanted: string | undefined;

          const holds = () => {
            expect(current.inFlight('first'), 'first pages under way').to.be.at.most(1);
            expect(current.inFlight('more'), 'next pages under way').to.be.at.most(1);
            if (people.state.status !== 'ready') return;
            const prefix = `source ${count - 1}/${wanted}/`;
            const ids = people.items.map(({ id }) => id);
            expect(ids, 'in order, each once').to.deep.equal(ids.map((_id, at) => `${prefix}${at}`));
          };

          for (const one of steps) {
            if (one.do === 'search') people.search((wanted = one.text), true);
            else if (one.do === 'more') people.loadMore();
            else if (one.do === 'retry') people.retry();
            else if (one.do === 'answer') await (scheduler.count() > 0 && scheduler.waitOne());
            else {
              current = begin();
              people.setSource(current.source);
              wanted = undefined;
            }
            await Promise.resolve();
            holds();
          }

          host.disconnect();
          const [updates, said] = [host.updates, news.length];
          await scheduler.waitAll();
          expect([host.updates, news.length], 'still').to.deep.equal([updates, said]);
          expect(people.items).to.deep.equal([]);
        },
      ),
      { numRuns: 5_000 },
    );
  }).timeout(60_000);

  it('comes to rest with the last text, whatever came before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (scheduler, typed, careless) => {
          const people = new PeopleSearchController(new ControllerHost(), () => undefined);
          people.setSource(backEnd(scheduler, 'source', [].values(), careless).source);
          for (const text of typed) people.search(text, true);
          await scheduler.waitAll();
          await Promise.resolve();
          expect(people.state.status).to.equal('ready');
          expect(people.items[0]!.id).to.equal(`source/${typed.at(-1)}/0`);
        },
      ),
      { numRuns: 5_000 },
    );
  }).timeout(60_000);
});
