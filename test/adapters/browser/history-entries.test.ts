// Records that are deleted take what happened to them along, however many they are, and nothing of others.
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { migrations, openDatabase, tables, type Database } from '../../../src/adapters/browser/database.js';
import { forgetHistory } from '../../../src/adapters/browser/history-entries.js';

const name = `history-${crypto.randomUUID()}`;

describe('the history of records that are deleted', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase({ name, migrations, blockedTimeout: 5_000, openTimeout: 8_000, onLost: () => {} });
  });
  after(() => {
    database.close();
    return deleteDB(name);
  });

  async function leftOf(told: Record<string, number>, deleted: readonly string[]): Promise<string[]> {
    await database.clear('history');
    for (const [leadId, count] of Object.entries(told))
      for (let at = 0; at < count; at++) await database.put('history', { id: `c${at}`, leadId, at: '2026-01-01' });
    const transaction = database.transaction(tables, 'readwrite');
    await forgetHistory(transaction.objectStore('history'), deleted);
    await transaction.done;
    return (await database.getAllKeys('history')).map(([leadId]) => leadId);
  }

  it('goes with them, those between them stay', async () => {
    expect(await leftOf({ a: 2, b: 1, c: 3, d: 1, e: 1 }, ['e', 'a', 'c'])).to.deep.equal(['b', 'd']);
  });

  it('may be none', async () => {
    expect(await leftOf({ b: 2, y: 1 }, ['z', 'a', 'c', 'bb'])).to.deep.equal(['b', 'b', 'y']);
    expect(await leftOf({}, ['a'])).to.deep.equal([]);
    expect(await leftOf({ a: 1 }, [])).to.deep.equal(['a']);
  });
});
