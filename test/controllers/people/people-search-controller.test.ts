// A search answers the newest text, page by page, and says when it is slow or has failed.
import { expect } from '@open-wc/testing';
import {
  adapterPeople,
  localPeople,
  PeopleSearchController,
  type PeopleSource,
} from '../../../src/controllers/people/people-search-controller.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee, AssigneePage } from '../../../src/domain/people/assignee.js';
import { fakeClock } from '../../fake-clock.js';
import { ControllerHost, deferred, settled } from '../controller-host.js';

const person = (id: string): Assignee => ({ id, kind: 'person', name: `P ${id}` });
const page = (ids: string[], more: Partial<AssigneePage> = {}): AssigneePage => ({ items: ids.map(person), ...more });

function setUp(search: PeopleSource['search'], pause = 10) {
  const host = new ControllerHost();
  const news: string[] = [];
  const people = new PeopleSearchController(host, (what) => news.push(what));
  people.setSource({ pause, search });
  return { host, news, people, ids: () => people.items.map(({ id }) => id) };
}

describe('PeopleSearchController', () => {
  it('searches at once in an array, without those who are inactive', () => {
    const host = new ControllerHost();
    const people = new PeopleSearchController(host, () => undefined);
    people.setSource(localPeople([person('a'), { ...person('b'), inactive: true }]));
    people.search('');
    expect(people.state.status).to.equal('ready');
    expect(people.items.map(({ id }) => id)).to.deep.equal(['a']);
    expect([people.total, people.hasMore]).to.deep.equal([1, false]);
  });

  it('finds those too who have left, where they are asked for', () => {
    const everybody = [person('a'), { ...person('b'), inactive: true }];
    const found = (source: PeopleSource) => (source.search('', undefined) as AssigneePage).items.map(({ id }) => id);
    expect(found(localPeople(everybody, true))).to.deep.equal(['a', 'b']);
    expect(found(localPeople(everybody))).to.deep.equal(['a']);
  });

  it('reads the names of an array once, for every search of every picker that shares it', () => {
    let reads = 0;
    const counted = (id: string): Assignee =>
      Object.defineProperty(person(id), 'name', { get: () => (reads++, `P ${id}`), enumerable: true });
    const everybody = Array.from({ length: 50 }, (_, at) => counted(String(at)));
    for (const source of [localPeople(everybody), localPeople(everybody)]) {
      for (const text of ['', 'p', 'p 1', '7']) void source.search(text, undefined);
    }
    expect(reads).to.equal(50);
  });

  it('finds whoever was added to the array', () => {
    const everybody = [person('a')];
    void localPeople(everybody).search('p', undefined);
    everybody.push(person('b'));
    const { items } = localPeople(everybody).search('p b', undefined) as AssigneePage;
    expect(items.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('waits for the end of a word, and is loading meanwhile', async () => {
    const clock = fakeClock();
    const texts: string[] = [];
    const { people } = setUp((text) => (texts.push(text), Promise.resolve(page([text]))), 30);
    people.search('a');
    people.search('an');
    expect(people.state.status).to.equal('loading');
    await clock.tickAsync(100);
    expect(texts).to.deep.equal(['an']);
    expect(people.state.status).to.equal('ready');
  });

  it('asks for each page once', async () => {
    const cursors: (string | undefined)[] = [];
    const { host, people, ids } = setUp((_text, cursor) => {
      cursors.push(cursor);
      return Promise.resolve(cursor === undefined ? page(['a', 'b'], { nextCursor: '2' }) : page(['b', 'c']));
    });
    people.search('', true);
    await settled();
    // What an element does at every update.
    const requestUpdate = host.requestUpdate.bind(host);
    host.requestUpdate = () => {
      requestUpdate();
      queueMicrotask(() => people.loadMore());
    };
    people.loadMore();
    await settled();
    expect(cursors).to.deep.equal([undefined, '2']);
    expect(ids()).to.deep.equal(['a', 'b', 'c']);
    expect(people.total).to.equal(3);
  });

  it('never asks for a page of an older text', async () => {
    const asked: string[] = [];
    const { host, people } = setUp((text, cursor) => {
      asked.push(`${text}:${cursor ?? ''}`);
      return Promise.resolve(text === 'a' ? page(['a'], { nextCursor: '50' }) : page(['ab']));
    });
    people.search('a', true);
    await settled();
    const requestUpdate = host.requestUpdate.bind(host);
    host.requestUpdate = () => {
      requestUpdate();
      queueMicrotask(() => people.loadMore());
    };
    people.search('ab', true);
    await settled();
    expect(asked).to.deep.equal(['a:', 'ab:']);
  });

  it('ignores an answer to a text that was typed over and typed again', async () => {
    const answers: ReturnType<typeof deferred<AssigneePage>>[] = [];
    const { people, ids, news } = setUp(() => {
      const answer = deferred<AssigneePage>();
      answers.push(answer);
      return answer.promise;
    });
    people.search('a', true);
    people.search('ab', true);
    people.search('a', true);
    answers[0]!.resolve(page(['old']));
    await settled();
    expect(ids()).to.deep.equal([]);
    answers[2]!.resolve(page(['new']));
    await settled();
    expect(ids()).to.deep.equal(['new']);
    expect(news).to.deep.equal(['found']);
  });

  it('tells of a failure, keeps the text, and tries again', async () => {
    let down = true;
    const { people, news, ids } = setUp(async (text) => {
      if (down) throw new Error('down');
      return page([text]);
    });
    people.search('ann', true);
    await settled();
    expect(people.state.status).to.equal('failed');
    expect(news).to.deep.equal(['failed']);
    down = false;
    people.retry();
    await settled();
    expect(ids()).to.deep.equal(['ann']);
  });

  it('does not search again for what did not fail', async () => {
    let calls = 0;
    const { people } = setUp(async () => (calls++, page(['a'])));
    people.search('', true);
    await settled();
    people.retry();
    people.search('', true);
    await settled();
    expect(calls).to.equal(1);
  });

  it('keeps people beside a failed next page, and does not try that by itself again', async () => {
    let calls = 0;
    const { people, ids } = setUp(async (_text, cursor) => {
      calls++;
      if (cursor !== undefined && calls === 2) throw new Error('down');
      return cursor === undefined ? page(['a'], { nextCursor: '1' }) : page(['b']);
    });
    people.search('', true);
    await settled();
    people.loadMore();
    await settled();
    people.loadMore();
    await settled();
    expect([calls, people.moreFailed, ids().join()]).to.deep.equal([2, true, 'a']);
    people.retry();
    await settled();
    expect(ids()).to.deep.equal(['a', 'b']);
  });

  it('says after a second that it is slow, and not when the host is gone', async () => {
    const clock = fakeClock();
    const { host, people, news } = setUp(() => new Promise(() => undefined));
    people.search('', true);
    await clock.tickAsync(1100);
    expect(news).to.deep.equal(['slow']);
    people.search('x', true);
    host.disconnect();
    await clock.tickAsync(1100);
    expect(news).to.deep.equal(['slow']);
  });

  it('aborts what is under way when the source is exchanged', () => {
    let signal: AbortSignal | undefined;
    const { people } = setUp((_text, _cursor, given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    people.search('', true);
    people.setSource(undefined);
    expect(signal!.aborted).to.equal(true);
    people.search('a', true);
    expect(people.items).to.deep.equal([]);
  });
});

describe('adapterPeople', () => {
  const options = { leadIds: () => ['7'], locale: () => 'de', found: () => undefined };

  it('asks for whom and in which language', async () => {
    const asked: unknown[] = [];
    const adapter = {
      capabilities: { maxLimit: 20 },
      searchAssignees: async (query: unknown, { locale }: { locale: string }) => (asked.push(query, locale), page([])),
    } as unknown as LeadDataAdapter;
    await adapterPeople(adapter, options).search('ann', '');
    expect(asked).to.deep.equal([{ text: 'ann', limit: 20, cursor: '', leadIds: ['7'] }, 'de']);
  });

  it('offers those who have left only where they are asked for', async () => {
    const asked: unknown[] = [];
    const adapter = {
      capabilities: { maxLimit: 20 },
      searchAssignees: async (query: unknown) => (asked.push(query), { items: [{ ...person('a'), inactive: true }] }),
    } as unknown as LeadDataAdapter;
    const found = async (includeInactive: boolean) =>
      (await adapterPeople(adapter, { ...options, includeInactive }).search('ann', undefined)).items.map(
        ({ id }) => id,
      );
    expect(await found(false)).to.deep.equal([]);
    expect(await found(true)).to.deep.equal(['a']);
    expect(asked[1]).to.deep.include({ includeInactive: true });
  });

  it('learns nobody from an answer that nobody waits for', async () => {
    const learnt: string[] = [];
    const adapter = {
      capabilities: { maxLimit: 200 },
      searchAssignees: async () => page(['a']),
    } as unknown as LeadDataAdapter;
    const found = (people: readonly Assignee[]) => learnt.push(...people.map(({ id }) => id));
    const abort = new AbortController();
    const source = adapterPeople(adapter, { ...options, found });
    const late = source.search('', undefined, abort.signal);
    abort.abort();
    await late;
    expect(learnt).to.deep.equal([]);
    await source.search('', undefined, new AbortController().signal);
    expect(learnt).to.deep.equal(['a']);
  });
});
