// People are read whole from back ends of any kind, also from those that take no notice of pages.
import { expect } from '@open-wc/testing';
import { listWhole } from '../../../src/adapters/data-provider/people-directory.js';
import type { RawRecord, RecordSource } from '../../../src/adapters/data-provider/provider.js';

const rowsFrom = (first: number, count: number): RawRecord[] =>
  Array.from({ length: count }, (_, at) => ({ id: first + at, name: `Person ${first + at}` }));

/** A back end that answers each page by `list`, and no end of pages fails. */
const sourceOf = (list: (page: number) => RawRecord[]): RecordSource =>
  ({
    list: (_resource: string, { page }: { page: number }) =>
      page > 20 ? Promise.reject(new Error('read for ever')) : Promise.resolve({ rows: list(page) }),
  }) as unknown as RecordSource;

describe('a list that is read whole', () => {
  it('ends at the first page that is not full', async () => {
    const source = sourceOf((page) => rowsFrom(page * 10, page < 3 ? 10 : 4));
    expect(await listWhole(source, 'users', {}, 'name', 10)).to.have.length(24);
  });

  it('ends, each row once, where the back end answers every page with the same rows', async () => {
    const source = sourceOf(() => rowsFrom(0, 10));
    expect(await listWhole(source, 'users', {}, 'name', 10)).to.deep.equal(rowsFrom(0, 10));
  });

  it('ends where the back end answers every page with all rows, more than were asked for', async () => {
    const source = sourceOf(() => rowsFrom(0, 25));
    expect(await listWhole(source, 'users', {}, 'name', 10)).to.have.length(25);
  });

  it('ends where records have another id than `id`', async () => {
    const source = sourceOf(() => rowsFrom(0, 10).map(({ id, name }) => ({ uuid: id, name })));
    expect(await listWhole(source, 'users', {}, 'name', 10)).to.have.length(10);
  });
});
