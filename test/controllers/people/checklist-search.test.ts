// People for a list of checkboxes: each answer with the cursor that belongs to it.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { ChecklistSearch } from '../../../src/controllers/people/checklist-search.js';
import type { AssigneePage, AssigneeQuery } from '../../../src/domain/people/assignee.js';
import { ControllerHost, deferred, settled } from '../controller-host.js';
import { fakeClock } from '../../fake-clock.js';

function setUp() {
  const host = new ControllerHost();
  const asked: { query: AssigneeQuery; answer: ReturnType<typeof deferred<AssigneePage>> }[] = [];
  const adapter = {
    searchAssignees: (query: AssigneeQuery) => {
      const answer = deferred<AssigneePage>();
      asked.push({ query, answer });
      return answer.promise;
    },
  } as unknown as LeadDataAdapter;
  const search = new ChecklistSearch(
    host,
    () => adapter,
    () => 'en',
  );
  return { host, search, asked };
}

const person = (id: string) => ({ id, name: id, kind: 'person' as const });

describe('people for a list of checkboxes', () => {
  it('go on from the newest answer, whatever comes later', async () => {
    const clock = fakeClock();
    const { search, asked } = setUp();
    search.type('a');
    clock.tick(200);
    search.type('ab');
    clock.tick(200);
    asked[1]!.answer.resolve({ items: [person('ab')] });
    await settled();
    asked[0]!.answer.resolve({ items: [person('a')], nextCursor: 'x' });
    await settled();
    expect(search.people.map(({ id }) => id)).to.deep.equal(['ab']);
    expect(search.hasMore).to.equal(false);
  });

  it('go on with the text that they were found for, each once', async () => {
    const clock = fakeClock();
    const { search, asked } = setUp();
    search.begin();
    asked[0]!.answer.resolve({ items: [person('a')], nextCursor: 'x' });
    await settled();
    search.type('b');
    void search.more();
    expect(asked[1]!.query).to.deep.include({ text: '', cursor: 'x' });
    asked[1]!.answer.resolve({ items: [person('a'), person('c')] });
    await settled();
    expect(search.people.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    clock.tick(200);
    expect(asked[2]!.query).to.deep.include({ text: 'b' });
  });

  it('are not asked for after the list has gone, but when it is back', () => {
    const clock = fakeClock();
    const { host, search, asked } = setUp();
    search.type('a');
    host.disconnect();
    clock.tick(200);
    expect(asked.length).to.equal(0);
    host.connect();
    clock.tick(200);
    expect(asked.length).to.equal(1);
  });
});
