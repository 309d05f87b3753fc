// Keeps the changes that wait in the browser's database: a closed tab, a crash or a power cut takes none of them.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueuePlace, QueueStorage, StoredChange } from './stored-change.js';

interface Row extends QueuePlace {
  change: StoredChange;
}

interface QueueSchema extends DBSchema {
  changes: { key: number; value: Row; indexes: { place: [string, string] } };
}

/** What is answered as kept is on the disk. */
const strict = { durability: 'strict' } as const;

let opening: Promise<IDBPDatabase<QueueSchema>> | undefined;

function open(): Promise<IDBPDatabase<QueueSchema>> {
  const forget = (): void => {
    opening = undefined;
  };
  opening ??= openDB<QueueSchema>('lead-elements.offline', 1, {
    upgrade(database) {
      database.createObjectStore('changes', { autoIncrement: true }).createIndex('place', ['name', 'userId']);
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

/** A back end's own record may hold what no database takes, such as a function. */
function storable(change: StoredChange): StoredChange {
  try {
    return structuredClone(change);
  } catch {
    return { ...change, lead: { ...change.lead, raw: undefined } };
  }
}

export const queueDatabase: QueueStorage = {
  shared: true,
  async read({ name, userId }) {
    const rows = await (await open()).getAllFromIndex('changes', 'place', [name, userId]);
    return rows.map(({ change }) => change);
  },
  async append(place, changes) {
    const transaction = (await open()).transaction('changes', 'readwrite', strict);
    await Promise.all([
      ...changes.map((change) => transaction.store.add({ ...place, change: storable(change) })),
      transaction.done,
    ]);
  },
  async replace({ name, userId }, changes) {
    const transaction = (await open()).transaction('changes', 'readwrite', strict);
    for await (const cursor of transaction.store.index('place').iterate([name, userId])) {
      const { id } = cursor.value.change;
      if (!changes.has(id)) continue;
      const change = changes.get(id);
      if (change) await cursor.update({ name, userId, change: storable(change) });
      else await cursor.delete();
    }
    await transaction.done;
  },
};
