// What the gateway does differently per database engine; ENGINES.md says why. Everything else is portable.

export interface Engine {
  /** The order of texts; it must be total, or pages would lose rows. */
  textOrder: string;
  /** Whether `crm_private.matching_lead_ids` finds the records of a search by an index. */
  searchIndex: boolean;
  /** How live changes are noticed; the outbox is read either way. */
  live: 'notify' | 'polling';
  /** Whether nothing can be written there. */
  isReplica?: boolean;
}

const postgresql: Engine = { textOrder: 'COLLATE crm.natural_order', searchIndex: true, live: 'notify' };

const engines: Record<string, Engine> = {
  postgresql,
  citus: postgresql, // at the node that has the tenant's schema (citus.ts)
  portable: { textOrder: '', searchIndex: false, live: 'polling' },
};

/** By name: `postgresql` (default), `citus`, or `portable` for engines that only speak its language. */
export function engineNamed(name = 'postgresql'): Engine {
  const engine = engines[name];
  if (!engine) throw new Error(`There is no engine "${name}"; there are ${Object.keys(engines).join(', ')}`);
  return engine;
}
