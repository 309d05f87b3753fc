// Fills the tables of a test database: data that were there before are laid back from a copy, a tenth of the work of seeding them.
import type pg from 'pg';
import { seed, type SeedData } from '../../examples/server/seed.js';
import { crmSchema, inSchema } from '../../examples/server/tenant-schema.js';

// The outbox stays, as it does in life: whoever listens goes on from where it is.
export const tables = [
  'crm.assignees',
  'crm.team_members',
  'crm.leads',
  'crm.lead_assignees',
  'crm.lead_history',
  'crm_private.managers',
  'crm_private.operations',
  'crm_private.import_rows',
  'crm_private.jobs',
  'crm_private.job_results',
];

/** What seeding fills; of the last two, what is there stays. */
const seeded = [
  'crm.assignees',
  'crm.team_members',
  'crm.leads',
  'crm.lead_assignees',
  'crm_private.managers',
  'crm.record_fields',
];

/** Named so that each tenant has one of its own. */
const copies = '"copy-of-crm"';
const copyOf = (table: string): string => `${copies}.${table.split('.')[1]}`;

/** Without a word to anybody. */
const silently = (...statements: string[]): string =>
  ["SET session_replication_role = 'replica'", ...statements, "SET session_replication_role = 'origin'"].join(';');

// TRUNCATE takes a tenth of a second for the files of all the indexes; a few rows are deleted in a millisecond.
// The lock is that of TRUNCATE: what a check before has left under way, such as a job, is waited for.
const empty = [`LOCK TABLE ${tables.join(', ')}`, ...tables.map((table) => `DELETE FROM ${table}`)];
const copy = [
  `DROP SCHEMA IF EXISTS ${copies} CASCADE`,
  `CREATE SCHEMA ${copies}`,
  ...[...seeded, 'crm.assignment_rules'].map((table) => `CREATE TABLE ${copyOf(table)} AS TABLE ${table}`),
];
const layBack = [
  ...seeded.map((table) => `INSERT INTO ${table} SELECT * FROM ${copyOf(table)} ON CONFLICT DO NOTHING`),
  `UPDATE crm.assignment_rules AS r SET roles = c.roles FROM ${copyOf('crm.assignment_rules')} c
     WHERE c.record_type = r.record_type AND r.roles = '[]'`,
];

export class Filling {
  readonly #write: (sql: string) => string;
  #copied: string | undefined;

  /** `fit`: SQL of this folder as an engine wants it. */
  constructor(schema = crmSchema, fit = (sql: string): string => sql) {
    this.#write = (sql) => inSchema(fit(sql), schema);
  }

  /** Exactly these data. `client` is the superuser's. */
  async fill(client: pg.Client, data: SeedData): Promise<void> {
    const content = JSON.stringify(data);
    const run = (...statements: string[]) => client.query(this.#write(silently(...statements)));
    if (content === this.#copied) return void (await run(...empty, ...layBack));
    await run(...empty);
    const query = (sql: string, values?: unknown[]): Promise<pg.QueryResult> => client.query(this.#write(sql), values);
    await seed({ query } as pg.Client, data);
    await run(...copy);
    this.#copied = content;
  }

  /** After an outage nobody knows what was kept. */
  forget(): void {
    this.#copied = undefined;
  }
}
