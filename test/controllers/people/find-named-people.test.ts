// The people of an import file are found whatever their ids look like, and a wrong answer is told.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import { findNamedPeople } from '../../../src/controllers/people/find-named-people.js';

const ids = ['ann@crm', 'user 7', 'urn:u:8', '<9>'];

/** More people than are read as a whole, found by name only, or by their ids. */
function adapterOf(): { adapter: LeadDataAdapter; asked: string[][] } {
  const asked: string[][] = [];
  const adapter = {
    capabilities: { maxLimit: 200 },
    searchAssignees: ({ text }: { text: string }) =>
      Promise.resolve(text === '' ? { items: [], nextCursor: 'more', total: 1e6 } : { items: [] }),
    getAssignees: (wanted: string[]) => {
      asked.push(wanted);
      return Promise.resolve(
        ids.filter((id) => wanted.includes(id)).map((id): Assignee => ({ id, kind: 'person', name: 'X' })),
      );
    },
  } as unknown as LeadDataAdapter;
  return { adapter, asked };
}

const { signal } = new AbortController();

describe('findNamedPeople', () => {
  it('finds people by ids of any kind', async () => {
    const { adapter } = adapterOf();
    const people = await findNamedPeople(adapter, ids, { signal });
    for (const id of ids) expect(people.match(id), id).to.deep.include({ status: 'known' });
  });

  it('asks once for what may be an id, and only for what is not found otherwise', async () => {
    const { adapter, asked } = adapterOf();
    await findNamedPeople(adapter, ['user 7', 'USER 7', 'nobody'], { signal });
    expect(asked).to.have.length(1);
  });

  it('says what the adapter has to answer', async () => {
    const { adapter } = adapterOf();
    const broken = { ...adapter, searchAssignees: () => Promise.resolve([]) } as unknown as LeadDataAdapter;
    const error = await findNamedPeople(broken, ['Ann'], { signal }).catch((reason: Error) => reason);
    expect(error).to.have.property('message', 'searchAssignees must answer { items: Assignee[] }');
  });
});
