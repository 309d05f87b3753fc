// Lets changes wait for the network: whatever adapter a host has, its writes survive a lost connection, a closed tab and a crash.
import type { LeadDataAdapter, PendingChanges } from './adapter.js';
import { type OfflineQueueOptions, OfflineWrites } from './offline/offline-adapter.js';

/**
 * The same adapter with a queue for assignments and fields. A write that the network does not take is answered with the
 * record as it will be (`lead.pending`), kept in the browser's database per `name` and user, and sent in its order with
 * its operation id when the network is back. Nothing in that database is encrypted.
 *
 * @example
 * withOfflineQueue(createRestAdapter({ baseUrl: '/api' }), { name: 'crm' })
 */
export function withOfflineQueue<Adapter extends LeadDataAdapter>(
  adapter: Adapter,
  options: OfflineQueueOptions,
): Adapter & { readonly pending: PendingChanges; subscribe: NonNullable<LeadDataAdapter['subscribe']> } {
  const writes = new OfflineWrites(adapter, options);
  const own = {
    listLeads: writes.listLeads.bind(writes),
    getLead: writes.getLead.bind(writes),
    createLead: writes.createLead.bind(writes),
    updateLead: writes.updateLead.bind(writes),
    changeAssignees: writes.changeAssignees.bind(writes),
    subscribe: writes.subscribe.bind(writes),
    ...(adapter.currentUser && { currentUser: writes.currentUser.bind(writes) }),
  };
  // The proxy stands for an empty object: one for a frozen adapter would have to answer its very methods.
  return new Proxy(
    {},
    {
      has: (_target, name) => name === 'pending' || name in own || name in adapter,
      get(_target, name) {
        if (name === 'pending') return writes.pending;
        if (Object.hasOwn(own, name)) return own[name as keyof typeof own];
        const value: unknown = Reflect.get(adapter, name, adapter);
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(adapter) : value;
      },
      set: (_target, name, value) => Reflect.set(adapter, name, value),
      getPrototypeOf: () => Reflect.getPrototypeOf(adapter),
      ownKeys: () => Reflect.ownKeys(adapter),
      getOwnPropertyDescriptor(_target, name) {
        const own = Reflect.getOwnPropertyDescriptor(adapter, name);
        return own && { ...own, configurable: true };
      },
    },
  ) as never;
}

export type { OfflineQueueOptions } from './offline/offline-adapter.js';
export type { QueuePlace, QueueStorage, StoredChange } from './offline/stored-change.js';
