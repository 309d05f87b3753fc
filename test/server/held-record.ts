// Holds a record in the database, so that a test can see requests wait.
import pg from 'pg';
import { uuidOf } from '../../examples/server/uuid.js';
import type { TestDatabase } from './test-database.js';

export interface HeldRecord {
  /** Resolves when so many requests of the gateway wait. */
  awaited(by: number): Promise<void>;
  release(): Promise<void>;
}

/** @param schema Of the tenant whose record it is. */
export async function holdRecord(database: TestDatabase, id: string, schema = 'crm'): Promise<HeldRecord> {
  const holder = new pg.Client(database.migrationUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(`SELECT 1 FROM ${schema}.leads WHERE id = $1 FOR UPDATE`, [uuidOf(id)]);
  const waiting =
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'crm_gateway' AND wait_event_type = 'Lock'";
  return {
    async awaited(by) {
      for (;;) {
        const { rows } = await database.client.query<{ count: number }>(waiting);
        if (rows[0]!.count === by) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async release() {
      await holder.query('COMMIT');
      await holder.end();
    },
  };
}
